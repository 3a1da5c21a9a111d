import HealthSimCore

/// Who stands in the directory of a cohort.
struct ProviderDirectory {
    /// Clinicians; nil when the cohort has no table of them.
    var practitioners: ProviderSet?
    /// Facilities; nil when the cohort has no table of them.
    var facilities: ProviderSet?

    /// Whether somebody stands in it: nil when that cannot be known.
    func lists(_ npi: Text, facility isFacility: Bool) -> Bool? {
        (isFacility ? facilities : practitioners)?.contains(npi)
    }
}
