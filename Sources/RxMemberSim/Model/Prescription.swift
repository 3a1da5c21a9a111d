public import HealthSimCore

/// A prescription at a pharmacy.
public struct Prescription: Hashable, Sendable, Codable {
    /// What has become of a prescription.
    public enum Status: String, CaseIterable, Codable, Sendable {
        /// It has refills left, or its last fill is in use.
        case active
        /// All fills are used.
        case completed
        /// It was never filled.
        case neverFilled = "never-filled"
        case cancelled, expired, replaced
    }

    /// The identifier, unique in the cohort, such as `RX000000010001`.
    public var id: Text
    /// The pharmacy's number (402-D2), at most 12 digits.
    public var number: Text
    /// For whom.
    public var memberID: Text
    /// The order of the clinical record it was written for; empty when there is none.
    public var orderID: Text
    /// The drug by its id in `drugs/medications`.
    public var medicationID: Text
    /// The clinical drug, RxNorm.
    public var drug: Concept
    /// The instruction to the patient.
    public var sig: Text
    /// Units of one fill.
    public var quantity: DrugQuantity
    /// The NCPDP unit of the quantity (600-28).
    public var unit: DrugUnit
    /// Days that one fill lasts, from 1.
    public var daysSupply: Int
    /// Refills allowed beyond the first fill; 0 for schedule II.
    public var refills: Int
    /// Whether and by whom substitution is excluded (408-D8).
    public var dispenseAsWritten: DispenseAsWritten
    /// When it was written.
    public var written: Timestamp
    /// The last day on which it may be filled.
    public var expires: CalendarDate
    /// How it reached the pharmacy (419-DJ).
    public var origin: PrescriptionOrigin
    /// Who wrote it, by NPI.
    public var prescriberNPI: Text
    /// Where it lies, by NPI of the pharmacy.
    public var pharmacyNPI: Text
    /// What it is for, ICD-10-CM, when known.
    public var indication: Concept?
    /// The DEA schedule, `II` to `V`; empty for what is not controlled.
    public var schedule: Text
    /// What has become of it.
    public var status: Status
    /// When it ended before it ran out: cancelled, transferred, replaced; absent otherwise.
    public var ended: CalendarDate?
    /// The prescription that it renews or replaces; empty for a new one.
    public var formerID: Text
    /// What the prescriber tells the pharmacist; may be empty.
    public var note: Text

    /// A prescription from its parts.
    public init(
        id: Text, number: Text, memberID: Text, orderID: Text = .empty, medicationID: Text, drug: Concept,
        sig: Text, quantity: DrugQuantity, unit: DrugUnit, daysSupply: Int, refills: Int,
        dispenseAsWritten: DispenseAsWritten = .substitutionAllowed, written: Timestamp, expires: CalendarDate,
        origin: PrescriptionOrigin = .electronic, prescriberNPI: Text, pharmacyNPI: Text,
        indication: Concept? = nil, schedule: Text = .empty, status: Status = .active, ended: CalendarDate? = nil,
        formerID: Text = .empty, note: Text = .empty
    ) {
        self.id = id
        self.number = number
        self.memberID = memberID
        self.orderID = orderID
        self.medicationID = medicationID
        self.drug = drug
        self.sig = sig
        self.quantity = quantity
        self.unit = unit
        self.daysSupply = daysSupply
        self.refills = refills
        self.dispenseAsWritten = dispenseAsWritten
        self.written = written
        self.expires = expires
        self.origin = origin
        self.prescriberNPI = prescriberNPI
        self.pharmacyNPI = pharmacyNPI
        self.indication = indication
        self.schedule = schedule
        self.status = status
        self.ended = ended
        self.formerID = formerID
        self.note = note
    }
}

/// The unit of a quantity of a drug.
///
/// Source: NCPDP Telecommunication D.0, 600-28; the raw values are its codes.
public enum DrugUnit: String, CaseIterable, Codable, Sendable {
    case each = "EA"
    case milliliter = "ML"
    case gram = "GM"
}

/// Whether another product may be dispensed for the one that was ordered.
///
/// Source: NCPDP Telecommunication D.0, 408-D8; the raw values are its codes.
public enum DispenseAsWritten: String, CaseIterable, Codable, Sendable {
    case substitutionAllowed = "0"
    case prescriberForbids = "1"
    case patientAsksForBrand = "2"
    case pharmacistChoseBrand = "3"
    case genericNotInStock = "4"
    case brandPricedAsGeneric = "5"
    case override = "6"
    case brandRequiredByLaw = "7"
    case genericNotOnMarket = "8"
    case planAsksForBrand = "9"
}

/// How a prescription reached the pharmacy.
///
/// Source: NCPDP Telecommunication D.0, 419-DJ; the raw values are its codes.
public enum PrescriptionOrigin: String, CaseIterable, Codable, Sendable {
    case unknown = "0"
    case written = "1"
    case telephone = "2"
    case electronic = "3"
    case facsimile = "4"
    case pharmacy = "5"
}
