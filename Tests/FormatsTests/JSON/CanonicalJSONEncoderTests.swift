import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct CanonicalJSONEncoderTests {
    @Test func `records joined with header, separators and footer are one array`() throws {
        let encoder = CanonicalJSONEncoder(.array)
        let file = try #require(encoder.files.first)
        var buffers = [ByteBuffer()]
        var rows = [0]
        for number in 1...3 { encoder.encode(SampleRecords.diabetic(number), into: &buffers, rows: &rows) }
        #expect(rows == [3])
        let content = [UInt8](buffers[0])
        #expect(content.starts(with: file.separator))
        let array = try JSONValue(parsing: file.header + content.dropFirst(file.separator.count) + file.footer)
        #expect(array.elements?.map { $0.text("patient.mrn") } == ["MRN00000001", "MRN00000002", "MRN00000003"])
        #expect(try JSONValue(parsing: file.header + file.footer).elements?.isEmpty == true)
    }

    @Test func `lines hold the same records`() throws {
        let lines = try EncodedRecord(SampleRecords.diabetic(), by: CanonicalJSONEncoder(.lines)).lines(
            "records.ndjson")
        #expect(lines == [try JSONValue(parsing: CanonicalJSON.bytes(of: SampleRecords.diabetic()))])
    }

    @Test func `pretty or compact, a record says the same`() throws {
        let record = SampleRecords.diabetic()
        let pretty = CanonicalJSON.bytes(of: record, pretty: true)
        #expect(String(decoding: pretty, as: UTF8.self).hasPrefix("{\n  \"patient\": {\n    \"mrn\": \"MRN00000001\""))
        #expect(try JSONValue(parsing: pretty) == (try JSONValue(parsing: CanonicalJSON.bytes(of: record))))
    }

    @Test func `a record has the fields of the mapping`() throws {
        let record = try JSONValue(parsing: CanonicalJSON.bytes(of: SampleRecords.diabetic()))
        #expect(
            record.members?.map(\.name) == [
                "patient", "encounters", "conditions", "observations", "medications", "procedures", "immunizations",
                "allergies", "practitioners", "facilities",
            ])
        #expect(
            record.at("patient.name") == ["given": "Ana \"Nita\"", "middle": "María", "family": "O'Brien-Núñez"])
        #expect(record.text("patient.race.code") == "2131-1")
        #expect(record.at("patient.coverage") == ["type": "Medicare", "plan": "Medicare Advantage"])
        #expect(
            record.at("encounters[0].reason")
                == [
                    "system": "ICD-10-CM", "code": "E11.22",
                    "display": "Type 2 diabetes mellitus with diabetic chronic kidney disease",
                ])
        #expect(record.text("encounters[1].discharge_time") == "2024-07-14T11:30:00-05:00")
        #expect(record.at("encounters[2].discharge_time") == nil)
        #expect(record.at("observations[10].value")?.number?.description == "1.10")
        #expect(record.at("observations[7].value") == nil)
        #expect(record.text("medications[0].indication.code") == "E11.22")
        #expect(record.text("facilities[1].kind") == "hospital")
    }

    @Test func `lists that not every chart has are written when there is something in them`() throws {
        let names = try JSONValue(parsing: CanonicalJSON.bytes(of: SampleRecords.fullChart())).members?.map(\.name)
        #expect(
            names == [
                "patient", "encounters", "conditions", "observations", "medications", "procedures", "immunizations",
                "allergies", "reports", "administrations", "care_plans", "goals", "care_teams", "notes",
                "practitioners", "facilities",
            ])
    }

    @Test func `the parts of a chart have the fields of the mapping`() throws {
        let record = try JSONValue(parsing: CanonicalJSON.bytes(of: SampleRecords.fullChart()))
        #expect(record.text("encounters[1].admission.diagnosis_group.system") == "MS-DRG")
        #expect(
            record.at("encounters[1].admission.locations[0]") == [
                "unit": "ED", "room": "3", "start_time": "2024-07-10T22:05:00-05:00",
                "end_time": "2024-07-11T01:40:00-05:00",
            ])
        #expect(record.text("observations[12].value_concept.code") == "8517006")
        #expect(record.at("medications[2].dose")?.number?.description == "2")
        #expect(record.at("medications[0].setting") == nil)
        #expect(record.text("medications[2].setting") == "inpatient")
        #expect(record.at("immunizations[0].is_primary_source") == nil)
        #expect(record.at("immunizations[1].is_primary_source") == false)
        #expect(record.at("reports[0].results") == ["OBS000000010009", "OBS000000010010", "OBS000000010011"])
        #expect(record.at("reports[2].results") == nil)
        #expect(record.text("patient.contact.phone") == "713-555-0143")
        #expect(record.text("care_teams[0].members[1].role.system") == "NUCC")
    }

    @Test func `every format of this version has an encoder that says so`() {
        for format in Format.allCases {
            let encoder = RecordEncoders.encoder(for: format)
            #expect((encoder != nil) == format.isAvailable)
            if let encoder { #expect(encoder.format == format) }
        }
    }
}
