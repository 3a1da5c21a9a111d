import HealthSimCore

/// How much of each ingredient a unit of a drug holds: the reference table `drugs/drug-strengths`.
enum DrugContents {
    /// An ingredient of a drug.
    struct Part: Sendable {
        /// The ingredient, as `drugs/medications` spells it.
        let ingredient: Text
        /// The amount in a unit of the drug, as its quantity is counted; 0 when it is not known.
        let amount: Double
        /// The unit of the amount, such as `mg` or `mcg/h`.
        let unit: Text
    }

    /// The ingredients of a drug; those of its name without amounts when the table does not have it.
    static func of(_ medication: Medication) -> [Part] {
        if let parts = table[medication.id] { return parts }
        return medication.ingredient.string.split(separator: "/").map {
            var name = $0
            while name.first == " " { name.removeFirst() }
            while name.last == " " { name.removeLast() }
            return Part(ingredient: Text(String(name)).immortal, amount: 0, unit: .empty)
        }
    }

    private static let table: [Text: [Part]] = {
        var parts: [Text: [Part]] = [:]
        for row in ReferenceTable.named("drugs/drug-strengths").rows {
            parts[row["medication"], default: []].append(
                Part(ingredient: row["ingredient"], amount: row.double("amount") ?? 0, unit: row["unit"]))
        }
        return parts
    }()
}
