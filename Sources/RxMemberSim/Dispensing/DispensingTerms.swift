/// How pharmacies dispense for a population: what may be stated; what is not follows the published shares.
public struct DispensingTerms: Hashable, Sendable {
    /// How faithfully therapies that go on are taken.
    public var adherence: AdherencePattern = .published
    /// Days between a prescription and its first fill.
    public var initialDelay: ClosedRange<Int> = 0...3
    /// How many days before or after the day on which a therapy runs out a faithful person asks for the refill.
    public var refillWindow: ClosedRange<Int> = -4...2
    /// The share of therapies that go on which are filled by mail; absent: by market, as published.
    public var mailShare: Double?
    /// The share of other therapies that go on which are filled for 90 days; absent: by market, as published.
    public var longSupplyShare: Double?
    /// The shares of the drugs of a formulary in its tiers; absent: as the formularies have them.
    public var tiers: FormularyTierMix?
    /// Whether mistakes, early refills, fills left at the counter and corrections happen as often as published; without it
    /// everything goes well but for what the plan does not pay.
    public var hasUsualTrouble = true
    /// What happens after a reject; absent: as often as published.
    public var afterReject: RejectResponse?
    /// Whether the first fill follows the prescription even when people leave others behind.
    public var isAlwaysCollected = false
    /// Where everything is tried first; absent: as usual.
    public var pharmacy: PharmacyChoice?
    /// What excludes another product of every prescription; absent: as often as `drugs/daw` says.
    public var dispenseAsWritten: DispenseAsWritten?
    /// The share of fills that stay at the counter; absent: by what is to be paid, as published.
    public var leftShare: Double?
    /// Whether every second refill is tried before the plan pays it, and every other one is wanted before a journey.
    public var isAlwaysEarly = false
    /// How alerts of a drug review are answered; absent: by the published share.
    public var overridesAlerts: Bool?

    /// As published.
    public init() {}
}

/// What a pharmacy, a prescriber and a patient do when a plan does not pay for what it does not want to pay for.
public enum RejectResponse: String, CaseIterable, Codable, Sendable {
    /// The prescriber asks for an authorization.
    case request
    /// The prescriber asks, and appeals against a refusal.
    case appeal
    /// The prescriber asks and appeals, and the refusal stands.
    case appealLost = "appeal-lost"
    /// A preferred drug is prescribed in its place.
    case alternative
    /// The patient pays it all.
    case cash
    /// Nothing is filled.
    case nothing
}

/// Where a fill is tried first.
public enum PharmacyChoice: String, CaseIterable, Codable, Sendable {
    case retail, mail, specialty
    /// A store that has no contract with any plan.
    case outsideNetwork = "outside-network"
}
