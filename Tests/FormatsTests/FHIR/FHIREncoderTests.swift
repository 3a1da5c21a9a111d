import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct FHIREncoderTests {
    static let files = FHIREncoder().files.map(\.name)

    private func encoded(_ record: PatientRecord) -> EncodedRecord { EncodedRecord(record, by: FHIREncoder()) }

    @Test func `there is a file for each type`() {
        #expect(
            Self.files == [
                "Patient.ndjson", "Practitioner.ndjson", "Organization.ndjson", "Location.ndjson",
                "PractitionerRole.ndjson", "Coverage.ndjson", "Encounter.ndjson", "Condition.ndjson",
                "Observation.ndjson", "DiagnosticReport.ndjson", "MedicationRequest.ndjson",
                "MedicationAdministration.ndjson", "Procedure.ndjson", "Immunization.ndjson",
                "AllergyIntolerance.ndjson", "Goal.ndjson", "CareTeam.ndjson", "CarePlan.ndjson",
                "DocumentReference.ndjson", "Provenance.ndjson", "manifest.json",
            ])
    }

    @Test func `the manifest names the files that have rows`() throws {
        let encoder = FHIREncoder()
        var rows = [UInt64](repeating: 0, count: encoder.files.count)
        rows[0] = 7
        rows[6] = 41
        let file = try #require(encoder.files.last)
        #expect(file.isSummary && encoder.files.dropLast().allSatisfy { !$0.isSummary })
        let manifest = try JSONValue(
            parsing: encoder.summary(file, rows: rows, asOf: SampleRecords.day("2025-01-15")))
        #expect(manifest.text("transactionTime") == "2025-01-15T00:00:00Z")
        #expect(manifest.at("requiresAccessToken") == false)
        #expect(
            manifest.at("output") == [
                ["type": "Patient", "url": "Patient.ndjson", "count": 7],
                ["type": "Encounter", "url": "Encounter.ndjson", "count": 41],
            ])
        #expect(manifest.at("error") == [])
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `without US Core there is no profile and no extension`(_ kind: SampleRecords.Kind) throws {
        let encoder = FHIREncoder(profile: .base)
        let output = EncodedRecord(kind.record, by: encoder)
        let full = encoded(kind.record)
        for file in Self.files {
            let lines = try output.lines(file)
            #expect(lines.allSatisfy { $0.at("meta") == nil && $0.at("extension") == nil && !$0.hasEmptyValue })
            #expect(lines.map { $0.text("id") } == (try full.lines(file).map { $0.text("id") }))
        }
    }

    @Test func `a narrative is XHTML whatever is in the record`() throws {
        var record = SampleRecords.sparse()
        record.patient.person.name.family = Text("<b>&\"\\\n\u{1}é")
        let patient = try #require(try encoded(record).lines("Patient.ndjson").first)
        #expect(
            patient.text("text.div")
                == "<div xmlns=\"http://www.w3.org/1999/xhtml\">&lt;b&gt;&amp;&quot;\\  é, unknown, born 1990-01-31</div>"
        )
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `every line is a resource of its file's type, without empty values`(_ kind: SampleRecords.Kind) throws {
        let output = encoded(kind.record)
        for file in Self.files {
            let lines = try output.lines(file)
            #expect(try output.rowCount(file) == lines.count)
            for line in lines {
                #expect(line.text("resourceType").map { "\($0).ndjson" } == file)
                #expect(!line.hasEmptyValue, "\(file)")
                let id = try #require(line.text("id"))
                #expect(id.wholeMatch(of: /[A-Za-z0-9\-.]{1,64}/) != nil)
                #expect(line.text("text.div")?.hasSuffix("</div>") == true)
                // US Core has no profile of doses given, nor of the cause of death.
                let hasProfile = file != "MedicationAdministration.ndjson" && !id.hasSuffix("-death")
                #expect((line.at("meta.profile[0]") != nil) == hasProfile)
            }
        }
    }

    @Test func `providers stand in the files only when the record lists them`() throws {
        var record = SampleRecords.diabetic()
        var output = encoded(record)
        for file in ["Practitioner.ndjson", "Organization.ndjson", "Location.ndjson"] {
            #expect(try output.text(file).isEmpty)
        }
        record.listedPractitioners = [record.practitioners[1]]
        record.listedFacilities = record.facilities
        output = encoded(record)
        let practitioner = try #require(try output.lines("Practitioner.ndjson").first)
        #expect(practitioner.text("id") == "2000000010")
        #expect(practitioner.text("identifier[0].system") == "http://hl7.org/fhir/sid/us-npi")
        #expect(practitioner.text("name[0].family") == "Lindqvist")
        #expect(practitioner.text("qualification[0].code.coding[0].code") == "207RE0101X")
        #expect(try output.lines("Organization.ndjson").map { $0.text("id") } == ["2000000028", "2000000036"])
        let location = try #require(try output.lines("Location.ndjson").first)
        #expect(location.text("managingOrganization.reference") == "Organization/2000000028")
        #expect(location.text("address.district") == "Harris County")
    }

    @Test func `a patient has what US Core asks for`() throws {
        let patient = try #require(try encoded(SampleRecords.diabetic(7)).lines("Patient.ndjson").first)
        #expect(patient.text("id") == "MRN00000007")
        #expect(patient.text("extension[0].extension[0].valueCoding.code") == "2131-1")
        #expect(patient.text("extension[0].extension[0].url") == "ombCategory")
        #expect(patient.text("extension[1].extension[1].valueString") == "Hispanic or Latino")
        #expect(patient.text("extension[2].valueCode") == "F")
        #expect(patient.text("identifier[0].type.coding[0].code") == "MR")
        #expect(patient.text("identifier[1].value") == "912-34-0007")
        #expect(patient.at("name[0].given") == ["Ana \"Nita\"", "María"])
        #expect(patient.text("telecom[0].value") == "713-555-0142")
        #expect(patient.text("telecom[1].system") == "email")
        #expect(patient.text("gender") == "female")
        #expect(patient.text("birthDate") == "1951-07-04")
        #expect(patient.text("address[0].line[0]") == "1204 Oak Ave, Apt \\ 2")
        #expect(patient.text("address[0].district") == "Harris County")
        #expect(patient.text("maritalStatus.coding[0].code") == "W")
        #expect(patient.text("communication[0].language.coding[0].code") == "es")
        #expect(patient.at("deceasedDateTime") == nil)
    }

    @Test func `what is not known of a patient is not written`() throws {
        let patient = try #require(try encoded(SampleRecords.sparse()).lines("Patient.ndjson").first)
        #expect(patient.at("extension[0].extension") == [["url": "text", "valueString": "unknown"]])
        #expect(patient.at("name[0]") == ["use": "official", "family": "Nguyen"])
        #expect(patient.at("identifier")?.elements?.count == 1)
        for member in ["telecom", "maritalStatus", "communication"] { #expect(patient.at(member) == nil) }
    }

    @Test func `an encounter refers to conditions, providers and the place`() throws {
        let encounters = try encoded(SampleRecords.diabetic()).lines("Encounter.ndjson")
        let visit = encounters[0]
        #expect(visit.text("class.code") == "AMB")
        #expect(visit.text("type[0].coding[0].system") == "http://www.ama-assn.org/go/cpt")
        #expect(visit.text("subject.reference") == "Patient/MRN00000001")
        #expect(visit.text("participant[0].individual.reference") == "Practitioner/2000000002")
        #expect(visit.text("period.start") == "2024-03-05T08:15:00-06:00")
        #expect(
            visit.at("diagnosis")?.texts(under: "reference") == [
                "Condition/CON000000010001", "Condition/CON000000010002",
            ])
        #expect(visit.at("reasonCode")?.elements?.count == 1)
        #expect(visit.text("location[0].location.reference") == "Location/2000000028")
        #expect(visit.text("serviceProvider.reference") == "Organization/2000000028")
        let stay = encounters[1]
        #expect(stay.text("hospitalization.dischargeDisposition.coding[0].code") == "home")
        #expect(stay.at("reasonCode")?.texts(under: "code") == ["A41.9", "M17.0"])
        #expect(stay.at("diagnosis[0].rank") == 2)
        #expect(encounters[2].at("period.end") == nil)
        #expect(encounters[2].at("participant") == nil)
    }

    @Test func `providers that the record does not hold are named by their identifier`() throws {
        var record = SampleRecords.diabetic()
        record.practitioners = []
        record.facilities = []
        let visit = try encoded(record).lines("Encounter.ndjson")[0]
        #expect(visit.text("participant[0].individual.identifier.value") == "2000000002")
        #expect(visit.at("participant[0].individual.reference") == nil)
        #expect(visit.text("serviceProvider.type") == "Organization")
    }

    @Test func `a condition has both codings, its status and its times`() throws {
        let conditions = try encoded(SampleRecords.diabetic()).lines("Condition.ndjson")
        #expect(conditions[0].at("code.coding")?.texts(under: "code") == ["E11.22", "44054006"])
        #expect(conditions[0].text("category[0].coding[0].code") == "problem-list-item")
        #expect(conditions[0].text("severity.text") == "uncontrolled")
        #expect(conditions[0].at("encounter") == nil)
        #expect(conditions[3].text("clinicalStatus.coding[0].code") == "resolved")
        #expect(conditions[3].text("abatementDateTime") == "2024-07-20")
        #expect(conditions[3].text("encounter.reference") == "Encounter/ENC000000010002")
    }

    @Test func `orders carry dose, supply and the condition they are for`() throws {
        let orders = try encoded(SampleRecords.diabetic()).lines("MedicationRequest.ndjson")
        #expect(orders[0].text("intent") == "order")
        #expect(orders[0].text("medicationCodeableConcept.coding[0].code") == "861007")
        #expect(orders[0].text("reasonReference[0].reference") == "Condition/CON000000010001")
        #expect(orders[0].text("dosageInstruction[0].route.coding[0].code") == "26643006")
        #expect(orders[0].at("dispenseRequest.numberOfRepeatsAllowed") == 3)
        #expect(orders[0].at("dispenseRequest.quantity.value") == 180)
        #expect(orders[0].at("dispenseRequest.expectedSupplyDuration.value") == 90)
        #expect(orders[1].text("reasonCode[0].coding[0].code") == "M17.0")
        #expect(orders[1].at("dispenseRequest.quantity") == ["value": 0.8])
        #expect(orders[1].text("dispenseRequest.validityPeriod.end") == "2024-07-26")
        #expect(orders[1].text("requester.display") == "unknown")
    }

    @Test func `an order without amounts asks for no supply`() throws {
        var record = SampleRecords.diabetic()
        record.medicationOrders[0].quantity = 0
        record.medicationOrders[0].daysSupply = 0
        let order = try encoded(record).lines("MedicationRequest.ndjson")[0]
        #expect(order.at("dispenseRequest") == ["numberOfRepeatsAllowed": 3])
    }

    @Test func `an order for a category is for the condition below it`() throws {
        var record = SampleRecords.diabetic()
        record.medicationOrders[0].indication = Concept(.icd10cm, "N18")
        let order = try encoded(record).lines("MedicationRequest.ndjson")[0]
        #expect(order.text("reasonReference[0].reference") == "Condition/CON000000010003")
    }

    /// 3,000 of each would be 9,000,000 comparisons done one by one.
    @Test(arguments: [3, 3_000])
    func `references are the same for few conditions and for many`(_ count: Int) throws {
        var record = SampleRecords.diabetic()
        for number in 0..<count {
            var condition = record.conditions[1]
            condition.id = Text("CON-\(number)")
            condition.code = Concept(.icd10cm, "Z\(number)")
            record.conditions.append(condition)
            var practitioner = record.practitioners[0]
            practitioner.npi = Text("\(number)")
            record.practitioners.append(practitioner)
        }
        record.encounters[0].diagnoses = [Concept(.icd10cm, "Z1"), Concept(.icd10cm, "Z2"), Concept(.icd10cm, "Y1")]
        record.encounters[0].practitionerNPI = Text("\(count - 1)")
        record.medicationOrders[0].indication = Concept(.icd10cm, "N18")
        record.medicationOrders[1].indication = Concept(.icd10cm, "I")
        let output = encoded(record)
        let visit = try output.lines("Encounter.ndjson")[0]
        #expect(visit.at("diagnosis")?.texts(under: "reference") == ["Condition/CON-1", "Condition/CON-2"])
        #expect(visit.text("participant[0].individual.reference") == "Practitioner/\(count - 1)")
        let orders = try output.lines("MedicationRequest.ndjson")
        #expect(orders[0].text("reasonReference[0].reference") == "Condition/CON000000010003")
        #expect(orders[1].text("reasonReference[0].reference") == "Condition/CON000000010002")
    }

    @Test func `procedures, vaccines and allergies are written in full`() throws {
        let output = encoded(SampleRecords.diabetic())
        let procedure = try #require(try output.lines("Procedure.ndjson").first)
        #expect(procedure.text("performer[0].actor.reference") == "Practitioner/2000000002")
        #expect(procedure.text("reasonReference[0].reference") == "Condition/CON000000010001")
        let vaccine = try #require(try output.lines("Immunization.ndjson").first)
        #expect(vaccine.text("vaccineCode.coding[0].system") == "http://hl7.org/fhir/sid/cvx")
        #expect(vaccine.at("primarySource") == true)
        let allergy = try #require(try output.lines("AllergyIntolerance.ndjson").first)
        #expect(allergy.text("reaction[0].manifestation[0].text") == "Hives, swelling")
        #expect(allergy.at("category") == ["medication"])
    }

    @Test(arguments: ["", "a/b", "ENC 1", String(repeating: "x", count: 65), "é"])
    func `an identifier that FHIR does not take is replaced, the same wherever it stands`(_ id: String) throws {
        var record = SampleRecords.diabetic()
        record.patient.mrn = Text(id)
        let output = encoded(record)
        let name = try #require(try output.lines("Patient.ndjson")[0].text("id"))
        #expect(name.wholeMatch(of: /h[0-9a-f]{32}/) != nil)
        #expect(try output.lines("Condition.ndjson")[0].text("subject.reference") == "Patient/\(name)")
        #expect(try output.lines("Encounter.ndjson")[0].text("subject.reference") == "Patient/\(name)")
    }
}
