public import HealthSimCore

/// What a plan pays pharmacies for drugs: a row of the reference table `drugs/pharmacy-contracts`.
///
/// Plausible figures of our own.
public struct PharmacyContract: Sendable {
    /// How a fill reaches the patient, as far as the price depends on it.
    public enum Channel: String, CaseIterable, Sendable {
        case retail
        case retailQuarter = "retail-90"
        case mail, specialty
    }

    /// The share of the average wholesale price that is paid for brands, in hundredths of a percent.
    public let brandShare: Int64
    /// The share that is paid for generics where no most is set.
    public let genericShare: Int64
    /// Whether there is a most for generics.
    public let usesMaximumAllowable: Bool
    /// Whether no more is paid than pharmacies pay on average.
    public let usesNationalAcquisition: Bool
    /// For dispensing a brand.
    public let brandFee: Money
    /// For dispensing a generic.
    public let genericFee: Money
    /// The most that a claim may cost without an authorization.
    public let maximumClaim: Money
    /// The most that a compound may cost without an authorization.
    public let maximumCompound: Money

    init(row: ReferenceTable.Row) {
        brandShare = row.basisPoints("brand_share") ?? 10_000
        genericShare = row.basisPoints("generic_share") ?? 10_000
        usesMaximumAllowable = row.isYes("mac")
        usesNationalAcquisition = row.isYes("nadac")
        brandFee = row.money("brand_fee")
        genericFee = row.money("generic_fee")
        maximumClaim = row.money("max_claim")
        maximumCompound = row.money("max_compound")
    }

    /// The contracts, by market and channel.
    static let all: FrozenArray<PharmacyContract> = {
        let rows = ReferenceTable.named("drugs/pharmacy-contracts").rows
        return FrozenArray(
            PharmacyPlan.Market.allCases.flatMap { market in
                Channel.allCases.map { channel in
                    let row = rows.first {
                        $0["market"].string == market.rawValue && $0["channel"].string == channel.rawValue
                    }
                    guard let row else {
                        preconditionFailure("no contract of \(market.rawValue) for \(channel.rawValue)")
                    }
                    return PharmacyContract(row: row)
                }
            })
    }()

    /// The contract of a market for a channel.
    public static func of(_ market: PharmacyPlan.Market, _ channel: Channel) -> PharmacyContract {
        all[place(market) * Channel.allCases.count + place(channel)]
    }

    private static func place(_ market: PharmacyPlan.Market) -> Int {
        switch market {
        case .employer: 0
        case .exchange: 1
        case .medicare: 2
        case .medicaid: 3
        case .cash: 4
        case .medicareAdvantage: 5
        }
    }

    private static func place(_ channel: Channel) -> Int {
        switch channel {
        case .retail: 0
        case .retailQuarter: 1
        case .mail: 2
        case .specialty: 3
        }
    }
}
