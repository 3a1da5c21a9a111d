/// One dose of the immunization schedule: the table `codes/immunizations`.
///
/// Source: CDC child and adolescent and adult immunization schedules, 2024 and 2025.
public struct VaccineDose: Sendable {
    /// The id in the table, such as `mmr-1`.
    public let id: Text
    /// The vaccine that is given.
    public let vaccine: Concept
    /// What it protects from, in one word, such as `mmr`.
    public let group: Text
    /// The number of the dose in its series, from 1.
    public let number: Int
    /// The months of age in which it is recommended; an open end is 1,560, which is 130 years.
    public let ageInMonths: ClosedRange<Int>
    /// The least days after the dose before; 0 when there is none to wait for.
    public let minimumInterval: Int
    /// The months after which it is given again, or nothing when it is given once.
    public let repeatsAfterMonths: Int?
    /// The first and the last month of the year in which it is given, 1 to 12; nothing when that does not matter.
    public let season: (first: Int, last: Int)?
    /// The sex it is for, or nothing when it is for all.
    public let sex: Sex?
    /// The ICD-10-CM codes or prefixes of those it is for.
    package let indicated: FrozenArray<Text>

    /// Every dose of the schedule.
    public static let all: [VaccineDose] = ReferenceTable.named("codes/immunizations").rows.map { row in
        let first = row.integer("age_months_from") ?? 0
        var season: (first: Int, last: Int)?
        if let from = row.integer("season_from"), let to = row.integer("season_to") { season = (from, to) }
        return VaccineDose(
            id: row["id"], vaccine: Concept(.cvx, row["cvx"]), group: row["vaccine"],
            number: row.integer("dose") ?? 1, ageInMonths: first...max(first, row.integer("age_months_to") ?? 1_560),
            minimumInterval: row.integer("min_interval_days") ?? 0, repeatsAfterMonths: row.integer("repeat_months"),
            season: season, sex: row["sex"].isEmpty ? nil : Sex(rawValue: row["sex"].string),
            indicated: FrozenArray(row["risk"].list))
    }

    /// The dose with an id, or nothing.
    public static func named(_ id: String) -> VaccineDose? { all.first { $0.id == id } }

    /// The ICD-10-CM codes or prefixes of those it is for; none when it is for everybody of the age.
    public var risks: [String] { indicated.map(\.string) }

    /// Whether it is for everybody of the age and sex, not only for those with a risk.
    public var isForAll: Bool { indicated.isEmpty }

    /// Whether a diagnosis is one of those it is for.
    public func isIndicated(by diagnosis: Concept) -> Bool { indicated.contains { diagnosis.isWithin($0) } }

    /// Whether it is given in a month of the year, 1 to 12; a season may run over the turn of the year.
    public func isInSeason(month: Int) -> Bool {
        guard let season else { return true }
        return season.first <= season.last
            ? (season.first...season.last).contains(month) : month >= season.first || month <= season.last
    }
}
