import HealthSimCore

extension PharmacyAdjudicator {
    /// Finds the price, the member's share and what gathers.
    func price(_ claim: PharmacyClaim, _ state: inout PharmacyState, _ work: inout RxClaimWork) {
        guard let submitted = claim.pricing else { return }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        let contract = PharmacyContract.of(plan.market, channel(claim, work))
        var price = recognized(claim, submitted, contract, work)
        let most = claim.isCompound ? contract.maximumCompound : contract.maximumClaim
        if price.allowed > most, work.authorizationID.isEmpty {
            return work.reject("78", .pricing, "COST EXCEEDS $\(most)")
        }
        work.notes.append(
            PharmacyNote(.pricing, .applied, reason: Text(price.basis.rawValue), amount: price.allowed))
        let penalty = brandPenalty(claim, plan, contract, price, work)
        price.genericSavings = penalty.savings
        price.brandPenalty = penalty.paid
        if plan.isPartD {
            partD(claim, plan, &price, &state, &work)
        } else {
            share(claim, plan, &price, &state, &work)
        }
        work.pricing = price
    }

    /// How the fill reaches the member, as far as the price depends on it.
    func channel(_ claim: PharmacyClaim, _ work: RxClaimWork) -> PharmacyContract.Channel {
        switch work.pharmacy.kind {
        case .mail: .mail
        case .specialty: .specialty
        case .retail, .longTermCare: claim.daysSupply > 68 ? .retailQuarter : .retail
        }
    }

    /// What the plan recognises of what is asked for: the least of the contract's price, the price asked for, and what
    /// people without a plan pay.
    private func recognized(
        _ claim: PharmacyClaim, _ submitted: SubmittedPricing, _ contract: PharmacyContract, _ work: RxClaimWork
    ) -> PaidPricing {
        let (cost, basis) =
            claim.isCompound
            ? (compoundCost(claim, contract), ReimbursementBasis.averageWholesaleDiscounted)
            : contractCost(claim, contract, work)
        let isBrand = !claim.isCompound && DrugProductTable.shared.entries[work.product].isBrand
        var price = PaidPricing(
            ingredientCost: cost,
            dispensingFee: min(submitted.dispensingFee, isBrand ? contract.brandFee : contract.genericFee),
            incentive: submitted.incentive, professionalFee: submitted.professionalFee,
            otherAmounts: submitted.otherAmounts, flatTax: submitted.flatTax,
            percentageTax: submitted.percentageTax, basis: basis)
        if submitted.ingredientCost < cost {
            price.ingredientCost = submitted.ingredientCost
            price.basis = .asSubmitted
        }
        let drug = price.ingredientCost + price.dispensingFee
        if submitted.usualAndCustomary > .zero, submitted.usualAndCustomary < drug {
            price.dispensingFee = min(price.dispensingFee, submitted.usualAndCustomary)
            price.ingredientCost = submitted.usualAndCustomary - price.dispensingFee
            price.basis = .usualAndCustomary
        }
        return price
    }

    /// The contract's price of a product, and how it is found.
    private func contractCost(
        _ claim: PharmacyClaim, _ contract: PharmacyContract, _ work: RxClaimWork
    ) -> (Money, ReimbursementBasis) {
        let product = DrugProductTable.shared.entries[work.product]
        // A brand that the pharmacy chose is paid as its generic is.
        let isGenericPrice = !product.isBrand || work.isMultiSourceBrand && claim.isBrandForPharmacy
        return Self.cost(of: product, claim.quantity, contract, isGenericPrice: isGenericPrice)
    }

    /// The contract's price of a quantity of a product.
    static func cost(
        of product: DrugProduct, _ quantity: DrugQuantity, _ contract: PharmacyContract, isGenericPrice: Bool
    ) -> (Money, ReimbursementBasis) {
        let share = isGenericPrice ? contract.genericShare : contract.brandShare
        var cost = product.averageWholesale.cost(of: quantity, basisPoints: share)
        var basis = ReimbursementBasis.averageWholesaleDiscounted
        if isGenericPrice, contract.usesMaximumAllowable, let most = product.maximumAllowable {
            let limited = most.cost(of: quantity)
            if limited < cost { (cost, basis) = (limited, .maximumAllowable) }
        }
        if contract.usesNationalAcquisition, product.nationalAcquisition.points > 0 {
            let average = product.nationalAcquisition.cost(of: quantity)
            if average < cost { (cost, basis) = (average, .nationalAcquisition) }
        }
        return (cost, basis)
    }

    /// The parts of a compound together, each at the contract's price and at most at what is asked for it.
    private func compoundCost(_ claim: PharmacyClaim, _ contract: PharmacyContract) -> Money {
        let products = DrugProductTable.shared
        return claim.ingredients.reduce(.zero) { sum, ingredient in
            guard let product = products.product(ndc: ingredient.ndc) else { return sum }
            let cost = Self.cost(of: product, ingredient.quantity, contract, isGenericPrice: !product.isBrand).0
            return sum + min(cost, ingredient.cost)
        }
    }

    /// What a generic would have saved, and what of it the member pays for having asked for the brand.
    private func brandPenalty(
        _ claim: PharmacyClaim, _ plan: PharmacyPlan, _ contract: PharmacyContract, _ price: PaidPricing,
        _ work: RxClaimWork
    ) -> (savings: Money?, paid: Money) {
        guard work.isMultiSourceBrand, !claim.isBrandForPharmacy else { return (nil, .zero) }
        let products = DrugProductTable.shared
        let generic = products.entries[products.places(medication: work.medication)[0]]
        let cost = Self.cost(of: generic, claim.quantity, contract, isGenericPrice: true).0
        let savings = max(.zero, price.ingredientCost - cost)
        guard !plan.isPartD, plan.market != .medicaid else { return (savings, .zero) }
        let isPenalized =
            claim.dispenseAsWritten == .patientAsksForBrand
            || claim.dispenseAsWritten == .prescriberForbids && plan.isGenericMandatory
        return (savings, isPenalized ? savings : .zero)
    }

    /// The share of the member of a commercial or Medicaid plan: deductible, then copay or coinsurance, all of them up
    /// to the maximum of the year; the difference to a generic comes on top.
    private func share(
        _ claim: PharmacyClaim, _ plan: PharmacyPlan, _ price: inout PaidPricing, _ state: inout PharmacyState,
        _ work: inout RxClaimWork
    ) {
        guard let terms = plan.terms(tier: work.tier) else { return }
        openBlocks(plan, &state, &work)
        let room = room(state, work)
        var share = RxCostShare(
            price: price.allowed - price.brandPenalty, terms: terms, daysSupply: claim.daysSupply,
            isMail: work.pharmacy.kind == .mail, isPreferredPharmacy: work.pharmacy.isPreferred,
            deductibleLeft: plan.hasDeductible(tier: work.tier) ? room.deductible : .zero,
            outOfPocketLeft: room.outOfPocket)
        let counts = raise(&share, plan, price.allowed - price.brandPenalty, claim, state, work)
        price.deductible = share.deductible
        price.copay = share.copay
        price.coinsurance = share.coinsurance
        price.networkPenalty = share.networkPenalty
        coordinate(claim, &price)
        close(&price)
        work.notes.append(PharmacyNote(.costShare, .applied, amount: price.patientPay))
        if counts { gather(plan, price, state, &work) }
        price.accumulatedDeductible = state.ledger.blocks[work.blocks.member].deductible + price.deductible
        price.remainingDeductible = max(.zero, room.deductible - price.deductible)
    }

    /// What the member pays in all, and what is left for the plan.
    func close(_ price: inout PaidPricing) {
        price.patientPay = price.patientTotal
        price.totalPaid = price.allowed - price.otherPayers - price.patientPay
    }

    /// Opens the blocks of the ledger that the claim adds to.
    func openBlocks(_ plan: PharmacyPlan, _ state: inout PharmacyState, _ work: inout RxClaimWork) {
        let year = PharmacyPlan.yearStart(of: work.day)
        work.blocks.member = state.block(member: work.member, plan: work.plan, year: year)
        if state.members[work.member].spans[work.span].isFamily, !plan.isPartD {
            work.blocks.family = state.block(member: -1, plan: work.plan, year: year)
        }
    }

    /// What is left of the member's limits, and of the family's.
    func room(_ state: borrowing PharmacyState, _ work: RxClaimWork) -> (deductible: Money, outOfPocket: Money?) {
        func left(_ block: Int, _ kind: RxAccumulator.Kind) -> Money? {
            guard block >= 0, let limit = state.ledger.blocks[block].limit(kind) else { return nil }
            return max(.zero, limit - state.ledger.blocks[block][kind])
        }
        let own = left(work.blocks.member, .deductible) ?? .zero
        let deductible = left(work.blocks.family, .deductible).map { min(own, $0) } ?? own
        let most = left(work.blocks.member, .outOfPocket)
        let family = left(work.blocks.family, .outOfPocket)
        return (deductible, most.map { own in family.map { min(own, $0) } ?? own } ?? family)
    }

    /// What the claim adds to the member's and the family's accumulators.
    private func gather(
        _ plan: PharmacyPlan, _ price: PaidPricing, _ state: borrowing PharmacyState, _ work: inout RxClaimWork
    ) {
        let counted = price.deductible + price.copay + price.coinsurance + price.networkPenalty
        for isFamily in [false, true] where !isFamily || work.blocks.family >= 0 {
            if price.deductible > .zero {
                work.entries.append(RxAccumulatorEntry(.deductible, isFamily: isFamily, amount: price.deductible))
            }
            if counted > .zero, plan.outOfPocketMaximum != nil {
                work.entries.append(RxAccumulatorEntry(.outOfPocket, isFamily: isFamily, amount: counted))
            }
        }
        if counted > .zero { work.notes.append(PharmacyNote(.accumulators, .applied, amount: counted)) }
    }
}

extension PharmacyClaim {
    /// Whether a brand was dispensed for a reason of the pharmacy's own, so that it is paid as its generic.
    var isBrandForPharmacy: Bool {
        switch dispenseAsWritten {
        case .substitutionAllowed, .pharmacistChoseBrand, .genericNotInStock, .brandPricedAsGeneric: true
        case .prescriberForbids, .patientAsksForBrand, .override, .brandRequiredByLaw, .genericNotOnMarket,
            .planAsksForBrand:
            false
        }
    }
}
