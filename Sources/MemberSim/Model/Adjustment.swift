public import HealthSimCore

/// An amount by which a payment differs from a charge, and why (a CAS segment's triple).
public struct Adjustment: Hashable, Sendable, Codable {
    /// Who bears the amount.
    ///
    /// Source: X12 code source 139 group codes of the 835; the raw values are its codes.
    public enum Group: String, CaseIterable, Codable, Sendable {
        /// The provider, by contract.
        case contractual = "CO"
        /// The patient.
        case patient = "PR"
        case other = "OA"
        /// The payer has reduced it without a contract; the patient does not owe it.
        case payerInitiated = "PI"
    }

    /// Who bears the amount.
    public var group: Group
    /// The claim adjustment reason code, such as `45`.
    public var reason: Text
    /// The amount; positive reduces the payment; never zero.
    public var amount: Money
    /// The units it takes away, for a change of quantity.
    public var quantity: Int?

    /// An adjustment from its parts.
    public init(_ group: Group, _ reason: Text, _ amount: Money, quantity: Int? = nil) {
        self.group = group
        self.reason = reason
        self.amount = amount
        self.quantity = quantity
    }
}

/// What another payer has decided about a claim.
public struct OtherPayerDecision: Hashable, Sendable, Codable {
    /// The other payer, by id.
    public var payerID: Text
    /// The member's number there.
    public var policyNumber: Text
    /// What the member is to the subscriber there.
    public var relationship: Relationship
    /// Its place in the order of payers.
    public var order: OtherCoverage.Order
    /// The claim filing indicator of the other payer (SBR09).
    public var claimFilingIndicator: Text
    /// What it paid for the claim.
    public var paid: Money
    /// The day it decided.
    public var decided: CalendarDate
    /// Its control number of the claim; may be empty.
    public var controlNumber: Text
    /// Its adjustments that belong to no line.
    public var adjustments: [Adjustment]
    /// What it paid and took off line by line; empty when it decided on the whole claim.
    public var lines: [OtherPayerLine]

    /// A decision from its parts.
    public init(
        payerID: Text, policyNumber: Text, relationship: Relationship, order: OtherCoverage.Order,
        claimFilingIndicator: Text, paid: Money, decided: CalendarDate, controlNumber: Text = .empty,
        adjustments: [Adjustment] = [], lines: [OtherPayerLine] = []
    ) {
        self.payerID = payerID
        self.policyNumber = policyNumber
        self.relationship = relationship
        self.order = order
        self.claimFilingIndicator = claimFilingIndicator
        self.paid = paid
        self.decided = decided
        self.controlNumber = controlNumber
        self.adjustments = adjustments
        self.lines = lines
    }
}

/// What another payer has decided about a line.
public struct OtherPayerLine: Hashable, Sendable, Codable {
    /// The number of the line.
    public var line: Int
    /// What it paid.
    public var paid: Money
    /// What it took off; with `paid` the charge of the line.
    public var adjustments: [Adjustment]

    /// A decision from its parts.
    public init(line: Int, paid: Money, adjustments: [Adjustment]) {
        self.line = line
        self.paid = paid
        self.adjustments = adjustments
    }
}
