/// A person's race and ethnicity in the categories of the Office of Management and Budget (1997 standards).
public struct RaceEthnicity: Hashable, Sendable, Codable {
    /// The group's name in the reference table: `white`, `black`, `asian`, `native`, `pacific`, `multiple`, `other`,
    /// `hispanic`.
    public var group: Text
    /// The race (CDC race and ethnicity code set, OMB category).
    public var race: Concept
    /// Hispanic or Latino, or not.
    public var ethnicity: Concept

    /// A race and an ethnicity from its parts.
    public init(group: Text, race: Concept, ethnicity: Concept) {
        self.group = group
        self.race = race
        self.ethnicity = ethnicity
    }
}
