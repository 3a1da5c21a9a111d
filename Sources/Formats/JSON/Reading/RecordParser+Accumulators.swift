import HealthSimCore
import MemberSim

extension RecordParser {
    /// Reads what has gathered towards a limit.
    mutating func accumulator() throws(JSONError) -> Accumulator? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<Accumulator.Kind>()
        var accumulator = Accumulator(
            kind: .deductible, scope: .individual, network: .inNetwork, memberID: .empty, planID: .empty,
            yearStart: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "kind": try read(&kind)
            case "scope": try read(&accumulator.scope)
            case "network": try read(&accumulator.network)
            case "member_id": try read(&accumulator.memberID)
            case "plan_id": try read(&accumulator.planID)
            case "year_start": try read(&accumulator.yearStart)
            case "category": try read(&accumulator.category)
            case "applied": try read(&accumulator.applied)
            case "limit": try read(&accumulator.limit)
            case "count": try read(&accumulator.count)
            case "count_limit": try read(&accumulator.countLimit)
            default:
                unknown(
                    key,
                    among: [
                        "kind", "scope", "network", "member_id", "plan_id", "year_start", "category", "applied",
                        "limit", "count", "count_limit",
                    ])
            }
        }
        need(kind, "kind")
        need(accumulator.memberID, "member_id", "whose it is")
        need(accumulator.yearStart, "year_start")
        guard let kind = kind.value, errors == errorCount else { return nil }
        accumulator.kind = kind
        return accumulator
    }

    /// Reads what a decision added.
    mutating func accumulatorEntry() throws(JSONError) -> AccumulatorEntry? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<Accumulator.Kind>()
        var entry = AccumulatorEntry(
            kind: .deductible, scope: .individual, network: .inNetwork, yearStart: .unread, amount: .zero,
            balance: .zero)
        while let key = try reader.nextKey() {
            switch key {
            case "kind": try read(&kind)
            case "scope": try read(&entry.scope)
            case "network": try read(&entry.network)
            case "year_start": try read(&entry.yearStart)
            case "category": try read(&entry.category)
            case "amount": try read(&entry.amount)
            case "count": try read(&entry.count)
            case "balance": try read(&entry.balance)
            default:
                unknown(
                    key,
                    among: ["kind", "scope", "network", "year_start", "category", "amount", "count", "balance"])
            }
        }
        need(kind, "kind")
        need(entry.yearStart, "year_start")
        guard let kind = kind.value, errors == errorCount else { return nil }
        entry.kind = kind
        return entry
    }
}
