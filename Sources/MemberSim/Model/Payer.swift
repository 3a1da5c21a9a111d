public import HealthSimCore

/// A payer of the synthetic world, as `references/plans/payers.csv` has it.
public struct Payer: Hashable, Sendable, Codable {
    /// The payer id on the wire, plainly a test value, such as `HSPAY01`.
    public var id: Text
    /// What it is called; no real payer's name.
    public var name: Text
    /// Where it is.
    public var address: Address
    /// Its number, one that is never assigned.
    public var telephone: TelephoneNumber
    /// The tax identifier, nine digits with a prefix that is not assigned.
    public var taxIdentifier: Text
    /// The claim filing indicator of X12 (SBR09), such as `CI`.
    public var claimFilingIndicator: Text

    /// A payer from its parts.
    public init(
        id: Text, name: Text, address: Address, telephone: TelephoneNumber, taxIdentifier: Text,
        claimFilingIndicator: Text
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.telephone = telephone
        self.taxIdentifier = taxIdentifier
        self.claimFilingIndicator = claimFilingIndicator
    }
}
