extension ByteBuffer {
    /// Appends an integer in decimal digits, with a minus sign when it is negative.
    @inlinable
    public mutating func append(integer value: some BinaryInteger) {
        if let small = Int64(exactly: value) {
            appendDigits(of: small)
        } else {
            append(utf8: String(value))
        }
    }

    /// Appends an integer with at least `width` digits, with zeros in front: `append(integer: 7, width: 3)` is `007`.
    public mutating func append(integer value: Int, width: Int) {
        let digits = Self.digitCount(value.magnitude)
        if value < 0 { append(UInt8(ascii: "-")) }
        if width > digits { append(repeating: UInt8(ascii: "0"), count: width - digits) }
        append(magnitude: UInt64(value.magnitude), digits: digits)
    }

    /// Appends a number with exactly `places` decimals, `12.50`, without regard to any locale.
    ///
    /// The part after the point is scaled to an integer and rounded half away from zero: `0.125` with two places is
    /// `0.13`. What rounds to zero has no sign. From 2⁶³ on, where a `Double` has no decimals and no such
    /// text is read with pleasure, the shortest text that reads back the same is appended: `1e+20`.
    /// - Parameters:
    ///   - value: finite; JSON has no text for the others.
    ///   - places: 0...15.
    public mutating func append(decimal value: Double, places: Int) {
        precondition(value.isFinite, "\(value) has no decimal text")
        precondition(places >= 0 && places <= 15, "decimal places are 0...15, not \(places)")
        guard value.magnitude < 0x1p63 else { return append(shortest: value) }
        unsafe appendUnchecked(room: 40) { unsafe $0.store(decimal: value, places: places) }
    }

    /// Appends a cell of CSV with such a number, and a comma.
    @usableFromInline
    mutating func append(cell value: Double, places: Int) {
        if value.magnitude < 0x1p63, places >= 0, places <= 15 {
            return unsafe appendCell(room: 40) { unsafe $0.store(decimal: value, places: places) }
        }
        append(decimal: value, places: places)
        append(UInt8(ascii: ","))
    }

    /// Appends the shortest text that reads back as the same number, without a `.0`: `5`, `0.1`, `1e-07`.
    /// - Parameter value: finite.
    public mutating func append(shortest value: Double) {
        precondition(value.isFinite, "\(value) has no decimal text")
        if value.magnitude < 0x1p53, Double(Int64(value)) == value {
            appendDigits(of: Int64(value))
        } else {
            append(utf8: value.description)
        }
    }

    @usableFromInline
    mutating func appendDigits(of value: Int64) {
        unsafe appendUnchecked(room: 20) { unsafe $0.store(digitsOf: value) }
    }

    /// Appends a cell of CSV with a whole number, and a comma.
    @usableFromInline
    mutating func append(cell value: Int) {
        unsafe appendCell(room: 20) { unsafe $0.store(digitsOf: Int64(value)) }
    }

    /// Appends the last `digits` decimal digits of a number.
    package mutating func append(magnitude value: UInt64, digits: Int) {
        unsafe appendUnchecked(room: digits) { target in
            unsafe target.storeDigits(of: value, count: digits)
            return digits
        }
    }

    /// How many decimal digits a number has; 1 for zero.
    package static func digitCount(_ value: UInt) -> Int {
        // Numbers of the records are short.
        if value < 10 { return 1 }
        if value < 100 { return 2 }
        if value < 1_000 { return 3 }
        if value < 10_000 { return 4 }
        var digits = 4
        var rest = value / 10_000
        while rest > 0 {
            digits &+= 1
            rest /= 10
        }
        return digits
    }

    /// 10 to the power of 0...19.
    package static func powerOfTen(_ exponent: Int) -> UInt64 {
        switch exponent {
        case 0: return 1
        case 1: return 10
        case 2: return 100
        case 3: return 1_000
        default:
            var result: UInt64 = 1_000
            for _ in 3..<exponent { result &*= 10 }
            return result
        }
    }
}

extension UnsafeMutableRawPointer {
    /// Stores a whole number, at most 20 bytes, and gives how many they are.
    @inline(__always)
    fileprivate func store(digitsOf value: Int64) -> Int {
        let magnitude = value.magnitude
        let digits = ByteBuffer.digitCount(UInt(magnitude))
        guard value < 0 else {
            unsafe storeDigits(of: magnitude, count: digits)
            return digits
        }
        unsafe storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
        unsafe (self + 1).storeDigits(of: magnitude, count: digits)
        return digits &+ 1
    }

    /// Stores a number below 2⁶³ with decimals, at most a sign, 19 digits, a point and 15 digits, and gives how many bytes
    /// they are.
    @inline(__always)
    fileprivate func store(decimal value: Double, places: Int) -> Int {
        let magnitude = value.magnitude
        // Signed, because the processor converts those in one instruction.
        var whole = Int64(magnitude)
        let scale = Int64(ByteBuffer.powerOfTen(places))
        let scaled = (magnitude - Double(whole)) * Double(scale)
        // Rounded by hand: `rounded()` is a call into the C library.
        var fraction = Int64(scaled)
        if scaled - Double(fraction) >= 0.5 { fraction += 1 }
        if fraction >= scale {
            whole += 1
            fraction = 0
        }
        let digits = ByteBuffer.digitCount(UInt(whole))
        var length = 0
        if value < 0 && (whole | fraction) != 0 {
            unsafe storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            length = 1
        }
        unsafe (self + length).storeDigits(of: UInt64(whole), count: digits)
        length &+= digits
        if places > 0 {
            unsafe storeBytes(of: UInt8(ascii: "."), toByteOffset: length, as: UInt8.self)
            unsafe (self + length + 1).storeDigits(of: UInt64(fraction), count: places)
            length &+= places &+ 1
        }
        return length
    }

    /// Stores an amount with two decimals, at most 21 bytes, and gives how many they are.
    @inline(__always)
    fileprivate func store(_ amount: Money) -> Int {
        let magnitude = amount.cents.magnitude
        let (dollars, cents) = (magnitude / 100, magnitude % 100)
        var length = 0
        if amount.cents < 0 {
            unsafe storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            length = 1
        }
        let digits = ByteBuffer.digitCount(UInt(dollars))
        unsafe (self + length).storeDigits(of: dollars, count: digits)
        length &+= digits
        unsafe storeBytes(of: UInt8(ascii: "."), toByteOffset: length, as: UInt8.self)
        unsafe (self + length + 1).storeDigits(of: cents, count: 2)
        return length &+ 3
    }

    /// Stores the last `count` decimal digits of a number, and no byte more.
    @inline(__always)
    fileprivate func storeDigits(of value: UInt64, count: Int) {
        var rest = value
        var at = count
        // `at` counts down from `count`, so all stores lie before it.
        while at >= 2 {
            let quotient = rest / 100
            let pair = Int(truncatingIfNeeded: rest &- quotient &* 100)
            rest = quotient
            at &-= 2
            let two = unsafe Self.pairs.loadUnaligned(fromByteOffset: pair &* 2, as: UInt16.self)
            unsafe storeBytes(of: two, toByteOffset: at, as: UInt16.self)
        }
        if at == 1 {
            unsafe storeBytes(of: UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0"), as: UInt8.self)
        }
    }

    /// The digits of 00 to 99.
    private static var pairs: UnsafeRawPointer {
        let text: StaticString = """
            00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748\
            49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697\
            9899
            """
        // A literal of more than one character is stored as bytes that live as long as the program.
        return unsafe UnsafeRawPointer(text.utf8Start)
    }
}

extension ByteBuffer {
    /// Appends an amount with two decimals and without a currency sign, `-12.34`.
    public mutating func append(_ amount: Money) {
        unsafe appendUnchecked(room: 24) { unsafe $0.store(amount) }
    }

    /// Appends a cell of CSV with an amount, and a comma.
    @usableFromInline
    mutating func append(cell amount: Money) {
        unsafe appendCell(room: 24) { unsafe $0.store(amount) }
    }
}
