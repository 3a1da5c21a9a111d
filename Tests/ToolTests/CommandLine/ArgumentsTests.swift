import Testing
import ToolKit

@Suite struct ArgumentsTests {
    static let tag = Option("tag", "A tag.", value: "TAG", repeatable: true)
    static let help = Help(
        "Tests.", arguments: [.init("INPUT", "What to read.", required: true), .init("OUTPUT", "Where to write.")],
        options: [.seed, .quiet, .format, .stdin, tag])

    @Test(
        arguments: [
            (["in"], ["in"], nil, false), (["in", "out"], ["in", "out"], nil, false),
            (["--seed", "7", "in"], ["in"], "7", false), (["in", "--seed=7", "--quiet"], ["in"], "7", true),
            (["--quiet", "in", "out"], ["in", "out"], nil, true), (["in", "--seed", "-5"], ["in"], "-5", false),
            (["in", "--seed="], ["in"], "", false), (["in", "--seed=a=b"], ["in"], "a=b", false),
            (["in", "--seed=--quiet"], ["in"], "--quiet", false),
            (["--", "--seed", "-x"], ["--seed", "-x"], nil, false),
            (["--quiet", "--", "in"], ["in"], nil, true), (["-"], ["-"], nil, false),
            (["", "é"], ["", "é"], nil, false),
            (["in", "--seed", "-"], ["in"], "-", false), (["in", "--"], ["in"], nil, false),
        ] as [([String], [String], String?, Bool)])
    func `words are read`(words: [String], positionals: [String], seed: String?, isQuiet: Bool) throws {
        let arguments = try Arguments(words, for: Self.help)
        #expect(arguments.positionals == positionals)
        #expect(arguments.value(.seed) == seed)
        #expect(arguments.has(.quiet) == isQuiet)
    }

    @Test(
        arguments: [
            ([], "INPUT is missing"), (["a", "b", "c"], "unexpected argument 'c'"),
            (["a", "--sed", "1"], "unknown option '--sed'; did you mean '--seed'?"),
            (["a", "--fromat=csv"], "unknown option '--fromat'; did you mean '--format'?"),
            (["a", "--colour"], "unknown option '--colour'"), (["a", "--=x"], "unknown option '--'"),
            (["a", "-q"], "unknown option '-q'; options are long, as in --seed"),
            (["a", "--seed"], "--seed needs a value: --seed N"),
            (["a", "--seed", "--quiet"], "--seed needs a value: --seed N"),
            (["a", "--quiet=yes"], "--quiet takes no value"),
            (["a", "--seed=1", "--seed", "2"], "--seed is given twice"),
            (["--quiet", "a", "--quiet"], "--quiet is given twice"),
        ] as [([String], String)])
    func `a usage error says what is wrong`(words: [String], message: String) throws {
        let error = try #require(throws: UsageError.self) { try Arguments(words, for: Self.help) }
        #expect(error.description == message)
    }

    @Test(
        arguments: [
            ("0", 0), ("18446744073709551615", UInt64.max), ("-1", nil), ("1.5", nil), ("", nil), ("ten", nil),
            ("18446744073709551616", nil),
        ] as [(String, UInt64?)])
    func `a number is read in its range`(text: String, number: UInt64?) throws {
        let arguments = try Arguments(["in", "--seed=\(text)"], for: Self.help)
        if let number {
            #expect(try arguments.integer(.seed) == number)
        } else {
            let error = try #require(throws: UsageError.self) { let _: UInt64? = try arguments.integer(.seed) }
            #expect(error.description == "--seed is '\(text)': expected a whole number")
        }
    }

    @Test func `a number outside its range is refused`() throws {
        let arguments = try Arguments(["in", "--seed", "9"], for: Self.help)
        #expect(try arguments.integer(.seed, in: 1...9) == 9)
        let error = try #require(throws: UsageError.self) { try arguments.integer(.seed, in: 1...8) }
        #expect(error.description == "--seed is '9': expected a whole number from 1 to 8")
        let none: Int? = try Arguments(["in"], for: Self.help).integer(.seed)
        #expect(none == nil)
    }

    @Test func `lists and repeated options keep their order`() throws {
        let arguments = try Arguments(["in", "--tag", "b", "--format", "fhir,csv", "--tag=a"], for: Self.help)
        #expect(arguments.values(Self.tag) == ["b", "a"])
        #expect(try arguments.list(.format) == ["fhir", "csv"])
        #expect(try Arguments(["in"], for: Self.help).list(.format) == nil)
        #expect(throws: UsageError.self) { try Arguments(["in", "--format=a,,b"], for: Self.help).list(.format) }
    }
}
