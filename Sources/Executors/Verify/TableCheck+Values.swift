import HealthSimCore

extension TableCheck {
    /// Columns that name facilities; the other NPIs are of clinicians.
    private static let facilityColumns: Set<String> = [
        "facility_npi", "billing_npi", "service_facility_npi", "performer_npi", "servicing_npi", "payee_npi",
    ]

    private static let roles: [(table: String, column: String, role: SyncReport.Role)] = [
        ("pcp_assignments", "practitioner_npi", .primaryCare), ("encounters", "practitioner_npi", .attending),
        ("encounters", "facility_npi", .facility), ("claims", "billing_npi", .billing),
        ("prescriptions", "prescriber_npi", .prescriber), ("fills", "pharmacy_npi", .pharmacy),
    ]

    /// Checks every NPI, and counts who is assigned.
    mutating func checkProviders() {
        for entry in Self.roles {
            guard let place = block.place(entry.table, entry.column) else { continue }
            for row in block.rows(entry.table) { sync[entry.role].add(row.text(place)) }
        }
        for name in Self.tableNames {
            guard let part = block[name] else { continue }
            for column in part.schema.columns.map(\.name) where column.hasSuffix("_npi") {
                guard let place = part.columns[column] else { continue }
                for row in part.rows where !row.isEmpty(place) { checkProvider(row.text(place), name, row, column) }
            }
        }
    }

    private mutating func checkProvider(_ npi: Text, _ table: String, _ row: TableRow, _ column: String) {
        // Some claims are made to be rejected because of whom they name.
        if table == "pharmacy_claims" && isRejected(row) { return }
        guard NPI.isValid(npi.string) else {
            count(.providers, false)
            return fail(.provider, table, row, column, "'\(npi)' is no NPI: its check digit is false")
        }
        // Pharmacies stand in no table, and a claim may name who wrote a prescription elsewhere.
        guard column != "pharmacy_npi", table != "pharmacy_claims", table != "part_d_events" else {
            return count(.providers, true)
        }
        let isListed = directory.lists(npi, facility: Self.facilityColumns.contains(column)) ?? true
        count(.providers, isListed)
        if !isListed { fail(.provider, table, row, column, "\(npi) is not in the directory") }
    }

    // MARK: - Diagnoses

    private static let diagnosisSources = [
        ("conditions", "code"), ("encounter_diagnoses", "code"), ("encounters", "reason_code"),
        ("procedures", "reason_code"), ("reports", "reason_code"),
    ]

    /// Checks that what claims say of a patient stands in the chart.
    mutating func checkDiagnoses() {
        guard let diagnoses = block["claim_diagnoses"], let claims = block["claims"], let members = block["members"],
            Self.diagnosisSources.allSatisfy({ block[$0.0] != nil })
        else { return }
        var known: Set<[Text]> = []
        for (table, column) in Self.diagnosisSources {
            let (mrn, code) = (block.place(table, "mrn"), block.place(table, column))
            for row in block.rows(table) where !row.isEmpty(code) { known.insert([row.text(mrn), row.text(code)]) }
        }
        let (claimID, code, role) = (
            diagnoses.columns["claim_id"], diagnoses.columns["code"], diagnoses.columns["role"]
        )
        for row in diagnoses.rows where row.text(role) == "principal" || row.text(role) == "other" {
            guard let claim = block.row("claims", "claim_id", row.text(claimID)),
                let member = block.row("members", "member_id", claim.text(claims.columns["member_id"]))
            else { continue }
            let mrn = member.text(members.columns["mrn"])
            guard !mrn.isEmpty, block.row("patients", "mrn", mrn) != nil else { continue }
            let isKnown = known.contains([mrn, row.text(code)])
            count(.diagnoses, isKnown)
            if !isKnown {
                fail(.diagnosis, "claim_diagnoses", row, "code", "\(row.text(code)) is not in the chart of \(mrn)")
            }
        }
    }

    // MARK: - Codes

    private static let systems: [(table: String, code: String, display: String, system: CodeSystem?)] = [
        ("conditions", "code", "description", .icd10cm), ("encounter_diagnoses", "code", "description", .icd10cm),
        ("claim_diagnoses", "code", "display", .icd10cm), ("encounters", "reason_code", "reason", .icd10cm),
        ("encounters", "drg_code", "drg", .diagnosisGroup),
        ("encounters", "specialty_code", "specialty", .taxonomy), ("observations", "code", "description", .loinc),
        ("medication_orders", "code", "description", .rxnorm),
        ("medication_orders", "indication_code", "indication", .icd10cm),
        ("procedures", "code", "description", nil), ("immunizations", "code", "description", .cvx),
        ("claim_lines", "code", "display", nil), ("claim_procedures", "code", "display", .icd10pcs),
        ("practitioners", "specialty_code", "specialty", .taxonomy), ("claims", "drg_code", "", .diagnosisGroup),
        ("claims", "admitting_diagnosis_code", "", .icd10cm), ("prescriptions", "rxnorm_code", "drug_name", .rxnorm),
        ("prescriptions", "indication_code", "", .icd10cm), ("authorizations", "diagnosis_code", "", .icd10cm),
    ]

    /// Checks that codes are in the tables, with the words of the tables.
    mutating func checkCodes() {
        for entry in Self.systems {
            guard let part = block[entry.table], let code = part.columns[entry.code] else { continue }
            let display = part.columns[entry.display]
            let named = part.columns["code_system"]
            for row in part.rows where !row.isEmpty(code) {
                guard let system = entry.system ?? CodeSystem(named: row.text(named).string) else { continue }
                check(row, row.text(code), row.text(display), system, entry.table, entry.code)
            }
        }
    }

    private mutating func check(
        _ row: TableRow, _ code: Text, _ display: Text, _ system: CodeSystem, _ table: String, _ column: String
    ) {
        let concept = Concept(system, code.string)
        if !CodeShape.fits(concept) {
            return fail(.code, table, row, column, "'\(code)' has not the form of a code of \(system.shortName)")
        }
        if system == .icd10cm && !DiagnosisCodes.isKnown(code) {
            return fail(.code, table, row, column, "'\(code)' is no code of ICD-10-CM")
        }
        guard let place = ConceptTable.shared.row(system, code.string) else { return }
        let wanted = ConceptTable.shared.displays[Int(place)]
        if !display.isEmpty && display != wanted && !wanted.isEmpty {
            fail(.code, table, row, column, "\(code) is '\(wanted)', not '\(display)'")
        }
    }
}
