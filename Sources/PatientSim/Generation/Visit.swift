import HealthSimCore

/// A contact with care while it is being written.
struct Visit {
    /// The day of the history.
    var day: Double
    var encounterID: Text
    var start: Timestamp
    var practitionerNPI: Text
}
