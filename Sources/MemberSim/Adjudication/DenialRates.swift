import HealthSimCore

/// How often claims are denied at first, and for what.
///
/// The rate of a line of business is that of all first denials; each reason has its share of them. Reasons that follow
/// from the data of a claim (no coverage, filed late, sent twice, no authorization) are made in the claims themselves, by
/// ``introduceCauses(into:seed:)`` and by the lives of the members; those that no claim shows (a missing record, a
/// diagnosis that was found not specific enough) are drawn when it is settled.
public struct DenialRates: Hashable, Sendable, Codable {
    /// The share of claims denied at first by employers' plans, in basis points.
    public var employer: Int
    /// By plans of the exchanges.
    public var exchange: Int
    /// By Medicare Advantage.
    public var medicareAdvantage: Int
    /// By Original Medicare.
    public var medicare: Int
    /// By Medicaid.
    public var medicaid: Int
    /// By dental plans.
    public var dental: Int

    /// Rates in basis points.
    public init(employer: Int, exchange: Int, medicareAdvantage: Int, medicare: Int, medicaid: Int, dental: Int) {
        self.employer = employer
        self.exchange = exchange
        self.medicareAdvantage = medicareAdvantage
        self.medicare = medicare
        self.medicaid = medicaid
        self.dental = dental
    }

    /// The same rate for all, in basis points.
    public init(all rate: Int) {
        self.init(
            employer: rate, exchange: rate, medicareAdvantage: rate, medicare: rate, medicaid: rate, dental: rate)
    }

    /// Never: what is denied follows from the claim alone.
    public static let none = DenialRates(all: 0)

    /// Near published rates: `references/plans/denial-rates`.
    public static let published: DenialRates = {
        let rows = ReferenceTable.named("plans/denial-rates").rows
        let rate = { (line: Plan.LineOfBusiness) in
            rows.first { $0["market"] == line.rawValue }.flatMap { FixedPoint.value($0["rate"], places: 4) } ?? 0
        }
        return DenialRates(
            employer: rate(.employer), exchange: rate(.exchange), medicareAdvantage: rate(.medicareAdvantage),
            medicare: rate(.medicare), medicaid: rate(.medicaid), dental: rate(.dental))
    }()

    /// The rate of a line of business, in basis points.
    public subscript(line: Plan.LineOfBusiness) -> Int {
        switch line {
        case .employer: employer
        case .exchange: exchange
        case .medicareAdvantage: medicareAdvantage
        case .medicare: medicare
        case .medicaid: medicaid
        case .dental: dental
        }
    }

    private static let purpose: RandomStream.Purpose = "member.denial"

    /// The reasons and their shares of all first denials, in basis points, and how much likelier they are where they can be.
    ///
    /// What only some claims can be denied for (an authorization that is absent, of those that need one) is drawn for
    /// these the more often, the fewer they are: share over reach. A reason without a reach is never drawn: lives and
    /// edits bring it.
    static let shares: FrozenArray<(cause: DenialCause, share: Int, width: Int)> = {
        let rows = ReferenceTable.named("plans/denial-reasons").rows
        return FrozenArray(
            DenialCause.allCases.compactMap { cause in
                guard let row = rows.first(where: { $0["id"] == cause.name.description }),
                    let share = FixedPoint.value(row["share"], places: 4)
                else { return nil }
                let reach = FixedPoint.value(row["reach"], places: 4) ?? 0
                return (cause, share, reach > 0 ? share * 10_000 / reach : 0)
            })
    }()

    /// The sum of the widths of all reasons.
    private static let width = shares.indices.reduce(0) { $0 + shares[$1].width }

    /// The draw of a claim, which says of what it is denied.
    static func draw(of claimID: Text, seed: UInt64) -> Int {
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: claimID.fingerprint)
        return stream.integer(below: 100_000_000)
    }

    /// Whether a draw may deny a claim in a line of business; it does not for most.
    func mayDeny(_ draw: Int) -> Bool {
        draw < Self.width * max(employer, exchange, medicareAdvantage, medicare, medicaid, dental)
    }

    /// The defect of a claim with a draw; nothing for most.
    ///
    /// Each cause has a span of its own of the draw, whether the claim can show it or not: so a claim that cannot is
    /// denied the less often.
    func defect(_ draw: Int, line: Plan.LineOfBusiness) -> DenialCause? {
        let rate = self[line]
        guard rate > 0, draw < Self.width * rate else { return nil }
        var rest = draw
        for share in Self.shares {
            let width = rate * share.width
            if rest < width { return share.cause }
            rest -= width
        }
        return nil
    }

    /// The defect drawn for a claim; nothing for most.
    func defect(of claimID: Text, line: Plan.LineOfBusiness, seed: UInt64) -> DenialCause? {
        self[line] > 0 ? defect(Self.draw(of: claimID, seed: seed), line: line) : nil
    }

    /// The defect that a claim is denied for though it does not show it.
    func hiddenDefect(of claim: borrowing Claim, line: Plan.LineOfBusiness, seed: UInt64) -> DenialCause? {
        guard let cause = defect(of: claim.id, line: line, seed: seed), Self.isHidden(cause) else { return nil }
        return cause
    }

    /// Whether a cause cannot be seen in the data of a claim.
    static func isHidden(_ cause: DenialCause) -> Bool {
        switch cause {
        case .missingInformation, .missingDiagnosis, .notFound, .otherPayerFirst, .providerNotEligible, .notCovered,
            .modifier, .bundled, .diagnosisProcedure, .medicalNecessity, .documentation:
            true
        default: false
        }
    }

    /// Whether a provider can put right what a claim was denied for, and send it again.
    static func isCurable(_ cause: DenialCause) -> Bool {
        switch cause {
        case .missingInformation, .missingDiagnosis, .notFound, .otherPayerFirst, .providerNotEligible, .modifier,
            .diagnosisProcedure, .medicalNecessity, .documentation, .authorizationAbsent, .referralAbsent:
            true
        default: false
        }
    }

    /// Whether a cause is about a claim as a whole.
    static func concernsWholeClaim(_ cause: DenialCause) -> Bool {
        switch cause {
        case .notCovered, .modifier, .bundled, .diagnosisProcedure, .medicalNecessity: false
        default: true
        }
    }
}
