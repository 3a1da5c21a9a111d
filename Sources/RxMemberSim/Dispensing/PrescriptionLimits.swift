public import HealthSimCore

/// How long and how often a prescription may be filled, by the schedule of the drug.
///
/// Source: 21 CFR 1306.12 (schedule II is not refilled) and 1306.22 (III and IV: five refills within six months, here V too);
/// the 90 days of schedule II and the year of others are the law of most states.
public struct PrescriptionLimits: Hashable, Sendable {
    /// The DEA schedule, `II` to `V`; empty for what is not controlled.
    public let schedule: Text

    /// The limits of a schedule.
    public init(schedule: Text) { self.schedule = schedule }

    /// Refills that may be authorized, of those that were wanted.
    public func refills(_ wanted: Int) -> Int { min(max(0, wanted), schedule.isEmpty ? 11 : schedule == "II" ? 0 : 5) }

    /// The last day on which a prescription may be filled.
    public func expiry(written: CalendarDate) -> CalendarDate {
        if schedule.isEmpty { return written.adding(years: 1) }
        return schedule == "II" ? written.adding(days: 90) : written.adding(months: 6)
    }
}
