public import HealthSimCore

/// A package of a drug made ready at a pharmacy for a prescription.
public struct Fill: Hashable, Sendable, Codable {
    /// What has become of a fill.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case dispensed
        /// It was not picked up and put back on the shelf; its claim is reversed.
        case returned
        /// It was paid for without the benefit.
        case cash
    }

    /// The identifier, unique in the cohort, such as `FILL00000001001`.
    public var id: Text
    /// The prescription.
    public var prescriptionID: Text
    /// For whom.
    public var memberID: Text
    /// 0 for the first fill, then the number of the refill (403-D3).
    public var number: Int
    /// When it was made ready: the date of service of its claim.
    public var filled: CalendarDate
    /// When it was picked up or delivered; absent for one that was put back.
    public var pickedUp: CalendarDate?
    /// The product, NDC of 11 digits.
    public var ndc: Text
    /// How much.
    public var quantity: DrugQuantity
    /// For how many days.
    public var daysSupply: Int
    /// Where, by NPI of the pharmacy.
    public var pharmacyNPI: Text
    /// Whether substitution was excluded.
    public var dispenseAsWritten: DispenseAsWritten
    /// What has become of it.
    public var status: Status
    /// The claim that was paid for it; empty for one paid in cash.
    public var claimID: Text

    /// A fill from its parts.
    public init(
        id: Text, prescriptionID: Text, memberID: Text, number: Int, filled: CalendarDate,
        pickedUp: CalendarDate? = nil, ndc: Text, quantity: DrugQuantity, daysSupply: Int, pharmacyNPI: Text,
        dispenseAsWritten: DispenseAsWritten = .substitutionAllowed, status: Status = .dispensed,
        claimID: Text = .empty
    ) {
        self.id = id
        self.prescriptionID = prescriptionID
        self.memberID = memberID
        self.number = number
        self.filled = filled
        self.pickedUp = pickedUp
        self.ndc = ndc
        self.quantity = quantity
        self.daysSupply = daysSupply
        self.pharmacyNPI = pharmacyNPI
        self.dispenseAsWritten = dispenseAsWritten
        self.status = status
        self.claimID = claimID
    }
}
