public import HealthSimCore

/// How SCRIPT is written.
public struct ScriptOptions: Hashable, Sendable {
    /// The release; 2017071 unless stated.
    public var version: ScriptVersion
    /// The kinds of messages that are written; all unless stated.
    public var kinds: [ScriptKind]
    /// What the sending software is called.
    public var software: Text

    /// Options; see the properties.
    public init(
        version: ScriptVersion = .v2017071, kinds: [ScriptKind] = ScriptKind.allCases, software: Text = "HealthSim"
    ) {
        self.version = version
        self.kinds = kinds
        self.software = software
    }
}
