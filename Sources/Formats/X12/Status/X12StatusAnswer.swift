public import HealthSimCore

/// The answer of a payer about a claim (277).
public struct X12StatusAnswer: Hashable, Sendable {
    /// A line of the claim.
    public struct Line: Hashable, Sendable {
        /// What the code is: `HC` for CPT and HCPCS, `NU` for a revenue code.
        public var qualifier: Text
        /// The code.
        public var code: Text
        /// The modifiers.
        public var modifiers: [Text]
        /// The charge.
        public var charge: Money
        /// What is paid.
        public var paid: Money
        /// The revenue code; empty where there is none, or where it is the code.
        public var revenueCode: Text
        /// The units.
        public var units: Int
        /// How far it is.
        public var status: X12ClaimStatus
        /// The provider's number of the line (REF*FJ); may be empty.
        public var controlNumber: Text
        /// The first day of service.
        public var start: CalendarDate
        /// The last day of service.
        public var end: CalendarDate
    }

    /// What was asked. An answer has no REF*6P and no date of birth; the number of the payer may be one that was not asked
    /// with.
    public var request: X12StatusRequest
    /// How far the claim is.
    public var status: X12ClaimStatus
    /// What is paid; absent while nothing is decided.
    public var paid: Money?
    /// The day of the decision; absent while there is none.
    public var decided: CalendarDate?
    /// The day of the payment; absent until it is paid.
    public var paymentDate: CalendarDate?
    /// The number of the payment; empty until it is paid.
    public var paymentID: Text
    /// The lines.
    public var lines: [Line]
}
