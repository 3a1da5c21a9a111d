public import HealthSimCore
public import RxMemberSim

/// What a response answers, in the model's terms.
///
/// The claims that are answered are known by their numbers alone; ``D0File`` finds them.
public struct D0Response: Sendable {
    /// An answer and what tells the claim it belongs to.
    public struct Answer: Sendable {
        /// The answer; its `claimID` is empty.
        public let response: ClaimResponse
        /// The number of the prescription; empty for a question about eligibility.
        public let prescriptionNumber: Text
    }

    /// The answers, in their order.
    public private(set) var answers: [Answer] = []
    /// The pharmacy (201-B1).
    public let pharmacyNPI: Text
    /// The day of service (401-D1).
    public let serviceDate: CalendarDate
    /// Values that are not of the form of their field.
    public private(set) var problems: [D0Problem]

    /// Reads a response; nil for a request, and for a kind of transaction that the model does not have.
    public init?(_ transmission: D0Transmission) {
        guard !transmission.isRequest,
            let transaction = PharmacyClaim.Transaction(rawValue: transmission.code.string)
        else { return nil }
        pharmacyNPI = transmission.pharmacyNPI
        serviceDate = transmission.date
        var fields = D0Fields(transmission)
        let insurance = transmission.segment("25")
        var base = ClaimResponse(
            id: .empty, claimID: .empty, transaction: transaction, status: .rejected,
            decided: Timestamp(date: transmission.date))
        base.planID = insurance?["FO"] ?? .empty
        base.networkID = insurance?["2F"] ?? .empty
        for segments in transmission.transactions {
            var reader = D0ResponseReader(base, fields)
            reader.read(segments)
            fields = reader.fields
            answers.append(
                Answer(response: reader.response, prescriptionNumber: segments["22"]?["D2"] ?? .empty))
        }
        problems = fields.problems
    }
}
