import Formats
import HealthSimCore
import RxMemberSim
import TestKit
import Testing

struct RxJSONReaderTests {
    private func places(_ result: ValidationResult) -> [String] { result.findings.map { "\($0.rule) \($0.field)" } }

    @Test(arguments: SampleRxHouseholds.Kind.allCases)
    func `a household that was written reads back the same`(_ kind: SampleRxHouseholds.Kind) throws {
        let household = kind.household
        for pretty in [false, true] {
            var reader = RxJSONReader()
            let bytes = CanonicalJSON.bytes(of: household, pretty: pretty)
            let reading = try reader.household(bytes)
            #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
            #expect(reading.value == household)
            #expect(try CanonicalJSON.bytes(of: #require(reading.value), pretty: pretty) == bytes)
        }
    }

    @Test func `a transaction alone, as people write one, is read`() throws {
        var reader = RxJSONReader()
        let reading = try reader.claim(
            Array(
                #"""
                {"claim_id":"C1","transaction":"B1","pharmacy_npi":2000000044,"date_of_service":"2025-01-15",
                 "ndc":"00093104801","quantity":60,"days_supply":30,"daw":"0","rx_number":"77",
                 "pricing":{"ingredient_cost":"12.40","gross_amount_due":13.90,"dispensing_fee":1.5,"u_and_c":24.99}}
                """#.utf8))
        #expect(reading.result.findings.isEmpty, "\(reading.result.findings)")
        let claim = try #require(reading.value)
        #expect(claim.submitted == Timestamp(date: claim.serviceDate))
        #expect(claim.quantity == DrugQuantity(60))
        #expect(claim.pricing?.total == claim.pricing?.grossAmountDue)
    }

    @Test func `what is missing, wrong or unknown is found at its place, all together`() throws {
        var reader = RxJSONReader()
        let reading = try reader.household(
            Array(
                #"""
                {"members":[],"claims":[{"claim_id":"C1","transaction":"B9","service_date":"2025-02-30","colour":"red"}],
                 "fills":[{"fill_id":"F1","prescription_id":"P1","filled_date":"2025-01-01","ndc":"1"}]}
                """#.utf8))
        let found = reading.result.findings.map(\.field)
        #expect(found.contains("claims[0].transaction"))
        #expect(found.contains("claims[0].service_date"))
        #expect(found.contains("claims[0].pharmacy_npi"))
        #expect(found.contains("claims[0].colour"))
        #expect(found.contains("fills[0].quantity"))
    }

    @Test func `an input tells households, transactions and prescriptions apart`() throws {
        let household = SampleRxHouseholds.worker()
        var bytes = CanonicalJSON.bytes(of: household) + [10] + CanonicalJSON.bytes(of: household.claims[0]) + [10]
        bytes += Array(#"{"prescription_id":"RX1","sig":"daily"}"#.utf8)
        var input = RxInput(bytes)
        var kinds: [String] = []
        while let item = try input.next() {
            switch item.document {
            case .household(let reading): kinds.append("household \(reading.value?.claims.count ?? -1)")
            case .claim(let reading): kinds.append("claim \(reading.value?.id.string ?? "?")")
            case .prescription(let reading): kinds.append("prescription \(reading.result.errors.count)")
            }
        }
        #expect(kinds == ["household 5", "claim RXC000000010001", "prescription 4"])
    }
}
