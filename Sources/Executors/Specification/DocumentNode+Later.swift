import HealthSimCore

extension DocumentNode {
    /// Says that a key is kept, but that what needs it is not there yet.
    func warnOfLater(_ what: String, _ findings: inout DocumentFindings) {
        findings.warning(.later, path, "'\(name)' is not used yet (\(what))", found)
    }
}
