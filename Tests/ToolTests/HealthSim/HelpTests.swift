import TestKit
import Testing

@testable import ToolKit

@Suite struct HelpTests {
    static let commands: [any Command.Type] = HealthSim.commands + HealthSim.links
    static let names = commands.map { $0.name }
    static let links = HealthSim.links.map { $0.name }

    /// What is printed is a fixture: see `Tests/Fixtures/help`.
    @Test(arguments: names) func `the help of a command is as it was read last`(name: String)
        async throws
    {
        let command = try #require(Self.commands.first { $0.name == name })
        let fake = FakeConsole()
        #expect(await command.start(["--help"], console: fake.console) == .done)
        let file = "help/" + String(name.map { $0 == " " ? "-" : $0 }) + ".txt"
        #expect(try Golden.matches(Array(fake.output.utf8), file))
        // Lines of prose fit a terminal; a command line of an example may be longer.
        for line in fake.output.split(separator: "\n") where !line.hasPrefix("  healthsim ") && !line.hasPrefix("Usage")
        {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test func `the program lists its commands`() async throws {
        let fake = FakeConsole()
        #expect(await HealthSim.start(["help"], calledBy: "healthsim", console: fake.console) == .done)
        #expect(try Golden.matches(Array(fake.output.utf8), "help/healthsim.txt"))
    }

    @Test(arguments: links) func `the program answers to the names of its links`(name: String)
        async
    {
        let fake = FakeConsole()
        #expect(await HealthSim.start(["--version"], calledBy: "/usr/bin/" + name, console: fake.console) == .done)
        #expect(fake.output.hasPrefix(name + " "))
    }
}
