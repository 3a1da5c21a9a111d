public import HealthSimCore

/// What an institutional claim says of a stay.
public struct ClaimAdmission: Hashable, Sendable, Codable {
    /// When the patient was admitted, in the time of the place.
    public var start: Timestamp
    /// When the patient left; absent while still there.
    public var discharge: Timestamp?
    /// The type of admission (CL101): 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 unknown.
    public var type: Text
    /// The point of origin (CL102), such as `1`.
    public var source: Text
    /// The patient's status at the end of the statement (CL103), two digits such as `01`.
    public var status: Text
    /// The diagnosis at the door, ICD-10-CM.
    public var admittingDiagnosis: Concept?
    /// The MS-DRG; inpatient claims only.
    public var diagnosisGroup: Concept?
    /// Days of the statement that are covered; the day of discharge is not counted.
    public var coveredDays: Int

    /// An admission from its parts.
    public init(
        start: Timestamp, discharge: Timestamp?, type: Text, source: Text, status: Text,
        admittingDiagnosis: Concept? = nil, diagnosisGroup: Concept? = nil, coveredDays: Int = 0
    ) {
        self.start = start
        self.discharge = discharge
        self.type = type
        self.source = source
        self.status = status
        self.admittingDiagnosis = admittingDiagnosis
        self.diagnosisGroup = diagnosisGroup
        self.coveredDays = coveredDays
    }
}
