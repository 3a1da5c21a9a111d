import HealthSimCore

/// When a patient was pregnant, as far as the record tells.
struct Pregnancies: Sendable {
    private let spans: [ClosedRange<CalendarDate>]

    /// A pregnancy lasts from the onset of a condition of pregnancy to its end, to the delivery, or for 300 days.
    init(of record: PatientRecord) {
        guard record.patient.person.sex != .male else {
            spans = []
            return
        }
        let (encounters, conditions) = (record.encounters, record.conditions)
        let places = conditions.indices.filter { place in
            Self.codes.cover(conditions[place].code) && conditions[place].code.system == .icd10cm
                && !Self.others.cover(conditions[place].code)
        }
        let deliveries =
            places.isEmpty
            ? []
            : encounters.indices.filter { encounters[$0].diagnoses.contains(where: Self.outcome.covers) }
                .map { encounters[$0].start.date }
        spans = places.map { place in
            let condition = conditions[place]
            var end = min(condition.abatement ?? .distantFuture, condition.onset.adding(days: 300))
            for delivery in deliveries where delivery >= condition.onset && delivery < end { end = delivery }
            return condition.onset...max(condition.onset, end)
        }
    }

    /// Whether the patient was pregnant on a day.
    func contains(_ day: CalendarDate) -> Bool { spans.contains { $0.contains(day) } }

    private static let outcome = CodePrefix("Z37")
    private static let codes = FrozenArray(CodingRules.codes(of: "pregnancy", part: "when").map(CodePrefix.init))
    /// Abortion, childbirth and what comes after it.
    private static let others = FrozenArray(CodingRules.codes(of: "pregnancy", part: "not").map(CodePrefix.init))
}

extension CalendarDate {
    /// A day after all that can be written.
    fileprivate static let distantFuture = CalendarDate(daysSinceEpoch: 2_932_896)
}
