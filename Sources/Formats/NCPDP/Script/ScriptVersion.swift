/// The releases of SCRIPT.
///
/// Source: 45 CFR 170.205(b). The structure that is written is that of 2017071; 2023011 has its own stamps and the same
/// structure, for its schemas are not public: it is an experiment.
public enum ScriptVersion: String, CaseIterable, Hashable, Sendable {
    case v2017071 = "2017071"
    case v2023011 = "2023011"

    /// What the six attributes of the message say.
    var stamp: StaticString {
        switch self {
        case .v2017071: "20170715"
        case .v2023011: "2023011"
        }
    }

    /// Whether nobody could compare what is written with messages of others.
    public var isExperimental: Bool { self == .v2023011 }
}
