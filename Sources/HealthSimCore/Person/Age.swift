/// How old a person is on the reference day: in completed years, or in years and a part of one.
///
///     let anyDay: Age = 72          // 72 completed years; the birthday is drawn
///     let exact: Age = 72.5         // 72 completed years, the last birthday half a year ago
public enum Age: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Completed years, 0 to 130; where between two birthdays the day lies is drawn.
    case completed(Int)
    /// Completed years and the part of the next one that has passed, 0 up to 131.
    case years(Double)

    public init(integerLiteral value: Int) { self = .completed(value) }
    public init(floatLiteral value: Double) { self = .years(value) }

    /// The completed years.
    public var completedYears: Int {
        switch self {
        case .completed(let years): years
        case .years(let years): Int(years.rounded(.down))
        }
    }

    /// The day of birth of someone who is this old on a day.
    ///
    /// The age on that day, by `CalendarDate.years(until:)`, is exactly `completedYears`, whatever the day: the 365 or 366
    /// days of birth with that age are taken in proportion to the part of the year.
    /// - Parameter part: used for completed years: the part of the next year that has passed, 0 ..< 1.
    package func birthDate(on day: CalendarDate, part: Double) -> CalendarDate {
        let years = completedYears
        precondition((0...130).contains(years), "an age is 0 to 130 years")
        let latest = day.adding(years: -years)
        let earliest = day.adding(years: -years - 1).adding(days: 1)
        let passed =
            switch self {
            case .completed: part
            case .years(let exact): exact - exact.rounded(.down)
            }
        let count = earliest.days(until: latest) + 1
        return latest.adding(days: -min(Int(passed * Double(count)), count - 1))
    }
}
