import Formats
import HealthSimCore
import RxMemberSim
import TestKit
import Testing

struct RxCSVEncoderTests {
    /// The rows of a table by the names of their columns, read by the CSV reader from the header and the content.
    private func rows(_ table: RxTable, of household: RxHousehold) throws -> [[String: String]] {
        let encoder = RxCSVEncoder(tables: [table])
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

    @Test func `every table holds what the household has`() throws {
        let household = SampleRxHouseholds.full()
        let counts = try RxTable.allCases.map { try rows($0, of: household).count }
        #expect(counts == [1, 1, 1, 3, 5, 5, 2, 1, 1, 1, 1])
    }

    @Test(arguments: SampleRxHouseholds.Kind.allCases)
    func `the rows of a table have keys of their own and nothing required is empty`(
        _ kind: SampleRxHouseholds.Kind
    ) throws {
        for table in RxTable.allCases {
            let rows = try rows(table, of: kind.household)
            let keys = Set(rows.map { row in table.schema.key.map { row[$0] ?? "?" } })
            #expect(keys.count == rows.count, "\(table)")
            for column in table.schema.columns where column.isRequired {
                #expect(rows.allSatisfy { $0[column.name]?.isEmpty == false }, "\(table) \(column.name)")
            }
        }
    }

    @Test func `a drug event of Part D accounts for the price`() throws {
        let event = try #require(try rows(.partDEvents, of: SampleRxHouseholds.senior()).first)
        #expect(event["gross_cost_below"] == "590.00")
        #expect(event["gross_cost_above"] == "0.00")
        #expect(event["low_income_amount"] == "577.85")
        #expect(event["beginning_phase"] == "D")
        #expect(event["brand_generic"] == "B")
        let cents = ["patient_pay", "low_income_amount", "plan_paid", "manufacturer_discount", "reinsurance"]
            .reduce(Money.zero) { $0 + (Money(event[$1] ?? "") ?? .zero) }
        #expect(cents == Money("590.00"))
    }

    @Test func `an event that is reversed is deleted`() throws {
        var household = SampleRxHouseholds.senior()
        var claim = household.claims[0]
        claim.id = "RXC000000010002"
        claim.transaction = .reversal
        household.claims.append(claim)
        var response = household.responses[0]
        response.id = "RXA000000010002"
        response.claimID = claim.id
        response.transaction = .reversal
        response.status = .approved
        response.formerID = household.responses[0].id
        response.pricing = nil
        household.responses.append(response)
        let events = try rows(.partDEvents, of: household)
        #expect(events.map { $0["adjustment_code"] } == ["", "D"])
        #expect(events[0]["gross_cost_below"] == events[1]["gross_cost_below"])
    }
}
