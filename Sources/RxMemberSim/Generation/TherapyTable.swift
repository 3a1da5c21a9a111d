import HealthSimCore

/// What people of a sex and an age take: `references/drugs/therapies.csv`.
struct TherapyTable: Sendable {
    /// The table of this run.
    static let shared = TherapyTable()

    /// A therapy: something that goes on, or a course of some days.
    struct Row: Sendable {
        @Frozen var id: Text
        /// Whether it goes on for good; else the rates are courses a person-year.
        let isLasting: Bool
        let sex: Sex?
        let indications: FrozenArray<(diagnosis: Concept, weight: Double)>
        /// The share of people who have it, or their courses a year, by the bands of ages.
        let rates: FrozenArray<Double>
        /// The drugs by their place in `Medication.all`.
        let medications: FrozenArray<(medication: Int, weight: Double)>
        @Frozen var specialty: Text

        /// The rate of a sex and an age.
        func rate(sex: Sex, age: Int) -> Double {
            guard self.sex == nil || self.sex == sex else { return 0 }
            return rates[TherapyTable.band(age)]
        }
    }

    let rows: FrozenArray<Row>

    /// The bands of ages: 0 to 11, 12 to 19, 20 to 39, 40 to 59, 60 to 79, 80 and over.
    static func band(_ age: Int) -> Int {
        switch age {
        case ..<12: 0
        case ..<20: 1
        case ..<40: 2
        case ..<60: 3
        case ..<80: 4
        default: 5
        }
    }

    private init() {
        let bands = ["age_0_11", "age_12_19", "age_20_39", "age_40_59", "age_60_79", "age_80_up"]
        rows = FrozenArray(
            ReferenceTable.named("drugs/therapies").rows.map { row in
                Row(
                    id: row["id"], isLasting: row["kind"] == "chronic", sex: Sex(rawValue: row["sex"].string),
                    indications: FrozenArray(
                        Self.weighted(row["indications"]).map { (Concept(.icd10cm, $0.name), $0.weight) }),
                    rates: FrozenArray(bands.map { row.double($0) ?? 0 }),
                    medications: FrozenArray(
                        Self.weighted(row["medications"]).compactMap { entry in
                            DrugPlaces.place(Text(entry.name)).map { ($0, entry.weight) }
                        }),
                    specialty: row["specialty"])
            })
    }

    /// The names of a cell such as `a:3;b` with their weights, 1 where none is said.
    private static func weighted(_ cell: Text) -> [(name: String, weight: Double)] {
        cell.string.split(separator: ";").map { part in
            let pieces = part.split(separator: ":")
            return (String(pieces[0]), pieces.count > 1 ? Double(pieces[1]) ?? 1 : 1)
        }
    }
}
