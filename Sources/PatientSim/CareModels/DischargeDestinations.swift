import HealthSimCore

/// Where a stay may end and where it may come from, by the words of the care models.
///
/// The displays are those of `codes/discharge-dispositions` and `codes/admit-sources`.
enum DischargeDestinations {
    static let home = Concept(.dischargeDisposition, "home")
    static let expired = Concept(.dischargeDisposition, "exp")
    static let hospice = Concept(.dischargeDisposition, "hosp")
    static let skilledNursing = Concept(.dischargeDisposition, "snf")
    static let fromEmergency = Concept(.admitSource, "emd")
    static let fromReferral = Concept(.admitSource, "gp")
    static let born = Concept(.admitSource, "born")

    /// The destination that a care model calls by a name.
    static func named(_ name: String) -> Concept? {
        codes.first { $0.name == name }.map { Concept(.dischargeDisposition, $0.code) }
    }

    private static let codes: [(name: String, code: String)] = [
        ("home", "home"), ("home-health", "home"), ("snf", "snf"), ("rehab", "rehab"), ("hospice", "hosp"),
        ("psychiatric", "psy"), ("other-hospital", "other-hcf"), ("ama", "aadvice"), ("expired", "exp"),
    ]
}
