import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct ContractJSONTests {
    private static func bytes(_ contracts: [ValueBasedContract]) -> [UInt8] {
        var json = JSONWriter()
        for contract in contracts {
            CanonicalJSON.write(contract, to: &json)
            json.newline()
        }
        return [UInt8](json.buffer)
    }

    @Test func `contracts are written as they were checked, and read back`() throws {
        let bytes = Self.bytes(SampleContracts.all)
        #expect(try Golden.matches(bytes, "json/contracts.ndjson"))
        var input = MemberInput(bytes)
        var read: [ValueBasedContract] = []
        while let item = try input.next() {
            guard case .contract(let reading) = item.document else {
                Issue.record("document \(item.index) is no contract")
                continue
            }
            #expect(reading.result.findings.isEmpty)
            #expect(reading.validated(by: MemberValidator()).findings.isEmpty)
            if let value = reading.value { read.append(value) }
        }
        #expect(read == SampleContracts.all)
    }

    @Test(
        arguments: [
            (
                #"{"contract_id":"C1"}"#,
                ["READ-001 kind", "READ-001 start_date", "READ-001 end_date", "READ-001 settlement"]
            ),
            (
                #"{"contract_id":"C1","kind":"barter","start_date":"2024-01-01","end_date":"2024-12-31","settlement":"1.00"}"#,
                ["READ-003 kind"]
            ),
            (
                #"{"contract_id":"C1","kind":"capitation","start_date":"2024-01-01","end_date":"2024-02-30","settlement":1.005}"#,
                ["READ-003 end_date", "READ-003 settlement"]
            ),
            (
                #"{"contract_id":"C1","kind":"capitation","start_date":"2024-01-01","end_date":"2024-12-31","settlement":0,"gates":[{"met":"x"}]}"#,
                ["READ-002 gates[0].met", "READ-001 gates[0].measure"]
            ),
        ])
    func `what is missing or not understood is found`(text: String, findings: [String]) throws {
        var reader = MemberJSONReader()
        let reading = try reader.contract(Array(text.utf8))
        #expect(reading.value == nil)
        #expect(reading.result.errors.map { "\($0.rule) \($0.field)" } == findings)
    }

    @Test func `a claim that says its kind first is still a claim`() throws {
        var input = MemberInput(Array(#"{"kind":"professional","lines":[]} {"kind":"capitation"}"#.utf8))
        guard case .claim? = try input.next()?.document, case .contract? = try input.next()?.document else {
            Issue.record("expected a claim and a contract")
            return
        }
    }

    @Test func `the tables have a row for each contract, member and measure`() throws {
        #expect(
            try Golden.matches(ContractTable.contracts.csv(of: SampleContracts.all), "csv/value_based_contracts.csv"))
        let lines = ContractTable.allCases.map { table in
            String(decoding: table.csv(of: SampleContracts.all), as: UTF8.self).split(separator: "\r\n").count - 1
        }
        #expect(lines == [4, 12, 8])
    }
}
