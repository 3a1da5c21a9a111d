import HealthSimCore

/// A contract through time: its people, and its book of enrolment, as life changes both.
struct EnrollmentHistory: Sendable {
    let family: FamilyBuilder
    /// The plans that the contract may change to, of its own payer.
    let choices: [PlanOffer]
    /// The last day that is told.
    let asOf: CalendarDate
    var ledger: EnrollmentLedger
    /// Those who took another primary care provider, and when.
    var primaryCareChanges: [(position: Int, date: CalendarDate)] = []
    /// Those who stay beyond 65 with Medicare as well, and since when.
    var workingAged: [(position: Int, since: CalendarDate)] = []

    var members: [Member] { ledger.members }

    /// Whether one more may come.
    private var hasRoom: Bool { members.count < Int(FamilyBuilder.capacity) }

    // MARK: - The beginning

    /// Enrols the subscriber, the spouse and the children: each from the beginning of the contract, or from birth.
    mutating func begin(on day: CalendarDate, spouse: Bool, birthdays: [CalendarDate]) {
        let processed = day.adding(days: -12)
        ledger.enroll(0, from: day, .initialEnrollment, processed: processed)
        if spouse {
            ledger.members[0].person.maritalStatus = Concept(.maritalStatus, "M")
            let position = ledger.add(family.spouse(of: members[0], at: members.count, on: day))
            ledger.enroll(position, from: day, .initialEnrollment, processed: processed)
        }
        for born in birthdays where born <= day {
            let position = ledger.add(family.child(born: born, of: members[0], at: members.count))
            ledger.enroll(position, from: day, .initialEnrollment, processed: processed)
        }
        ledger.setLevel(from: day, .initialEnrollment, processed: processed)
        for born in birthdays where born > day {
            add(.child, born: born, from: born, .birth, processed: born.adding(days: 14))
        }
    }

    /// Gives Medicare as well to those of an employer who turned 65 by a day and stayed.
    mutating func noteWorkingAged(by day: CalendarDate) {
        for position in members.indices {
            let of65 = members[position].person.birthDate.birthday(turning: 65)
            guard let start = ledger.start(position), of65 <= day else { continue }
            workingAged.append((position, max(of65.startOfMonth, start)))
            ledger.members[position].medicareID = MedicareNumber.text(medicareNumber(position))
        }
    }

    // MARK: - What happens

    /// Takes up what happens; what the payer would not know by the last day is left out.
    mutating func apply(_ event: LifeEvent) {
        let processed = event.date.adding(days: event.lag)
        guard event.date <= asOf, processed <= asOf else { return }
        switch event.kind {
        case .death(let position):
            die(position, on: event.date, processed: max(processed, event.date.adding(days: 2)))
        case _ where !ledger.isOpen:
            break
        case .planChange:
            changePlan(from: event.date, processed: processed)
        case .marriage:
            marry(on: event.date, processed: processed)
        case .birth(let mother, let children):
            for _ in 0..<children where ledger.isCovered(mother) && hasRoom {
                add(.child, born: event.date, from: event.date, .birth, processed: processed)
            }
        case .adoption:
            guard hasRoom, ledger.isCovered(0) else { break }
            add(.adoptedChild, born: event.date.adding(days: -400), from: event.date, .adoption, processed: processed)
        case .divorce(let continues):
            divorce(on: event.date, continues: continues, processed: processed)
        case .limitAge(let position):
            leave(position, after: event.date.endOfMonth, .endOfBenefits, processed: processed)
        case .medicareAge(let position):
            turn65(position, on: event.date, processed: processed)
        case .workingAged(let position):
            guard ledger.isCovered(position) else { break }
            workingAged.append((position, event.date.startOfMonth))
            ledger.members[position].medicareID = MedicareNumber.text(medicareNumber(position))
        case .employmentEnd(let continuationMonths, let reinstatedAfterDays):
            endEmployment(
                on: event.date, continuationMonths: continuationMonths, reinstatedAfterDays: reinstatedAfterDays,
                processed: processed)
        case .withdrawal:
            ledger.terminateAll(after: event.date.endOfMonth, .voluntaryWithdrawal, processed: processed)
        case .nonPayment(let days):
            // Three months of grace, of which the first is paid for: the coverage ends with it, and is ended later.
            end(after: event.date.endOfMonth, .nonPayment, reinstatedAfterDays: days, processed: processed)
        case .redetermination(let days):
            end(after: event.date.endOfMonth, .endOfBenefits, reinstatedAfterDays: days, processed: processed)
        case .primaryCareChange(let position):
            guard ledger.isCovered(position) else { break }
            primaryCareChanges.append((position, event.date))
            ledger.reportChange(position, effective: event.date, processed: processed)
        }
    }

    /// The number behind a Medicare identifier of a member.
    private func medicareNumber(_ position: Int) -> UInt64 {
        family.index * FamilyBuilder.capacity + UInt64(position) + 1
    }

    // MARK: - One by one

    private mutating func changePlan(from day: CalendarDate, processed: CalendarDate) {
        guard ledger.status == .active, ledger.isCovered(0) else { return }
        let others = choices.filter { $0.planID != ledger.offer.planID }
        guard !others.isEmpty else { return }
        var stream = RandomStream(
            seed: family.seed, purpose: Self.choice.part(UInt64(day.year)), index: family.index)
        ledger.change(to: stream.choose(others), from: day, processed: processed)
    }

    private static let choice: RandomStream.Purpose = "membership.plan-change"

    private mutating func marry(on day: CalendarDate, processed: CalendarDate) {
        guard hasRoom, ledger.isCovered(0), !members.contains(where: { $0.relationship == .spouse }) else { return }
        ledger.members[0].person.maritalStatus = Concept(.maritalStatus, "M")
        let position = ledger.add(family.spouse(of: members[0], at: members.count, on: day))
        // Coverage begins on the first of the month after, as special enrolment has it.
        let start = day.endOfMonth.adding(days: 1)
        ledger.enroll(position, from: start, .marriage, processed: processed)
        ledger.setLevel(from: start, .marriage, processed: processed)
    }

    private mutating func add(
        _ kind: Relationship, born: CalendarDate, from day: CalendarDate, _ reason: EnrollmentEvent.Reason,
        processed: CalendarDate
    ) {
        let position = ledger.add(family.child(born: born, of: members[0], at: members.count, kind))
        ledger.enroll(position, from: day, reason, processed: processed)
        ledger.setLevel(from: day, reason, processed: processed)
    }

    private mutating func divorce(on day: CalendarDate, continues: Bool, processed: CalendarDate) {
        guard let position = members.firstIndex(where: { $0.relationship == .spouse }), ledger.isCovered(position),
            let since = ledger.start(position), since <= day
        else { return }
        let last = day.endOfMonth
        ledger.members[0].person.maritalStatus = Concept(.maritalStatus, "D")
        ledger.members[position].person.maritalStatus = Concept(.maritalStatus, "D")
        ledger.terminate(position, after: last, .divorce, processed: processed)
        ledger.members[position].relationship = .formerSpouse
        let next = last.adding(days: 1)
        let elected = max(processed, last).adding(days: 21)
        if continues, elected <= asOf {
            ledger.enroll(position, from: next, .continuation, processed: elected, status: .continuation)
        }
        ledger.setLevel(from: next, .divorce, processed: processed)
    }

    private mutating func leave(
        _ position: Int, after day: CalendarDate, _ reason: EnrollmentEvent.Reason, processed: CalendarDate
    ) {
        guard ledger.isCovered(position) else { return }
        ledger.terminate(position, after: day, reason, processed: processed)
        ledger.setLevel(from: day.adding(days: 1), .changedData, processed: processed)
    }

    private mutating func turn65(_ position: Int, on birthday: CalendarDate, processed: CalendarDate) {
        // Medicare begins with the month of the birthday.
        let last = birthday.startOfMonth.adding(days: -1)
        ledger.members[position].medicareID = MedicareNumber.text(medicareNumber(position))
        if position == 0 {
            ledger.terminateAll(after: last, .retirement, processed: processed)
        } else {
            leave(position, after: last, .endOfBenefits, processed: processed)
        }
    }

    private mutating func endEmployment(
        on day: CalendarDate, continuationMonths: Int, reinstatedAfterDays: Int, processed: CalendarDate
    ) {
        guard ledger.status == .active, ledger.isCovered(0) else { return }
        let last = day.endOfMonth
        guard continuationMonths > 0 else {
            end(after: last, .endOfEmployment, reinstatedAfterDays: reinstatedAfterDays, processed: processed)
            return
        }
        let covered = coveredPositions
        ledger.terminateAll(after: last, .endOfEmployment, processed: processed)
        // It is elected within sixty days, and then holds from the first day on.
        let elected = max(processed, last).adding(days: 34)
        guard elected <= asOf, !ledger.isOpen else { return }
        ledger.status = .continuation
        let next = last.adding(days: 1)
        for position in covered { ledger.enroll(position, from: next, .continuation, processed: elected) }
        ledger.setLevel(from: next, .continuation, processed: elected)
        let end = next.adding(months: continuationMonths).adding(days: -1)
        let reported = end.adding(days: 9)
        if reported <= asOf { ledger.terminateAll(after: end, .endOfBenefits, processed: reported) }
    }

    private mutating func end(
        after last: CalendarDate, _ reason: EnrollmentEvent.Reason, reinstatedAfterDays days: Int,
        processed: CalendarDate
    ) {
        let covered = coveredPositions
        ledger.terminateAll(after: last, reason, processed: processed)
        guard days > 0, !ledger.isOpen else { return }
        // Within a month it is as if it had never ended; later it begins anew with a month.
        let next = last.adding(days: 1)
        let start = days <= 31 ? next : next.adding(days: days).endOfMonth.adding(days: 1)
        let reinstated = max(processed, last).adding(days: days)
        guard reinstated <= asOf, start <= asOf else { return }
        for position in covered {
            ledger.enroll(position, from: start, .reenrollment, processed: reinstated, as: .reinstatement)
        }
        ledger.setLevel(from: start, .reenrollment, processed: reinstated)
    }

    private mutating func die(_ position: Int, on day: CalendarDate, processed: CalendarDate) {
        guard ledger.isCovered(position), let since = ledger.start(position), since <= day else { return }
        ledger.members[position].deathDate = day
        if position == 0, members.count > 1 {
            ledger.terminate(0, after: day, .death, processed: processed)
            ledger.terminateAll(after: day.endOfMonth, .death, processed: processed)
        } else {
            leave(position, after: day, .death, processed: processed)
        }
    }

    private var coveredPositions: [Int] {
        members.indices.filter { ledger.isCovered($0) && members[$0].relationship != .formerSpouse }
    }
}
