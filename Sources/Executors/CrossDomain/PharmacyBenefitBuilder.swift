import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

/// Makes the card of a patient: who is on it, the pharmacy plan that goes with the health plan, the pharmacies nearby.
struct PharmacyBenefitBuilder: Sendable {
    private let seed: UInt64
    private let network: ProviderNetwork
    private let partDEnrolled: Double
    private let lowIncomeShare: Double

    private static let partDPurpose: RandomStream.Purpose = "sync.part-d"

    /// The share of people in original Medicare who have a drug plan of their own, and of those with Part D whom Medicare
    /// helps to pay.
    ///
    /// Source: KFF, An overview of the Medicare Part D prescription drug benefit, 2024: 53 of 67 million enrolled, 13.7
    /// million with the low-income subsidy.
    static let usualPartD = (enrolled: 0.76, lowIncome: 0.26)

    init(seed: UInt64, network: ProviderNetwork, partD: (enrolled: Double, lowIncome: Double)?) {
        self.seed = seed
        self.network = network
        partDEnrolled = partD?.enrolled ?? Self.usualPartD.enrolled
        lowIncomeShare = partD?.lowIncome ?? Self.usualPartD.lowIncome
    }

    /// The household of the card of a patient, without prescriptions; people without insurance have no span and pay cash.
    func household(
        for record: PatientRecord, with relatives: [RelativeRecord] = [], membership: MemberHousehold?, number: UInt64,
        placeRank: UInt64
    ) -> RxHousehold {
        var stream = RandomStream(seed: seed, purpose: Self.partDPurpose, index: number)
        let (enrolled, helped) = (stream.uniform(), stream.uniform())
        let members = self.members(of: record, membership, number: number, isHelped: helped < lowIncomeShare)
        var household = RxHousehold(cardholderID: members[0].cardholderID, members: members)
        if let membership {
            addCoverages(from: membership, number: number, hasPartD: enrolled < partDEnrolled, to: &household)
        }
        household.pharmacies = pharmacies(placeRank: placeRank)
        household.prescribers = record.practitioners
        for relative in relatives {
            for prescriber in relative.record.practitioners
            where !household.prescribers.contains(where: { $0.npi == prescriber.npi }) {
                household.prescribers.append(prescriber)
            }
        }
        return household
    }

    // MARK: - Members

    private func members(
        of record: PatientRecord, _ membership: MemberHousehold?, number: UInt64, isHelped: Bool
    ) -> [RxMember] {
        guard let membership else {
            return [
                RxMember(
                    id: RxIdentifiers.member(household: number),
                    cardholderID: MemberIdentifiers.member(household: number), personCode: "001",
                    relationship: .cardholder, person: record.patient.person, mrn: record.patient.mrn,
                    deathDate: record.patient.deathTime?.date)
            ]
        }
        let own = membership.members.firstIndex { $0.mrn == record.patient.mrn } ?? 0
        return membership.members.enumerated().map { position, member in
            // A holder who is not the patient has the place 1, as with the health plan.
            let place = position < own ? 1 : position == own ? 0 : position + 1
            let isMedicare = !member.medicareID.isEmpty
            var card = RxMember(
                id: RxIdentifiers.member(household: number, place: place), cardholderID: membership.subscriberID,
                personCode: Text("0\(member.personCode)"), relationship: Self.relationship(member.relationship),
                person: member.person, memberID: member.id, mrn: member.mrn, medicareID: member.medicareID,
                deathDate: member.deathDate)
            if isMedicare && isHelped { card.lowIncome = member.medicaidID.isEmpty ? .full : .fullLowest }
            return card
        }
    }

    private static func relationship(_ relationship: Relationship) -> RxRelationship {
        switch relationship {
        case .subscriber: .cardholder
        case .spouse: .spouse
        case .child, .adoptedChild, .fosterChild, .ward, .stepchild: .child
        case .sponsoredDependent, .formerSpouse, .lifePartner, .other: .other
        }
    }

    // MARK: - Plans

    private func addCoverages(
        from membership: MemberHousehold, number: UInt64, hasPartD: Bool, to household: inout RxHousehold
    ) {
        for coverage in membership.coverages {
            guard let plan = PharmacyPlanTable.shared.plan(forMemberPlan: coverage.planID),
                let member = household.members.first(where: { $0.memberID == coverage.memberID }),
                hasPartD || plan.market != .medicare
            else { continue }
            household.coverages.append(
                RxCoverage(
                    id: RxIdentifiers.coverage(household: number, household.coverages.count + 1),
                    memberID: member.id, cardholderID: member.cardholderID, planID: plan.id,
                    coverageID: coverage.id, bin: plan.bin, pcn: plan.pcn, groupID: Self.group(of: coverage, in: plan),
                    start: coverage.start, end: coverage.end, isFamily: membership.members.count > 1))
        }
    }

    /// The group on the card: the plan's prefix and the number of the employer's group, or a common one for individuals.
    private static func group(of coverage: Coverage, in plan: PharmacyPlan) -> Text {
        let digits = coverage.groupID.string.filter(\.isNumber).suffix(8)
        return Text("\(plan.groupPrefix)\(digits.isEmpty ? "0001" : String(digits))")
    }

    // MARK: - Pharmacies

    /// The pharmacy of the home and another one not far away; those that deliver are chosen by the dispensing.
    private func pharmacies(placeRank: UInt64) -> [Pharmacy] {
        let home = network.pharmacy(rank: placeRank)
        // The neighbor may be one whom nobody can look after.
        let next = placeRank + 1 < network.count ? placeRank + 1 : placeRank
        let other = network.pharmacy(rank: network.lacksPrimaryCare(rank: next) ? placeRank : next)
        var pharmacies = [Pharmacy(home)]
        if other.npi != home.npi { pharmacies.append(Pharmacy(other)) }
        return pharmacies
    }
}
