import HealthSimCore
import PatientSim

/// What holds in every record, checked while it is counted, in the order of the report.
public enum ConsistencyCheck: String, CaseIterable, Hashable, Sendable {
    case dates = "Dates between birth and today"
    case periods = "Nothing ends before it begins"
    case recordNumbers = "One record number for each patient"
    case balances = "Claims and payments balance to the cent"
    case membership = "Patient and member are the same person"

    /// Whether it is made of each clinical record, and not of what a payer holds about a household.
    var isOfRecords: Bool { self != .balances && self != .membership }

    /// Whether a record passes, given the "today" of the run.
    func holds(in record: PatientRecord, asOf: CalendarDate) -> Bool {
        switch self {
        case .dates:
            let birth = record.patient.person.birthDate
            guard birth <= asOf else { return false }
            return Self.dates(of: record).allSatisfy { birth <= $0 && $0 <= asOf }
        case .periods:
            return Self.hasOrderedPeriods(record)
        case .recordNumbers:
            return Self.hasOneNumber(record)
        case .balances, .membership:
            // Of households, not of records.
            return true
        }
    }

    /// The days on which something begins, happens or is over. An order may run on beyond today.
    private static func dates(of record: PatientRecord) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        dates.reserveCapacity(record.encounters.count * 2 + record.observations.count * 2 + 64)
        for encounter in record.encounters {
            dates.append(encounter.start.date)
            if let end = encounter.end { dates.append(end.date) }
        }
        for condition in record.conditions {
            dates.append(condition.onset)
            dates.append(condition.recorded)
            if let end = condition.abatement { dates.append(end) }
        }
        // By position: the results are many, and a loop over them would copy each.
        for index in record.observations.indices {
            dates.append(record.observations[index].effective.date)
            if let issued = record.observations[index].issued { dates.append(issued.date) }
        }
        for order in record.medicationOrders { dates.append(order.authored.date) }
        for procedure in record.procedures { dates.append(procedure.performed.date) }
        for immunization in record.immunizations { dates.append(immunization.occurrence.date) }
        for allergy in record.allergies { dates.append(allergy.recorded) }
        if let death = record.patient.deathTime { dates.append(death.date) }
        return dates
    }

    private static func hasOrderedPeriods(_ record: PatientRecord) -> Bool {
        record.encounters.allSatisfy { $0.end.map { [start = $0.start] in start <= $0 } ?? true }
            && record.conditions.allSatisfy { $0.abatement.map { [onset = $0.onset] in onset <= $0 } ?? true }
            && record.observations.indices.allSatisfy { index in
                record.observations[index].issued.map { record.observations[index].effective <= $0 } ?? true
            }
            && record.medicationOrders.allSatisfy { $0.end.map { [start = $0.authored] in start.date <= $0 } ?? true }
    }

    private static func hasOneNumber(_ record: PatientRecord) -> Bool {
        let mrn = record.patient.mrn
        return record.encounters.allSatisfy { $0.mrn == mrn } && record.conditions.allSatisfy { $0.mrn == mrn }
            && record.observations.indices.allSatisfy { record.observations[$0].mrn == mrn }
            && record.medicationOrders.allSatisfy { $0.mrn == mrn }
            && record.procedures.allSatisfy { $0.mrn == mrn } && record.immunizations.allSatisfy { $0.mrn == mrn }
            && record.allergies.allSatisfy { $0.mrn == mrn }
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
