extension Text {
    /// The number that the text writes in decimal digits, at most 18 of them; nil for anything else.
    package var wholeNumber: UInt64? {
        // The buffer is read within the call only.
        unsafe withUTF8 { bytes in
            guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
            // Below 10¹⁸: nothing overflows.
            var (number, index): (UInt64, Int) = (0, 0)
            if bytes.count >= 8 {
                // The first eight bytes.
                let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
                guard let first = Self.eightDigits(word) else { return nil }
                (number, index) = (first, 8)
            }
            while index < bytes.count {
                // Below the number of bytes.
                let digit = unsafe bytes[index] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                number = number &* 10 &+ UInt64(digit)
                index &+= 1
            }
            return number
        }
    }

    /// The number of eight digits, the first in the lowest byte; nil when a byte is no digit.
    ///
    /// Neighbors are put together at once, digits to pairs, pairs to fours, fours to the whole.
    private static func eightDigits(_ word: UInt64) -> UInt64? {
        let digits = word ^ 0x3030_3030_3030_3030
        guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
        let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
        return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
    }

    /// The number that the text writes in decimal digits with at most one point, such as `0.5886`; nil for anything else.
    ///
    /// It is the nearest `Double`: digits and power of ten are exact below 2⁵³, so that the quotient is rounded once.
    package var decimalNumber: Double? {
        // The buffer is read within the call only.
        unsafe withUTF8 { bytes in unsafe Self.decimal(bytes, from: 0) }
    }

    /// The number that the text writes, as `Double` reads it; nothing when it is none.
    package var double: Double? {
        // The buffer is read within the call only.
        let plain = unsafe withUTF8 { bytes -> Double? in
            guard let first = unsafe bytes.first else { return nil }
            let start = first == UInt8(ascii: "-") ? 1 : 0
            // A number that begins with its point is not that frequent.
            guard start < bytes.count, unsafe bytes[start].isDecimal else { return nil }
            return unsafe Self.decimal(bytes, from: start).map { start == 0 ? $0 : -$0 }
        }
        return plain ?? (isEmpty ? nil : Double(string))
    }

    @unsafe
    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Double? {
        guard start < bytes.count, bytes.count <= 16 else { return nil }
        var (digits, scale, point): (UInt64, UInt64, Bool) = (0, 1, false)
        for index in start..<bytes.count {
            let byte = unsafe bytes[index]
            if byte == UInt8(ascii: "."), !point {
                point = true
                continue
            }
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            digits = digits * 10 + UInt64(digit)
            if point { scale *= 10 }
        }
        return digits < 1 << 53 ? Double(digits) / Double(scale) : nil
    }
}

extension RandomAccessCollection {
    /// The first position whose element meets the condition, when all after it do as well; the end when none does.
    /// - Complexity: O(log n).
    package func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
        var low = startIndex
        var width = count
        while width > 0 {
            let half = width / 2
            let middle = index(low, offsetBy: half)
            if belongsAfter(self[middle]) {
                width = half
            } else {
                low = index(after: middle)
                width -= half + 1
            }
        }
        return low
    }
}
