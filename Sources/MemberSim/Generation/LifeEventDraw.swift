import HealthSimCore

/// Draws what happens to a contract by the published rates, year by year.
struct LifeEventDraw: Sendable {
    let seed: UInt64
    let index: UInt64
    let line: Plan.LineOfBusiness
    let members: [Member]
    /// The days that are told.
    let days: ClosedRange<CalendarDate>

    private static let purpose: RandomStream.Purpose = "membership.life"
    private static let table = MembershipTable.shared

    /// Each kind of event has streams of its own, so that one more kind changes no other.
    private enum Concern: UInt64 {
        case plan = 1
        case marriage, birth, adoption, divorce, exit, medicare, death, primaryCare
    }

    private func stream(_ concern: Concern, _ year: Int, _ position: Int = 0) -> RandomStream {
        RandomStream(
            seed: seed, purpose: Self.purpose.part(concern.rawValue * 10_000 + UInt64(year)).part(UInt64(position)),
            index: index)
    }

    /// The birthdays after which children are no longer covered: no chance decides on them.
    func limits() -> [LifeEvent] {
        members.indices.compactMap { position in
            let member = members[position]
            guard member.relationship.isChild, !member.isDisabled else { return nil }
            let birthday = member.person.birthDate.birthday(turning: 26)
            return days.contains(birthday)
                ? LifeEvent(date: birthday, kind: .limitAge(position: position), lag: 5) : nil
        }
    }

    /// What happens by chance, in no order.
    func events(withPrimaryCare: Bool) -> [LifeEvent] {
        var events: [LifeEvent] = []
        for year in days.lowerBound.year...days.upperBound.year {
            drawContract(year, &events)
            drawCouple(year, &events)
            for position in members.indices {
                drawMember(position, year, &events)
                if withPrimaryCare { drawPrimaryCare(position, year, &events) }
            }
        }
        return events.filter { days.contains($0.date) }
    }

    private func day(_ year: Int, _ stream: inout RandomStream) -> CalendarDate {
        let first = CalendarDate(year: year, month: 1, day: 1) ?? days.lowerBound
        return first.adding(days: stream.integer(below: 365))
    }

    private func age(_ position: Int, _ year: Int) -> Int { year - members[position].person.birthDate.year }

    private var spouse: Int? { members.firstIndex { $0.relationship == .spouse } }

    // MARK: - The contract

    private func drawContract(_ year: Int, _ events: inout [LifeEvent]) {
        var plan = stream(.plan, year)
        if plan.chance(Self.table.rate(.planChange, line: line)), let first = CalendarDate(year: year, month: 1, day: 1)
        {
            events.append(LifeEvent(date: first, kind: .planChange, lag: -plan.integer(in: 14...40)))
        }
        var exit = stream(.exit, year)
        switch line {
        case .employer:
            guard exit.chance(Self.table.rate(.employmentEnd, line: line)) else { return }
            let date = day(year, &exit)
            let continues = exit.chance(Self.table.rate(.continuation))
            let months = continues ? exit.integer(in: 3...18) : 0
            let back = exit.chance(Self.table.rate(.reinstatement, line: line)) ? exit.integer(in: 5...90) : 0
            events.append(
                LifeEvent(
                    date: date, kind: .employmentEnd(continuationMonths: months, reinstatedAfterDays: back),
                    lag: reportLag(&exit)))
        case .exchange:
            if exit.chance(Self.table.rate(.withdrawal, line: line)) {
                events.append(LifeEvent(date: day(year, &exit), kind: .withdrawal, lag: reportLag(&exit)))
            } else if exit.chance(Self.table.rate(.nonPayment, line: line)) {
                let back = exit.chance(Self.table.rate(.reinstatement, line: line)) ? exit.integer(in: 3...20) : 0
                events.append(
                    LifeEvent(date: day(year, &exit), kind: .nonPayment(reinstatedAfterDays: back), lag: 92))
            }
        case .medicaid:
            guard exit.chance(Self.table.rate(.redetermination, line: line)) else { return }
            let back = exit.chance(Self.table.rate(.reinstatement, line: line)) ? exit.integer(in: 10...150) : 0
            events.append(
                LifeEvent(
                    date: day(year, &exit), kind: .redetermination(reinstatedAfterDays: back), lag: reportLag(&exit)))
        case .medicare, .medicareAdvantage, .dental: break
        }
    }

    /// How many days later an end is reported: most before it happens, some late, a few very late.
    private func reportLag(_ stream: inout RandomStream) -> Int {
        let share = stream.uniform()
        let late = Self.table.rate(.lateReport)
        if share < late { return stream.integer(in: 31...90) + 30 }
        if share < late + 0.2 { return stream.integer(in: 1...30) }
        return -stream.integer(in: 0...10)
    }

    // MARK: - Couples and parents

    private func drawCouple(_ year: Int, _ events: inout [LifeEvent]) {
        guard line == .employer || line == .exchange else { return }
        guard let spouse else {
            var marriage = stream(.marriage, year)
            if marriage.chance(Self.table.rate(.marriage, age: age(0, year))) {
                events.append(
                    LifeEvent(date: day(year, &marriage), kind: .marriage, lag: marriage.integer(in: 4...30)))
            }
            drawBirth(mother: 0, year, &events)
            return
        }
        var divorce = stream(.divorce, year)
        if divorce.chance(Self.table.rate(.divorce)) {
            let continues = divorce.chance(Self.table.rate(.formerSpouseContinuation))
            events.append(
                LifeEvent(
                    date: day(year, &divorce), kind: .divorce(continues: continues), lag: divorce.integer(in: 5...45)))
        }
        var adoption = stream(.adoption, year)
        if adoption.chance(Self.table.rate(.adoption, age: age(0, year))) {
            events.append(LifeEvent(date: day(year, &adoption), kind: .adoption, lag: adoption.integer(in: 4...30)))
        }
        drawBirth(mother: 0, year, &events)
        drawBirth(mother: spouse, year, &events)
    }

    private func drawBirth(mother: Int, _ year: Int, _ events: inout [LifeEvent]) {
        var stream = stream(.birth, year, mother)
        let rate = Self.table.rate(.birth, sex: members[mother].person.sex, age: age(mother, year))
        // The rates are those of women of all sorts; a covered mother of a child of last winter has none this year.
        guard rate > 0, members[mother].person.sex == .female, stream.chance(rate) else { return }
        let date = day(year, &stream)
        guard
            !members.contains(where: { $0.relationship.isChild && abs($0.person.birthDate.days(until: date)) < 300 })
        else { return }
        let children = stream.chance(Self.table.rate(.twins) / 2) ? 2 : 1
        events.append(
            LifeEvent(date: date, kind: .birth(mother: mother, children: children), lag: stream.integer(in: 3...31)))
    }

    // MARK: - Members

    private func drawMember(_ position: Int, _ year: Int, _ events: inout [LifeEvent]) {
        let member = members[position]
        let birthday = member.person.birthDate.birthday(turning: 65)
        if birthday.year == year, line == .employer || line == .exchange {
            var medicare = stream(.medicare, year, position)
            let leaves = line == .exchange || medicare.chance(Self.table.rate(.leaveAt65, line: line))
            events.append(
                LifeEvent(
                    date: birthday, kind: leaves ? .medicareAge(position: position) : .workingAged(position: position),
                    lag: -20))
        }
        var death = stream(.death, year, position)
        if death.chance(LifeTable.annualProbability(age: max(0, age(position, year)), sex: member.person.sex)) {
            events.append(
                LifeEvent(
                    date: day(year, &death), kind: .death(position: position), lag: death.integer(in: 4...40)))
        }
    }

    private func drawPrimaryCare(_ position: Int, _ year: Int, _ events: inout [LifeEvent]) {
        var stream = stream(.primaryCare, year, position)
        guard stream.chance(Self.table.rate(.primaryCareChange)) else { return }
        let date = day(year, &stream).startOfMonth
        events.append(
            LifeEvent(date: date, kind: .primaryCareChange(position: position), lag: -stream.integer(in: 1...20)))
    }
}
