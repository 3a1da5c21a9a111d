public import HealthSimCore

/// What a contract pays for a stay, and how it came about.
public struct StayPricing: Hashable, Sendable {
    /// The amount with all its parts.
    public var amount: Money
    /// How it was found.
    public var method: FeeSchedule.Method
    /// The part of it that is an outlier payment.
    public var outlier = Money.zero
    /// Whether it was cut down because the patient was sent on.
    public var isTransfer = false
    /// The weight of the MS-DRG, in ten-thousandths; 0 when none priced it.
    public var weight = 0

    /// The amount of a stay of an MS-DRG: base rate times weight, a transfer by the day, an outlier by its cost.
    ///
    /// A transfer pays the amount over the mean stay for each day, twice on the first, at most all of it. A stay whose
    /// cost exceeds the payment by more than the threshold pays four fifths of what is beyond.
    /// Source: 42 CFR 412.4(f) and 412.84.
    static func diagnosisGroup(
        _ group: DiagnosisGroupTable.Group, rule: FeeSchedule.Rule, days: Int, isTransfer: Bool, charge: Money,
        locality: Locality
    ) -> StayPricing {
        let base = locality.adjusted(Money(cents: rule.rate / 100))
        let full = base.multiplied(by: Int64(group.weight), over: 10_000)
        var pricing = StayPricing(amount: full, method: .diagnosisGroup)
        pricing.weight = group.weight
        if isTransfer && group.meanStayInTenths > 0 {
            let perDiem = full.multiplied(by: 10, over: Int64(group.meanStayInTenths))
            let byDays = perDiem * (max(1, days) + 1)
            if byDays < full {
                pricing.amount = byDays
                pricing.isTransfer = true
            }
        }
        let rules = PaymentRules.shared
        let excess = charge.share(basisPoints: rules.costToCharge) - pricing.amount - rules.outlierThreshold
        if excess > .zero {
            pricing.outlier = excess.share(basisPoints: rules.outlierShare)
            pricing.amount += pricing.outlier
        }
        pricing.amount = pricing.amount.share(basisPoints: rule.percent)
        pricing.outlier = pricing.outlier.share(basisPoints: rule.percent)
        return pricing
    }
}
