import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@Suite(.timeLimit(.minutes(3))) struct ProfileFamilyTests {
    private static let employees = #"""
        {"id": "families", "generation": {"count": 60, "seed": 7, "as_of": "2025-01-15", "history_months": 12,
           "products": ["patientsim", "membersim", "rxmembersim"]},
         "demographics": {"age": {"min": 28, "max": 55}, "gender": {"M": 0.5, "F": 0.5}},
         "clinical": {"primary_condition": {"code": "E11"}},
         "family_structure": {"single": 0.25, "couple": 0.25, "single_parent": 0.1, "family": 0.4},
         "coverage": {"type": "Commercial", "plan_distribution": {"PPO Standard": 0.5, "HDHP 3300": 0.5}}}
        """#

    private static let households: [Household] = {
        guard let profile = try? Profiles.compile(employees) else { return [] }
        return (0..<profile.count).map { profile.household(at: $0) }
    }()

    @Test func `families are as they are stated`() {
        var counts = [0, 0, 0, 0]
        for household in Self.households {
            let relationships = household.membership?.members.map(\.relationship) ?? []
            #expect(relationships.first == .subscriber)
            let (spouses, children) = (relationships.count { $0 == .spouse }, relationships.count { $0 == .child })
            #expect(spouses <= 1 && children <= 6 && 1 + spouses + children == relationships.count)
            counts[spouses == 0 ? (children == 0 ? 0 : 2) : (children == 0 ? 1 : 3)] += 1
        }
        #expect(counts == [15, 15, 6, 24])
    }

    @Test func `every member has a record, and all products know the same persons`() {
        for household in Self.households {
            let members = household.membership?.members ?? []
            #expect(members.map(\.mrn) == household.records.map(\.patient.mrn))
            #expect(members.map(\.person) == household.records.map(\.patient.person))
            let cards = household.pharmacy?.members ?? []
            #expect(cards.map(\.person) == members.map(\.person))
            #expect(cards.map(\.memberID) == members.map(\.id))
            #expect(Set(members.map(\.id)).count == members.count && Set(cards.map(\.id)).count == cards.count)
            #expect(members.allSatisfy { $0.subscriberID == members.first?.id })
        }
    }

    @Test func `relatives are families: one home, parents older than children, contacts at home`() throws {
        for household in Self.households {
            let subscriber = household.records[0].patient
            for member in household.membership?.members.dropFirst() ?? [] {
                let record = try #require(household.records.first { $0.patient.mrn == member.mrn })
                let person = record.patient.person
                #expect(person.address == subscriber.person.address)
                #expect(record.patient.contact?.name == subscriber.person.name)
                if member.relationship == .spouse {
                    #expect(record.age(on: CalendarDate(year: 2025, month: 1, day: 15) ?? person.birthDate) >= 20)
                    #expect(subscriber.person.maritalStatus.code == "M" && person.maritalStatus.code == "M")
                    #expect(subscriber.contact?.name == person.name)
                } else {
                    #expect(subscriber.person.birthDate.years(until: person.birthDate) >= 17)
                }
            }
        }
    }

    @Test func `what the profile states is about its own persons`() {
        let relatives = Self.households.flatMap { $0.records.dropFirst() }
        #expect(Self.households.allSatisfy { $0.records[0].has("E11") })
        #expect(relatives.count { $0.has("E11") } * 5 < relatives.count)
        #expect(relatives.count > 60)
    }

    @Test func `relatives have claims, decisions and fills of their own care`() {
        var (claimed, filled) = (0, 0)
        for household in Self.households {
            for record in household.records.dropFirst() {
                let member = household.membership?.members.first { $0.mrn == record.patient.mrn }
                let claims = household.membership?.claims.filter { $0.memberID == member?.id } ?? []
                let encounters = Set(record.encounters.map(\.id))
                #expect(claims.allSatisfy { encounters.contains($0.encounterID) })
                claimed += claims.isEmpty ? 0 : 1
                let card = household.pharmacy?.members.first { $0.mrn == record.patient.mrn }
                let prescriptions = household.pharmacy?.prescriptions.filter { $0.memberID == card?.id } ?? []
                let drugs = Set(record.medicationOrders.map(\.id))
                #expect(prescriptions.allSatisfy { $0.orderID.isEmpty || drugs.contains($0.orderID) })
                filled += prescriptions.isEmpty ? 0 : 1
            }
        }
        #expect(claimed > 40 && filled > 15)
    }

    @Test func `numbers of relatives are of nobody else, and a household is the same whenever it is made`() throws {
        let profile = try Profiles.compile(Self.employees)
        #expect(profile.household(at: 17) == Self.households[17])
        let numbers = Self.households.flatMap(\.records).map(\.patient.mrn)
        #expect(Set(numbers).count == numbers.count)
        let security = Self.households.flatMap(\.records).map(\.patient.person.socialSecurityNumber)
        #expect(Set(security).count == security.count)
        let encounters = Self.households.flatMap(\.records).flatMap(\.encounters).map(\.id)
        #expect(Set(encounters).count == encounters.count)
    }

    @Test func `records, membership and pharmacy of a family are without error`() {
        let day = CalendarDate(year: 2025, month: 1, day: 15)
        for household in Self.households {
            for record in household.records {
                #expect(PatientValidator(asOf: day).validate(record).errors.map(\.description) == [])
            }
            if let membership = household.membership {
                #expect(MemberValidator().validate(membership).errors.map(\.description) == [])
            }
            if let pharmacy = household.pharmacy {
                #expect(RxValidator().validate(pharmacy).errors.map(\.description) == [])
            }
        }
    }

    @Test(arguments: [
        (#"{"spouse": 0.5}"#, [0.5, 0.5, 0, 0]),
        (#"{"spouse": {"probability": 0.5}, "children": 0.5}"#, [0.25, 0.25, 0.25, 0.25]),
        (#"{"children": 2}"#, [0, 0, 1, 0]),
        (#"{"employee_only": 0.4, "employee_spouse": 0.1, "ECH": 0.1, "FAM": 0.4}"#, [0.4, 0.1, 0.1, 0.4]),
    ])
    func `a family is stated in several forms`(json: String, makes: [Double]) throws {
        let reading = SpecificationReader().read(
            try JSONValue(
                parsing:
                    #"{"id": "p", "generation": {"count": 3}, "demographics": {"age": 40, "gender": "F"}, "family_structure": \#(json)}"#
            ))
        #expect(reading.errors.map(\.description) == [])
        #expect(reading.specification?.coverage.family?.makes == makes)
    }

    @Test func `relationships say how many spouses and children there are to a subscriber`() throws {
        let profile = try Profiles.compile(
            Self.employees, ("family_structure", "null"),
            ("coverage.relationship_distribution", #"{"subscriber": 0.25, "spouse": 0.125, "dependent": 0.625}"#),
            ("generation.history_months", "0"))
        let members = (0..<profile.count).flatMap { profile.household(at: $0).membership?.members ?? [] }
        #expect(members.count { $0.relationship == .spouse } == 30)
        let children = members.count { $0.relationship == .child }
        // Two or three each; the youngest and the eldest parents may have fewer.
        #expect((130...150).contains(children), "\(children)")
    }

    @Test func `where nobody else is covered, a stated family is said to have no effect`() throws {
        var document = try JSONValue(parsing: Self.employees)
        let isSet = document.set(.init(.string("Medicaid")), at: try #require(JSONPath("coverage.type")))
        #expect(isSet)
        let reading = SpecificationReader().read(document)
        #expect(reading.warnings.contains { $0.field == "family_structure" && $0.message.contains("alone") })
    }
}
