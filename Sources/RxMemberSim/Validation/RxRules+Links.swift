import HealthSimCore

extension RxRules {
    /// That a transaction is about what was prescribed and filled.
    static let links: [ClaimRule] = [
        Rule(
            "LINK-201", .error, "A claim names a prescription of its member; a question about eligibility names none",
            why: "Nothing is paid without one.", breaks: "A claim for RX999900010001.", source: "NCPDP D.0, 402-D2"
        ) { subject, report in
            guard subject.context.hasMembers else { return }
            guard subject.isAboutDrug else {
                if !subject.claim.prescriptionID.isEmpty {
                    report("prescription_id", "Expected none", .init(subject.claim.prescriptionID))
                }
                return
            }
            guard let own = subject.prescription else {
                return report("prescription_id", "No prescription has this number", .init(subject.claim.prescriptionID))
            }
            if own.memberID != subject.claim.memberID && subject.member != nil {
                report("prescription_id", "It is another member's prescription", .init(subject.claim.prescriptionID))
            }
        },
        Rule(
            "LINK-202", .error, "A claim says what the prescription says: number, day of writing, refills, prescriber",
            why: "An audit compares them.", breaks: "A claim with another day of writing.",
            source: "NCPDP D.0, 402-D2, 414-DE, 415-DF and 411-DB"
        ) { subject, report in
            guard subject.isBilling, let own = subject.prescription else { return }
            let claim = subject.claim
            if claim.prescriptionNumber != own.number, isDigits(claim.prescriptionNumber, 1...12),
                isDigits(own.number, 1...12)
            {
                report("prescription_number", "Expected '\(own.number)'", .init(claim.prescriptionNumber))
            }
            if let written = claim.written, written != own.written.date, written <= claim.serviceDate,
                !subject.isExpired, !subject.isRejected(for: ["28", "AB", "M4"])
            {
                report("written_date", "Expected \(own.written.date)", .init(written))
            }
            // A prescription is rewritten for shorter fills when a plan rejects the long ones.
            if claim.refillsAuthorized != own.refills && subject.response?.status != .rejected {
                report("refills_authorized", "Expected \(own.refills)", .init(claim.refillsAuthorized))
            }
            let isKnown = subject.context.prescribers[claim.prescriberNPI] != nil
            if claim.prescriberNPI != own.prescriberNPI && isKnown {
                report("prescriber_npi", "Expected '\(own.prescriberNPI)'", .init(claim.prescriberNPI))
            }
        },
        Rule(
            "LINK-203", .error, "A claim has the day, number, product, quantity, days and pharmacy of its fill",
            why: "What is paid is what was dispensed.", breaks: "A claim for 90 tablets of a fill of 30.",
            source: "NCPDP D.0, claim segment"
        ) { subject, report in
            guard subject.context.hasMembers, subject.isAboutDrug else { return }
            let claim = subject.claim
            guard let fill = subject.fill else {
                // What was rejected, or repeats another claim, has no fill of its own.
                if !claim.fillID.isEmpty {
                    report("fill_id", "No fill has this number", .init(claim.fillID))
                } else if subject.isBilling, subject.response?.status == .paid, !isTakenBack(subject) {
                    report("fill_id", "Missing: it was paid")
                }
                return
            }
            guard subject.isBilling, subject.response?.status == .paid else { return }
            if claim.serviceDate != fill.filled {
                report("service_date", "Expected \(fill.filled)", .init(claim.serviceDate))
            }
            if claim.fillNumber != fill.number {
                report("fill_number", "Expected \(fill.number)", .init(claim.fillNumber))
            }
            if claim.ndc != fill.ndc { report("ndc", "Expected '\(fill.ndc)'", .init(claim.ndc)) }
            if claim.quantity != fill.quantity {
                report("quantity", "Expected \(fill.quantity)", .init(claim.quantity))
            }
            if claim.daysSupply != fill.daysSupply {
                report("days_supply", "Expected \(fill.daysSupply)", .init(claim.daysSupply))
            }
            if claim.pharmacyNPI != fill.pharmacyNPI {
                report("pharmacy_npi", "Expected '\(fill.pharmacyNPI)'", .init(claim.pharmacyNPI))
            }
            if claim.dispenseAsWritten != fill.dispenseAsWritten {
                report(
                    "dispense_as_written", "Expected '\(fill.dispenseAsWritten.rawValue)'",
                    .init(claim.dispenseAsWritten.rawValue))
            }
        },
        Rule(
            "LINK-204", .error, "A day of writing is given, and is not after the date of service",
            why: "Nothing is filled before it is prescribed.", breaks: "A paid claim written the day after.",
            source: "NCPDP D.0, 414-DE; reject codes 28 and AB"
        ) { subject, report in
            guard subject.isBilling, !subject.isRejected(for: ["28", "AB"]) else { return }
            guard let written = subject.claim.written else {
                if subject.response?.status != .rejected { report("written_date", "Missing") }
                return
            }
            if written > subject.claim.serviceDate {
                report("written_date", "After the date of service", .init(written))
            }
        },
        Rule(
            "LINK-205", .error, "A drug is billed while the law lets its prescription be filled",
            why: "90 days for schedule II, 6 months for III to V, a year for others.",
            breaks: "A paid claim for zolpidem seven months after it was written.",
            source: "21 CFR 1306.12 and 1306.22; reject code M4"
        ) { subject, report in
            guard subject.isBilling, subject.isExpired, !subject.isRejected(for: ["M4"]) else { return }
            report("service_date", "After the prescription expired", .init(subject.claim.serviceDate))
        },
        Rule(
            "LINK-206", .error, "Schedule II is billed for the fill 0 alone",
            why: "It is never refilled.", breaks: "A paid refill of oxycodone.",
            source: "21 CFR 1306.12; reject code 73"
        ) { subject, report in
            guard subject.isBilling, subject.isScheduleTwo, !subject.isRejected(for: ["17", "73"]) else { return }
            if subject.claim.fillNumber > 0 && subject.claim.fillNumber < 100 {
                report("fill_number", "Expected 0", .init(subject.claim.fillNumber))
            }
        },
        Rule(
            "LINK-207", .error, "A reversal and a rebill name an earlier claim, others name none",
            why: "It is what they take back.", breaks: "A reversal without `former_id`.",
            source: "NCPDP D.0, 103-A3 B2 and B3"
        ) { subject, report in
            let claim = subject.claim
            switch claim.transaction {
            case .billing, .eligibility:
                if !claim.formerID.isEmpty { report("former_id", "Expected none", .init(claim.formerID)) }
            case .reversal, .rebill:
                if claim.formerID.isEmpty && !subject.isRejected(for: ["84", "87"]) {
                    report("former_id", "Missing: expected the claim that it takes back")
                }
            }
        },
    ]

    /// Whether a claim was paid and taken back later.
    private static func isTakenBack(_ subject: RxClaimSubject) -> Bool {
        guard let response = subject.response, let place = subject.context.responses[response.id] else { return false }
        return subject.context.takenBack[place] >= 0
    }
}
