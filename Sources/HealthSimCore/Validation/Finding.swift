/// One thing that a validator found: which field, what is wrong with it, and by which rule.
public struct Finding: Hashable, Sendable {
    /// How grave it is.
    public let severity: Severity
    /// The path of the field from the root of the document: `encounters[0].discharge_time`. Empty for the whole.
    public let field: String
    /// A sentence that says what is wrong and, where that is known, what would be right.
    public let message: String
    /// The value that was found; nil when there is none, as for a missing field.
    public let value: Value?
    /// The identifier of the rule: `TEMP-003`.
    public let rule: String

    /// A finding of a rule.
    public init(_ severity: Severity, field: String, message: String, value: Value? = nil, rule: String) {
        self.severity = severity
        self.field = field
        self.message = message
        self.value = value
        self.rule = rule
    }
}

extension Finding: CustomStringConvertible {
    /// The finding in a line for people: `TEMP-003 encounters[0].discharge_time: Discharge precedes admission (…)`.
    public var description: String {
        let place = field.isEmpty ? "" : " \(field)"
        return "\(rule)\(place): \(message)\(value.map { " (found \($0))" } ?? "")"
    }
}

extension Finding {
    /// The value of a field as it was found.
    public enum Value: Hashable, Sendable {
        /// A text, or anything that is written as one, such as a date.
        case text(String)
        /// A number, in the digits that it was written with; valid JSON.
        case number(String)
        /// A truth value.
        case boolean(Bool)
    }
}

extension Finding.Value: CustomStringConvertible {
    /// A date, an amount, a code: anything that JSON writes as a text.
    public init(_ value: some CustomStringConvertible) { self = .text(value.description) }

    /// A whole number.
    public init(_ value: some BinaryInteger) { self = .number(String(value)) }

    /// A number; one that is not finite becomes a text, since JSON has no such number.
    public init(_ value: Double) { self = value.isFinite ? .number(value.description) : .text(value.description) }

    /// The value as it stands in a sentence, texts in quotation marks.
    public var description: String {
        switch self {
        case .text(let text): "'\(text)'"
        case .number(let digits): digits
        case .boolean(let value): value.description
        }
    }
}

extension Finding.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }

    /// A number.
    public init(floatLiteral value: Double) { self.init(value) }

    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
