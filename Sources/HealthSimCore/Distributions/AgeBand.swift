/// An interval of ages in completed years, both ends included.
public struct AgeBand: Hashable, Sendable, CustomStringConvertible {
    /// The youngest age.
    public let lower: Int
    /// The oldest age; nil when the band is open.
    public let upper: Int?

    /// A band; nil when the ages are not from 0 to 120 or stand the wrong way round.
    public init?(lower: Int, upper: Int?) {
        guard 0...120 ~= lower, upper.map({ lower...120 ~= $0 }) ?? true else { return nil }
        self.lower = lower
        self.upper = upper
    }

    /// The band of a text: `0-17`, `65+`, `<18`, `>=65`, or one age such as `40`.
    public init?(_ text: String) {
        let text = String(text.filter { !$0.isWhitespace })
        if text.hasSuffix("+"), let lower = Self.age(text.dropLast()) {
            self.init(lower: lower, upper: nil)
        } else if text.hasPrefix(">="), let lower = Self.age(text.dropFirst(2)) {
            self.init(lower: lower, upper: nil)
        } else if text.hasPrefix("<"), let above = Self.age(text.dropFirst()) {
            self.init(lower: 0, upper: above - 1)
        } else {
            let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
            let ages = parts.compactMap { Self.age($0) }
            guard ages.count == parts.count, let first = ages.first, let last = ages.last, ages.count <= 2 else {
                return nil
            }
            self.init(lower: first, upper: last)
        }
    }

    private static func age(_ digits: Substring) -> Int? {
        digits.utf8.count <= 3 && digits.allSatisfy { $0 >= "0" && $0 <= "9" } ? Int(digits) : nil
    }

    /// The oldest age that people of the band are given: that of an open band is 94, or nine years above a high start.
    public var oldest: Int { upper ?? min(max(94, lower + 9), 120) }

    /// The ages as an interval of years for `Distribution.bands`: the oldest live until their next birthday.
    public var interval: ClosedRange<Double> { Double(lower)...Double(oldest + 1) }

    /// Whether an age lies in the band; an open band has no end.
    public func contains(_ age: Int) -> Bool { age >= lower && age <= (upper ?? Int.max) }

    /// Whether two bands have an age in common.
    public func overlaps(_ other: AgeBand) -> Bool {
        lower <= (other.upper ?? Int.max) && other.lower <= (upper ?? Int.max)
    }

    /// `0-17`, `65+`.
    public var description: String { upper.map { "\(lower)-\($0)" } ?? "\(lower)+" }
}
