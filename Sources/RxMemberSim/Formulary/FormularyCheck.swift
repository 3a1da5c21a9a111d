public import HealthSimCore

/// Whether a plan covers a drug for a member on a day, what it asks for first, and what it costs.
public struct FormularyCheck: Sendable {
    /// What a plan asks for before it pays.
    public struct Requirement: Hashable, Sendable {
        /// The kinds of requirements.
        public enum Kind: String, CaseIterable, Sendable {
            case priorAuthorization = "prior-authorization"
            case stepTherapy = "step-therapy"
            case quantityLimit = "quantity-limit"
            case age, sex
            case specialtyPharmacy = "specialty-pharmacy"
            case mailPharmacy = "mail-pharmacy"
            case maximumDays = "maximum-days"
        }

        /// What it asks for.
        public let kind: Kind
        /// The row of the table behind it; empty for none.
        public let rule: Text
        /// Whether the member has it; absent when nobody was named, or it shows at the pharmacy only.
        public let isMet: Bool?
        /// In words, with what is missing.
        public let reason: String
    }

    /// A drug that the plan would rather see.
    public struct Alternative: Hashable, Sendable {
        /// The drug by its id in `drugs/medications`.
        public let medicationID: Text
        /// Its tier.
        public let tier: Int
        /// Why it is named.
        public let reason: String
    }

    /// The drug by its id in `drugs/medications`.
    public let medicationID: Text
    /// The plan.
    public let planID: Text
    /// The day.
    public let day: CalendarDate
    /// Whether the plan covers it, once what it asks for is met.
    public let isCovered: Bool
    /// Whether nothing is missing, as far as it is known.
    public var isPayable: Bool { isCovered && requirements.allSatisfy { $0.isMet ?? true } }
    /// Why it is covered, or not, with the reject code.
    public let reason: String
    /// The reject code when it is not covered; empty otherwise.
    public let rejectCode: Text
    /// What the member pays of the tier; absent for what is not covered.
    public let terms: TierTerms?
    /// The price of the usual fill at a pharmacy of the network.
    public let price: Money?
    /// What the member pays of it when nothing has gathered yet, and when the deductible is met.
    public let share: (first: Money, later: Money)?
    /// What it asks for.
    public let requirements: [Requirement]
    /// The drugs that it would rather see.
    public let alternatives: [Alternative]

    /// What a plan says of a drug on a day.
    ///
    /// - Parameters:
    ///   - household: with the member, the fills, facts and authorizations; what a member has or lacks is not known
    ///     without it.
    /// - Returns: nothing when there is no such drug or plan.
    public init?(
        medicationID: Text, planID: Text, on day: CalendarDate, memberID: Text = .empty, household: RxHousehold? = nil
    ) {
        guard let place = MedicationIndex.place(medicationID), let plan = PharmacyPlanTable.shared.plan(planID),
            let formulary = FormularyTable.shared.formulary(plan.formularyID)
        else { return nil }
        self.medicationID = medicationID
        self.planID = planID
        self.day = day
        let entry = formulary.entry(medication: place, on: day)
        let excluded = ExcludedDrug.reason(medication: place, market: plan.market)
        isCovered = entry != nil && excluded == nil
        rejectCode = excluded ?? (entry == nil ? plan.isPartD ? "MR" : "70" : .empty)
        terms = isCovered ? entry.flatMap { plan.terms(tier: $0.tier) } : nil
        if let excluded {
            reason = "\(RejectCode.named(excluded)?.name.string ?? "Excluded") (\(excluded))."
        } else if let entry {
            reason = "Listed in \(formulary.id), tier \(entry.tier)\(terms.map { ": \($0.name)" } ?? "")."
        } else if let end = formulary.lastEnd(medication: place, before: day) {
            reason = "It left \(formulary.id) after \(end) (\(rejectCode))."
        } else {
            reason = "It is not listed in \(formulary.id) (\(rejectCode))."
        }
        let member = household.flatMap { MemberInQuestion($0, memberID, on: day) }
        requirements = isCovered ? entry.map { Self.requirements($0, plan, place, member, day) } ?? [] : []
        alternatives = Self.alternatives(entry, formulary, place, day)
        let price = isCovered ? Self.price(place, plan) : nil
        self.price = price
        if let price, let terms { share = Self.share(price, terms, plan, place) } else { share = nil }
    }

    /// The price of the usual fill by the plan's contract.
    private static func price(_ place: Int, _ plan: PharmacyPlan) -> Money? {
        let products = DrugProductTable.shared
        guard let product = products.places(medication: place).first.map({ products.entries[$0] }) else { return nil }
        let contract = PharmacyContract.of(plan.market, product.isSpecialty ? .specialty : .retail)
        let quantity = DrugQuantity(rounding: Medication.all[place].quantity)
        let cost = PharmacyAdjudicator.cost(of: product, quantity, contract, isGenericPrice: !product.isBrand).0
        return cost + (product.isBrand ? contract.brandFee : contract.genericFee)
    }

    private static func share(
        _ price: Money, _ terms: TierTerms, _ plan: PharmacyPlan, _ place: Int
    ) -> (first: Money, later: Money) {
        let days = Medication.all[place].daysSupply
        func pay(_ deductible: Money) -> Money {
            RxCostShare(
                price: price, terms: terms, daysSupply: days, isMail: false, isPreferredPharmacy: true,
                deductibleLeft: plan.hasDeductible(tier: terms.tier) ? deductible : .zero, outOfPocketLeft: nil
            ).total
        }
        return (pay(plan.deductible), pay(.zero))
    }

    private static func alternatives(
        _ entry: FormularyDrug?, _ formulary: Formulary, _ place: Int, _ day: CalendarDate
    ) -> [Alternative] {
        let named = entry.map { Array($0.alternatives) } ?? []
        var found = named.compactMap { other in
            formulary.entry(medication: other, on: day).map {
                Alternative(
                    medicationID: Medication.all[other].id, tier: $0.tier, reason: "The formulary prefers it.")
            }
        }
        guard found.isEmpty else { return found }
        // Others of the class in a lower tier, or in any for what is not covered, one of each ingredient.
        let tier = entry?.tier ?? Int.max
        var seen: Set<Text> = [Medication.all[place].ingredient]
        for other in MedicationIndex.places(drugClass: Medication.all[place].drugClass) where found.count < 6 {
            guard let row = formulary.entry(medication: other, on: day), row.tier < tier, row.criteria < 0,
                seen.insert(Medication.all[other].ingredient).inserted
            else { continue }
            found.append(
                Alternative(
                    medicationID: Medication.all[other].id, tier: row.tier,
                    reason: "Of the same class (\(Medication.all[place].drugClass)), tier \(row.tier)."))
        }
        return found.sorted { ($0.tier, $0.medicationID) < ($1.tier, $1.medicationID) }
    }
}

/// A member, and what is known of it on a day.
struct MemberInQuestion: Sendable {
    let facts: RxMemberFacts
    let place: Int
    let state: PharmacyState

    init?(_ household: RxHousehold, _ id: Text, on day: CalendarDate) {
        var state = PharmacyState(household)
        for fill in household.fills where fill.status != .returned && fill.filled <= day {
            guard let member = state.member(fill.memberID), let past = PastFill(fill, in: household) else { continue }
            _ = state.members[member].history.append(past)
        }
        guard let place = id.isEmpty ? (state.members.isEmpty ? nil : 0) : state.member(id) else { return nil }
        self.place = place
        facts = state.members[place]
        self.state = state
    }

    /// Whether an authorization of a kind holds for an ingredient.
    func isAllowed(_ kinds: [DrugAuthorization.Kind], medication: Int, on day: CalendarDate) -> Bool {
        let ingredient = DrugTraits.all[medication].ingredient
        return state.requests.contains {
            $0.member == place && kinds.contains($0.kind) && $0.ingredient == ingredient && $0.allows(day)
        }
    }
}
