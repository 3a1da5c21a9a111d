/// The languages of the groups, the marital status by age and sex, and the street names, ready to draw from.
package struct DemographicTable: Sendable {
    /// The tables of this run.
    package static let shared = DemographicTable()

    /// Choices among values, several side by side in one array.
    private struct Choices<Value: Sendable>: Sendable {
        private var values: [Value] = []
        private var starts: [Int] = []
        private var tables: [AliasTable] = []

        /// The number of choices.
        var count: Int { tables.count }

        /// Adds a choice among values with weights.
        mutating func append(_ values: [Value], weights: [Double]) {
            starts.append(self.values.count)
            self.values += values
            tables.append(AliasTable(weights: weights))
        }

        /// A value of the choice with a number.
        func draw(_ choice: Int, _ stream: inout RandomStream) -> Value {
            values[starts[choice] + tables[choice].draw(&stream)]
        }
    }

    private var languages = Choices<Concept>()
    private var statuses = Choices<Concept>()
    private var streets = Choices<Text>()
    /// The number of the marital status choice: women by age up to `oldest`, then men.
    private var statusOfAge = [UInt8](repeating: 0, count: 2 * (oldest + 1))

    private static let oldest = 130

    private init() {
        let table = ReferenceTable.named("people/languages")
        for group in NameGroup.allCases {
            let rows = table.rows.filter { $0["name_group"] == group.rawValue }
            languages.append(
                rows.map { Concept(.language, $0["code"], display: $0["display"]) },
                weights: rows.map { $0["share"].decimalNumber ?? 0 })
        }
        let streetTable = ReferenceTable.named("places/street-names")
        streets.append(
            streetTable.rows.map { $0["name"] }, weights: streetTable.rows.map { $0["weight"].decimalNumber ?? 0 })
        readMaritalStatus()
    }

    /// Reads the bands of ages, each some rows one after the other.
    private mutating func readMaritalStatus() {
        var rows = ReferenceTable.named("people/marital-status").rows[...]
        while let first = rows.first {
            let band = rows.prefix { $0["sex"] == first["sex"] && $0["age_from"] == first["age_from"] }
            rows = rows.dropFirst(band.count)
            let men = first["sex"] == "M" ? Self.oldest + 1 : 0
            // A band holds until the next one begins, the last one to the end.
            for age in (first.integer("age_from") ?? 0)...Self.oldest {
                statusOfAge[men + age] = UInt8(statuses.count)
            }
            statuses.append(
                band.map { Concept(.maritalStatus, $0["code"]) },
                weights: band.map { $0["share"].decimalNumber ?? 0 })
        }
    }

    /// A language that is spoken at home in a group.
    func language(_ group: NameGroup, _ stream: inout RandomStream) -> Concept {
        languages.draw(group.position, &stream)
    }

    /// A marital status at an age of 0 to 130.
    func maritalStatus(isMale: Bool, age: Int, _ stream: inout RandomStream) -> Concept {
        statuses.draw(Int(statusOfAge[(isMale ? Self.oldest + 1 : 0) + age]), &stream)
    }

    /// The name of a street.
    func street(_ stream: inout RandomStream) -> Text { streets.draw(0, &stream) }
}
