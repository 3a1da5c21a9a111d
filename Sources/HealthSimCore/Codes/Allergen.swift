/// A substance that people may be allergic to, from `references/codes/allergens.csv`.
public struct Allergen: Sendable {
    /// The id that care models name it by, such as `penicillin`.
    public let id: Text
    /// The substance, RxNorm or SNOMED CT.
    public let substance: Concept
    /// `medication`, `food` or `environment`.
    public let category: Text
    /// The reactions it may cause, SNOMED CT.
    package let reactions: FrozenArray<Concept>
    /// The classes and ingredients of drugs that are not given to one who has it.
    package let excludedClasses: FrozenArray<Text>

    /// The allergens of the table, in its order.
    public static let all: [Allergen] = ReferenceTable.named("codes/allergens").rows.map { row in
        Allergen(
            id: row["id"],
            substance: Concept(CodeSystem(named: row["system"].string) ?? .unknown, row["code"].string),
            category: row["category"],
            reactions: FrozenArray(
                row["reactions"].list.map { Concept(.snomed, $0) }),
            excludedClasses: FrozenArray(
                row["drug_classes"].list))
    }

    /// The allergen with an id.
    public static func named(_ id: String) -> Allergen? { all.first { $0.id == Text(id) } }
}
