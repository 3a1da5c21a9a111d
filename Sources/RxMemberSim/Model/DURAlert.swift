public import HealthSimCore

/// What a drug review found about a claim (segment AM24).
public struct DURAlert: Hashable, Sendable, Codable {
    /// How grave an alert is.
    ///
    /// Source: NCPDP Telecommunication D.0, 528-FS; the raw values are its codes.
    public enum Significance: String, CaseIterable, Codable, Sendable {
        case major = "1"
        case moderate = "2"
        case minor = "3"
        case undetermined = "9"
    }

    /// What a plan does about an alert.
    public enum Action: String, CaseIterable, Codable, Sendable {
        /// It rejects the claim, whatever the pharmacist says.
        case hardReject = "hard-reject"
        /// It rejects the claim until the pharmacist answers.
        case softReject = "soft-reject"
        /// It tells the pharmacist and pays.
        case message
        /// It keeps it for itself.
        case log
    }

    /// The reason for service (439-E4), such as `DD`, `TD`, `ER`, `HD`.
    public var reason: Text
    /// How grave it is (528-FS).
    public var significance: Significance
    /// What is done about it.
    public var action: Action
    /// The rule or row of the table behind it, such as `DDI0012`; may be empty.
    public var rule: Text
    /// The other drug by its id in `drugs/medications`; empty where there is none.
    public var otherMedicationID: Text
    /// The fill of the other drug, or the last one of this; absent where there is none (530-FU).
    public var previousFill: CalendarDate?
    /// How much was filled then (531-FV).
    public var previousQuantity: DrugQuantity?
    /// Where it was filled (529-FT): 0 nowhere, 1 here, 2 same chain, 3 another pharmacy.
    public var otherPharmacy: Int
    /// Who prescribed it (533-FX): 0 nobody, 1 the same prescriber, 2 another one.
    public var otherPrescriber: Int
    /// What people read (544-FY), at most 30 characters.
    public var message: Text
    /// More of it (570-NS), at most 100 characters; may be empty.
    public var detail: Text
    /// Whether the pharmacist has answered it with codes that the plan accepts.
    public var isOverridden: Bool

    /// An alert from its parts.
    public init(
        reason: Text, significance: Significance, action: Action, rule: Text = .empty,
        otherMedicationID: Text = .empty, previousFill: CalendarDate? = nil, previousQuantity: DrugQuantity? = nil,
        otherPharmacy: Int = 0, otherPrescriber: Int = 0, message: Text, detail: Text = .empty,
        isOverridden: Bool = false
    ) {
        self.reason = reason
        self.significance = significance
        self.action = action
        self.rule = rule
        self.otherMedicationID = otherMedicationID
        self.previousFill = previousFill
        self.previousQuantity = previousQuantity
        self.otherPharmacy = otherPharmacy
        self.otherPrescriber = otherPrescriber
        self.message = message
        self.detail = detail
        self.isOverridden = isOverridden
    }
}
