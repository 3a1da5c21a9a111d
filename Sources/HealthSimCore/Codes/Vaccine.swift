/// A vaccine of the reference table `codes/cvx`, or an antibody that is given like one.
///
/// Source: the CDC's list of CVX codes of 3 September 2025; procedure codes, site and ages are the usual ones.
public struct Vaccine: Sendable {
    /// The CVX concept.
    public let concept: Concept
    /// The CDC's short name, such as `MMR`.
    public let shortName: Text
    /// What it protects from, in one word, such as `mmr` or `influenza`.
    public let group: Text
    /// The CPT code of the vaccine itself, or nothing when it has none in use.
    public let product: Concept?
    /// The CPT code of giving it.
    public let administration: Concept
    /// The route in one word, such as `intramuscular`.
    public let route: Text
    /// The usual site in one word, such as `arm` or `thigh`.
    public let site: Text
    /// The age in months from which it is given.
    public let minimumAgeInMonths: Int
    /// The last month of age in which it is given, when there is one.
    public let maximumAgeInMonths: Int?

    /// Every vaccine of the table.
    public static let all: [Vaccine] = ReferenceTable.named("codes/cvx").rows.map { row in
        Vaccine(
            concept: Concept(.cvx, row["code"]), shortName: row["short_name"], group: row["vaccine"],
            product: row["cpt"].isEmpty ? nil : Concept(.cpt, row["cpt"]),
            administration: Concept(.cpt, row["administration_cpt"]), route: row["route"], site: row["site"],
            minimumAgeInMonths: row.integer("min_age_months") ?? 0,
            maximumAgeInMonths: row.integer("max_age_months"))
    }

    private static let positions: [Concept: Int] =
        Dictionary(all.enumerated().map { ($0.element.concept, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The vaccine of a CVX concept, or nothing.
    public static func of(_ concept: Concept) -> Vaccine? { positions[concept].map { all[$0] } }
}
