import HealthSimCore
import PatientSim

/// What the targets ask of one record, looked up once.
struct RealismSubject {
    let record: PatientRecord
    let asOf: CalendarDate
    let age: Int
    /// The part of the last year that the person lived.
    let years: Double
    private let problems: [Condition]
    private let lastValues: [Text: Double]

    init(_ record: PatientRecord, asOf: CalendarDate) {
        self.record = record
        self.asOf = asOf
        age = max(0, record.patient.person.birthDate.years(until: asOf))
        let first = max(asOf.adding(days: -365), record.patient.person.birthDate)
        let last = record.patient.deathTime.map { min($0.date, asOf) } ?? asOf
        years = Double(max(0, first.days(until: last))) / 365
        problems = record.conditions.filter { $0.category == .problemListItem && $0.abatement == nil }
        var values: [Text: Double] = [:]
        for observation in record.observations { values[observation.code.code] = observation.value }
        lastValues = values
    }

    var isAlive: Bool { record.patient.deathTime == nil }

    /// Whether the person is among those a target counts.
    func belongs(to group: RealismTarget.Group) -> Bool {
        guard group.ages.contains(age) else { return false }
        if let sex = group.sex, sex != record.patient.person.sex { return false }
        if !group.conditions.isEmpty, !has(group.conditions, severity: group.severity) { return false }
        if !group.withoutConditions.isEmpty, has(group.withoutConditions) { return false }
        if !group.drugs.isEmpty, !takes(group.drugs) { return false }
        return true
    }

    /// Whether an active problem is among codes, and of a severity where one is asked for.
    func has(_ codes: [String], severity: String = "") -> Bool {
        problems.contains { problem in
            codes.contains { problem.code.isWithin($0) } && (severity.isEmpty || problem.severity == severity)
        }
    }

    /// Whether a drug of one of some classes was ordered.
    func takes(_ classes: [String]) -> Bool {
        record.medicationOrders.contains { order in
            order.setting != .inpatient && classes.contains { order.drugClass == $0 }
        }
    }

    /// The last value of a test, or nothing.
    func lastValue(_ code: String) -> Double? { lastValues[Text(code)] }

    /// The encounters of the last year that pass a test.
    func encounters(where isMeant: (Encounter) -> Bool) -> Int {
        let first = asOf.adding(days: -365)
        return record.encounters.count { $0.start.date >= first && isMeant($0) }
    }

    /// The stays of the last year whose principal diagnosis or group is among codes; all for `all`.
    func stays(for codes: [String]) -> [Encounter] {
        let first = asOf.adding(days: -365)
        return record.encounters.filter { stay in
            guard let admission = stay.admission, stay.start.date >= first else { return false }
            if codes == ["all"] { return admission.service != .newborn }
            return codes.contains { code in
                stay.diagnoses.first?.isWithin(code) ?? false || admission.diagnosisGroup?.code == Text(code)
            }
        }
    }

    /// Whether a procedure, a vaccine or a measurement of a code is so recent.
    func isUpToDate(_ window: RealismTarget.Window) -> Bool {
        let first = asOf.adding(days: -window.days)
        return record.procedures.contains { $0.code.code == window.code && $0.performed.date >= first }
            || record.immunizations.contains { $0.vaccine.code == window.code && $0.occurrence.date >= first }
            || record.observations.contains { $0.code.code == window.code && $0.effective.date >= first }
    }
}
