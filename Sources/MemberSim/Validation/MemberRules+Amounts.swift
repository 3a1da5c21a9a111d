import HealthSimCore

extension MemberRules {
    /// Why a payer refuses who has no coverage by it on the day.
    private static let coverageReasons: [Text] = ["26", "27", "31", "177", "200", "109", "32", "33"]

    /// That the amounts of a claim add up.
    static let amounts: [ClaimRule] = [
        Rule(
            "AMT-001", .error, "A claim is about an amount above zero, and no line about one below",
            why: "There is nothing to pay.", breaks: "A line of -40.00.", source: "X12 005010X222A1, CLM02 and SV102"
        ) { subject, report in
            if subject.claim.charge <= .zero {
                report("charge", "Expected more than 0", .init(subject.claim.charge))
            }
            subject.forEachLine { line, path in
                if line.charge < .zero { report("\(path).charge", "Expected 0 or more", .init(line.charge)) }
            }
        },
        Rule(
            "AMT-002", .error, "The charge of a claim is the sum of its lines",
            why: "A claim that does not balance is rejected.",
            breaks: "Lines of 220.00 and 40.00 and a charge of 250.00.",
            source: "X12 005010X222A1, CLM02"
        ) { subject, report in
            let total = sum(subject.claim.lines.map(\.charge))
            if subject.claim.charge != total && !subject.claim.lines.isEmpty {
                report("charge", "Expected \(total), the sum of the lines", .init(subject.claim.charge))
            }
        },
        Rule(
            "AMT-003", .error, "A line has one unit or more",
            why: "Nothing was done.", breaks: "A line of 0 units.", source: "X12 005010X222A1, SV104"
        ) { subject, report in
            subject.forEachLine { line, path in
                if line.units < 1 { report("\(path).units", "Expected 1 or more", .init(line.units)) }
            }
        },
        Rule(
            "AMT-004", .error, "What the patient has paid is not below zero and not above the charge",
            why: "Nobody pays more than is asked.", breaks: "300.00 paid of 260.00.", source: "X12 005010X222A1, AMT*F5"
        ) { subject, report in
            let paid = subject.claim.patientPaid
            if paid < .zero || paid > max(subject.claim.charge, .zero) {
                report("patient_paid", "Expected 0 to \(subject.claim.charge)", .init(paid))
            }
        },
        Rule(
            "AMT-005", .error, "What another payer paid and took off is the charge",
            why: "The next payer starts from what is left; a claim that does not balance is rejected.",
            breaks: "110.00 paid and 130.00 taken off of 250.00.",
            source: "X12 005010X222A1, 1.4.4 balancing, loops 2320 and 2430"
        ) { subject, report in
            for (index, payer) in subject.claim.otherPayers.enumerated() {
                let path = "other_payers[\(index)]"
                for (place, line) in payer.lines.enumerated() {
                    guard let billed = subject.claim.lines.first(where: { $0.number == line.line }) else {
                        report("\(path).lines[\(place)].line", "The claim has no such line", .init(line.line))
                        continue
                    }
                    if sum([line.paid] + line.adjustments.map(\.amount)) != billed.charge {
                        report(
                            "\(path).lines[\(place)].paid", "With the adjustments expected \(billed.charge)",
                            .init(line.paid))
                    }
                }
                let taken = payer.adjustments.map(\.amount) + payer.lines.flatMap { $0.adjustments.map(\.amount) }
                let isBalanced = sum([payer.paid] + taken) == subject.claim.charge
                let linesPay =
                    payer.lines.isEmpty
                    || sum(payer.lines.map(\.paid)) == sum([payer.paid] + payer.adjustments.map(\.amount))
                if !isBalanced && linesPay {
                    report("\(path).paid", "With the adjustments expected \(subject.claim.charge)", .init(payer.paid))
                } else if isBalanced && !linesPay {
                    report("\(path).paid", "Expected the sum of its lines", .init(payer.paid))
                }
            }
        },
        Rule(
            "AMT-006", .warning, "A line asks for something",
            why: "A line without a charge is there for the record alone.", breaks: "A line of 0.00.",
            source: "X12 005010X222A1, SV102"
        ) { subject, report in
            guard subject.claim.charge > .zero else { return }
            subject.forEachLine { line, path in
                if line.charge == .zero && !(line.code.map(isReportOnly) ?? false) {
                    report("\(path).charge", "Expected more than 0", .init(line.charge))
                }
            }
        },
    ]

    /// Whether a code is for measuring quality and never paid: CPT category II, four digits and F.
    private static func isReportOnly(_ code: Concept) -> Bool {
        code.system == .cpt && code.code.string.utf8.last == UInt8(ascii: "F")
    }

    /// That the days of a claim are in order.
    static let claimDates: [ClaimRule] = [
        Rule(
            "DATE-001", .error, "A claim and each of its lines end on or after the day they begin",
            why: "A span without a day is of no service.", breaks: "A claim that ends before it begins.",
            source: "X12 005010X222A1, DTP*472"
        ) { subject, report in
            if subject.claim.end < subject.claim.start {
                report("end_date", "Ends before it begins", .init(subject.claim.end))
            }
            subject.forEachLine { line, path in
                if line.end < line.start { report("\(path).end_date", "Ends before it begins", .init(line.end)) }
            }
        },
        Rule(
            "DATE-002", .error, "The days of a line lie in those of the claim",
            why: "A statement covers its lines.", breaks: "A line the day after the claim ends.",
            source: "X12 005010X223A2, DTP*434 and DTP*472"
        ) { subject, report in
            let claim = subject.claim
            guard claim.start <= claim.end else { return }
            subject.forEachLine { line, path in
                guard line.start <= line.end else { return }
                if line.start < claim.start || line.start > claim.end {
                    report("\(path).start_date", "Expected \(claim.start) to \(claim.end)", .init(line.start))
                } else if line.end > claim.end {
                    report("\(path).end_date", "Expected at most \(claim.end)", .init(line.end))
                }
            }
        },
        Rule(
            "DATE-003", .error,
            "A claim is sent on or after the last day of service and received on or after the day it is sent",
            why: "Nobody bills what has not been done.", breaks: "A claim received the day before the service.",
            source: "X12 005010X222A1, BHT04; 45 CFR 162.1102"
        ) { subject, report in
            let claim = subject.claim
            if claim.submitted < max(claim.end, claim.start) {
                report("submitted_date", "Before the service ended", .init(claim.submitted))
            }
            if claim.received < claim.submitted {
                report("received_date", "Before it was sent", .init(claim.received))
            }
        },
        Rule(
            "DATE-004", .error, "The service is given while the member lives",
            why: "Nobody is treated before birth or after death.", breaks: "A visit a year before the member's birth.",
            source: "CARC 13 and 14"
        ) { subject, report in
            guard let member = subject.member, !subject.isRefused(for: ["13", "14"]) else { return }
            if subject.claim.start < member.person.birthDate {
                report("start_date", "Before the member's birth", .init(subject.claim.start))
            } else if let death = member.deathDate, subject.claim.start > death {
                report("start_date", "After the member's death", .init(subject.claim.start))
            }
        },
        Rule(
            "DATE-005", .error, "The service lies in a coverage of the member by the plan, or the payer refuses it",
            why: "A plan pays for the days of its coverage.", breaks: "A visit the month after coverage ended.",
            source: "CARC 26 and 27; X12 005010X222A1, SBR"
        ) { subject, report in
            guard let member = subject.member,
                !subject.isRefused(for: coverageReasons)
            else { return }
            let claim = subject.claim
            let coverages = subject.context.coverages(of: member.id).filter { $0.payerID == claim.payerID }
            if !coverages.contains(where: { $0.covers(claim.start) }) {
                report("start_date", "No coverage of the member by the payer holds on this day", .init(claim.start))
            }
        },
        Rule(
            "DATE-006", .error, "A claim is received within the plan's limit of filing, or the payer refuses it",
            why: "What comes later is not paid.", breaks: "A claim that comes a year after the visit.",
            source: "CARC 29; references/plans/benefit-designs"
        ) { subject, report in
            let claim = subject.claim
            guard !claim.isCorrection else { return }
            // Who has no coverage on the day is refused before anybody asks when the claim came.
            guard let limit = ClaimCodeLists.filingDays[claim.planID], claim.otherPayers.isEmpty,
                !subject.isRefused(for: ["29"] + coverageReasons)
            else { return }
            let days = claim.end.days(until: claim.received)
            if days > limit {
                report(
                    "received_date", "\(days) days after the service: the plan takes claims for \(limit)",
                    .init(claim.received))
            }
        },
        Rule(
            "DATE-007", .error, "Nothing is claimed that lies in the future",
            why: "It has not happened.", breaks: "With --as-of 2025-01-01 a claim of 2025-02-01.", source: "HealthSim"
        ) { subject, report in
            guard let today = subject.context.asOf else { return }
            if subject.claim.received > today {
                report("received_date", "After \(today)", .init(subject.claim.received))
            }
        },
    ]
}
