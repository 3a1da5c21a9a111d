public import HealthSimCore
public import MemberSim
public import PatientSim

/// The payer's side of clinical records: membership, claims and their settlement, each a function of the record.
///
/// ```swift
/// let linked = LinkedMembership(seed: seed, asOf: asOf, historyMonths: 12, network: network)
/// let household = linked.household(for: record, index: 0, placeRank: rank)
/// ```
public struct LinkedMembership: Sendable {
    /// The specialties that bill for what the clinicians of a record do not do themselves.
    static let specialtiesNeeded = [radiology, anesthesiology, emergency].compactMap(\.self)

    private static let radiology = Specialty(id: "radiology")
    private static let anesthesiology = Specialty(id: "anesthesiology")
    private static let emergency = Specialty(id: "emergency-medicine")

    /// About half of the operations of outpatients are in hospitals (HCUP, Nationwide Ambulatory Surgery Sample).
    private static let practicesWithoutCenter = 55

    private let seed: UInt64
    private let asOf: CalendarDate
    private let historyStart: CalendarDate
    private let network: ProviderNetwork
    private let terms: BillingTerms
    private let makesClaims: Bool
    private let membership: MembershipBuilder
    private let sync: ClaimSync
    private let adjudicator: Adjudicator

    /// The payer's side of a run.
    ///
    /// - Parameters:
    ///   - network: who bills what the clinicians of the record do not do themselves.
    ///   - terms: how billing is done; nil for the usual terms.
    ///   - makesClaims: whether there are claims, or enrolment alone.
    ///   - rates: how often claims are denied at first.
    ///   - plans: the designs by which claims are settled.
    public init(
        seed: UInt64, asOf: CalendarDate, historyMonths: Int, network: ProviderNetwork, terms: BillingTerms? = nil,
        makesClaims: Bool = true, rates: DenialRates = .published, plans: PlanTable = .shared
    ) {
        self.seed = seed
        self.asOf = asOf
        historyStart = asOf.adding(months: -historyMonths)
        self.network = network
        self.terms = terms ?? BillingTerms(asOf: asOf)
        self.makesClaims = makesClaims
        membership = MembershipBuilder(
            seed: seed, asOf: asOf, historyMonths: historyMonths, count: network.count)
        sync = ClaimSync(seed: seed)
        adjudicator = Adjudicator(plans: plans, rates: rates, seed: seed, asOf: asOf)
    }

    /// The household of a patient with the claims of every finished encounter; nothing for the uninsured.
    ///
    /// - Parameters:
    ///   - index: the place of the patient in the cohort, from 0.
    ///   - placeRank: the rank of the patient's home in the network.
    public func household(for record: PatientRecord, index: UInt64, placeRank: UInt64) -> MemberHousehold? {
        household(for: record, index: index, placeRank: placeRank, changes: [])
    }

    /// The household of a patient from whose contract others live, and whose contract changes on some days.
    func household(
        for record: PatientRecord, with relatives: [RelativeRecord] = [], index: UInt64, placeRank: UInt64,
        changes: [LinkedEnrollment.Change], places: [Text: Text] = [:]
    ) -> MemberHousehold? {
        guard
            var household = membership.household(for: record, with: relatives, index: index, changes: changes)
        else { return nil }
        guard makesClaims else { return household }
        let billing = billingNetwork(of: record, placeRank: placeRank, &household)
        let builder = ClaimBuilder(
            network: billing, state: record.patient.person.address.state, terms: terms, seed: seed)
        var ledger = BillingLedger(household: index + 1, knownSince: historyStart)
        var claims: [Claim] = []
        for (record, number) in [(record, index + 1)] + relatives.map({ ($0.record, $0.number) }) {
            guard let member = household.members.first(where: { $0.mrn == record.patient.mrn }) else { continue }
            let parties = Self.parties(of: member, in: household)
            for encounter in sync.encounters(of: record, number: number, stated: places) {
                guard let party = Self.party(in: parties, on: encounter.start.date) else { continue }
                // What was before a contract that a journey begins is for another payer.
                let isBefore = parties.indices.allSatisfy { parties[$0].coverage.start > encounter.start.date }
                if isBefore, changes.contains(where: { $0.kind == .start }) { continue }
                claims += builder.claims(for: encounter, of: party, ledger: &ledger)
            }
        }
        ClaimPermissions(seed: seed).obtain(for: &claims, in: &household, number: index + 1)
        ClaimCorrections(terms: terms, seed: seed).add(to: &claims, ledger: &ledger)
        builder.addEarlierPayers(to: &claims, otherCoverages: household.otherCoverages)
        claims.sort { $0.received != $1.received ? $0.received < $1.received : $0.id < $1.id }
        // Moved, not copied: settlement changes them.
        swap(&household.claims, &claims)
        adjudicator.settle(&household)
        return household
    }

    /// A member in each span of enrolment.
    private static func parties(
        of member: Member, in household: MemberHousehold
    ) -> [(coverage: Coverage, party: BilledParty)] {
        household.coverages.filter { $0.memberID == member.id }.map { coverage in
            (coverage, BilledParty(member, in: coverage, rules: BilledParty.Rules(planID: coverage.planID)))
        }
    }

    /// Whom a claim of a day is for: the member in the coverage of the day, else in the last one before, as a biller
    /// believes who has not heard that it ended.
    private static func party(
        in parties: [(coverage: Coverage, party: BilledParty)], on day: CalendarDate
    ) -> BilledParty? {
        let place =
            parties.indices.first { parties[$0].coverage.covers(day) }
            ?? parties.indices.last { parties[$0].coverage.start <= day } ?? parties.indices.first
        return place.map { parties[$0].party }
    }

    /// Who bills what the clinicians of the record do not do themselves; who is not in the household's lists is added.
    private func billingNetwork(
        of record: PatientRecord, placeRank: UInt64, _ household: inout MemberHousehold
    ) -> BillingNetwork {
        let hospital = network.hospital(rank: placeRank)
        let laboratory = network.laboratory(rank: placeRank)
        let pharmacy = network.pharmacy(rank: placeRank)
        for facility in [hospital, laboratory, pharmacy] where !household.hasFacility(facility.npi) {
            household.facilities.append(facility)
        }
        // The facilities as they are now: those of the clinicians are listed, but billing takes them for practices.
        let facilities = household.facilities
        return BillingNetwork(
            facilities: facilities, hospitalNPI: hospital.npi, laboratoryNPI: laboratory.npi,
            supplierNPI: pharmacy.npi, radiologist: clinician(Self.radiology, placeRank, &household),
            anesthesiologist: clinician(Self.anesthesiology, placeRank, &household),
            emergencyPhysician: clinician(Self.emergency, placeRank, &household),
            practicesWithoutCenter: Self.practicesWithoutCenter)
    }

    /// The clinician of a specialty near a place, who is added to the household's lists with the facility.
    private func clinician(
        _ specialty: Specialty?, _ placeRank: UInt64, _ household: inout MemberHousehold
    ) -> BillingNetwork.Clinician {
        guard let specialty, let practitioner = network.specialist(specialty, rank: placeRank) else {
            return BillingNetwork.Clinician()
        }
        if !household.hasPractitioner(practitioner.npi) { household.practitioners.append(practitioner) }
        if !household.hasFacility(practitioner.facilityNPI),
            let facility = network.facility(npi: practitioner.facilityNPI)
        {
            household.facilities.append(facility)
        }
        return BillingNetwork.Clinician(npi: practitioner.npi, billingNPI: practitioner.facilityNPI)
    }
}
