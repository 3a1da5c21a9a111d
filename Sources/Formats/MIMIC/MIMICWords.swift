import HealthSimCore
import PatientSim

/// The words of MIMIC-IV for what records hold, from `mimic/words` and the tables of admission and discharge.
enum MIMICWords {
    /// A code and its word.
    struct Entry: Sendable {
        let code: Text
        let word: Text
    }

    private static func entries(_ kind: Text) -> FrozenArray<Entry> {
        FrozenArray(
            ReferenceTable.named("mimic/words").rows.filter { $0["kind"] == kind }.map {
                Entry(code: $0["code"], word: $0["mimic"])
            })
    }

    private static func entries(of table: String) -> FrozenArray<Entry> {
        FrozenArray(ReferenceTable.named(table).rows.map { Entry(code: $0["code"], word: $0["mimic"]) })
    }

    private static let races = entries("race")
    private static let maritalStatuses = entries("marital")
    private static let routes = entries("route")
    private static let units = entries("unit")
    private static let sources = entries(of: "codes/admit-sources")
    private static let destinations = entries(of: "codes/discharge-dispositions")

    private static func word(_ code: Text?, in entries: FrozenArray<Entry>) -> Text? {
        guard let code else { return nil }
        return entries.first { $0.code == code }?.word
    }

    /// Where a patient came from; the first row of the table for the code.
    static func admissionLocation(_ source: Concept?) -> Text? { word(source?.code, in: sources) }

    /// Where a patient went; the first row of the table for the code.
    static func dischargeLocation(_ disposition: Concept?) -> Text? { word(disposition?.code, in: destinations) }

    static func maritalStatus(_ status: Concept) -> Text? { word(status.code, in: maritalStatuses) }

    /// `IV`, `PO`; nothing for a route that MIMIC's words do not cover.
    static func route(_ route: Concept?) -> Text? { word(route?.code, in: routes) }

    /// A unit of a dose: as MIMIC writes it, else as it is.
    static func unit(_ unit: Text) -> Text { word(unit, in: units) ?? unit }

    /// The race and ethnicity in one word; `UNKNOWN` when neither is known.
    static func race(_ race: RaceEthnicity) -> Text {
        if let word = word(race.group, in: races) { return word }
        if race.ethnicity.code == "2135-2" { return word("hispanic", in: races) ?? "UNKNOWN" }
        let group: Text
        switch race.race.code.string {
        case "2106-3": group = "white"
        case "2054-5": group = "black"
        case "2028-9": group = "asian"
        case "1002-5": group = "native"
        case "2076-8": group = "pacific"
        case "2131-1": group = "other"
        default: return "UNKNOWN"
        }
        return word(group, in: races) ?? "UNKNOWN"
    }

    /// The service that has a patient.
    static func service(_ service: HospitalService) -> Text { services[place(service)] }

    private static let services: FrozenArray<Text> = {
        let known = entries("service")
        return FrozenArray(HospitalService.allCases.map { word(Text($0.rawValue), in: known) ?? "MED" })
    }()

    /// The unit that a bed of a service is in.
    static func careUnit(_ unit: LocationStay.Unit, _ service: HospitalService) -> Text {
        let row = LocationStay.Unit.allCases.firstIndex(of: unit) ?? 0
        return careUnits[row * HospitalService.allCases.count + place(service)]
    }

    private static let careUnits: FrozenArray<Text> = {
        let known = entries("careunit")
        return FrozenArray(
            LocationStay.Unit.allCases.flatMap { unit in
                HospitalService.allCases.map { service in
                    word(Text("\(unit.rawValue)/\(service.rawValue)"), in: known)
                        ?? word(Text(unit.rawValue), in: known) ?? "Unknown"
                }
            })
    }()

    private static func place(_ service: HospitalService) -> Int {
        HospitalService.allCases.firstIndex(of: service) ?? 0
    }

    /// The payer in the words of MIMIC; nothing when it is not known.
    static func insurance(_ coverage: CoverageSummary?) -> StaticString {
        guard let coverage, !coverage.type.isEmpty else { return "" }
        let type = coverage.type.string.lowercased()
        if type.hasPrefix("medicare") { return "Medicare" }
        if type.hasPrefix("medicaid") { return "Medicaid" }
        if type.hasPrefix("uninsured") || type.hasPrefix("self") || type.hasPrefix("none") { return "No charge" }
        if type.hasPrefix("commercial") || type.hasPrefix("private") || type.hasPrefix("employer")
            || type.hasPrefix("marketplace")
        {
            return "Private"
        }
        return "Other"
    }
}
