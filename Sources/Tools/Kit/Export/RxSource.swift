import Formats
import HealthSimCore
import RxMemberSim

/// The households of a pharmacy benefit that an exporter reads, one by one.
struct RxSource: Sendable {
    /// The words without dashes that such an exporter takes first.
    static let argument = Help.Argument(
        "INPUT", "Canonical JSON of pharmacy benefits: a household, an array of them, or one a line (NDJSON).")

    /// The command, for what is told to people.
    let command: String
    /// Where the households are.
    let input: Input

    /// Calls a closure with each household and its place, from 0.
    ///
    /// A claim that stands alone becomes a household without members; a prescription alone cannot be written.
    /// - Returns: the exit code when there is an end to it, after telling why; nil when all were read.
    func forEach(_ console: Console, _ body: (RxHousehold, UInt64) throws -> Void) throws -> ExitCode? {
        var documents = RxInput(read: try input.pieces(console))
        var place: UInt64 = 0
        do {
            while let item = try documents.next() {
                guard let household = household(of: item, console) else { return .invalid }
                try body(household, place)
                place += 1
            }
        } catch let error as JSONError {
            console.warn("\(command): \(input.name): Invalid JSON: \(error)\n")
            return .couldNotRun
        }
        return nil
    }

    private func household(of item: RxInput.Item, _ console: Console) -> RxHousehold? {
        let value = "value \(item.index + 1) of \(input.name)"
        func tell(_ what: String, _ result: ValidationResult) {
            console.warn("\(command): \(value) is no \(what):\n")
            for finding in result.errors { console.warn("  \(finding.field): \(finding.message)\n") }
        }
        switch item.document {
        case .household(let reading):
            if let household = reading.value { return household }
            tell("household", reading.result)
        case .claim(let reading):
            guard let claim = reading.value else {
                tell("claim", reading.result)
                return nil
            }
            var household = RxHousehold(cardholderID: claim.cardholderID, members: [])
            household.claims = [claim]
            return household
        case .prescription:
            console.warn(
                "\(command): \(value) is a prescription alone: who it is for is not known, give the household\n")
        }
        return nil
    }
}
