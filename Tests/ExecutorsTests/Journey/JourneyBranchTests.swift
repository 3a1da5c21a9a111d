import Formats
import Foundation
import HealthSimCore
import PatientSim
import Testing

@testable import Executors

/// Branches with options and actions, flags, measures, and what the report says about them.
@Suite(.timeLimit(.minutes(10))) struct JourneyBranchTests {
    private func profile(_ journey: String, count: UInt64 = 40) throws -> CompiledProfile {
        var overrides = SpecificationOverrides()
        overrides.set(count: count)
        let reading = SpecificationReader(overrides: overrides).read(Array(Journeys.document(journey).utf8))
        #expect(reading.findings.map(\.description) == [])
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    private func statistics(_ profile: CompiledProfile, _ indices: Range<UInt64>) -> RunStatistics {
        var statistics = RunStatistics(targets: [], journey: profile.journeyOutline)
        for index in indices { statistics.add(profile.household(at: index), asOf: profile.asOf) }
        return statistics
    }

    private static let journey = #"""
        {"id": "branches", "duration": "10 months", "phases": [
          {"name": "first", "duration": "2 months", "events": [
            {"id": "visit", "type": "encounter", "timing": {"day": 20}, "details": {"visit_type": "99215",
             "panels": ["hba1c"], "sets": "seen"}}]},
          {"name": "second", "duration": "8 months", "events": [
            {"id": "well", "type": "milestone", "timing": {"day": 70}, "condition": "tolerating_well"},
            {"id": "after-seen", "type": "milestone", "timing": {"day": 71}, "condition": "seen"},
            {"id": "last", "type": "encounter", "timing": {"day": 280}, "details": {"visit_type": "99215",
             "panels": ["hba1c"]}}]}],
         "branching_rules": [{"id": "high", "timing": {"day": 60}, "condition": "a1c >= 8.5", "options": [
            {"name": "drug", "weight": 0.6, "action": "add_second_agent"},
            {"name": "specialist", "weight": 0.4, "action": "specialist_referral",
             "details": {"specialty": "endocrinology"}}]}],
         "quality_measures": ["a1c-tested", {"id": "low", "condition": "a1c < 8", "target": 0.5},
            {"id": "seen-last", "event": "last"}]}
        """#

    @Test func `a rule's options exclude each other and have their effect`() throws {
        let profile = try profile(Self.journey)
        let outline = try #require(profile.journeyOutline)
        let branch = try #require(outline.steps.firstIndex { $0.kind == .branch })
        let options = outline.steps.indices.filter { outline.steps[$0].kind == .option(of: branch) }
        #expect(options.map { outline.steps[$0].id } == ["drug", "specialist"])
        var counts = [0, 0]
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            let trace = try #require(household.journeys.first)
            let taken = Set(trace.events.map(\.step))
            let chosen = options.filter(taken.contains)
            #expect(chosen.count == (taken.contains(branch) ? 1 : 0))
            guard let option = chosen.first else { continue }
            counts[option == options[0] ? 0 : 1] += 1
            let day = try #require(trace.events.first { $0.step == option }).date
            if option == options[1] {
                #expect(
                    household.records[0].encounters.contains {
                        $0.type.code == "99204" && $0.start.date > day
                    })
            }
            if let drug = trace.events.first(where: { outline.steps[$0.step].type == "add_second_agent" }) {
                #expect(household.records[0].medicationOrders.contains { drug.date.days(until: $0.authored.date) <= 2 })
            }
        }
        #expect(counts[0] >= 4 && counts[1] >= 2, "\(counts)")
    }

    @Test func `flags are drawn by the table or set by events, and the report tells those drawn`() throws {
        let profile = try profile(Self.journey)
        let outline = try #require(profile.journeyOutline)
        let statistics = statistics(profile, 0..<profile.count)
        func people(_ id: String) -> UInt64 {
            outline.steps.firstIndex { $0.id == id }.map { statistics.journey.people[$0] } ?? 0
        }
        let flag = try #require(statistics.journey.flags.first { $0.name == "tolerating_well" })
        #expect(flag.count.passed == people("well"))
        // 80 % in the table, 40 persons: five standard deviations.
        #expect((20...40).contains(flag.count.passed))
        #expect(people("after-seen") == people("visit"))
        #expect(statistics.journey.flags.allSatisfy { $0.name != "seen" || $0.count.total <= 2 })
        let report = JourneyReport(outline, statistics.journey)
        #expect(report.warnings.contains { $0.contains("'tolerating_well' was drawn") })
    }

    @Test func `the report has every section, and its numbers are those of any parts together`() throws {
        let profile = try profile(Self.journey)
        let whole = statistics(profile, 0..<profile.count)
        var parts = statistics(profile, 0..<13)
        parts.merge(statistics(profile, 13..<29))
        var writer = JSONWriter()
        statistics(profile, 29..<profile.count).write(to: &writer)
        var reader = JSONReader(Array(writer.buffer.description.utf8))
        parts.merge(try RunStatistics(from: &reader))
        let outline = try #require(profile.journeyOutline)
        let report = JourneyReport(outline, whole.journey)
        #expect(report.sections.map(\.1) == JourneyReport(outline, parts.journey).sections.map(\.1))
        #expect(
            report.sections.map(\.0) == [
                "JOURNEY EXECUTION REPORT", "EVENT SUMMARY", "BRANCHING RESULTS", "PHASES", "TIMELINE STATISTICS",
                "QUALITY MEASURES", "JOURNEY CONSISTENCY",
            ])
        #expect(whole.journey.measures.count == 3)
        let seen = try #require(outline.steps.firstIndex { $0.id == "last" })
        #expect(whole.journey.measures[2].passed <= whole.journey.people[seen])
        #expect(whole.journey.measures[0].passed >= 30 && whole.journey.measures[1].total >= 30)
        #expect(whole.journey.checks.allSatisfy { $0.isComplete })
        #expect(whole.journey.phases[0] == 40)
        var json = JSONWriter()
        report.write(to: &json)
        let value = try JSONValue(parsing: Array(json.buffer.description.utf8))
        #expect(value["branching_results"]?.elements?.first?["options"]?.elements?.count == 2)
    }

    private static let visits = #"""
        {"ID": "first", "TYPE": "encounter", AT60, "WHAT": {"visit_type": "99215", "panels": ["hba1c"]}},
        {"ID": "last", "TYPE": "encounter", AT270, "WHAT": {"visit_type": "99215", "panels": ["hba1c"]}}
        """#

    /// A visit, insulin for those whose HbA1c is high then, and a visit half a year later, in either form.
    private static func insulin(isGraph: Bool) -> String {
        let names =
            isGraph
            ? [
                "ID": "event_id", "TYPE": "event_type", "WHAT": "parameters", "AT60": #""delay": {"days": 60}"#,
                "AT270": #""delay": {"days": 270}"#,
            ]
            : [
                "ID": "id", "TYPE": "type", "WHAT": "details", "AT60": #""timing": {"day": 60}"#,
                "AT270": #""timing": {"day": 270}"#,
            ]
        let events = names.reduce(visits) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        if isGraph {
            return #"""
                {"journey_id": "g", "duration_days": 300, "events": [\#(events),
                  {"event_id": "start_insulin", "event_type": "therapy_start", "condition": "a1c >= 9 at day 62",
                   "delay": {"days": 63}, "parameters": {"medications": ["insulin-glargine-pen"]}}]}
                """#
        }
        return #"""
            {"duration": "10 months", "phases": [{"name": "all", "events": [\#(events)],
             "branching_rules": [{"id": "high", "condition": "a1c >= 9 at day 62", "action": "start_insulin"}]}]}
            """#
    }

    @Test(arguments: [false, true])
    func `those for whom treatment is intensified come down, and the others do not`(isGraph: Bool) throws {
        let profile = try profile(Self.insulin(isGraph: isGraph), count: 120)
        let outline = try #require(profile.journeyOutline)
        let rule = try #require(outline.steps.firstIndex { $0.id == "start_insulin" || $0.type == "start_insulin" })
        var changes: [Bool: [Double]] = [:]
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            let trace = try #require(household.journeys.first)
            // What is measured before day 65 is known when the rule is decided; the last is of half a year later.
            let results = household.records[0].hemoglobinA1c(from: trace.start)
            guard let before = results.last(where: { $0.day <= 64 }), let after = results.last, after.day > 200 else {
                continue
            }
            let isTreated = trace.events.contains { $0.step == rule }
            // Routine care goes on beside the journey: whom it gives another drug or dose, or gave one of late, is neither.
            let orders = household.records[0].medicationOrders
            let begun = trace.start.adding(days: before.day - 100)
            let taken = Set(orders.filter { $0.authored.date <= begun }.map(\.drug))
            let isChanged = orders.contains { order in
                order.authored.date > begun && !taken.contains(order.drug)
                    && trace.start.days(until: order.authored.date) < after.day
            }
            if !isTreated, isChanged { continue }
            // Nobody whose result is below 9 is treated.
            if isTreated { #expect(before.value >= 9) }
            changes[isTreated, default: []].append(after.value - before.value)
        }
        let treated = try #require(changes[true])
        let others = try #require(changes[false])
        #expect(treated.count >= 20 && others.count >= 5, "\(treated.count) and \(others.count)")
        let fall = treated.reduce(0, +) / Double(treated.count)
        let rest = others.reduce(0, +) / Double(others.count)
        #expect(fall < -1 && rest > -0.2, "\(fall) beside \(rest)")
    }

    @Test func `what follows a decision waits for it, however near a visit before it is`() throws {
        let profile = try profile(
            #"""
            {"duration": "10 months", "phases": [{"name": "all", "events": [
              {"id": "visit", "type": "encounter", "timing": {"day": 60}, "details": {"visit_type": "99215"}}],
             "branching_rules": [{"id": "all-of-them", "timing": {"day": 61}, "condition": "a1c >= 1", "events": [
              {"id": "labs", "type": "lab", "details": {"panels": ["hba1c"]}},
              {"id": "drug", "type": "prescription", "timing": {"after": "labs", "days": 1},
               "details": {"medications": ["acarbose-50-tab"]}}]}]}]}
            """#)
        let ids = try #require(profile.journeyOutline).steps.map(\.id)
        var counts: [String: Int] = [:]
        for index in 0..<profile.count {
            let trace = try #require(profile.household(at: index).journeys.first)
            for event in trace.events { counts[ids[event.step], default: 0] += 1 }
            #expect(trace.checks == [true, true, true, true])
        }
        let decided = try #require(counts["all-of-them"])
        #expect(decided >= 35)
        #expect(counts["labs"] ?? 0 >= decided - 2)
        #expect(counts["drug"] ?? 0 >= decided - 4)
    }
}
