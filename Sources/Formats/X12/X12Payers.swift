public import HealthSimCore
public import MemberSim

/// The payers that files name, by their ids.
public struct X12Payers: Sendable {
    private let payers: FrozenArray<Payer>
    private let rows: [Text: Int]

    /// Payers; of two with the same id the first counts.
    public init(_ payers: [Payer] = []) {
        self.payers = FrozenArray(payers)
        rows = Dictionary(payers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The payers of the synthetic world.
    public static let synthetic = X12Payers((0..<PayerTable.shared.payers.count).map { PayerTable.shared.payers[$0] })

    /// The payer with an id; one that is not known has its id for a name.
    public func payer(_ id: Text) -> Payer {
        if let row = rows[id] { return payers[row] }
        return Payer(
            id: id, name: id,
            address: Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty),
            telephone: TelephoneNumber(digits: 0), taxIdentifier: .empty, claimFilingIndicator: "CI")
    }
}
