import HealthSimCore

extension MemberRules {
    /// That enrolment is a story that can be told.
    static let coverages: [HouseholdRule] = [
        Rule(
            "COV-001", .error, "A coverage is of a member of the household",
            why: "A span of nobody covers nobody.", breaks: "A coverage of MEM99999999.",
            source: "X12 005010X220A1, 2300"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated()
            where subject.members[coverage.memberID] == nil {
                report("coverages[\(index)].member_id", "No member has this number", .init(coverage.memberID))
            }
        },
        Rule(
            "COV-002", .error, "A coverage ends on or after the day it begins, and begins after birth and before death",
            why: "A span without a day covers nothing, and nobody is covered before being born.",
            breaks: "A coverage that ends the day before it begins.", source: "X12 005010X220A1, DTP*348 and DTP*349"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                if let end = coverage.end, end < coverage.start {
                    report("coverages[\(index)].end_date", "Ends before it begins", .init(end))
                }
                guard let member = subject.member(coverage.memberID) else { continue }
                if coverage.start < member.person.birthDate || member.deathDate.map({ coverage.start > $0 }) ?? false {
                    report("coverages[\(index)].start_date", "The member does not live then", .init(coverage.start))
                }
            }
        },
        Rule(
            "COV-003", .error, "The coverages of a member do not overlap",
            why: "On a day a member is in one plan of a contract: claims would be settled twice.",
            breaks: "A new plan that begins before the old one ends.", source: "X12 005010X220A1, HD loops"
        ) { subject, report in
            let coverages = subject.household.coverages
            for (index, coverage) in coverages.enumerated() {
                for place in subject.coveragesOfMember[coverage.memberID] ?? [] where place < index {
                    let other = coverages[place]
                    if coverage.id != other.id && overlap((coverage.start, coverage.end), (other.start, other.end)) {
                        report(
                            "coverages[\(index)].start_date", "The member has coverages[\(place)] on days of it",
                            .init(coverage.start))
                        break
                    }
                }
            }
        },
        Rule(
            "COV-004", .error, "A coverage names the subscriber of the household",
            why: "The contract is the subscriber's.", breaks: "A coverage with another `subscriber_id`.",
            source: "X12 005010X220A1, REF*0F"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated()
            where coverage.subscriberID != subject.household.subscriberID {
                report(
                    "coverages[\(index)].subscriber_id", "Expected '\(subject.household.subscriberID)'",
                    .init(coverage.subscriberID))
            }
        },
        Rule(
            "COV-005", .error, "A premium stands on the subscriber's coverage and is not negative",
            why: "A contract is paid once.", breaks: "A premium on a child's coverage.",
            source: "X12 005010X220A1, AMT*P3"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                let isOwn = coverage.memberID == coverage.subscriberID
                if coverage.premium < .zero || (!isOwn && coverage.premium != .zero && !hasLeft(coverage, subject)) {
                    report(
                        "coverages[\(index)].premium", "Expected a premium on the subscriber's coverage alone",
                        .init(coverage.premium))
                }
            }
        },
        Rule(
            "COV-006", .warning, "The plan and the payer are known",
            why: "Claims are settled by the benefits of the plan; of another nothing is known here.",
            breaks: "The plan `ppo-golden`.", source: "references/plans/benefit-designs, references/plans/payers"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                if !ClaimCodeLists.plans.contains(coverage.planID) {
                    report("coverages[\(index)].plan_id", "No benefit design has this id", .init(coverage.planID))
                }
                if !ClaimCodeLists.payers.contains(coverage.payerID) {
                    report("coverages[\(index)].payer_id", "No payer has this id", .init(coverage.payerID))
                }
            }
        },
        Rule(
            "COV-007", .warning, "A dependant is covered while the subscriber is",
            why: "Coverage of dependants ends with the subscriber's, but for continuation and survivors.",
            breaks: "A child whose coverage goes on after the parent's has ended.", source: "29 CFR 2590.701-2"
        ) { subject, report in
            let own = subject.coverages(of: subject.household.subscriberID)
            guard !own.isEmpty else { return }
            for (index, coverage) in subject.household.coverages.enumerated()
            where coverage.memberID != subject.household.subscriberID && coverage.status == .active {
                if coverage.level == .childrenOnly || coverage.end.map({ $0 < coverage.start }) ?? false { continue }
                if !own.contains(where: { $0.covers(coverage.start) }) {
                    report(
                        "coverages[\(index)].start_date", "The subscriber is not covered on this day",
                        .init(coverage.start))
                } else if !own.contains(where: { coverage.end.map($0.covers) ?? ($0.end == nil) }) {
                    report(
                        "coverages[\(index)].end_date", "The subscriber's coverage ends before",
                        coverage.end.map { .init($0) })
                }
            }
        },
        Rule(
            "COV-008", .error, "Another payer covers a member of the household for a span of days",
            why: "Who pays first is decided for each day of service.",
            breaks: "Other coverage that ends before it begins.", source: "X12 005010X220A1, loop 2320"
        ) { subject, report in
            for (index, other) in subject.household.otherCoverages.enumerated() {
                if subject.members[other.memberID] == nil {
                    report("other_coverages[\(index)].member_id", "No member has this number", .init(other.memberID))
                }
                if let end = other.end, end < other.start {
                    report("other_coverages[\(index)].end_date", "Ends before it begins", .init(end))
                }
            }
        },
    ]

    /// Whether a dependant has a contract of their own by continuation or survival, and so a premium.
    private static func hasLeft(_ coverage: Coverage, _ subject: HouseholdSubject) -> Bool {
        coverage.status != .active || coverage.level == .childrenOnly || coverage.level == .individual
    }

    /// That reports of enrolment say what became of it.
    static let events: [HouseholdRule] = [
        Rule(
            "ENR-001", .error, "A report of enrolment is about a coverage of its member",
            why: "The receiver changes the coverage that is named.", breaks: "An event for COV000000019999.",
            source: "X12 005010X220A1, INS and HD"
        ) { subject, report in
            for (index, event) in subject.household.enrollmentEvents.enumerated() {
                let path = "enrollment_events[\(index)]"
                if subject.members[event.memberID] == nil {
                    report("\(path).member_id", "No member has this number", .init(event.memberID))
                    continue
                }
                for (field, id) in [("coverage_id", event.coverageID), ("former_coverage_id", event.formerCoverageID)] {
                    if id.isEmpty { continue }
                    let coverage = subject.coverages[id].map { subject.household.coverages[$0] }
                    if coverage?.memberID != event.memberID {
                        report("\(path).\(field)", "The member has no such coverage", .init(id))
                    }
                }
            }
        },
        Rule(
            "ENR-002", .error, "An addition takes effect on the day the coverage begins",
            why: "Otherwise the payer covers other days than the sponsor pays for.",
            breaks: "An addition a month after the coverage began.", source: "X12 005010X220A1, DTP*348"
        ) { subject, report in
            for (index, event) in subject.household.enrollmentEvents.enumerated() where event.maintenance == .addition {
                guard let place = subject.coverages[event.coverageID] else { continue }
                let coverage = subject.household.coverages[place]
                if coverage.memberID == event.memberID && event.effective != coverage.start {
                    report(
                        "enrollment_events[\(index)].effective_date",
                        "Expected \(coverage.start), when the coverage begins", .init(event.effective))
                }
            }
        },
        Rule(
            "ENR-003", .error, "The last termination takes effect on the day the coverage ends",
            why: "Claims after it are refused, those before it are paid.",
            breaks: "A termination for June of a coverage that goes on.", source: "X12 005010X220A1, DTP*349"
        ) { subject, report in
            var last: [Text: Int] = [:]
            let events = subject.household.enrollmentEvents
            for (index, event) in events.enumerated()
            where event.maintenance == .termination || event.maintenance == .reinstatement {
                last[event.coverageID] = index
            }
            for (index, event) in events.enumerated()
            where event.maintenance == .termination && last[event.coverageID] == index {
                guard let place = subject.coverages[event.coverageID] else { continue }
                let coverage = subject.household.coverages[place]
                if coverage.memberID == event.memberID && coverage.end != event.effective {
                    let end = coverage.end.map { "\($0)" } ?? "no end: the coverage goes on"
                    report("enrollment_events[\(index)].effective_date", "Expected \(end)", .init(event.effective))
                }
            }
        },
        Rule(
            "ENR-004", .error, "Reports of enrolment are in the order in which they were taken up",
            why: "A receiver applies them one after another.", breaks: "A termination before the addition.",
            source: "X12 005010X220A1, BGN03"
        ) { subject, report in
            var last: CalendarDate?
            for (index, event) in subject.household.enrollmentEvents.enumerated() {
                if let last, event.processed < last {
                    report(
                        "enrollment_events[\(index)].processed_date", "The one before is later", .init(event.processed))
                }
                last = event.processed
            }
        },
        Rule(
            "ENR-005", .warning, "The reason of a report fits what is done",
            why: "A birth adds somebody, and a death ends a coverage.", breaks: "A termination because of birth.",
            source: "X12 005010X220A1, INS03 and INS04"
        ) { subject, report in
            let additions: [EnrollmentEvent.Reason] = [.birth, .adoption, .marriage, .initialEnrollment, .reenrollment]
            let endings: [EnrollmentEvent.Reason] = [
                .death, .divorce, .endOfEmployment, .voluntaryWithdrawal, .nonPayment, .endOfBenefits,
            ]
            for (index, event) in subject.household.enrollmentEvents.enumerated() {
                let wrong =
                    switch event.maintenance {
                    case .addition: endings.contains(event.reason)
                    case .termination: additions.contains(event.reason)
                    case .change, .reinstatement, .audit: false
                    }
                if wrong && !(event.maintenance == .addition && event.reason == .divorce) {
                    report(
                        "enrollment_events[\(index)].reason", "This reason belongs to another kind of report",
                        .init(event.reason.rawValue))
                }
            }
        },
    ]
}
