import HealthSimCore

extension MemberRules {
    /// That a stay is billed as it was.
    static let stays: [ClaimRule] = [
        Rule(
            "STAY-001", .error, "A patient leaves after coming",
            why: "A stay of negative length cannot be.", breaks: "A discharge the day before the admission.",
            source: "X12 005010X223A2, DTP*435 and DTP*096"
        ) { subject, report in
            guard let stay = subject.claim.admission, let end = stay.discharge else { return }
            if end < stay.start { report("admission.discharge_time", "Before the admission", .init(end)) }
        },
        Rule(
            "STAY-002", .error, "The admission is not after the statement begins, but for what was done before it",
            why: "The statement covers the stay, and at most the three days before it.",
            breaks: "A statement that begins a week before the admission.",
            source: "CMS Claims Processing Manual 100-04, chapter 3, 40.3 (three-day payment window)"
        ) { subject, report in
            guard subject.isInpatient, let stay = subject.claim.admission else { return }
            if subject.claim.start.days(until: stay.start.date) > 3 {
                report("admission.start_time", "More than three days into the statement", .init(stay.start))
            }
        },
        Rule(
            "STAY-003", .error, "A statement that is the last ends with the discharge, and the status says where to",
            why: "A patient who is still there has the status 30, one who has left another.",
            breaks: "An original claim of the status 30.",
            source: "NUBC, patient discharge status; X12 005010X223A2, CL103"
        ) { subject, report in
            let claim = subject.claim
            guard subject.isInpatient, let stay = claim.admission else { return }
            let isOpen =
                switch claim.frequency {
                case .interimFirst, .interimContinuing: true
                case .original, .interimLast, .lateCharges, .replacement, .void: false
                }
            if isOpen {
                if stay.status != "30" {
                    report("admission.status", "Expected 30: the patient is still there", .init(stay.status))
                }
            } else if stay.status == "30" && (claim.frequency == .original || claim.frequency == .interimLast) {
                report("admission.status", "The statement is the last: expected where the patient went", "30")
            } else if stay.status != "30", let end = stay.discharge, end.date != claim.end, end >= stay.start {
                report("admission.discharge_time", "Expected the day the statement ends, \(claim.end)", .init(end))
            }
        },
        Rule(
            "STAY-004", .error, "The covered days are the nights of the statement",
            why: "A stay is paid by the day, or its days count against a limit.",
            breaks: "Three nights and 4 covered days.", source: "NUBC, value code 80; X12 005010X223A2, HI*BE"
        ) { subject, report in
            let claim = subject.claim
            guard subject.isInpatient, let stay = claim.admission, stay.start.date <= claim.end else { return }
            let first = max(claim.start, stay.start.date)
            let nights = first.days(until: claim.end) + (stay.status == "30" ? 1 : 0)
            if stay.coveredDays < 0 || stay.coveredDays > max(nights, 1) {
                report("admission.covered_days", "Expected at most \(max(nights, 1))", .init(stay.coveredDays))
            }
        },
        Rule(
            "STAY-005", .error, "The days in rooms are the covered days",
            why: "Nobody pays for a room that was not used.", breaks: "A room for 5 days of a stay of 3.",
            source: "CMS Claims Processing Manual 100-04, chapter 3, 20.7"
        ) { subject, report in
            guard subject.isInpatient, let stay = subject.claim.admission, stay.coveredDays > 0 else { return }
            let rooms = subject.claim.lines.filter { ClaimCodeLists.rooms.contains($0.revenueCode) }
            guard !rooms.isEmpty else { return }
            let days = rooms.reduce(0) { $0 + $1.units }
            if days != stay.coveredDays {
                report("admission.covered_days", "The rooms have \(days) days", .init(stay.coveredDays))
            }
        },
        Rule(
            "STAY-006", .error, "What was done in a stay was done in it, or in the three days before",
            why: "A procedure elsewhere belongs to another claim.", breaks: "A procedure a week after the discharge.",
            source: "X12 005010X223A2, HI*BBR"
        ) { subject, report in
            let claim = subject.claim
            guard claim.start <= claim.end else { return }
            for (index, procedure) in claim.procedures.enumerated() {
                if procedure.date < claim.start.adding(days: -3) || procedure.date > claim.end {
                    report(
                        "procedures[\(index)].date", "Expected \(claim.start) to \(claim.end)", .init(procedure.date))
                }
            }
        },
        Rule(
            "STAY-007", .error, "A newborn is admitted as one in the first days of life, and nobody else",
            why: "The type decides which points of origin there are.",
            breaks: "A man of 45 with the type of admission 4.",
            source: "NUBC, priority (type) of admission"
        ) { subject, report in
            guard let member = subject.member, let stay = subject.claim.admission, stay.type == "4" else { return }
            let age = member.person.birthDate.days(until: stay.start.date)
            if !(0...28).contains(age) { report("admission.type", "The patient is \(age) days old", "4") }
        },
    ]
}
