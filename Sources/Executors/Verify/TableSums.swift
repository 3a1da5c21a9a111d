import HealthSimCore

/// The identifiers of the entities of tables.
struct TableSums {
    private var sums = [IdentifierSum](repeating: IdentifierSum(), count: Entity.allCases.count)

    /// The claims as the files of X12 and NCPDP have them, by their kind.
    private(set) var contents: [(kind: String, sum: IdentifierSum)] = [
        (ClaimContent.professional, IdentifierSum()), (ClaimContent.institutional, IdentifierSum()),
        (ClaimContent.pharmacy, IdentifierSum()),
    ]

    /// The entities with the identifiers that tables have of them.
    var all: [(Entity, IdentifierSum)] { Array(zip(Entity.allCases, sums)) }

    /// The table of an entity and its key.
    static func table(of entity: Entity) -> (name: String, key: String)? {
        switch entity {
        case .patients: ("patients", "mrn")
        case .members: ("members", "member_id")
        case .encounters: ("encounters", "encounter_id")
        case .claims: ("claims", "claim_id")
        case .rxMembers: ("rx_members", "rx_member_id")
        case .prescriptions: ("prescriptions", "prescription_id")
        case .fills: ("fills", "fill_id")
        case .pharmacyClaims: ("pharmacy_claims", "claim_id")
        case .conditions: ("conditions", "condition_id")
        case .observations: ("observations", "observation_id")
        case .medications: ("medication_orders", "medication_id")
        case .procedures: ("procedures", "procedure_id")
        case .immunizations: ("immunizations", "immunization_id")
        case .allergies: ("allergies", "allergy_id")
        case .practitioners, .facilities: nil
        }
    }

    /// Adds rows of a table.
    mutating func add(_ table: String, _ rows: [TableRow], _ columns: [String: Int]) {
        for (index, entity) in Entity.allCases.enumerated() {
            guard let (name, key) = Self.table(of: entity), name == table else { continue }
            for row in rows { sums[index].add(row.text(columns[key])) }
        }
        if table == "claims" {
            for row in rows {
                let isInstitutional = row.text(columns["kind"]) == "institutional"
                contents[isInstitutional ? 1 : 0].sum.add(
                    ClaimContent.key(
                        row.text(columns["claim_id"]), row.money(columns["charge"]), row.date(columns["start_date"]),
                        row.date(columns["end_date"]), row.text(columns["billing_npi"])))
            }
        } else if table == "pharmacy_claims" {
            let due = columns["gross_amount_due"]
            for row in rows {
                contents[2].sum.add(
                    ClaimContent.key(
                        row.text(columns["transaction"]), row.text(columns["pharmacy_npi"]),
                        row.date(columns["service_date"]), row.text(columns["prescription_number"]),
                        row.isEmpty(due) ? nil : row.money(due)))
            }
        }
    }
}
