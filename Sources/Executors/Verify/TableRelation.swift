/// A column whose values are keys of another table, and what the two rows have in common.
struct TableRelation {
    let table: String
    let column: String
    let target: String
    let key: String
    /// Columns that must be equal where both have a value: of the table, of the target.
    let equal: [(own: String, other: String)]

    init(_ table: String, _ column: String, _ target: String, _ key: String, _ equal: [(String, String)] = []) {
        self.table = table
        self.column = column
        self.target = target
        self.key = key
        self.equal = equal.map { (own: $0.0, other: $0.1) }
    }

    /// All relations between tables.
    static let all: [TableRelation] = patients + members + claims + pharmacy

    private static let same = [("mrn", "mrn")]

    private static let ofPatients = [
        "encounters", "encounter_diagnoses", "locations", "conditions", "observations", "medication_orders",
        "procedures", "immunizations", "allergies", "reports", "administrations", "care_plans", "goals",
        "care_team_members", "notes", "members", "rx_members",
    ]

    private static let ofEncounters = [
        "encounter_diagnoses", "locations", "conditions", "observations", "medication_orders", "procedures",
        "immunizations", "reports", "administrations", "care_plans", "notes",
    ]

    private static let patients: [TableRelation] =
        ofPatients.map { TableRelation($0, "mrn", "patients", "mrn") }
        + ofEncounters.map { TableRelation($0, "encounter_id", "encounters", "encounter_id", same) }
        + [
            TableRelation(
                "observations", "report_id", "reports", "report_id", same + [("encounter_id", "encounter_id")]),
            TableRelation("administrations", "medication_id", "medication_orders", "medication_id", same),
            TableRelation("goals", "condition_id", "conditions", "condition_id", same),
        ]

    private static let ofMembers = [
        "coverages", "enrollment_events", "other_coverages", "pcp_assignments", "authorizations", "referrals", "claims",
        "adjudications", "accumulators", "rx_members",
    ]

    private static let members: [TableRelation] =
        ofMembers.map { table in
            let names = ["coverages", "claims"].contains(table) ? [("subscriber_id", "subscriber_id")] : []
            return TableRelation(table, "member_id", "members", "member_id", names)
        }
        + [
            TableRelation("members", "subscriber_id", "members", "member_id"),
            TableRelation("enrollment_events", "coverage_id", "coverages", "coverage_id", [("member_id", "member_id")]),
            TableRelation(
                "enrollment_events", "former_coverage_id", "coverages", "coverage_id", [("member_id", "member_id")]),
            TableRelation("rx_coverages", "coverage_id", "coverages", "coverage_id"),
        ]

    private static let claims: [TableRelation] =
        ["claim_diagnoses", "claim_procedures", "claim_lines", "adjudications", "line_adjudications"].map { table in
            TableRelation(
                table, "claim_id", "claims", "claim_id", table == "adjudications" ? [("member_id", "member_id")] : [])
        }
        + [
            TableRelation("claims", "encounter_id", "encounters", "encounter_id"),
            TableRelation(
                "claims", "authorization_id", "authorizations", "authorization_id", [("member_id", "member_id")]),
            TableRelation("claims", "referral_id", "referrals", "referral_id", [("member_id", "member_id")]),
            TableRelation(
                "claims", "original_reference", "adjudications", "adjudication_id", [("member_id", "member_id")]),
            TableRelation("adjudications", "former_id", "adjudications", "adjudication_id"),
            TableRelation("adjudications", "remittance_id", "remittances", "remittance_id"),
            TableRelation(
                "line_adjudications", "adjudication_id", "adjudications", "adjudication_id", [("claim_id", "claim_id")]),
            TableRelation("adjustments", "adjudication_id", "adjudications", "adjudication_id"),
            TableRelation("provider_adjustments", "remittance_id", "remittances", "remittance_id"),
        ]

    private static let pharmacy: [TableRelation] =
        ["rx_coverages", "prescriptions", "fills", "pharmacy_claims", "drug_authorizations"].map {
            TableRelation(
                $0, "rx_member_id", "rx_members", "rx_member_id",
                $0 == "rx_coverages" ? [("cardholder_id", "cardholder_id")] : [])
        }
        + [
            TableRelation("prescriptions", "former_id", "prescriptions", "prescription_id"),
            TableRelation(
                "prescriptions", "order_id", "medication_orders", "medication_id",
                [("prescriber_npi", "practitioner_npi"), ("indication_code", "indication_code")]),
            TableRelation(
                "fills", "prescription_id", "prescriptions", "prescription_id", [("rx_member_id", "rx_member_id")]),
            TableRelation(
                "fills", "claim_id", "pharmacy_claims", "claim_id",
                [
                    "ndc", "quantity", "days_supply", "pharmacy_npi", "prescription_id", "fill_number", "rx_member_id",
                    "fill_id",
                ].map { ($0, $0) } + [("filled_date", "service_date")]),
            TableRelation(
                "pharmacy_claims", "prescription_id", "prescriptions", "prescription_id",
                [("prescription_number", "prescription_number"), ("rx_member_id", "rx_member_id")]),
            TableRelation("pharmacy_claims", "fill_id", "fills", "fill_id"),
            TableRelation("pharmacy_claims", "former_id", "pharmacy_claims", "claim_id"),
            TableRelation("pharmacy_claims", "authorization_number", "drug_authorizations", "authorization_id"),
            TableRelation(
                "pharmacy_responses", "claim_id", "pharmacy_claims", "claim_id",
                [("transaction", "transaction"), ("rx_member_id", "rx_member_id")]),
            TableRelation("pharmacy_responses", "former_id", "pharmacy_responses", "response_id"),
            TableRelation("pharmacy_responses", "authorization_id", "drug_authorizations", "authorization_id"),
            TableRelation("dur_alerts", "response_id", "pharmacy_responses", "response_id", [("claim_id", "claim_id")]),
            TableRelation("rebates", "claim_id", "pharmacy_claims", "claim_id", [("ndc", "ndc")]),
            TableRelation("part_d_events", "claim_control_number", "pharmacy_responses", "response_id"),
        ]
}
