import HealthSimCore

extension RxRules {
    /// That a prescription says what is to be dispensed.
    static let prescriptions: [PrescriptionRule] = [
        Rule(
            "PRES-001", .error, "The number of a prescription has 1 to 12 digits",
            why: "The field of a claim has room for 12.", breaks: "The number RX-17.", source: "NCPDP D.0, 402-D2"
        ) { subject, report in
            if !isDigits(subject.prescription.number, 1...12) {
                report("prescription_number", "Expected 1 to 12 digits", .init(subject.prescription.number))
            }
        },
        Rule(
            "PRES-002", .error, "A prescription is a member's, written in that member's life",
            why: "Nobody else may take it.", breaks: "A prescription for RXM99999999.", source: "NCPDP SCRIPT, Patient"
        ) { subject, report in
            guard subject.context.hasMembers else { return }
            guard let member = subject.member else {
                return report("member_id", "No member has this number", .init(subject.prescription.memberID))
            }
            let day = subject.prescription.written.date
            let isDead = member.deathDate.map { $0 >= member.person.birthDate && day > $0 } ?? false
            if day < member.person.birthDate || isDead {
                report("written_time", "The member does not live then", .init(day))
            }
        },
        Rule(
            "PRES-003", .error, "The drug is one of the table, with its RxNorm code",
            why: "All that follows is worked out from the drug.", breaks: "The drug `metformin-501-tab`.",
            source: "references/drugs/medications"
        ) { subject, report in
            guard let drug = subject.drug else {
                return report("medication_id", "No drug has this id", .init(subject.prescription.medicationID))
            }
            if subject.prescription.drug != drug.concept {
                report("drug", "Expected \(drug.concept)", .init(subject.prescription.drug.code))
            }
        },
        Rule(
            "PRES-004", .error, "A prescription has a quantity and 1 to 365 days of supply",
            why: "Without them nobody knows how long it lasts.", breaks: "A quantity of 0.",
            source: "NCPDP D.0, 442-E7 and 405-D5"
        ) { subject, report in
            if subject.prescription.quantity <= .zero {
                report("quantity", "Expected more than 0", .init(subject.prescription.quantity))
            }
            if !(1...365).contains(subject.prescription.daysSupply) {
                report("days_supply", "Expected 1 to 365", .init(subject.prescription.daysSupply))
            }
        },
        Rule(
            "PRES-005", .error, "The unit is the one that the drug is billed in",
            why: "30 tablets are not 30 millilitres.", breaks: "Tablets in ML.", source: "NCPDP D.0, 600-28"
        ) { subject, report in
            guard let drug = subject.drug else { return }
            if drug.quantityUnit != Text(subject.prescription.unit.rawValue) {
                report("unit", "Expected '\(drug.quantityUnit)'", .init(subject.prescription.unit.rawValue))
            }
        },
        Rule(
            "PRES-006", .error, "What is counted is counted in whole pieces",
            why: "Nobody dispenses half a patch.", breaks: "A quantity of 30.5 tablets.", source: "NCPDP D.0, 442-E7"
        ) { subject, report in
            guard subject.prescription.unit == .each, subject.drug.map({ $0.quantityUnit == "EA" }) ?? true else {
                return
            }
            if subject.prescription.quantity.thousandths % 1_000 != 0 {
                report("quantity", "Expected a whole number", .init(subject.prescription.quantity))
            }
        },
        Rule(
            "PRES-007", .error, "The patient is told how to take it, in at most 1,000 characters",
            why: "The label needs it.", breaks: "A prescription without `sig`.", source: "NCPDP SCRIPT 2017071, SigText"
        ) { subject, report in
            if subject.prescription.sig.isEmpty || subject.prescription.sig.utf8Count > 1_000 {
                report("sig", "Expected 1 to 1,000 characters")
            }
        },
        Rule(
            "PRES-008", .error, "Fill permits are 0 to 99",
            why: "The field of a claim has two digits.", breaks: "-1 refills.", source: "NCPDP D.0, 415-DF"
        ) { subject, report in
            if !(0...99).contains(subject.prescription.refills) {
                report("refills", "Expected 0 to 99", .init(subject.prescription.refills))
            }
        },
    ]

    /// What the law says of a prescription.
    static let schedules: [PrescriptionRule] = [
        Rule(
            "PRES-009", .error, "A prescription of a controlled drug is signed by somebody with a DEA number",
            why: "Without a registration it may not be filled.", breaks: "Oxycodone prescribed without one.",
            source: "21 CFR 1306.03"
        ) { subject, report in
            guard !subject.prescription.schedule.isEmpty || !(subject.drug?.schedule.isEmpty ?? true),
                let place = subject.context.prescribers[subject.prescription.prescriberNPI]
            else { return }
            if subject.context.household.prescribers[place].deaNumber.isEmpty {
                report("prescriber_npi", "The prescriber has no DEA number", .init(subject.prescription.prescriberNPI))
            }
        },
        Rule(
            "PRES-010", .error, "The schedule is that of the drug",
            why: "What the law asks depends on it.", breaks: "Oxycodone in schedule IV.",
            source: "21 CFR 1308; references/drugs/medications"
        ) { subject, report in
            guard let drug = subject.drug else { return }
            if subject.prescription.schedule != drug.schedule {
                let expected = drug.schedule.isEmpty ? "none: it is not controlled" : "'\(drug.schedule)'"
                report("dea_schedule", "Expected \(expected)", .init(subject.prescription.schedule))
            }
        },
        Rule(
            "PRES-011", .error, "Schedule II is never refilled, schedules III to V at most five times",
            why: "Federal law, and for V that of most states.", breaks: "Oxycodone with a refill.",
            source: "21 CFR 1306.12 and 1306.22"
        ) { subject, report in
            let schedule = subject.schedule
            guard schedule > 0 else { return }
            let most = schedule == 2 ? 0 : 5
            if subject.prescription.refills > most && subject.prescription.refills <= 99 {
                report("refills", "Expected at most \(most)", .init(subject.prescription.refills))
            }
        },
        Rule(
            "PRES-012", .error,
            "A prescription expires after it was written: within 90 days for schedule II, 6 months for III to V, a year for others",
            why: "After that it may not be filled.", breaks: "Metformin that may be filled for two years.",
            source: "21 CFR 1306.22; state pharmacy law"
        ) { subject, report in
            let written = subject.prescription.written.date
            let last = Self.lastDay(written: written, schedule: subject.schedule)
            if subject.prescription.expires < written {
                report("expires_date", "Expires before it was written", .init(subject.prescription.expires))
            } else if subject.prescription.expires > last {
                report("expires_date", "Expected at most \(last)", .init(subject.prescription.expires))
            }
        },
        Rule(
            "PRES-013", .warning, "Schedule II comes electronically or on paper",
            why: "By telephone only in an emergency, and a fax is no original.", breaks: "Oxycodone by telephone.",
            source: "21 CFR 1306.11"
        ) { subject, report in
            guard subject.schedule == 2 else { return }
            switch subject.prescription.origin {
            case .telephone, .facsimile, .pharmacy:
                report("origin", "Expected 1 or 3", .init(subject.prescription.origin.rawValue))
            case .unknown, .written, .electronic: break
            }
        },
    ]

    /// The last day on which a prescription of a schedule may be filled.
    static func lastDay(written: CalendarDate, schedule: Int) -> CalendarDate {
        switch schedule {
        case 0: written.adding(years: 1)
        case 2: written.adding(days: 90)
        default: written.adding(months: 6)
        }
    }

    /// That a prescription makes sense for the patient, and what has become of it.
    static let therapies: [PrescriptionRule] = [
        Rule(
            "PRES-014", .error, "A prescription that was cancelled or replaced says when, and no other",
            why: "From that day on it may not be filled.", breaks: "A replaced prescription without `ended_date`.",
            source: "NCPDP SCRIPT, CancelRx"
        ) { subject, report in
            let own = subject.prescription
            switch own.status {
            case .cancelled, .replaced:
                guard let ended = own.ended else { return report("ended_date", "Missing: expected the day it ended") }
                if ended < own.written.date { report("ended_date", "Before it was written", .init(ended)) }
            case .active, .completed, .neverFilled, .expired:
                if let ended = own.ended { report("ended_date", "Expected none for this status", .init(ended)) }
            }
        },
        Rule(
            "PRES-015", .error, "A prescription that was never filled has no fills, one that is completed has some",
            why: "The state is the sum of what happened.", breaks: "A completed prescription without a fill.",
            source: "Prescription"
        ) { subject, report in
            guard subject.context.hasMembers else { return }
            let status = subject.prescription.status
            if status == .neverFilled {
                let isKept = subject.fills.contains { subject.context.household.fills[$0].status != .returned }
                if isKept { report("status", "It has fills", .init(status.rawValue)) }
            } else if status == .completed && subject.fills.isEmpty {
                report("status", "It has no fills", .init(status.rawValue))
            }
        },
        Rule(
            "PRES-016", .error, "What a prescription renews or replaces is an earlier one of the same member",
            why: "It is the history of one therapy.", breaks: "A renewal of another member's prescription.",
            source: "NCPDP SCRIPT, RxRenewalRequest"
        ) { subject, report in
            let own = subject.prescription
            guard !own.formerID.isEmpty, subject.context.hasMembers else { return }
            guard let former = subject.context.prescription(own.formerID), former.memberID == own.memberID,
                former.id != own.id, former.written <= own.written
            else {
                return report("former_id", "No earlier prescription of the member has this number", .init(own.formerID))
            }
        },
        Rule(
            "PRES-017", .warning, "The drug is for the age and sex of the patient",
            why: "Drug reviews ask for a reason.", breaks: "Finasteride for a woman.",
            source: "references/drugs/medications, references/drugs/age-sex-pregnancy"
        ) { subject, report in
            guard let member = subject.member, let medication = subject.medication, let age = subject.age else {
                return
            }
            if age >= 0 && !Medication.all[medication].isGiven(atAge: age) {
                report("medication_id", "It is not given at \(age) years", .init(subject.prescription.medicationID))
            }
            let barred = member.person.sex == .male ? RxCodeLists.notForMen : RxCodeLists.notForWomen
            if (member.person.sex == .male || member.person.sex == .female) && barred.contains(medication) {
                report("medication_id", "It is not for this sex", .init(subject.prescription.medicationID))
            }
        },
        Rule(
            "PRES-018", .warning, "The indication is one that the drug is given for",
            why: "Authorizations ask for it.", breaks: "Metformin for a broken arm.",
            source: "references/drugs/medications"
        ) { subject, report in
            guard let indication = subject.prescription.indication, let drug = subject.drug,
                !drug.indicated.isEmpty, indication.system == .icd10cm, CodeShape.fits(indication)
            else { return }
            if !drug.isIndicated(for: indication) {
                report("indication", "The drug is not known to be given for it", .init(indication.code))
            }
        },
        Rule(
            "PRES-019", .error, "An indication is a code of ICD-10-CM",
            why: "Payers take no other.", breaks: "The indication `diabetes`.", source: "NCPDP D.0, 424-DO"
        ) { subject, report in
            guard let indication = subject.prescription.indication else { return }
            if indication.system != .icd10cm || !CodeShape.fits(indication) {
                report("indication", "Expected \(CodeShape.example(of: .icd10cm))", .init(indication.code))
            }
        },
        Rule(
            "PRES-020", .warning, "A day's dose is at most twice the greatest for adults",
            why: "More is an error of quantity or days of supply, or a danger.",
            breaks: "180 tablets of atorvastatin 40 mg in 30 days.", source: "references/drugs/dose-limits"
        ) { subject, report in
            let own = subject.prescription
            guard let medication = subject.medication, own.daysSupply >= 1, own.quantity > .zero,
                !DrugTraits.all[medication].isLocal
            else { return }
            // Days of supply are whole: half a day may be missing.
            let perDay = own.quantity.units / (Double(own.daysSupply) + 0.5)
            for part in DrugTraits.all[medication].parts {
                guard let most = RxCodeLists.maximumDaily[part.ingredient], most.unit == part.unit else { continue }
                if perDay * part.amount > 2 * most.amount {
                    report("quantity", "More than twice \(most.amount) \(most.unit) a day", .init(own.quantity))
                }
            }
        },
    ]
}

extension PrescriptionSubject {
    /// The DEA schedule as a number, of the drug or else as it is written; 0 for what is not controlled.
    var schedule: Int {
        if let medication { return DrugTraits.all[medication].schedule }
        return RxRules.number(ofSchedule: prescription.schedule)
    }
}

extension RxRules {
    /// A schedule as a number; 0 for what is not controlled.
    static func number(ofSchedule schedule: Text) -> Int {
        switch schedule.string {
        case "II": 2
        case "III": 3
        case "IV": 4
        case "V": 5
        default: 0
        }
    }
}
