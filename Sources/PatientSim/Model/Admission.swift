public import HealthSimCore

/// What is known of a hospital stay beyond its times: why, from where, through which units, how it is grouped.
public struct Admission: Hashable, Sendable, Codable {
    /// Where the patient came from (FHIR admit-source), such as `emd`, from the emergency department.
    public var source: Concept?
    /// The diagnosis at the door, ICD-10-CM; the principal one is the encounter's first diagnosis.
    public var admittingDiagnosis: Concept?
    /// The diagnosis-related group, MS-DRG, of three digits.
    public var diagnosisGroup: Concept?
    /// The service that has the patient, such as `MED`.
    public var service: HospitalService
    /// The units the patient lay in, in order of time; the first begins with the stay, the last ends with it.
    public var locations: [LocationStay]
    /// Whether the stay follows another within 30 days of discharge.
    public var isReadmission: Bool

    /// An admission from its parts.
    public init(
        source: Concept? = nil, admittingDiagnosis: Concept? = nil, diagnosisGroup: Concept? = nil,
        service: HospitalService = .medicine, locations: [LocationStay] = [], isReadmission: Bool = false
    ) {
        self.source = source
        self.admittingDiagnosis = admittingDiagnosis
        self.diagnosisGroup = diagnosisGroup
        self.service = service
        self.locations = locations
        self.isReadmission = isReadmission
    }
}

/// The service of a hospital that has a patient (HL7 table 0069 is the user's own; these are the common words).
public enum HospitalService: String, CaseIterable, Codable, Sendable {
    case medicine = "MED"
    case surgery = "SURG"
    case cardiology = "CARD"
    case neurology = "NEURO"
    case orthopedics = "ORTHO"
    case obstetrics = "OBS"
    case newborn = "NB"
    case pediatrics = "PED"
    case psychiatry = "PSY"
    case oncology = "ONC"
}
