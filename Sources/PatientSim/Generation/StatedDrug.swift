public import HealthSimCore

/// What is stated about one person and a drug, or a class of drugs.
public struct StatedDrug: Sendable {
    /// The ids in `drugs/medications` of what counts as the drug: its strengths, or all drugs of a class.
    public var medications: FrozenArray<Text>
    /// Whether the person takes it; who does not is not given it by the care models either.
    ///
    /// Who takes it does so from before the history on, as far as a condition is there that it is for and nothing
    /// forbids it.
    public var isTaken: Bool

    /// A statement.
    public init(medications: FrozenArray<Text>, isTaken: Bool) {
        self.medications = medications
        self.isTaken = isTaken
    }
}
