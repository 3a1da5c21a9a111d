public import HealthSimCore
public import MemberSim

/// Answers the 837 files of a batch of households claim by claim (277CA): what is taken in, and what is sent back.
///
/// Each transaction set of the 837P, then each of the 837I has an answer of its own; the claims stand in the order of
/// the 837. Source: X12 005010X214.
public struct X12ClaimAcknowledgmentEncoder: X12HouseholdEncoder {
    /// Who has sent the claims, who answers, and how the files are written.
    public let partners: X12Partners

    /// An encoder of answers.
    public init(partners: X12Partners = X12Partners()) { self.partners = partners }

    /// The answers, in the order of the files.
    public func acknowledgments(of households: [MemberHousehold], batch: Int) -> [X12ClaimAcknowledgment] {
        let validator = MemberValidator()
        let desks = households.map { X12IntakeDesk($0, validator) }
        var found: [X12ClaimAcknowledgment] = []
        for kind in [Claim.Kind.professional, .institutional] {
            let order = X12ClaimOrder(households, kind: kind)
            for (number, set) in order.sets(of: partners.options.claimsPerSet).enumerated() {
                let entries = order.entries[set]
                guard let first = entries.first else { continue }
                let (household, claim) = (
                    households[first.household], households[first.household].claims[first.claim]
                )
                let received = entries.map { households[$0.household].claims[$0.claim].received }.max()
                found.append(
                    X12ClaimAcknowledgment(
                        trace: Text("ACK\(batch)-\(found.count + 1)"),
                        reference: X12ClaimWriter.reference(batch: batch, set: number + 1),
                        payer: X12Entity(partners.payers.payer(claim.payerID)),
                        submitter: X12Entity(provider: claim.billingNPI, in: household),
                        received: received ?? claim.received, processed: received ?? claim.received,
                        receipts: entries.map { entry in
                            desks[entry.household].receipt(
                                of: entry.claim, for: households[entry.household].members[entry.member])
                        }))
            }
        }
        return found
    }

    /// Appends the interchange of a batch; nothing when its households have no claim.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many claims are answered.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let acknowledgments = acknowledgments(of: households, batch: batch)
        guard let latest = acknowledgments.map(\.processed).max() else { return 0 }
        let interchange = partners.interchange(batch, on: latest, isAnswer: true)
        X12Writer.interchange(interchange, .claimAcknowledgment, partners.options, into: &buffer) { x in
            for acknowledgment in acknowledgments { x.write(acknowledgment, interchange) }
        }
        return acknowledgments.reduce(0) { $0 + $1.receipts.count }
    }
}
