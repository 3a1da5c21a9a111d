public import HealthSimCore
public import MemberSim

/// A payment as an 835 tells of it.
public struct X12RemittanceAdvice: Hashable, Sendable {
    /// Who pays; the filing indicator is that of the first claim.
    public var payer: Payer
    /// The name of who is paid.
    public var payeeName: Text
    /// The tax identifier of who is paid; may be empty.
    public var payeeTaxIdentifier: Text
    /// The payment.
    public var remittance: Remittance
    /// The decisions, in order, with what the standard carries of them: not the plan, the day of the decision, the network, the
    /// accumulators and the explanation. The day is that of the payment.
    public var decisions: [Adjudication]
    /// What does not balance or cannot be read.
    public var problems: [X12Problem]

    /// Reads the transaction set of an 835; another set gives an advice with a problem and nothing else.
    public init(_ set: X12TransactionSet) {
        var parser = X12RemittanceParser(set)
        self = parser.advice()
    }

    init(problems: [X12Problem]) {
        payer = Payer(
            id: .empty, name: .empty,
            address: Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty),
            telephone: TelephoneNumber(digits: 0), taxIdentifier: .empty, claimFilingIndicator: .empty)
        payeeName = .empty
        payeeTaxIdentifier = .empty
        remittance = Remittance(
            id: .empty, payerID: .empty, payeeNPI: .empty, date: .epoch, method: .none, amount: .zero,
            adjudicationIDs: [])
        decisions = []
        self.problems = problems
    }
}
