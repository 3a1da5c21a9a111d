import HealthSimCore

extension SubmittedPricing {
    /// What a pharmacy asks for a quantity of a product.
    ///
    /// The ingredient cost is the wholesale price; the price without a plan is a store's own: above wholesale for brands, a few
    /// times what the pharmacy paid for generics, of which some stores sell a list for four dollars. All three are modelling
    /// choices.
    /// - Parameter lists: whether the store sells this generic by such a list.
    init(of product: DrugProduct, quantity: DrugQuantity, days: Int, at kind: Pharmacy.Kind, lists: Bool) {
        let cost = max(product.averageWholesale.cost(of: quantity), Money(cents: 1))
        let fee: Money
        switch kind {
        case .retail: fee = Money(cents: 175)
        case .mail: fee = .zero
        case .specialty: fee = Money(cents: 250)
        case .longTermCare: fee = Money(cents: 450)
        }
        var usual: Money
        if product.isBrand {
            usual = cost.share(basisPoints: 10_500) + Money(dollars: 4)
        } else {
            let acquired = product.nationalAcquisition.cost(of: quantity)
            usual = min(
                acquired.share(basisPoints: 30_000) + Money(dollars: 11),
                cost.share(basisPoints: 11_000) + Money(dollars: 6))
            if lists && acquired < Money(dollars: 4) { usual = Money(dollars: days > 45 ? 10 : 4) }
        }
        // Stores end prices in 99 cents; those of lists are round.
        if !lists || product.isBrand { usual = Money(cents: usual.cents / 100 * 100 + 99) }
        self.init(
            ingredientCost: cost, dispensingFee: fee, usualAndCustomary: usual, grossAmountDue: cost + fee,
            basis: .averageWholesale)
    }
}
