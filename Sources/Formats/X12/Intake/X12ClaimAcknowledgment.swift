public import HealthSimCore

/// What a payer says of the claims of one transaction set of an 837 on the day it received them (277CA).
///
/// Source: X12 005010X214.
public struct X12ClaimAcknowledgment: Hashable, Sendable {
    /// The payer's number of the answer (TRN02 of loop 2200A).
    public var trace: Text
    /// BHT03 of the 837 that is answered (TRN02 of loop 2200B).
    public var reference: Text
    /// Who answers.
    public var payer: X12Entity
    /// Who has sent the 837.
    public var submitter: X12Entity
    /// The day on which the last of the claims was received.
    public var received: CalendarDate
    /// The day of the answer.
    public var processed: CalendarDate
    /// The claims, those of one provider together.
    public var receipts: [X12ClaimReceipt]

    /// The charge of all claims.
    public var charge: Money { receipts.reduce(.zero) { $0 + $1.charge } }

    /// An answer from its parts.
    public init(
        trace: Text, reference: Text, payer: X12Entity, submitter: X12Entity, received: CalendarDate,
        processed: CalendarDate, receipts: [X12ClaimReceipt]
    ) {
        self.trace = trace
        self.reference = reference
        self.payer = payer
        self.submitter = submitter
        self.received = received
        self.processed = processed
        self.receipts = receipts
    }
}

/// How many claims are taken in and how many are not, and what they come to (QTY and AMT).
struct X12ReceiptTotals {
    var accepted = 0
    var rejected = 0
    var acceptedCharge = Money.zero
    var rejectedCharge = Money.zero

    init(_ receipts: some Sequence<X12ClaimReceipt>) {
        for receipt in receipts {
            if receipt.isAccepted {
                accepted += 1
                acceptedCharge += receipt.charge
            } else {
                rejected += 1
                rejectedCharge += receipt.charge
            }
        }
    }
}
