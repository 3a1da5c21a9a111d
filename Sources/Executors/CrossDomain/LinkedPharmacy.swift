public import HealthSimCore
public import MemberSim
public import PatientSim
public import RxMemberSim

/// The pharmacy's side of clinical records: the card, the prescriptions of every outpatient order, fills, claims and the
/// answers to them, each a function of the record and of the membership.
///
/// ```swift
/// let linked = LinkedPharmacy(seed: seed, asOf: asOf, network: network)
/// let household = linked.household(for: record, membership: membership, index: 0, placeRank: rank)
/// ```
public struct LinkedPharmacy: Sendable {
    private let sync = PrescriptionSync()
    private let benefit: PharmacyBenefitBuilder
    private let dispensary: Dispensary?
    private let start: CalendarDate?

    /// The pharmacy's side of a run.
    ///
    /// - Parameters:
    ///   - network: the pharmacies of the area.
    ///   - terms: how people fill; nil for the usual terms.
    ///   - partD: the shares of people in original Medicare with a drug plan and of those with Part D whom Medicare helps;
    ///     nil for the usual ones.
    ///   - makesFills: whether orders become prescriptions, or there are cards alone.
    ///   - start: the first day of the histories: what was in use before is refilled from then on; nil for what the orders
    ///     alone say.
    public init(
        seed: UInt64, asOf: CalendarDate, network: ProviderNetwork, terms: DispensingTerms? = nil,
        partD: (enrolled: Double, lowIncome: Double)? = nil, makesFills: Bool = true,
        start: CalendarDate? = nil
    ) {
        self.start = start
        benefit = PharmacyBenefitBuilder(seed: seed, network: network, partD: partD)
        dispensary = makesFills ? Dispensary(seed: seed, asOf: asOf, terms: terms ?? DispensingTerms()) : nil
    }

    /// The household of a patient's card with everything that was dispensed.
    ///
    /// - Parameters:
    ///   - membership: the health plan's household of the same patient; nil for the uninsured, who pay cash.
    ///   - index: the place of the patient in the cohort, from 0.
    ///   - placeRank: the rank of the patient's home in the network.
    public func household(
        for record: PatientRecord, membership: MemberHousehold?, index: UInt64, placeRank: UInt64
    ) -> RxHousehold {
        household(for: record, with: [], membership: membership, index: index, placeRank: placeRank)
    }

    /// The household of a patient's card and of those who live from the same contract.
    func household(
        for record: PatientRecord, with relatives: [RelativeRecord], membership: MemberHousehold?, index: UInt64,
        placeRank: UInt64, wishes: [(order: Text, wish: FillWish)] = []
    ) -> RxHousehold {
        var household = benefit.household(
            for: record, with: relatives, membership: membership, number: index + 1, placeRank: placeRank)
        guard let dispensary else { return household }
        var orders: [DrugOrder] = []
        for record in [record] + relatives.map(\.record) {
            guard let patient = household.members.first(where: { $0.mrn == record.patient.mrn }) else { continue }
            household.facts += sync.facts(of: record, memberID: patient.id)
            orders += sync.orders(of: record, memberID: patient.id, start: start)
        }
        for (id, wish) in wishes {
            guard let order = orders.firstIndex(where: { $0.id == id }) else { continue }
            orders[order].wishes = (orders[order].wishes ?? []) + [wish]
        }
        dispensary.dispense(orders, in: &household, number: index + 1)
        return household
    }
}
