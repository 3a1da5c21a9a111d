import HealthSimCore

extension PharmacyAdjudicator {
    /// Whether the product is known and on the market, and whether its selection fits.
    func product(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        if claim.isCompound { return compound(claim, &work) }
        guard claim.ndc.utf8Count == 11, claim.ndc.wholeNumber != nil else { return work.reject("21", .product) }
        guard let place = DrugProductTable.shared.place(ndc: claim.ndc) else { return work.reject("54", .product) }
        work.product = place
        let table = DrugProductTable.shared.entries
        work.medication = table[place].medication
        if let end = table[place].discontinued, claim.serviceDate > end { work.reject("77", .product) }
        if claim.unit != table[place].unit { work.reject("26", .product) }
        selection(claim, &work)
        prescription(claim, &work)
        work.pass(.product)
    }

    /// Whether the code of the product's selection fits the product.
    private func selection(_ claim: PharmacyClaim, _ work: inout RxClaimWork) {
        let products = DrugProductTable.shared
        let isBrand = products.entries[work.product].isBrand
        // Generics stand first in the list of a drug.
        let hasGeneric = !products.entries[products.places(medication: work.medication)[0]].isBrand
        work.isMultiSourceBrand = isBrand && hasGeneric
        guard work.program < 0 else { return }
        switch claim.dispenseAsWritten {
        case .substitutionAllowed, .genericNotInStock, .pharmacistChoseBrand, .brandPricedAsGeneric: break
        case .prescriberForbids, .patientAsksForBrand, .brandRequiredByLaw:
            if !isBrand { return work.reject("22", .product) }
        case .genericNotOnMarket: if work.isMultiSourceBrand { return work.reject("22", .product) }
        // No plan of the table asks for a brand, and no override was agreed.
        case .planAsksForBrand, .override: return work.reject("22", .product)
        }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        if work.isMultiSourceBrand, plan.isGenericMandatory {
            let isFree = claim.dispenseAsWritten == .substitutionAllowed
            if isFree || plan.market == .medicaid && claim.dispenseAsWritten == .patientAsksForBrand {
                work.reject("AJ", .product, "GENERIC REQUIRED")
            }
        }
    }

    /// Whether the prescription may still be filled, by the law of its schedule.
    ///
    /// Source: 21 CFR 1306.12 (schedule II is not refilled) and 1306.22 (III and IV at most five times in six months);
    /// a year for others, 90 days for schedule II.
    private func prescription(_ claim: PharmacyClaim, _ work: inout RxClaimWork) {
        let schedule = DrugTraits.all[work.medication].schedule
        if schedule == 2, claim.fillNumber > 0 {
            work.reject("73", .product, "SCHEDULE II IS NOT REFILLED")
        } else if claim.fillNumber > claim.refillsAuthorized || schedule > 0 && claim.fillNumber > 5 {
            work.reject("73", .product, "NO REFILLS LEFT")
        }
        let days = schedule == 2 ? 90 : schedule == 0 || schedule == 5 ? 366 : 184
        if let written = claim.written, claim.serviceDate > written.adding(days: days) {
            work.reject("M4", .product, "PRESCRIPTION EXPIRED")
        }
    }

    /// Whether the parts of a compound are known; the dearest of them stands for the whole.
    private func compound(_ claim: PharmacyClaim, _ work: inout RxClaimWork) {
        if claim.ndc != "0" { work.reject("8G", .product) }
        if claim.ingredients.count < 2 { work.reject("7Z", .product) }
        let products = DrugProductTable.shared
        var dearest = Money(cents: -1)
        for ingredient in claim.ingredients {
            guard let place = products.place(ndc: ingredient.ndc) else {
                // Parts that are not known are left out when the pharmacy agrees.
                if !claim.clarifications.contains("08") && !claim.clarifications.contains("8") {
                    work.reject("54", .product, "INGREDIENT \(ingredient.ndc) NOT KNOWN")
                }
                continue
            }
            if ingredient.cost > dearest {
                dearest = ingredient.cost
                work.product = place
                work.medication = products.entries[place].medication
            }
        }
        if work.product < 0 { work.reject("54", .product) }
        work.pass(.product)
    }

    /// Whether the plan covers the drug.
    func formulary(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        if work.program >= 0 {
            if !ManufacturerProgram.all[work.program].covers(medication: work.medication) {
                work.reject("70", .coverage)
            }
            return work.pass(.coverage)
        }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        if let reason = ExcludedDrug.reason(medication: work.medication, market: plan.market) {
            return work.reject(reason, .coverage)
        }
        work.pass(.coverage)
        work.entry = FormularyTable.shared.formulary(ofPlan: work.plan)?
            .entry(medication: work.medication, on: claim.serviceDate)
        findTransition(claim, state, &work)
        if let entry = work.entry {
            let tier = tiers?.tier(of: entry, plan: work.plan) ?? entry.tier
            work.tier = tier
            if work.isMultiSourceBrand, let terms = plan.terms(tier: tier), terms.kind != .specialty,
                claim.dispenseAsWritten != .pharmacistChoseBrand, claim.dispenseAsWritten != .genericNotInStock,
                claim.dispenseAsWritten != .brandPricedAsGeneric, claim.dispenseAsWritten != .substitutionAllowed
            {
                work.tier = plan.nonPreferredTier
            }
            channel(entry, claim, &work)
        } else if let exception = exception(.formularyException, state, work) {
            work.authorizationID = exception.id
            work.tier = plan.nonPreferredTier
        } else if work.isTransition {
            work.tier = plan.nonPreferredTier
        } else {
            work.reject(plan.isPartD ? "MR" : "70", .formulary, "NOT ON FORMULARY")
        }
        work.pass(.formulary)
    }

    /// Whether the pharmacy is of the kind that may dispense the drug.
    private func channel(_ entry: FormularyDrug, _ claim: PharmacyClaim, _ work: inout RxClaimWork) {
        if entry.isSpecialty, work.pharmacy.kind == .retail || work.pharmacy.kind == .mail {
            work.reject("40", .pharmacy, "SPECIALTY PHARMACY REQUIRED")
        } else if entry.mail == .only, work.pharmacy.kind != .mail {
            work.reject("40", .pharmacy, "MAIL PHARMACY REQUIRED")
        } else if entry.mail == .never, work.pharmacy.kind == .mail {
            work.reject("40", .pharmacy, "NOT BY MAIL")
        }
    }
}
