import Testing

@testable import ToolKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.timeLimit(.minutes(10))) struct ChildProcessTests {
    /// Runs a program with a text as its input.
    private func run(
        _ program: String, _ arguments: [String], input: String = "", shouldStop: () -> Bool = { false }
    ) throws -> (ending: ChildProcess.Ending, output: String, errors: String) {
        var output: [UInt8] = []
        var rest = [input][...]
        let result = try ChildProcess.run(
            program, arguments, environment: ["LANG=C"], shouldStop: shouldStop,
            input: { rest.popFirst().map { .bytes(Array($0.utf8)) } ?? .end }, output: { output += $0 })
        return (result.ending, String(decoding: output, as: UTF8.self), result.errors)
    }

    @Test func `arguments reach the program as they are, without a shell`() throws {
        let words = ["a b", "$HOME; rm -rf \"x\"", "it's", "", "größe"]
        let run = try run("/bin/sh", ["-c", "for word; do printf '<%s>' \"$word\"; done", "sh"] + words)
        #expect(run.ending == .exited(0))
        #expect(run.output == words.map { "<\($0)>" }.joined())
    }

    @Test func `more than a pipe holds goes in and comes out`() throws {
        let text = String(repeating: "0123456789abcdef\n", count: 40_000)
        let run = try run("/bin/cat", [], input: text)
        #expect(run.output == text && run.ending == .exited(0))
    }

    @Test func `exit code, words and signals are told`() throws {
        let failed = try run("/bin/sh", ["-c", "echo no >&2; exit 3"])
        #expect(failed.ending == .exited(3) && failed.errors == "no\n")
        #expect(try run("/bin/sh", ["-c", "kill -9 $$"]).ending == .signalled(9))
        #expect(throws: ChildProcess.Failure.self) { try run("/no/such/program", []) }
    }

    @Test func `a program that closes its input early is no error of ours`() throws {
        let text = String(repeating: "x", count: 1_000_000)
        #expect(try run("/bin/sh", ["-c", "exec 0<&-; echo done"], input: text).output == "done\n")
    }

    @Test func `a program is ended when that is asked for, with those that it started`() throws {
        var asked = 0
        let run = try run(
            "/bin/sh", ["-c", "sleep 60 & sleep 60"],
            shouldStop: {
                asked += 1
                return asked > 2
            })
        #expect(run.ending == .stopped)
    }

    @Test func `what the output throws ends the program and is thrown on`() {
        #expect(throws: ConsoleError.outputClosed) {
            _ = try ChildProcess.run(
                "/bin/sh", ["-c", "echo x; sleep 60"], environment: [], shouldStop: { false }, input: { .wait },
                output: { _ in throw ConsoleError.outputClosed })
        }
    }
}
