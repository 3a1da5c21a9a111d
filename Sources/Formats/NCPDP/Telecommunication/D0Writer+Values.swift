import HealthSimCore
import RxMemberSim

extension D0Writer {
    /// Writes an amount with two implied decimals and the sign over its last digit: 12.40 is `124{`.
    ///
    /// What does not fit into `s9(6)v99` is written as the largest amount that does. Source: D.0, 1.2 "Numeric".
    @inline(__always)
    mutating func field(_ id: StaticString, _ amount: Money) {
        signed(id, amount.cents, most: 99_999_999)
    }

    /// Writes an amount unless it is zero.
    @inline(__always)
    mutating func field(_ id: StaticString, unlessZero amount: Money) {
        if amount != .zero { field(id, amount) }
    }

    /// Writes an amount that may be absent.
    @inline(__always)
    mutating func field(_ id: StaticString, _ amount: Money?) {
        if let amount { field(id, amount) }
    }

    /// Writes a number with the sign over its last digit, without leading zeros.
    @inline(__always)
    mutating func signed(_ id: StaticString, _ number: Int64, most: UInt64) {
        let magnitude = Swift.min(number.magnitude, most)
        let last = UInt8(truncatingIfNeeded: magnitude % 10)
        var rest = magnitude / 10
        let digits = rest == 0 ? 0 : ByteBuffer.digitCount(UInt(rest))
        unsafe out.appendUnchecked(room: digits &+ 4) { target in
            // The bytes 0..<3, then the digits, then the last one.
            unsafe Self.store(id, at: target)
            var place = digits &+ 2
            while place > 2 {
                let digit = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
                unsafe target.storeBytes(of: digit, toByteOffset: place, as: UInt8.self)
                rest /= 10
                place &-= 1
            }
            let sign = D0Overpunch.byte(last, isNegative: number < 0)
            unsafe target.storeBytes(of: sign, toByteOffset: digits &+ 3, as: UInt8.self)
            return digits &+ 4
        }
    }

    /// Writes a quantity as `9(7)v999`, ten digits: 2.5 is `0000002500`.
    @inline(__always)
    mutating func field(_ id: StaticString, _ quantity: DrugQuantity) {
        digits(id, UInt64(Swift.max(0, Swift.min(quantity.thousandths, 9_999_999_999))), width: 10)
    }

    /// Writes a quantity that may be absent.
    @inline(__always)
    mutating func field(_ id: StaticString, _ quantity: DrugQuantity?) {
        if let quantity { field(id, quantity) }
    }

    /// Writes a day, `20250115`.
    @inline(__always)
    mutating func field(_ id: StaticString, _ date: CalendarDate) {
        digits(id, Self.number(date), width: 8)
    }

    /// Writes a day that may be absent.
    @inline(__always)
    mutating func field(_ id: StaticString, _ date: CalendarDate?) {
        if let date { field(id, date) }
    }

    /// Writes a whole number of so many digits; a larger one as the largest of them.
    @inline(__always)
    mutating func field(_ id: StaticString, _ number: Int, width: Int) {
        let most = ByteBuffer.powerOfTen(width) - 1
        digits(id, Swift.min(UInt64(Swift.max(0, number)), most), width: width)
    }

    /// Writes a telephone number of ten digits; nothing when there is none.
    @inline(__always)
    mutating func field(_ id: StaticString, _ telephone: TelephoneNumber) {
        if telephone.digits > 0 { digits(id, telephone.digits, width: 10) }
    }

    /// Writes the last eleven digits of a text, zeros before them; nothing when it has none.
    ///
    /// Source: D.0, 462-EV and 498-PY have the format 9(11).
    mutating func field(_ id: StaticString, lastDigitsOf text: Text) {
        if let number = D0Writer.lastDigits(of: text) { digits(id, number, width: 11) }
    }

    /// The last eleven digits of a text as a number.
    static func lastDigits(of text: Text) -> UInt64? {
        let found = text.string.utf8.filter { $0 &- UInt8(ascii: "0") < 10 }.suffix(11)
        guard !found.isEmpty else { return nil }
        return found.reduce(0) { $0 * 10 + UInt64($1 &- UInt8(ascii: "0")) }
    }

    @inline(__always)
    private mutating func digits(_ id: StaticString, _ value: UInt64, width: Int) {
        begin(id)
        out.append(magnitude: value, digits: width)
    }

    // MARK: - Fixed fields, without separators

    /// A day as a number of eight digits.
    @inline(__always)
    static func number(_ date: CalendarDate) -> UInt64 {
        let (year, month, day) = date.civil
        return UInt64(Swift.max(0, Swift.min(9_999, year)) * 10_000 + month * 100 + day)
    }

    /// Writes a text of a fixed width, filled up with spaces.
    @inline(__always)
    mutating func fixed(_ text: Text, width: Int) {
        let isPlain = unsafe text.withUTF8 { bytes in
            for index in 0..<Swift.min(width, bytes.count) where unsafe bytes[index] > 0x7E { return false }
            unsafe out.appendUnchecked(room: width) { target in
                for index in 0..<width {
                    let byte = unsafe index < bytes.count ? D0Writer.character(bytes[index]) : 0x20
                    unsafe target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
                }
                return width
            }
            return true
        }
        guard !isPlain else { return }
        let bytes = Self.spelling(of: text).prefix(width)
        out.append(contentsOf: Array(bytes))
        out.append(repeating: 0x20, count: width - bytes.count)
    }

    /// Writes a day of eight digits.
    @inline(__always)
    mutating func fixed(_ date: CalendarDate) { out.append(magnitude: Self.number(date), digits: 8) }
}
