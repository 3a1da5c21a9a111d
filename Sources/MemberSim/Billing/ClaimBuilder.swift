public import HealthSimCore

/// Makes the claims of encounters: what a practice, hospital, laboratory or supplier sends to a payer.
///
/// Every encounter gives at least one claim. A visit becomes a professional claim; a stay an institutional one and
/// those
/// of the clinicians; an emergency both; what somebody else did (a laboratory, a radiologist, a supplier) their own.
///
/// ```swift
/// var ledger = BillingLedger(household: 1, knownSince: day)
/// let claims = builder.claims(for: encounter, of: party, ledger: &ledger)
/// ```
public struct ClaimBuilder: Sendable {
    /// Who bills what others do.
    public let network: BillingNetwork
    /// How billing is done.
    public let terms: BillingTerms
    /// The seed of the run.
    public let seed: UInt64

    private static let purpose: RandomStream.Purpose = "claims.encounter"

    /// What providers ask for.
    let charges: BillingCharges

    /// A builder from its parts.
    ///
    /// - Parameter state: the letters of the state where care is given; its price level is used.
    public init(network: BillingNetwork, state: Text, terms: BillingTerms, seed: UInt64) {
        charges = BillingCharges(state: state)
        self.network = network
        self.terms = terms
        self.seed = seed
    }

    /// The claims of an encounter, originals only; at least one, numbered in the order of the list.
    ///
    /// A pure function of the arguments: call it for the encounters of a household in the order of their beginning.
    public func claims(
        for encounter: BillableEncounter, of party: BilledParty, ledger: inout BillingLedger
    ) -> [Claim] {
        let place = ledger.nextEncounter()
        var billing = EncounterBilling(
            builder: self, encounter: encounter, party: party,
            stream: RandomStream(
                seed: seed, purpose: Self.purpose, index: ledger.household &* 65_536 &+ UInt64(place)))
        let day = encounter.start.date
        if encounter.setting != .inpatient, encounter.setting != .emergency {
            billing.standing = standing(of: party, at: encounter.facilityNPI, on: day, &ledger)
        }
        billing.run()
        for index in billing.claims.indices { billing.claims[index].id = ledger.nextClaim() }
        return billing.claims
    }

    /// What a member is to a facility: new when the group has not seen the member in three years.
    private func standing(
        of party: BilledParty, at facility: Text, on day: CalendarDate, _ ledger: inout BillingLedger
    ) -> EncounterBilling.Standing {
        if let last = ledger.lastVisit(of: party.memberID, at: facility, now: day) {
            return last.adding(months: 36) > day ? .established : .new
        }
        return max(ledger.knownSince, party.birthDate).adding(months: 36) <= day || party.birthDate >= ledger.knownSince
            ? .new : .unknown
    }
}
