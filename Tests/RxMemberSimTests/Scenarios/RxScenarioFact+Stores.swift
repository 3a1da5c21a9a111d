import HealthSimCore
import RxMemberSim

extension RxScenarioFact {
    static let retail: [RxScenarioFact] = [
        RxScenarioFact("retail-pharmacy", "new-and-refills") { household in
            household.taken.count > 15 && household.isPaid("lisinopril-10-tab") && household.isPaid("metformin-500-tab")
                && Set(household.fills.filter { $0.prescriptionID == household.prescriptions[0].id }.map(\.number))
                    .isSuperset(of: 0...9)
        },
        RxScenarioFact("retail-pharmacy", "ninety-days") { household in
            household.taken.count >= 6 && household.taken.allSatisfy { $0.daysSupply == 90 }
                && household.pharmacies.allSatisfy { $0.kind == .retail }
        },
        RxScenarioFact("retail-pharmacy", "mail") { household in
            household.taken.count >= 6 && household.pharmacies.map(\.kind) == [.mail]
                && household.claims.allSatisfy { $0.serviceType == "06" }
        },
        RxScenarioFact("retail-pharmacy", "refill-too-soon") { household in
            household.answered.contains { $0.response.rejects == ["79"] && $0.response.nextFill != nil }
                && household.taken.count >= 8
        },
        RxScenarioFact("retail-pharmacy", "vacation") { household in
            household.answered.contains { $0.claim.clarifications == ["03"] && $0.response.status == .paid }
        },
        RxScenarioFact("retail-pharmacy", "left-at-counter") { household in
            household.fills.contains { $0.status == .returned && $0.pickedUp == nil }
                && household.answered.contains { $0.claim.transaction == .reversal && $0.response.status == .approved }
        },
        RxScenarioFact("retail-pharmacy", "controlled") { household in
            household.prescriptions.count >= 9 && household.prescriptions.allSatisfy { $0.refills == 0 }
                && household.fills.allSatisfy { $0.number == 0 } && household.prescriptions[1].formerID != ""
        },
        RxScenarioFact("retail-pharmacy", "controlled-refills") { household in
            household.prescriptions[0].refills == 5 && household.fills.map(\.number).max() == 5
                && household.prescriptions[0].expires == household.prescriptions[0].written.date.adding(months: 6)
        },
        RxScenarioFact("retail-pharmacy", "brand-asked-for") { household in
            household.taken.allSatisfy {
                $0.dispenseAsWritten == .patientAsksForBrand
                    && DrugProductTable.shared.product(ndc: $0.ndc)?.isBrand == true
            } && household.responses.contains { ($0.pricing?.brandPenalty ?? .zero) > .zero }
        },
        RxScenarioFact("retail-pharmacy", "brand-prescribed") { household in
            !household.taken.isEmpty && household.taken.allSatisfy { $0.dispenseAsWritten == .prescriberForbids }
        },
        RxScenarioFact("retail-pharmacy", "cash") { household in
            household.isRejected("70") && household.fills.contains { $0.status == .cash && $0.claimID.isEmpty }
        },
        RxScenarioFact("retail-pharmacy", "outside-network") { household in
            household.isRejected("40") && household.taken.count > 10
                && household.pharmacies.contains { !$0.isInNetwork }
        },
        RxScenarioFact("retail-pharmacy", "never-filled") { household in
            household.claims.isEmpty && household.prescriptions.allSatisfy { $0.status == .neverFilled }
        },
        RxScenarioFact("retail-pharmacy", "poor-adherence", share: 0.8) { household in
            guard let first = household.fills.first?.filled else { return false }
            let own = household.fills.filter { $0.prescriptionID == household.fills[0].prescriptionID }
            let end = first.adding(days: 330)
            let days = AdherenceMeasure.daysCovered(own.map { ($0.filled, $0.daysSupply) }, in: first...end)
            return Double(days) / 331 < 0.8
        },
        RxScenarioFact("retail-pharmacy", "early-stop") { household in
            guard let last = household.fills.last?.filled, let first = household.fills.first?.filled else {
                return false
            }
            return first.days(until: last) < 200 && household.taken.count >= 4
        },
        RxScenarioFact("retail-pharmacy", "coverage-ended") { household in
            household.isRejected("69") && household.taken.count >= 8
        },
        RxScenarioFact("retail-pharmacy", "part-d") { household in
            let stages = Set(household.responses.flatMap { $0.pricing?.stages.map(\.qualifier) ?? [] })
            return stages.count >= 2
                && household.accumulators.contains { $0.kind == .trueOutOfPocket && $0.applied > Money(dollars: 590) }
        },
        RxScenarioFact("retail-pharmacy", "low-income") { household in
            household.paidByPatients.allSatisfy { $0 <= Money(cents: 1_215) }
                && household.responses.contains { ($0.partD?.lowIncome ?? .zero) > .zero }
        },
        RxScenarioFact("retail-pharmacy", "deductible") { household in
            household.responses.contains { ($0.pricing?.deductible ?? .zero) > .zero }
                && household.accumulators.contains { $0.kind == .deductible && $0.applied == $0.limit }
        },
        RxScenarioFact("retail-pharmacy", "antibiotic") { household in
            household.taken.count == 1 && household.prescriptions.map(\.status) == [.completed]
        },
        RxScenarioFact("retail-pharmacy", "everyday", share: 0.4) { household in
            household.prescriptions.count >= 2 && household.fills.count >= 4
        },
    ]

    static let specialty: [RxScenarioFact] = [
        RxScenarioFact("specialty-pharmacy", "biologic") { household in
            household.isRejected("75") && household.isPaid("adalimumab-40-inj")
                && household.pharmacies.contains { $0.kind == .specialty }
                && household.authorizations.contains { $0.decision == .approved }
        },
        RxScenarioFact("specialty-pharmacy", "oncology") { household in
            household.isPaid("palbociclib-100-cap") && household.authorizations.contains { $0.decision == .approved }
        },
        RxScenarioFact("specialty-pharmacy", "cholesterol") { household in
            household.isPaid("evolocumab-140-inj") && household.authorizations.contains { $0.decision == .approved }
        },
        RxScenarioFact("specialty-pharmacy", "wrong-pharmacy") { household in
            household.isRejected("40") && household.isPaid("adalimumab-40-inj")
                && household.fills.allSatisfy { fill in
                    household.pharmacies.contains { $0.npi == fill.pharmacyNPI && $0.kind == .specialty }
                }
        },
        RxScenarioFact("specialty-pharmacy", "copay-card") { household in
            household.answered.contains {
                !$0.claim.otherPayers.isEmpty && $0.response.status == .paid && $0.claim.otherCoverage == "08"
            }
        },
        RxScenarioFact("specialty-pharmacy", "part-d") { household in
            household.accumulators.contains { $0.kind == .trueOutOfPocket && $0.applied == Money(dollars: 2_000) }
                && household.paidByPatients.last == .zero
        },
        RxScenarioFact("specialty-pharmacy", "denied") { household in
            household.taken.isEmpty && household.authorizations.map(\.decision) == [.denied]
        },
    ]

    static let requests: [RxScenarioFact] = [
        RxScenarioFact("rx-prior-auth", "approved") { household in
            household.isRejected("75") && household.isPaid("adalimumab-40-inj")
                && household.authorizations.map(\.decision) == [.approved]
                && household.authorizations.allSatisfy { $0.requested <= $0.decided ?? .epoch }
        },
        RxScenarioFact("rx-prior-auth", "denied") { household in
            household.authorizations.map(\.decision) == [.denied] && !household.authorizations[0].reason.isEmpty
                && household.taken.isEmpty && household.prescriptions.map(\.status) == [.neverFilled]
        },
        RxScenarioFact("rx-prior-auth", "appeal") { household in
            household.authorizations.map(\.decision) == [.denied, .approved]
                && household.authorizations[1].formerID == household.authorizations[0].id
                && household.isPaid("adalimumab-40-inj")
        },
        RxScenarioFact("rx-prior-auth", "appeal-lost") { household in
            household.authorizations.map(\.decision) == [.denied, .denied] && household.taken.isEmpty
        },
        RxScenarioFact("rx-prior-auth", "expired") { household in
            household.answered.contains { $0.response.rejects.contains("75") && $0.response.rejects.contains("PA") }
                && household.authorizations.count >= 2 && household.isPaid("adalimumab-40-inj")
        },
        RxScenarioFact("rx-prior-auth", "nobody-asks") { household in
            household.isRejected("75") && household.authorizations.isEmpty && household.fills.isEmpty
        },
        RxScenarioFact("rx-prior-auth", "alternative") { household in
            household.isRejected("75") && household.prescriptions.map(\.status).first == .replaced
                && household.prescriptions.count >= 2 && !household.taken.isEmpty && household.authorizations.isEmpty
        },
        RxScenarioFact("rx-prior-auth", "in-place") { household in
            !household.isRejected("75") && household.isPaid("adalimumab-40-inj")
                && household.responses.contains { !$0.authorizationID.isEmpty }
        },
        RxScenarioFact("rx-prior-auth", "diagnosis-missing") { household in
            household.authorizations.map(\.decision) == [.denied]
                && household.authorizations[0].reason.string.contains("diagnosis")
        },
        RxScenarioFact("rx-prior-auth", "part-d") { household in
            household.isRejected("75") && household.isPaid("dulaglutide-1.5-inj")
                && household.authorizations.allSatisfy { $0.requested.days(until: $0.decided ?? .epoch) <= 3 }
        },
    ]
}
