import HealthSimCore
import MemberSim
import Testing

struct EnrollmentHistoryTests {
    private static let households = SamplePopulation.households
    private static let asOf = SamplePopulation.asOf

    @Test func `Spans of a member follow each other and never overlap`() {
        for household in Self.households {
            for member in household.members {
                let spans = household.coverages.filter { $0.memberID == member.id }
                for (span, next) in zip(spans, spans.dropFirst()) {
                    #expect(span.end.map { $0 < next.start } ?? false, "\(span.id) \(next.id)")
                }
                #expect(spans.allSatisfy { span in span.end.map { $0 >= span.start } ?? true }, "\(member.id)")
                #expect(spans.allSatisfy { $0.start >= member.person.birthDate }, "\(member.id)")
            }
        }
    }

    @Test func `Every span is begun by one report, and every end is reported once`() {
        for household in Self.households {
            let events = household.enrollmentEvents
            #expect(events.allSatisfy { $0.processed <= Self.asOf })
            #expect(zip(events, events.dropFirst()).allSatisfy { $0.processed <= $1.processed })
            for coverage in household.coverages {
                let begins = events.filter {
                    $0.coverageID == coverage.id && $0.maintenance != .termination
                        && !($0.reason == .changedData && $0.formerCoverageID.isEmpty)
                        && $0.effective == coverage.start
                }
                #expect(begins.count == 1, "\(coverage.id)")
                let ends = events.filter {
                    ($0.coverageID == coverage.id && $0.maintenance == .termination && $0.effective == coverage.end)
                        || $0.formerCoverageID == coverage.id
                }
                #expect(ends.count == (coverage.end == nil ? 0 : 1), "\(coverage.id)")
            }
        }
    }

    @Test
    func `Dependants are covered on days of the subscriber only, but for who continues after a divorce or a death`() {
        for household in Self.households {
            let own = household.coverages.filter { $0.memberID == household.subscriberID }
            for coverage in household.coverages where coverage.memberID != household.subscriberID {
                if household.member(coverage.memberID)?.relationship == .formerSpouse { continue }
                if household.members[0].deathDate != nil { continue }
                #expect(own.contains { $0.covers(coverage.start) }, "\(coverage.id)")
                #expect(own.contains { $0.covers(coverage.end ?? max(coverage.start, Self.asOf)) }, "\(coverage.id)")
            }
        }
    }

    @Test func `The level of a span says who is in the contract`() {
        for household in Self.households where household.members[0].deathDate == nil {
            for coverage in household.coverages where household.member(coverage.memberID)?.relationship != .formerSpouse
            {
                let covered = household.members.filter { member in
                    household.coverages.contains { $0.memberID == member.id && $0.covers(coverage.start) }
                }
                let spouse = covered.contains { member in
                    member.relationship == .spouse
                        || (member.relationship == .formerSpouse
                            && household.coverages.contains {
                                $0.memberID == member.id && $0.covers(coverage.start) && $0.status == .active
                            })
                }
                let children = covered.contains { $0.relationship.isChild }
                let expected: [Coverage.Level] =
                    spouse
                    ? (children ? [.family] : [.employeeAndSpouse])
                    : (children ? [.employeeAndChildren] : [.employeeOnly, .individual])
                #expect(expected.contains(coverage.level), "\(coverage.id) \(coverage.level)")
            }
        }
    }

    @Test func `The subscriber's span bears the premium of its level`() {
        for household in Self.households {
            for coverage in household.coverages {
                let relationship = household.member(coverage.memberID)?.relationship
                if relationship == .subscriber {
                    #expect(coverage.premium > .zero || coverage.planID.hasPrefix("medicaid"), "\(coverage.id)")
                } else if relationship != .formerSpouse {
                    #expect(coverage.premium == .zero)
                }
            }
        }
    }

    @Test(arguments: [
        (EnrollmentEvent.Maintenance.addition, EnrollmentEvent.Reason.birth), (.addition, .marriage),
        (.termination, .divorce), (.termination, .endOfBenefits), (.termination, .endOfEmployment),
        (.addition, .continuation), (.termination, .nonPayment), (.reinstatement, .reenrollment),
        (.change, .planChange), (.termination, .retirement), (.termination, .death), (.change, .changedData),
        (.termination, .voluntaryWithdrawal), (.addition, .initialEnrollment),
    ])
    func `Life brings every kind of report`(maintenance: EnrollmentEvent.Maintenance, reason: EnrollmentEvent.Reason) {
        #expect(
            Self.households.contains { household in
                household.enrollmentEvents.contains { $0.maintenance == maintenance && $0.reason == reason }
            })
    }

    @Test func `A newborn is covered from birth and reported within 31 days`() {
        for household in Self.households {
            for event in household.enrollmentEvents where event.reason == .birth && event.maintenance == .addition {
                #expect(household.member(event.memberID)?.person.birthDate == event.effective)
                #expect((0...31).contains(event.effective.days(until: event.processed)))
            }
        }
    }

    @Test func `Coverage of a child ends with the month of the 26th birthday, but for the disabled`() {
        for household in Self.households {
            for child in household.members where child.relationship.isChild && !child.isDisabled {
                let last = child.person.birthDate.birthday(turning: 26).endOfMonth
                for coverage in household.coverages where coverage.memberID == child.id {
                    #expect((coverage.end ?? Self.asOf) <= last, "\(child.id)")
                }
            }
        }
    }

    @Test func `Who continues under COBRA does so from the day after, for two hundredths more`() throws {
        var count = 0
        for household in Self.households {
            for coverage in household.coverages where coverage.status == .continuation {
                let former = try #require(
                    household.coverages.last {
                        $0.memberID == coverage.memberID && $0.start < coverage.start
                    })
                #expect(former.end == coverage.start.adding(days: -1), "\(coverage.id)")
                guard coverage.memberID == household.subscriberID, former.status == .active,
                    former.level == coverage.level
                else { continue }
                count += 1
                #expect(coverage.premium == former.premium.share(basisPoints: 10_200))
            }
        }
        #expect(count > 3)
    }

    @Test func `What was reported later is not known before`() throws {
        var (late, newborn) = (0, 0)
        for household in Self.households {
            for event in household.enrollmentEvents {
                let before = event.processed.adding(days: -1)
                let known = { (day: CalendarDate) in
                    household.eligibility(of: event.memberID, on: day, known: before)
                }
                let now = { (day: CalendarDate) in household.eligibility(of: event.memberID, on: day) }
                switch (event.maintenance, event.reason) {
                case (.termination, _) where event.effective.adding(days: 20) < before:
                    let day = event.effective.adding(days: 3)
                    guard !now(day).covered else { continue }
                    late += 1
                    #expect(known(day).covered)
                    #expect(now(day).reason == .afterTermination || now(day).reason == .lapse)
                case (.addition, .birth) where event.effective < before:
                    newborn += 1
                    #expect(known(event.effective).reason == .newbornNotEnrolled)
                    #expect(now(event.effective).covered)
                default: break
                }
            }
        }
        #expect(late > 10)
        #expect(newborn > 10)
    }
}
