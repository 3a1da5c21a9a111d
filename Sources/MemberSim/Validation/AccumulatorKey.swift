import HealthSimCore

/// What tells one accumulator from another.
struct AccumulatorKey: Hashable {
    let kind: Accumulator.Kind
    let scope: Accumulator.Scope
    let network: Accumulator.Network
    let member: Text
    let plan: Text
    let year: CalendarDate
    let category: Text

    /// The accumulator that stands at the end.
    init(_ accumulator: Accumulator) {
        (kind, scope, network) = (accumulator.kind, accumulator.scope, accumulator.network)
        (member, plan) = (accumulator.memberID, accumulator.planID)
        (year, category) = (accumulator.yearStart, accumulator.category)
    }

    /// The accumulator that an entry adds to.
    init(_ entry: AccumulatorEntry, member: Text, plan: Text = .empty) {
        (kind, scope, network) = (entry.kind, entry.scope, entry.network)
        (self.member, self.plan) = (member, plan)
        (year, category) = (entry.yearStart, entry.category)
    }

    /// The accumulator that an entry of a decision adds to.
    init(_ entry: AccumulatorEntry, of decision: Adjudication, subscriber: Text) {
        self.init(
            entry, member: entry.scope == .family ? subscriber : decision.memberID, plan: decision.planID)
    }
}
