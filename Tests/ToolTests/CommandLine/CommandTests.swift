import HealthSimCore
import Testing
import ToolKit

/// Copies its input, or fails as it is told.
private struct Copy: Command {
    struct Broken: Error, CustomStringConvertible {
        let description = "the input is broken"
    }

    static let name = "tests copy"
    static let help = Help(
        "Copies standard input to standard output, as far as it goes.",
        arguments: [.init("MODE", "What to do: copy, reject or break.", required: true)],
        options: [
            .stdin, .seed,
            Option(
                "a-very-long-name-of-an-option", "One whose summary goes below its name and on for a while.", value: "X"
            ),
        ],
        examples: [("tests copy copy --stdin < file", "Show a file.")])

    let mode: String

    init(_ words: [String]) throws(UsageError) {
        mode = try Arguments(words, for: Self.help).positionals[0]
        guard ["copy", "reject", "break"].contains(mode) else {
            throw UsageError(unknown: mode, as: "mode", among: ["copy", "reject", "break"])
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        while let chunk = try console.read() { try console.write(chunk.span) }
        if mode == "break" { throw Broken() }
        return mode == "reject" ? .invalid : .done
    }
}

private struct Tests: CommandGroup {
    static let name = "tests"
    static let summary = "Commands for tests."
    static let commands: [any Command.Type] = [Copy.self]
    static let links: [any Command.Type] = [Link.self]
}

private struct Link: Command {
    static let name = "copy-link"
    static let help = Help("Is called by its own name.")

    init(_ words: [String]) throws(UsageError) { _ = try Arguments(words, for: Self.help) }

    func run(_ console: Console) async throws -> ExitCode {
        var buffer = ByteBuffer()
        buffer.append("linked\n")
        try console.write(buffer)
        return .done
    }
}

@Suite struct CommandTests {
    @Test(
        arguments: [
            (["copy"], ExitCode.done, "ab", ""), (["reject"], .invalid, "ab", ""),
            (["break"], .couldNotRun, "ab", "tests copy: the input is broken\n"),
            ([], .couldNotRun, "", "tests copy: MODE is missing\nsee 'tests copy --help'\n"),
            (
                ["cpy"], .couldNotRun, "",
                "tests copy: unknown mode 'cpy'; did you mean 'copy'?\nsee 'tests copy --help'\n"
            ),
            (["--version"], .done, "tests 0.1.0\n", ""),
            (["copy", "--seed", "x", "--version"], .done, "tests 0.1.0\n", ""),
            (["--", "--help"], .couldNotRun, "", "tests copy: unknown mode '--help'\nsee 'tests copy --help'\n"),
        ] as [([String], ExitCode, String, String)])
    func `a command ends with its exit code`(words: [String], code: ExitCode, output: String, said: String) async {
        let fake = FakeConsole(input: ["a", "b"])
        #expect(await Copy.start(words, console: fake.console) == code)
        #expect(fake.output == output)
        #expect(fake.words == said)
    }

    @Test(arguments: [["--help"], ["-h"], ["--nonsense", "--help"]])
    func `help is the declaration of the command`(words: [String]) async {
        let fake = FakeConsole()
        #expect(await Copy.start(words, console: fake.console) == .done)
        #expect(
            fake.output == """
                Copies standard input to standard output, as far as it goes.

                Usage: tests copy MODE [options]

                Arguments:
                  MODE  What to do: copy, reject or break.

                Options:
                  --stdin                     Read standard input in place of a file.
                  --seed N                    Where all randomness begins: the same number, the
                                              same output.
                  --a-very-long-name-of-an-option X
                                              One whose summary goes below its name and on for a
                                              while.
                  --help                      Show this help.
                  --version                   Show the version.

                Examples:
                  # Show a file.
                  tests copy copy --stdin < file

                Exit codes: 0 done or valid, 1 invalid, 2 could not run.

                """)
    }

    @Test(arguments: [
        (ConsoleError.outputClosed, ExitCode.outputClosed, ""),
        (
            .cannotWrite("No space left on device"), .couldNotRun,
            "tests copy: cannot write to standard output: No space left on device\n"
        ),
    ])
    func `output that fails ends the command`(failure: ConsoleError, code: ExitCode, said: String) async {
        let fake = FakeConsole(input: ["a"], failure: failure)
        #expect(await Copy.start(["copy"], console: fake.console) == code)
        #expect(fake.words == said)
        let help = FakeConsole(failure: failure)
        #expect(await Copy.start(["--help"], console: help.console) == code)
    }

    @Test(
        arguments: [
            (["copy", "copy"], "tests", ExitCode.done, "a", ""),
            (["copy", "--version"], "tests", .done, "tests 0.1.0\n", ""),
            (["--version"], "/usr/bin/tests", .done, "tests 0.1.0\n", ""),
            ([], "/usr/bin/copy-link", .done, "linked\n", ""),
            (["--version"], "copy-link", .done, "copy-link 0.1.0\n", ""),
            ([], "tests", .couldNotRun, "", "tests: a command is missing\nsee 'tests --help'\n"),
            (
                ["cop"], "tests", .couldNotRun, "",
                "tests: unknown command 'cop'; did you mean 'copy'?\nsee 'tests --help'\n"
            ),
            (["copy"], "tests", .couldNotRun, "", "tests copy: MODE is missing\nsee 'tests copy --help'\n"),
            (
                ["--help"], "tests", .done,
                """
                Commands for tests.

                Usage: tests COMMAND [arguments] [options]

                Commands:
                  copy  Copies standard input to standard output, as far as it goes.

                See 'tests COMMAND --help' for what a command takes.

                """, ""
            ),
        ] as [([String], String, ExitCode, String, String)])
    func `a program starts the command that is asked for`(
        words: [String], path: String, code: ExitCode, output: String, said: String
    ) async {
        let fake = FakeConsole(input: ["a"])
        #expect(await Tests.start(words, calledBy: path, console: fake.console) == code)
        #expect(fake.output == output)
        #expect(fake.words == said)
    }
}
