import HealthSimCore
public import PatientSim

extension SampleRecords {
    /// The diabetic with everything that a chart can hold besides: a stay with its units and group, doses given, reports,
    /// plans, goals, a team, notes, a contact, and a death.
    ///
    /// - Parameter number: makes the identifiers; the content stays the same.
    public static func fullChart(_ number: Int = 1) -> PatientRecord {
        let ids = Identifiers(number: number)
        var record = diabetic(number)
        record.patient.deathTime = moment("2024-12-02T04:10:00-06:00")
        record.patient.causeOfDeath = Concept(.icd10cm, "I21.9")
        record.patient.contact = ContactPerson(
            name: PersonName(family: "O'Brien", given: "Luis", middle: "A"), relationship: .child,
            telephone: TelephoneNumber(digits: 7_135_550_143))
        for index in record.practitioners.indices { record.practitioners[index].deaNumber = "A12345674" }
        record.facilities[1].taxIdentifier = "001234567"
        record.encounters[0].booked = moment("2024-02-20T10:00:00-06:00")
        record.encounters[1].admission = admission
        record.conditions[3].category = .encounterDiagnosis
        record.observations += chartObservations(ids)
        for index in 8...10 { record.observations[index].reportID = ids("RPT", 1) }
        record.medicationOrders.append(antibiotic(ids))
        record.procedures[0].end = moment("2024-03-05T08:45:00-06:00")
        record.immunizations.append(shingles(ids))
        record.allergies += peanut(ids)
        record.allergies[0].manifestation = Concept(.snomed, "126485001", display: "Urticaria")
        record.reports = reports(ids)
        record.administrations = administrations(ids)
        record.carePlans = [
            CarePlan(
                id: ids("PLN", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), title: "Diabetes care plan",
                start: day("2024-03-05"), conditionIDs: [ids("CON", 1), ids("CON", 3)],
                goalIDs: [ids("GOL", 1), ids("GOL", 2)], activities: ["HbA1c every 3 months", "Diet; walking, daily"],
                practitionerNPI: "2000000002"),
            CarePlan(
                id: ids("PLN", 2), mrn: ids.mrn, title: "Recovery", start: day("2024-07-14"), end: day("2024-08-14")),
        ]
        record.goals = goals(ids)
        record.careTeams = [
            CareTeam(
                id: ids("TEA", 1), mrn: ids.mrn, start: day("2024-03-05"),
                members: [
                    CareTeam.Member(npi: "2000000002", role: Concept(.taxonomy, "207Q00000X")),
                    CareTeam.Member(npi: "2000000010", role: Concept(.taxonomy, "207RE0101X")),
                ])
        ]
        record.notes = notes(ids)
        return record
    }

    private static var admission: Admission {
        Admission(
            source: Concept(.admitSource, "emd", display: "From accident/emergency department"),
            admittingDiagnosis: Concept(.icd10cm, "R65.20"),
            diagnosisGroup: Concept(
                .diagnosisGroup, "871", display: "Septicemia or severe sepsis without MV >96 hours with MCC"),
            service: .medicine,
            locations: [
                LocationStay(
                    unit: .emergency, room: "3", bed: "", start: moment("2024-07-10T22:05:00-05:00"),
                    end: moment("2024-07-11T01:40:00-05:00")),
                LocationStay(
                    unit: .intensiveCare, room: "12", bed: "A", start: moment("2024-07-11T01:40:00-05:00"),
                    end: moment("2024-07-12T15:00:00-05:00")),
                LocationStay(
                    unit: .ward, room: "412", bed: "B", start: moment("2024-07-12T15:00:00-05:00"),
                    end: moment("2024-07-14T11:30:00-05:00")),
            ],
            isReadmission: true)
    }

    private static func chartObservations(_ ids: Identifiers) -> [Observation] {
        var smoking = Observation(
            id: ids("OBS", 13), mrn: ids.mrn, encounterID: ids("ENC", 1), category: .socialHistory,
            code: Concept(.loinc, "72166-2", display: "Tobacco smoking status"), value: nil, decimals: 0, unit: "",
            effective: moment("2024-03-05T08:25:00-06:00"))
        smoking.valueConcept = Concept(.snomed, "8517006", display: "Ex-smoker")
        var lactate = Observation(
            id: ids("OBS", 14), mrn: ids.mrn, encounterID: ids("ENC", 2), category: .laboratory,
            code: Concept(.loinc, "2524-7"), value: 4.2, decimals: 1, unit: "mmol/L", low: 0.5, high: 2.2,
            interpretation: .criticallyHigh, effective: moment("2024-07-10T22:40:00-05:00"),
            issued: moment("2024-07-10T23:05:00-05:00"))
        lactate.reportID = ids("RPT", 2)
        return [smoking, lactate]
    }

    private static func antibiotic(_ ids: Identifiers) -> MedicationOrder {
        var order = MedicationOrder(
            id: ids("MED", 3), mrn: ids.mrn, encounterID: ids("ENC", 2), status: .completed,
            drug: Concept(.rxnorm, "1665021", display: "ceftriaxone 1000 MG Injection"), drugClass: "cephalosporin",
            authored: moment("2024-07-10T23:00:00-05:00"), end: day("2024-07-14"), sig: "2 g IV every 24 hours",
            route: Concept(.snomed, "47625008", display: "Intravenous route"), quantity: 4, doseForm: "Injection",
            daysSupply: 4, refills: 0, indication: Concept(.icd10cm, "A41.9"), practitionerNPI: "2000000010")
        order.setting = .inpatient
        order.dose = 2
        order.doseUnit = "g"
        order.hoursBetweenDoses = 24
        return order
    }

    private static func shingles(_ ids: Identifiers) -> Immunization {
        var vaccination = Immunization(
            id: ids("IMM", 2), mrn: ids.mrn, encounterID: "", vaccine: Concept(.cvx, "187"),
            occurrence: moment("2019-05-02T00:00:00-05:00"))
        vaccination.doseNumber = 2
        vaccination.lotNumber = "LX-4471"
        vaccination.site = Concept(.snomed, "368208006", display: "Left upper arm structure")
        vaccination.route = Concept(.snomed, "78421000", display: "Intramuscular route")
        vaccination.isPrimarySource = false
        return vaccination
    }

    private static func peanut(_ ids: Identifiers) -> [AllergyIntolerance] {
        var allergy = AllergyIntolerance(
            id: ids("ALG", 2), mrn: ids.mrn, substance: Concept(.snomed, "762952008", display: "Peanut"),
            criticality: .low, recorded: day("1975-09-01"))
        allergy.category = .food
        return [allergy]
    }

    private static func reports(_ ids: Identifiers) -> [DiagnosticReport] {
        [
            DiagnosticReport(
                id: ids("RPT", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), category: .laboratory,
                code: Concept(.loinc, "24323-8", display: "Comprehensive metabolic 2000 panel"),
                procedure: Concept(.cpt, "80053"), ordered: moment("2024-03-05T08:30:00-06:00"),
                effective: moment("2024-03-05T08:40:00-06:00"), issued: moment("2024-03-05T15:00:00-06:00"),
                results: [ids("OBS", 9), ids("OBS", 10), ids("OBS", 11)], reason: Concept(.icd10cm, "E11.22"),
                practitionerNPI: "2000000002", performerNPI: "2000000028"),
            DiagnosticReport(
                id: ids("RPT", 2), mrn: ids.mrn, encounterID: ids("ENC", 2), category: .laboratory,
                code: Concept(.loinc, "2524-7"), ordered: moment("2024-07-10T22:30:00-05:00"),
                effective: moment("2024-07-10T22:40:00-05:00"), issued: moment("2024-07-10T23:05:00-05:00"),
                results: [ids("OBS", 14)], practitionerNPI: "2000000010", performerNPI: "2000000036"),
            DiagnosticReport(
                id: ids("RPT", 3), mrn: ids.mrn, encounterID: ids("ENC", 2), category: .radiology,
                code: Concept(.cpt, "71046", display: "Chest X-ray, 2 views"), procedure: Concept(.cpt, "71046"),
                ordered: moment("2024-07-10T22:35:00-05:00"), effective: moment("2024-07-10T23:10:00-05:00"),
                issued: moment("2024-07-10T23:50:00-05:00"),
                conclusion: "Right lower lobe opacity.\nNo effusion \"seen\".", practitionerNPI: "2000000010",
                performerNPI: "2000000036"),
        ]
    }

    private static func administrations(_ ids: Identifiers) -> [MedicationAdministration] {
        func dose(_ ordinal: Int, _ start: String, _ end: String?) -> MedicationAdministration {
            MedicationAdministration(
                id: ids("ADM", ordinal), mrn: ids.mrn, encounterID: ids("ENC", 2), orderID: ids("MED", 3),
                status: end == nil ? .notDone : .completed,
                drug: Concept(.rxnorm, "1665021", display: "ceftriaxone 1000 MG Injection"), start: moment(start),
                end: end.map { moment($0) }, dose: 2, unit: "g",
                route: Concept(.snomed, "47625008", display: "Intravenous route"), practitionerNPI: "2000000010")
        }
        return [
            dose(1, "2024-07-10T23:20:00-05:00", "2024-07-10T23:50:00-05:00"),
            dose(2, "2024-07-11T23:10:00-05:00", "2024-07-11T23:40:00-05:00"),
            dose(3, "2024-07-12T23:15:00-05:00", nil),
        ]
    }

    private static func goals(_ ids: Identifiers) -> [Goal] {
        [
            Goal(
                id: ids("GOL", 1), mrn: ids.mrn, conditionID: ids("CON", 1), text: "HbA1c below 7 %",
                measure: Concept(.loinc, "4548-4"), high: 7, unit: "%", start: day("2024-03-05"),
                due: day("2024-09-05"), achievement: .notAchieved),
            Goal(
                id: ids("GOL", 2), mrn: ids.mrn, conditionID: ids("CON", 2), text: "Systolic pressure 110 to 130 mmHg",
                measure: Concept(.loinc, "8480-6"), low: 110, high: 130, unit: "mm[Hg]", start: day("2024-03-05")),
            Goal(
                id: ids("GOL", 3), mrn: ids.mrn, text: "Walk the dog every day", start: day("2024-03-05"),
                achievement: .achieved),
        ]
    }

    private static func notes(_ ids: Identifiers) -> [ClinicalNote] {
        [
            ClinicalNote(
                id: ids("NOT", 1), mrn: ids.mrn, encounterID: ids("ENC", 1),
                kind: Concept(.loinc, "11506-3", display: "Progress note"),
                authored: moment("2024-03-05T09:00:00-06:00"), practitionerNPI: "2000000002",
                text: "SUBJECTIVE:\nFeels well, \"a bit tired\".\nPLAN:\nMetformin, café visits fewer.\n"),
            ClinicalNote(
                id: ids("NOT", 2), mrn: ids.mrn, encounterID: ids("ENC", 2),
                kind: Concept(.loinc, "18842-5", display: "Discharge summary"),
                authored: moment("2024-07-14T11:00:00-05:00"), practitionerNPI: "2000000010",
                text: "HOSPITAL COURSE:\nSepsis, lactate cleared.\n"),
        ]
    }
}
