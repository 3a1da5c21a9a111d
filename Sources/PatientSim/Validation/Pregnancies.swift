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
        let deliveries = record.encounters.filter { $0.diagnoses.contains { $0.isWithin("Z37") } }.map(\.start.date)
        spans = record.conditions.compactMap { condition in
            guard Self.codes.contains(where: { condition.code.isWithin($0) }), condition.code.system == .icd10cm,
                !Self.others.contains(where: { condition.code.isWithin($0) })
            else { return nil }
            var end = min(condition.abatement ?? .distantFuture, condition.onset.adding(days: 300))
            for delivery in deliveries where delivery >= condition.onset && delivery < end { end = delivery }
            return condition.onset...max(condition.onset, end)
        }
    }

    /// Whether the patient was pregnant on a day.
    func contains(_ day: CalendarDate) -> Bool { spans.contains { $0.contains(day) } }

    private static let codes = CodingRules.codes(of: "pregnancy", part: "when")
    /// Abortion, childbirth and what comes after it.
    private static let others = CodingRules.codes(of: "pregnancy", part: "not")
}

extension CalendarDate {
    /// A day after all that can be written.
    fileprivate static let distantFuture = CalendarDate(daysSinceEpoch: 2_932_896)
}
