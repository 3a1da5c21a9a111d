import HealthSimCore
public import PatientSim

/// What of a record comes back when it is written as FHIR and read again.
public enum FHIRRoundTrip {
    /// The record as an engine makes it: lists in order of time, and a condition for every diagnosis of a stay, so that
    /// FHIR can tell the diagnoses from the reasons.
    public static func prepared(_ record: PatientRecord) -> PatientRecord {
        var record = record
        for stay in record.encounters where stay.admission != nil {
            for code in stay.diagnoses + [stay.admission?.admittingDiagnosis].compactMap({ $0 })
            where !record.conditions.contains(where: { $0.code == code }) {
                var condition = Condition(
                    id: Text("\(stay.id)-\(code.code)"), mrn: record.patient.mrn, encounterID: stay.id, code: code,
                    onset: stay.start.date, recorded: stay.start.date)
                condition.category = .encounterDiagnosis
                record.conditions.append(condition)
            }
        }
        record.observations.sort { ($0.effective, $0.id) < ($1.effective, $1.id) }
        record.medicationOrders.sort { $0.authored < $1.authored }
        record.immunizations.sort { $0.occurrence < $1.occurrence }
        return record
    }

    /// The record without what FHIR has no place for: `docs/mappings/fhir-import.md` lists it.
    public static func expected(of record: PatientRecord) -> PatientRecord {
        var record = record
        record.listedPractitioners = []
        record.listedFacilities = []
        forgetPlaces(&record)
        for index in record.medicationOrders.indices {
            let order = record.medicationOrders[index]
            // A class that our table has is found there again; of a drug in several forms the form or the route tells.
            let classes = Medication.all.filter { $0.concept == order.drug }.map(\.drugClass)
            if !classes.contains(order.drugClass) { record.medicationOrders[index].drugClass = classes.first ?? "" }
            if record.medicationOrders[index].quantity == 0 { record.medicationOrders[index].doseForm = "" }
            record.medicationOrders[index].formerAuthored = nil
        }
        for index in record.reports.indices {
            record.reports[index].ordered = record.reports[index].effective
            record.reports[index].reason = nil
            record.reports[index].practitionerNPI = ""
        }
        for index in record.administrations.indices where record.administrations[index].status == .notDone {
            (record.administrations[index].dose, record.administrations[index].unit) = (0, "")
            record.administrations[index].route = nil
        }
        for index in record.encounters.indices { record.encounters[index].booked = nil }
        for index in record.encounters.indices where record.encounters[index].facilityNPI.isEmpty {
            record.encounters[index].admission?.locations = []
        }
        return record
    }

    private static func forgetPlaces(_ record: inout PatientRecord) {
        for index in record.practitioners.indices {
            record.practitioners[index].deaNumber = ""
        }
        for index in record.facilities.indices {
            record.facilities[index].timeZone = ""
            record.facilities[index].taxIdentifier = ""
        }
    }
}
