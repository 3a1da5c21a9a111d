import HealthSimCore
import MemberSim
import Testing

struct MembershipGeneratorTests {
    @Test func `A household is a function of the seed and the index alone`() {
        let other = MembershipGenerator(
            seed: 7, asOf: SamplePopulation.asOf, network: SamplePopulation.generator.network)
        for index: UInt64 in [1_999, 3, 700] {
            #expect(SamplePopulation.generator.household(at: index) == SamplePopulation.households[Int(index)])
            #expect(other.household(at: index) != SamplePopulation.households[Int(index)])
        }
    }

    @Test func `Contracts of a line and level have their published share exactly`() throws {
        // Nothing changes, and no child turns 26, so that the contracts are as they began.
        var options = MembershipOptions()
        options.changesNaturally = false
        options.historyMonths = 0
        let generator = MembershipGenerator(
            seed: 11, asOf: SamplePopulation.asOf, network: SamplePopulation.generator.network, options: options)
        let households = (0..<generator.count).map { generator.household(at: $0) }
        var families = 0
        var single = 0
        for household in households where household.coverages[0].planID.hasPrefix("ppo") || household.groupID != .empty
        {
            let level = try #require(household.coverages.last { $0.memberID == household.subscriberID }).level
            families += level == .family ? 1 : 0
            single += level == .employeeOnly ? 1 : 0
        }
        #expect(families == 200)
        #expect(single == 370)
    }

    @Test func `Stated lines, kinds and ages are kept`() {
        var options = MembershipOptions()
        options.lines = [.init(.employer, 1)]
        options.kinds = [.init("hdhp", 0.6), .init("ppo", 0.4)]
        options.levels = [.init(.employeeOnly, 1)]
        options.ages = 30...39
        options.changesNaturally = false
        let network = ProviderNetwork(seed: 3, geography: .national, count: 200)
        let generator = MembershipGenerator(seed: 3, asOf: SamplePopulation.asOf, network: network, options: options)
        let households = (0..<200).map { generator.household(at: $0) }
        #expect(households.count { $0.coverages[0].planID.hasPrefix("hdhp") } == 120)
        #expect(
            households.allSatisfy {
                (30...39).contains($0.members[0].person.birthDate.years(until: SamplePopulation.asOf))
            })
        #expect(households.allSatisfy { $0.members.count == 1 && $0.coverages[0].level == .employeeOnly })
    }

    @Test func `Members have ids of their own and one address, the subscriber comes first`() {
        var ids: Set<Text> = []
        var numbers: Set<Text> = []
        for household in SamplePopulation.households {
            #expect(household.members[0].isSubscriber && household.members[0].id == household.subscriberID)
            for member in household.members {
                #expect(ids.insert(member.id).inserted)
                #expect(member.subscriberID == household.subscriberID)
                #expect(member.person.address == household.members[0].person.address)
                guard !member.medicareID.isEmpty else { continue }
                #expect(numbers.insert(member.medicareID).inserted)
                #expect(member.medicareID.utf8Count == 11 && member.medicareID.string.dropFirst().first == "S")
            }
        }
        #expect(numbers.count > 400)
    }

    /// A child leaves at 26 by law, and not by chance: also when nothing else changes.
    @Test(arguments: [true, false])
    func `Spouses are adults when their coverage begins, and children leave when they turn 26`(changes: Bool) {
        var options = MembershipOptions()
        options.changesNaturally = changes
        options.historyMonths = 60
        options.lines = [.init(.employer, 1)]
        options.levels = [.init(.family, 1)]
        let network = ProviderNetwork(seed: 9, geography: .national, count: 400)
        let generator = MembershipGenerator(seed: 9, asOf: SamplePopulation.asOf, network: network, options: options)
        let validator = MemberValidator(asOf: SamplePopulation.asOf)
        var grown = 0
        for index in 0..<generator.count {
            let household = generator.household(at: index)
            let findings = validator.validate(household).findings
            #expect(findings.isEmpty, "\(index): \(findings.prefix(3))")
            for spouse in household.members where spouse.relationship == .spouse {
                let first = household.coverages.filter { $0.memberID == spouse.id }.map(\.start).min()
                #expect(first.map { spouse.person.birthDate.years(until: $0) >= 18 } ?? true)
            }
            for child in household.members where child.relationship.isChild && !child.isDisabled {
                let limit = child.person.birthDate.birthday(turning: 26)
                guard limit < SamplePopulation.asOf.adding(months: -1) else { continue }
                grown += 1
                let last = household.coverages.last { $0.memberID == child.id && $0.status == .active }?.end
                #expect(last.map { $0 <= limit.endOfMonth } ?? false, "\(child.id)")
            }
        }
        #expect(grown > 20)
    }

    @Test func `Parents are of an age to be the parents of their children`() {
        for household in SamplePopulation.households {
            for child in household.members where child.relationship == .child {
                let age = household.members[0].person.birthDate.years(until: child.person.birthDate)
                #expect((17...61).contains(age), "\(child.id)")
            }
        }
    }

    @Test func `Members of plans that ask for it have a primary care provider, all others none`() throws {
        for household in SamplePopulation.households {
            for coverage in household.coverages {
                let day = coverage.end ?? SamplePopulation.asOf
                let assigned = household.primaryCareAssignments.filter {
                    $0.memberID == coverage.memberID && $0.start <= day && ($0.end.map { day <= $0 } ?? true)
                }
                let asks = ["hmo", "pos", "medicaid-managed", "chip", "silver", "bronze"]
                let isOpen = ["ppo", "hdhp", "epo", "medicare-original", "medicaid-standard", "medicare-advantage-ppo"]
                if asks.contains(where: { coverage.planID.hasPrefix(Text($0)) }) && coverage.planID != "bronze-hdhp" {
                    #expect(assigned.count == 1, "\(coverage.id) \(coverage.planID)")
                } else if isOpen.contains(where: { coverage.planID.hasPrefix(Text($0)) }) {
                    #expect(assigned.isEmpty, "\(coverage.id) \(coverage.planID)")
                }
                for one in assigned {
                    let clinician = try #require(household.practitioners.first { $0.npi == one.practitionerNPI })
                    #expect(household.facilities.contains { $0.npi == clinician.facilityNPI })
                }
            }
        }
    }

    @Test func `Who is employed beyond 65 has Medicare as well, second when the employer is large`() throws {
        var count = 0
        for household in SamplePopulation.households where !household.groupID.isEmpty {
            let group = try #require(EmployerGroup.numbered(household.groupID))
            for other in household.otherCoverages where other.payerID == "TST31" {
                count += 1
                #expect(other.order == (group.employees >= 20 ? .secondary : .primary))
                #expect(other.medicareSecondaryType == (group.employees >= 20 ? "12" : ""))
                #expect(household.member(other.memberID)?.medicareID == other.policyNumber)
            }
        }
        #expect(count > 10)
    }

    @Test func `A child of two employed parents is first in the plan of the one whose birthday comes first`() throws {
        var orders: Set<OtherCoverage.Order> = []
        for household in SamplePopulation.households {
            guard let spouse = household.members.first(where: { $0.relationship == .spouse }) else { continue }
            let (own, other) = (household.members[0].person.birthDate, spouse.person.birthDate)
            for coverage in household.otherCoverages where coverage.policyNumber.hasPrefix("EXT") {
                let member = try #require(household.member(coverage.memberID))
                if member.id == spouse.id {
                    #expect(coverage.order == .primary)
                    continue
                }
                #expect(coverage.order == ((other.month, other.day) < (own.month, own.day) ? .primary : .secondary))
                orders.insert(coverage.order)
            }
        }
        #expect(orders == [.primary, .secondary])
    }
}

extension MemberHousehold {
    /// The group of the contract.
    var groupID: Text { coverages.first?.groupID ?? .empty }
}
