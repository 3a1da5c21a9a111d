public import HealthSimCore

/// What a payer says of one claim that it has received (277CA): whether it goes on to be decided, and else why not.
public struct X12ClaimReceipt: Hashable, Sendable {
    /// A line that something is wrong with.
    public struct Line: Hashable, Sendable {
        /// What the code is: `HC` for CPT and HCPCS, `NU` for a revenue code.
        public var qualifier: Text
        /// The code.
        public var code: Text
        /// The modifiers, at most 4.
        public var modifiers: [Text]
        /// The charge.
        public var charge: Money
        /// The revenue code; empty where there is none, or where it is the code.
        public var revenueCode: Text
        /// The units.
        public var units: Int
        /// What is wrong.
        public var statuses: [X12ClaimStatus]
        /// The provider's number of the line (REF*FJ); may be empty.
        public var controlNumber: Text
        /// The first day of service.
        public var start: CalendarDate
        /// The last day of service.
        public var end: CalendarDate
    }

    /// Who has billed it.
    public var provider: X12Entity
    /// The patient.
    public var patient: PersonName
    /// The number of the contract that the claim was sent with.
    public var subscriberID: Text
    /// The provider's number of the claim (TRN02).
    public var claimID: Text
    /// The payer's number of the claim (REF*1K); empty for one that is not taken in.
    public var controlNumber: Text
    /// The type of bill, three digits (REF*BLT); institutional claims only.
    public var billType: Text
    /// The charge of the claim.
    public var charge: Money
    /// The first day of service.
    public var start: CalendarDate
    /// The last day of service.
    public var end: CalendarDate
    /// `A2` and `20` for a claim that is taken in, else what is wrong; never empty in what is written.
    public var statuses: [X12ClaimStatus]
    /// The lines that something is wrong with.
    public var lines: [Line]

    /// Whether the claim is taken in: categories A0, A1, A2 and A5.
    public var isAccepted: Bool {
        statuses.allSatisfy { status in ["A0", "A1", "A2", "A5"].contains { $0 == status.category } }
    }

    /// A receipt from its parts.
    public init(
        provider: X12Entity, patient: PersonName, subscriberID: Text, claimID: Text, controlNumber: Text = .empty,
        billType: Text = .empty, charge: Money, start: CalendarDate, end: CalendarDate,
        statuses: [X12ClaimStatus], lines: [Line] = []
    ) {
        self.provider = provider
        self.patient = patient
        self.subscriberID = subscriberID
        self.claimID = claimID
        self.controlNumber = controlNumber
        self.billType = billType
        self.charge = charge
        self.start = start
        self.end = end
        self.statuses = statuses
        self.lines = lines
    }
}
