import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

struct MemberJSONReaderTests {
    private func claim(_ text: String) throws -> CanonicalReading<Claim> {
        var reader = MemberJSONReader()
        return try reader.claim(Array(text.utf8))
    }

    private func places(_ result: ValidationResult) -> [String] { result.findings.map { "\($0.rule) \($0.field)" } }

    @Test(arguments: SampleHouseholds.Kind.allCases)
    func `a household that was written reads back the same`(_ kind: SampleHouseholds.Kind) throws {
        let household = kind.household
        for pretty in [false, true] {
            var reader = MemberJSONReader()
            let bytes = CanonicalJSON.bytes(of: household, pretty: pretty)
            let reading = try reader.household(bytes)
            #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
            #expect(reading.value == household)
            #expect(try CanonicalJSON.bytes(of: #require(reading.value), pretty: pretty) == bytes)
        }
    }

    @Test func `a household has its fields in the order of the model`() throws {
        let json = try JSONValue(parsing: CanonicalJSON.bytes(of: SampleHouseholds.family()))
        #expect(
            json.members?.map(\.name) == [
                "subscriber_id", "members", "coverages", "enrollment_events", "other_coverages",
                "primary_care_assignments", "referrals", "authorizations", "claims", "adjudications", "remittances",
                "accumulators", "practitioners", "facilities",
            ])
        let line = try #require(json["claims"]?.elements?[0]["lines"]?.elements?[0])
        #expect(line["charge"]?.number?.description == "220.00")
        #expect(line["code"]?["system"]?.string == "CPT")
        #expect(line["diagnosis_pointers"]?.elements?.compactMap(\.integer) == [1, 2])
    }

    @Test func `a claim alone, as people write one, is read`() throws {
        let reading = try claim(
            #"""
            {"claim_id":"C1","kind":"professional","member_id":"M1","billing_npi":2000000028,
             "service_date":"2025-01-15","diagnoses":["E11.9",{"icd10":"I10"}],
             "service_lines":[{"cpt":99214,"modifiers":["25"],"charge":"220.00","start_date":"2025-01-15","pointers":[1,2]},
                              {"code":"J1885","charge":12.5,"start_date":"2025-01-15"}]}
            """#)
        #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
        let claim = try #require(reading.value)
        #expect(claim.charge == SampleHouseholds.money("232.50"))
        #expect(claim.lines.map(\.number) == [1, 2] && claim.lines[1].code?.system == .hcpcs)
        #expect(claim.diagnoses.map(\.role) == [.principal, .other])
        #expect(claim.end == claim.start && claim.received == claim.start && claim.subscriberID == "M1")
    }

    @Test func `what must be there is missed with its path`() throws {
        let reading = try claim(#"{"lines":[{"units":"two"},{"charge":1.234,"start_date":"2025-02-30"}]}"#)
        #expect(reading.value == nil)
        #expect(
            places(reading.result) == [
                "READ-002 lines[0].units", "READ-001 lines[0].start_date", "READ-001 lines[0].charge",
                "READ-003 lines[1].charge", "READ-003 lines[1].start_date", "READ-001 claim_id", "READ-001 kind",
                "READ-001 member_id", "READ-001 billing_npi", "READ-001 start_date",
            ])
    }

    @Test func `a field that is not known is a warning with the one that may be meant`() throws {
        var text = String(decoding: CanonicalJSON.bytes(of: SampleHouseholds.sparse()), as: UTF8.self)
        text.replace("\"person_code\"", with: "\"person_cod\"")
        var reader = MemberJSONReader()
        let reading = try reader.household(Array(text.utf8))
        #expect(reading.value != nil)
        #expect(places(reading.result) == ["READ-004 members[0].person_cod"])
        #expect(reading.result.findings[0].message.contains("did you mean 'person_code'?"))
    }

    @Test func `a subscriber who is not named is the member who is one`() throws {
        var reader = MemberJSONReader()
        let reading = try reader.household(
            Array(
                #"""
                {"members":[{"member_id":"M1","relationship":"self","name":"Ana Ruiz","birth_date":"1980-01-02","gender":"F"},
                            {"member_id":"M2","relationship":"child","name":"Eva Ruiz","birth_date":"2015-01-02","gender":"F"}],
                 "coverages":[{"coverage_id":"V1","member_id":"M2","payer_id":"P","plan_id":"X","start_date":"2025-01-01"}]}
                """#.utf8))
        let household = try #require(reading.value, "\(reading.result.findings)")
        #expect(household.subscriberID == "M1")
        #expect(household.members.map(\.subscriberID) == ["M1", "M1"] && household.coverages[0].subscriberID == "M1")
    }

    @Test func `accumulators and decisions are read alone`() throws {
        var reader = MemberJSONReader()
        var json = JSONWriter()
        let household = SampleHouseholds.family()
        json.beginArray()
        for accumulator in household.accumulators { CanonicalJSON.write(accumulator, to: &json) }
        json.endArray()
        #expect(try reader.accumulators([UInt8](json.buffer)).value == household.accumulators)
        #expect(try reader.accumulators(Array("{}".utf8)).value == nil)
        json = JSONWriter()
        CanonicalJSON.write(household.adjudications[2], to: &json)
        #expect(try reader.adjudication([UInt8](json.buffer)).value == household.adjudications[2])
    }

    @Test(arguments: ["null", "[]", "3", "{}", #"{"members":null}"#, #"{"members":[null,3,{"name":[]}]}"#])
    func `what is no household is an error and no trap`(_ text: String) throws {
        var reader = MemberJSONReader()
        let reading = try reader.household(Array(text.utf8))
        #expect(reading.value == nil && !reading.result.valid)
    }

    @Test func `an amount beyond all sense is refused, so that sums are exact`() throws {
        let reading = try claim(#"{"charge":99999999999999999999,"patient_paid":-100000000000.01}"#)
        #expect(places(reading.result).prefix(2) == ["READ-003 charge", "READ-003 patient_paid"])
    }
}
