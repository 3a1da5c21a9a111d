/// The administrative sex of a person.
///
/// Source: HL7 FHIR R4 value set `administrative-gender`; the raw values are the letters of HL7 table 0001.
public enum Sex: String, CaseIterable, Codable, Sendable {
    case female = "F"
    case male = "M"
    case other = "O"
    case unknown = "U"

    /// The FHIR code: `female`, `male`, `other`, `unknown`.
    public var fhirCode: StaticString {
        switch self {
        case .female: "female"
        case .male: "male"
        case .other: "other"
        case .unknown: "unknown"
        }
    }

    /// The letter of HL7 table 0001.
    public var letter: StaticString {
        switch self {
        case .female: "F"
        case .male: "M"
        case .other: "O"
        case .unknown: "U"
        }
    }

    /// The sex for a letter or a word in any case, as specifications and records write it.
    public init?(named name: String) {
        switch name.lowercased() {
        case "f", "female": self = .female
        case "m", "male": self = .male
        case "o", "other", "nonbinary": self = .other
        case "u", "unknown": self = .unknown
        default: return nil
        }
    }
}
