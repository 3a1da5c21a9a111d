import HealthSimCore
import PatientSim

/// What holds in every record, checked while it is counted, in the order of the report.
public enum ConsistencyCheck: String, CaseIterable, Hashable, Sendable {
    case dates = "Dates between birth and today"
    case periods = "Nothing ends before it begins"
    case recordNumbers = "One record number for each patient"
    case balances = "Claims and payments balance to the cent"
    case membership = "Patient and member are the same person"
    case pharmacyBalances = "Pharmacy claims balance to the cent"
    case card = "Patient and Rx member are the same person"

    /// Whether it is made of each clinical record, and not of what a payer or a pharmacy holds about a household.
    var isOfRecords: Bool {
        switch self {
        case .dates, .periods, .recordNumbers: true
        case .balances, .membership, .pharmacyBalances, .card: false
        }
    }

    /// Whether a record passes, given the "today" of the run.
    func holds(in record: PatientRecord, asOf: CalendarDate) -> Bool {
        switch self {
        case .dates:
            let birth = record.patient.person.birthDate
            return birth <= asOf && Self.hasDates(within: birth...asOf, record)
        case .periods:
            return Self.hasOrderedPeriods(record)
        case .recordNumbers:
            return Self.hasOneNumber(record)
        case .balances, .membership, .pharmacyBalances, .card:
            // Of households, not of records.
            return true
        }
    }

    // By position throughout: the entries are many and large, and a loop over them would copy each.

    /// Whether something begins, happens and is over only within some days. An order may run on beyond today.
    private static func hasDates(within days: ClosedRange<CalendarDate>, _ record: PatientRecord) -> Bool {
        for index in record.encounters.indices {
            guard days.contains(record.encounters[index].start.date) else { return false }
            if let end = record.encounters[index].end, !days.contains(end.date) { return false }
        }
        for index in record.conditions.indices {
            guard days.contains(record.conditions[index].onset), days.contains(record.conditions[index].recorded)
            else { return false }
            if let end = record.conditions[index].abatement, !days.contains(end) { return false }
        }
        for index in record.observations.indices {
            guard days.contains(record.observations[index].effective.date) else { return false }
            if let issued = record.observations[index].issued, !days.contains(issued.date) { return false }
        }
        return record.medicationOrders.indices.allSatisfy { days.contains(record.medicationOrders[$0].authored.date) }
            && record.procedures.indices.allSatisfy { days.contains(record.procedures[$0].performed.date) }
            && record.immunizations.indices.allSatisfy { days.contains(record.immunizations[$0].occurrence.date) }
            && record.allergies.indices.allSatisfy { days.contains(record.allergies[$0].recorded) }
            && record.patient.deathTime.map { days.contains($0.date) } ?? true
    }

    private static func hasOrderedPeriods(_ record: PatientRecord) -> Bool {
        record.encounters.indices.allSatisfy { index in
            record.encounters[index].end.map { record.encounters[index].start <= $0 } ?? true
        }
            && record.conditions.indices.allSatisfy { index in
                record.conditions[index].abatement.map { record.conditions[index].onset <= $0 } ?? true
            }
            && record.observations.indices.allSatisfy { index in
                record.observations[index].issued.map { record.observations[index].effective <= $0 } ?? true
            }
            && record.medicationOrders.indices.allSatisfy { index in
                record.medicationOrders[index].end.map { record.medicationOrders[index].authored.date <= $0 } ?? true
            }
    }

    private static func hasOneNumber(_ record: PatientRecord) -> Bool {
        let mrn = record.patient.mrn
        return record.encounters.indices.allSatisfy { record.encounters[$0].mrn == mrn }
            && record.conditions.indices.allSatisfy { record.conditions[$0].mrn == mrn }
            && record.observations.indices.allSatisfy { record.observations[$0].mrn == mrn }
            && record.medicationOrders.indices.allSatisfy { record.medicationOrders[$0].mrn == mrn }
            && record.procedures.indices.allSatisfy { record.procedures[$0].mrn == mrn }
            && record.immunizations.indices.allSatisfy { record.immunizations[$0].mrn == mrn }
            && record.allergies.indices.allSatisfy { record.allergies[$0].mrn == mrn }
    }
}

extension RunStatistics {
    /// Makes every check of a record.
    mutating func addChecks(of record: PatientRecord, asOf: CalendarDate) {
        for (index, check) in ConsistencyCheck.allCases.enumerated() where check.isOfRecords {
            let holds = check.holds(in: record, asOf: asOf)
            checks[index].add(holds)
            if !holds && failures.count < Self.namedFailures {
                failures.append("\(record.patient.mrn): \(check.rawValue)")
            }
        }
    }
}
