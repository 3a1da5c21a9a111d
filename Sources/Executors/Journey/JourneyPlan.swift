import HealthSimCore
import PatientSim

/// What a journey plans for one person.
struct JourneyPlan: Sendable {
    /// Day 0.
    var start: CalendarDate
    /// The care, in order of time; nothing before the history or after its end.
    var care: [PlannedCare] = []
    /// The first and last day of each phase, counted from the start.
    var phases: [ClosedRange<Double>] = []
    /// How many events would be after the end of the history, and how many before its beginning.
    var late = 0
    var early = 0
}
