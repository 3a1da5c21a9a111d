public import HealthSimCore

/// How billing is done: what may be adjusted.
public struct BillingTerms: Hashable, Sendable {
    /// Days from the end of a service to the sending of the claim, for most claims.
    public var delay: ClosedRange<Int>
    /// The share of claims that are sent late, days to months after the others.
    public var lateShare: Double
    /// The share of claims that are sent again corrected, with frequency 7.
    public var replacedShare: Double
    /// The share of claims that are taken back, with frequency 8.
    public var voidedShare: Double
    /// The share of claims that are sent twice by mistake; none by default, since `DenialRates` make such claims.
    public var duplicatedShare: Double
    /// The share of hospital claims to which charges are added later.
    public var lateChargeShare: Double
    /// The "today" of a run: nothing is sent or received after it.
    public var asOf: CalendarDate

    /// Terms; by default claims go out within three days, and a few of them need a second try.
    public init(
        delay: ClosedRange<Int> = 0...3, lateShare: Double = 0.035, replacedShare: Double = 0.02,
        voidedShare: Double = 0.004, duplicatedShare: Double = 0, lateChargeShare: Double = 0.01,
        asOf: CalendarDate
    ) {
        self.delay = delay
        self.lateShare = lateShare
        self.replacedShare = replacedShare
        self.voidedShare = voidedShare
        self.duplicatedShare = duplicatedShare
        self.lateChargeShare = lateChargeShare
        self.asOf = asOf
    }

    /// Terms without corrections and late claims.
    public static func plain(asOf: CalendarDate) -> BillingTerms {
        BillingTerms(
            lateShare: 0, replacedShare: 0, voidedShare: 0, duplicatedShare: 0, lateChargeShare: 0, asOf: asOf)
    }
}
