import Formats
import HealthSimCore

/// Checks the rows of some households and counts what they have of the sync between products.
struct TableCheck {
    let block: TableBlock
    let directory: ProviderDirectory
    let asOf: CalendarDate?
    var log: FindingLog
    var sync: SyncReport

    /// Makes all checks.
    mutating func run() {
        checkKeys()
        checkRelations()
        checkCards()
        checkPersons()
        checkEvents()
        checkProviders()
        checkDates()
        checkDiagnoses()
        checkBalances()
        checkCodes()
    }

    /// Notes an error of a row.
    mutating func fail(_ rule: VerificationRule, _ table: String, _ row: TableRow, _ column: String, _ message: String)
    {
        let place = column.isEmpty ? "line \(row.line)" : "line \(row.line), \(column)"
        log.fail(rule, block[table]?.path ?? table, place, message)
    }

    /// Counts something that holds or not, and notes an error when it does not.
    mutating func count(_ kind: SyncReport.Consistency, _ holds: Bool) { sync[kind].add(holds) }

    private mutating func checkKeys() {
        for name in Self.tableNames {
            guard let part = block[name], !part.schema.key.isEmpty else { continue }
            let places = part.schema.key.map { part.columns[$0] }
            var seen: Set<[Text]> = []
            for row in part.rows where !seen.insert(places.map { row.text($0) }).inserted {
                let key = places.map { row.text($0).string }.joined(separator: ", ")
                fail(.key, name, row, part.schema.key.joined(separator: ", "), "A second row with the key \(key)")
            }
        }
    }

    /// The names of all tables, in the order of their files.
    static let tableNames =
        CSVTable.allCases.map(\.rawValue) + MemberTable.allCases.map(\.rawValue) + RxTable.allCases.map(\.rawValue)

    private mutating func checkRelations() {
        for relation in TableRelation.all {
            guard let part = block[relation.table], block[relation.target] != nil else { continue }
            let place = part.columns[relation.column]
            let pairs = relation.equal.map { pair in
                (name: pair.own, own: part.columns[pair.own], other: block.place(relation.target, pair.other))
            }
            for row in part.rows where !row.isEmpty(place) {
                let value = row.text(place)
                guard let found = block.row(relation.target, relation.key, value) else {
                    count(.references, false)
                    fail(
                        .link, relation.table, row, relation.column,
                        "'\(value)' is not in \(relation.target).\(relation.key) of the household")
                    continue
                }
                count(.references, true)
                for pair in pairs where !row.isEmpty(pair.own) && !found.isEmpty(pair.other) {
                    let (own, other) = (row.text(pair.own), found.text(pair.other))
                    guard own != other else { continue }
                    fail(
                        .link, relation.table, row, pair.name,
                        "'\(own)', but line \(found.line) of \(relation.target), which it names, has '\(other)'")
                }
            }
        }
    }

    /// Checks what rows of the pharmacy benefit say of the card.
    private mutating func checkCards() {
        guard let members = block["rx_members"] else { return }
        let card = members.columns["cardholder_id"]
        if let claims = block["pharmacy_claims"] {
            for claim in claims.rows where !isRejected(claim) {
                let id = claim.text(claims.columns["rx_member_id"])
                guard let member = block.row("rx_members", "rx_member_id", id) else { continue }
                let (own, other) = (claim.text(claims.columns["cardholder_id"]), member.text(card))
                if own != other {
                    fail(
                        .link, "pharmacy_claims", claim, "cardholder_id",
                        "'\(own)', but the card of \(id) is '\(other)'")
                }
            }
        }
        guard let accumulators = block["rx_accumulators"] else { return }
        for row in accumulators.rows {
            let id = row.text(accumulators.columns["rx_member_id"])
            let isFamily = row.text(accumulators.columns["is_family"]) == "true"
            let isKnown =
                isFamily
                ? members.rows.contains { $0.text(card) == id } : block.row("rx_members", "rx_member_id", id) != nil
            count(.references, isKnown)
            if !isKnown {
                fail(
                    .link, "rx_accumulators", row, "rx_member_id",
                    "'\(id)' is no \(isFamily ? "card" : "member") of the household")
            }
        }
    }

    /// Whether a pharmacy claim was rejected; some are made wrong so that they are.
    func isRejected(_ claim: TableRow) -> Bool {
        let id = claim.text(block.place("pharmacy_claims", "claim_id"))
        return block["pharmacy_responses"]?.row("claim_id", id)?.text(block.place("pharmacy_responses", "status"))
            == "R"
    }

    private mutating func checkPersons() {
        checkPersons("members", .patientToMember)
        checkPersons("rx_members", .patientToRxMember)
    }

    private static let personal = [
        "ssn", "family_name", "given_name", "middle_name", "birth_date", "gender", "address_line", "city", "state",
        "postal_code", "county_fips", "phone", "email",
    ]

    private mutating func checkPersons(_ table: String, _ identity: SyncReport.Identity) {
        guard let patients = block["patients"], let part = block[table] else { return }
        let insured = Set(part.rows.map(\.number))
        let pairs = Self.personal.compactMap { name -> (name: String, own: Int, other: Int)? in
            guard let own = part.columns[name], let other = patients.columns[name] else { return nil }
            return (name, own, other)
        }
        for patient in patients.rows where insured.contains(patient.number) {
            let mrn = patient.text(patients.columns["mrn"])
            guard let member = block.row(table, "mrn", mrn) else {
                sync[identity].add(false)
                fail(.identity, "patients", patient, "mrn", "No row of \(table) is patient \(mrn)")
                continue
            }
            var isSame = true
            for pair in pairs where member.text(pair.own) != patient.text(pair.other) {
                isSame = false
                fail(
                    .identity, table, member, pair.name,
                    "'\(member.text(pair.own))', but patient \(mrn) has '\(patient.text(pair.other))'")
            }
            sync[identity].add(isSame)
        }
    }
}
