public import HealthSimCore

/// A contact of a patient with care: a visit, an emergency, a stay.
public struct Encounter: Hashable, Sendable, Codable {
    /// The class of an encounter.
    ///
    /// Source: HL7 v3 ActEncounterCode; the raw values are its codes.
    public enum Class: String, CaseIterable, Codable, Sendable {
        case ambulatory = "AMB"
        case emergency = "EMER"
        case inpatient = "IMP"
        case observation = "OBSENC"
        case virtual = "VR"
        case home = "HH"
    }

    /// The state of an encounter, in the words of FHIR R4.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case planned, arrived, triaged
        case inProgress = "in-progress"
        case onLeave = "onleave"
        case finished, cancelled
    }

    /// The identifier, unique in the cohort, such as `ENC000000010003`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// Whether it is a visit, an emergency, a stay.
    public var encounterClass: Class
    /// How far it has come; the generator makes finished ones.
    public var status: Status
    /// What kind of visit it was: a CPT evaluation and management code where there is one.
    public var type: Concept
    /// When it began; for a stay the admission.
    public var start: Timestamp
    /// When it ended; for a stay the discharge.
    public var end: Timestamp?
    /// Why the patient came, when it is coded.
    public var reason: Concept?
    /// What was found or treated, the first listed diagnosis first.
    public var diagnoses: [Concept]
    /// The specialty, as a NUCC taxonomy concept.
    public var specialty: Concept?
    /// The national provider identifier of who saw the patient, 10 digits; empty when not known.
    public var practitionerNPI: Text
    /// The national provider identifier of the facility; empty when not known.
    public var facilityNPI: Text
    /// Where the patient went after a stay (FHIR discharge-disposition).
    public var dischargeDisposition: Concept?
    /// What is known of a stay; absent for a visit.
    public var admission: Admission?
    /// When the visit was booked; absent for what was not planned.
    public var booked: Timestamp?

    /// An encounter from its parts.
    public init(
        id: Text, mrn: Text, encounterClass: Class, status: Status, type: Concept, start: Timestamp, end: Timestamp?,
        reason: Concept? = nil, diagnoses: [Concept] = [], specialty: Concept? = nil, practitionerNPI: Text = .empty,
        facilityNPI: Text = .empty, dischargeDisposition: Concept? = nil
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterClass = encounterClass
        self.status = status
        self.type = type
        self.start = start
        self.end = end
        self.reason = reason
        self.diagnoses = diagnoses
        self.specialty = specialty
        self.practitionerNPI = practitionerNPI
        self.facilityNPI = facilityNPI
        self.dischargeDisposition = dischargeDisposition
    }
}
