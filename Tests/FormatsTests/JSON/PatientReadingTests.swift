import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct PatientReadingTests {
    private static let validator = PatientValidator(asOf: SampleRecords.day("2025-01-01"))

    private func validated(_ text: String) throws -> [String] {
        var reader = CanonicalJSONReader()
        return try reader.read(Array(text.utf8)).validated(by: Self.validator).findings.map { "\($0.rule) \($0.field)" }
    }

    @Test func `a right record is valid`() throws {
        var reader = CanonicalJSONReader()
        let reading = try reader.read(CanonicalJSON.bytes(of: SampleRecords.diabetic()))
        #expect(reading.validated(by: Self.validator).findings.isEmpty)
    }

    @Test func `rules are checked beside the errors of reading, at the places of the input`() throws {
        let found = try validated(
            #"""
            {"patient":{"mrn":"M1","name":"Ana Ruiz","birth_date":"1960-01-02","gender":"F"},
             "encounters":[
               {"encounter_id":"E1","class":"AMB","admission_time":"no time"},
               {"encounter_id":"E2","class":"AMB","admission_time":"2024-01-02T10:00:00Z","discharge_time":"2024-01-01T10:00:00Z"}],
             "conditions":[{"condition_id":"C1","code":"E11.99","onset_date":"2020-01-01","encounter_id":"E1"},
               {"condition_id":"C2"},7,
               {"condition_id":"C3","code":"E119","onset_date":"1950-01-01"}]}
            """#)
        #expect(
            found == [
                "READ-003 encounters[0].admission_time", "READ-001 conditions[1].code",
                "READ-001 conditions[1].onset_date", "READ-002 conditions[2]", "TEMP-001 conditions[3].onset_date",
                "TEMP-003 encounters[1].discharge_time", "CODE-001 conditions[3].code",
                "CODE-002 conditions[0].code",
            ])
    }

    @Test func `without the patient there is nothing to check`() throws {
        #expect(
            try validated(#"{"patient":{},"conditions":[{"condition_id":"C","code":"x","onset_date":"2020-01-01"}]}"#)
                .allSatisfy { $0.hasPrefix("READ-001 patient") })
    }
}
