/// A figure that the reference populations have of a place: a row of `references/populations/figures.csv`.
///
/// All figures are percentages. Sources: CDC PLACES (prevalences among adults, by models from the Behavioral Risk Factor
/// Surveillance System) and the CDC/ATSDR Social Vulnerability Index (American Community Survey).
public struct PopulationFigure: Hashable, Sendable {
    /// What a figure is about.
    public enum Kind: String, CaseIterable, Sendable {
        /// The share of an age among all persons.
        case age
        /// The share of a group of race and ethnicity; the id is that of `people/race-ethnicity`.
        case race
        /// How frequent something is among adults.
        case prevalence
        /// How people live.
        case social
    }

    /// Whose figure it is.
    public enum Dataset: String, CaseIterable, Sendable {
        /// CDC PLACES, by county.
        case places = "cdc_places"
        /// The CDC/ATSDR Social Vulnerability Index, by county.
        case svi
    }

    /// How the conditions of care models follow a prevalence.
    public enum Rule: String, CaseIterable, Sendable {
        /// As many adults have one of the conditions.
        case whole
        /// The conditions are as much more or less frequent than in the nation: the figure counts more than them.
        case ratio
        /// The figure is shown only.
        case none = ""
    }

    /// Lower-case letters, digits and underscores: `diabetes`, `age_65_up`.
    public let id: String
    /// For people: `High blood pressure`.
    public let name: String
    /// What it is about.
    public let kind: Kind
    /// Whose it is.
    public let dataset: Dataset
    /// The name of its column in the publisher's files, without `_CrudePrev`: `BPHIGH`, `EP_POV150`.
    public let column: String
    /// Of whom it is a percentage: `adults`, `persons`, `households`.
    public let base: String
    /// The ids of the care models whose conditions it counts.
    public let models: [String]
    /// How those conditions follow it.
    public let rule: Rule
    /// How many percent of the adults get one of those conditions in a year of history, from a sudden illness or another
    /// condition of theirs: counted in what is generated.
    public let arising: Double
    /// The figure of the nation, in percent; nil when the embedded release has none.
    public let national: Double?

    /// Every figure, in the order in which they are shown.
    public static let all: [PopulationFigure] = {
        let table = ReferenceTable.named("populations/figures")
        let rows = table.rows.sorted { ($0.integer("position") ?? 0) < ($1.integer("position") ?? 0) }
        return rows.map { row in
            guard let kind = Kind(rawValue: row["kind"].string), let dataset = Dataset(rawValue: row["dataset"].string),
                let rule = Rule(rawValue: row["rule"].string)
            else { preconditionFailure("reference table '\(table.name)' has an unknown word at '\(row["id"])'") }
            return PopulationFigure(
                id: row["id"].string, name: row["name"].string, kind: kind, dataset: dataset,
                column: row["column"].string, base: row["of"].string,
                models: row["models"].string.split(separator: " ").map(String.init), rule: rule,
                arising: row.double("arising") ?? 0, national: row.double("national"))
        }
    }()

    /// The prevalences that care models follow, in the order in which they are shown.
    public static let followed: [PopulationFigure] = all.filter { $0.rule != .none }

    /// The position in `all` of the figure with an id; nil when there is none.
    public static func position(of id: String) -> Int? { all.firstIndex { $0.id == id } }

    /// The figure with an id; nil when there is none.
    public static func named(_ id: String) -> PopulationFigure? { position(of: id).map { all[$0] } }
}
