import HealthSimCore

/// The identifiers of the entities of tables.
struct TableSums {
    private var sums = [IdentifierSum](repeating: IdentifierSum(), count: Entity.allCases.count)

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
    }
}
