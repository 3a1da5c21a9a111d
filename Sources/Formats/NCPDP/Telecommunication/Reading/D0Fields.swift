import HealthSimCore
import RxMemberSim

/// The values of a transmission's fields in the model's terms, and what is wrong with them.
struct D0Fields {
    /// The transmission, from 1.
    let number: Int
    /// Values that are not of the form of their field.
    var problems: [D0Problem] = []

    init(_ transmission: D0Transmission) { number = transmission.number }

    private mutating func report(_ segment: D0Transmission.Segment, _ id: Text, _ value: Text, _ expected: String) {
        problems.append(
            D0Problem(
                .value, transmission: number, segment: segment.id.string, field: id.string,
                message: "the value is '\(value)': expected \(expected)"))
    }

    /// A field that must be of a form; nil when it is empty, or is not and was reported.
    private mutating func value<Value>(
        _ segment: D0Transmission.Segment, _ field: D0Transmission.Field, _ expected: String,
        _ read: (Text) -> Value?
    ) -> Value? {
        guard !field.value.isEmpty else { return nil }
        guard let value = read(field.value) else {
            report(segment, field.id, field.value, expected)
            return nil
        }
        return value
    }

    mutating func date(_ segment: D0Transmission.Segment, _ field: D0Transmission.Field) -> CalendarDate? {
        value(segment, field, "a day as CCYYMMDD", D0Value.date)
    }

    mutating func amount(_ segment: D0Transmission.Segment, _ field: D0Transmission.Field) -> Money? {
        value(segment, field, "digits, the last one with its sign, such as 124{", D0Value.amount)
    }

    mutating func quantity(_ segment: D0Transmission.Segment, _ field: D0Transmission.Field) -> DrugQuantity? {
        value(segment, field, "at most ten digits, three of them decimals", D0Value.quantity)
    }

    mutating func number(_ segment: D0Transmission.Segment, _ field: D0Transmission.Field) -> Int? {
        value(segment, field, "a whole number", D0Value.number)
    }

    /// One of the codes that the model has.
    mutating func code<Value: RawRepresentable<String>>(
        _ segment: D0Transmission.Segment, _ field: D0Transmission.Field, width: Int = 1
    ) -> Value? {
        value(segment, field, "one of the codes of the field") { text in
            let code = text.string
            return Value(rawValue: String(repeating: "0", count: max(0, width - code.utf8.count)) + code)
        }
    }

    // MARK: - The first field of a segment with an identifier

    mutating func date(_ segment: D0Transmission.Segment?, first id: Text) -> CalendarDate? {
        guard let segment, let field = segment.fields.first(where: { $0.id == id }) else { return nil }
        return date(segment, field)
    }

    mutating func number(_ segment: D0Transmission.Segment?, first id: Text) -> Int? {
        guard let segment, let field = segment.fields.first(where: { $0.id == id }) else { return nil }
        return number(segment, field)
    }

    mutating func code<Value: RawRepresentable<String>>(
        _ segment: D0Transmission.Segment?, first id: Text, width: Int = 1
    ) -> Value? {
        guard let segment, let field = segment.fields.first(where: { $0.id == id }) else { return nil }
        return code(segment, field, width: width)
    }
}
