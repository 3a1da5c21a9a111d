import HealthSimCore
import MemberSim

extension ScenarioFact {
    private static let id = "enrollment-eligibility"

    static let enrollment: [ScenarioFact] = [
        .init(id, "newborn", share: 0.9) { household in
            household.has(.addition, .birth)
                && household.claims.contains { claim in
                    household.member(claim.memberID)?.relationship == .child
                        && household.standing.contains {
                            $0.claimID == claim.id && $0.status == .paid
                        }
                }
        },
        .init(id, "newborn-late", share: 0.5) { household in
            household.has(reason: "34") && household.adjudications.contains { $0.status == .reversed }
                && household.standing.contains { $0.status == .paid }
        },
        .init(id, "marriage") { household in
            household.has(.addition, .marriage) && household.has(.change, .marriage)
                && household.coverages.contains { $0.level == .employeeAndSpouse }
        },
        .init(id, "divorce") { household in
            household.has(.termination, .divorce)
                && household.coverages.contains {
                    $0.status == .continuation && household.member($0.memberID)?.relationship == .formerSpouse
                }
        },
        .init(id, "adoption") {
            $0.has(.addition, .adoption) && $0.members.contains { $0.relationship == .adoptedChild }
        },
        .init(id, "termination") {
            $0.has(.termination, .endOfEmployment) && $0.isDenied("27")
                && $0.adjudications.contains { $0.status == .paid }
        },
        .init(id, "retro-termination", share: 0.9) { household in
            household.enrollmentEvents.contains {
                $0.maintenance == .termination && $0.effective.days(until: $0.processed) > 60
            }
                && household.adjudications.contains { $0.status == .reversed }
                && household.standing.contains { $0.status == .denied }
                && household.remittances.contains { payment in
                    payment.providerAdjustments.contains { $0.reason == "WO" || $0.reason == "FB" }
                }
        },
        .init(id, "cobra") { household in
            household.has(.addition, .continuation) && household.coverages.contains { $0.status == .continuation }
                && household.standing.contains { $0.status == .paid }
        },
        .init(id, "reinstatement") { $0.has(.reinstatement, .reenrollment) && $0.isPaid },
        .init(id, "retro-addition") { household in
            household.enrollmentEvents.contains {
                $0.reason == .adoption && $0.effective.days(until: $0.processed) == 30
            }
        },
        .init(id, "plan-change") { household in
            household.has(.change, .planChange) && Set(household.coverages.map(\.planID)).count == 2
                && Set(household.adjudications.map(\.planID)).count == 2
        },
        .init(id, "age-26") { household in
            household.members.contains { member in
                member.relationship.isChild
                    && household.enrollmentEvents.contains {
                        $0.memberID == member.id && $0.maintenance == .termination
                            && $0.effective == member.person.birthDate.birthday(turning: 26).endOfMonth
                    }
            } && household.isDenied("27")
        },
        .init(id, "medicare-65") { $0.has(.termination, .retirement) && !$0.members[0].medicareID.isEmpty },
        .init(id, "working-aged") { household in
            household.otherCoverages.contains { $0.payerID == "TST31" && $0.memberID == household.subscriberID }
        },
        .init(id, "medicare-medicaid") {
            $0.otherCoverages.contains { $0.order == .secondary && $0.policyNumber.hasPrefix("MCD") }
        },
        .init(id, "non-payment", share: 0.75) { household in
            household.has(.termination, .nonPayment) && household.adjudications.contains { $0.status == .reversed }
        },
        .init(id, "medicaid-redetermination") { household in
            household.has(.termination, .endOfBenefits) && household.has(.reinstatement, .reenrollment)
                && household.adjudications.contains { $0.status == .denied }
                && household.standing.contains { $0.status == .paid }
        },
    ]

    static let accumulators: [ScenarioFact] = [
        .init("accumulator-tracking", "deductible", share: 0.9) { household in
            household.accumulator(.deductible, .individual).contains { $0.applied == $0.limit && $0.applied > .zero }
        },
        .init("accumulator-tracking", "family-deductible", share: 0.8) { household in
            household.accumulator(.deductible, .family).contains { $0.applied == $0.limit && $0.applied > .zero }
                && Set(household.claims.map(\.memberID)).count >= 3
        },
        .init("accumulator-tracking", "out-of-pocket-maximum", share: 0.9) { household in
            household.accumulator(.outOfPocket, .individual).contains { $0.applied == $0.limit }
                && household.standing.contains {
                    $0.status == .paid && $0.allowed > .zero && $0.patientResponsibility == .zero
                }
        },
        .init("accumulator-tracking", "high-deductible") { household in
            household.standing.contains { $0.deductible > .zero && $0.copay == .zero && $0.paid == .zero }
                && PlanTable.shared.plan(household.coverages[0].planID)?.allowsSavingsAccount == true
        },
        .init("accumulator-tracking", "aggregate", share: 0.9) { household in
            PlanTable.shared.plan(household.coverages[0].planID)?.accumulation == .aggregate
                && household.accumulator(.deductible, .family).contains { $0.applied > .zero }
        },
        .init("accumulator-tracking", "visit-limit") { household in
            household.has(reason: "119")
                && household.accumulators.contains { $0.kind == .visits && $0.count == $0.countLimit }
        },
        .init("accumulator-tracking", "two-years") { household in
            Set(household.accumulator(.deductible, .individual).filter { $0.applied > .zero }.map(\.yearStart)).count
                == 2
        },
        .init("accumulator-tracking", "reversal") { household in
            household.adjudications.contains { $0.status == .reversed }
                && household.accumulators.allSatisfy { $0.applied == .zero }
        },
        .init("accumulator-tracking", "out-of-network", share: 0.9) { household in
            household.accumulator(.deductible, .individual, .outOfNetwork).contains { $0.applied > .zero }
        },
    ]
}
