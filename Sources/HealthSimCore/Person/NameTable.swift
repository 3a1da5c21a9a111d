/// The tables of names, ready to draw from: given names by sex, decade of birth and group, family names by group.
///
/// The tables give how many people have a name and the share of each group among them; a name is drawn with the product of
/// both, so that each group has the names that its people have.
package struct NameTable: Sendable {
    /// The tables of this run.
    package static let shared = NameTable()

    /// The given names of a sex that were common in a decade.
    private struct Decade: Sendable {
        /// The position of the first of the names.
        var start: Int
        /// The position of the choice for the first group.
        var choice: Int
    }

    private let families: [Text]
    private let familyChoices: [AliasTable]
    private let givens: [Text]
    private let givenChoices: [AliasTable]
    private let firstYear: Int
    /// By sex (female, male) and decade, counted from that of `firstYear`.
    private let decades: [[Decade]]

    private init() {
        let surnames = ReferenceTable.named("people/family-names")
        (families, familyChoices) = Self.choices(surnames, rows: Array(0..<surnames.count))
        let table = ReferenceTable.named("people/given-names")
        let (sex, decade) = (table.column("sex"), table.column("decade"))
        let years = (0..<table.count).map { Int(table[$0][decade].wholeNumber ?? 0) }
        let first = years.min() ?? 0
        let count = ((years.max() ?? 0) - first) / 10 + 1
        var members = [[Int]](repeating: [], count: 2 * count)
        for row in 0..<table.count {
            members[(table[row][sex] == "M" ? count : 0) + (years[row] - first) / 10].append(row)
        }
        var names: [Text] = []
        var choices: [AliasTable] = []
        var decades: [[Decade]] = [[], []]
        for (slot, rows) in members.enumerated() {
            precondition(!rows.isEmpty, "reference table '\(table.name)' lacks a sex or a decade")
            decades[slot / count].append(Decade(start: names.count, choice: choices.count))
            let (more, moreChoices) = Self.choices(table, rows: rows)
            names += more
            choices += moreChoices
        }
        givens = names
        givenChoices = choices
        firstYear = first
        self.decades = decades
    }

    /// The names of some rows, and a choice among them for each group.
    private static func choices(_ table: ReferenceTable, rows: [Int]) -> ([Text], [AliasTable]) {
        let (name, count) = (table.column("name"), table.column("count"))
        let bearers = rows.map { Double(table[$0][count].wholeNumber ?? 0) }
        let tables = NameGroup.allCases.map { group in
            let column = table.column(group.rawValue)
            let weights = zip(rows, bearers).map { $1 * (table[$0][column].decimalNumber ?? 0) }
            return AliasTable(weights: weights.contains { $0 > 0 } ? weights : bearers)
        }
        return (rows.map { table[$0][name] }, tables)
    }

    /// A family name of a group.
    func family(_ group: NameGroup, _ stream: inout RandomStream) -> Text {
        families[familyChoices[group.position].draw(&stream)]
    }

    /// A given name of a sex (female or male), the year of birth and a group.
    func given(isMale: Bool, year: Int, _ group: NameGroup, _ stream: inout RandomStream) -> Text {
        let own = decades[isMale ? 1 : 0]
        let decade = own[min(max((year - firstYear) / 10, 0), own.count - 1)]
        return givens[decade.start + givenChoices[decade.choice + group.position].draw(&stream)]
    }
}
