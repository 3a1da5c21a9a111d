import HealthSimCore

/// When a vaccine may be given.
///
/// Source: the table `codes/vaccine-limits`.
struct VaccineLimits: Sendable {
    /// Doses up to four days early count. Source: CDC, General Best Practice Guidelines, the grace period.
    static let graceDays = 4

    /// The age in days from which it is given.
    let youngest: Int
    /// The age in days up to which it is given; absent when there is none.
    let oldest: Int?
    /// The days between two doses.
    let interval: Int
    /// Whether it is live, and so not given in pregnancy.
    let isLive: Bool

    private static let limits: [Text: VaccineLimits] = {
        var limits: [Text: VaccineLimits] = [:]
        for row in ReferenceTable.named("codes/vaccine-limits").rows {
            limits[row["cvx"]] = VaccineLimits(
                youngest: row.integer("min_age_days") ?? 0, oldest: row.integer("max_age_days"),
                interval: row.integer("min_interval_days") ?? 0, isLive: row["live"] == "yes")
        }
        return limits
    }()

    /// The limits of a vaccine, or nothing when the table does not have it.
    static func of(_ vaccine: Concept) -> VaccineLimits? {
        vaccine.system == .cvx ? limits[vaccine.code] : nil
    }
}
