import HealthSimCore
import MemberSim

// Loop 2320 and 2330: what payers before this one have decided.
extension X12ClaimWriter {
    mutating func coordination(
        _ other: OtherPayerDecision, _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>,
        _ patient: X12Loan<Member>
    ) {
        x.segment("SBR")
        x.element(other.order.code)
        x.element(other.relationship.claimCode)
        x.skip(6)
        x.element(other.claimFilingIndicator.isEmpty ? "CI" : other.claimFilingIndicator)
        x.end()
        adjustments(other.adjustments)
        x.amount("D", other.paid)
        let owed = other.owed
        if owed != .zero { x.amount("EAF", owed) }
        x.segment("OI")
        x.skip(2)
        x.element("Y")
        x.skip(2)
        x.element("Y")
        x.end()

        // Whoever holds the other policy: the patient, or else the subscriber.
        let holder = other.relationship == .subscriber ? nil : household.members.first { $0.isSubscriber }
        x.person(
            "IL", (holder?.person ?? patient.person).name, qualifier: "MI",
            number: other.policyNumber.isEmpty ? "UNKNOWN" : other.policyNumber)
        x.organization("PR", encoder.payers.payer(other.payerID).name, qualifier: "PI", number: other.payerID)
        // Once: with the lines when those were decided, else with the claim.
        if other.lines.isEmpty { x.date("573", other.decided) }
        x.reference("F8", other.controlNumber)
    }

    /// CAS segments: one for each group, in the order of their first adjustments, with at most six triples each.
    mutating func adjustments(_ adjustments: [Adjustment]) {
        for first in adjustments.indices {
            let group = adjustments[first].group
            guard !adjustments[..<first].contains(where: { $0.group == group }) else { continue }
            var written = 0
            for adjustment in adjustments[first...] where adjustment.group == group {
                if written % 6 == 0 {
                    if written > 0 { x.end() }
                    x.segment("CAS")
                    x.element(group.code)
                }
                x.element(adjustment.reason)
                x.element(adjustment.amount)
                if let quantity = adjustment.quantity { x.element(quantity) } else { x.skip() }
                written += 1
            }
            x.end()
        }
    }
}

extension Adjustment.Group {
    /// CAS01.
    var code: StaticString {
        switch self {
        case .contractual: "CO"
        case .patient: "PR"
        case .other: "OA"
        case .payerInitiated: "PI"
        }
    }
}

extension OtherCoverage.Order {
    /// SBR01.
    var code: StaticString {
        switch self {
        case .primary: "P"
        case .secondary: "S"
        case .tertiary: "T"
        }
    }
}

extension OtherPayerDecision {
    /// What the patient owes after it: the adjustments of group PR.
    fileprivate var owed: Money {
        var sum = Money.zero
        for adjustment in adjustments where adjustment.group == .patient { sum += adjustment.amount }
        for line in lines {
            for adjustment in line.adjustments where adjustment.group == .patient { sum += adjustment.amount }
        }
        return sum
    }
}
