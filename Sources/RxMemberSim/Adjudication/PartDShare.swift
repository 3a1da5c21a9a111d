import HealthSimCore

/// How the price of a drug of Medicare Part D falls on the member, the plan, the manufacturer and Medicare, stage by
/// stage; together always the whole price.
///
/// Source: Social Security Act 1860D-2(b), 1860D-14 and 1860D-14C; CMS, Part D redesign program instructions for 2025.
struct PartDShare: Sendable {
    /// What is known of a drug and of a member before.
    struct Claim: Sendable {
        var price: Money
        var isBrand: Bool
        var isInsulin = false
        var isVaccine = false
        var daysSupply = 30
        var hasDeductible = true
        /// The member's share in the initial phase of what is left after the deductible; the standard share when absent.
        var terms: TierTerms?
        var isMail = false
        var isPreferredPharmacy = true
        var deductibleLeft: Money
        var grossBefore: Money
        var trueBefore: Money
        var isEnhanced = false
        var subsidy = LowIncomeSubsidy.none
    }

    private let claim: Claim
    private let year: PartDYear
    private(set) var deductible = Money.zero
    private(set) var copay = Money.zero
    private(set) var coinsurance = Money.zero
    private(set) var networkPenalty = Money.zero
    private(set) var coverageGap = Money.zero
    private(set) var plan = Money.zero
    private(set) var manufacturer = Money.zero
    private(set) var lowIncome = Money.zero
    private(set) var reinsurance = Money.zero
    private(set) var trueOutOfPocket = Money.zero
    /// The part of the price in each stage: 01 deductible, 02 initial, 03 gap, 04 above the limit.
    private(set) var stages: [QualifiedAmount] = []

    /// What the member pays.
    var member: Money { deductible + copay + coinsurance + networkPenalty + coverageGap }

    /// The shares of a claim in a year.
    init(_ claim: Claim, in year: PartDYear) {
        self.claim = claim
        self.year = year
        var rest = claim.price
        if claim.isVaccine {
            plan = rest
            add("02", rest)
            return
        }
        rest -= deductiblePart(of: rest)
        rest -= initialPart(of: rest)
        rest -= gapPart(of: rest)
        if rest > .zero { catastrophic(rest) }
        subsidize()
    }

    private var trueLeft: Money { max(.zero, year.outOfPocketLimit - claim.trueBefore - trueOutOfPocket) }

    private mutating func add(_ stage: Text, _ amount: Money) {
        if amount > .zero { stages.append(QualifiedAmount(stage, amount)) }
    }

    /// The part that the member pays alone. Source: insulin and vaccines have no deductible, nor do members with a subsidy
    /// pay one, which is Medicare's then.
    private mutating func deductiblePart(of rest: Money) -> Money {
        guard claim.hasDeductible, !claim.isInsulin else { return .zero }
        deductible = min(rest, claim.deductibleLeft, trueLeft)
        trueOutOfPocket += deductible
        add("01", deductible)
        return deductible
    }

    /// The part up to the limit of the initial phase, or up to where the true costs reach theirs.
    private mutating func initialPart(of rest: Money) -> Money {
        guard rest > .zero, trueLeft > .zero else { return .zero }
        var part = rest
        if let limit = year.initialLimit {
            let room = max(.zero, limit - claim.grossBefore - (claim.price - rest))
            part = min(part, room)
        }
        guard part > .zero else { return .zero }
        var (share, extra) = memberShare(of: part)
        let standard = part.share(basisPoints: year.coinsurance)
        let isSupplemented = claim.isEnhanced && year.supplementCounts && !claim.isInsulin
        var counted = isSupplemented ? max(share + extra, standard) : share + extra
        if counted > trueLeft {
            // Only so much of the drug is bought before the limit is reached.
            part = min(part, part.multiplied(by: trueLeft.cents, over: counted.cents))
            share = min(share.multiplied(by: trueLeft.cents, over: counted.cents), part)
            extra = min(extra.multiplied(by: trueLeft.cents, over: counted.cents), part - share)
            counted = trueLeft
        }
        if claim.terms?.isShare ?? true { coinsurance = share } else { copay = share }
        networkPenalty = extra
        let discount = claim.isBrand ? part.share(basisPoints: year.initialManufacturer) : .zero
        manufacturer = min(discount, part - share - extra)
        plan += part - share - extra - manufacturer
        trueOutOfPocket += counted
        if year.manufacturerCounts { trueOutOfPocket += min(manufacturer, trueLeft) }
        add("02", part)
        return part
    }

    /// What the member pays of a part of the initial phase, and what the pharmacy costs more.
    private func memberShare(of part: Money) -> (share: Money, extra: Money) {
        guard let terms = claim.terms else { return (part.share(basisPoints: year.coinsurance), .zero) }
        var share = terms.amount(of: part, days: claim.daysSupply, isMail: claim.isMail)
        var extra =
            claim.isPreferredPharmacy ? .zero : min(part - share, terms.nonPreferredExtra(days: claim.daysSupply))
        if claim.isInsulin {
            let most = year.insulinMonth * max(1, (claim.daysSupply + 29) / 30)
            share = min(share, most)
            extra = min(extra, most - share)
        }
        return (share, extra)
    }

    /// The part in the gap of the years before 2025.
    private mutating func gapPart(of rest: Money) -> Money {
        guard rest > .zero, year.initialLimit != nil, trueLeft > .zero else { return .zero }
        var part = rest
        let manufacturerShare = claim.isBrand ? year.gapManufacturer : 0
        let countedShare = year.gapCoinsurance + (year.manufacturerCounts ? manufacturerShare : 0)
        let counted = part.share(basisPoints: countedShare)
        if counted > trueLeft { part = min(part, trueLeft.multiplied(by: 10_000, over: countedShare)) }
        coverageGap = min(part.share(basisPoints: year.gapCoinsurance), trueLeft)
        if claim.isInsulin { coverageGap = min(coverageGap, insulinLeft) }
        let discount = min(part.share(basisPoints: manufacturerShare), part - coverageGap)
        manufacturer += discount
        plan += part - coverageGap - discount
        trueOutOfPocket += min(coverageGap + (year.manufacturerCounts ? discount : .zero), trueLeft)
        add("03", part)
        return part
    }

    private var insulinLeft: Money {
        max(.zero, year.insulinMonth * max(1, (claim.daysSupply + 29) / 30) - copay - coinsurance - networkPenalty)
    }

    /// What is above the limit of the true costs: the member pays nothing.
    private mutating func catastrophic(_ part: Money) {
        let planShare = claim.isBrand ? year.catastrophicPlan.brand : year.catastrophicPlan.generic
        let own = part.share(basisPoints: planShare)
        let discount = claim.isBrand ? min(part.share(basisPoints: year.catastrophicManufacturer), part - own) : .zero
        plan += own
        manufacturer += discount
        reinsurance += part - own - discount
        add("04", part)
    }

    /// Lets Medicare pay what a member with a low income need not; the true costs stay as they are.
    private mutating func subsidize() {
        guard let most = year.subsidized(claim.subsidy, isBrand: claim.isBrand) else { return }
        var excess = max(.zero, member - most)
        lowIncome = excess
        RxCostShare.cut(&networkPenalty, &excess)
        RxCostShare.cut(&coverageGap, &excess)
        RxCostShare.cut(&coinsurance, &excess)
        RxCostShare.cut(&deductible, &excess)
        RxCostShare.cut(&copay, &excess)
    }
}
