public import HealthSimCore

/// The payers of the synthetic world, from `references/plans/payers`.
public struct PayerTable: Sendable {
    /// The payers of this run.
    public static let shared = PayerTable()

    /// In the order of the file.
    public let payers: FrozenArray<Payer>
    /// Their lines of business and their shares of those, in basis points.
    private let shares: FrozenArray<(line: Plan.LineOfBusiness, share: Int)>

    private init() {
        var (payers, shares): ([Payer], [(line: Plan.LineOfBusiness, share: Int)]) = ([], [])
        for (place, row) in ReferenceTable.named("plans/payers").rows.enumerated() {
            guard let line = Plan.LineOfBusiness(rawValue: row["market"].string) else { continue }
            let address = Address(
                houseNumber: 0, street: row["street"], city: row["city"], state: row["state"], postalCode: row["zip"])
            payers.append(
                Payer(
                    id: row["payer_id"], name: row["name"], address: address,
                    telephone: TelephoneNumber(digits: 8_005_550_100 + UInt64(place)),
                    taxIdentifier: TaxIdentifier.text(UInt64(place) * 7_919 + 101).immortal,
                    claimFilingIndicator: row["filing_indicator"]))
            shares.append((line, FixedPoint.value(row["share"], places: 4) ?? 0))
        }
        self.payers = FrozenArray(payers)
        self.shares = FrozenArray(shares)
    }

    /// The payer with an id; nothing when there is none.
    public func payer(_ id: Text) -> Payer? { payers.first { $0.id == id } }

    /// The line of business of a payer.
    public func lineOfBusiness(of id: Text) -> Plan.LineOfBusiness? {
        payers.firstIndex { $0.id == id }.map { shares[$0].line }
    }

    /// The payers of a line of business and the share of its people each has, in basis points.
    public func shares(of line: Plan.LineOfBusiness) -> [(id: Text, share: Int)] {
        payers.indices.filter { shares[$0].line == line }.map { (payers[$0].id, shares[$0].share) }
    }
}
