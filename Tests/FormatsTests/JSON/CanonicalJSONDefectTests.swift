import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// What is wrong with a record, found together with its places.
struct CanonicalJSONDefectTests {
    struct Defect: Sendable, CustomTestStringConvertible {
        let input: String
        /// The errors as `rule field`.
        let errors: [String]
        var testDescription: String { errors.joined(separator: ", ") }

        init(_ input: String, _ errors: String...) {
            self.input = input
            self.errors = errors
        }
    }

    private static let person = #""mrn":"M1","name":"Ana Ruiz","birth_date":"1960-01-02","gender":"F""#

    private static func entry(_ list: String, _ entry: String) -> String { "{\(person),\"\(list)\":[\(entry)]}" }

    static let defects: [Defect] = [
        Defect("[]", "READ-002 "), Defect("7", "READ-002 "), Defect("null", "READ-002 "),
        Defect("{}", "READ-001 patient"),
        Defect(
            #"{"patient":null,"encounters":[]}"#, "READ-001 patient"),
        Defect(#"{"patient":[]}"#, "READ-002 patient"),
        Defect(
            #"{"patient":{"mrn":null}}"#, "READ-001 patient.mrn", "READ-001 patient.name",
            "READ-001 patient.birth_date",
            "READ-001 patient.gender"),
        Defect(
            #"{"patient":{"mrn":"M1","name":{"given":null},"birth_date":"1960-02-30","gender":"X"}}"#,
            "READ-003 patient.birth_date", "READ-003 patient.gender", "READ-001 patient.name"),
        Defect(
            #"{"patient":{"mrn":true,"name":"Ana","birth_date":1960,"gender":"F","ssn":"12","phone":"555"}}"#,
            "READ-002 patient.mrn", "READ-002 patient.birth_date", "READ-003 patient.ssn", "READ-003 patient.phone"),
        Defect(entry("encounters", "7"), "READ-002 encounters[0]"),
        Defect(
            entry("encounters", "{}"), "READ-001 encounters[0].encounter_id", "READ-001 encounters[0].class",
            "READ-001 encounters[0].admission_time"),
        Defect(
            entry("encounters", #"{"encounter_id":"E","class":"AMB","admission_time":"yesterday","status":"done"}"#),
            "READ-003 encounters[0].admission_time", "READ-003 encounters[0].status"),
        Defect(
            entry("encounters", #"{"encounter_id":"E","class":"?","discharge_time":"2024-01-01"}"#),
            "READ-003 encounters[0].class", "READ-001 encounters[0].admission_time"),
        Defect(
            entry(
                "encounters",
                #"{"encounter_id":"E","class":"AMB","admission_time":"2024-01-01","diagnoses":[{"code":[1]}]}"#),
            "READ-002 encounters[0].diagnoses[0].code"),
        Defect(
            entry("conditions", #"{"condition_id":"C"},{"code":"E11.9","onset_date":false}"#),
            "READ-001 conditions[0].code", "READ-001 conditions[0].onset_date", "READ-002 conditions[1].onset_date"),
        Defect(
            entry("observations", #"{"code":"4548-4","value":"high","effective_time":"2024-01-01T10:00:00Z"}"#),
            "READ-002 observations[0].value"),
        Defect(
            entry("observations", #"{"value":1e999,"category":"lab"}"#), "READ-002 observations[0].value",
            "READ-001 observations[0].code", "READ-001 observations[0].effective_time"),
        Defect(
            entry("medications", #"{"days_supply":1.5,"refills":"3","code":{}}"#),
            "READ-002 medications[0].days_supply", "READ-002 medications[0].refills", "READ-001 medications[0].code",
            "READ-001 medications[0].authored_time"),
        Defect(entry("procedures", #"{"code":"83036"}"#), "READ-001 procedures[0].performed_time"),
        Defect(entry("immunizations", #"{"occurrence_time":"2024-01-01"}"#), "READ-001 immunizations[0].code"),
        Defect(
            entry("allergies", #"{"substance":"Latex","criticality":"severe"}"#),
            "READ-003 allergies[0].criticality", "READ-001 allergies[0].recorded_date"),
        Defect(
            entry(
                "encounters",
                #"{"encounter_id":"E","class":"IMP","admission_time":"2024-01-01","admission":{"service":"SPA","locations":[{"unit":"BED"},{"unit":"ED"}]}}"#
            ),
            "READ-003 encounters[0].admission.service", "READ-003 encounters[0].admission.locations[0].unit",
            "READ-001 encounters[0].admission.locations[0].start_time",
            "READ-001 encounters[0].admission.locations[1].start_time"),
        Defect(
            entry("reports", #"{"category":"XRAY","results":[1,{}]}"#), "READ-003 reports[0].category",
            "READ-002 reports[0].results[1]", "READ-001 reports[0].code", "READ-001 reports[0].effective_time"),
        Defect(
            entry("administrations", #"{"dose":"two","status":"given"}"#), "READ-002 administrations[0].dose",
            "READ-003 administrations[0].status", "READ-001 administrations[0].code",
            "READ-001 administrations[0].start_time"),
        Defect(
            entry("care_plans", #"{"goal_ids":"G1"}"#), "READ-002 care_plans[0].goal_ids",
            "READ-001 care_plans[0].start_date"),
        Defect(
            entry("goals", #"{"low":[],"achievement":"done"}"#), "READ-002 goals[0].low",
            "READ-003 goals[0].achievement", "READ-001 goals[0].start_date"),
        Defect(
            entry("care_teams", #"{"start_date":"2024-01-01","members":[{"role":"207Q00000X"}]}"#),
            "READ-001 care_teams[0].members[0].npi"),
        Defect(
            entry("notes", #"{"note_id":"N"}"#), "READ-001 notes[0].code", "READ-001 notes[0].authored_time",
            "READ-001 notes[0].text"),
        Defect(
            #"{\#(person),"contact":{"name":"Jo Ruiz","relationship":"aunt"},"cause_of_death":{"code":{}}}"#,
            "READ-003 contact.relationship", "READ-002 cause_of_death.code"),
        Defect(
            entry("immunizations", #"{"code":"140","occurrence_time":"2024-01-01","is_primary_source":"no"}"#),
            "READ-002 immunizations[0].is_primary_source"),
        Defect(entry("practitioners", #"{"name":{"family":"Oh"}}"#), "READ-001 practitioners[0].npi"),
        Defect(entry("facilities", #"{"npi":"1","kind":"tent"}"#), "READ-003 facilities[0].kind"),
        Defect(#"{\#(person),"encounters":{},"conditions":"E11"}"#, "READ-002 encounters", "READ-002 conditions"),
    ]

    @Test(arguments: defects)
    func `every error of a record is found, with its path`(_ defect: Defect) throws {
        var reader = CanonicalJSONReader()
        let reading = try reader.read(Array(defect.input.utf8))
        #expect(reading.record == nil)
        #expect(reading.result.errors.map { "\($0.rule) \($0.field)" } == defect.errors)
        for error in reading.result.errors { #expect(!error.message.isEmpty) }
    }

    @Test func `an error carries the value that was found`() throws {
        var reader = CanonicalJSONReader()
        let input = Self.entry("observations", #"{"code":"4548-4","value":"high","effective_time":"x","unit":{}}"#)
        let reading = try reader.read(Array(input.utf8))
        #expect(reading.result.errors.map(\.value) == ["high", "x", nil])
    }

    @Test func `of very many findings a thousand are listed`() throws {
        var reader = CanonicalJSONReader()
        let entries = Array(repeating: "{}", count: 5_000).joined(separator: ",")
        let reading = try reader.read(Array(Self.entry("immunizations", entries).utf8))
        #expect(reading.result.findings.count == 1_001)
        #expect(reading.result.findings.last?.rule == "READ-006")
        #expect(reading.result.findings.last?.message == "9000 more findings are not listed")
        #expect(reading.record == nil)
    }

    @Test func `findings of one record do not reach the next`() throws {
        var reader = CanonicalJSONReader()
        #expect(try reader.read(Array("{}".utf8)).result.errorCount == 1)
        #expect(try reader.read(CanonicalJSON.bytes(of: SampleRecords.diabetic())).result.findings.isEmpty)
    }
}
