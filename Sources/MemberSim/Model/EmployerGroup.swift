public import HealthSimCore

/// A group that buys coverage for its people: an employer, or the payer's own group of individuals.
public struct EmployerGroup: Hashable, Sendable, Codable {
    /// The group number, such as `GRP00042`; it stands in SBR03 and REF*1L.
    public var id: Text
    /// What it is called; plainly synthetic.
    public var name: Text
    /// The tax identifier, nine digits with a prefix that is not assigned; empty for individuals.
    public var taxIdentifier: Text
    /// How many people it employs; decides who pays first where Medicare is the other payer.
    public var employees: Int

    /// A group from its parts.
    public init(id: Text, name: Text, taxIdentifier: Text, employees: Int) {
        self.id = id
        self.name = name
        self.taxIdentifier = taxIdentifier
        self.employees = employees
    }
}
