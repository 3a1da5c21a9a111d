/// The messages that are made of a record, in the order in which those of one moment follow each other.
///
/// Source: HL7 2.5.1, table 0354 (message structures); the raw values are message code and trigger event.
public enum HL7MessageType: String, CaseIterable, Codable, Sendable {
    case appointmentBooked = "SIU^S12"
    case appointmentCancelled = "SIU^S15"
    case registration = "ADT^A04"
    case admission = "ADT^A01"
    case transfer = "ADT^A02"
    case laboratoryOrder = "OML^O21"
    case generalOrder = "ORM^O01"
    case pharmacyOrder = "RDE^O11"
    case results = "ORU^R01"
    case vaccination = "VXU^V04"
    case document = "MDM^T02"
    case update = "ADT^A08"
    case discharge = "ADT^A03"
    case cancelledAdmission = "ADT^A11"
    case cancelledDischarge = "ADT^A13"

    /// What is written when nothing else is asked for: all but `ORM^O01`, the older form of `OML^O21`.
    public static let standard = allCases.filter { $0 != .generalOrder }

    /// The content of MSH-9: message code, trigger event and structure.
    var header: StaticString {
        switch self {
        case .appointmentBooked: "SIU^S12^SIU_S12"
        case .appointmentCancelled: "SIU^S15^SIU_S12"
        case .registration: "ADT^A04^ADT_A01"
        case .admission: "ADT^A01^ADT_A01"
        case .transfer: "ADT^A02^ADT_A02"
        case .laboratoryOrder: "OML^O21^OML_O21"
        case .generalOrder: "ORM^O01^ORM_O01"
        case .pharmacyOrder: "RDE^O11^RDE_O11"
        case .results: "ORU^R01^ORU_R01"
        case .vaccination: "VXU^V04^VXU_V04"
        case .document: "MDM^T02^MDM_T02"
        case .update: "ADT^A08^ADT_A01"
        case .discharge: "ADT^A03^ADT_A03"
        case .cancelledAdmission: "ADT^A11^ADT_A09"
        case .cancelledDischarge: "ADT^A13^ADT_A01"
        }
    }

    /// The trigger event, `A01`.
    public var trigger: String { String(rawValue.suffix(3)) }

    /// The place in the order of one moment.
    var rank: UInt8 { UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0) }

    /// The types that a word stands for: a trigger event `A01`, both parts `ADT^A01` (or `ADT_A01`), or a message code
    /// alone, `ADT`, for all of it.
    ///
    /// - Returns: an empty list when the word is not known.
    public static func named(_ word: String) -> [HL7MessageType] {
        let name = String(word.uppercased().map { $0 == "_" || $0 == "-" ? "^" : $0 })
        return allCases.filter { $0.rawValue == name || $0.trigger == name || $0.rawValue.hasPrefix(name + "^") }
    }
}
