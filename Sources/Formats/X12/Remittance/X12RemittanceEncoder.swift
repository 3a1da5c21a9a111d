public import HealthSimCore
public import MemberSim

/// Writes the payments of payers: X12 835, a transaction set for each payment, a batch of households as one interchange.
///
/// Every amount balances: charge − adjustments = paid for lines and claims, and the payment is the sum of its claims
/// less the adjustments of the provider. The sets are sorted by payer, day and number of the payment.
/// Source: X12 005010X221A1.
public struct X12RemittanceEncoder: Sendable {
    /// How the files are written.
    public let options: X12Options
    /// Who pays.
    public let payers: X12Payers
    /// ISA06 and GS02.
    public let sender: Text
    /// ISA08 and GS03.
    public let receiver: Text

    /// An encoder that names these payers.
    public init(
        options: X12Options = X12Options(), payers: X12Payers = X12Payers(), sender: Text = "HSCLEARING",
        receiver: Text = "HEALTHSIM"
    ) {
        self.options = options
        self.payers = payers
        self.sender = sender
        self.receiver = receiver
    }

    /// A payment with the place of the household it is for.
    private struct Payment {
        let household: Int
        let remittance: Remittance
    }

    /// Appends the interchange of a batch; nothing when its households have no payment.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many payments were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        var payments: [Payment] = []
        for (place, household) in households.enumerated() {
            payments += household.remittances.map { Payment(household: place, remittance: $0) }
        }
        payments.sort { left, right in
            let (a, b) = (left.remittance, right.remittance)
            return (a.payerID, a.date, a.id) < (b.payerID, b.date, b.id)
        }
        guard let latest = payments.map(\.remittance.date).max() else { return 0 }
        let lookups = households.map(X12RemittanceLookup.init)
        let interchange = X12Interchange(
            sender: sender, receiver: receiver, date: options.date ?? latest, minuteOfDay: options.minuteOfDay,
            controlNumber: batch, usage: options.usage)
        X12Writer.interchange(interchange, .remittance, options, into: &buffer) { writer in
            for payment in payments {
                writer.write(
                    payment.remittance, payer: payers.payer(payment.remittance.payerID),
                    of: households[payment.household], lookups[payment.household])
            }
        }
        return payments.count
    }
}

/// Finds the claims, decisions and providers of a household for its payments.
struct X12RemittanceLookup {
    private let claims: [Text: Int]
    private let decisions: [Text: Int]

    init(_ household: MemberHousehold) {
        claims = Dictionary(household.claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        decisions = Dictionary(
            household.adjudications.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The decision with an id, and its claim.
    func decision(_ id: Text, in household: MemberHousehold) -> (decision: Adjudication, claim: Claim?)? {
        guard let place = decisions[id] else { return nil }
        let decision = household.adjudications[place]
        return (decision, claims[decision.claimID].map { household.claims[$0] })
    }
}
