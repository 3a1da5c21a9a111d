public import HealthSimCore

/// A statement of an answer (EB, with the MSG and the party that belong to it).
public struct X12EligibilityBenefit: Hashable, Sendable {
    /// EB01: `1` active, `6` inactive, `A` coinsurance, `B` copay, `C` deductible, `F` limit, `G` out-of-pocket maximum,
    /// `I` not covered, `L` primary care provider, `R` other payer.
    public var code: Text
    /// EB02: `IND` a person, `FAM` a family; empty where it does not matter.
    public var level: Text = .empty
    /// EB03; may be empty.
    public var serviceTypes: [Text] = []
    /// EB04: the kind of insurance; may be empty.
    public var insurance: Text = .empty
    /// EB05: what the plan is called; may be empty.
    public var description: Text = .empty
    /// EB06: `7` a day, `22` a service year, `23` a calendar year, `27` a visit, `29` what remains, `36` an admission.
    public var period: Text = .empty
    /// EB07: an amount; absent where there is none.
    public var amount: Money?
    /// EB08: the member's share, in basis points; absent where there is none.
    public var basisPoints: Int?
    /// EB09 and EB10: visits (`VS`); absent where there are none.
    public var visits: Int?
    /// EB11: whether an authorization is needed; absent where it is not said.
    public var needsAuthorization: Bool?
    /// EB12: whether it holds in the network or elsewhere; absent for both.
    public var isInNetwork: Bool?
    /// MSG; may be empty.
    public var message: Text = .empty
    /// Loop 2120: `P3` the primary care provider, `PRP`, `SEP` or `TTP` the payer that comes first, second or third.
    public var partyCode: Text = .empty
    /// Loop 2120: who; absent without `partyCode`.
    public var party: X12Entity?

    /// A statement of a kind; the rest is set afterwards.
    public init(_ code: Text, _ serviceTypes: [Text] = []) {
        self.code = code
        self.serviceTypes = serviceTypes
    }
}
