import HealthSimCore
import PatientSim

extension SamplePatient {
    /// The same year with everything that a chart can hold: a stay of five days with its doses and results, reports,
    /// diagnoses of the visits, notes, vaccines, an allergy, a plan with its goals and team, and the coverage.
    static func chart(_ number: Int) -> PatientRecord {
        var record = record(number)
        let mrn = record.patient.mrn
        func id(_ prefix: String, _ ordinal: Int) -> Text {
            Text(prefix + String(10_000_000 + number) + String(10_000 + ordinal).dropFirst())
        }
        record.patient.coverage = CoverageSummary(type: "Medicare", plan: "Medicare Advantage")
        record.patient.contact = ContactPerson(
            name: PersonName(family: "Whitfield", given: "Luis"), relationship: .spouse,
            telephone: record.patient.person.telephone)
        addReports(to: &record, id)
        addStay(to: &record, id)
        for (ordinal, encounter) in record.encounters.enumerated() {
            var diagnosis = record.conditions[ordinal % 6]
            diagnosis.id = id("CON", 100 + ordinal)
            diagnosis.encounterID = encounter.id
            diagnosis.category = .encounterDiagnosis
            record.conditions.append(diagnosis)
            record.notes.append(
                ClinicalNote(
                    id: id("NOT", ordinal + 1), mrn: mrn, encounterID: encounter.id, kind: progressNote,
                    authored: encounter.start.adding(hours: 1), practitionerNPI: encounter.practitionerNPI,
                    text: noteText))
        }
        for ordinal in 1...2 {
            var vaccination = Immunization(
                id: id("IMM", ordinal), mrn: mrn, encounterID: record.encounters[ordinal].id, vaccine: vaccine,
                occurrence: record.encounters[ordinal].start, practitionerNPI: record.practitioners[0].npi)
            vaccination.lotNumber = "LX-4471"
            record.immunizations.append(vaccination)
        }
        record.allergies = [
            AllergyIntolerance(
                id: id("ALG", 1), mrn: mrn, substance: drug, criticality: .low, reaction: "Rash",
                recorded: record.conditions[0].recorded)
        ]
        addPlan(to: &record, id)
        return record
    }

    /// Joins the results of each visit to a report.
    private static func addReports(to record: inout PatientRecord, _ id: (String, Int) -> Text) {
        for (ordinal, encounter) in record.encounters.enumerated() {
            let report = id("RPT", ordinal + 1)
            var results: [Text] = []
            for index in record.observations.indices where record.observations[index].encounterID == encounter.id {
                guard record.observations[index].category == .laboratory else { continue }
                record.observations[index].reportID = report
                results.append(record.observations[index].id)
            }
            record.reports.append(
                DiagnosticReport(
                    id: report, mrn: record.patient.mrn, encounterID: encounter.id, category: .laboratory,
                    code: metabolicPanel, ordered: encounter.start, effective: encounter.start.adding(minutes: 5),
                    issued: encounter.start.adding(hours: 6), results: results,
                    practitionerNPI: encounter.practitionerNPI, performerNPI: encounter.facilityNPI))
        }
    }

    /// Makes the last encounter a stay with results every four hours and doses every six.
    private static func addStay(to record: inout PatientRecord, _ id: (String, Int) -> Text) {
        let last = record.encounters.count - 1
        let start = record.encounters[last].start
        let end = start.adding(hours: 120)
        record.encounters[last].encounterClass = .inpatient
        record.encounters[last].end = end
        record.encounters[last].admission = Admission(
            admittingDiagnosis: record.conditions[0].code,
            locations: [
                LocationStay(unit: .emergency, room: "3", bed: "", start: start, end: start.adding(hours: 4)),
                LocationStay(unit: .intensiveCare, room: "12", bed: "A", start: start.adding(hours: 4), end: end),
            ])
        for turn in 0..<30 {
            for (index, template) in record.observations[0..<10].enumerated() {
                var observation = template
                observation.id = id("OBS", 200 + turn * 10 + index)
                observation.encounterID = record.encounters[last].id
                observation.effective = start.adding(hours: 4 * turn)
                observation.issued = nil
                observation.reportID = .empty
                record.observations.append(observation)
            }
        }
        for turn in 0..<20 {
            record.administrations.append(
                MedicationAdministration(
                    id: id("ADM", turn + 1), mrn: record.patient.mrn, encounterID: record.encounters[last].id,
                    orderID: record.medicationOrders[0].id, drug: drug, start: start.adding(hours: 6 * turn),
                    dose: 500, unit: "mg", practitionerNPI: record.practitioners[0].npi))
        }
    }

    private static func addPlan(to record: inout PatientRecord, _ id: (String, Int) -> Text) {
        let mrn = record.patient.mrn
        let start = record.conditions[0].recorded
        record.goals = [
            Goal(
                id: id("GOL", 1), mrn: mrn, conditionID: record.conditions[0].id, text: "HbA1c below 7 %",
                measure: hemoglobin, high: 7, unit: "%", start: start)
        ]
        record.careTeams = [
            CareTeam(
                id: id("TEA", 1), mrn: mrn, start: start,
                members: record.practitioners.map { CareTeam.Member(npi: $0.npi, role: $0.specialty) })
        ]
        record.carePlans = [
            CarePlan(
                id: id("PLN", 1), mrn: mrn, title: "Diabetes care plan", start: start,
                conditionIDs: [record.conditions[0].id], goalIDs: [id("GOL", 1)],
                activities: ["HbA1c every 3 months"], practitionerNPI: record.practitioners[0].npi)
        ]
    }

    private static let metabolicPanel = Concept(.loinc, "24323-8")
    private static let hemoglobin = Concept(.loinc, "4548-4")
    private static let vaccine = Concept(.cvx, "140")
    private static let progressNote = Concept(.loinc, "11506-3", display: "Progress note")
    private static let noteText = String(
        repeating: "SUBJECTIVE:\nFeels well and takes the tablets as told.\nPLAN:\nThe same again in a month.\n",
        count: 8)
}
