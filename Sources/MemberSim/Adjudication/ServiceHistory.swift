import HealthSimCore

/// What was paid of earlier services of a household, for duplicates, code edits, copays and benefit periods.
struct ServiceHistory: Sendable {
    /// A line that was paid.
    struct Line: Sendable {
        /// The decision, by its place.
        let decision: Int
        let member: Int
        let day: CalendarDate
        let provider: UInt64
        /// The row of the service, or a number for what is in no table.
        let code: UInt64
        let modifiers: UInt64
        let charge: Money
        /// The place in the table of services; -1 for none.
        let rates: Int
    }

    /// A copay that was taken for a visit.
    struct Copay: Sendable {
        let decision: Int
        let member: Int
        let day: CalendarDate
        let provider: UInt64
        let category: ServiceCategory
    }

    /// A stay that was paid.
    struct Stay: Sendable {
        let decision: Int
        let member: Int
        let admission: CalendarDate
        let end: CalendarDate
        let days: Int
        let isNursing: Bool
    }

    /// Something used up by a decision.
    struct Use: Sendable {
        let decision: Int
        /// The authorization by place, or -1.
        let authorization: Int
        /// The referral by place, or -1.
        let referral: Int
        let units: Int
    }

    private(set) var lines: [Line] = []
    /// Of these the operations after which visits belong to them.
    private(set) var operations: [Line] = []
    private(set) var copays: [Copay] = []
    private(set) var stays: [Stay] = []
    private(set) var uses: [Use] = []

    /// Makes room for so many lines.
    mutating func reserve(lines count: Int) { lines.reserveCapacity(count) }

    mutating func add(_ line: Line) {
        lines.append(line)
        if line.rates >= 0, ServiceTable.shared.entries[line.rates].globalDays >= 10 { operations.append(line) }
    }
    mutating func add(_ copay: Copay) { copays.append(copay) }
    mutating func add(_ stay: Stay) { stays.append(stay) }
    mutating func add(_ use: Use) { uses.append(use) }

    /// Forgets what a decision has left; gives back what it had used up.
    mutating func forget(decision: Int) -> [Use] {
        lines.removeAll { $0.decision == decision }
        operations.removeAll { $0.decision == decision }
        copays.removeAll { $0.decision == decision }
        stays.removeAll { $0.decision == decision }
        let used = uses.filter { $0.decision == decision }
        uses.removeAll { $0.decision == decision }
        return used
    }

    /// The lines of a member at a provider on the days of a range, in order.
    func lines(of member: Int, at provider: UInt64, on days: ClosedRange<CalendarDate>) -> [Line] {
        var found: [Line] = []
        for place in lines.indices
        where days.contains(lines[place].day) && lines[place].member == member && lines[place].provider == provider {
            found.append(lines[place])
        }
        return found
    }

    /// Whether a copay was taken from a member at a provider on a day; with provider 0 at any for the category.
    func hasCopay(_ member: Int, _ day: CalendarDate, _ provider: UInt64, _ category: ServiceCategory) -> Bool {
        for place in copays.indices.reversed()
        where copays[place].day == day && copays[place].member == member && copays[place].provider == provider
            && (provider != 0 || copays[place].category == category)
        {
            return true
        }
        return false
    }

    /// The days of the benefit period that a stay belongs to, before it; nothing when the stay begins one.
    ///
    /// A benefit period ends when the member has been out of hospital and nursing facility for 60 days.
    /// Source: 42 CFR 409.60.
    func benefitPeriodDays(_ member: Int, admission: CalendarDate, nursing: Bool) -> Int? {
        var (days, isOpen, start) = (0, false, admission)
        for stay in stays.reversed() where stay.member == member && stay.admission <= start {
            guard stay.end.days(until: start) <= 60 else { continue }
            isOpen = true
            if stay.isNursing == nursing { days += stay.days }
            start = min(start, stay.admission)
        }
        return isOpen ? days : nil
    }
}
