import Formats
import HealthSimCore
import MemberSim
import PatientSim

extension RunStatistics {
    /// Follows the links between what a payer holds about a household and its clinical records, and adds up its money.
    mutating func addMembership(_ membership: MemberHousehold, of household: Household) {
        for record in household.records { addLinks(of: record, to: membership) }
        addDecisionLinks(of: membership)
        note(.balances, holds: membership.isBalanced, in: membership)
    }

    /// Follows the links of a patient into the membership.
    private mutating func addLinks(of record: PatientRecord, to membership: MemberHousehold) {
        let member = membership.members.first { $0.mrn == record.patient.mrn }
        links[Self.place(of: .patientToMember)].add(member != nil)
        guard let member else { return }
        note(.membership, holds: member.isSamePerson(as: record.patient), in: membership)

        let claims = membership.claims.filter { $0.memberID == member.id }
        var billed = IdentifierFinder(claims.map(\.encounterID))
        for encounter in record.encounters where encounter.status == .finished {
            guard membership.covers(member.id, on: encounter.start.date) else { continue }
            links[Self.place(of: .encounterToClaim)].add(billed.finds(encounter.id))
        }
        addReportLinks(of: record, to: claims)
        var known = Set(record.conditions.map(\.code))
        for encounter in record.encounters {
            known.formUnion(encounter.diagnoses + [encounter.reason].compactMap(\.self))
        }
        for procedure in record.procedures { if let reason = procedure.reason { known.insert(reason) } }
        for report in record.reports { if let reason = report.reason { known.insert(reason) } }
        for claim in claims {
            for diagnosis in claim.diagnoses where diagnosis.role == .principal || diagnosis.role == .other {
                links[Self.place(of: .claimToCondition)].add(known.contains(diagnosis.code))
            }
        }
    }

    /// Looks for the line that bills each report of a laboratory: a line with its code or, in a stay, the lines of the
    /// laboratory (revenue codes 030x and 031x).
    private mutating func addReportLinks(of record: PatientRecord, to claims: [Claim]) {
        let link = Self.place(of: .reportToClaimLine)
        for report in record.reports where report.category == .laboratory || report.category == .pathology {
            guard let code = report.procedure else { continue }
            let billed = claims.lazy.filter { $0.encounterID == report.encounterID }
            guard !report.encounterID.isEmpty, !billed.isEmpty else { continue }
            links[link].add(
                billed.contains { claim in
                    claim.lines.contains { line in
                        line.code == code || (claim.isInpatient && line.isOfLaboratory)
                    }
                })
        }
    }

    /// Looks for the decision on each claim and the payment of each decision.
    private mutating func addDecisionLinks(of membership: MemberHousehold) {
        var decided = IdentifierFinder(membership.adjudications.map(\.claimID))
        // A void is answered by taking back the decision that it names.
        var takenBack = IdentifierFinder(membership.adjudications.map(\.formerID))
        for claim in membership.claims {
            let isAnswered =
                decided.finds(claim.id) || claim.frequency == .void && takenBack.finds(claim.originalReference)
            links[Self.place(of: .claimToDecision)].add(isAnswered)
        }
        var payments = IdentifierFinder(membership.remittances.map(\.id))
        for decision in membership.adjudications where !decision.remittanceID.isEmpty {
            links[Self.place(of: .decisionToPayment)].add(payments.finds(decision.remittanceID))
        }
    }

    /// Counts a check of a household.
    private mutating func note(_ check: ConsistencyCheck, holds: Bool, in membership: MemberHousehold) {
        checks[ConsistencyCheck.allCases.firstIndex(of: check) ?? 0].add(holds)
        if !holds && failures.count < Self.namedFailures {
            failures.append("\(membership.subscriberID): \(check.rawValue)")
        }
    }
}

extension ClaimLine {
    /// Whether it is a line of the laboratory of a hospital.
    fileprivate var isOfLaboratory: Bool { revenueCode.hasPrefix("030") || revenueCode.hasPrefix("031") }
}

extension Member {
    /// Whether a patient has the same name, sex, birth date, home and social security number.
    fileprivate func isSamePerson(as patient: Patient) -> Bool { person == patient.person }
}

extension MemberHousehold {
    /// Whether a member is enrolled on a day.
    fileprivate func covers(_ memberID: Text, on day: CalendarDate) -> Bool {
        coverages.contains { $0.memberID == memberID && $0.covers(day) }
    }

    /// Whether every claim is the sum of its lines, every decision accounts for its charge, and every payment is the sum
    /// of what it pays.
    fileprivate var isBalanced: Bool {
        claims.allSatisfy { $0.charge == $0.lines.reduce(.zero) { $0 + $1.charge } }
            && adjudications.allSatisfy(\.isBalanced) && remittances.allSatisfy(isBalanced)
    }

    private func isBalanced(_ payment: Remittance) -> Bool {
        let paid = adjudications.reduce(Money.zero) { $0 + ($1.remittanceID == payment.id ? $1.paid : .zero) }
        return payment.amount == payment.providerAdjustments.reduce(paid) { $0 - $1.amount }
    }
}

extension Adjudication {
    /// Whether charge = paid + adjustments, for the claim and each line, and the patient's part is what was adjusted to
    /// the patient.
    fileprivate var isBalanced: Bool {
        let adjusted = lines.reduce(adjustments) { $0 + $1.adjustments }
        let patients = adjusted.reduce(Money.zero) { $0 + ($1.group == .patient ? $1.amount : .zero) }
        return status == .pended
            || charge == adjusted.reduce(paid) { $0 + $1.amount } && patientResponsibility == patients
                && lines.allSatisfy { line in line.charge == line.adjustments.reduce(line.paid) { $0 + $1.amount } }
    }
}
