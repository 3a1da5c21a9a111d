import HealthSimCore

/// The days on which payers pay: once a week, each on a weekday of its own.
enum PaymentCalendar {
    /// The first day of payment of a payer on or after a day.
    static func day(after day: CalendarDate, of payer: Text) -> CalendarDate {
        let weekday = 1 + Int(payer.fingerprint % 5)
        return day.adding(days: (weekday - day.weekday.rawValue + 7) % 7)
    }
}
