import HealthSimCore

/// Rows of a table by the concepts they are for.
struct MIMICIndex<Row: Sendable>: Sendable {
    /// For each row of the table of concepts: the place in `rows`, or -1.
    private let places: FrozenArray<Int32>
    /// What is in no table of concepts, and its place.
    private let others: FrozenArray<Other>
    /// The rows, in the order of the table.
    let rows: FrozenArray<Row>

    private struct Other: Sendable {
        let concept: Concept
        let place: Int
    }

    init(_ pairs: [(concept: Concept, row: Row)]) {
        var places = [Int32](repeating: -1, count: ConceptTable.shared.count)
        var others: [Other] = []
        for (place, pair) in pairs.enumerated() {
            if let row = pair.concept.row {
                places[Int(row)] = Int32(place)
            } else {
                others.append(Other(concept: pair.concept, place: place))
            }
        }
        self.places = FrozenArray(places)
        self.others = FrozenArray(others)
        rows = FrozenArray(pairs.map(\.row))
    }

    /// The row of a concept, or nothing.
    subscript(concept: Concept) -> Row? {
        guard let row = concept.row else { return others.first { $0.concept == concept }.map { rows[$0.place] } }
        let place = places[Int(row)]
        return place < 0 ? nil : rows[Int(place)]
    }
}

/// A test of `d_labitems`.
struct MIMICLabItem: Sendable {
    let itemid: Int
    let label: Text
    let fluid: Text
    let category: Text
    /// The unit of our table, UCUM, and how MIMIC writes it.
    let ucum: Text
    let unit: Text

    /// What is written for a test that no table knows; the code stands in the comments.
    static let other = MIMICLabItem(
        itemid: 59_000, label: "Other laboratory test", fluid: "Other Body Fluid", category: "Chemistry", ucum: "",
        unit: "")

    /// The tests by LOINC, from `mimic/lab-items`.
    static let all = MIMICIndex(
        ReferenceTable.named("mimic/lab-items").rows.map { row in
            let item = MIMICLabItem(
                itemid: row.integer("itemid") ?? 0, label: row["label"], fluid: row["fluid"],
                category: row["category"], ucum: row["ucum"], unit: row["unit"])
            return (Concept(.loinc, row["loinc"]), item)
        })
}

/// An item of `d_items`.
struct MIMICItem: Sendable {
    /// The table that has its events.
    enum Link: String, Sendable {
        case chart = "chartevents"
        case output = "outputevents"
        case input = "inputevents"
        case procedure = "procedureevents"
    }

    let itemid: Int
    let label: Text
    let abbreviation: Text
    let link: Link
    let category: Text
    let unit: Text
    let kind: Text
    let low: Text
    let high: Text

    /// The items by the code of an observation, a procedure, or a drug's ingredient, from `mimic/icu-items`.
    static let all = MIMICIndex(
        ReferenceTable.named("mimic/icu-items").rows.compactMap { row -> (concept: Concept, row: MIMICItem)? in
            guard let link = Link(rawValue: row["linksto"].string),
                let system = CodeSystem(named: row["system"].string)
            else { return nil }
            let item = MIMICItem(
                itemid: row.integer("itemid") ?? 0, label: row["label"], abbreviation: row["abbreviation"],
                link: link, category: row["category"], unit: row["unitname"], kind: row["param_type"],
                low: row["low"], high: row["high"])
            return (Concept(system, row["code"].string), item)
        })
}

/// A specimen that is cultured, or an organism that grows, of `microbiologyevents`.
struct MIMICCulture: Sendable {
    let itemid: Int
    let name: Text
    let testItem: Int?
    let testName: Text

    /// Specimens by the LOINC of the culture.
    static let specimens = all("specimen", .loinc)
    /// Organisms by SNOMED CT.
    static let organisms = all("organism", .snomed)

    private static func all(_ kind: Text, _ system: CodeSystem) -> MIMICIndex<MIMICCulture> {
        MIMICIndex(
            ReferenceTable.named("mimic/microbiology").rows.filter { $0["kind"] == kind }.map { row in
                let culture = MIMICCulture(
                    itemid: row.integer("itemid") ?? 0, name: row["name"], testItem: row.integer("test_itemid"),
                    testName: row["test_name"])
                return (Concept(system, row["code"].string), culture)
            })
    }
}
