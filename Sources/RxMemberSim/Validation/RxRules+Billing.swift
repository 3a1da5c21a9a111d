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
            // What may not be refilled at all is another rule's.
            let most =
                subject.isBilling && !subject.isScheduleTwo ? min(99, max(0, subject.claim.refillsAuthorized)) : 99
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
                !subject.isRejected(for: ["52", "53", "600", "65", "66", "67", "68", "69", "P6"]),
                !subject.isRejected(for: ["01", "07", "16", "17", "19", "28", "82", "AB", "DU", "E7"])
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
}
