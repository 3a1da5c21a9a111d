import HealthSimCore

/// A stay, or an emergency without one, while it is being written.
struct HospitalStay {
    let rule: CareModel.AcuteRule
    let model: Int
    /// The day of the history on which it begins.
    let day: Double
    /// The length.
    let hours: Double
    let isStay: Bool
    /// The hours in the emergency department before the bed.
    var emergencyHours = 0.0
    var dies = false
    /// The day on which the patient dies of it after the discharge; nothing for one who lives on.
    var laterDeath: Double?
    var start = Timestamp(date: CalendarDate(daysSinceEpoch: 0), secondOfDay: 0)
    var end = Timestamp(date: CalendarDate(daysSinceEpoch: 0), secondOfDay: 0)
    var visit = Visit(
        day: 0, encounterID: .empty, start: Timestamp(date: CalendarDate(daysSinceEpoch: 0), secondOfDay: 0),
        practitionerNPI: .empty)
    /// What the quantities are on arrival.
    var arrivalValues: [(variable: Int, value: Double)] = []
    var locations: [LocationStay] = []

    init(rule: CareModel.AcuteRule, model: Int, day: Double, hours: Double, isStay: Bool) {
        self.rule = rule
        self.model = model
        self.day = day
        self.hours = hours
        self.isStay = isStay
    }

    /// The share of the illness that is left after so many hours: it falls away, or grows in who dies of it.
    func severity(afterHours hours: Double) -> Double {
        dies ? 1 + 0.35 * hours / max(self.hours, 1) : DeterministicMath.exp(-hours / 24 / rule.recoversInDays)
    }

    /// Whether the patient is in intensive care at a time.
    func isIntensive(at time: Timestamp) -> Bool {
        locations.contains { $0.unit == .intensiveCare && $0.start <= time && $0.end.map { time < $0 } ?? true }
    }
}
