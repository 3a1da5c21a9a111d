import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

struct MemberCSVEncoderTests {
    /// The rows of a table by the names of their columns, read by the CSV reader from the header and the content.
    private func rows(_ table: MemberTable, of household: MemberHousehold) throws -> [[String: String]] {
        let encoder = MemberCSVEncoder(tables: [table])
        var (buffers, counts) = ([ByteBuffer()], [0])
        encoder.encode(household, into: &buffers, rows: &counts)
        let all = try CSVReader.rows(encoder.files[0].header + [UInt8](buffers[0]))
        let header = try #require(all.first)
        #expect(counts == [all.count - 1])
        return try all.dropFirst().map { cells in
            try #require(cells.count == header.count)
            return Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }

    @Test func `there is a file with a header for each table`() {
        #expect(
            MemberCSVEncoder().files.map(\.name) == [
                "members.csv", "coverages.csv", "enrollment_events.csv", "other_coverages.csv", "pcp_assignments.csv",
                "authorizations.csv", "referrals.csv", "claims.csv", "claim_diagnoses.csv", "claim_procedures.csv",
                "claim_lines.csv", "adjudications.csv", "line_adjudications.csv", "adjustments.csv",
                "remittances.csv", "provider_adjustments.csv", "accumulators.csv",
            ])
        #expect(MemberCSVEncoder(tables: [.claims, .members, .claims]).tables == [.members, .claims])
    }

    @Test func `every table holds what the household has`() throws {
        let household = SampleHouseholds.family()
        let counts = try MemberTable.allCases.map { try rows($0, of: household).count }
        #expect(counts == [4, 4, 5, 1, 4, 1, 1, 6, 9, 1, 9, 7, 7, 15, 6, 1, 5])
    }

    @Test func `the rows of a table have keys of their own and nothing required is empty`() throws {
        for household in [SampleHouseholds.family(), SampleHouseholds.senior()] {
            for table in MemberTable.allCases {
                let rows = try rows(table, of: household)
                let keys = Set(rows.map { row in table.schema.key.map { row[$0] ?? "?" } })
                #expect(keys.count == rows.count, "\(table)")
                for column in table.schema.columns where column.isRequired {
                    #expect(rows.allSatisfy { $0[column.name]?.isEmpty == false }, "\(table) \(column.name)")
                }
            }
        }
    }

    @Test func `amounts have two decimals and add up`() throws {
        let household = SampleHouseholds.family()
        let decisions = try rows(.adjudications, of: household)
        let adjustments = try rows(.adjustments, of: household)
        for decision in decisions {
            func amount(_ row: [String: String], _ name: String) throws -> Money {
                try #require(row[name].flatMap { Money($0) })
            }
            let own = adjustments.filter { $0["adjudication_id"] == decision["adjudication_id"] }
            let taken = try own.reduce(Money.zero) { try $0 + amount($1, "amount") }
            #expect(try amount(decision, "charge") == amount(decision, "paid") + taken)
        }
        #expect(decisions[2]["paid"] == "2969.60" && decisions[4]["charge"] == "-180.00")
    }

    @Test func `a claim's row has its stay, and a line's its codes`() throws {
        let household = SampleHouseholds.family()
        let stay = try rows(.claims, of: household)[2]
        #expect(stay["drg_code"] == "195" && stay["covered_days"] == "3" && stay["discharge_status"] == "01")
        #expect(stay["admission_time"] == "2025-03-10T14:20:00-05:00" && stay["other_payers_paid"] == "")
        #expect(try rows(.claims, of: household)[5]["other_payers_paid"] == "110.00")
        let line = try rows(.claimLines, of: household)[0]
        #expect(line["code"] == "99214" && line["code_system"] == "CPT" && line["modifiers"] == "25")
        #expect(line["diagnosis_pointers"] == "1 2" && line["is_emergency"] == "false")
        #expect(try rows(.claimLines, of: SampleHouseholds.senior())[1]["ndc"] == "00409379501")
        #expect(try rows(.claimDiagnoses, of: household)[5]["present_on_admission"] == "")
        #expect(try rows(.coverages, of: household)[3]["end_date"] == "2025-02-28")
    }

    @Test func `the data dictionary describes the tables as they are`() throws {
        var page = """
            # The CSV tables of members and claims

            One file for each table, RFC 4180 (a header, lines that end in CR LF, quotation marks where needed), UTF-8 without a byte order mark. A
            missing value is an empty cell. Amounts are dollars with two decimals. Identifiers and codes are text: let no reader take them for
            numbers. Clinicians and facilities are named by NPI. Written from the declaration of the tables by their test.


            """
        page += MemberTable.allCases.map(\.schema.dictionary).joined(separator: "\n")
        page += "\n" + ContractTable.allCases.map(\.schema.dictionary).joined(separator: "\n")
        #expect(try Golden.matches(Array(page.utf8), "../../docs/mappings/member-csv.md"))
    }
}
