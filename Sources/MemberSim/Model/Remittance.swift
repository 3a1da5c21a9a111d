public import HealthSimCore

/// A payment of a payer to a provider, with the decisions it pays (an 835 transaction).
///
/// The amount is the sum of what the decisions pay, less the sum of the adjustments of the provider; never below zero:
/// what is left over is carried to a later payment by an adjustment of code FB.
public struct Remittance: Hashable, Sendable, Codable {
    /// How it is paid.
    ///
    /// Source: X12 005010X221A1, BPR04; the raw values are its codes.
    public enum Method: String, CaseIterable, Codable, Sendable {
        case electronic = "ACH"
        case check = "CHK"
        case none = "NON"
    }

    /// The identifier, unique in the cohort; the EFT or check number (TRN02).
    public var id: Text
    /// Who pays, by id.
    public var payerID: Text
    /// Who is paid, by the NPI that billed.
    public var payeeNPI: Text
    /// The day of the payment.
    public var date: CalendarDate
    /// How it is paid; `none` when there is nothing to pay.
    public var method: Method
    /// What is paid.
    public var amount: Money
    /// The decisions it pays, in order.
    public var adjudicationIDs: [Text]
    /// What is added or taken off apart from the claims (PLB).
    public var providerAdjustments: [ProviderAdjustment]

    /// A remittance from its parts.
    public init(
        id: Text, payerID: Text, payeeNPI: Text, date: CalendarDate, method: Method, amount: Money,
        adjudicationIDs: [Text], providerAdjustments: [ProviderAdjustment] = []
    ) {
        self.id = id
        self.payerID = payerID
        self.payeeNPI = payeeNPI
        self.date = date
        self.method = method
        self.amount = amount
        self.adjudicationIDs = adjudicationIDs
        self.providerAdjustments = providerAdjustments
    }
}

/// An amount between payer and provider that belongs to no claim of the payment (a PLB pair).
public struct ProviderAdjustment: Hashable, Sendable, Codable {
    /// The reason (PLB03-1): `WO` overpayment recovery, `FB` forwarding balance, `L6` interest, `72` authorised return.
    public var reason: Text
    /// What it refers to, such as a control number; may be empty.
    public var reference: Text
    /// The amount; positive reduces the payment.
    public var amount: Money

    /// An adjustment from its parts.
    public init(reason: Text, reference: Text, amount: Money) {
        self.reason = reason
        self.reference = reference
        self.amount = amount
    }
}
