import HealthSimCore

/// The book of a contract: who is enrolled in what from when to when, and what was reported of it.
struct EnrollmentLedger: Sendable {
    /// The number of the household, from 1; it stands in the identifiers.
    let number: UInt64
    var members: [Member]
    private(set) var coverages: [Coverage] = []
    private(set) var events: [EnrollmentEvent] = []
    /// The open coverage of each member, by position; nothing for those who have none.
    private(set) var open: [Int?]
    /// The span that each span replaces; nothing for one that replaces none.
    private var formers: [Int?] = []
    /// The spans that never began.
    private var cancelled: [Text] = []
    /// The plan that the contract is in.
    private(set) var offer: PlanOffer
    let groupID: Text
    /// By what right the members are enrolled now.
    var status = Coverage.Status.active

    init(number: UInt64, members: [Member], offer: PlanOffer, groupID: Text) {
        self.number = number
        self.members = members
        self.offer = offer
        self.groupID = groupID
        open = members.map { _ in nil }
    }

    /// The subscriber's member id.
    var subscriberID: Text { members[0].id }

    /// Whether anybody but a former spouse is covered.
    var isOpen: Bool { members.indices.contains { open[$0] != nil && members[$0].relationship != .formerSpouse } }

    /// Whether a member is covered now.
    func isCovered(_ position: Int) -> Bool { open[position] != nil }

    /// The first day of the coverage that a member has now.
    func start(_ position: Int) -> CalendarDate? { open[position].map { coverages[$0].start } }

    /// Adds a member to the contract, without coverage.
    mutating func add(_ member: Member) -> Int {
        members.append(member)
        open.append(nil)
        return members.count - 1
    }

    // MARK: - What is reported

    /// Enrols a member from a day on.
    mutating func enroll(
        _ position: Int, from day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate,
        as maintenance: EnrollmentEvent.Maintenance = .addition, status own: Coverage.Status? = nil
    ) {
        guard open[position] == nil else { return }
        let index = begin(position, from: day, status: own ?? status)
        report(position, maintenance, reason, effective: day, processed: processed, coverage: index)
    }

    /// Ends the coverage of a member after a day; a span that had not begun by then is taken out of the book.
    mutating func terminate(
        _ position: Int, after day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate
    ) {
        while let index = open[position], coverages[index].start > day { cancel(index, of: position) }
        guard let index = open[position] else { return }
        coverages[index].end = day
        open[position] = nil
        report(position, .termination, reason, effective: day, processed: processed, coverage: index)
    }

    /// Ends the coverage of everybody in the contract but a former spouse.
    mutating func terminateAll(after day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate) {
        for position in members.indices where members[position].relationship != .formerSpouse {
            terminate(position, after: day, reason, processed: processed)
        }
    }

    /// Takes everybody in the contract into another plan from a day on.
    mutating func change(to offer: PlanOffer, from day: CalendarDate, processed: CalendarDate) {
        self.offer = offer
        for position in members.indices where members[position].relationship != .formerSpouse {
            replace(position, from: day, .planChange, processed: processed)
        }
    }

    /// Sets who is in the contract, when that has changed, for all its members: each has a span of the new level.
    mutating func setLevel(from day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate) {
        let level = level
        for position in members.indices where members[position].relationship != .formerSpouse {
            guard let index = open[position], coverages[index].level != level else { continue }
            if coverages[index].start >= day {
                coverages[index].level = level
                coverages[index].premium = premium(position, level, coverages[index].status)
            } else {
                replace(position, from: day, reason, processed: processed)
            }
        }
    }

    /// Reports a change of a member's data that leaves the coverage as it is.
    mutating func reportChange(_ position: Int, effective: CalendarDate, processed: CalendarDate) {
        guard let index = open[position] else { return }
        report(position, .change, .changedData, effective: effective, processed: processed, coverage: index)
    }

    /// Takes out a span that never began, and opens the one before it again.
    private mutating func cancel(_ index: Int, of position: Int) {
        cancelled.append(coverages[index].id)
        open[position] = formers[index]
        if let former = formers[index] { coverages[former].end = nil }
    }

    // MARK: - Spans

    /// Who is in the contract now, for the level of its coverage.
    var level: Coverage.Level {
        var (spouse, children, subscriber) = (false, false, false)
        for position in members.indices where open[position] != nil {
            switch members[position].relationship {
            case .subscriber: subscriber = true
            case .spouse, .lifePartner: spouse = true
            case .formerSpouse: break
            default: children = true
            }
        }
        if spouse { return children ? .family : .employeeAndSpouse }
        if children { return subscriber ? .employeeAndChildren : .childrenOnly }
        return offer.line == .employer ? .employeeOnly : .individual
    }

    private mutating func replace(
        _ position: Int, from day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate
    ) {
        guard let former = open[position], coverages[former].start < day else { return }
        coverages[former].end = day.adding(days: -1)
        let index = begin(position, from: day, status: coverages[former].status)
        formers[index] = former
        report(
            position, .change, reason, effective: day, processed: processed, coverage: index,
            former: coverages[former].id)
    }

    private mutating func begin(_ position: Int, from day: CalendarDate, status: Coverage.Status) -> Int {
        let index = coverages.count
        let id = MemberIdentifiers.coverage(household: number, index + 1)
        open[position] = index
        formers.append(nil)
        // Somebody who continues alone is a contract of one.
        let level = members[position].relationship == .formerSpouse ? .individual : level
        coverages.append(
            Coverage(
                id: id, memberID: members[position].id, subscriberID: subscriberID, payerID: offer.payerID,
                planID: offer.planID, groupID: groupID, start: day, level: level, status: status,
                premium: premium(position, level, status)))
        return index
    }

    /// What a span costs a month: the contract's for the subscriber, that of one person for a former spouse; under COBRA
    /// two hundredths more.
    private func premium(_ position: Int, _ level: Coverage.Level, _ status: Coverage.Status) -> Money {
        switch members[position].relationship {
        case .subscriber, .formerSpouse: break
        default: return .zero
        }
        let amount = offer.premiums[level]
        return status == .continuation ? amount.share(basisPoints: 10_200) : amount
    }

    private mutating func report(
        _ position: Int, _ maintenance: EnrollmentEvent.Maintenance, _ reason: EnrollmentEvent.Reason,
        effective: CalendarDate, processed: CalendarDate, coverage: Int, former: Text = .empty
    ) {
        let id = MemberIdentifiers.event(household: number, events.count + 1)
        events.append(
            EnrollmentEvent(
                id: id, memberID: members[position].id, maintenance: maintenance, reason: reason, effective: effective,
                processed: processed, coverageID: coverages[coverage].id, formerCoverageID: former))
    }

    // MARK: - The end

    /// The spans by member and beginning.
    var sortedCoverages: [Coverage] {
        members.flatMap { member in
            coverages.filter { $0.memberID == member.id && !cancelled.contains($0.id) }
                .sorted { $0.start < $1.start }
        }
    }

    /// The reports in the order of their processing; those of a day as they were made.
    var sortedEvents: [EnrollmentEvent] {
        events.filter { !cancelled.contains($0.coverageID) }.enumerated().sorted {
            $0.element.processed != $1.element.processed
                ? $0.element.processed < $1.element.processed : $0.offset < $1.offset
        }.map(\.element)
    }
}
