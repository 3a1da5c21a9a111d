import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// Resources as other systems write them.
struct FHIRBundleReaderTests {
    private func readings(_ text: String) throws -> [PatientReading] {
        var input = RecordInput(Array(text.utf8))
        var readings: [PatientReading] = []
        while let item = try input.next() { readings.append(item.reading) }
        return readings
    }

    private func reading(_ resources: String...) throws -> PatientReading {
        let entries = resources.map { #"{"resource":\#($0)}"# }.joined(separator: ",")
        let all = try readings(#"{"resourceType":"Bundle","type":"searchset","entry":[\#(entries)]}"#)
        return try #require(all.first)
    }

    private static let patient = #"""
        {"resourceType":"Patient","id":"p1","name":[{"family":"Ruiz","given":["Ana"]}],"gender":"female",
        "birthDate":"1960-01-02"}
        """#

    /// A resource of the patient with some members.
    private static func resource(_ type: String, _ members: String) -> String {
        #"{"resourceType":"\#(type)","id":"x1","subject":{"reference":"Patient/p1"},\#(members)}"#
    }

    @Test func `a transaction with URNs, conditional references and contained drugs is understood`() throws {
        let bundle = #"""
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"fullUrl":"urn:uuid:AAA-1","resource":{"resourceType":"Patient","id":"aaa-1",
              "identifier":[{"system":"https://example.org","value":"aaa-1"},
                {"type":{"coding":[{"code":"MR"}]},"value":"MR-77"},
                {"type":{"coding":[{"code":"SS"}]},"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-12-3456"}],
              "name":[{"use":"maiden","family":"Old","given":["A"]},{"use":"official","family":"Kim","given":["Jo","Lee","Q"]}],
              "telecom":[{"system":"phone","value":"(555) 123-4567 ext"},{"system":"email","value":"jo@example.com"}],
              "gender":"male","birthDate":"1949-03-04","deceasedDateTime":"2024-09-01T10:00:00.123-05:00",
              "address":[{"use":"old","line":["1 Old St"]},{"line":["55 Elm St","Unit 4"],"city":"Boston","state":"MA","postalCode":"02115-1234"}],
              "maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"M"}]},
              "extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[
                {"url":"ombCategory","valueCoding":{"system":"urn:oid:2.16.840.1.113883.6.238","code":"2106-3","display":"White"}},
                {"url":"text","valueString":"White"}]}]}},
            {"fullUrl":"urn:uuid:bbb-2","resource":{"resourceType":"Encounter","id":"bbb-2","status":"finished",
              "class":{"code":"AMB"},"type":[{"coding":[{"system":"http://snomed.info/sct","code":"162673000","display":"General exam"}]}],
              "subject":{"reference":"urn:uuid:aaa-1"},
              "participant":[{"individual":{"reference":"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|2000000002"}}],
              "period":{"start":"2024-01-05T09:00:00-05:00","end":"2024-01-05T09:15:00-05:00"},
              "serviceProvider":{"reference":"Organization?identifier=https://github.com/synthea|org-9"}}},
            {"fullUrl":"urn:uuid:ccc-3","resource":{"resourceType":"Condition","id":"ccc-3",
              "clinicalStatus":{"coding":[{"code":"resolved"}]},
              "category":[{"coding":[{"code":"encounter-diagnosis"}]}],
              "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"DM2"},
                {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}],"text":"Diabetes"},
              "subject":{"reference":"urn:uuid:AAA-1"},"encounter":{"reference":"urn:uuid:bbb-2"},
              "onsetDateTime":"2024-01-05T09:00:00-05:00","abatementDateTime":"2024-02-01"}},
            {"fullUrl":"urn:uuid:ddd-4","resource":{"resourceType":"MedicationRequest","status":"stopped","intent":"order",
              "contained":[{"resourceType":"Medication","id":"m","code":{"coding":[
                {"system":"http://hl7.org/fhir/sid/ndc","code":"00093-1048-01"},
                {"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"861007","display":"metformin"}]}}],
              "medicationReference":{"reference":"#m"},"subject":{"reference":"urn:uuid:aaa-1"},
              "authoredOn":"2024-01-05","reasonReference":[{"reference":"urn:uuid:ccc-3"}],
              "dosageInstruction":[{"text":"twice daily","timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},
                "doseAndRate":[{"doseQuantity":{"value":500,"unit":"mg"}}]}],
              "dispenseRequest":{"expectedSupplyDuration":{"value":4,"unit":"weeks"}}}},
            {"resource":{"resourceType":"Claim"}},{"resource":{"resourceType":"Claim"}},
            {"resource":{"resourceType":"ExplanationOfBenefit"}},{"resource":{"resourceType":"Provenance"}}]}
            """#
        let reading = try #require(try readings(bundle).first)
        let record = try #require(reading.record, "\(reading.result.findings)")
        let person = record.patient.person
        #expect(record.patient.mrn == "MR-77")
        #expect(person.name == PersonName(family: "Kim", given: "Jo", middle: "Lee Q"))
        #expect(person.telephone.digits == 5_551_234_567)
        #expect(person.email == "jo@example.com")
        #expect(person.socialSecurityNumber.digits == 999_123_456)
        #expect(person.address.line == "55 Elm St, Unit 4")
        #expect(person.address.postalCode == "02115")
        #expect(person.raceEthnicity.group == "white")
        #expect(record.patient.deathTime == SampleRecords.moment("2024-09-01T10:00:00-05:00"))
        #expect(record.encounters[0].id == "bbb-2")
        #expect(record.encounters[0].type.code == "162673000")
        #expect(record.encounters[0].practitionerNPI == "2000000002")
        #expect(record.encounters[0].facilityNPI.isEmpty)
        let condition = record.conditions[0]
        #expect(condition.code == Concept(.icd10cm, "E11.9"))
        #expect(condition.snomed?.code == "44054006")
        #expect(condition.encounterID == "bbb-2")
        #expect(condition.category == .encounterDiagnosis)
        #expect(condition.clinicalStatus == .resolved)
        #expect(condition.onset == SampleRecords.day("2024-01-05"))
        let order = record.medicationOrders[0]
        #expect(order.id == "ddd-4")
        #expect(order.drug == Concept(.rxnorm, "861007"))
        #expect(order.indication == Concept(.icd10cm, "E11.9"))
        #expect(order.hoursBetweenDoses == 12)
        #expect(order.dose == 500)
        #expect(order.daysSupply == 28)
        let warnings = reading.result.warnings.map { "\($0.rule) \($0.field)" }
        #expect(warnings == ["READ-004 entry[4].resource", "READ-004 entry[6].resource"])
        #expect(reading.result.warnings[0].message == "Resources of the type 'Claim' are not read (2 of them)")
    }

    @Test(arguments: [
        "Encounter/e1", "Encounter/e1/_history/3", "https://fhir.example.org/r4/Encounter/e1",
        "https://fhir.example.org/r4/Encounter/e1/_history/2",
    ])
    func `a reference is followed however it is written`(_ reference: String) throws {
        let observation = Self.resource(
            "Observation",
            #"""
            "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"4548-4"}]},"valueQuantity":{"value":7.20,
            "unit":"%"},"effectiveDateTime":"2024-01-05T10:00:00Z","encounter":{"reference":"\#(reference)"}
            """#)
        let bundle = #"""
            {"resourceType":"Bundle","type":"searchset","entry":[{"fullUrl":"https://fhir.example.org/r4/Encounter/e1","resource":
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"IMP"},"subject":{"reference":"Patient/p1"},
            "period":{"start":"2024-01-05"}}},{"resource":\#(Self.patient)},{"resource":\#(observation)}]}
            """#
        let reading = try #require(try readings(bundle).first)
        let record = try #require(reading.record)
        #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
        #expect(record.observations[0].encounterID == "e1")
        #expect(record.observations[0].value == 7.2)
        #expect(record.observations[0].decimals == 2)
        #expect(record.observations[0].category == .laboratory)
        #expect(record.observations[0].unit == "%")
    }

    @Test func `a reference to what is not there is a warning`() throws {
        let reading = try reading(
            Self.patient,
            Self.resource(
                "Procedure",
                #"""
                "status":"completed","code":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"83036"}]},
                "performedPeriod":{"start":"2024-01-05T10:00:00Z","end":"2024-01-05T10:10:00Z"},
                "encounter":{"reference":"Encounter/none"},"performer":[{"actor":{"reference":"Practitioner/none"}},
                {"actor":{"display":"A nurse"}}]
                """#))
        #expect(reading.record?.procedures.first?.encounterID.isEmpty == true)
        #expect(reading.record?.procedures.first?.end == SampleRecords.moment("2024-01-05T10:10:00Z"))
        #expect(
            reading.result.warnings.map { "\($0.rule) \($0.field)" } == [
                "READ-007 entry[1].resource.encounter.reference",
                "READ-007 entry[1].resource.performer[0].actor.reference",
            ])
    }

    @Test func `components are observations, and a blood pressure is two`() throws {
        let reading = try reading(
            Self.patient,
            Self.resource(
                "Observation",
                #"""
                "status":"final","category":[{"coding":[{"code":"vital-signs"}]}],
                "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"2024-01-05T10:00:00Z",
                "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":80}},
                {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":120,"code":"mm[Hg]"}},
                {"code":{"coding":[{"system":"http://loinc.org","code":"8478-0"}]},"dataAbsentReason":{"text":"?"}}]
                """#))
        let observations = try #require(reading.record).observations
        #expect(observations.map(\.id) == ["x1-8462-4", "x1"])
        #expect(observations.map(\.value) == [80, 120])
        #expect(observations.map(\.category) == [.vitalSigns, .vitalSigns])
    }

    @Test(arguments: [
        (#""valueString":"Negative""#, "Negative"), (#""valueBoolean":true"#, "true"),
        (
            #""valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"260385009","display":"Negative"}]}"#,
            "Negative"
        ),
    ])
    func `a value that is a word is kept as a concept`(_ value: String, _ display: String) throws {
        let reading = try reading(
            Self.patient,
            Self.resource(
                "Observation",
                #""status":"final","code":{"text":"Odd test"},"issued":"2024-01-05T10:00:00Z",\#(value)"#))
        let observation = try #require(reading.record?.observations.first)
        #expect(observation.valueConcept?.display.string == display)
        #expect(observation.code.display == "Odd test")
    }

    @Test func `what is not a fact is left out, with a warning`() throws {
        let reading = try reading(
            Self.patient, Self.resource("Observation", #""status":"entered-in-error","code":{"text":"x"}"#),
            Self.resource("Condition", #""verificationStatus":{"coding":[{"code":"refuted"}]},"code":{"text":"x"}"#),
            Self.resource("Condition", #""code":{"text":"no date"}"#),
            Self.resource("MedicationRequest", #""status":"active","intent":"order","doNotPerform":true"#),
            Self.resource(
                "DocumentReference", #""status":"current","type":{"text":"x"},"date":"2024-01-01","content":[]"#),
            #"{"resourceType":"Goal","id":"g","subject":{"reference":"Patient/other"},"description":{"text":"x"}}"#)
        #expect(reading.record != nil)
        #expect(reading.result.warnings.map(\.rule) == Array(repeating: "READ-008", count: 6))
        #expect(
            reading.result.warnings.map(\.field) == [6, 1, 2, 3, 4, 5].map { "entry[\($0)].resource" })
    }

    @Test func `dates that say little are taken as their first day, with a warning`() throws {
        let patient =
            #"{"resourceType":"Patient","id":"p1","name":[{"text":"Ana Ruiz"}],"gender":"other","birthDate":"1960"}"#
        let reading = try reading(
            patient, Self.resource("Condition", #""code":{"text":"Gout"},"onsetDateTime":"2015-07""#),
            Self.resource("Condition", #""code":{"text":"Rash"},"onsetAge":{"value":30,"code":"a"}"#))
        let record = try #require(reading.record)
        #expect(record.patient.person.birthDate == SampleRecords.day("1960-01-01"))
        #expect(record.patient.person.name == PersonName(family: "Ruiz", given: "Ana"))
        #expect(record.conditions.map(\.onset) == [SampleRecords.day("2015-07-01"), SampleRecords.day("1990-01-01")])
        #expect(reading.result.warnings.map(\.rule) == Array(repeating: "READ-008", count: 3))
    }

    @Test func `what FHIR demands and is not there is an error`() throws {
        let reading = try reading(
            #"{"resourceType":"Patient","gender":"f?","birthDate":"1960-13-01","deceasedDateTime":7}"#,
            #"{"resourceType":"Encounter","period":{"start":"2024-01-01"}}"#,
            #"{"resourceType":"Observation","status":"final","effectiveDateTime":"yesterday","code":{"text":"x"}}"#,
            #"{"resourceType":"Immunization","status":"completed","occurrenceDateTime":"2024-01-01"}"#)
        #expect(reading.record == nil)
        #expect(
            reading.result.errors.map { "\($0.rule) \($0.field)" } == [
                "READ-001 entry[0].resource.identifier", "READ-001 entry[0].resource.name",
                "READ-003 entry[0].resource.birthDate", "READ-003 entry[0].resource.gender",
                "READ-002 entry[0].resource.deceasedDateTime", "READ-001 entry[1].resource.class",
                "READ-001 entry[1].resource.status", "READ-003 entry[2].resource.effectiveDateTime",
                "READ-001 entry[3].resource.vaccineCode",
            ])
    }

    @Test func `resources without ids are given some`() throws {
        let reading = try reading(
            Self.patient,
            #"{"resourceType":"Condition","code":{"text":"Gout"},"recordedDate":"2020-01-01","subject":{"reference":"Patient/p1"}}"#
        )
        #expect(reading.record?.conditions.first?.id == "CON-p1-1")
        #expect(reading.result.warnings.map(\.field) == ["entry[1].resource.id"])
    }

    @Test func `lines of resources are put together, whatever their order`() throws {
        let condition =
            #"{"resourceType":"Condition","id":"c","code":{"text":"Gout"},"recordedDate":"2020","subject":{"reference":"Patient/p2"}}"#
        let other =
            #"{"resourceType":"Patient","id":"p2","name":[{"family":"Oh"}],"gender":"male","birthDate":"1950-01-01"}"#
        let lines = [
            condition, Self.patient.split(separator: "\n").joined(), #"{"resourceType":"Device","id":"d"}"#, other,
        ]
        for text in [lines.joined(separator: "\n"), "[\(lines.joined(separator: ","))]"] {
            let all = try readings(text)
            #expect(all.map(\.record?.patient.mrn) == ["p1", "p2"])
            #expect(all[1].record?.conditions.map(\.id) == ["c"])
            #expect(all[0].result.warnings.map(\.field) == ["[2]"])
            #expect(all[1].result.warnings.map(\.field) == ["[0].recordedDate"])
        }
    }

    @Test(arguments: [
        #"{"resourceType":"Bundle","type":"collection"}"#, #"{"resourceType":"Bundle","entry":7}"#,
        #"{"resourceType":"OperationOutcome"}"#, #"[{"resourceType":"Observation"},7,{}]"#,
        #"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Bundle","entry":[]}},{"resource":[]}]}"#,
    ])
    func `an input without a patient says so`(_ text: String) throws {
        let all = try readings(text)
        #expect(all.count == 1)
        #expect(all[0].record == nil)
        #expect(all[0].result.errors.contains { $0.message == "Missing: expected a Patient" })
    }

    @Test func `findings of the rules name the resource`() throws {
        let reading = try reading(
            Self.patient,
            Self.resource(
                "Encounter",
                #""status":"finished","class":{"code":"AMB"},"period":{"start":"2024-01-05T10:00:00Z","end":"2024-01-04T10:00:00Z"}"#
            ))
        let found = reading.validated(by: PatientValidator()).errors
        #expect(found.map(\.field) == ["entry[1].resource"])
        #expect(found.first?.message.hasPrefix("discharge_time: ") == true)
    }

    @Test func `references that go round in circles end`() throws {
        let reading = try reading(
            Self.patient,
            Self.resource(
                "Encounter",
                #"""
                "status":"finished","class":{"code":"AMB"},"period":{"start":"2024-01-05"},
                "participant":[{"individual":{"reference":"PractitionerRole/r"}}],
                "location":[{"location":{"reference":"Location/a"}}]
                """#),
            #"{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"PractitionerRole/r"}}"#,
            #"{"resourceType":"Location","id":"a","partOf":{"reference":"Location/b"}}"#,
            #"{"resourceType":"Location","id":"b","partOf":{"reference":"Location/a"}}"#)
        #expect(reading.record?.encounters.count == 1)
    }

    @Test func `a report names the parts of a panel, and no link leads to what was left out`() throws {
        let reading = try reading(
            Self.patient,
            #"""
            {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"51990-0"}]},
            "effectiveDateTime":"2024-01-05T10:00:00Z","subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e"},
            "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},"valueQuantity":{"value":90,"code":"mg/dL"}},
            {"code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"valueQuantity":{"value":1.0,"code":"mg/dL"}}]}
            """#,
            #"""
            {"resourceType":"Observation","id":"o2","status":"cancelled","code":{"text":"x"},"subject":{"reference":"Patient/p1"}}
            """#,
            #"""
            {"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"}}
            """#,
            #"""
            {"resourceType":"DiagnosticReport","id":"r","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"51990-0"}]},
            "effectiveDateTime":"2024-01-05T10:00:00Z","issued":"2024-01-05T12:00:00Z","subject":{"reference":"Patient/p1"},
            "result":[{"reference":"Observation/o1"},{"reference":"Observation/o2"}]}
            """#,
            #"""
            {"resourceType":"CarePlan","id":"cp","title":"Plan","period":{"start":"2024-01-05"},"subject":{"reference":"Patient/p1"},
            "addresses":[{"reference":"Condition/c"}],"goal":[{"reference":"Goal/g"}]}
            """#,
            #"{"resourceType":"Condition","id":"c","code":{"text":"Gout"},"subject":{"reference":"Patient/p1"}}"#,
            #"{"resourceType":"Goal","id":"g","description":{"text":"Walk"},"subject":{"reference":"Patient/p1"}}"#)
        let record = try #require(reading.record)
        #expect(record.reports[0].results == ["o1-2345-7", "o1-2160-0"])
        #expect(record.observations.map(\.reportID) == ["r", "r"])
        #expect(record.observations.map(\.encounterID) == ["", ""])
        #expect(record.carePlans[0].conditionIDs.isEmpty && record.carePlans[0].goalIDs.isEmpty)
        #expect(reading.validated(by: PatientValidator()).errors.isEmpty)
    }
}
