import TestKit
import Testing

@testable import ToolKit

struct CommandPageTests {
    /// `HEALTHSIM_RECORD=1 swift test --filter CommandPageTests` writes the page anew.
    @Test func `the page of the commands says what their help says`() throws {
        var page = """
            # The commands

            One program, `healthsim`, with a link for each of the other commands; `swift run -c release NAME` runs any of them without installing.
            `--help` and `--version` work everywhere. Data goes to standard output, words to standard error; `--quiet` leaves results and errors.

            | exit code | |
            |---|---|
            | 0 | done, or valid |
            | 1 | the specification or the records are invalid, or a check of a strict run failed; standard error or the report says why |
            | 2 | it could not run: wrong arguments, a file that is missing, unreadable or no JSON, a cohort that is there already, no space |
            | 130, 143 | ended by Ctrl-C or SIGTERM; a cohort can be continued with `--resume` |
            | 141 | the reader of a pipe has closed it |

            Files are written beside their final name and renamed when they are complete; nothing is replaced without `--force`.

            This page is written from the help of the commands, by their test.

            """
        for command in HealthSim.commands + HealthSim.links {
            page += "\n## \(command.name)\n\n```\n\(command.help.text(for: command.name))```\n"
        }
        #expect(try Golden.matches(Array(page.utf8), "../../docs/user-guide/commands.md"))
    }
}
