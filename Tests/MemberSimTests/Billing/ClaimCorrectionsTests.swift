import HealthSimCore
import MemberSim
import Testing

@Suite struct ClaimCorrectionsTests {
    private static let party = BilledParty(
        memberID: "MEM00000001", subscriberID: "MEM00000001", payerID: "TST01", planID: "ppo-standard",
        birthDate: Bills.day("1970-05-01"), rules: .commercial)

    /// Claims of forty visits with everything of a kind corrected, and how many there were before.
    private func corrected(_ terms: BillingTerms) -> (claims: [Claim], originals: [Claim]) {
        var ledger = BillingLedger(household: 1, knownSince: Bills.day("2024-01-15"))
        var claims: [Claim] = []
        for day in 0..<40 {
            var visit = Bills.visit("99213", diagnoses: ["I10", "E11.9"])
            visit.start = visit.start.adding(days: day)
            visit.end = visit.end.adding(days: day)
            visit.services = [BillableService(kind: .procedure, code: Concept(.cpt, "93000"), at: visit.start)]
            claims += Bills.builder.claims(for: visit, of: Self.party, ledger: &ledger)
        }
        let originals = claims
        ClaimCorrections(terms: terms, seed: 42).add(to: &claims, ledger: &ledger)
        return (claims, originals)
    }

    private func terms(replaced: Double = 0, voided: Double = 0, duplicated: Double = 0) -> BillingTerms {
        BillingTerms(
            lateShare: 0, replacedShare: replaced, voidedShare: voided, duplicatedShare: duplicated,
            lateChargeShare: 0, asOf: Bills.asOf)
    }

    @Test func `a replacement has what was right, and names the payer's number of what was wrong`() throws {
        let (claims, originals) = corrected(terms(replaced: 1))
        let replacements = claims.filter { $0.frequency == .replacement }
        #expect(replacements.count > 30)
        for replacement in replacements {
            let place = try #require(
                originals.firstIndex { Adjudicator.controlNumber(of: $0.id) == replacement.originalReference })
            #expect(replacement.lines == originals[place].lines)
            #expect(replacement.diagnoses == originals[place].diagnoses)
            #expect(claims[place] != originals[place], "the first claim was wrong")
            #expect(replacement.received > originals[place].received)
        }
    }

    @Test func `what another payer has decided on stays as it went there`() {
        var (claims, _) = corrected(terms())
        for place in claims.indices where place.isMultiple(of: 2) {
            claims[place].otherPayers = [
                OtherPayerDecision(
                    payerID: "TST02", policyNumber: "P1", relationship: .subscriber, order: .primary,
                    claimFilingIndicator: "CI", paid: claims[place].charge, decided: Bills.asOf, controlNumber: "OPC1")
            ]
        }
        let before = claims
        var ledger = BillingLedger(household: 1, knownSince: Bills.day("2024-01-15"))
        ClaimCorrections(terms: terms(replaced: 1), seed: 42).add(to: &claims, ledger: &ledger)
        for place in before.indices where place.isMultiple(of: 2) { #expect(claims[place] == before[place]) }
        #expect(claims.count > before.count)
    }

    @Test func `a void is followed by a new original`() {
        let (claims, originals) = corrected(terms(voided: 1))
        let voids = claims.filter { $0.frequency == .void }
        #expect(voids.count > 30)
        #expect(claims.count == originals.count + 2 * voids.count)
        #expect(voids.allSatisfy { !$0.originalReference.isEmpty })
    }

    @Test func `a duplicate is the same under another number`() {
        let (claims, originals) = corrected(terms(duplicated: 1))
        #expect(claims.count == 2 * originals.count)
        #expect(Set(claims.map(\.id)).count == claims.count)
        #expect(claims[originals.count].lines == originals[0].lines)
    }

    @Test func `corrected claims add up`() {
        for claim in corrected(terms(replaced: 0.5, voided: 0.3, duplicated: 0.2)).claims {
            #expect(claim.charge == claim.lines.reduce(.zero) { $0 + $1.charge })
            #expect(
                claim.lines.allSatisfy { line in line.diagnosisPointers.allSatisfy { $0 <= claim.diagnoses.count } })
        }
    }
}
