public import HealthSimCore

/// A segment that was read: its elements are found when they are asked for.
///
/// An element or component that is not there is empty; nothing traps, whatever the bytes are.
public struct X12Segment: Hashable, Sendable {
    /// The bytes of the segment without its terminator.
    public let bytes: [UInt8]
    /// The delimiters of its interchange.
    public let delimiters: X12Delimiters
    /// Its number in its transaction set, where ST is 1; 0 outside of a set.
    public internal(set) var position: Int

    /// A segment of bytes without their terminator.
    public init(_ bytes: [UInt8], delimiters: X12Delimiters, position: Int = 0) {
        self.bytes = bytes
        self.delimiters = delimiters
        self.position = position
    }

    /// Its name, such as `NM1`; what stands before the first separator.
    public var name: String { String(decoding: part(0, of: bytes[...], delimiters.element) ?? [], as: UTF8.self) }

    /// Whether it has a name.
    public func isNamed(_ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard bytes.count >= count, bytes.count == count || bytes[count] == delimiters.element else { return false }
        return name.withUTF8Buffer { wanted in
            for index in 0..<count where unsafe wanted[index] != bytes[index] { return false }
            return true
        }
    }

    /// The number of the last element that is there.
    public var elementCount: Int { bytes.reduce(0) { $0 + ($1 == delimiters.element ? 1 : 0) } }

    /// The bytes of an element, counted from 1.
    public func element(_ number: Int) -> ArraySlice<UInt8> {
        number < 1 ? [] : part(number, of: bytes[...], delimiters.element) ?? []
    }

    /// The bytes of a component, both counted from 1.
    public func component(_ number: Int, of element: Int) -> ArraySlice<UInt8> {
        number < 1 ? [] : part(number - 1, of: self.element(element), delimiters.component) ?? []
    }

    /// How many components an element has; 0 when it is empty.
    public func componentCount(_ number: Int) -> Int {
        let content = element(number)
        return content.isEmpty ? 0 : content.reduce(1) { $0 + ($1 == delimiters.component ? 1 : 0) }
    }

    /// The repetitions of an element, each as a segment of its own with the repetition as element 1.
    public func repetitions(_ number: Int) -> [ArraySlice<UInt8>] {
        element(number).split(separator: delimiters.repetition, omittingEmptySubsequences: false)
    }

    private func part(_ number: Int, of bytes: ArraySlice<UInt8>, _ separator: UInt8) -> ArraySlice<UInt8>? {
        var (start, left) = (bytes.startIndex, number)
        while left > 0 {
            guard let end = bytes[start...].firstIndex(of: separator) else { return nil }
            start = end + 1
            left -= 1
        }
        return bytes[start..<(bytes[start...].firstIndex(of: separator) ?? bytes.endIndex)]
    }
}

// MARK: - Values

extension X12Segment {
    /// Whether an element is not there or has no content.
    public func isEmpty(_ number: Int) -> Bool { element(number).isEmpty }

    /// Whether an element is a code.
    public func isElement(_ number: Int, _ code: StaticString) -> Bool { Self.equal(element(number), code) }

    /// Whether a component is a code.
    public func isComponent(_ number: Int, of element: Int, _ code: StaticString) -> Bool {
        Self.equal(component(number, of: element), code)
    }

    static func equal(_ bytes: ArraySlice<UInt8>, _ code: StaticString) -> Bool {
        guard bytes.count == code.utf8CodeUnitCount else { return false }
        return code.withUTF8Buffer { wanted in
            var offset = 0
            for byte in bytes {
                if unsafe byte != wanted[offset] { return false }
                offset += 1
            }
            return true
        }
    }

    /// An element as a text; bytes that are no UTF-8 become the replacement character.
    public func string(_ number: Int) -> String { String(decoding: element(number), as: UTF8.self) }

    /// An element as a text.
    public func text(_ number: Int) -> Text { Text(string(number)) }

    /// A component as a text.
    public func text(_ number: Int, of element: Int) -> Text {
        Text(String(decoding: component(number, of: element), as: UTF8.self))
    }

    /// An element as a whole number of at most 9 digits; nil when it is none.
    public func integer(_ number: Int) -> Int? { Self.integer(element(number)) }

    /// An element as an amount; nil when it is none.
    public func money(_ number: Int) -> Money? { Self.money(element(number)) }

    /// An element as a day of the form D8; nil when it is none.
    public func date(_ number: Int) -> CalendarDate? { Self.date(element(number)) }

    /// An element as a range of the form RD8, or one day of the form D8.
    public func dates(_ number: Int) -> ClosedRange<CalendarDate>? {
        let bytes = element(number)
        if let day = Self.date(bytes) { return day...day }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Self.date(parts[0]), let last = Self.date(parts[1]), first <= last
        else { return nil }
        return first...last
    }

    /// An element as a time of day of the form HHMM, with or without seconds, in minutes after midnight.
    public func minuteOfDay(_ number: Int) -> Int? { Self.minuteOfDay(element(number)) }

    /// An element as a day and time of the form CCYYMMDDHHMM.
    public func moment(_ number: Int) -> (date: CalendarDate, minuteOfDay: Int)? {
        let bytes = element(number)
        guard bytes.count == 12, let date = Self.date(bytes.prefix(8)),
            let minute = Self.minuteOfDay(bytes.dropFirst(8))
        else { return nil }
        return (date, minute)
    }

    /// A number of type R as an integer with so many decimal places; nil when it is none or has more of them.
    public func scaled(_ number: Int, places: Int) -> Int64? { Self.scaled(element(number), places: places) }
}

// MARK: - Bytes

extension X12Segment {
    /// A whole number of at most 9 digits.
    static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = Int(byte) - 0x30
            guard 0...9 ~= digit else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// An amount below ten billion dollars, so that sums of amounts that were read cannot overflow.
    static func money(_ bytes: ArraySlice<UInt8>) -> Money? {
        guard let cents = scaled(bytes, places: 2) else { return nil }
        return Money(cents: cents)
    }

    /// Source: X12.6, type R; an exponent is not read.
    static func scaled(_ bytes: ArraySlice<UInt8>, places: Int) -> Int64? {
        var (value, digits, decimals) = (Int64(0), 0, -1)
        let isNegative = bytes.first == UInt8(ascii: "-")
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
                continue
            }
            let digit = Int64(byte) - 0x30
            guard 0...9 ~= digit, digits < 18 else { return nil }
            if decimals >= places {
                // More decimals than the value has: only zeros.
                guard digit == 0 else { return nil }
                continue
            }
            value = value * 10 + digit
            digits += 1
            if decimals >= 0 { decimals += 1 }
        }
        guard digits > 0, value < 10_000_000_000 else { return nil }
        for _ in Swift.max(0, decimals)..<Swift.max(0, places) { value *= 10 }
        guard value <= 1_000_000_000_000 else { return nil }
        return isNegative ? -value : value
    }

    /// A day of eight digits.
    static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
        guard bytes.count == 8, let value = integer(bytes) else { return nil }
        return CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    static func minuteOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard 4...8 ~= bytes.count, bytes.count % 2 == 0, let value = integer(bytes.prefix(4)), value / 100 < 24,
            value % 100 < 60
        else { return nil }
        return value / 100 * 60 + value % 100
    }
}
