/// A clinical drug of the reference table `drugs/medications`.
public struct Medication: Sendable {
    /// The id in the table, such as `metformin-500-tab`.
    @Frozen public var id: Text
    /// The clinical drug, RxNorm; its ingredient where no clinical drug could be verified (`isIngredientCode`).
    @Frozen public var concept: Concept
    /// Whether `concept` is an ingredient, so that form and strength stand in `form` and `strength` alone.
    public let isIngredientCode: Bool
    /// The ingredient's name.
    @Frozen public var ingredient: Text
    /// The ingredient as an RxNorm concept, when known.
    @Frozen public var ingredientConcept: Concept?
    /// The therapeutic class, such as `biguanide`.
    @Frozen public var drugClass: Text
    /// The dose form, such as `Oral Tablet`.
    @Frozen public var form: Text
    /// The strength of one piece or millilitre, such as `500 mg`.
    @Frozen public var strength: Text
    /// The route in one word, such as `oral` or `intravenous`.
    @Frozen public var routeName: Text
    /// The route as a SNOMED CT concept, when known.
    @Frozen public var route: Concept?
    /// What one administration is.
    @Frozen public var dose: MedicationDose
    /// The usual instruction.
    @Frozen public var sig: Text
    /// Units of a usual fill, in `quantityUnit`.
    public let quantity: Double
    /// The NCPDP unit of `quantity`: `EA` (each), `ML` or `GM`.
    @Frozen public var quantityUnit: Text
    /// Days that a usual fill lasts.
    public let daysSupply: Int
    /// The ICD-10-CM codes or prefixes it is given for.
    package let indicated: CodePrefixList
    /// The ICD-10-CM codes or prefixes it must not be given with.
    package let barred: CodePrefixList
    /// The eGFR below which it must not be given, in mL/min/1.73 m².
    public let contraindicatedBelowEGFR: Double?
    /// Whether it may be given in pregnancy.
    public let pregnancy: PregnancyAdvice
    /// The age in years from which it is given; 0 when there is no limit.
    public let minimumAge: Int
    /// The age in years up to which it is given, when there is a limit.
    public let maximumAge: Int?
    /// Whether it is on the list of high-alert medications.
    public let isHighAlert: Bool
    /// The DEA schedule, `II` to `V`; empty for what is not controlled.
    @Frozen public var schedule: Text
    /// Whether it is given in hospitals and infusion rooms.
    public let isInpatient: Bool
    /// The brand it is sold under; empty for a generic.
    @Frozen public var brandName: Text
    /// National Drug Codes of packages of it, 11 digits each; at most two.
    package let packages: FrozenArray<Text>

    /// Every medication of the table.
    public static let all: [Medication] = ReferenceTable.named("drugs/medications").rows.map(Medication.init)

    private static let positions: [Text: Int] =
        Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    private static let byConcept: [Concept: Int] =
        Dictionary(all.enumerated().map { ($0.element.concept, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The medication with an id, or nothing.
    public static func named(_ id: String) -> Medication? { positions[Text(id)].map { all[$0] } }

    /// The medication of an RxNorm concept, or nothing; the first of the table when several share an ingredient's code.
    public static func of(_ concept: Concept) -> Medication? { byConcept[concept].map { all[$0] } }

    /// Whether it is sold under a brand.
    public var isBrand: Bool { !brandName.isEmpty }

    /// The ICD-10-CM codes or prefixes it is given for.
    public var indications: [String] { indicated.all.map(\.text.string) }

    /// The ICD-10-CM codes or prefixes it must not be given with.
    public var contraindications: [String] { barred.all.map(\.text.string) }

    /// National Drug Codes of packages of it, 11 digits each; at most two, none when no example was found.
    ///
    /// Real codes of the FDA's directory (2018) or of RxNorm; except for those of RxNorm the strength is not verified.
    public var nationalDrugCodes: [String] { packages.map(\.string) }

    /// Whether a diagnosis code is one it is given for.
    public func isIndicated(for diagnosis: Concept) -> Bool { indicated.cover(diagnosis) }

    /// Whether a diagnosis code is one it must not be given with.
    public func isContraindicated(with diagnosis: Concept) -> Bool { barred.cover(diagnosis) }

    /// Whether it is given at an age in full years.
    public func isGiven(atAge age: Int) -> Bool { age >= minimumAge && age <= maximumAge ?? Int.max }

    private init(row: ReferenceTable.Row) {
        let routeName = row["route"]
        _id = Frozen(row["id"])
        _concept = Frozen(Concept(.rxnorm, row["rxnorm"]))
        isIngredientCode = row["code_type"] == "IN"
        _ingredient = Frozen(row["ingredient"])
        let ingredient = row["ingredient_rxnorm"]
        _ingredientConcept = Frozen(ingredient.isEmpty ? nil : Concept(.rxnorm, ingredient))
        _drugClass = Frozen(row["class"])
        _form = Frozen(row["form"])
        _strength = Frozen(row["strength"])
        _routeName = Frozen(routeName)
        let route = row["route_snomed"]
        _route = Frozen(route.isEmpty ? nil : Concept(.snomed, route, display: routeName))
        _dose = Frozen(
            MedicationDose(
                amount: row.double("dose") ?? 1, unit: row["dose_unit"],
                hoursBetween: row.double("hours_between_doses") ?? 0))
        _sig = Frozen(row["sig"])
        quantity = row.double("quantity") ?? 1
        _quantityUnit = Frozen(row["quantity_unit"])
        daysSupply = row.integer("days_supply") ?? 30
        indicated = CodePrefixList(row["indications"].list)
        barred = CodePrefixList(row["contraindicated_with"].list)
        contraindicatedBelowEGFR = row.double("contraindicated_below_egfr")
        pregnancy = PregnancyAdvice(rawValue: row["pregnancy"].string) ?? .allowed
        minimumAge = row.integer("min_age") ?? 0
        maximumAge = row.integer("max_age")
        isHighAlert = row["high_alert"] == "yes"
        _schedule = Frozen(row["dea_schedule"])
        isInpatient = row["inpatient"] == "yes"
        _brandName = Frozen(row["brand_name"])
        packages = FrozenArray(row["ndc"].list)
    }
}
