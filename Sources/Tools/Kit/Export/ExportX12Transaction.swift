import Formats
import HealthSimCore

/// `export-x12`.
public struct ExportX12Transaction: Command {
    public static let name = "export-x12"
    public static let help = Help(
        "Writes what payers and providers ask each other as X12: 270 to 278, 820, 999.",
        arguments: ExportX12.arguments,
        options: [set, asOf, from, through] + ExportX12.options,
        examples: [
            (
                "export-x12 households.ndjson 271.x12 --set 271 --as-of 2025-01-15",
                "Write what each member's plan covers on a day."
            ),
            ("export-x12 households.ndjson 277ca.x12 --set 277ca", "Write which claims the payers take in."),
            (
                "export-x12 all.ndjson 820.x12 --set 820 --from 2024-12-01 --through 2024-12-31",
                "Write the premiums of a month."
            ),
        ])

    private static let set = Option(
        "set", "What to write: \(X12Transaction.allCases.map(\.rawValue).joined(separator: ", ")).", value: "NAME")
    private static let asOf = Option("as-of", "The day that 270 and 271 are about.", value: "DATE")
    private static let from = Option("from", "The first day of the months that 820 pays for.", value: "DATE")
    private static let through = Option("through", "The last day of them.", value: "DATE")

    private let export: ExportX12

    public init(_ words: [String]) throws(UsageError) {
        export = try ExportX12(words, as: Self.self) { (arguments, options) throws(UsageError) in
            let transaction = try Self.transaction(arguments)
            return X12CohortEncoder(transaction, period: try Self.period(arguments, of: transaction), options: options)
        }
    }

    private static func transaction(_ arguments: Arguments) throws(UsageError) -> X12Transaction {
        let names = X12Transaction.allCases.map(\.rawValue)
        guard let word = arguments.value(set) else {
            throw UsageError("give --set NAME: one of \(names.joined(separator: ", "))")
        }
        guard let transaction = X12Transaction(rawValue: word.lowercased()) else {
            throw UsageError(unknown: word, as: "set", among: names, listing: true)
        }
        return transaction
    }

    /// The days of a set that is about some; any day for the others.
    private static func period(
        _ arguments: Arguments, of transaction: X12Transaction
    ) throws(UsageError) -> ClosedRange<CalendarDate> {
        let day = try ExportX12.day(arguments, asOf)
        let (first, last) = (try ExportX12.day(arguments, from), try ExportX12.day(arguments, through))
        switch transaction {
        case .eligibilityInquiry, .eligibilityResponse:
            guard let day else { throw UsageError("--set \(transaction.rawValue) needs --as-of DATE") }
            return day...day
        case .premiumPayment:
            guard let first, let last else { throw UsageError("--set 820 needs --from DATE and --through DATE") }
            guard first <= last else { throw UsageError("--from is after --through") }
            return first...last
        case .statusRequest, .statusResponse, .claimAcknowledgment, .reviewRequest, .reviewResponse, .acknowledgment:
            return CalendarDate.epoch...CalendarDate.epoch
        }
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}
