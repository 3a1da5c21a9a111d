import HealthSimCore

/// Makes something wrong with claims, or sends them again.
struct ClaimFaults: Sendable {
    let plan: Plan
    let asOf: CalendarDate

    /// The claims as they are sent: with the fault, and with what follows from it.
    func applied(_ fault: CareOrder.Fault, to claims: [Claim], ledger: inout BillingLedger) -> [Claim] {
        var result = claims
        switch fault {
        case .none, .otherPayerOmitted: break
        case .late:
            for index in result.indices {
                let received = result[index].end.adding(days: plan.filingLimit + 21)
                result[index].submitted = received.adding(days: -1)
                result[index].received = received
            }
        case .duplicate: result += claims.map { again($0, days: 20, &ledger) }
        case .missingDiagnosis:
            for index in result.indices {
                result[index].diagnoses = []
                for line in result[index].lines.indices { result[index].lines[line].diagnosisPointers = [] }
            }
        case .missingInformation:
            for index in result.indices { result[index].renderingNPI = Self.invalidNPI }
        case .unknownMember:
            for index in result.indices { result[index].memberID = Self.unknownMember }
        case .corrected:
            result = claims.flatMap { claim -> [Claim] in
                var first = claim
                guard let line = first.lines.indices.last else { return [claim] }
                // One unit too many on the last line, for which the charge is too high as well.
                let single = first.lines[line].charge.multiplied(by: 1, over: Int64(first.lines[line].units))
                first.lines[line].units += 1
                first.lines[line].charge += single
                first.charge += single
                var second = again(claim, days: 45, &ledger)
                second.frequency = .replacement
                second.originalReference = Adjudicator.controlNumber(of: claim.id)
                second.note = "CORRECTED UNITS"
                return [first, second]
            }
        case .void:
            result += claims.map { claim -> Claim in
                var second = again(claim, days: 60, &ledger)
                second.frequency = .void
                second.originalReference = Adjudicator.controlNumber(of: claim.id)
                second.note = "BILLED IN ERROR"
                return second
            }
        }
        return result
    }

    /// The same claim under a number of its own, some days later.
    private func again(_ claim: Claim, days: Int, _ ledger: inout BillingLedger) -> Claim {
        var copy = claim
        copy.id = ledger.nextClaim()
        copy.submitted = claim.submitted.adding(days: days)
        copy.received = claim.received.adding(days: days)
        return copy
    }

    /// Ten digits whose check digit is wrong.
    private static let invalidNPI: Text = "2000000000"
    /// A number that no member has.
    private static let unknownMember: Text = "MEM99999999"
}
