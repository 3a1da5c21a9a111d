public import Formats
import HealthSimCore

/// What `outputs.PRODUCT.include` may name: the tables of CSV, and the usual words for what is in them.
enum IncludedEntities {
    /// Words that stand for several tables, or for another name.
    private static let words: [(product: ProfileSpecification.Product, word: String, tables: [String])] = [
        (.patientsim, "demographics", ["patients"]),
        (.patientsim, "visits", ["encounters", "encounter_diagnoses", "locations"]),
        (.patientsim, "encounters", ["encounters", "encounter_diagnoses", "locations"]),
        (.patientsim, "diagnoses", ["conditions"]), (.patientsim, "problems", ["conditions"]),
        (.patientsim, "labs", ["observations", "reports"]), (.patientsim, "vitals", ["observations"]),
        (.patientsim, "medications", ["medication_orders"]), (.patientsim, "prescriptions", ["medication_orders"]),
        (.patientsim, "diagnostic_reports", ["reports"]), (.patientsim, "care_teams", ["care_team_members"]),
        (.patientsim, "documents", ["notes"]), (.patientsim, "providers", ["practitioners", "facilities"]),
        (.patientsim, "organizations", ["facilities"]),
        (.membersim, "coverage", ["coverages"]), (.membersim, "eligibility", ["members", "coverages"]),
        (.membersim, "enrollment", ["members", "coverages", "enrollment_events"]),
        (.membersim, "claims", ["claims", "claim_diagnoses", "claim_procedures", "claim_lines"]),
        (.membersim, "adjudications", ["adjudications", "line_adjudications", "adjustments"]),
        (.membersim, "payments", ["remittances", "provider_adjustments"]),
        (.membersim, "remittances", ["remittances", "provider_adjustments"]),
        (.membersim, "prior_authorizations", ["authorizations"]),
        (.rxmembersim, "members", ["rx_members"]), (.rxmembersim, "coverage", ["rx_coverages"]),
        (.rxmembersim, "claims", ["pharmacy_claims", "pharmacy_responses"]),
        (.rxmembersim, "responses", ["pharmacy_responses"]),
        (.rxmembersim, "dur", ["dur_alerts"]), (.rxmembersim, "alerts", ["dur_alerts"]),
        (.rxmembersim, "prior_authorizations", ["drug_authorizations"]),
        (.rxmembersim, "accumulators", ["rx_accumulators"]),
    ]

    /// The resource types of FHIR that hold what is in a table.
    private static let resources: [String: [String]] = [
        "patients": ["Patient"], "encounters": ["Encounter"], "locations": ["Location"], "conditions": ["Condition"],
        "observations": ["Observation"], "medication_orders": ["MedicationRequest", "Medication"],
        "procedures": ["Procedure"], "immunizations": ["Immunization"], "allergies": ["AllergyIntolerance"],
        "reports": ["DiagnosticReport"], "administrations": ["MedicationAdministration"], "care_plans": ["CarePlan"],
        "goals": ["Goal"], "care_team_members": ["CareTeam"], "notes": ["DocumentReference"],
        "practitioners": ["Practitioner", "PractitionerRole"], "facilities": ["Organization", "Location"],
    ]

    /// The tables of a product.
    private static func tables(of product: ProfileSpecification.Product) -> [String] {
        switch product {
        case .patientsim: CSVTable.allCases.map(\.rawValue)
        case .membersim: MemberTable.allCases.map(\.rawValue)
        case .rxmembersim: RxTable.allCases.map(\.rawValue)
        case .networksim, .populationsim: ["practitioners", "facilities"]
        }
    }

    /// The tables that a word of a product stands for; nothing when it stands for none.
    static func tables(named word: String, of product: ProfileSpecification.Product) -> [String]? {
        let name = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        if let known = words.first(where: { $0.product == product && $0.word == name }) { return known.tables }
        if tables(of: product).contains(name) { return [name] }
        // A type of resource stands for its table.
        guard product == .patientsim else { return nil }
        return tables(of: product).first { resources[$0]?.contains { $0.lowercased() == name } ?? false }.map { [$0] }
    }

    /// The words of a product, for hints.
    static func names(of product: ProfileSpecification.Product) -> [String] {
        tables(of: product) + words.filter { $0.product == product }.map(\.word)
    }

    /// The resource types of FHIR for some tables.
    static func resources(of tables: [String]) -> [String] { tables.flatMap { resources[$0] ?? [] } }
}

extension ProfileSpecification {
    /// The tables to which the outputs of a product are limited; nil when they are not.
    func included(of product: Product) -> [String]? {
        let words = outputs.filter { $0.product == product }.flatMap(\.include)
        guard !words.isEmpty else { return nil }
        return words.flatMap { IncludedEntities.tables(named: $0, of: product) ?? [] }
    }

    /// Those of some tables of clinical records that the profile includes; all when it does not say.
    public func included(_ tables: [CSVTable]) -> [CSVTable] {
        guard let names = included(of: .patientsim) else { return tables }
        return tables.filter { names.contains($0.rawValue) }
    }

    /// Those of some tables of payers that the profile includes; all when it does not say.
    public func included(_ tables: [MemberTable]) -> [MemberTable] {
        guard let names = included(of: .membersim) else { return tables }
        return tables.filter { names.contains($0.rawValue) }
    }

    /// Those of some tables of pharmacy benefits that the profile includes; all when it does not say.
    public func included(_ tables: [RxTable]) -> [RxTable] {
        guard let names = included(of: .rxmembersim) else { return tables }
        return tables.filter { names.contains($0.rawValue) }
    }

    /// An encoder that writes what the profile includes: of FHIR Bulk Data the files of those resource types.
    public func included(_ encoder: any RecordEncoder) -> any RecordEncoder {
        guard encoder.format == .fhir, let tables = included(of: .patientsim) else { return encoder }
        let kept = IncludedEntities.resources(of: tables).map { $0 + ".ndjson" }
        return SelectedFilesEncoder(encoder, keeping: kept)
    }
}
