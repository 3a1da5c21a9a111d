public import HealthSimCore

extension EmployerGroup {
    /// The employers of the synthetic world, in the order of `references/membership/employers.csv`.
    public static let directory: [EmployerGroup] = ReferenceTable.named("membership/employers").rows.enumerated().map {
        EmployerGroup(
            id: Identifiers.text("GRP", UInt64(10_001 + $0), digits: 5), name: $1["name"],
            taxIdentifier: TaxIdentifier.text(UInt64($0 + 1) * 104_729 % TaxIdentifier.capacity),
            employees: $1.integer("employees") ?? 1)
    }

    /// How many contracts each has, as weights.
    static let weights: [Double] = ReferenceTable.named("membership/employers").rows.map { $0.double("weight") ?? 1 }

    /// The employer with a group number; nothing when there is none.
    public static func numbered(_ id: Text) -> EmployerGroup? { directory.first { $0.id == id } }
}
