/// A number as it is written, taken apart: sign, digits, power of ten.
struct DecimalParts {
    /// Whether a minus sign stands in front.
    private(set) var isNegative = false

    /// The significant digits, without zeros at the end; right when `fits`.
    private(set) var digits: UInt64 = 0

    /// The power of ten that the digits are multiplied by.
    private(set) var exponent = 0

    /// Whether all significant digits are in `digits`.
    private(set) var fits = true

    /// The parts of a number that JSON would accept.
    init(_ text: UnsafeRawBufferPointer) {
        var zeros = 0
        var isFraction = false
        var place = 0
        scan: while place < text.count {
            let byte = unsafe text[place]
            place += 1
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
            case UInt8(ascii: "0"):
                // Counts only when another digit follows.
                zeros += 1
                if isFraction { exponent -= 1 }
            default:
                append(UInt64(byte - UInt8(ascii: "0")), after: zeros)
                zeros = 0
                if isFraction { exponent -= 1 }
            }
        }
        exponent += zeros
        exponent += unsafe Self.exponent(in: UnsafeRawBufferPointer(rebasing: text[place...]))
    }

    private mutating func append(_ digit: UInt64, after zeros: Int) {
        guard fits, digits != 0 else {
            digits = digit
            return
        }
        var value = digits
        for _ in 0..<min(zeros + 1, 20) {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { fits = false }
            value = next
        }
        let (sum, overflow) = value.addingReportingOverflow(digit)
        if overflow { fits = false }
        digits = sum
    }

    /// The exponent after an `e`, kept within ± a million: enough to be infinite or zero.
    private static func exponent(in text: UnsafeRawBufferPointer) -> Int {
        var value = 0
        var isNegative = false
        for place in 0..<text.count {
            let byte = unsafe text[place]
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = min(value * 10 + Int(byte) - 48, 1_000_000)
            default: break
            }
        }
        return isNegative ? -value : value
    }

    /// The number times 10 to the power of `places`, when that is exactly an integer of 64 bits.
    func scaled(places: Int) -> Int64? {
        guard fits else { return nil }
        if digits == 0 { return 0 }
        var value = digits
        // The digits do not end with a zero, so they cannot be divided by ten.
        let power = exponent + places
        guard power >= 0, power < 20 else { return nil }
        for _ in 0..<power {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
        }
        if isNegative { return value <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- value) : nil }
        return Int64(exactly: value)
    }

    /// The nearest `Double`, when it is found by one exact operation.
    ///
    /// Source: W. D. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990: an integer of up to 53 bits and
    /// powers of ten up to 10²² are exact, so one multiplication or division rounds once.
    var exactDouble: Double? {
        guard fits, digits < 1 << 53, exponent >= -22, exponent <= 22 else { return digits == 0 && fits ? zero : nil }
        let value = Double(isNegative ? -Int64(digits) : Int64(digits))
        if digits == 0 { return zero }
        return exponent < 0 ? value / Self.powers[-exponent] : value * Self.powers[exponent]
    }

    private var zero: Double { isNegative ? -0.0 : 0 }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
