import HealthSimCore

/// Whom a service is for, and how often in a day, from `references/codes/cpt-common`.
struct ServiceLimits: Sendable {
    let sex: Sex?
    /// Completed years.
    let ages: ClosedRange<Int>?
    /// The most units of a line.
    let units: Int?

    private static let all: [Text: ServiceLimits] = {
        var limits: [Text: ServiceLimits] = [:]
        guard let table = ReferenceTable(name: "codes/cpt-common") else { return limits }
        for row in table.rows {
            let (youngest, oldest) = (row.integer("min_age"), row.integer("max_age"))
            let ages = youngest == nil && oldest == nil ? nil : (youngest ?? 0)...max(youngest ?? 0, oldest ?? 125)
            limits[row["code"]] = ServiceLimits(
                sex: Sex(named: row["sex"].string), ages: ages, units: row.integer("max_units"))
        }
        return limits
    }()

    /// The limits of a service; nothing when none are known.
    static func of(_ code: Concept) -> ServiceLimits? { all[code.code] }
}
