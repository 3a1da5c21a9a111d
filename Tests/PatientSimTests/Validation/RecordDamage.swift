import HealthSimCore

@testable import PatientSim

/// Ways to damage a record at random.
enum RecordDamage {
    /// Does one damage: a field emptied, swapped, moved in time or made extreme, a list cut, doubled or mixed.
    static func apply(to record: inout PatientRecord, _ stream: inout RandomStream) {
        switch stream.integer(below: 12) {
        case 0: damageLists(of: &record, &stream)
        case 1: damagePatient(of: &record, &stream)
        case 2: change(&record.encounters, &stream, encounter)
        case 3: change(&record.conditions, &stream, condition)
        case 4, 5: change(&record.observations, &stream, observation)
        case 6: change(&record.medicationOrders, &stream, order)
        case 7: change(&record.immunizations, &stream, immunization)
        case 8: change(&record.reports, &stream, report)
        case 9: change(&record.administrations, &stream, administration)
        case 10:
            change(&record.procedures, &stream) { entry, stream in
                entry.performed = moment(&stream)
                entry.end = moment(&stream)
                entry.code = concept(&stream)
            }
        default: damageCare(of: &record, &stream)
        }
    }

    private static func change<Entry>(
        _ list: inout [Entry], _ stream: inout RandomStream, _ damage: (inout Entry, inout RandomStream) -> Void
    ) {
        guard !list.isEmpty else { return }
        damage(&list[stream.integer(below: list.count)], &stream)
    }

    private static func damageLists(of record: inout PatientRecord, _ stream: inout RandomStream) {
        func mangle<Entry>(_ list: inout [Entry]) {
            switch stream.integer(below: 4) {
            case 0: list = []
            case 1: list += list.prefix(200)
            case 2: list.reverse()
            default: stream.shuffle(&list)
            }
        }
        switch stream.integer(below: 10) {
        case 0: mangle(&record.encounters)
        case 1: mangle(&record.conditions)
        case 2: mangle(&record.observations)
        case 3: mangle(&record.medicationOrders)
        case 4: mangle(&record.practitioners)
        case 5: mangle(&record.reports)
        case 6: mangle(&record.administrations)
        case 7: mangle(&record.goals)
        case 8: mangle(&record.facilities)
        default: mangle(&record.notes)
        }
    }

    private static func damagePatient(of record: inout PatientRecord, _ stream: inout RandomStream) {
        switch stream.integer(below: 6) {
        case 0: record.patient.person.birthDate = moment(&stream).date
        case 1: record.patient.deathTime = moment(&stream)
        case 2: record.patient.causeOfDeath = concept(&stream)
        case 3: record.patient.person.sex = stream.choose(Sex.allCases)
        case 4: record.patient.mrn = text(&stream)
        default: record.patient.person.language = concept(&stream)
        }
    }

    private static func encounter(_ entry: inout Encounter, _ stream: inout RandomStream) {
        switch stream.integer(below: 7) {
        case 0: entry.start = moment(&stream)
        case 1: entry.end = moment(&stream)
        case 2: entry.diagnoses = (0..<stream.integer(below: 80)).map { _ in concept(&stream) }
        case 3: entry.encounterClass = stream.choose(Encounter.Class.allCases)
        case 4: entry.dischargeDisposition = concept(&stream)
        case 5:
            let stays = (0..<stream.integer(below: 4)).map { _ in
                LocationStay(unit: .ward, room: "1", bed: "", start: moment(&stream), end: moment(&stream))
            }
            entry.admission = Admission(source: concept(&stream), diagnosisGroup: concept(&stream), locations: stays)
        default: entry.id = text(&stream)
        }
    }

    private static func condition(_ entry: inout Condition, _ stream: inout RandomStream) {
        entry.code = concept(&stream)
        if stream.chance(0.5) { entry.onset = moment(&stream).date }
        if stream.chance(0.5) { entry.abatement = moment(&stream).date }
    }

    private static func observation(_ entry: inout Observation, _ stream: inout RandomStream) {
        switch stream.integer(below: 6) {
        case 0: entry.value = number(&stream)
        case 1: entry.unit = text(&stream)
        case 2: entry.effective = moment(&stream)
        case 3: (entry.low, entry.high) = (number(&stream), number(&stream))
        case 4: entry.reportID = text(&stream)
        default: entry.code = stream.choose(MeasuredTest.all).concept
        }
    }

    private static func order(_ entry: inout MedicationOrder, _ stream: inout RandomStream) {
        switch stream.integer(below: 5) {
        case 0: entry.drug = stream.choose(Medication.all).concept
        case 1: (entry.quantity, entry.dose) = (number(&stream), number(&stream))
        case 2: (entry.daysSupply, entry.refills) = (.max, .min)
        case 3: entry.authored = moment(&stream)
        default: entry.indication = concept(&stream)
        }
    }

    private static func immunization(_ entry: inout Immunization, _ stream: inout RandomStream) {
        entry.occurrence = moment(&stream)
        entry.doseNumber = stream.chance(0.5) ? .min : .max
        if stream.chance(0.3) { entry.vaccine = concept(&stream) }
    }

    private static func report(_ entry: inout DiagnosticReport, _ stream: inout RandomStream) {
        switch stream.integer(below: 3) {
        case 0: entry.ordered = moment(&stream)
        case 1: entry.issued = moment(&stream)
        default: entry.results = entry.results + entry.results + [text(&stream)]
        }
    }

    private static func administration(_ entry: inout MedicationAdministration, _ stream: inout RandomStream) {
        switch stream.integer(below: 4) {
        case 0: entry.start = moment(&stream)
        case 1: entry.dose = number(&stream)
        case 2: entry.orderID = text(&stream)
        default: entry.drug = stream.choose(Medication.all).concept
        }
    }

    private static func damageCare(of record: inout PatientRecord, _ stream: inout RandomStream) {
        change(&record.goals, &stream) { entry, stream in
            (entry.low, entry.high) = (number(&stream), number(&stream))
            entry.due = moment(&stream).date
        }
        change(&record.carePlans, &stream) { entry, stream in entry.goalIDs = [text(&stream), text(&stream)] }
        change(&record.careTeams, &stream) { entry, _ in entry.members = [] }
        change(&record.notes, &stream) { entry, stream in entry.text = text(&stream).string }
    }

    private static func text(_ stream: inout RandomStream) -> Text {
        stream.choose(["", " ", "\u{0}", "é…", "\n", "999999999999999999999999", "{[", "E11.9", "Z", "2000000002"])
    }

    private static func number(_ stream: inout RandomStream) -> Double {
        stream.choose([
            0, -0.0, -1, 1e-300, 1e300, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, 0.05, 120, 1e18,
        ])
    }

    /// Moments that a text can say: from the year 1 to 9999.
    private static func moment(_ stream: inout RandomStream) -> Timestamp {
        let day = stream.choose([-719_162, 2_932_896, 0, stream.integer(in: -30_000...30_000)])
        return Timestamp(
            date: CalendarDate(daysSinceEpoch: day), secondOfDay: stream.integer(below: 86_400),
            offsetMinutes: stream.choose([-840, 0, 840]))
    }

    private static func concept(_ stream: inout RandomStream) -> Concept {
        if stream.chance(0.6) { return Concept(row: UInt32(stream.integer(below: ConceptTable.shared.count))) }
        return Concept(stream.choose(CodeSystem.allCases), text(&stream).string)
    }
}
