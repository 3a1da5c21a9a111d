public import HealthSimCore

/// Something in a cohort that is not as it should be, and where.
public struct VerificationFinding: Hashable, Sendable, CustomStringConvertible {
    /// How grave it is; only errors make a cohort invalid.
    public let severity: Severity
    /// The file, by its path below the folder of the cohort: `csv/claims.csv`; empty for what is in none.
    public let file: String
    /// Where in the file: `line 17`, `record 3, claims[2].charge`; may be empty.
    public let place: String
    /// The rule: `LINK-001`; see `VerificationRule`.
    public let rule: String
    /// What is wrong and what would be right.
    public let message: String

    /// The finding in a line for people.
    public var description: String {
        let whole = [file, place].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(rule) \(whole.isEmpty ? "" : whole + ": ")\(message)"
    }
}

/// The rules of `CohortVerifier` that are not those of the validators of a product, by what they are about.
public enum VerificationRule: String, CaseIterable, Sendable {
    case manifest = "FILE-001"
    case missingFile = "FILE-002"
    case digest = "FILE-003"
    case rows = "FILE-004"
    case unlistedFile = "FILE-005"
    case form = "FORM-001"
    case columns = "FORM-002"
    case value = "FORM-003"
    case envelope = "FORM-004"
    case key = "KEY-001"
    case link = "LINK-001"
    case identity = "SYNC-001"
    case event = "SYNC-002"
    case diagnosis = "SYNC-003"
    case provider = "SYNC-004"
    case dates = "SYNC-005"
    case balance = "SYNC-006"
    case code = "CODE-001"
    case across = "SYNC-007"

    /// What it asks for, in a sentence.
    public var summary: String {
        switch self {
        case .manifest: "The manifest can be read and its own digest is true."
        case .missingFile: "Every file that the manifest lists is there."
        case .digest: "Every file has the length and the digest that the manifest has."
        case .rows: "Every file has as many rows as the manifest says, and the entities are as many as it counts."
        case .unlistedFile: "No file stands in the folders of the formats that the manifest does not list."
        case .form: "Every file can be read as its format."
        case .columns: "Every table has its columns."
        case .value: "Every value is of its type, and what is required is there."
        case .envelope: "Counts and control numbers of messages are true."
        case .key: "No two rows have the same key."
        case .link: "Every identifier that is named leads to a row of its household."
        case .identity:
            "Patient, member and member of the pharmacy benefit are one person: SSN, name, birth, sex, home."
        case .event: "Everything has had its consequence: encounters a claim, fills a pharmacy claim, and so on."
        case .diagnosis: "What a claim says of the patient stands in the chart."
        case .provider: "NPIs have a true check digit and stand in the directory."
        case .dates: "Dates follow each other and agree between products."
        case .balance: "Amounts add up to the cent."
        case .code: "Codes are in the tables, with the words that the tables have."
        case .across: "The formats of a cohort have the same things with the same identifiers."
        }
    }
}
