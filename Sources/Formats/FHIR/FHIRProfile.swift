/// Which profiles the FHIR resources are made for.
public enum FHIRProfile: String, CaseIterable, Codable, Sendable {
    /// US Core 6.1.0: its profiles are named in `meta.profile` and its extensions written.
    case usCore = "us-core"
    /// FHIR R4 (4.0.1) alone: no profile is named, and no extension of US Core written.
    case base
}
