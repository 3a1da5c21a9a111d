public import HealthSimCore
public import MemberSim

/// Writes requests for authorizations and referrals, or the answers of payers (278).
///
/// Each is a transaction set of its own, as the guide has it, in the order of the households.
/// Source: X12 005010X217.
public struct X12ReviewEncoder: X12HouseholdEncoder {
    /// Whether answers are written and not requests.
    public let writesAnswers: Bool
    /// Who asks, who is asked, and how the files are written.
    public let partners: X12Partners

    /// An encoder of requests or answers.
    public init(writesAnswers: Bool, partners: X12Partners = X12Partners()) {
        self.writesAnswers = writesAnswers
        self.partners = partners
    }

    /// What the files tell, in their order: authorizations, then referrals of each household.
    public func reviews(of households: [MemberHousehold]) -> [X12Review] {
        all(households).map { $0.told(asAnswer: writesAnswers) }
    }

    private func all(_ households: [MemberHousehold]) -> [X12Review] {
        households.flatMap { household in
            household.authorizations.compactMap { X12Review($0, of: household, payers: partners.payers) }
                + household.referrals.compactMap { X12Review($0, of: household, payers: partners.payers) }
        }
    }

    /// Appends the interchange of a batch; nothing when nothing was asked for.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many requests or answers were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let reviews = all(households)
        let dates = reviews.map { writesAnswers ? $0.answer?.date ?? $0.start : $0.requested ?? $0.start }
        guard let latest = dates.max() else { return 0 }
        let kind: X12SetKind = writesAnswers ? .reviewResponse : .reviewRequest
        let interchange = partners.interchange(batch, on: latest, isAnswer: writesAnswers)
        X12Writer.interchange(interchange, kind, partners.options, into: &buffer) { x in
            for (review, date) in zip(reviews, dates) {
                x.beginSet(kind)
                x.beginning(
                    "0007", writesAnswers ? "11" : "13", review.id, interchange, date: date,
                    type: writesAnswers ? "18" : nil)
                x.write(review, isAnswer: writesAnswers)
                x.endSet()
            }
        }
        return reviews.count
    }
}
