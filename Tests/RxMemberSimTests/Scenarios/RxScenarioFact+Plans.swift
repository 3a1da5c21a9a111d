import HealthSimCore
import RxMemberSim

extension RxScenarioFact {
    static let formulary: [RxScenarioFact] = [
        RxScenarioFact("formulary-management", "preferred") { household in
            household.taken.count >= 9 && household.responses.allSatisfy { $0.tier == 1 }
        },
        RxScenarioFact("formulary-management", "mid-year-change") { household in
            let first = household.answered.first { $0.response.rejects.contains("75") }?.claim.serviceDate
            return household.isPaid("semaglutide-1-pen") && (first?.month ?? 0) >= 7
        },
        RxScenarioFact("formulary-management", "lost-place") { household in
            household.isPaid("canagliflozin-100-tab")
                && household.answered.contains { $0.response.rejects.contains("70") && $0.claim.serviceDate.month >= 7 }
                && household.prescriptions.contains { $0.status == .replaced }
        },
        RxScenarioFact("formulary-management", "transition-fill") { household in
            let later = household.answered.filter { $0.response.planID == "rx-part-d-standard" }
            return later.first?.response.status == .paid && household.isRejected("MR")
                && household.prescriptions.contains { $0.status == .replaced }
        },
        RxScenarioFact("formulary-management", "step-therapy") { household in
            household.isRejected("608") && household.prescriptions.count >= 2 && !household.taken.isEmpty
                && !household.isPaid("esomeprazole-40-cap")
        },
        RxScenarioFact("formulary-management", "step-met") { household in
            household.isPaid("esomeprazole-40-cap") && !household.isRejected("608")
        },
        RxScenarioFact("formulary-management", "not-listed") { household in
            household.isRejected("70") && household.prescriptions.count >= 2 && !household.taken.isEmpty
        },
        RxScenarioFact("formulary-management", "exception") { household in
            household.isPaid("pitavastatin-2-tab")
                && household.authorizations.contains { $0.kind == .formularyException && $0.decision == .approved }
        },
        RxScenarioFact("formulary-management", "excluded") { household in
            household.isRejected("A5") && household.fills.isEmpty
        },
        RxScenarioFact("formulary-management", "quantity-limit") { household in
            household.isRejected("76") && (!household.taken.isEmpty || !household.authorizations.isEmpty)
        },
        RxScenarioFact("formulary-management", "quantity-exception") { household in
            household.isRejected("76") && household.isPaid("sumatriptan-50-tab")
                && household.authorizations.contains { $0.kind == .quantityLimit && $0.decision == .approved }
        },
        RxScenarioFact("formulary-management", "days-limit") { household in
            household.isRejected("7X") && household.taken.allSatisfy { $0.daysSupply <= 30 }
                && household.taken.count >= 5
        },
    ]

    static let programs: [RxScenarioFact] = [
        RxScenarioFact("manufacturer-programs", "counts") { household in
            household.cardPayments > .zero && household.outOfPocket == household.paidByPlanPatients
        },
        RxScenarioFact("manufacturer-programs", "adjusts") { household in
            household.cardPayments > .zero
                && household.outOfPocket == household.paidByPlanPatients - household.cardPayments
        },
        RxScenarioFact("manufacturer-programs", "maximizer") { household in
            household.cardPayments > .zero && household.outOfPocket == .zero
        },
        RxScenarioFact("manufacturer-programs", "federal") { household in
            household.cardPayments == .zero && household.taken.count >= 9
                && household.answered.contains { !$0.claim.otherPayers.isEmpty && $0.response.rejects.contains("70") }
        },
        RxScenarioFact("manufacturer-programs", "limit-reached") { household in
            household.accumulators.contains { $0.kind == .copayCard && $0.applied > Money(dollars: 3_000) }
        },
        RxScenarioFact("manufacturer-programs", "patient-assistance") { household in
            household.taken.count >= 9 && household.paidByPatients.allSatisfy { $0 == .zero }
                && household.accumulators.contains { $0.kind == .copayCard && $0.applied > .zero }
        },
        RxScenarioFact("manufacturer-programs", "none") { household in
            household.programs.isEmpty && household.paidByPatients.contains { $0 > .zero }
        },
    ]

    private static func review(
        _ variation: String, _ reason: Text, _ action: DURAlert.Action? = nil, _ rule: Text? = nil
    ) -> RxScenarioFact {
        RxScenarioFact("drug-utilization-review", variation) { $0.hasAlert(reason, action, rule) }
    }

    static let reviews: [RxScenarioFact] = [
        review("drug-drug", "DD", .softReject), review("duplication", "TD", .softReject),
        review("same-ingredient", "ID"), review("early-refill", "ER"),
        RxScenarioFact("drug-utilization-review", "late-refill", share: 0.8) { $0.hasAlert("LR") },
        review("high-dose", "HD", nil, "dose-max"), review("low-dose", "LD"), review("age", "PA"),
        review("child", "PA", .softReject), review("sex", "SX", .hardReject), review("pregnancy", "PG", .softReject),
        review("disease", "MC", .softReject), review("allergy", "DA", .softReject), review("duration", "MX"),
        review("opioid-mme", "HD", nil, "mme-90"), review("opioid-benzodiazepine", "DD"),
        review("acetaminophen", "HD", nil, "acetaminophen-total"),
        RxScenarioFact("drug-utilization-review", "soft-override") { household in
            household.isRejected("88")
                && household.answered.contains { entry in
                    entry.response.status == .paid && !entry.claim.services.isEmpty
                        && entry.response.alerts.contains(where: \.isOverridden)
                }
        },
        RxScenarioFact("drug-utilization-review", "not-overridden") { household in
            household.isRejected("88") && household.prescriptions.contains { $0.status == .neverFilled }
        },
        RxScenarioFact("drug-utilization-review", "hard-stop") { household in
            household.hasAlert("SX", .hardReject) && household.taken.isEmpty
                && household.prescriptions.map(\.status) == [.neverFilled]
        },
    ]
}

extension RxHousehold {
    /// What cards have paid.
    fileprivate var cardPayments: Money {
        accumulators.filter { $0.kind == .copayCard }.reduce(.zero) { $0 + $1.applied }
    }

    /// What has gathered towards the limit of the member's year.
    fileprivate var outOfPocket: Money {
        accumulators.filter { $0.kind == .outOfPocket && !$0.isFamily }.reduce(.zero) { $0 + $1.applied }
    }

    /// What the plan left to the patient, whoever paid it.
    fileprivate var paidByPlanPatients: Money {
        answered.filter { $0.claim.otherPayers.isEmpty }.reduce(.zero) {
            let pay = $1.response.pricing?.patientPay ?? .zero
            return $0 + pay
        }
    }
}
