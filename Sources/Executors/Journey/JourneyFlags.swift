import HealthSimCore

/// The flags that conditions of journeys may ask for, with how many persons each is true of (`journeys/flags`).
enum JourneyFlags {
    /// The rows of the table.
    static let all: [(name: String, chance: Double)] = ReferenceTable.named("journeys/flags").rows.map { row in
        (row["flag"].string, row.double("probability") ?? 0.5)
    }

    /// The share of persons of whom a flag is true; nothing for one that is not in the table.
    static func chance(of name: String) -> Double? {
        let wanted = name.lowercased()
        return all.first { $0.name == wanted }?.chance
    }
}
