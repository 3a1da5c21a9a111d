import HealthSimCore

/// Makes the claims of a household from the care that its members need: who gives it, what was asked for before, what
/// is sent to the payer.
struct HouseholdCare: Sendable {
    let seed: UInt64
    let asOf: CalendarDate
    private(set) var household: MemberHousehold
    private let care: CareNetwork
    private let builder: ClaimBuilder
    private var book: CareBook
    private var ledger: BillingLedger
    private let maker: EncounterMaker
    private let draws: UInt64

    private static let purpose: RandomStream.Purpose = "membership.encounter"
    /// The share of requests that are refused (KFF: 6.4 % in Medicare Advantage in 2023).
    private static let refusedShare = 0.064

    /// Care for a household of an index that is enrolled.
    init(_ household: MemberHousehold, index: UInt64, generator: MembershipGenerator, terms: BillingTerms) {
        self.household = household
        seed = generator.seed
        asOf = generator.asOf
        care = CareNetwork(
            network: generator.network, elsewhere: generator.elsewhere, rank: generator.rank.rank(of: index))
        draws = index * FamilyBuilder.capacity
        let first = household.coverages.first
        let plan = first.flatMap { PlanTable.shared.plan($0.planID) }
        let places = care.places(plan: plan, payer: first?.payerID ?? .empty)
        builder = ClaimBuilder(
            network: places, state: household.members[0].person.address.state, terms: terms, seed: generator.seed)
        book = CareBook(number: index + 1, asOf: generator.asOf)
        ledger = BillingLedger(
            household: index + 1,
            knownSince: max(first?.start ?? asOf, asOf.adding(months: -generator.options.historyMonths)))
        maker = EncounterMaker(laboratoryNPI: places.laboratoryNPI)
    }

    /// The household with everything that was billed; nothing is settled yet.
    mutating func finished() -> MemberHousehold {
        ClaimCorrections(terms: builder.terms, seed: seed).add(to: &household.claims, ledger: &ledger)
        var result = household
        result.referrals = book.referrals
        result.authorizations = book.authorizations
        result.claims.sort { ($0.received.daysSinceEpoch, $0.id) < ($1.received.daysSinceEpoch, $1.id) }
        result.nameProviders(care)
        return result
    }

    /// Gives care and bills it; contacts come in the order of their days.
    mutating func give(_ order: CareOrder) {
        let member = household.members[order.position]
        guard let coverage = coverage(of: member, on: order.day, anyway: order.isBilledAnyway),
            let plan = PlanTable.shared.plan(coverage.planID, year: order.day.year)
        else { return }
        var stream = RandomStream(
            seed: seed, purpose: Self.purpose.part(order.pattern.fingerprint).part(UInt64(order.number)),
            index: draws + UInt64(order.position))
        let own = primaryCare(of: member, on: order.day)
        let site = care.site(
            order.pattern, plan: plan, payer: coverage.payerID, isInside: order.isInside,
            own: own.flatMap { npi in household.practitioners.first { $0.npi == npi } })
        household.add(site.practitioner, at: site.office)
        household.add(site.facility)
        let encounter = maker.encounter(
            order.pattern, on: order.day, at: site, diagnoses: order.diagnoses,
            age: member.person.birthDate.years(until: order.day), drawing: &stream)
        guard encounter.end.date <= asOf else { return }
        let party = BilledParty(member, in: coverage, rules: Self.rules(plan.lineOfBusiness))
        var claims = builder.claims(for: encounter, of: party, ledger: &ledger)
        // Only the clinicians are held: while the household is, each claim that is added would copy all before it.
        let specialty = { [clinicians = household.practitioners] (claim: Claim) in
            clinicians.specialty(of: claim, encounter)
        }
        book.refer(
            &claims, of: order, member: member, plan: plan, primaryCare: own ?? .empty, encounter: encounter,
            specialtyOf: specialty, drawing: &stream)
        let asked = book.authorizations.count
        book.authorize(
            &claims, of: order, member: member, plan: plan, encounter: encounter, specialtyOf: specialty,
            drawing: &stream)
        if order.mayBeRefused, book.authorizations.count > asked, stream.chance(Self.refusedShare) {
            book.refuse(since: asked)
            // Most then do without; some have it all the same.
            if stream.chance(0.8) { return }
        }
        if order.fault != .otherPayerOmitted {
            builder.addEarlierPayers(to: &claims, otherCoverages: household.otherCoverages)
        }
        household.claims += ClaimFaults(plan: plan, asOf: asOf).applied(order.fault, to: claims, ledger: &ledger)
    }

    /// The coverage that the provider believes the member to have on a day.
    private func coverage(of member: Member, on day: CalendarDate, anyway: Bool) -> Coverage? {
        let known = household.eligibility(of: member.id, on: day, known: day)
        if let covered = household.coverages.first(where: { $0.id == known.coverageID }) { return covered }
        guard anyway else { return nil }
        return household.coverages.last { $0.memberID == member.id && $0.start <= day }
            ?? household.coverages.first { $0.memberID == member.id }
            ?? household.coverages.last { $0.memberID == household.subscriberID && $0.start <= day }
    }

    /// The primary care provider of a member on a day, by NPI.
    private func primaryCare(of member: Member, on day: CalendarDate) -> Text? {
        household.primaryCareAssignments.first {
            $0.memberID == member.id && $0.start <= day && ($0.end.map { day <= $0 } ?? true)
        }?.practitionerNPI
    }

    private static func rules(_ line: Plan.LineOfBusiness) -> BilledParty.Rules {
        switch line {
        case .medicare, .medicareAdvantage: .medicare
        case .medicaid: .medicaid
        case .employer, .exchange, .dental: .commercial
        }
    }
}

extension ServicePattern {
    /// A number for the pattern that stays when the table grows.
    var fingerprint: UInt64 { id.fingerprint }
}
