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

        // By position throughout: claims and decisions are many and large, and a loop over them would copy each.
        let claims = membership.claims.indices.filter { membership.claims[$0].memberID == member.id }
        var billed = IdentifierFinder(claims.map { membership.claims[$0].encounterID })
        for place in record.encounters.indices where record.encounters[place].status == .finished {
            guard membership.covers(member.id, on: record.encounters[place].start.date) else { continue }
            links[Self.place(of: .encounterToClaim)].add(billed.finds(record.encounters[place].id))
        }
        addReportLinks(of: record, to: claims, of: membership)
        var known = Set<Concept>(minimumCapacity: record.conditions.count * 2)
        for place in record.conditions.indices { known.insert(record.conditions[place].code) }
        for place in record.encounters.indices {
            for diagnosis in record.encounters[place].diagnoses { known.insert(diagnosis) }
            if let reason = record.encounters[place].reason { known.insert(reason) }
        }
        for place in record.procedures.indices {
            if let reason = record.procedures[place].reason { known.insert(reason) }
        }
        for place in record.reports.indices {
            if let reason = record.reports[place].reason { known.insert(reason) }
        }
        var followed = Proportion()
        for claim in claims {
            for place in membership.claims[claim].diagnoses.indices {
                let role = membership.claims[claim].diagnoses[place].role
                guard role == .principal || role == .other else { continue }
                followed.add(known.contains(membership.claims[claim].diagnoses[place].code))
            }
        }
        links[Self.place(of: .claimToCondition)].merge(followed)
    }

    /// Looks for the line that bills each report of a laboratory: a line with its code or, in a stay, the lines of the
    /// laboratory (revenue codes 030x and 031x).
    private mutating func addReportLinks(of record: PatientRecord, to claims: [Int], of membership: MemberHousehold) {
        let link = Self.place(of: .reportToClaimLine)
        for place in record.reports.indices {
            let category = record.reports[place].category
            guard category == .laboratory || category == .pathology, let code = record.reports[place].procedure else {
                continue
            }
            let encounter = record.reports[place].encounterID
            guard !encounter.isEmpty else { continue }
            var (isBilled, isFound) = (false, false)
            for claim in claims where !isFound && membership.claims[claim].encounterID == encounter {
                isBilled = true
                isFound = membership.bills(code, onClaim: claim)
            }
            if isBilled { links[link].add(isFound) }
        }
    }

    /// Looks for the decision on each claim and the payment of each decision.
    private mutating func addDecisionLinks(of membership: MemberHousehold) {
        let decisions = membership.adjudications
        var decided = IdentifierFinder(decisions.indices.map { decisions[$0].claimID })
        // A void is answered by taking back the decision that it names.
        var takenBack = IdentifierFinder(decisions.indices.map { decisions[$0].formerID })
        for place in membership.claims.indices {
            let isAnswered =
                decided.finds(membership.claims[place].id)
                || membership.claims[place].frequency == .void
                    && takenBack.finds(membership.claims[place].originalReference)
            links[Self.place(of: .claimToDecision)].add(isAnswered)
        }
        var payments = IdentifierFinder(membership.remittances.indices.map { membership.remittances[$0].id })
        for place in decisions.indices where !decisions[place].remittanceID.isEmpty {
            links[Self.place(of: .decisionToPayment)].add(payments.finds(decisions[place].remittanceID))
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

extension MemberHousehold {
    /// Whether a line of a claim, by its position, bills a service or, in a stay, the laboratory of a hospital.
    fileprivate func bills(_ code: Concept, onClaim claim: Int) -> Bool {
        for line in claims[claim].lines.indices where claims[claim].lines[line].code == code { return true }
        guard claims[claim].kind == .institutional, claims[claim].isInpatient else { return false }
        return claims[claim].lines.indices.contains { line in
            let digits = claims[claim].lines[line].revenueCode.leadingBytes >> 40
            return digits == 0x30_33_30 || digits == 0x30_33_31
        }
    }
}

extension Member {
    /// Whether a patient has the same name, sex, birth date, home and social security number.
    fileprivate func isSamePerson(as patient: Patient) -> Bool { person == patient.person }
}

extension MemberHousehold {
    /// Whether every claim is the sum of its lines, every decision accounts for its charge, and every payment is the sum
    /// of what it pays.
    fileprivate var isBalanced: Bool {
        claims.indices.allSatisfy { claim in
            var sum = Money.zero
            for line in claims[claim].lines.indices { sum += claims[claim].lines[line].charge }
            return claims[claim].charge == sum
        } && adjudications.indices.allSatisfy { isBalanced(decision: $0) } && hasBalancedPayments
    }

    private var hasBalancedPayments: Bool {
        // Decisions name payments in about the order in which those stand.
        var paid = [Money](repeating: .zero, count: remittances.count)
        var last = 0
        for decision in adjudications.indices {
            let id = adjudications[decision].remittanceID
            guard !id.isEmpty, !remittances.isEmpty else { continue }
            for step in remittances.indices {
                let place = last + step < remittances.count ? last + step : last + step - remittances.count
                guard remittances[place].id == id else { continue }
                paid[place] += adjudications[decision].paid
                last = place
                break
            }
        }
        for place in remittances.indices {
            var sum = paid[place]
            for adjustment in remittances[place].providerAdjustments.indices {
                sum -= remittances[place].providerAdjustments[adjustment].amount
            }
            if remittances[place].amount != sum { return false }
        }
        return true
    }
}

extension MemberHousehold {
    /// Whether charge = paid + adjustments, for the claim of a decision and each line, and the patient's part is what was
    /// adjusted to the patient.
    private func isBalanced(decision: Int) -> Bool {
        if adjudications[decision].status == .pended { return true }
        var (adjusted, patients) = (Money.zero, Money.zero)
        for place in adjudications[decision].adjustments.indices {
            let amount = adjudications[decision].adjustments[place].amount
            adjusted += amount
            if adjudications[decision].adjustments[place].group == .patient { patients += amount }
        }
        for line in adjudications[decision].lines.indices {
            var ofLine = Money.zero
            for place in adjudications[decision].lines[line].adjustments.indices {
                let amount = adjudications[decision].lines[line].adjustments[place].amount
                ofLine += amount
                if adjudications[decision].lines[line].adjustments[place].group == .patient { patients += amount }
            }
            let (charge, paid) = (adjudications[decision].lines[line].charge, adjudications[decision].lines[line].paid)
            if charge != paid + ofLine { return false }
            adjusted += ofLine
        }
        return adjudications[decision].charge == adjudications[decision].paid + adjusted
            && adjudications[decision].patientResponsibility == patients
    }
}
