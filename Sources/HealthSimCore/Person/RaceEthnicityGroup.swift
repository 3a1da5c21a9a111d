/// A group of race and ethnicity that people are drawn from: a row of `references/people/race-ethnicity.csv`.
///
/// There are eight: `asian`, `black`, `hispanic` (of any race), `multiple`, `native`, `other`, `pacific` and `white`, all but
/// `hispanic` not Hispanic.
public struct RaceEthnicityGroup: Hashable, Sendable {
    private struct Row: Sendable {
        let value: RaceEthnicity
        let share: Double
        let nameGroup: NameGroup
    }

    private static let rows: [Row] = {
        let table = ReferenceTable.named("people/race-ethnicity")
        return table.rows.map { row in
            guard let share = row["share"].decimalNumber, let nameGroup = NameGroup(rawValue: row["name_group"].string)
            else { preconditionFailure("reference table '\(table.name)' has a bad row '\(row["id"])'") }
            let race = Concept(.race, row["race_code"], display: row["race_display"])
            let ethnicity = Concept(.race, row["ethnicity_code"], display: row["ethnicity_display"])
            return Row(
                value: RaceEthnicity(group: row["id"], race: race, ethnicity: ethnicity), share: share,
                nameGroup: nameGroup)
        }
    }()

    private let row: UInt8

    private init(row: Int) { self.row = UInt8(row) }

    /// Every group, in the order of the table.
    public static let all: [RaceEthnicityGroup] = rows.indices.map { RaceEthnicityGroup(row: $0) }

    /// The group with a name: its id in the table, or a usual other word for it (`african_american`, `Latino`, `White
    /// non-Hispanic`), in any case, with spaces, hyphens or underscores.
    public init?(named name: String) {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { $0 != "or" && $0 != "and" }
        var key = words.joined(separator: "_")
        for suffix in ["_non_hispanic", "_not_hispanic", "_nh", "_alone"] where key.hasSuffix(suffix) {
            key.removeLast(suffix.count)
        }
        for prefix in ["non_hispanic_", "nh_"] where key.hasPrefix(prefix) { key.removeFirst(prefix.count) }
        let id = Text(Self.synonyms[key] ?? key)
        guard let row = Self.rows.firstIndex(where: { $0.value.group == id }) else { return nil }
        self.init(row: row)
    }

    private static let synonyms = [
        "caucasian": "white", "african_american": "black", "black_african_american": "black",
        "asian_american": "asian", "aapi": "asian", "asian_pacific_islander": "asian", "api": "asian",
        "latino": "hispanic", "latina": "hispanic", "latinx": "hispanic", "hispanic_latino": "hispanic",
        "native_american": "native", "american_indian": "native", "alaska_native": "native",
        "american_indian_alaska_native": "native", "aian": "native", "indigenous": "native",
        "pacific_islander": "pacific", "native_hawaiian": "pacific", "nhpi": "pacific", "hawaiian": "pacific",
        "native_hawaiian_pacific_islander": "pacific", "native_hawaiian_other_pacific_islander": "pacific",
        "multiracial": "multiple", "mixed": "multiple", "two_more": "multiple", "two_more_races": "multiple",
        "multiple_races": "multiple", "more_than_one_race": "multiple", "other_race": "other",
        "some_other_race": "other",
    ]

    /// The name of the group, such as `hispanic`.
    public var id: Text { Self.rows[Int(row)].value.group }

    /// The race and the ethnicity of its people.
    public var raceEthnicity: RaceEthnicity { Self.rows[Int(row)].value }

    /// The share of the US population, 0 to 1.
    public var share: Double { Self.rows[Int(row)].share }

    /// The column of the names and languages of the group.
    package var nameGroup: NameGroup { Self.rows[Int(row)].nameGroup }
}

extension RaceEthnicityGroup: CustomStringConvertible {
    public var description: String { id.string }
}
