public import HealthSimCore
import MemberSim

/// Writes what payers, providers and sponsors exchange about a cohort: one interchange for each hundred households.
///
/// So a file is a sequence of interchanges, as a mailbox has it after some days, and its bytes depend neither on
/// workers and blocks nor on the parts a run is made in.
public struct X12CohortEncoder: RecordEncoder {
    /// `x12-837p`, `x12-835` or another.
    public let format: Format
    /// One file; an 834 has a full file of the last day and one of the changes in the period, a 278 requests and answers.
    public let files: [EncodedFile]
    /// A hundred.
    public let householdsPerBatch: UInt64 = 100

    /// What each of the files is made by.
    private let parts: [any X12HouseholdEncoder]

    /// An encoder of enrolment that tells of one thing: who is covered, or what has changed.
    public init(enrollment scope: X12EnrollmentScope, options: X12Options) {
        format = .x12Enrollment
        parts = [
            X12EnrollmentEncoder(scope: scope, options: options, payers: .synthetic, sponsors: .synthetic)
        ]
        files = [EncodedFile(name: "834.x12", what: "members")]
    }

    /// An encoder of one kind of transaction.
    /// - Parameter period: premiums are those of its months, and eligibility is asked on its last day.
    public init(_ transaction: X12Transaction, period: ClosedRange<CalendarDate>, options: X12Options) {
        format = Format.allCases.first { X12Transaction.all(of: $0).contains(transaction) } ?? .x12Acknowledgment
        parts = [transaction.encoder(period: period, partners: X12Partners(options: options))]
        files = [transaction.file]
    }

    /// An encoder; nil for a format that is no X12.
    public init?(_ format: Format, options: EncodingOptions) {
        let x12 = options.x12
        self.format = format
        switch format {
        case .x12Professional:
            parts = [X12ClaimEncoder(.professional, options: x12, payers: .synthetic)]
            files = [EncodedFile(name: "837p.x12", what: "professional claims")]
        case .x12Institutional:
            parts = [X12ClaimEncoder(.institutional, options: x12, payers: .synthetic)]
            files = [EncodedFile(name: "837i.x12", what: "institutional claims")]
        case .x12Remittance:
            parts = [X12RemittanceEncoder(options: x12, payers: .synthetic)]
            files = [EncodedFile(name: "835.x12", what: "payments")]
        case .x12Enrollment:
            let (first, last) = (options.period.lowerBound, options.period.upperBound)
            let scopes: [X12EnrollmentScope] = [.everyone(on: last), .changes(from: first, through: last)]
            parts = scopes.map {
                X12EnrollmentEncoder(scope: $0, options: x12, payers: .synthetic, sponsors: .synthetic)
            }
            files = [
                EncodedFile(name: "834-full.x12", what: "members"),
                EncodedFile(name: "834-changes.x12", what: "changes of enrolment"),
            ]
        default:
            let transactions = X12Transaction.all(of: format)
            guard !transactions.isEmpty else { return nil }
            let partners = X12Partners(options: x12)
            parts = transactions.map { $0.encoder(period: options.period, partners: partners) }
            files = transactions.map(\.file)
        }
    }

    /// Appends a batch; households that nobody insures are left out.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        guard let first = households.first else { return }
        let batch = Int(first.index / householdsPerBatch) + 1
        let members = households.compactMap(\.membership)
        for (file, part) in parts.enumerated() {
            rows[file] += part.encode(members, batch: batch, into: &buffers[file])
        }
    }
}
