import HealthSimCore

/// The rules for what payers hold, by what they are about.
enum MemberRules {
    /// A rule for a household as a whole.
    typealias HouseholdRule = Rule<HouseholdSubject>
    /// A rule for one claim.
    typealias ClaimRule = Rule<ClaimSubject>
    /// A rule for one decision.
    typealias DecisionRule = Rule<DecisionSubject>

    /// The exact sum of amounts; what does not fit is the largest amount that does, so that nothing traps.
    static func sum(_ amounts: some Sequence<Money>) -> Money {
        var cents = Int128(0)
        for amount in amounts { cents += Int128(amount.cents) }
        return Money(cents: Int64(clamping: cents))
    }

    /// Whether two spans of days have a day in common; an open span goes on.
    static func overlap(
        _ first: (start: CalendarDate, end: CalendarDate?), _ second: (start: CalendarDate, end: CalendarDate?)
    ) -> Bool {
        first.start <= (second.end ?? second.start.far) && second.start <= (first.end ?? first.start.far)
            && first.start <= (first.end ?? first.start) && second.start <= (second.end ?? second.start)
    }

    /// Reports the identifiers that come a second time, and those that are empty.
    static func checkIdentifiers<Entry>(
        _ entries: [Entry], _ list: String, _ field: String, _ id: (Entry) -> Text, _ report: inout FindingReport
    ) {
        var seen: Set<Text> = []
        for (index, entry) in entries.enumerated() {
            let path = "\(list)[\(index)].\(field)"
            let id = id(entry)
            if id.isEmpty {
                report(path, "Missing: every entry has an identifier")
            } else if !seen.insert(id).inserted {
                report(path, "Another entry has this identifier already", .init(id))
            }
        }
    }
}

extension CalendarDate {
    /// A day after any that can be meant.
    fileprivate var far: CalendarDate { CalendarDate(daysSinceEpoch: Int32.max) }
}
