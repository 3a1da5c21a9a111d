import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// The resources of a full chart.
struct FHIRChartTests {
    private static let output = EncodedRecord(SampleRecords.fullChart(), by: FHIREncoder())

    private func resources(_ type: String) throws -> [JSONValue] { try Self.output.lines(type + ".ndjson") }

    @Test func `a stay has its source, units, group and roles of diagnoses`() throws {
        let stay = try resources("Encounter")[1]
        #expect(stay.text("hospitalization.admitSource.coding[0].code") == "emd")
        #expect(stay.text("hospitalization.reAdmission.coding[0].code") == "R")
        #expect(stay.text("hospitalization.dischargeDisposition.coding[0].code") == "home")
        #expect(stay.text("type[1].coding[0].code") == "871")
        #expect(stay.text("serviceType.text") == "Medicine")
        #expect(
            stay.at("location")?.texts(under: "reference") == [
                "Location/2000000036-ED", "Location/2000000036-ICU", "Location/2000000036-WARD",
            ])
        #expect(stay.text("location[1].location.display") == "Intensive care unit, room 12, bed A")
        #expect(stay.text("location[1].period.end") == "2024-07-12T15:00:00-05:00")
        #expect(stay.text("diagnosis[0].use.coding[0].code") == "DD")
        #expect(stay.at("diagnosis[0].rank") == 2)
        // Of the diagnoses at the door and of the stay, those that are no conditions of the patient.
        #expect(stay.at("reasonCode")?.texts(under: "code") == ["A41.9", "R65.20", "M17.0"])
        #expect(try resources("Encounter")[0].text("diagnosis[0].use.coding[0].code") == "billing")
    }

    @Test func `a diagnosis at the door that is a condition has its role`() throws {
        var record = SampleRecords.fullChart()
        record.encounters[1].admission?.admittingDiagnosis = Concept(.icd10cm, "J18.9")
        let stay = try EncodedRecord(record, by: FHIREncoder()).lines("Encounter.ndjson")[1]
        #expect(stay.text("diagnosis[0].condition.reference") == "Condition/CON000000010004")
        #expect(stay.text("diagnosis[0].use.coding[0].code") == "AD")
    }

    @Test func `the same diagnosis of two encounters is two conditions`() throws {
        var record = SampleRecords.fullChart()
        for ordinal in 1...2 {
            var condition = record.conditions[3]
            condition.id = Text("CON-\(ordinal)")
            condition.encounterID = record.encounters[ordinal - 1].id
            condition.code = Concept(.icd10cm, "J06.9")
            record.conditions.append(condition)
            record.encounters[ordinal - 1].diagnoses = [condition.code]
        }
        let encounters = try EncodedRecord(record, by: FHIREncoder()).lines("Encounter.ndjson")
        #expect(encounters[0].text("diagnosis[0].condition.reference") == "Condition/CON-1")
        #expect(encounters[1].text("diagnosis[0].condition.reference") == "Condition/CON-2")
    }

    @Test func `a diagnosis of an encounter has its profile and category`() throws {
        let condition = try resources("Condition")[3]
        #expect(condition.text("meta.profile[0]")?.hasSuffix("us-core-condition-encounter-diagnosis") == true)
        #expect(condition.text("category[0].coding[0].code") == "encounter-diagnosis")
    }

    @Test func `a smoking status is a concept under its own profile`() throws {
        let smoking = try #require(
            try resources("Observation").first { $0.text("code.coding[0].code") == "72166-2" })
        #expect(smoking.text("meta.profile[0]")?.hasSuffix("us-core-smokingstatus") == true)
        #expect(smoking.text("valueCodeableConcept.coding[0].code") == "8517006")
        #expect(smoking.at("dataAbsentReason") == nil)
    }

    @Test func `a pregnancy status has its own profile`() throws {
        var record = SampleRecords.fullChart()
        record.observations[12].code = Concept(.loinc, "82810-3", display: "Pregnancy status")
        record.observations[12].valueConcept = Concept(.snomed, "77386006", display: "Pregnant")
        let status = try EncodedRecord(record, by: FHIREncoder()).lines("Observation.ndjson")[11]
        #expect(status.text("meta.profile[0]")?.hasSuffix("us-core-observation-pregnancystatus") == true)
    }

    @Test func `a report refers to its results and its laboratory`() throws {
        let reports = try resources("DiagnosticReport")
        #expect(reports[0].text("meta.profile[0]")?.hasSuffix("us-core-diagnosticreport-lab") == true)
        #expect(
            reports[0].at("result")?.texts(under: "reference") == [
                "Observation/OBS000000010009", "Observation/OBS000000010010", "Observation/OBS000000010011",
            ])
        #expect(reports[0].at("code.coding")?.texts(under: "code") == ["24323-8", "80053"])
        #expect(reports[0].text("performer[0].reference") == "Organization/2000000028")
        let image = reports[2]
        #expect(image.text("meta.profile[0]")?.hasSuffix("us-core-diagnosticreport-note") == true)
        #expect(image.text("category[0].coding[0].code") == "LP29684-5")
        #expect(image.text("conclusion")?.hasPrefix("Right lower lobe opacity.\n") == true)
        #expect(image.text("presentedForm[0].data") == "UmlnaHQgbG93ZXIgbG9iZSBvcGFjaXR5LgpObyBlZmZ1c2lvbiAic2VlbiIu")
    }

    @Test func `a report does not refer to what has become part of a panel`() throws {
        var record = SampleRecords.fullChart()
        record.observations[4].reportID = record.reports[0].id
        record.reports[0].results = [record.observations[3].id, record.observations[4].id]
        let report = try EncodedRecord(record, by: FHIREncoder()).lines("DiagnosticReport.ndjson")[0]
        #expect(report.at("result")?.texts(under: "reference") == ["Observation/OBS000000010004"])
    }

    @Test func `an order in hospital has dose and timing, and its doses refer to it`() throws {
        let order = try resources("MedicationRequest")[2]
        #expect(order.text("category[0].coding[0].code") == "inpatient")
        let dosage = try #require(order.at("dosageInstruction[0]"))
        #expect(dosage.at("timing.repeat") == ["frequency": 1, "period": 1, "periodUnit": "d"])
        #expect(dosage.at("doseAndRate[0].doseQuantity.value") == 2)
        #expect(dosage.text("doseAndRate[0].doseQuantity.code") == "g")
        let doses = try resources("MedicationAdministration")
        #expect(doses.map { $0.text("status") } == ["completed", "completed", "not-done"])
        #expect(doses[0].text("request.reference") == "MedicationRequest/MED000000010003")
        #expect(doses[0].text("context.reference") == "Encounter/ENC000000010002")
        #expect(doses[0].text("effectivePeriod.end") == "2024-07-10T23:50:00-05:00")
        #expect(doses[0].text("dosage.route.coding[0].code") == "47625008")
        // A dose that was not given has no dose.
        #expect(doses[2].at("dosage") == nil)
    }

    @Test(arguments: [(6.0, "6 h"), (24, "1 d"), (48, "2 d"), (168, "1 wk"), (336, "2 wk"), (1.5, "1.5 h")])
    func `times between doses are told in the largest unit`(_ hours: Double, _ expected: String) throws {
        var record = SampleRecords.fullChart()
        record.medicationOrders[0].hoursBetweenDoses = hours
        let order = try EncodedRecord(record, by: FHIREncoder()).lines("MedicationRequest.ndjson")[0]
        let timing = try #require(order.at("dosageInstruction[0].timing.repeat"))
        let period = try #require(timing.at("period")?.number)
        #expect("\(period) \(timing.text("periodUnit") ?? "")" == expected)
    }

    @Test func `a plan refers to its conditions, goals and team`() throws {
        let plans = try resources("CarePlan")
        #expect(plans[0].text("category[0].coding[0].code") == "assess-plan")
        #expect(plans[0].at("addresses")?.elements?.count == 2)
        #expect(plans[0].text("goal[1].reference") == "Goal/GOL000000010002")
        #expect(plans[0].text("careTeam[0].reference") == "CareTeam/TEA000000010001")
        #expect(plans[0].text("activity[1].detail.description") == "Diet; walking, daily")
        #expect(plans.map { $0.text("status") } == ["active", "completed"])
        let team = try resources("CareTeam")[0]
        #expect(team.text("participant[1].member.reference") == "Practitioner/2000000010")
        #expect(team.text("participant[1].role[0].coding[0].code") == "207RE0101X")
        let goals = try resources("Goal")
        #expect(goals[0].text("target[0].detailQuantity.comparator") == "<=")
        #expect(goals[0].text("target[0].dueDate") == "2024-09-05")
        #expect(goals[1].at("target[0].detailRange.high.value") == 130)
        #expect(goals[2].at("target") == nil && goals[2].text("achievementStatus.coding[0].code") == "achieved")
    }

    @Test func `a note holds its text`() throws {
        let note = try resources("DocumentReference")[1]
        #expect(note.text("type.coding[0].code") == "18842-5")
        #expect(
            note.text("content[0].attachment.data") == "SE9TUElUQUwgQ09VUlNFOgpTZXBzaXMsIGxhY3RhdGUgY2xlYXJlZC4K")
        #expect(note.text("context.encounter[0].reference") == "Encounter/ENC000000010002")
    }

    @Test func `a death is told with its cause, a contact with the relation`() throws {
        let patient = try resources("Patient")[0]
        #expect(patient.text("deceasedDateTime") == "2024-12-02T04:10:00-06:00")
        #expect(patient.text("contact[0].name.family") == "O'Brien")
        #expect(patient.text("contact[0].relationship[0].coding[1].code") == "CHILD")
        let cause = try #require(try resources("Observation").last)
        #expect(cause.text("code.coding[0].code") == "69453-9")
        #expect(cause.text("valueCodeableConcept.coding[0].code") == "I21.9")
    }

    @Test func `a vaccine has dose, lot, site and route, an allergy category and manifestation`() throws {
        let vaccine = try resources("Immunization")[1]
        #expect(vaccine.at("primarySource") == false && vaccine.text("lotNumber") == "LX-4471")
        #expect(vaccine.at("protocolApplied[0].doseNumberPositiveInt") == 2)
        #expect(vaccine.text("route.coding[0].code") == "78421000")
        let allergies = try resources("AllergyIntolerance")
        #expect(allergies[0].text("reaction[0].manifestation[0].coding[0].code") == "126485001")
        #expect(allergies[0].text("reaction[0].description") == "Hives, swelling")
        #expect(allergies[1].at("category") == ["food"])
    }

    @Test func `the coverage names payer, plan and member`() throws {
        let coverage = try resources("Coverage")[0]
        #expect(coverage.text("type.coding[0].code") == "1")
        #expect(coverage.text("class[0].value") == "Medicare Advantage")
        #expect(coverage.text("identifier[0].type.coding[0].code") == "MB")
        #expect(coverage.text("beneficiary.reference") == "Patient/MRN00000001")
    }

    @Test func `the provenance is of every resource of the patient and of nothing else`() throws {
        let provenance = try resources("Provenance")[0]
        let targets = try #require(provenance.at("target")).texts(under: "reference")
        let written = try FHIREncoder().files.map(\.name).filter { $0 != "Provenance.ndjson" }.flatMap { name in
            try Self.output.lines(name).compactMap { line in
                line.text("id").map { "\(name.split(separator: ".")[0])/\($0)" }
            }
        }
        #expect(targets == written)
        #expect(provenance.text("recorded") == "2024-12-02T04:10:00-06:00")
        #expect(provenance.text("agent[0].who.reference") == "Organization/2000000036")
    }
}
