import HealthSimCore
import MemberSim

/// Joins the parts of households that stand in several transaction sets.
struct X12HouseholdJoin {
    private(set) var households: [MemberHousehold] = []
    private var places: [Text: Int] = [:]

    mutating func add(_ part: MemberHousehold) {
        guard let place = places[part.subscriberID] else {
            places[part.subscriberID] = households.count
            households.append(part)
            return
        }
        for member in part.members { Self.add(member, to: &households[place].members) }
        households[place].claims += part.claims
        for practitioner in part.practitioners { Self.add(practitioner, to: &households[place].practitioners) }
        for facility in part.facilities { Self.add(facility, to: &households[place].facilities) }
    }

    /// A subscriber who is no patient has no more than a name; what a later set knows counts.
    static func add(_ member: Member, to members: inout [Member]) {
        guard let place = members.firstIndex(where: { $0.id == member.id }) else { return members.append(member) }
        if members[place].person.address.city.isEmpty { members[place].person = member.person }
        if members[place].mrn.isEmpty { members[place].mrn = member.mrn }
    }

    static func add(_ practitioner: Practitioner, to practitioners: inout [Practitioner]) {
        guard let place = practitioners.firstIndex(where: { $0.npi == practitioner.npi }) else {
            return practitioners.append(practitioner)
        }
        if practitioners[place].specialty.code.isEmpty {
            practitioners[place].specialty = practitioner.specialty
        }
        if practitioners[place].address.city.isEmpty { practitioners[place].address = practitioner.address }
    }

    static func add(_ facility: Facility, to facilities: inout [Facility]) {
        guard let place = facilities.firstIndex(where: { $0.npi == facility.npi }) else {
            return facilities.append(facility)
        }
        if facilities[place].taxonomy.code.isEmpty { facilities[place] = facility }
    }
}
