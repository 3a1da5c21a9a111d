public import HealthSimCore

/// An order of a medicine for a patient.
public struct MedicationOrder: Hashable, Sendable, Codable {
    /// The state of an order, in the words of FHIR R4 MedicationRequest.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case active
        case onHold = "on-hold"
        case cancelled, completed, stopped, draft, unknown
        case enteredInError = "entered-in-error"
    }

    /// Where a drug is taken, in the words of FHIR (medicationrequest-category).
    public enum Setting: String, CaseIterable, Codable, Sendable {
        case outpatient, inpatient, discharge
    }

    /// The identifier, unique in the cohort, such as `MED000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter in which it was written; may be empty.
    public var encounterID: Text
    /// Whether it is in use, renewed by another one, or stopped.
    public var status: Status
    /// The clinical drug, RxNorm.
    public var drug: Concept
    /// The therapeutic class in the words of the medication table, such as `biguanide`.
    public var drugClass: Text
    /// When it was written.
    public var authored: Timestamp
    /// The last day it applies, when it was stopped or ran out.
    public var end: CalendarDate?
    /// The instruction to the patient.
    public var sig: Text
    /// SNOMED CT concept of the route, when known.
    public var route: Concept?
    /// Units dispensed each time.
    public var quantity: Double
    /// The unit of `quantity` for people, such as `Oral Tablet`.
    public var doseForm: Text
    /// Days that one fill lasts, 1 or more.
    public var daysSupply: Int
    /// Refills allowed beyond the first fill.
    public var refills: Int
    /// What it is for: a condition of the patient.
    public var indication: Concept?
    /// The national provider identifier of who wrote it, 10 digits; empty when not known.
    public var practitionerNPI: Text
    /// Where the drug is taken or given.
    public var setting: Setting = .outpatient
    /// How much at one time, in `doseUnit`; absent when the sig alone says it.
    public var dose: Double?
    /// The unit of a dose, UCUM.
    public var doseUnit: Text = .empty
    /// How many hours lie between two doses; absent when the sig alone says it.
    public var hoursBetweenDoses: Double?
    /// When the order that it renews was written, where that lies before the record: the drug was in use already.
    public var formerAuthored: CalendarDate?

    /// A medication order from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text, status: Status, drug: Concept, drugClass: Text, authored: Timestamp,
        end: CalendarDate? = nil, sig: Text, route: Concept? = nil, quantity: Double, doseForm: Text, daysSupply: Int,
        refills: Int, indication: Concept?, practitionerNPI: Text
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.status = status
        self.drug = drug
        self.drugClass = drugClass
        self.authored = authored
        self.end = end
        self.sig = sig
        self.route = route
        self.quantity = quantity
        self.doseForm = doseForm
        self.daysSupply = daysSupply
        self.refills = refills
        self.indication = indication
        self.practitionerNPI = practitionerNPI
    }
}
