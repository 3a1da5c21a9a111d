/// A length of time as specifications write it: `6 months`, `90 days`, `4-6 weeks`, `280 days + 42 days postpartum`.
///
/// It is a sum of terms. A term is a whole number, or a range of two, and a unit: minutes, hours, days, weeks, months or
/// years (also `min`, `h`, `hr`, `d`, `w`, `wk`, `mo`, `y`, `yr`), in any case; one word may follow that names it.
/// Nothing is longer than 1,000 years.
public struct DurationSpecification: Hashable, Sendable {
    /// A unit of time.
    public enum Unit: String, CaseIterable, Codable, Hashable, Sendable {
        case minutes, hours, days, weeks, months, years
    }

    /// One number, or range of numbers, of one unit.
    public struct Term: Hashable, Sendable {
        /// How many units: one value, or the ends of a range, none negative.
        public let amount: ClosedRange<Int>
        /// The unit.
        public let unit: Unit
        /// The word that names the term, in lower case: `postpartum`.
        public let label: String?
    }

    /// The terms, in the order written; never empty.
    public let terms: [Term]

    init(terms: [Term]) { self.terms = terms }

    /// Whether a term is a range.
    public var isRange: Bool { terms.contains { $0.amount.count > 1 } }

    /// The shortest length.
    public var minimum: CalendarDuration { duration(at: 0) }

    /// The longest length.
    public var maximum: CalendarDuration { duration { $0.upperBound } }

    /// The length at a place in the ranges: each whole number of a range takes an equal share of 0 to 1.
    ///
    /// - Parameter quantile: 0 to 1; without a range it makes no difference.
    public func duration(at quantile: Double) -> CalendarDuration {
        duration { range in
            min(range.upperBound, range.lowerBound + Int(max(0, min(1, quantile)) * Double(range.count)))
        }
    }

    private func duration(_ pick: (ClosedRange<Int>) -> Int) -> CalendarDuration {
        terms.reduce(CalendarDuration()) { $0 + $1.unit.duration(of: pick($1.amount)) }
    }
}

extension DurationSpecification.Unit {
    /// The length of a number of these units.
    public func duration(of count: Int) -> CalendarDuration {
        switch self {
        case .minutes: CalendarDuration(seconds: count * 60)
        case .hours: CalendarDuration(seconds: count * 3_600)
        case .days: CalendarDuration(days: count)
        case .weeks: CalendarDuration(days: count * 7)
        case .months: CalendarDuration(months: count)
        case .years: CalendarDuration(months: count * 12)
        }
    }

    /// The unit of a name in the singular or plural, or short; nil for any other word.
    init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "minute", "minutes", "min", "mins": self = .minutes
        case "hour", "hours", "hr", "hrs", "h": self = .hours
        case "day", "days", "d": self = .days
        case "week", "weeks", "wk", "wks", "w": self = .weeks
        case "month", "months", "mo", "mos": self = .months
        case "year", "years", "yr", "yrs", "y": self = .years
        default: return nil
        }
    }
}

extension DurationSpecification: CustomStringConvertible, Codable {
    /// The specification in its plain spelling: `4-6 weeks`, `1 month`, `280 days + 42 days postpartum`.
    public var description: String { terms.map(\.description).joined(separator: " + ") }

    /// Reads a text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Writes the plain spelling.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DurationSpecification.Term: CustomStringConvertible {
    /// The term in its plain spelling.
    public var description: String {
        let number = amount.count > 1 ? "\(amount.lowerBound)-\(amount.upperBound)" : "\(amount.lowerBound)"
        let name = amount == 1...1 ? String(unit.rawValue.dropLast()) : unit.rawValue
        return "\(number) \(name)\(label.map { " " + $0 } ?? "")"
    }
}
