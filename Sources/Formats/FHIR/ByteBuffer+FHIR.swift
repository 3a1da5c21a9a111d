import HealthSimCore

extension ByteBuffer {
    /// Appends an identifier of ours as the `id` of a resource: 1 to 64 letters, digits, hyphens and dots.
    ///
    /// One that has another shape (it came from input) becomes `h` and the 32 hexadecimal digits of its hash, the same
    /// wherever it is referred to.
    mutating func append(resourceID id: Text) {
        unsafe id.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            if let source = raw.baseAddress, raw.count <= Self.longestResourceID {
                var isValid = false
                unsafe appendUnchecked(room: Self.longestResourceID) { target in
                    unsafe target.copyShort(from: source, count: raw.count)
                    isValid = unsafe Self.isResourceID(target, count: raw.count)
                    return isValid ? raw.count : 0
                }
                if isValid { return }
            }
            let (high, low) = unsafe MurmurHash.hash(raw)
            append(UInt8(ascii: "h"))
            append(hexadecimal: high, digits: 16)
            append(hexadecimal: low, digits: 16)
        }
    }

    private static let longestResourceID = 64

    /// Whether bytes are letters, digits, hyphens and dots, one at least.
    ///
    /// Looks at eight at once, and so reads up to seven past the end, which the slack of a buffer has.
    @inline(__always)
    private static func isResourceID(_ bytes: UnsafeMutableRawPointer, count: Int) -> Bool {
        var at = 0
        while at < count {
            let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let found =
                within(word | 0x2020_2020_2020_2020, UInt8(ascii: "a"), UInt8(ascii: "z"))
                | within(word, UInt8(ascii: "0"), UInt8(ascii: "9"))
                | within(word, UInt8(ascii: "-"), UInt8(ascii: "."))
            let rest = count &- at
            let wanted: UInt64 = rest >= 8 ? highs : highs & (1 &<< UInt64(8 &* rest) &- 1)
            guard found & ~word & wanted == wanted else { return false }
            at &+= 8
        }
        return count > 0
    }

    private static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// The highest bit of every byte that lies between two others; only for bytes below 128.
    @inline(__always)
    private static func within(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let seven = word & ~highs
        return (seven &+ ones &* UInt64(0x80 - first)) & ~(seven &+ ones &* UInt64(0x7F - last)) & highs
    }

    /// Appends the URN that names a resource within a Bundle: `urn:uuid:` and a version 8 UUID made of the hash of
    /// `Type/id`.
    ///
    /// Source: RFC 9562, section 5.8.
    mutating func append(urnOf type: ResourceType, _ id: Text) {
        let room = type.path.utf8CodeUnitCount + id.utf8Count
        unsafe withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { scratch in
            guard let target = scratch.baseAddress else { return }
            let start = type.path.utf8CodeUnitCount
            // The scratch has room for the path and the id.
            unsafe target.copyMemory(from: type.path.utf8Start, byteCount: start)
            unsafe id.withUTF8 { bytes in
                if let source = bytes.baseAddress {
                    unsafe (target + start).copyMemory(from: source, byteCount: bytes.count)
                }
            }
            let (high, low) = unsafe MurmurHash.hash(UnsafeRawBufferPointer(scratch))
            append("urn:uuid:")
            append(hexadecimal: high >> 32, digits: 8)
            append("-")
            append(hexadecimal: high >> 16, digits: 4)
            append("-8")
            append(hexadecimal: high, digits: 3)
            append("-")
            append(hexadecimal: low >> 48 & 0x3FFF | 0x8000, digits: 4)
            append("-")
            append(hexadecimal: low, digits: 12)
        }
    }

    /// Appends the last hexadecimal digits of a number, in lower case.
    private mutating func append(hexadecimal value: UInt64, digits: Int) {
        unsafe appendUnchecked(room: digits) { target in
            for place in 0..<digits {
                let digit = UInt8(truncatingIfNeeded: value &>> UInt64(4 &* (digits &- 1 &- place))) & 15
                // `place` is below `digits`, the room asked for.
                unsafe target.storeBytes(
                    of: digit < 10 ? digit &+ 0x30 : digit &+ 0x57, toByteOffset: place, as: UInt8.self)
            }
            return digits
        }
    }

    /// Appends `713-555-0142`.
    mutating func append(_ telephone: TelephoneNumber) {
        let digits = telephone.digits
        guard digits >= 1_000_000_000, digits < 10_000_000_000 else { return append(utf8: telephone.formatted) }
        append(magnitude: digits / 10_000_000, digits: 3)
        append("-")
        append(magnitude: digits / 10_000 % 1_000, digits: 3)
        append("-")
        append(magnitude: digits % 10_000, digits: 4)
    }

    /// Appends `912-34-5678`.
    mutating func append(_ number: SocialSecurityNumber) {
        append(magnitude: UInt64(number.digits) / 1_000_000 % 1_000, digits: 3)
        append("-")
        append(magnitude: UInt64(number.digits) / 10_000 % 100, digits: 2)
        append("-")
        append(magnitude: UInt64(number.digits) % 10_000, digits: 4)
    }

    /// Appends the street line of an address, as the content of a JSON string.
    mutating func append(escapingLineOf address: Address) {
        if address.houseNumber != 0 {
            append(integer: address.houseNumber)
            append(" ")
        }
        append(escaping: address.street)
    }
}
