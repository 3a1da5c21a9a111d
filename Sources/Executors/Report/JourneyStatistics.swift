import Formats
import HealthSimCore

/// What of a journey has taken place, counted: per block, merged in any order.
struct JourneyStatistics: Hashable, Sendable {
    /// How many persons have the journey.
    var persons: UInt64 = 0
    /// How often each step took place, and for how many persons.
    var events: [UInt64] = []
    var people: [UInt64] = []
    /// How many persons were in each phase.
    var phases: [UInt64] = []
    /// Of how many of the persons for whom it was drawn each flag is true, in the order in which they first came up.
    var flags: [FlagCount] = []
    /// Of how many persons who are asked each measure is met.
    var measures: [Proportion] = []
    /// The checks, in the order of `JourneyTrace.Check.allCases`.
    var checks: [Proportion] = []
    /// The first persons who fail a check.
    var failures: [String] = []
    /// Events by month, as year × 12 + month − 1, in order of time.
    var months: [MonthCount] = []
    /// The first and last day of an event, in days since 1970-01-01.
    var first = Int.max
    var last = Int.min
    /// Events that would have been after the end of the history, and before its beginning.
    var late: UInt64 = 0
    var early: UInt64 = 0
    /// The steps that count as events.
    private let isTold: [Bool]

    struct FlagCount: Hashable, Sendable {
        var name: String
        var count: Proportion
    }

    struct MonthCount: Hashable, Sendable {
        var month: Int
        var count: UInt64
    }

    /// Nothing counted yet.
    init(_ outline: JourneyOutline?) {
        isTold = outline?.steps.map { $0.kind == .event } ?? []
        guard let outline else { return }
        events = outline.steps.map { _ in 0 }
        people = outline.steps.map { _ in 0 }
        phases = outline.phases.map { _ in 0 }
        flags = outline.flags.map { FlagCount(name: $0, count: Proportion()) }
        measures = outline.measures.map { _ in Proportion() }
        checks = JourneyTrace.Check.allCases.map { _ in Proportion() }
    }

    init() { isTold = [] }

    /// Whether there is no journey.
    var isEmpty: Bool { events.isEmpty }

    /// Counts the journey of a person.
    mutating func add(_ trace: JourneyTrace) {
        persons += 1
        var seen: Set<Int> = []
        for event in trace.events where events.indices.contains(event.step) {
            events[event.step] += 1
            if seen.insert(event.step).inserted { people[event.step] += 1 }
            guard isTold[event.step] else { continue }
            first = min(first, event.date.daysSinceEpoch)
            last = max(last, event.date.daysSinceEpoch)
            add(MonthCount(month: event.date.year * 12 + event.date.month - 1, count: 1))
        }
        for (phase, isIn) in trace.phases.enumerated() where isIn && phases.indices.contains(phase) {
            phases[phase] += 1
        }
        for flag in trace.flags {
            add(FlagCount(name: flag.name.string, count: Proportion(passed: flag.isTrue ? 1 : 0, total: 1)))
        }
        for (index, measure) in trace.measures.enumerated() where measure.isAsked && measures.indices.contains(index) {
            measures[index].add(measure.isMet)
        }
        for (index, holds) in trace.checks.enumerated() where checks.indices.contains(index) {
            checks[index].add(holds)
            if !holds, failures.count < RunStatistics.namedFailures {
                failures.append("\(trace.mrn): \(JourneyTrace.Check.allCases[index].rawValue)")
            }
        }
        late += UInt64(trace.late)
        early += UInt64(trace.early)
    }

    /// Adds what was counted of the persons that follow.
    mutating func merge(_ other: JourneyStatistics) {
        persons += other.persons
        for index in events.indices where other.events.indices.contains(index) {
            events[index] += other.events[index]
            people[index] += other.people[index]
        }
        for index in phases.indices where other.phases.indices.contains(index) { phases[index] += other.phases[index] }
        for flag in other.flags { add(flag) }
        for index in measures.indices where other.measures.indices.contains(index) {
            measures[index].merge(other.measures[index])
        }
        for index in checks.indices where other.checks.indices.contains(index) {
            checks[index].merge(other.checks[index])
        }
        failures += other.failures.prefix(max(0, RunStatistics.namedFailures - failures.count))
        for month in other.months { add(month) }
        first = min(first, other.first)
        last = max(last, other.last)
        late += other.late
        early += other.early
    }

    /// What the checks found, one sentence each.
    var problems: [String] {
        zip(JourneyTrace.Check.allCases, checks).filter { !$1.isComplete }.map { check, count in
            "\(check.rawValue): the journeys of \(Figures.grouped(count.total - count.passed)) persons do not pass"
        } + failures
    }

    private mutating func add(_ flag: FlagCount) {
        if let known = flags.firstIndex(where: { $0.name == flag.name }) {
            flags[known].count.merge(flag.count)
        } else {
            flags.append(flag)
        }
    }

    private mutating func add(_ month: MonthCount) {
        let place = months.firstIndex { $0.month >= month.month } ?? months.count
        if place < months.count, months[place].month == month.month {
            months[place].count += month.count
        } else {
            months.insert(month, at: place)
        }
    }
}
