public import PatientSim
import HealthSimCore

extension SampleRecords {
    /// A person with a booked visit, a stay in three units, a visit that was cancelled, reports, notes, vaccines: an
    /// example of everything that makes a message.
    ///
    /// - Parameter number: makes the identifiers; the content stays the same.
    public static func stay(_ number: Int = 1) -> PatientRecord {
        let ids = Identifiers(number: number)
        var record = diabetic(number)
        record.patient.contact = ContactPerson(
            name: PersonName(family: "O'Brien", given: "Liam"), relationship: .spouse,
            telephone: TelephoneNumber(digits: 7_135_550_199))
        record.careTeams = [
            CareTeam(
                id: ids("TEA", 1), mrn: ids.mrn, start: day("2020-01-01"),
                members: [CareTeam.Member(npi: "2000000002", role: Concept(.taxonomy, "207Q00000X"))])
        ]
        record.encounters[0].booked = moment("2024-02-20T10:00:00-06:00")
        record.encounters[1].admission = Admission(
            source: Concept(.admitSource, "emd", display: "From accident/emergency department"),
            admittingDiagnosis: Concept(.icd10cm, "R50.9", display: "Fever, unspecified"),
            diagnosisGroup: Concept(.diagnosisGroup, "871", display: "Septicemia or severe sepsis with MCC"),
            service: .medicine,
            locations: [
                LocationStay(
                    unit: .emergency, room: "12", bed: "A", start: moment("2024-07-10T22:05:00-05:00"),
                    end: moment("2024-07-11T01:30:00-05:00")),
                LocationStay(
                    unit: .intensiveCare, room: "3", bed: "B", start: moment("2024-07-11T01:30:00-05:00"),
                    end: moment("2024-07-12T09:00:00-05:00")),
                LocationStay(
                    unit: .ward, room: "412", bed: "A", start: moment("2024-07-12T09:00:00-05:00"),
                    end: moment("2024-07-14T11:30:00-05:00")),
            ], isReadmission: true)
        record.encounters.append(
            Encounter(
                id: ids("ENC", 4), mrn: ids.mrn, encounterClass: .ambulatory, status: .cancelled,
                type: Concept(.cpt, "99213"), start: moment("2024-12-02T09:00:00-06:00"), end: nil,
                practitionerNPI: "2000000002", facilityNPI: "2000000028"))
        record.encounters.append(
            Encounter(
                id: ids("ENC", 5), mrn: ids.mrn, encounterClass: .ambulatory, status: .cancelled,
                type: Concept(.cpt, "99213"), start: moment("2024-12-09T09:00:00-06:00"), end: nil,
                practitionerNPI: "2000000002", facilityNPI: "2000000028"))
        record.encounters[4].booked = moment("2024-12-01T12:00:00-06:00")
        addReports(ids, to: &record)
        record.notes = [
            ClinicalNote(
                id: ids("NOT", 1), mrn: ids.mrn, encounterID: ids("ENC", 2),
                kind: Concept(.loinc, "18842-5", display: "Discharge summary"),
                authored: moment("2024-07-14T11:00:00-05:00"), practitionerNPI: "2000000010",
                text: "COURSE:\nSepsis | treated & cured.\nPLAN:\nFollow up in 1 week ^ call if T > 38.\n")
        ]
        record.procedures.append(
            Procedure(
                id: ids("PRC", 2), mrn: ids.mrn, encounterID: ids("ENC", 2),
                code: Concept(.icd10pcs, "02HV33Z", display: "Central venous line"),
                performed: moment("2024-07-11T02:00:00-05:00"), reason: Concept(.icd10cm, "A41.9"),
                practitionerNPI: "2000000010"))
        record.immunizations[0].doseNumber = 1
        record.immunizations[0].lotNumber = "L1234"
        record.immunizations[0].route = Concept(.snomed, "78421000", display: "Intramuscular route")
        record.immunizations[0].site = Concept(.snomed, "368208006", display: "Left upper arm structure")
        record.medicationOrders[1].setting = .inpatient
        record.medicationOrders[1].dose = 650
        record.medicationOrders[1].doseUnit = "mg"
        record.medicationOrders[1].hoursBetweenDoses = 6
        return record
    }

    /// Binds the laboratory results of the first visit into a report, and adds an X-ray of the stay.
    private static func addReports(_ ids: Identifiers, to record: inout PatientRecord) {
        let results = record.observations.indices.filter { record.observations[$0].category == .laboratory }
        for index in results { record.observations[index].reportID = ids("RPT", 1) }
        record.reports = [
            DiagnosticReport(
                id: ids("RPT", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), category: .laboratory,
                code: Concept(.loinc, "24321-2"), procedure: Concept(.cpt, "80048"),
                ordered: moment("2024-03-05T08:30:00-06:00"), effective: moment("2024-03-05T08:40:00-06:00"),
                issued: moment("2024-03-05T15:00:00-06:00"), results: results.map { record.observations[$0].id },
                conclusion: "Slight hemolysis & repeat advised", reason: Concept(.icd10cm, "E11.22"),
                practitionerNPI: "2000000002", performerNPI: "2000000036"),
            DiagnosticReport(
                id: ids("RPT", 2), mrn: ids.mrn, encounterID: ids("ENC", 2), category: .radiology,
                code: Concept(.cpt, "71046"), ordered: moment("2024-07-10T22:30:00-05:00"),
                effective: moment("2024-07-10T23:10:00-05:00"), issued: moment("2024-07-11T00:20:00-05:00"),
                conclusion: "No infiltrate. Heart size normal.", reason: Concept(.icd10cm, "A41.9"),
                practitionerNPI: "2000000010", performerNPI: "2000000036"),
        ]
    }
}
