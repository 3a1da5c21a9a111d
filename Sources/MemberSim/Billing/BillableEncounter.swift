public import HealthSimCore

/// A contact with care as far as billing must know it: what claims are made from.
///
/// MemberSim knows no clinical record. What ties the products together makes these of encounters and what was done in
/// them; MemberSim's own scenarios make them without a record.
public struct BillableEncounter: Hashable, Sendable {
    /// The identifier of the encounter; empty when there is no clinical record.
    public var encounterID: Text
    /// Where it happened.
    public var setting: CareSetting
    /// When it began; for a stay the admission.
    public var start: Timestamp
    /// When it ended; for a stay the discharge.
    public var end: Timestamp
    /// The visit as the clinician coded it, CPT or HCPCS; absent where the setting alone decides.
    public var visit: Concept?
    /// Why the patient came, when it is coded.
    public var reason: Concept?
    /// What was found or treated, ICD-10-CM; the first listed or principal one first.
    public var diagnoses: [Concept]
    /// The diagnoses that arose in the stay, and so were not present on admission.
    public var acquiredDiagnoses: [Concept]
    /// Who saw the patient, by NPI; the attending clinician of a stay.
    public var practitionerNPI: Text
    /// The clinician's specialty, a NUCC taxonomy concept.
    public var specialty: Concept?
    /// Where, by NPI.
    public var facilityNPI: Text
    /// What is known of a stay; absent for others.
    public var stay: BillableStay?
    /// Everything that was done and given, in order of time.
    public var services: [BillableService]
    /// Whether the patient came by ambulance, and how many miles; 0 for no.
    public var ambulanceMiles: Int
    /// The place of service of a visit, two digits of `codes/place-of-service`; empty for that of its setting.
    public var place: Text = .empty
    /// The days of a hospice's care at home that begin with it, which the hospice bills; 0 for other care.
    public var hospiceDays = 0

    /// An encounter from its parts.
    public init(
        encounterID: Text = .empty, setting: CareSetting, start: Timestamp, end: Timestamp, visit: Concept? = nil,
        reason: Concept? = nil, diagnoses: [Concept], acquiredDiagnoses: [Concept] = [], practitionerNPI: Text,
        specialty: Concept? = nil, facilityNPI: Text, stay: BillableStay? = nil, services: [BillableService] = [],
        ambulanceMiles: Int = 0
    ) {
        self.encounterID = encounterID
        self.setting = setting
        self.start = start
        self.end = end
        self.visit = visit
        self.reason = reason
        self.diagnoses = diagnoses
        self.acquiredDiagnoses = acquiredDiagnoses
        self.practitionerNPI = practitionerNPI
        self.specialty = specialty
        self.facilityNPI = facilityNPI
        self.stay = stay
        self.services = services
        self.ambulanceMiles = ambulanceMiles
    }
}

/// What billing must know of a stay.
public struct BillableStay: Hashable, Sendable {
    /// Days in one kind of unit.
    public struct UnitDays: Hashable, Sendable {
        /// The revenue code of the accommodation, four digits such as `0120`.
        public var revenueCode: Text
        /// Nights; 1 or more.
        public var days: Int

        /// Days in one kind of unit.
        public init(revenueCode: Text, days: Int) {
            self.revenueCode = revenueCode
            self.days = days
        }
    }

    /// The type of admission: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma.
    public var admissionType: Text
    /// The point of origin of UB-04, one character.
    public var source: Text
    /// The patient's status at discharge of UB-04, two digits.
    public var status: Text
    /// The diagnosis at the door.
    public var admittingDiagnosis: Concept?
    /// The MS-DRG.
    public var diagnosisGroup: Concept?
    /// Where the patient lay.
    public var units: [UnitDays]
    /// The birth weight of a newborn in grams; 0 for others.
    public var birthWeightInGrams: Int
    /// The days in a skilled nursing facility that followed, which bills them; 0 for none.
    public var nursingDays: Int

    /// A stay from its parts.
    public init(
        admissionType: Text, source: Text, status: Text, admittingDiagnosis: Concept?, diagnosisGroup: Concept?,
        units: [UnitDays], birthWeightInGrams: Int = 0, nursingDays: Int = 0
    ) {
        self.admissionType = admissionType
        self.source = source
        self.status = status
        self.admittingDiagnosis = admittingDiagnosis
        self.diagnosisGroup = diagnosisGroup
        self.units = units
        self.birthWeightInGrams = birthWeightInGrams
        self.nursingDays = nursingDays
    }
}

/// Something that was done or given in an encounter.
public struct BillableService: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A test of the laboratory; `code` is a CPT code of a test or a panel.
        case laboratory
        case imaging, procedure, anesthesia, therapy
        /// A vaccine: the product, CPT; its administration is added by billing.
        case vaccine
        /// A drug given by a clinician; HCPCS J-code or an NDC alone.
        case drug
        /// Equipment for use at home, HCPCS.
        case equipment
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// CPT, HCPCS or, in a stay, ICD-10-PCS; absent for a drug without a code of its own.
    public var code: Concept?
    /// When.
    public var at: Timestamp
    /// How many; 1 or more; minutes for anesthesia.
    public var units: Int
    /// Why, ICD-10-CM; nil: as the encounter.
    public var reason: Concept?
    /// Who did it, by NPI; empty: as the encounter.
    public var practitionerNPI: Text
    /// The side: `RT`, `LT`, `50` for both; empty where there is none.
    public var side: Text
    /// The drug, when one was given.
    public var drug: LineDrug?

    /// A service from its parts.
    public init(
        kind: Kind, code: Concept?, at: Timestamp, units: Int = 1, reason: Concept? = nil,
        practitionerNPI: Text = .empty, side: Text = .empty, drug: LineDrug? = nil
    ) {
        self.kind = kind
        self.code = code
        self.at = at
        self.units = units
        self.reason = reason
        self.practitionerNPI = practitionerNPI
        self.side = side
        self.drug = drug
    }
}
