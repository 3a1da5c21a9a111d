/// A clinical drug of the reference table `drugs/medications`.
public struct Medication: Sendable {
    /// The id in the table, such as `metformin-500-tab`.
    public let id: Text
    /// The clinical drug, RxNorm.
    public let concept: Concept
    /// The ingredient's name.
    public let ingredient: Text
    /// The therapeutic class, such as `biguanide`.
    public let drugClass: Text
    /// The dose form, such as `Oral Tablet`.
    public let form: Text
    /// The route as a SNOMED CT concept, when known.
    public let route: Concept?
    /// The usual instruction.
    public let sig: Text
    /// Units of a usual fill.
    public let quantity: Double
    /// Days that a usual fill lasts.
    public let daysSupply: Int
    /// The ICD-10-CM codes or prefixes it is given for.
    package let indicated: FrozenArray<Text>
    /// The eGFR below which it must not be given, in mL/min/1.73 m².
    public let contraindicatedBelowEGFR: Double?

    /// Every medication of the table.
    public static let all: [Medication] = ReferenceTable.named("drugs/medications").rows.map { row in
        Medication(
            id: row["id"], concept: Concept(.rxnorm, row["rxnorm"].string), ingredient: row["ingredient"],
            drugClass: row["class"], form: row["form"],
            route: row["route_snomed"].isEmpty
                ? nil : Concept(.snomed, row["route_snomed"].string, display: row["route"].string),
            sig: row["sig"], quantity: row.double("quantity") ?? 1, daysSupply: row.integer("days_supply") ?? 30,
            indicated: FrozenArray(row["indications"].string.split(separator: ";").map { Text(String($0)) }),
            contraindicatedBelowEGFR: row.double("contraindicated_below_egfr"))
    }

    private static let positions: [Text: Int] =
        Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    private static let byConcept: [Concept: Int] =
        Dictionary(all.enumerated().map { ($0.element.concept, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The medication with an id, or nothing.
    public static func named(_ id: String) -> Medication? { positions[Text(id)].map { all[$0] } }

    /// The medication of an RxNorm concept, or nothing.
    public static func of(_ concept: Concept) -> Medication? { byConcept[concept].map { all[$0] } }

    /// The ICD-10-CM codes or prefixes it is given for.
    public var indications: [String] { indicated.map(\.string) }

    /// Whether a diagnosis code is one it is given for.
    public func isIndicated(for diagnosis: Concept) -> Bool { indicated.contains { diagnosis.isWithin($0) } }
}
