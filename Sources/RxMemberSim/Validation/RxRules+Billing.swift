import HealthSimCore

extension RxRules {
    /// That a transaction reaches the plan of its patient.
    static let billing: [ClaimRule] = [
        Rule(
            "BILL-001", .error, "The pharmacy's number of the prescription has 1 to 12 digits",
            why: "The field has room for 12, and a reversal is found by it.", breaks: "The number RX-17.",
            source: "NCPDP D.0, 402-D2"
        ) { subject, report in
            guard subject.isAboutDrug, !subject.isRejected(for: ["16"]) else { return }
            if !isDigits(subject.claim.prescriptionNumber, 1...12) {
                report("prescription_number", "Expected 1 to 12 digits", .init(subject.claim.prescriptionNumber))
            }
        },
        Rule(
            "BILL-002", .error, "A fill number is 0 to 99 and no more than the refills that were authorized",
            why: "A pharmacy cannot refill what was not authorized.", breaks: "The fill 12 with 11 refills.",
            source: "NCPDP D.0, 403-D3 and 415-DF"
        ) { subject, report in
            guard subject.isAboutDrug, !subject.isRejected(for: ["17", "29", "73"]) else { return }
            let most = subject.isBilling ? min(99, max(0, subject.claim.refillsAuthorized)) : 99
            if !(0...most).contains(subject.claim.fillNumber) {
                report("fill_number", "Expected 0 to \(most)", .init(subject.claim.fillNumber))
            }
        },
        Rule(
            "BILL-003", .error, "What the pharmacy keyed in from the card is the member's",
            why: "A processor finds a person by it.", breaks: "The number of an old card on a claim that was paid.",
            source: "NCPDP D.0, 302-C2, 303-C3 and 306-C6"
        ) { subject, report in
            guard subject.context.hasMembers, !subject.claim.memberID.isEmpty || subject.response?.status != .rejected
            else { return }
            if subject.isRejected(for: ["07", "08", "11", "52", "53", "65"]) { return }
            guard let member = subject.member else {
                return report("member_id", "No member has this number", .init(subject.claim.memberID))
            }
            // A manufacturer's card has numbers of its own.
            guard subject.program == nil else { return }
            let claim = subject.claim
            if claim.cardholderID != member.cardholderID {
                report("cardholder_id", "Expected '\(member.cardholderID)'", .init(claim.cardholderID))
            }
            if claim.personCode != member.personCode {
                report("person_code", "Expected '\(member.personCode)'", .init(claim.personCode))
            }
            if claim.relationship != member.relationship {
                report("relationship", "Expected '\(member.relationship.rawValue)'", .init(claim.relationship.rawValue))
            }
        },
        Rule(
            "BILL-004", .error,
            "Issuer, processor control number and group are those of the coverage or of a manufacturer's card",
            why: "Claims go where the card says.", breaks: "The group of another plan on a claim that was paid.",
            source: "NCPDP D.0, 101-A1, 104-A4 and 301-C1"
        ) { subject, report in
            let claim = subject.claim
            if !isDigits(claim.bin, 6...6) && !subject.isRejected(for: ["01"]) {
                return report("bin", "Expected six digits", .init(claim.bin))
            }
            guard let coverage = subject.coverage, !subject.isRejected(for: ["01", "04", "06", "51", "52", "65"]) else {
                return
            }
            if subject.program != nil {
                let isEnrolled = subject.context.household.programs.contains {
                    $0.memberID == claim.memberID && $0.start <= claim.serviceDate && claim.serviceDate <= $0.end
                        && ManufacturerProgram.place($0.programID) == subject.program
                }
                if !isEnrolled {
                    report("bin", "The member is not enrolled in the programme of the card", .init(claim.bin))
                }
                return
            }
            if claim.bin != coverage.bin { report("bin", "Expected '\(coverage.bin)'", .init(claim.bin)) }
            if claim.pcn != coverage.pcn { report("pcn", "Expected '\(coverage.pcn)'", .init(claim.pcn)) }
            if claim.groupID != coverage.groupID {
                report("group_id", "Expected '\(coverage.groupID)'", .init(claim.groupID))
            }
        },
        Rule(
            "BILL-005", .error, "The member is covered on the date of service",
            why: "The plan pays for no other day.", breaks: "A paid claim of the day after the coverage ended.",
            source: "NCPDP D.0, reject codes 65, 67, 68 and 69"
        ) { subject, report in
            guard subject.member != nil, subject.coverage == nil,
                !subject.isRejected(for: ["52", "53", "600", "65", "66", "67", "68", "69", "P6"])
            else { return }
            report("service_date", "The member has no coverage on this day", .init(subject.claim.serviceDate))
        },
        Rule(
            "BILL-006", .error, "The member lives on the date of service",
            why: "Nobody takes a drug before birth or after death.",
            breaks: "A paid claim a month after the day of death.",
            source: "NCPDP D.0, reject codes P6 and 69"
        ) { subject, report in
            guard let member = subject.member, !subject.isRejected(for: ["65", "68", "69", "P6"]) else { return }
            let day = subject.claim.serviceDate
            let isDead = member.deathDate.map { $0 >= member.person.birthDate && day > $0 } ?? false
            if day < member.person.birthDate || (isDead && subject.claim.transaction != .reversal) {
                report("service_date", "The member does not live then", .init(day))
            }
        },
        Rule(
            "BILL-007", .error, "A transaction is sent on or after the date of service",
            why: "A fill is billed when it is there.", breaks: "A claim sent the day before.",
            source: "NCPDP D.0, 401-D1; reject code 82"
        ) { subject, report in
            if subject.claim.submitted.date < subject.claim.serviceDate && !subject.isRejected(for: ["82", "15"]) {
                report("submitted_time", "Before the date of service", .init(subject.claim.submitted))
            }
        },
        Rule(
            "BILL-008", .error, "The pharmacy is one of the list",
            why: "The answer goes to it.", breaks: "A claim of the NPI 2000000002.", source: "NCPDP D.0, 201-B1"
        ) { subject, report in
            if !NPI.isValid(subject.claim.pharmacyNPI.string) && !subject.isRejected(for: ["05"]) {
                report("pharmacy_npi", "Expected ten digits with a check digit", .init(subject.claim.pharmacyNPI))
            } else if subject.context.hasMembers, subject.context.pharmacies[subject.claim.pharmacyNPI] == nil,
                !subject.isRejected(for: ["05", "50"])
            {
                report("pharmacy_npi", "No pharmacy in the list has this NPI", .init(subject.claim.pharmacyNPI))
            }
        },
        Rule(
            "BILL-009", .error, "The prescriber has a valid NPI and is one of the list",
            why: "Plans pay for what known prescribers wrote.", breaks: "A paid claim with the NPI 2999999999.",
            source: "NCPDP D.0, 411-DB; reject codes 25 and 56"
        ) { subject, report in
            guard subject.isBilling, !subject.isRejected(for: ["25", "56", "71"]) else { return }
            // What was rejected at an earlier step was not looked at.
            let isUnseen = subject.response?.status == .rejected
            if !NPI.isValid(subject.claim.prescriberNPI.string) && !isUnseen {
                report("prescriber_npi", "Expected ten digits with a check digit", .init(subject.claim.prescriberNPI))
            } else if subject.context.hasMembers, !isUnseen,
                subject.context.prescribers[subject.claim.prescriberNPI] == nil
            {
                report("prescriber_npi", "No prescriber in the list has this NPI", .init(subject.claim.prescriberNPI))
            }
        },
        Rule(
            "BILL-010", .error, "Codes of service type and clarification are known",
            why: "The plan decides by them.", breaks: "The clarification 99 three times.",
            source: "NCPDP D.0, 147-U7 and 420-DK"
        ) { subject, report in
            let claim = subject.claim
            if !RxCodeLists.serviceTypes.contains(claim.serviceType) {
                report("service_type", "Expected 01 to 08 or 99", .init(claim.serviceType))
            }
            if claim.clarifications.count > 3 {
                report("clarifications", "Expected at most 3", .init(claim.clarifications.count))
            }
            for (index, code) in claim.clarifications.enumerated() where !isDigits(code, 1...2) {
                report("clarifications[\(index)]", "Expected one or two digits", .init(code))
            }
        },
        Rule(
            "BILL-011", .error, "Diagnoses are codes of ICD-10-CM, at most five, and no man is pregnant",
            why: "Payers take no others.", breaks: "The diagnosis `diabetes`.",
            source: "NCPDP D.0, 424-DO, 491-VE and 335-2C"
        ) { subject, report in
            let claim = subject.claim
            if claim.diagnoses.count > 5 { report("diagnoses", "Expected at most 5", .init(claim.diagnoses.count)) }
            for (index, code) in claim.diagnoses.enumerated() where code.system != .icd10cm || !CodeShape.fits(code) {
                report("diagnoses[\(index)]", "Expected \(CodeShape.example(of: .icd10cm))", .init(code.code))
            }
            if claim.isPregnant == true && subject.member?.person.sex == .male {
                report("is_pregnant", "The patient is a man", true)
            }
        },
    ]

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
            if claim.prescriptionNumber != own.number && isDigits(claim.prescriptionNumber, 1...12) {
                report("prescription_number", "Expected '\(own.number)'", .init(claim.prescriptionNumber))
            }
            if claim.written != own.written.date && !subject.isRejected(for: ["28", "AB", "M4"])
                && claim.written.map({ $0 <= claim.serviceDate }) ?? true
            {
                report("written_date", "Expected \(own.written.date)", claim.written.map { .init($0) })
            }
            if claim.refillsAuthorized != own.refills && !subject.isRejected(for: ["29"]) {
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
            guard subject.isBilling, let written = subject.claim.written, let product = subject.knownProduct,
                !subject.isRejected(for: ["M4"])
            else { return }
            let schedule = DrugTraits.all[product.medication].schedule
            if subject.claim.serviceDate > lastDay(written: written, schedule: schedule) {
                report("service_date", "After the prescription expired", .init(subject.claim.serviceDate))
            }
        },
        Rule(
            "LINK-206", .error, "Schedule II is billed for the fill 0 alone",
            why: "It is never refilled.", breaks: "A paid refill of oxycodone.",
            source: "21 CFR 1306.12; reject code 73"
        ) { subject, report in
            guard subject.isBilling, let product = subject.knownProduct, !subject.isRejected(for: ["17", "73"]) else {
                return
            }
            if DrugTraits.all[product.medication].schedule == 2 && subject.claim.fillNumber > 0
                && subject.claim.fillNumber <= subject.claim.refillsAuthorized
            {
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
