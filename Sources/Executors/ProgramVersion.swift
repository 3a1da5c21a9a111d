/// The version of HealthSim.
///
/// The same specification and seed give the same bytes within a version; a change of bytes is a release note.
public enum ProgramVersion {
    /// The version of this build.
    public static let current = "0.1.0"
}
