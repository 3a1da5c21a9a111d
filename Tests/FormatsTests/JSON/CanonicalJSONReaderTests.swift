import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct CanonicalJSONReaderTests {
    private func read(_ text: String) throws -> PatientReading {
        var reader = CanonicalJSONReader()
        return try reader.read(Array(text.utf8))
    }

    /// A record with one list, whose patient is right.
    private func read(_ list: String, _ entries: String) throws -> PatientReading {
        try read(
            #"""
            {"patient":{"mrn":"M1","name":{"given":"Ana","family":"Ruiz"},"birth_date":"1960-01-02","gender":"F"},
            "\#(list)":[\#(entries)]}
            """#)
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `a record that was written reads back the same`(_ kind: SampleRecords.Kind) throws {
        let record = kind.record
        for pretty in [false, true] {
            var reader = CanonicalJSONReader()
            let bytes = CanonicalJSON.bytes(of: record, pretty: pretty)
            let reading = try reader.read(bytes)
            #expect(reading.result.findings.isEmpty)
            #expect(reading.record == record)
            // Equal moments may have different offsets; the same bytes may not.
            #expect(try CanonicalJSON.bytes(of: #require(reading.record), pretty: pretty) == bytes)
        }
    }

    @Test(arguments: [CanonicalJSONEncoder.Layout.array, .lines])
    func `a file of records is read one by one with one reader`(_ layout: CanonicalJSONEncoder.Layout) throws {
        let encoder = CanonicalJSONEncoder(layout)
        var (buffers, rows) = ([ByteBuffer()], [0])
        let records = (1...4).map { $0 == 3 ? SampleRecords.sparse(3) : SampleRecords.diabetic($0) }
        for record in records { encoder.encode(record, into: &buffers, rows: &rows) }
        let file = encoder.files[0]
        let bytes = file.header + [UInt8](buffers[0]).dropFirst(file.separator.count) + file.footer
        var stream = JSONElementStream(bytes)
        var reader = CanonicalJSONReader()
        var found: [PatientRecord?] = []
        while let element = try stream.next() { found.append(try reader.read(element).record) }
        #expect(found == records)
    }

    @Test func `usual names of fields are understood`() throws {
        let reading = try read(
            #"""
            {"mrn":12345,"first_name":"Ana","last_name":"Ruiz","date_of_birth":"1960-01-02","sex":"female",
             "ssn":"912345678","phone":"+1 (713) 555-0142","race":"White","ethnicity":"not hispanic or latino",
             "address":{"street":"12 Oak Ave","city":"Houston","state":"TX","zip":77002},
             "diagnoses":[{"id":"C1","icd10":"E11.9","description":"diabetes","diagnosed_date":"2015-03-01"}],
             "encounters":[{"id":"E1","class":"inpatient","start":"2024-01-02T10:00:00","end":"2024-01-03",
                            "diagnosis_codes":["E11.9","I10"]}],
             "measurements":[{"id":"O1","loinc":"4548-4","test_name":"A1c","value":7.20,"flag":"high",
                              "collected_time":"2024-01-02T10:00:00Z"},
                             {"id":"O2","code":"8867-4","value":72,"time":"2024-01-02T10:00:00Z"}],
             "medications":[{"id":"R1","rxnorm":"861007","start_date":"2024-01-02","refills":3}],
             "procedures":[{"id":"P1","cpt":"83036","date":"2024-01-02"},{"id":"P2","code":"G0438","date":"2024-01-02"}],
             "allergies":[{"id":"A1","allergen":"Penicillin","recorded":"2001-01-01"}]}
            """#)
        #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
        let record = try #require(reading.record)
        let person = record.patient.person
        #expect(record.patient.mrn == "12345")
        #expect(person.name == PersonName(family: "Ruiz", given: "Ana"))
        #expect(person.sex == .female)
        #expect(person.socialSecurityNumber.digits == 912_345_678)
        #expect(person.telephone.digits == 7_135_550_142)
        #expect(person.raceEthnicity.group == "white")
        #expect(person.address.houseNumber == 12)
        #expect(person.address.postalCode == "77002")
        #expect(record.conditions[0].code == Concept(.icd10cm, "E11.9"))
        #expect(record.conditions[0].recorded == SampleRecords.day("2015-03-01"))
        #expect(record.conditions[0].mrn == "12345")
        #expect(record.encounters[0].encounterClass == .inpatient)
        #expect(record.encounters[0].start == SampleRecords.moment("2024-01-02T10:00:00Z"))
        #expect(record.encounters[0].end == SampleRecords.moment("2024-01-03T00:00:00Z"))
        #expect(record.encounters[0].diagnoses == [Concept(.icd10cm, "E11.9"), Concept(.icd10cm, "I10")])
        #expect(record.observations.map(\.category) == [.laboratory, .vitalSigns])
        #expect(record.observations[0].decimals == 2)
        #expect(record.observations[0].interpretation == .high)
        #expect(record.medicationOrders[0].refills == 3)
        #expect(record.procedures.map(\.code.system) == [.cpt, .hcpcs])
        #expect(record.allergies[0].substance.display == "Penicillin")
    }

    @Test func `a name in one text and given names in a list are taken apart`() throws {
        let whole = try #require(try read(#"{"mrn":"M1","name":"Ana María Ruiz","dob":"1960-01-02","sex":"F"}"#).record)
        #expect(whole.patient.person.name == PersonName(family: "Ruiz", given: "Ana", middle: "María"))
        let list = try #require(
            try read(#"{"mrn":"M1","name":{"given":["Ana","M"],"family":"Ruiz"},"dob":"1960-01-02","sex":"F"}"#).record)
        #expect(list.patient.person.name == PersonName(family: "Ruiz", given: "Ana", middle: "M"))
    }

    @Test func `a concept that no table knows keeps its own words`() throws {
        let reading = try read(
            "conditions",
            #"{"condition_id":"C1","code":{"display":"Odd","code":"Z00.00X","system":"ICD-10-CM"},"onset_date":"2020-01-01"}"#
        )
        let code = try #require(reading.record).conditions[0].code
        #expect(code.system == .icd10cm)
        #expect(code.code == "Z00.00X")
        #expect(code.display == "Odd")
    }

    @Test func `identifiers that are missing are assigned, with a warning`() throws {
        let reading = try read(
            "observations", #"{"code":"4548-4","value":7.1,"effective_time":"2024-01-02T10:00:00Z"}"#)
        #expect(reading.record?.observations[0].id == "OBS-M1-1")
        #expect(reading.result.warnings.map(\.field) == ["observations[0].observation_id"])
        #expect(reading.result.warnings.map(\.rule) == ["READ-005"])
    }

    @Test func `a field that is not known is a warning with the nearest known one`() throws {
        let reading = try read(
            "encounters",
            #"{"encounter_id":"E1","class":"AMB","admision_time":"2024-01-02","admission_time":"2024-01-02T10:00:00Z"}"#
        )
        #expect(reading.record != nil)
        let warning = try #require(reading.result.warnings.first)
        #expect(warning.field == "encounters[0].admision_time")
        #expect(warning.message.contains("did you mean 'admission_time'?"))
    }

    @Test(arguments: [
        "", "   ", "{", #"{"patient":{}"#, #"{"a":1,"a":2}"#, "{} x", "\u{FEFF}{}", "{\"a\":\"\\ud800\"}",
    ])
    func `what is not JSON is thrown with its place`(_ text: String) {
        #expect(throws: JSONError.self) { try read(text) }
    }

    @Test func `a reader goes on after a text that is not JSON`() throws {
        var reader = CanonicalJSONReader()
        #expect(throws: JSONError.self) { try reader.read(Array(#"{"patient":{"mrn":"#.utf8)) }
        #expect(try reader.read(CanonicalJSON.bytes(of: SampleRecords.diabetic())).record == SampleRecords.diabetic())
    }
}
