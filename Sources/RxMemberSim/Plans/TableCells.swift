import HealthSimCore

/// Reads cells of the reference tables of this module.
extension ReferenceTable.Row {
    /// An amount of dollars; zero for an empty cell.
    func money(_ column: String) -> Money { optionalMoney(column) ?? .zero }

    /// An amount of dollars; nothing for an empty cell.
    func optionalMoney(_ column: String) -> Money? {
        // The bytes are read within the call only.
        unsafe self[column].withUTF8 { unsafe Money(utf8: $0) }
    }

    /// A share such as `0.25` in hundredths of a percent; nothing for an empty cell.
    func basisPoints(_ column: String) -> Int64? { double(column).map { Int64(($0 * 10_000).rounded()) } }

    /// A list of a cell, separated by semicolons.
    func list(_ column: String) -> [Text] { self[column].list }

    /// A day; nothing for an empty cell.
    func date(_ column: String) -> CalendarDate? {
        // The bytes are read within the call only.
        unsafe self[column].withUTF8 { unsafe CalendarDate(utf8: $0) }
    }

    /// Whether a cell says yes.
    func isYes(_ column: String) -> Bool { self[column] == "yes" }
}

extension Text {
    /// A code of ICD-10-CM as it is written, from one without its dot: `K922` is `K92.2`.
    var dotted: Text {
        let code = string
        guard code.utf8.count > 3, !code.contains(".") else { return self }
        return Text("\(code.prefix(3)).\(code.dropFirst(3))").immortal
    }
}

/// The clinical drugs by id, ingredient and class, as places in `Medication.all`.
enum MedicationIndex {
    /// The place of a drug by its id; nothing for an id that the table does not hold.
    static func place(_ id: Text) -> Int? { positions[id] }

    /// The places of the drugs that hold an ingredient.
    static func places(ingredient: Text) -> [Int] { byIngredient[ingredient] ?? [] }

    /// The places of the drugs of a class.
    static func places(drugClass: Text) -> [Int] { byClass[drugClass] ?? [] }

    /// The places of the drugs of a kind, `ingredient` or `class`, and a name.
    static func places(kind: Text, name: Text) -> [Int] {
        kind == "class" ? places(drugClass: name) : places(ingredient: name)
    }

    private static let positions: [Text: Int] = Dictionary(
        Medication.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    private static let byIngredient: [Text: [Int]] = {
        var places: [Text: [Int]] = [:]
        for (place, medication) in Medication.all.enumerated() {
            for name in ingredients(of: medication) { places[name, default: []].append(place) }
        }
        return places
    }()

    private static let byClass: [Text: [Int]] = {
        var places: [Text: [Int]] = [:]
        for (place, medication) in Medication.all.enumerated() {
            places[medication.drugClass, default: []].append(place)
        }
        return places
    }()

    /// The ingredients of a drug, those of its name among them, and its combination as a whole.
    static func ingredients(of medication: Medication) -> [Text] {
        var names = [medication.ingredient]
        for content in DrugContents.of(medication) where !names.contains(content.ingredient) {
            names.append(content.ingredient)
        }
        return names
    }
}
