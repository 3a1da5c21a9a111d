import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@testable import Executors

/// Journeys written as a flat graph.
@Suite(.timeLimit(.minutes(10))) struct JourneyGraphTests {
    private static let events = #"""
        {"journey_id": "graph", "name": "A graph", "duration_days": 300, "events": [
          {"event_id": "visit", "event_type": "scheduled_visit", "delay": {"days": 10},
           "parameters": {"visit_type": "99215", "panels": ["hba1c"]}},
          {"event_id": "labs", "event_type": "lab_order", "depends_on": "visit",
           "delay": {"days_min": 20, "days_max": 40, "distribution": "uniform"}, "parameters": {"panels": ["lipid-panel"]}},
          {"event_id": "result", "event_type": "lab_result", "depends_on": "labs", "delay": {"days": 1}},
          {"event_id": "half", "event_type": "milestone", "depends_on": "visit", "probability": 0.5,
           "delay": {"days": 5, "distribution": "exponential"}},
          {"event_id": "both", "event_type": "referral", "depends_on": ["half", "labs"], "delay": {"days": 14,
           "std_dev": 3, "distribution": "normal"}, "parameters": {"specialty": "endocrinology", "visit_type": "99205"}},
          {"event_id": "gap", "event_type": "gap_identified", "depends_on": "both"},
          {"event_id": "closed", "event_type": "gap_closed", "depends_on": "gap", "delay": {"days": 30}}]}
        """#

    private func profile(_ journey: String) throws -> CompiledProfile {
        let reading = SpecificationReader().read(Array(Journeys.document(journey).utf8))
        #expect(reading.findings.map(\.description) == [])
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    @Test func `an event happens only when all that it depends on did, and after them`() throws {
        let profile = try profile(Self.events)
        let outline = try #require(profile.journeyOutline)
        let ids = outline.steps.map(\.id)
        #expect(ids == ["visit", "labs", "result", "half", "both", "gap", "closed"])
        var (halves, boths) = (0, 0)
        for index in 0..<profile.count {
            let trace = try #require(profile.household(at: index).journeys.first)
            func day(_ id: String) -> Int? {
                trace.events.first { ids[$0.step] == id }.map { trace.start.days(until: $0.date) }
            }
            halves += day("half") == nil ? 0 : 1
            if let both = day("both") {
                boths += 1
                let labs = try #require(day("labs"))
                let half = try #require(day("half"))
                #expect(both >= max(labs, half))
                #expect(day("gap").map { $0 >= both } ?? true)
            }
            if day("half") == nil { #expect(day("both") == nil && day("gap") == nil && day("closed") == nil) }
            if let visit = day("visit"), let labs = day("labs") { #expect((17...47).contains(labs - visit)) }
            #expect(trace.checks == [true, true, true, true])
        }
        #expect((10...30).contains(halves) && boths >= 5 && boths <= halves)
    }

    @Test func `both forms compile to the same plan`() throws {
        let graph = try profile(
            #"""
            {"duration_days": 300, "events": [
              {"event_id": "a", "event_type": "encounter", "delay": {"days": 30}, "parameters": {"visit_type": "99215"}},
              {"event_id": "b", "event_type": "lab_order", "depends_on": "a", "delay": {"days": 20},
               "probability": 0.6, "condition": "a1c >= 8", "parameters": {"panels": ["hba1c"]}}]}
            """#)
        let phases = try profile(
            #"""
            {"duration": "300 days", "phases": [{"duration": "300 days", "events": [
              {"id": "a", "type": "encounter", "timing": {"day": 30}, "details": {"visit_type": "99215"}},
              {"id": "b", "type": "lab_order", "timing": {"after": "a", "days": 20}, "probability": 0.6,
               "condition": "a1c >= 8", "details": {"panels": ["hba1c"]}}]}]}
            """#)
        for index in 0..<graph.count {
            #expect(graph.household(at: index) == phases.household(at: index))
        }
    }

    @Test func `fills, gaps, claims and changes of plan show in their products`() throws {
        let journey = #"""
            {"duration_days": 180, "events": [
              {"event_id": "visit", "event_type": "scheduled_visit", "delay": {"days": 5},
               "parameters": {"visit_type": "99214"}},
              {"event_id": "claim", "event_type": "claim_professional", "depends_on": "visit"},
              {"event_id": "rx", "event_type": "new_rx", "depends_on": "visit",
               "parameters": {"medication": "rosuvastatin", "dose": "10 mg", "refills": 5}},
              {"event_id": "fill", "event_type": "fill", "depends_on": "rx", "delay": {"days": 3}},
              {"event_id": "gap", "event_type": "adherence_gap", "depends_on": "fill", "delay": {"days": 20},
               "parameters": {"days": 60}},
              {"event_id": "moved", "event_type": "plan_change", "depends_on": "visit", "delay": {"days": 90}}]}
            """#
        var overrides = SpecificationOverrides()
        overrides.set(products: ["patientsim", "membersim", "rxmembersim"])
        let reading = SpecificationReader(overrides: overrides).read(Array(Journeys.document(journey).utf8))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let ids = try #require(profile.journeyOutline).steps.map(\.id)
        var (filled, claimed, moved) = (0, 0, 0)
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            let trace = try #require(household.journeys.first)
            func date(_ id: String) -> CalendarDate? { trace.events.first { ids[$0.step] == id }?.date }
            if let day = date("claim"), let membership = household.membership {
                claimed += 1
                #expect(membership.claims.contains { $0.start == date("visit") && $0.start <= day })
            }
            if let day = date("moved") {
                // Some lines and payers have one plan only, so that there is nothing to change to, and nothing is told.
                moved += 1
                #expect(
                    household.membership?.coverages.contains { (0...31).contains(day.days(until: $0.start)) } ?? false)
            }
            guard let pharmacy = household.pharmacy, let fill = date("fill"), let gap = date("gap") else { continue }
            let own = Set(
                pharmacy.prescriptions.filter { $0.medicationID == "rosuvastatin-10-tab" }.map(\.id))
            let days = pharmacy.fills.filter { own.contains($0.prescriptionID) }.map(\.filled)
            filled += 1
            #expect(days.contains(fill))
            #expect(!days.contains { (1..<58).contains(gap.days(until: $0)) }, "\(trace.mrn)")
        }
        #expect(filled >= 8 && claimed >= 20 && moved >= 10, "\(filled), \(claimed), \(moved)")
    }

    @Test func `a dose that no product has is told`() {
        func found(_ dose: String) -> [String] {
            Journeys.findings(
                #"""
                {"journey_id": "g", "duration_days": 100, "events": [{"event_id": "rx", "event_type": "new_rx",
                  "parameters": {"medication": "rosuvastatin", "dose": "\#(dose)"}}]}
                """#)
        }
        #expect(found("40 mg") == [] && found("40MG") == [])
        #expect(found("70 mg").count == 1)
        #expect(found("70 mg").first?.contains("'rosuvastatin' has 70 mg") == true, "\(found("70 mg"))")
        #expect(found("70 mg").first?.contains("'20 mg'") == true)
    }

    @Test func `everything wrong with a graph is told at once`() {
        let found = Journeys.findings(
            #"""
            {"journey_id": "g", "duration_days": 0, "products": ["patientsim", "dentalsim"], "events": [
              {"event_id": "a", "event_type": "encounter", "depends_on": ["b", "nobody"]},
              {"event_id": "b", "event_type": "encounter", "depends_on": "c", "delay": {"days_min": 9, "days_max": 3}},
              {"event_id": "c", "event_type": "encounter", "depends_on": ["a"], "probability": -0.1},
              {"event_id": "d", "event_type": "moonwalk", "delay": {"days": -4}},
              {"event_id": "e", "delay": {"days": 3, "distribution": "gaussian"}}]}
            """#)
        for (path, words) in [
            ("journey.duration_days", "from 1"), ("journey.products[1]", "Unknown product"),
            ("journey.events[0].depends_on[1]", "Unknown event 'nobody'"),
            ("journey.events[0].depends_on", "circle: a, b, c, a"), ("journey.events[1].delay", "runs backwards"),
            ("journey.events[2].probability", "from 0 to 1"), ("journey.events[3].event_type", "is no type of event"),
            ("journey.events[3].delay.days", "from 0"), ("journey.events[4].event_type", "missing"),
        ] {
            #expect(found.contains { $0.hasPrefix("\(path): ") && $0.contains(words) }, "\(path): \(words)\n\(found)")
        }
    }
}
