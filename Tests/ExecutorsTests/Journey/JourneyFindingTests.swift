import Testing

/// What is wrong with a journey is found when it is read, all together.
struct JourneyFindingTests {
    @Test func `everything wrong is told at once, each with its path`() {
        let found = Journeys.findings(
            #"""
            {"duration": "9-6 months", "start_trigger": "full_moon", "phases": [{"name": "all", "duration": "10 months",
             "events": [
              {"id": "a", "type": "encounter", "timing": {"after": "nobody", "days": 3}, "probability": 1.4},
              {"id": "b", "type": "encounter", "timing": {"after": "c"}, "variance": -2},
              {"id": "c", "type": "encounter", "timing": {"after": "b"}, "condition": "a1c >"},
              {"id": "d", "type": "admission", "details": {"model": "sepsis", "event": "no-such"}},
              {"id": "e", "type": "episode", "details": {"model": "depression", "episode": "no-such"}},
              {"id": "f", "type": "encounter", "condition": "no_such > 3"},
              {"id": "f", "type": "lab", "details": {"panels": ["hba1d"], "vaccines": ["99999"]}},
              {"id": "g", "type": "prescription", "details": {"medications": ["insulin"], "completion_rate": 2}},
              {"id": "h", "type": "encounter", "details": {"specialty": "dentist", "visit_type": "00000"}},
              {"id": "i", "type": "encounter", "recurrence": "hourly", "details": {"diagnoses": ["Q99.Z"]}},
              {"id": "j", "type": "admission"}, {"id": "k", "type": "episode"},
              {"id": "l", "type": "encounter", "condition": "a1c > 9 at month 3 && age > 50"}],
             "branching_rules": [{"condition": "a1c >= 9", "branch": "no-such"}]}]}
            """#)
        let expected = [
            ("journey.duration", "runs backwards"), ("journey.start_trigger", "Unknown start trigger"),
            ("journey.phases[0].events[0].timing.after", "Unknown event"),
            ("journey.phases[0].events[0].probability", "from 0 to 1"),
            ("journey.phases[0].events[1].variance", "from 0 to 365"),
            ("journey.phases[0].events[1].timing.after", "circle: b, c, b"),
            ("journey.phases[0].events[2].condition", "column"),
            ("journey.phases[0].events[3].details.event", "No care model 'sepsis' has an event 'no-such'"),
            ("journey.phases[0].events[4].details.episode", "has an episode 'no-such'"),
            ("journey.phases[0].events[5].condition", "no_such"),
            ("journey.phases[0].events[6].id", "has the id 'f' already"),
            ("journey.phases[0].events[6].details.panels[0]", "did you mean 'hba1c'?"),
            ("journey.phases[0].events[6].details.vaccines[0]", "not in the table of vaccines"),
            ("journey.phases[0].events[7].details.medications[0]", "Unknown medications"),
            ("journey.phases[0].events[7].details.completion_rate", "0 to 1"),
            ("journey.phases[0].events[8].details.visit_type", "not in the table of procedures"),
            ("journey.phases[0].events[8].details.specialty", "nobody practises it"),
            ("journey.phases[0].events[9].recurrence", "Unknown recurrence"),
            ("journey.phases[0].events[9].details.diagnoses[0]", "not in the table of diagnoses"),
            ("journey.phases[0].events[10].details.event", "needs 'event'"),
            ("journey.phases[0].events[11].details.episode", "needs 'episode'"),
            ("journey.phases[0].events[12].condition", "for the condition as a whole"),
            ("journey.phases[0].branching_rules[0].branch", "Unknown branch"),
        ]
        for (path, words) in expected {
            #expect(
                found.contains { $0.hasPrefix("\(path): ") && $0.contains(words) }, "\(path): \(words)\n\(found)")
        }
        #expect(found.count == expected.count, "\(found)")
    }

    @Test(
        arguments: [
            (#"{"id": "a", "type": "prenatal_visit"}"#, "is no type of event and is taken as an encounter"),
            (#"{"id": "a", "type": "discharge"}"#, "never happens"),
            (#"{"id": "a", "type": "fill"}"#, "depends on no event"),
            (#"{"id": "a", "type": "encounter", "condition": "no_such_flag"}"#, "flag that is true of half"),
            (#"{"id": "a", "type": "encounter", "details": {"visit_type": "99213", "refill": true}}"#, "kept"),
            (#"{"id": "a", "type": "encounter", "details": {"drg": "871"}}"#, "belongs to an admission"),
            (#"{"id": "a", "type": "encounter", "mood": "good"}"#, "'mood' is not used"),
        ])
    func `what is not used is told, and the journey runs`(event: String, words: String) {
        let found = Journeys.findings(Journeys.journey(event))
        #expect(found.count == 1 && found[0].contains(words), "\(found)")
    }

    @Test func `phases after a terminal one are told`() {
        let found = Journeys.findings(
            #"{"phases": [{"name": "a", "duration": "30 days", "terminal": true}, {"name": "b", "duration": "9 days"}]}"#
        )
        #expect(found == ["journey.phases[1]: The phase 'a' is terminal: this one is never reached"])
    }

    @Test(arguments: ["{}", "[]", "3", #"{"phases": {}}"#, #"{"phases": [1, {"events": 3}, {"events": [[]]}]}"#])
    func `what is no journey is an error and never a trap`(journey: String) {
        #expect(!Journeys.findings(journey).isEmpty)
    }
}
