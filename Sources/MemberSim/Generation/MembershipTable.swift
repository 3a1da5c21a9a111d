import HealthSimCore

/// Who is enrolled in what, at which age, and how often life changes it: the tables of `references/membership/`.
struct MembershipTable: Sendable {
    /// The tables of this run.
    static let shared = MembershipTable()

    /// A share of all contracts: a line and who is in them.
    struct Mix: Sendable {
        let line: Plan.LineOfBusiness
        let level: Coverage.Level
        let share: Double
    }

    /// A band of ages of subscribers, with its share in the contracts of a line and level.
    struct AgeBand: Sendable {
        let line: Plan.LineOfBusiness
        let level: Coverage.Level
        let ages: ClosedRange<Int>
        let share: Double
    }

    /// What happens to members of a line, sex and age; fields that do not matter are absent.
    struct Rate: Sendable {
        let event: Event
        let line: Plan.LineOfBusiness?
        let sex: Sex?
        let ages: ClosedRange<Int>
        let rate: Double
    }

    /// What a rate is about.
    enum Event: String, Sendable {
        case birth, twins, adoption, marriage, divorce, withdrawal, redetermination, continuation, reinstatement, dual
        case planChange = "plan-change"
        case employmentEnd = "employment-end"
        case nonPayment = "non-payment"
        case formerSpouseContinuation = "former-spouse-continuation"
        case leaveAt65 = "leave-at-65"
        case primaryCareChange = "primary-care-change"
        case lateReport = "late-report"
        case otherParent = "other-parent"
    }

    let mixes: FrozenArray<Mix>
    let ages: FrozenArray<AgeBand>
    let rates: FrozenArray<Rate>

    private init() {
        let mixTable = ReferenceTable.named("membership/contract-mix")
        mixes = FrozenArray(
            mixTable.rows.compactMap { row in
                guard let line = Plan.LineOfBusiness(rawValue: row["line"].string),
                    let level = Coverage.Level(rawValue: row["level"].string), let share = row.double("share")
                else { return nil }
                return Mix(line: line, level: level, share: share)
            })
        ages = FrozenArray(
            ReferenceTable.named("membership/subscriber-ages").rows.flatMap { row -> [AgeBand] in
                guard let from = row.integer("age_from"), let to = row.integer("age_to"), from <= to,
                    let share = row.double("share")
                else { return [] }
                let lines = row["line"].string.split(separator: ";").compactMap {
                    Plan.LineOfBusiness(rawValue: String($0))
                }
                let levels = row["levels"].string.split(separator: ";").compactMap {
                    Coverage.Level(rawValue: String($0))
                }
                return lines.flatMap { line in
                    levels.map { AgeBand(line: line, level: $0, ages: from...to, share: share) }
                }
            })
        rates = FrozenArray(
            ReferenceTable.named("membership/life-events").rows.compactMap { row in
                guard let event = Event(rawValue: row["event"].string), let rate = row.double("rate") else {
                    return nil
                }
                let from = row.integer("age_from") ?? 0
                return Rate(
                    event: event, line: Plan.LineOfBusiness(rawValue: row["line"].string),
                    sex: Sex(rawValue: row["sex"].string), ages: from...max(from, row.integer("age_to") ?? 130),
                    rate: rate)
            })
    }

    /// How likely an event is; 0 where the table has no row for it.
    func rate(_ event: Event, line: Plan.LineOfBusiness? = nil, sex: Sex? = nil, age: Int = 40) -> Double {
        for index in rates.indices {
            let row = rates[index]
            guard row.event == event, row.ages.contains(age), row.line == nil || row.line == line,
                row.sex == nil || row.sex == sex
            else { continue }
            return row.rate
        }
        return 0
    }

    /// The age in years and parts of one at a quantile of the subscribers of a line and level.
    func age(line: Plan.LineOfBusiness, level: Coverage.Level, at quantile: Double) -> Double {
        var rest = quantile
        var last = 40.0
        for index in ages.indices {
            let band = ages[index]
            guard band.line == line, band.level == level else { continue }
            let width = Double(band.ages.count)
            last = Double(band.ages.upperBound) + 0.999
            if rest < band.share { return Double(band.ages.lowerBound) + rest / band.share * width }
            rest -= band.share
        }
        return last
    }
}
