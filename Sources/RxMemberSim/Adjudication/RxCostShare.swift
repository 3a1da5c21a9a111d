import HealthSimCore

/// What a member pays of a price: deductible, then copay or coinsurance, then what a pharmacy that is not preferred costs
/// more; together never above the price nor above what is left of the year's maximum.
struct RxCostShare: Sendable {
    var deductible = Money.zero
    var copay = Money.zero
    var coinsurance = Money.zero
    var networkPenalty = Money.zero

    /// What the member pays in all.
    var total: Money { deductible + copay + coinsurance + networkPenalty }

    /// The share of a price.
    ///
    /// - Parameters:
    ///   - price: without the difference to a generic, which is paid on top of all.
    ///   - deductibleLeft: zero where the tier has no deductible.
    ///   - outOfPocketLeft: absent where there is no limit.
    init(
        price: Money, terms: TierTerms, daysSupply: Int, isMail: Bool, isPreferredPharmacy: Bool,
        deductibleLeft: Money, outOfPocketLeft: Money?
    ) {
        deductible = min(price, deductibleLeft)
        var rest = price - deductible
        let share = terms.amount(of: rest, days: daysSupply, isMail: isMail)
        if terms.isShare { coinsurance = share } else { copay = share }
        rest -= share
        if !isPreferredPharmacy { networkPenalty = min(rest, terms.nonPreferredExtra(days: daysSupply)) }
        if let outOfPocketLeft { limit(to: outOfPocketLeft) }
    }

    /// Takes off what is more than an amount: first what the pharmacy costs more, then the share, then the deductible.
    mutating func limit(to most: Money) {
        var excess = max(.zero, total - most)
        Self.cut(&networkPenalty, &excess)
        Self.cut(&coinsurance, &excess)
        Self.cut(&copay, &excess)
        Self.cut(&deductible, &excess)
    }

    /// Takes off as much of an excess as an amount holds.
    static func cut(_ amount: inout Money, _ excess: inout Money) {
        let part = min(amount, excess)
        amount -= part
        excess -= part
    }
}
