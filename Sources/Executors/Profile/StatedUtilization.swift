import HealthSimCore
import PatientSim

/// How often the people of a profile are seen, a year.
struct StatedUtilization: Sendable {
    let kind: StatedUse.Kind
    private let attribute: ProfileAttribute
    /// What a fraction of a contact becomes: one for so many of those who have it.
    private let rounding: QuantileSource

    /// The most contacts of a kind a year.
    private static let most = 366.0

    /// - Throws: a rule that names what the profile does not know.
    init(
        _ kind: StatedUse.Kind, _ distribution: DistributionSpecification, seed: UInt64,
        quantiles: (RandomStream.Purpose) -> QuantileSource, symbols: inout SymbolTable
    ) throws(ExpressionError) {
        self.kind = kind
        let purpose = RandomStream.Purpose("profile.use").part(UInt64(kind.rawValue))
        attribute = try ProfileAttribute(distribution, quantiles: quantiles(purpose), symbols: &symbols)
        rounding = quantiles(purpose.part(1))
    }

    /// The contacts of a person within so many years; nothing when no rule applies.
    func count(of index: UInt64, years: Double, in state: ProfileState) -> Int? {
        guard let yearly = attribute.number(of: index, in: state), yearly.isFinite else { return nil }
        let exact = min(max(yearly, 0), Self.most) * years
        let whole = exact.rounded(.down)
        return Int(whole) + (rounding.quantile(of: index) < exact - whole ? 1 : 0)
    }
}

extension StatedUse.Kind {
    /// The kind that a name of `utilization` stands for; nothing when there is none.
    init?(named word: String) {
        var name = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        for ending in ["_per_year", "_annual", "_a_year"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        if name.hasPrefix("annual_") { name.removeFirst(7) }
        switch name {
        case "visits", "encounters", "outpatient", "outpatient_visits", "office_visits", "ambulatory_visits",
            "frequency",
            "encounter_frequency":
            self = .visits
        case "pcp", "pcp_visits", "primary_care", "primary_care_visits": self = .primaryCare
        case "specialist", "specialists", "specialist_visits", "specialty_visits", "specialty_care": self = .specialists
        case "er", "ed", "er_visits", "ed_visits", "emergency", "emergency_visits", "emergency_department",
            "emergency_department_visits":
            self = .emergency
        case "admissions", "inpatient", "inpatient_admissions", "inpatient_stays", "hospital_admissions",
            "hospitalizations", "hospital_stays", "hospitalization":
            self = .admissions
        default: return nil
        }
    }

    /// The names, for hints.
    static let names = ["visits", "pcp_visits", "specialist_visits", "ed_visits", "admissions"]

    /// The name in reports.
    var label: String {
        switch self {
        case .visits: "Visits"
        case .primaryCare: "Primary care visits"
        case .specialists: "Specialist visits"
        case .emergency: "Emergency visits"
        case .admissions: "Admissions"
        }
    }
}
