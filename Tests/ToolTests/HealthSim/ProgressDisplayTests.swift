import Executors
import HealthSimCore
import PatientSim
import Synchronization
import TestKit
import Testing

@testable import ToolKit

@Suite struct ProgressDisplayTests {
    /// What a display says of steps at given seconds.
    private func said(_ steps: [(seconds: Double, done: UInt64)], isTerminal: Bool, isQuiet: Bool = false) -> String {
        let fake = FakeConsole()
        var console = fake.console
        console.isTerminal = isTerminal
        var now = 0.0
        let display = ProgressDisplay(console, isQuiet: isQuiet) { now }
        display.begin(profile: "village", workers: 2)
        for step in steps {
            now = step.seconds
            display.show(RunProgress(done: step.done, count: 2_000, before: 0, statistics: RunStatistics(targets: [])))
        }
        return fake.words
    }

    @Test func `a terminal sees one bar that grows`() {
        #expect(
            said([(0.05, 100), (0.08, 200), (10, 1_000), (20, 2_000)], isTerminal: true) == """
                Executing profile 'village'
                \r- Generating 2,000 households...   ░░░░░░░░░░░░   5%   2,000/s, 0:00, 0:01 left, 0 encounters\u{1B}[K\
                \r- Generating 2,000 households...   ██████░░░░░░  50%   100/s, 0:10, 0:10 left, 0 encounters\u{1B}[K\
                \r- Generating 2,000 households...   ████████████ 100%   100/s, 0:20, 0 encounters\u{1B}[K

                """)
    }

    @Test func `what is no terminal gets a line every few seconds`() {
        #expect(
            said([(1, 100), (6, 600), (7, 700), (12, 1_200), (20, 2_000)], isTerminal: false) == """
                Executing profile 'village'
                - 600 of 2,000 households (30%), 100/s, 0:06, 0:14 left, 0 encounters
                - 1,200 of 2,000 households (60%), 100/s, 0:12, 0:08 left, 0 encounters

                """)
    }

    @Test(arguments: [true, false]) func `the quiet see nothing`(isTerminal: Bool) {
        #expect(said([(1, 100), (20, 2_000)], isTerminal: isTerminal, isQuiet: true).isEmpty)
    }

    @Test(arguments: [
        (0, "0:00"), (59.4, "0:59"), (60, "1:00"), (3_599.6, "1:00:00"), (36_000, "10:00:00"), (-1, "0:00"),
    ])
    func `time is written as clocks show it`(seconds: Double, expected: String) {
        #expect(ProgressDisplay.clock(seconds) == expected)
    }
}
