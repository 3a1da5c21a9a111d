import HealthSimCore

/// Looks at a claim, the fills before it and the member's health for what speaks against the drug.
///
/// The checks, by their reasons for service: DD interactions, ID the same ingredient twice, TD two drugs of a kind, ER early
/// and LR late refill, HD and LD dose (with the acetaminophen of all drugs together, and the morphine equivalents of all
/// opioids), MX days, PA age, SX sex, PG pregnancy, NR lactation, MC disease, DA allergy.
/// Source: NCPDP Telecommunication D.0, 439-E4; the rules are those of the reference tables `drugs/…`.
public struct DrugReview: Sendable {
    /// What the plan rejects; nothing is rejected without a plan.
    private let hard: ReviewRules
    private let soft: ReviewRules

    /// A review by the rules of a plan; without one everything is told and nothing rejected.
    public init(plan: PharmacyPlan? = nil) {
        hard = plan?.hardReviews ?? ReviewRules([])
        soft = plan?.softReviews ?? ReviewRules([])
    }

    /// What speaks against a claim, given the fills and the facts of a household.
    ///
    /// The fills count that were made before the claim's own and not put back.
    /// - Returns: nothing for a product that no table holds.
    public func alerts(for claim: PharmacyClaim, in household: RxHousehold) -> [DURAlert] {
        guard let product = DrugProductTable.shared.product(ndc: claim.ndc),
            let member = household.member(claim.memberID)
        else { return [] }
        var (history, health) = (FillHistory(), HealthHistory())
        for fact in household.facts where fact.memberID == claim.memberID { health.add(fact) }
        for fill in household.fills
        where fill.memberID == claim.memberID && fill.id != claim.fillID && fill.status != .returned
            && fill.filled <= claim.serviceDate
        {
            guard let past = PastFill(fill, in: household) else { continue }
            _ = history.append(past)
        }
        let plan = household.coverages.first { $0.memberID == claim.memberID && $0.covers(claim.serviceDate) }
            .flatMap { PharmacyPlanTable.shared.plan($0.planID) }
        let isMail = household.pharmacies.first { $0.npi == claim.pharmacyNPI }?.kind == .mail
        let subject = ReviewSubject(
            claim, medication: product.medication, birthDate: member.person.birthDate, sex: member.person.sex,
            refillPercent: plan?.refillPercent(medication: product.medication, isMail: isMail) ?? 75)
        var alerts: [DURAlert] = []
        review(subject, history, health, &alerts)
        for place in alerts.indices { answer(&alerts[place], with: claim.services) }
        return alerts
    }

    /// What speaks against a claim under the plan that covers its member on the day.
    public func reviewed(_ claim: PharmacyClaim, in household: RxHousehold) -> [DURAlert] {
        let coverage = household.coverages.first { $0.memberID == claim.memberID && $0.covers(claim.serviceDate) }
        let plan = coverage.flatMap { PharmacyPlanTable.shared.plan($0.planID) }
        return DrugReview(plan: plan).alerts(for: claim, in: household)
    }

    /// Adds what speaks against a drug.
    func review(
        _ subject: ReviewSubject, _ history: borrowing FillHistory, _ health: borrowing HealthHistory,
        _ alerts: inout [DURAlert]
    ) {
        others(subject, history, &alerts)
        refills(subject, history, &alerts)
        doses(subject, health, &alerts)
        person(subject, health, &alerts)
        diseases(subject, health, &alerts)
    }

    /// An alert, with what the plan does about it.
    func alert(
        _ reason: Text, _ significance: DURAlert.Significance, _ rule: Text, _ message: Text, detail: Text = .empty,
        other: PastFill? = nil, _ subject: ReviewSubject
    ) -> DURAlert {
        let action: DURAlert.Action =
            hard.names(reason, significance)
            ? .hardReject
            : soft.names(reason, significance) ? .softReject : significance == .minor ? .log : .message
        var alert = DURAlert(
            reason: reason, significance: significance, action: action, rule: rule, message: message, detail: detail)
        if let other {
            alert.otherMedicationID = Medication.all[other.medication].id
            alert.previousFill = other.day
            alert.previousQuantity = other.quantity
            alert.otherPharmacy = other.pharmacy == subject.pharmacy ? 1 : 3
            alert.otherPrescriber = other.prescriber == subject.prescriber ? 1 : 2
        }
        return alert
    }

    /// Whether a pharmacist's codes answer an alert: the same reason, something was done, and the drug is dispensed.
    func answer(_ alert: inout DURAlert, with services: [PharmacistService]) {
        guard alert.action == .softReject else { return }
        alert.isOverridden = services.contains { $0.reason == alert.reason && Self.allows($0) }
    }

    /// Whether codes say that something was done and the drug is dispensed.
    static func allows(_ service: PharmacistService) -> Bool {
        guard service.service != "00", !service.service.isEmpty else { return false }
        // 2A and 2B are prescriptions that were not filled; 1A to 3N but those are answers that end in a fill.
        return service.result.utf8Count == 2 && !service.result.hasPrefix("2") && !service.result.hasPrefix("0")
    }
}

extension ReviewSubject {
    init(
        _ claim: borrowing PharmacyClaim, medication: Int, birthDate: CalendarDate, sex: Sex, refillPercent: Int
    ) {
        self.medication = medication
        day = claim.serviceDate
        daysSupply = claim.daysSupply
        quantity = claim.quantity
        fillNumber = claim.fillNumber
        pharmacy = claim.pharmacyNPI.wholeNumber ?? 0
        prescriber = claim.prescriberNPI.wholeNumber ?? 0
        self.birthDate = birthDate
        self.sex = sex
        isPregnant = claim.isPregnant ?? false
        self.refillPercent = refillPercent
    }
}

extension PastFill {
    init?(_ fill: Fill, in household: RxHousehold) {
        guard let product = DrugProductTable.shared.product(ndc: fill.ndc) else { return nil }
        let prescription = household.prescription(fill.prescriptionID)
        self.init(
            medication: product.medication, day: fill.filled, daysSupply: fill.daysSupply, quantity: fill.quantity,
            pharmacy: fill.pharmacyNPI.wholeNumber ?? 0, prescriber: prescription?.prescriberNPI.wholeNumber ?? 0,
            prescription: prescription?.number.wholeNumber ?? 0, number: fill.number, response: -1)
    }
}
