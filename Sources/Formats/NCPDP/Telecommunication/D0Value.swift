import HealthSimCore
import RxMemberSim

/// The values of fields as the model has them.
enum D0Value {
    /// A day of eight digits; nil for anything else.
    static func date(_ text: Text) -> CalendarDate? {
        guard text.utf8Count == 8, let number = text.wholeNumber else { return nil }
        return CalendarDate(year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }

    /// A whole number; nil for anything else.
    static func number(_ text: Text) -> Int? { text.wholeNumber.map { Int($0) } }

    /// A quantity in thousandths; nil for anything else.
    static func quantity(_ text: Text) -> DrugQuantity? {
        guard text.utf8Count <= 10, let number = text.wholeNumber else { return nil }
        return DrugQuantity(thousandths: Int64(number))
    }

    /// An amount; nil for anything else.
    static func amount(_ text: Text) -> Money? {
        D0Overpunch.number(text.string.utf8).map { Money(cents: $0) }
    }
}
