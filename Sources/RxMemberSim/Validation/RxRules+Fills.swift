import HealthSimCore

extension RxRules {
    /// That fills are those that the prescription allows.
    static let fills: [FillRule] = [
        Rule(
            "FILL-001", .error, "A fill is of a prescription of its member",
            why: "Nothing is dispensed without one.", breaks: "A fill of RX999900010001.", source: "21 USC 353(b)"
        ) { subject, report in
            guard let prescription = subject.prescription else {
                return report("prescription_id", "No prescription has this number", .init(subject.fill.prescriptionID))
            }
            if prescription.memberID != subject.fill.memberID {
                report("member_id", "Expected '\(prescription.memberID)'", .init(subject.fill.memberID))
            }
        },
        Rule(
            "FILL-002", .error,
            "A fill is made on or after the day of writing, and before the prescription expires or ends",
            why: "Before and after it may not be filled.",
            breaks: "A fill 13 months after the prescription was written.",
            source: "21 CFR 1306.22; state pharmacy law"
        ) { subject, report in
            guard let own = subject.prescription else { return }
            let day = subject.fill.filled
            if day < own.written.date {
                report("filled_date", "Before it was written, on \(own.written.date)", .init(day))
            } else if day > own.expires && own.expires >= own.written.date {
                report("filled_date", "After it expired, on \(own.expires)", .init(day))
            } else if let ended = own.ended, own.status == .cancelled || own.status == .replaced, day > ended,
                ended >= own.written.date
            {
                report("filled_date", "After it ended, on \(ended)", .init(day))
            }
        },
        Rule(
            "FILL-003", .error, "Fills are numbered from 0 without gaps or repeats, but for those that were put back",
            why: "The plan tells a refill from a repeated claim by it.", breaks: "A fill 2 after the fill 0.",
            source: "NCPDP D.0, 403-D3"
        ) { subject, report in
            let household = subject.context.household
            var next = 0
            for place in subject.context.fillsOfPrescription[subject.fill.prescriptionID] ?? [] {
                let other = household.fills[place]
                if other.id == subject.fill.id {
                    if other.number != next { report("fill_number", "Expected \(next)", .init(other.number)) }
                    return
                }
                // What was put back does not count: the next fill has its number.
                if other.status != .returned { next = max(next, other.number + 1) }
            }
        },
        Rule(
            "FILL-004", .error, "There are no more fills than the first and the refills",
            why: "More were not prescribed.", breaks: "The fill 6 of a prescription with 5 refills.",
            source: "NCPDP D.0, 403-D3 and 415-DF; 21 CFR 1306.12"
        ) { subject, report in
            guard let own = subject.prescription, (0...99).contains(own.refills) else { return }
            if subject.fill.number > own.refills || subject.fill.number < 0 {
                report("fill_number", "Expected at most \(own.refills)", .init(subject.fill.number))
            }
        },
        Rule(
            "FILL-005", .error, "The product is known and is of the drug that was prescribed",
            why: "Another drug needs another prescription.", breaks: "Lisinopril for a prescription of metformin.",
            source: "references/drugs/ndc-common"
        ) { subject, report in
            guard !subject.isCompound else { return }
            guard let product = subject.product else {
                return report("ndc", "No product has this code", .init(subject.fill.ndc))
            }
            guard let own = subject.prescription, let medication = MedicationIndex.place(own.medicationID) else {
                return
            }
            if DrugProductTable.shared.entries[product].medication != medication {
                report("ndc", "It is a product of another drug than \(own.medicationID)", .init(subject.fill.ndc))
            }
        },
        Rule(
            "FILL-006", .error,
            "A fill holds something, for 1 to 365 days, and all together no more than was prescribed",
            why: "What is more was not prescribed.", breaks: "90 tablets of a prescription of 30 without refills.",
            source: "NCPDP D.0, 442-E7"
        ) { subject, report in
            if subject.fill.quantity <= .zero {
                report("quantity", "Expected more than 0", .init(subject.fill.quantity))
            }
            if !(1...365).contains(subject.fill.daysSupply) {
                report("days_supply", "Expected 1 to 365", .init(subject.fill.daysSupply))
            }
            guard let own = subject.prescription, own.quantity > .zero, (0...99).contains(own.refills) else { return }
            let household = subject.context.household
            var total = Int128(0)
            for place in subject.context.fillsOfPrescription[subject.fill.prescriptionID] ?? [] {
                let other = household.fills[place]
                if other.status != .returned || other.id == subject.fill.id {
                    total += Int128(other.quantity.thousandths)
                }
                if other.id == subject.fill.id { break }
            }
            // Fills beyond the number allowed are another rule's.
            if subject.fill.number <= own.refills, total > Int128(own.quantity.thousandths) * Int128(own.refills + 1) {
                report("quantity", "More in all than was prescribed", .init(subject.fill.quantity))
            }
        },
        Rule(
            "FILL-007", .error, "What was dispensed was picked up after it was filled, and what was put back was not",
            why: "Adherence counts from the day of the pick-up.", breaks: "A returned fill with `picked_up_date`.",
            source: "Fill"
        ) { subject, report in
            let own = subject.fill
            switch (own.status, own.pickedUp) {
            case (.returned, let day?): report("picked_up_date", "It was put back: expected none", .init(day))
            case (_, let day?):
                if day < own.filled { report("picked_up_date", "Before it was filled", .init(day)) }
            case (.returned, nil): break
            case (_, nil):
                // Near the end of what is told it may still wait at the counter.
                if subject.context.asOf.map({ own.filled.days(until: $0) > 14 }) ?? false {
                    report("picked_up_date", "Missing: it was neither fetched nor put back")
                }
            }
        },
        Rule(
            "FILL-008", .error, "A fill that the plan paid names its claim, one that was paid in cash names none",
            why: "Payment and product belong together.", breaks: "A cash fill with `claim_id`.", source: "Fill"
        ) { subject, report in
            guard subject.fill.status != .cash else {
                if !subject.fill.claimID.isEmpty {
                    report("claim_id", "It was paid in cash: expected none", .init(subject.fill.claimID))
                }
                return
            }
            guard let place = subject.claim else {
                return report("claim_id", "No claim has this number", .init(subject.fill.claimID))
            }
            let household = subject.context.household
            if household.claims[place].fillID != subject.fill.id {
                return report("claim_id", "The claim is of another fill", .init(subject.fill.claimID))
            }
            if let answer = subject.context.answer(place), answer.status != .paid {
                report("claim_id", "The claim was not paid", .init(subject.fill.claimID))
            }
        },
        Rule(
            "FILL-009", .error,
            "The claim of a fill that was put back is taken back, that of one that was dispensed is not",
            why: "A plan pays for what patients get, and for nothing else.",
            breaks: "A returned fill whose claim stays paid.", source: "CMS Prescription Drug Benefit Manual, chapter 5"
        ) { subject, report in
            guard let place = subject.claim, let answer = subject.context.answer(place), answer.status == .paid,
                subject.context.household.claims[place].fillID == subject.fill.id
            else { return }
            let isStanding = subject.context.isStanding(place)
            if subject.fill.status == .returned && isStanding {
                report(
                    "status", "Its claim \(subject.fill.claimID) was not reversed", .init(subject.fill.status.rawValue))
            } else if subject.fill.status == .dispensed && !isStanding {
                report("status", "Its claim \(subject.fill.claimID) was reversed", .init(subject.fill.status.rawValue))
            }
        },
        Rule(
            "FILL-010", .error, "Nothing is filled for the dead",
            why: "It is a sign of fraud.", breaks: "A fill a month after the day of death.",
            source: "CMS, deceased beneficiary edits"
        ) { subject, report in
            guard let member = subject.context.member(subject.fill.memberID), let death = member.deathDate,
                death >= member.person.birthDate
            else { return }
            if subject.fill.filled > death {
                report("filled_date", "After the day of death", .init(subject.fill.filled))
            }
        },
    ]
}
