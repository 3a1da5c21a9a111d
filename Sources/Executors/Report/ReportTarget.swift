public import Formats
import HealthSimCore
public import PatientSim

/// Something that a specification states about the cohort, and how to measure it in a record.
public struct ReportTarget: Sendable {
    /// What is stated.
    public enum Kind: Hashable, Sendable {
        /// The mean of a value with its standard deviation; the measure gives the value.
        case mean(target: Double, deviation: Double)
        /// The share of persons that have something; the measure gives 1 or 0.
        case share(Double)
        /// The shares of several categories; the measure gives the index of the label.
        case shares(labels: [String], shares: [Double])
    }

    /// What it is called in the report: `Age (mean)`, `Gender M/F`, `Diabetes (E11)`.
    public var label: String
    /// The path in the specification.
    public var path: String
    /// What is stated.
    public var kind: Kind
    /// Whether the counts over the whole run are the stated shares as exactly as whole numbers can be.
    public var isExact: Bool
    /// A remark for the report, such as `stated mean 72, truncated mean 72.7`; may be empty.
    public var note: String
    /// Measures a household; nil when the target does not apply to it.
    public var measure: @Sendable (Household) -> Double?

    /// A target that is measured in households.
    public init(
        label: String, path: String, kind: Kind, isExact: Bool,
        measureHousehold measure: @escaping @Sendable (Household) -> Double?, note: String
    ) {
        self.label = label
        self.path = path
        self.kind = kind
        self.isExact = isExact
        self.note = note
        self.measure = measure
    }

    /// A target that is measured in the records of the profile's own persons, who come first in their households.
    public init(
        label: String, path: String, kind: Kind, isExact: Bool, note: String = "",
        measure: @escaping @Sendable (PatientRecord) -> Double?
    ) {
        self.init(
            label: label, path: path, kind: kind, isExact: isExact,
            measureHousehold: { household in
                household.records.isEmpty ? nil : household.records.lend(at: 0, measure)
            }, note: note)
    }
}
