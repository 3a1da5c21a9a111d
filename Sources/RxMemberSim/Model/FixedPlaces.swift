import HealthSimCore

/// Reads a decimal text as a whole number of its last place.
enum FixedPlaces {
    /// With five places `0.5` is 50,000: digits, then nothing, or a point and at most as many digits as there are places.
    ///
    /// Nothing for any other text, and for a number of `limit` or more.
    static func value(_ text: Text, places: Int, below limit: Int64) -> Int64? {
        // The bytes are read within the call only.
        unsafe text.withUTF8 { bytes in
            var (value, digits, decimals) = (Int64(0), 0, -1)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
                    decimals = 0
                    continue
                }
                guard byte.isDecimal, decimals < places else { return nil }
                value = value * 10 + Int64(byte &- UInt8(ascii: "0"))
                if decimals < 0 {
                    digits += 1
                    guard value < limit else { return nil }
                } else {
                    decimals += 1
                }
            }
            guard digits > 0, decimals != 0 else { return nil }
            for _ in max(decimals, 0)..<places { value *= 10 }
            return value
        }
    }
}
