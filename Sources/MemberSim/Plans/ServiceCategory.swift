public import HealthSimCore

/// The kind of service that a benefit of a plan is about.
///
/// The names are those of `references/plans/benefit-categories`; authorizations and visit limits use them too.
public enum ServiceCategory: UInt8, CaseIterable, Hashable, Sendable {
    case preventive, primaryCare, telehealth, specialist, urgentCare, emergency, ambulance
    case inpatient, outpatientSurgery
    case advancedImaging, basicImaging, laboratory
    case behavioral, inpatientBehavioral, therapy
    /// The stay for a birth, of the mother and of the newborn.
    case maternity
    case equipment
    /// Drugs given by a clinician, and their infusion.
    case infusion
    case dialysis, skilledNursing, homeHealth, hospice
    case preventiveDental, basicDental, majorDental
    /// What is none of these, such as the room of a clinic of a hospital; covered as dialysis is, the plainest benefit.
    case other

    /// The name in tables and documents, such as `imaging-advanced`.
    public var name: StaticString {
        switch self {
        case .preventive: "preventive"
        case .primaryCare: "primary-care"
        case .telehealth: "telehealth"
        case .specialist: "specialist"
        case .urgentCare: "urgent-care"
        case .emergency: "emergency"
        case .ambulance: "ambulance"
        case .inpatient: "inpatient"
        case .outpatientSurgery: "outpatient-surgery"
        case .advancedImaging: "imaging-advanced"
        case .basicImaging: "imaging-basic"
        case .laboratory: "laboratory"
        case .behavioral: "behavioral"
        case .inpatientBehavioral: "behavioral-inpatient"
        case .therapy: "therapy"
        case .maternity: "maternity"
        case .equipment: "equipment"
        case .infusion: "infusion"
        case .dialysis: "dialysis"
        case .skilledNursing: "skilled-nursing"
        case .homeHealth: "home-health"
        case .hospice: "hospice"
        case .preventiveDental: "dental-preventive"
        case .basicDental: "dental-basic"
        case .majorDental: "dental-major"
        case .other: "other"
        }
    }

    /// The names as texts, by the place of the category.
    private static let texts = FrozenArray(allCases.map { Text($0.name.description).immortal })

    /// The name as a text that costs nothing to copy.
    public var text: Text { Self.texts[Int(rawValue)] }

    /// The category with a name.
    public init?(named name: Text) {
        guard let category = Self.allCases.first(where: { $0.text == name }) else { return nil }
        self = category
    }

    /// Whether it is a stay, which is paid as one.
    public var isStay: Bool {
        switch self {
        case .inpatient, .maternity, .inpatientBehavioral, .skilledNursing: true
        case .preventive, .primaryCare, .telehealth, .specialist, .urgentCare, .emergency, .ambulance,
            .outpatientSurgery, .advancedImaging, .basicImaging, .laboratory, .behavioral, .therapy, .equipment,
            .infusion, .dialysis, .homeHealth, .hospice, .preventiveDental, .basicDental, .majorDental, .other:
            false
        }
    }
}

extension ServiceCategory: Codable {
    /// Reads the name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let category = Self(named: Text(name)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(name)' is no category of service")
        }
        self = category
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name.description)
    }
}
