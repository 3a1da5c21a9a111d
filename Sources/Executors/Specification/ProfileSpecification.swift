public import HealthSimCore

/// Who is to be generated: a profile as its document states it, checked and with its defaults.
///
/// ```swift
/// let reading = SpecificationReader().read(bytes)
/// guard let profile = reading.specification else { return print(SpecificationReport.text(reading)) }
/// ```
///
/// See `docs/profile-specification.md` for the document.
public struct ProfileSpecification: Hashable, Sendable {
    /// Lower-case letters, digits, hyphens and underscores, at most 100; it names the cohort.
    public var id: String
    /// For people; empty when not stated.
    public var name: String
    /// For people; empty when not stated.
    public var description: String
    /// For people; empty when not stated.
    public var version: String
    /// The day the document was made.
    public var created: CalendarDate?
    /// How many, of what, and how.
    public var generation: Generation
    /// Who they are.
    public var demographics: Demographics
    /// What they have.
    public var clinical: Clinical
    /// The shares of persons on certain drugs, group by group.
    public var medications: [MedicationGroup]
    /// How often they are seen, a year: `visits`, `pcp_visits`, `ed_visits`…, each kind once.
    public var utilization: [NamedDistribution]
    /// How they are insured.
    public var coverage: Coverage
    /// Where providers come from; nil means the synthetic network.
    public var providers: NetworkSource?
    /// Where facilities come from; nil means the synthetic network.
    public var facilities: NetworkSource?
    /// What is written, product by product; empty when the document does not say.
    public var outputs: [Output]
    /// How the products follow each other.
    public var synchronization: Synchronization
    /// The journey beside the profile.
    public var journey: JourneySpecification?
    /// What an execution request asks for.
    public var options: ExecutionOptions

    /// The formats to write, each once, in the order of the document; empty when it does not say.
    public var formats: [String] {
        var formats: [String] = []
        for output in outputs { formats += output.formats.filter { !formats.contains($0) } }
        return formats
    }
}

extension ProfileSpecification {
    /// A name with a distribution.
    public struct NamedDistribution: Hashable, Sendable {
        /// As the document writes it.
        public var name: String
        /// Where it stands.
        public var path: String
        /// How its values are spread.
        public var distribution: DistributionSpecification
    }

    /// What an execution request asks for; the command line overrides it.
    public struct ExecutionOptions: Hashable, Sendable {
        /// Whether to keep the cohort in the store.
        public var savesCohort = false
        /// The name of the kept cohort; empty means the profile's id.
        public var cohortName = ""
        /// Whether to check and estimate only.
        public var isDryRun = false
    }
}
