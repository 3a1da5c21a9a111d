public import HealthSimCore

/// A member's place in a manufacturer's programme: a copay card or help for those who cannot pay.
public struct ProgramEnrollment: Hashable, Sendable, Codable {
    /// Who is enrolled.
    public var memberID: Text
    /// The programme, by its id in `drugs/manufacturer-programs`.
    public var programID: Text
    /// The number on the card.
    public var cardNumber: Text
    /// The first day.
    public var start: CalendarDate
    /// The last day.
    public var end: CalendarDate

    /// A place from its parts.
    public init(
        memberID: Text, programID: Text, cardNumber: Text, start: CalendarDate, end: CalendarDate
    ) {
        self.memberID = memberID
        self.programID = programID
        self.cardNumber = cardNumber
        self.start = start
        self.end = end
    }
}

/// What a manufacturer gives back to the plan for a claim, after the quarter.
public struct Rebate: Hashable, Sendable, Codable {
    /// The claim.
    public var claimID: Text
    /// The product, NDC of 11 digits.
    public var ndc: Text
    /// The first day of the quarter.
    public var quarter: CalendarDate
    /// The amount; negative for a claim that was reversed later.
    public var amount: Money

    /// A rebate from its parts.
    public init(claimID: Text, ndc: Text, quarter: CalendarDate, amount: Money) {
        self.claimID = claimID
        self.ndc = ndc
        self.quarter = quarter
        self.amount = amount
    }
}
