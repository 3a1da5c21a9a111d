public import HealthSimCore

/// Care that a plan asks for on a day, beside what the care models do of themselves.
///
/// It is written as routine care is: the same clinicians, tests from the same physiology, drugs with the same effects.
public struct PlannedCare: Sendable {
    /// A sudden event of a care model, by the ids of its file: an operation, a delivery, an exacerbation.
    public struct Event: Hashable, Sendable {
        /// The care model's id.
        public var model: Text
        /// The event's id.
        public var event: Text

        /// An event of a model.
        public init(model: Text, event: Text) {
            self.model = model
            self.event = event
        }
    }

    /// Care that comes some days after other care.
    public struct Following: Hashable, Sendable {
        /// The number of the other.
        public var number: Int
        /// The days between the two.
        public var days: Double

        /// So many days after other care.
        public init(number: Int, days: Double) {
            self.number = number
            self.days = days
        }
    }

    /// A change of how a condition is treated that names no drug of its own.
    public enum TreatmentChange: Hashable, Sendable {
        /// The next step of the care model's ladder that nothing forbids begins, whatever the model itself waits for;
        /// the model's id, or that of the patient's first condition that has a further step.
        case intensify(model: Text)
        /// The dose of the drug of a model that can be raised goes up by one step, whatever the results say.
        case titrate(model: Text)
        /// The drug that was begun last for a model gives way to the next step.
        case replace(model: Text)
        /// A drug ends, by its id, ingredient or class; the one begun last for an empty name.
        case stop(drug: Text)
    }

    /// When it is to be; a visit moves to the next business day.
    public var date: CalendarDate
    public var setting: Encounter.Class
    /// The specialty's id in `codes/taxonomy`; empty for primary care.
    public var specialty: Text
    /// The encounter's type, CPT or HCPCS; absent for an office visit by its complexity.
    public var type: Concept?
    public var reason: Concept?
    /// The diagnoses, the principal one first; empty for those of the conditions that the specialty looks after.
    public var diagnoses: [Concept]
    /// The ids of panels in `codes/panels`.
    public var panels: [Text]
    public var procedures: [Concept]
    /// The ids of drugs in `drugs/medications` that begin, and go on.
    public var medications: [Text]
    /// CVX.
    public var vaccines: [Concept]
    /// The event that happens instead of a visit.
    public var event: Event?
    /// The planned sequence of a care model that begins instead of a visit: a pregnancy, a course of therapy.
    public var episode: Event?
    /// What is stated of the stay that the event is, if it is to be one.
    public var stay = StatedStay()
    /// What must be true of the person at that time; see `CareModelLibrary.question`.
    public var when: PatientQuestion?
    /// The number by which other care of the plan refers to it.
    public var number: Int?
    /// The step of the plan that it is: by it `PlannedOutcome` tells what took place.
    public var step: Int?
    /// The numbers of all that must have taken place before.
    public var requires: [Int] = []
    /// The numbers of all that must not have taken place before.
    public var excludes: [Int] = []
    /// What it comes after at a distance from the day on which that really took place; `date` does not count then.
    public var follows: Following?
    /// The second of the day on which it begins; absent for a usual time.
    public var secondOfDay: Int?
    /// What is done about the treatment of a condition, beside `medications`.
    public var treatment: TreatmentChange?
    /// How long one fill of its drugs lasts, in days, and how many refills there are; absent for the usual.
    public var daysSupply: Int?
    public var refills: Int?
    /// What is true of the person once it has taken place: the names that later conditions ask for.
    public var flags: [Text] = []
    /// Whether it is the discharge from the stay that it requires.
    public var isDischarge = false
    /// A condition that is found at the visit.
    public var finding: Concept?
    /// Whether nothing is done but to find out if `when` is true on that day, after its visits.
    public var isDecision = false
    /// What is done at the same contact where its own `when` is true: tests, procedures, drugs and vaccines.
    public var additions: [PlannedCare] = []

    /// Care on a day.
    public init(
        date: CalendarDate, setting: Encounter.Class = .ambulatory, specialty: Text = .empty, type: Concept? = nil,
        reason: Concept? = nil, diagnoses: [Concept] = [], panels: [Text] = [], procedures: [Concept] = [],
        medications: [Text] = [], vaccines: [Concept] = [], event: Event? = nil, when: PatientQuestion? = nil
    ) {
        self.date = date
        self.setting = setting
        self.specialty = specialty
        self.type = type
        self.reason = reason
        self.diagnoses = diagnoses
        self.panels = panels
        self.procedures = procedures
        self.medications = medications
        self.vaccines = vaccines
        self.event = event
        self.when = when
    }
}
