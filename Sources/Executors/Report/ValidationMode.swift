/// What a run does about checks that fail after it, as `generation.validation` of a specification says.
public enum ValidationMode: String, CaseIterable, Hashable, Sendable {
    /// Any failed check fails the run.
    case strict
    /// Failed checks are warnings.
    case warn
    /// Failed checks are reported and count for nothing.
    case none
}
