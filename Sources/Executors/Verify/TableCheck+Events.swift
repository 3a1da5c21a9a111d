import HealthSimCore

extension TableCheck {
    /// Follows what came of what between the tables of different products.
    mutating func checkEvents() {
        checkEncounters()
        checkReports()
        checkDecisions()
        checkEnrollments()
        checkFills()
        checkRefills()
    }

    private mutating func checkEncounters() {
        guard let encounters = block["encounters"], let claims = block["claims"], let members = block["members"],
            let coverages = block["coverages"]
        else { return }
        let (claimEncounter, type, start, end) = (
            claims.columns["encounter_id"], claims.columns["facility_type"], claims.columns["start_date"],
            claims.columns["end_date"]
        )
        var billed: Set<Text> = []
        var stays: Set<Text> = []
        for claim in claims.rows where !claim.isEmpty(claimEncounter) {
            let id = claim.text(claimEncounter)
            billed.insert(id)
            sync[.encounterToClaim].targets += 1
            let facility = claim.text(type)
            if facility.hasPrefix("11") {
                stays.insert(id)
                sync[.admissionToFacilityClaim].targets += 1
            }
            guard let encounter = block.row("encounters", "encounter_id", id), let first = claim.date(start),
                let last = claim.date(end), let begin = encounter.date(encounters.columns["admission_time"])
            else { continue }
            let holds = SyncReport.hasDates(
                from: first, to: last, facilityType: facility, of: begin,
                encounter.date(encounters.columns["discharge_time"]))
            count(.dates, holds)
            if !holds {
                fail(
                    .dates, "claims", claim, "start_date",
                    "\(first) to \(last), but encounter \(id) was from \(begin) "
                        + "to \(encounter.date(encounters.columns["discharge_time"]).map(\.description) ?? "today")")
            }
        }
        let (id, mrn, status, kind, begin) = (
            encounters.columns["encounter_id"], encounters.columns["mrn"], encounters.columns["status"],
            encounters.columns["class"], encounters.columns["admission_time"]
        )
        let (covered, from, to) = (
            coverages.columns["member_id"], coverages.columns["start_date"], coverages.columns["end_date"]
        )
        for encounter in encounters.rows where encounter.text(status) == "finished" {
            guard let member = block.row("members", "mrn", encounter.text(mrn)), let day = encounter.date(begin)
            else { continue }
            let memberID = member.text(members.columns["member_id"])
            let isCovered = coverages.rows.contains { span in
                span.text(covered) == memberID && span.date(from).map { $0 <= day } ?? false
                    && (span.isEmpty(to) || span.date(to).map { day <= $0 } ?? false)
            }
            guard isCovered else { continue }
            let isBilled = billed.contains(encounter.text(id))
            sync[.encounterToClaim].add(isBilled)
            if !isBilled { fail(.event, "encounters", encounter, "encounter_id", "No claim is of this encounter") }
            guard encounter.text(kind) == "IMP" else { continue }
            let isStay = stays.contains(encounter.text(id))
            sync[.admissionToFacilityClaim].add(isStay)
            if !isStay { fail(.event, "encounters", encounter, "encounter_id", "No hospital claim is of this stay") }
        }
    }

    private mutating func checkReports() {
        guard let reports = block["reports"], let claims = block["claims"], let lines = block["claim_lines"]
        else { return }
        var encounterOfClaim: [Text: Text] = [:]
        for claim in claims.rows {
            encounterOfClaim[claim.text(claims.columns["claim_id"])] = claim.text(claims.columns["encounter_id"])
        }
        let billed = Set(encounterOfClaim.values)
        var services: Set<[Text]> = []
        var laboratories: Set<Text> = []
        let (code, revenue) = (lines.columns["code"], lines.columns["revenue_code"])
        for line in lines.rows {
            guard let encounter = encounterOfClaim[line.text(lines.columns["claim_id"])] else { continue }
            services.insert([encounter, line.text(code)])
            let revenue = line.text(revenue)
            if revenue.hasPrefix("030") || revenue.hasPrefix("031") { laboratories.insert(encounter) }
        }
        for report in reports.rows {
            let (category, encounter) = (
                report.text(reports.columns["category"]), report.text(reports.columns["encounter_id"])
            )
            let procedure = report.text(reports.columns["procedure_code"])
            guard category == "LAB" || category == "PAT", !procedure.isEmpty, !encounter.isEmpty,
                billed.contains(encounter)
            else { continue }
            let isBilled = services.contains([encounter, procedure]) || laboratories.contains(encounter)
            sync[.labOrderToClaimLine].add(isBilled)
            if isBilled {
                sync[.labOrderToClaimLine].targets += 1
            } else {
                fail(.event, "reports", report, "procedure_code", "No line of a claim of \(encounter) is \(procedure)")
            }
        }
    }

    private mutating func checkDecisions() {
        guard let claims = block["claims"], let decisions = block["adjudications"] else { return }
        let decided = Set(decisions.rows.map { $0.text(decisions.columns["claim_id"]) })
        let takenBack = Set(decisions.rows.map { $0.text(decisions.columns["former_id"]) })
        for claim in claims.rows {
            let isVoid = claim.text(claims.columns["frequency"]) == "8"
            let isDecided =
                decided.contains(claim.text(claims.columns["claim_id"]))
                || isVoid && takenBack.contains(claim.text(claims.columns["original_reference"]))
            sync[.claimToDecision].add(isDecided)
            if !isDecided { fail(.event, "claims", claim, "claim_id", "No decision is of this claim") }
        }
        sync[.claimToDecision].targets += UInt64(decisions.rows.count)
        guard let payments = block["remittances"] else { return }
        for decision in decisions.rows where !decision.isEmpty(decisions.columns["remittance_id"]) {
            let id = decision.text(decisions.columns["remittance_id"])
            sync[.decisionToPayment].add(block.row("remittances", "remittance_id", id) != nil)
        }
        sync[.decisionToPayment].targets += UInt64(payments.rows.count)
    }

    private mutating func checkEnrollments() {
        guard let coverages = block["coverages"], let events = block["enrollment_events"] else { return }
        let told = Set(events.rows.map { $0.text(events.columns["coverage_id"]) })
        for coverage in coverages.rows {
            let isTold = told.contains(coverage.text(coverages.columns["coverage_id"]))
            sync[.enrollmentToRoster].add(isTold)
            if !isTold { fail(.event, "coverages", coverage, "coverage_id", "No event of enrolment tells of it") }
        }
        sync[.enrollmentToRoster].targets += UInt64(events.rows.count)
    }

    private mutating func checkFills() {
        if let prescriptions = block["prescriptions"], let fills = block["fills"] {
            let filled = Set(fills.rows.map { $0.text(fills.columns["prescription_id"]) })
            for prescription in prescriptions.rows {
                let order = prescription.text(prescriptions.columns["order_id"])
                if block["medication_orders"] != nil && !order.isEmpty {
                    sync[.orderToPrescription].add(block.row("medication_orders", "medication_id", order) != nil)
                    sync[.orderToPrescription].targets += 1
                }
                guard prescription.text(prescriptions.columns["status"]) == "completed" else { continue }
                let isFilled = filled.contains(prescription.text(prescriptions.columns["prescription_id"]))
                sync[.prescriptionToFill].add(isFilled)
                if !isFilled { fail(.event, "prescriptions", prescription, "status", "Used up, but never filled") }
            }
            for fill in fills.rows {
                let id = fill.text(fills.columns["prescription_id"])
                sync[.prescriptionToFill].add(block.row("prescriptions", "prescription_id", id) != nil)
            }
            sync[.prescriptionToFill].targets += UInt64(fills.rows.count)
        }
        guard let claims = block["pharmacy_claims"] else { return }
        if let fills = block["fills"] {
            for fill in fills.rows where fill.text(fills.columns["status"]) != "cash" {
                let isBilled = block.row("pharmacy_claims", "claim_id", fill.text(fills.columns["claim_id"])) != nil
                sync[.fillToPharmacyClaim].add(isBilled)
                if !isBilled { fail(.event, "fills", fill, "claim_id", "No pharmacy claim is of this fill") }
            }
            sync[.fillToPharmacyClaim].targets += UInt64(claims.rows.count)
        }
        if let responses = block["pharmacy_responses"] {
            let answered = Set(responses.rows.map { $0.text(responses.columns["claim_id"]) })
            for claim in claims.rows {
                let isAnswered = answered.contains(claim.text(claims.columns["claim_id"]))
                sync[.pharmacyClaimToResponse].add(isAnswered)
                if !isAnswered { fail(.event, "pharmacy_claims", claim, "claim_id", "No answer is to this claim") }
            }
            sync[.pharmacyClaimToResponse].targets += UInt64(responses.rows.count)
        }
    }
}
