import HealthSimCore

extension MemberRules {
    /// That nothing stands twice.
    static let duplicates: [HouseholdRule] = [
        Rule(
            "DUP-101", .error, "Every entry has an identifier of its own",
            why: "What refers to an identifier cannot tell two entries apart that share it.",
            breaks: "Two claims CLM000000010001.", source: "X12 005010X222A1 CLM01; X220A1 REF*0F"
        ) { subject, report in
            let household = subject.household
            checkIdentifiers(household.members, "members", "member_id", \.id, &report)
            checkIdentifiers(household.coverages, "coverages", "coverage_id", \.id, &report)
            checkIdentifiers(household.enrollmentEvents, "enrollment_events", "event_id", \.id, &report)
            checkIdentifiers(household.referrals, "referrals", "referral_id", \.id, &report)
            checkIdentifiers(household.authorizations, "authorizations", "authorization_id", \.id, &report)
            checkIdentifiers(household.claims, "claims", "claim_id", \.id, &report)
            checkIdentifiers(household.adjudications, "adjudications", "adjudication_id", \.id, &report)
            checkIdentifiers(household.remittances, "remittances", "remittance_id", \.id, &report)
        },
        Rule(
            "DUP-102", .error, "No claim is billed twice and paid twice",
            why: "A payer denies the second as a duplicate (CARC 18); paid, it is an overpayment.",
            breaks: "An office visit that stands on two claims of the same clinician and day.",
            source: "CMS Claims Processing Manual 100-04, chapter 1, 120"
        ) { subject, report in
            var seen: [ClaimFingerprint: Int] = [:]
            for (index, claim) in subject.household.claims.enumerated() {
                guard claim.frequency == .original || claim.frequency == .lateCharges else { continue }
                // What was refused or taken back may be billed anew.
                let decisions = subject.decisions(on: claim.id)
                let isPaid = decisions.contains { $0.status == .paid && subject.reversals[$0.id] == nil }
                if !decisions.isEmpty && !isPaid { continue }
                if ClaimSubject(claim, in: subject).isRefused(for: ["18", "97", "B13"]) { continue }
                let mark = ClaimFingerprint(claim)
                if let first = seen[mark] {
                    report(
                        "claims[\(index)]", "The same services stand on claims[\(first)] already", .init(claim.id))
                } else {
                    seen[mark] = index
                }
            }
        },
    ]

    /// That the members of a contract are a household.
    static let members: [HouseholdRule] = [
        Rule(
            "MEM-001", .error, "A household has one subscriber, whose number is the contract's",
            why: "Dependants are covered through the subscriber; without one nobody is.",
            breaks: "A household of dependants alone.", source: "X12 005010X220A1, INS01 and INS02"
        ) { subject, report in
            let household = subject.household
            let subscribers = household.members.indices.filter { household.members[$0].isSubscriber }
            guard let first = subscribers.first else {
                return report("members", "Nobody is the subscriber: expected a member of the relationship 18")
            }
            if household.members[first].id != household.subscriberID {
                report(
                    "subscriber_id", "Expected the number of the subscriber, '\(household.members[first].id)'",
                    .init(household.subscriberID))
            }
            for index in subscribers.dropFirst() {
                report("members[\(index)].relationship", "Another member is the subscriber already", "18")
            }
        },
        Rule(
            "MEM-002", .error, "Every dependant names the subscriber of the household",
            why: "A dependant of another contract is covered by another contract.",
            breaks: "A child whose `subscriber_id` is nobody of the household.", source: "X12 005010X220A1, REF*0F"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() where !member.id.isEmpty {
                if member.subscriberID != subject.household.subscriberID {
                    report(
                        "members[\(index)].subscriber_id", "Expected '\(subject.household.subscriberID)'",
                        .init(member.subscriberID))
                }
            }
        },
        Rule(
            "MEM-003", .error, "A person code has two digits and is one member's",
            why: "Card and pharmacy find the person of a contract by it.", breaks: "Two members with the code 02.",
            source: "NCPDP D.0, person code (303-C3)"
        ) { subject, report in
            var seen: Set<Text> = []
            for (index, member) in subject.household.members.enumerated() where !member.personCode.isEmpty {
                let path = "members[\(index)].person_code"
                let code = member.personCode.string.utf8
                if code.count != 2 || !code.allSatisfy(\.isDecimal) {
                    report(path, "Expected two digits, as 02", .init(member.personCode))
                } else if !seen.insert(member.personCode).inserted {
                    report(path, "Another member has this code already", .init(member.personCode))
                }
            }
        },
        Rule(
            "MEM-004", .error, "A child is at least twelve years younger than the subscriber",
            why: "Nobody is the child of somebody of the same age.", breaks: "A child born two years after the parent.",
            source: "X12 005010X220A1, INS02 19"
        ) { subject, report in
            guard let subscriber = subject.household.members.first(where: \.isSubscriber) else { return }
            for (index, member) in subject.household.members.enumerated() where member.relationship == .child {
                if subscriber.person.birthDate.years(until: member.person.birthDate) < 12 {
                    report(
                        "members[\(index)].birth_date", "Expected a day at least 12 years after the subscriber's",
                        .init(member.person.birthDate))
                }
            }
        },
        Rule(
            "MEM-005", .warning, "A spouse or partner is at least fifteen years old when coverage begins",
            why: "Nobody is married before.", breaks: "A spouse of nine years.",
            source: "state law: the lowest age of marriage is 15 with consent"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated()
            where [.spouse, .formerSpouse, .lifePartner].contains(member.relationship) {
                guard let start = subject.coverages(of: member.id).map(\.start).min() else { continue }
                if member.person.birthDate.years(until: start) < 15 {
                    report("members[\(index)].birth_date", "Too young to be a spouse", .init(member.person.birthDate))
                }
            }
        },
        Rule(
            "MEM-006", .warning, "A child is covered up to the year of the 26th birthday, unless disabled",
            why: "Plans cover children until 26, the generous ones to the end of that year; a few states ask for more.",
            breaks: "A child of 27 whose coverage begins.", source: "45 CFR 147.120"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() where coverage.status == .active {
                guard let member = subject.member(coverage.memberID), member.relationship.isChild, !member.isDisabled
                else { continue }
                let year = member.person.birthDate.birthday(turning: 26).year
                let last = coverage.end ?? max(coverage.start, subject.asOf ?? coverage.start)
                if last.year > year {
                    report("coverages[\(index)].end_date", "The child turned 26 in \(year)", .init(last))
                }
            }
        },
        Rule(
            "MEM-007", .error, "A Medicare number has eleven characters in the form of one",
            why: "Medicare rejects a claim whose number is malformed.", breaks: "The number 1EG4-TE5-MK73.",
            source: "CMS, Understanding the Medicare Beneficiary Identifier format"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() where !member.medicareID.isEmpty {
                if !isMedicareNumber(member.medicareID) {
                    report(
                        "members[\(index)].medicare_id", "Expected 11 characters, as 1SA0A00AA00",
                        .init(member.medicareID))
                }
            }
        },
        Rule(
            "MEM-008", .error, "A member dies after being born, and nobody dies in the future",
            why: "A death before birth ends every coverage before it begins.",
            breaks: "A `death_date` before the birth.",
            source: "X12 005010X220A1, DMG02 and INS12"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() {
                guard let death = member.deathDate else { continue }
                if death < member.person.birthDate || subject.asOf.map({ death > $0 }) ?? false {
                    report("members[\(index)].death_date", "Expected a day between birth and today", .init(death))
                }
            }
        },
    ]

    /// Positions 1 to 11: digit, letter, either, digit, letter, either, digit, letter, letter, digit, digit.
    private static func isMedicareNumber(_ number: Text) -> Bool {
        let form = Array("9AX9AX9AA99".utf8)
        let bytes = Array(number.string.utf8)
        guard bytes.count == form.count, bytes[0] != UInt8(ascii: "0") else { return false }
        return zip(form, bytes).allSatisfy { kind, byte in
            switch kind {
            case UInt8(ascii: "9"): byte.isDecimal
            case UInt8(ascii: "A"): byte.isCapital
            default: byte.isDecimal || byte.isCapital
            }
        }
    }
}

/// What makes a claim the same as another: for whom, by whom, when, what.
private struct ClaimFingerprint: Hashable {
    let parties: [Text]
    let days: [CalendarDate]
    let services: [[Text]]

    init(_ claim: Claim) {
        parties = [claim.memberID, claim.billingNPI, claim.renderingNPI, claim.facilityType]
        days = [claim.start, claim.end]
        services = claim.lines.map { line in
            [line.code?.code ?? .empty, line.revenueCode, Text(line.start.description)] + line.modifiers
        }
    }
}
