/// The version of HealthSim.
public enum Version {
    /// The version, as in `0.1.0`; it is part of every manifest, since the same seed gives the same bytes within one.
    public static let current = "0.1.0"
}
