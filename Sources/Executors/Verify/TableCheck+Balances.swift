import HealthSimCore

extension TableCheck {
    /// Checks that amounts add up.
    mutating func checkBalances() {
        checkClaims()
        checkDecisionSums()
        checkPayments()
        checkPharmacy()
        checkCounts()
    }

    private mutating func judge(
        _ holds: Bool, _ table: String, _ row: TableRow, _ column: String, _ message: @autoclosure () -> String
    ) {
        count(.balances, holds)
        if !holds { fail(.balance, table, row, column, message()) }
    }

    /// The sums of an amount by the value of a column.
    private func sums(
        _ table: String, of amount: String, by key: String, where filter: (TableRow) -> Bool = { _ in true }
    )
        -> [Text: Money]
    {
        let (amount, key) = (block.place(table, amount), block.place(table, key))
        var sums: [Text: Money] = [:]
        for row in block.rows(table) where filter(row) { sums[row.text(key), default: .zero] += row.money(amount) }
        return sums
    }

    private mutating func checkClaims() {
        guard let claims = block["claims"], block["claim_lines"] != nil else { return }
        let lines = sums("claim_lines", of: "charge", by: "claim_id")
        for claim in claims.rows {
            let charge = claim.money(claims.columns["charge"])
            let sum = lines[claim.text(claims.columns["claim_id"])] ?? .zero
            judge(charge == sum, "claims", claim, "charge", "\(charge), but its lines add up to \(sum)")
        }
    }

    private mutating func checkDecisionSums() {
        guard let decisions = block["adjudications"], let adjustments = block["adjustments"],
            let lines = block["line_adjudications"]
        else { return }
        let adjusted = sums("adjustments", of: "amount", by: "adjudication_id")
        let group = adjustments.columns["group"]
        let patients = sums("adjustments", of: "amount", by: "adjudication_id") { $0.text(group) == "PR" }
        let lineCharges = sums("line_adjudications", of: "charge", by: "adjudication_id")
        let linePaid = sums("line_adjudications", of: "paid", by: "adjudication_id")
        let (id, charge, paid, status) = (
            decisions.columns["adjudication_id"], decisions.columns["charge"], decisions.columns["paid"],
            decisions.columns["status"]
        )
        for decision in decisions.rows where decision.text(status) != "pended" {
            let key = decision.text(id)
            let (whole, part) = (decision.money(charge), decision.money(paid))
            let rest = adjusted[key] ?? .zero
            judge(
                whole == part + rest, "adjudications", decision, "charge",
                "\(whole) is not \(part) paid and \(rest) adjusted")
            let patient = decision.money(decisions.columns["patient_responsibility"])
            judge(
                patient == patients[key] ?? .zero, "adjudications", decision, "patient_responsibility",
                "\(patient), but adjustments of group PR add up to \(patients[key] ?? .zero)")
            if let sum = lineCharges[key] {
                judge(whole == sum, "adjudications", decision, "charge", "\(whole), but its lines add up to \(sum)")
            }
            // What was adjusted for the claim as a whole is no part of the lines.
            if let sum = linePaid[key], !hasClaimLevelAdjustments(key, adjustments) {
                judge(part == sum, "adjudications", decision, "paid", "\(part), but its lines add up to \(sum)")
            }
            guard let claim = block.row("claims", "claim_id", decision.text(decisions.columns["claim_id"])) else {
                continue
            }
            let billed = claim.money(block.place("claims", "charge"))
            judge(
                whole == billed || decision.text(status) == "reversed" && whole == .zero - billed, "adjudications",
                decision, "charge", "\(whole), but the claim is for \(billed)")
        }
        var byLine: [[Text]: Money] = [:]
        for row in adjustments.rows {
            let key = [row.text(adjustments.columns["adjudication_id"]), row.text(adjustments.columns["line"])]
            byLine[key, default: .zero] += row.money(adjustments.columns["amount"])
        }
        for line in lines.rows {
            let key = [line.text(lines.columns["adjudication_id"]), line.text(lines.columns["line"])]
            if let decision = block.row("adjudications", "adjudication_id", key[0]), decision.text(status) == "pended" {
                continue
            }
            let (whole, part) = (line.money(lines.columns["charge"]), line.money(lines.columns["paid"]))
            let rest = byLine[key] ?? .zero
            judge(
                whole == part + rest, "line_adjudications", line, "charge",
                "\(whole) is not \(part) paid and \(rest) adjusted")
        }
    }

    private func hasClaimLevelAdjustments(_ key: Text, _ adjustments: TableBlock.Part) -> Bool {
        adjustments.rows.contains {
            $0.text(adjustments.columns["adjudication_id"]) == key
                && ["", "0"].contains($0.text(adjustments.columns["line"]).string)
        }
    }

    private mutating func checkPayments() {
        guard let payments = block["remittances"], let decisions = block["adjudications"],
            block["provider_adjustments"] != nil
        else { return }
        let paid = sums("adjudications", of: "paid", by: "remittance_id")
        let withheld = sums("provider_adjustments", of: "amount", by: "remittance_id")
        var counts: [Text: Int64] = [:]
        for decision in decisions.rows { counts[decision.text(decisions.columns["remittance_id"]), default: 0] += 1 }
        for payment in payments.rows {
            let id = payment.text(payments.columns["remittance_id"])
            let amount = payment.money(payments.columns["amount"])
            let sum = (paid[id] ?? .zero) - (withheld[id] ?? .zero)
            judge(amount == sum, "remittances", payment, "amount", "\(amount), but what it pays adds up to \(sum)")
            let stated = Int64(payment.text(payments.columns["adjudication_count"]).string) ?? -1
            judge(
                stated == counts[id] ?? 0, "remittances", payment, "adjudication_count",
                "\(stated), but \(counts[id] ?? 0) decisions name it")
        }
    }

    private mutating func checkPharmacy() {
        if let claims = block["pharmacy_claims"] {
            for claim in claims.rows where !claim.isEmpty(claims.columns["gross_amount_due"]) {
                let parts = ["ingredient_cost", "dispensing_fee"].reduce(Money.zero) {
                    $0 + claim.money(claims.columns[$1])
                }
                let due = claim.money(claims.columns["gross_amount_due"])
                judge(
                    parts <= due, "pharmacy_claims", claim, "gross_amount_due",
                    "\(due) is less than its parts, \(parts)")
            }
        }
        if let answers = block["pharmacy_responses"] {
            for answer in answers.rows where !answer.isEmpty(answers.columns["allowed"]) {
                let parts = ["total_paid", "patient_pay", "other_payers"].reduce(Money.zero) {
                    $0 + answer.money(answers.columns[$1])
                }
                let allowed = answer.money(answers.columns["allowed"])
                judge(
                    allowed == parts, "pharmacy_responses", answer, "allowed",
                    "\(allowed), but plan, patient and others pay \(parts)")
            }
        }
        guard let events = block["part_d_events"] else { return }
        let costs = ["ingredient_cost", "dispensing_fee", "sales_tax", "vaccine_fee"]
        let shares = [
            "patient_pay", "low_income_amount", "other_payers", "plan_paid", "manufacturer_discount", "reinsurance",
        ]
        for event in events.rows {
            func total(_ names: [String]) -> Money { names.reduce(.zero) { $0 + event.money(events.columns[$1]) } }
            let gross = total(["gross_cost_below", "gross_cost_above"])
            judge(
                gross == total(costs), "part_d_events", event, "gross_cost_below",
                "\(gross), but the cost is \(total(costs))")
            judge(
                gross == total(shares), "part_d_events", event, "plan_paid",
                "\(total(shares)) of \(gross) are accounted for")
        }
    }

    /// Checks that reports have the results that they count.
    private mutating func checkCounts() {
        guard let reports = block["reports"], let observations = block["observations"] else { return }
        var results: [Text: Int64] = [:]
        for row in observations.rows { results[row.text(observations.columns["report_id"]), default: 0] += 1 }
        for report in reports.rows {
            let found = results[report.text(reports.columns["report_id"])] ?? 0
            let stated = Int64(report.text(reports.columns["result_count"]).string) ?? 0
            if stated != found {
                fail(.link, "reports", report, "result_count", "\(stated), but \(found) observations name it")
            }
        }
    }
}
