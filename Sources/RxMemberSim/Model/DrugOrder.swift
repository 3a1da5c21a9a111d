public import HealthSimCore

/// What a prescriber wants a patient to take: the input of dispensing, whoever wrote it.
///
/// A clinical record's outpatient orders become such orders in a cohort of several products; RxMemberSim's own population and scenarios make them without one.
public struct DrugOrder: Hashable, Sendable, Codable {
    /// The order of the clinical record, or empty.
    public var id: Text
    /// Whose it is.
    public var memberID: Text
    /// The drug by its id in `drugs/medications`.
    public var medicationID: Text
    /// When it was written.
    public var written: Timestamp
    /// The day after which it is not to be taken any more; absent while it goes on.
    public var end: CalendarDate?
    /// The instruction to the patient.
    public var sig: Text
    /// Units of one fill.
    public var quantity: DrugQuantity
    /// Days that one fill lasts.
    public var daysSupply: Int
    /// Refills allowed beyond the first fill.
    public var refills: Int
    /// What it is for, ICD-10-CM, when known.
    public var indication: Concept?
    /// Who wrote it, by NPI.
    public var prescriberNPI: Text
    /// The order that it renews; empty for a new one.
    public var renewedID: Text
    /// Whether it belongs to a therapy that goes on for good.
    public var isMaintenance: Bool
    /// The prescription before it, of a drug that was in use when what is told begins; absent for others.
    public var former: FormerPrescription?
    /// What is known beforehand of how it is filled; absent where it is filled as people do.
    public var wishes: [FillWish]?

    /// An order from its parts.
    public init(
        id: Text, memberID: Text, medicationID: Text, written: Timestamp, end: CalendarDate? = nil, sig: Text,
        quantity: DrugQuantity, daysSupply: Int, refills: Int, indication: Concept?, prescriberNPI: Text,
        renewedID: Text = .empty, isMaintenance: Bool = false
    ) {
        self.id = id
        self.memberID = memberID
        self.medicationID = medicationID
        self.written = written
        self.end = end
        self.sig = sig
        self.quantity = quantity
        self.daysSupply = daysSupply
        self.refills = refills
        self.indication = indication
        self.prescriberNPI = prescriberNPI
        self.renewedID = renewedID
        self.isMaintenance = isMaintenance
    }
}
