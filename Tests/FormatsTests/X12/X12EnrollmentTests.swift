import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12EnrollmentTests {
    private static let households = [SampleHouseholds.family(), SampleHouseholds.senior()]
    private static let today = SampleHouseholds.day("2025-01-15")
    private static let full = X12EnrollmentScope.everyone(on: today)
    private static let changes = X12EnrollmentScope.changes(from: .epoch, through: SampleHouseholds.day("2025-12-31"))

    private func file(_ scope: X12EnrollmentScope, _ options: X12Options = X12Options()) -> [UInt8] {
        var buffer = ByteBuffer()
        X12EnrollmentEncoder(scope: scope, options: options, payers: X12Payers.synthetic)
            .encode(Self.households, batch: 3, into: &buffer)
        return [UInt8](buffer)
    }

    private func rosters(_ bytes: [UInt8]) throws -> [X12EnrollmentRoster] {
        var reader = X12SetReader(bytes)
        var found: [X12EnrollmentRoster] = []
        while let set = try reader.next() { found.append(X12EnrollmentRoster(set)) }
        #expect(reader.problems.isEmpty)
        return found
    }

    @Test func `the files of enrolment are those that were checked`() throws {
        #expect(try Golden.matches(file(Self.full), "x12/834-full.x12"))
        #expect(try Golden.matches(file(Self.changes), "x12/834-changes.x12"))
    }

    @Test func `a full file has every member that is covered, and reads back`() throws {
        let rosters = try rosters(file(Self.full, X12Options(characters: .extended)))
        #expect(rosters.allSatisfy { $0.isFull && $0.problems.isEmpty && $0.date == Self.today })
        let entries = rosters.flatMap(\.entries)
        var expected = 0
        for household in Self.households {
            for member in household.members {
                let coverage = household.coverages.first { $0.memberID == member.id && $0.covers(Self.today) }
                guard let coverage else { continue }
                expected += 1
                let entry = try #require(entries.first { $0.member.id == member.id })
                #expect(entry.maintenance == .audit)
                #expect(entry.member.relationship == member.relationship)
                #expect(entry.member.subscriberID == member.subscriberID)
                #expect(entry.member.medicareID == member.medicareID)
                #expect(entry.member.person.name == member.person.name)
                #expect(entry.member.person.birthDate == member.person.birthDate)
                #expect(entry.member.person.sex == member.person.sex)
                #expect(entry.member.person.socialSecurityNumber == member.person.socialSecurityNumber)
                #expect(entry.member.person.telephone == member.person.telephone)
                #expect(entry.member.person.email == member.person.email)
                #expect(entry.member.person.address.line == member.person.address.line)
                #expect(entry.member.person.address.postalCode == member.person.address.postalCode)
                var told = coverage
                told.payerID = .empty
                #expect(entry.coverages == [told])
            }
        }
        #expect(entries.count == expected && expected > 0)
    }

    @Test func `a file of changes has what was processed in its days and nothing else`() throws {
        let rosters = try rosters(file(Self.changes))
        let entries = rosters.flatMap(\.entries)
        let events = Self.households.flatMap(\.enrollmentEvents)
        #expect(entries.count == events.count && !events.isEmpty)
        #expect(rosters.allSatisfy { !$0.isFull })
        for event in events {
            #expect(
                entries.contains {
                    $0.member.id == event.memberID && $0.maintenance == event.maintenance
                        && $0.reason == event.reason && $0.effective == event.effective
                })
        }
        let none = X12EnrollmentScope.changes(
            from: SampleHouseholds.day("1990-01-01"), through: SampleHouseholds.day("1990-01-02"))
        #expect(file(none).isEmpty)
    }

    @Test func `the subscriber stands before the dependants, who bear the same number`() throws {
        for roster in try rosters(file(Self.full)) {
            var seen: Set<Text> = []
            for entry in roster.entries {
                if entry.member.isSubscriber { seen.insert(entry.member.id) }
                #expect(seen.contains(entry.member.subscriberID))
            }
        }
    }

    @Test func `a file of enrolment that is cut or changed never traps`() throws {
        let bytes = file(Self.full)
        var stream = RandomStream(seed: 6, purpose: "x12.hostile", index: 0)
        for _ in 0..<400 {
            var broken = bytes
            let place = stream.integer(below: broken.count)
            if stream.chance(0.3) {
                broken.removeSubrange(place...)
            } else {
                broken[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
            }
            var reader = X12SetReader(broken)
            while let set = try? reader.next() { _ = X12EnrollmentRoster(set) }
        }
    }
}
