import HealthSimCore

extension RxRules {
    /// That nothing stands twice.
    static let identifiers: [HouseholdRule] = [
        Rule(
            "DUP-201", .error, "Every entry has an identifier of its own",
            why: "What refers to an identifier cannot tell two entries apart that share it.",
            breaks: "Two claims RXC000000010001.", source: "RxHousehold; NCPDP D.0, 503-F3"
        ) { subject, report in
            let household = subject.household
            checkIdentifiers(household.members, "members", "member_id", \.id, &report)
            checkIdentifiers(household.coverages, "coverages", "coverage_id", \.id, &report)
            checkIdentifiers(household.prescriptions, "prescriptions", "prescription_id", \.id, &report)
            checkIdentifiers(household.fills, "fills", "fill_id", \.id, &report)
            checkIdentifiers(household.claims, "claims", "claim_id", \.id, &report)
            checkIdentifiers(household.responses, "responses", "response_id", \.id, &report)
            checkIdentifiers(household.authorizations, "authorizations", "authorization_id", \.id, &report)
        },
        Rule(
            "TIME-201", .error, "Nothing is later than the reference day",
            why: "What has not happened yet is not known.", breaks: "A fill of tomorrow.", source: "`--as-of`"
        ) { subject, report in
            guard let last = subject.asOf else { return }
            let household = subject.household
            for (index, entry) in household.prescriptions.enumerated() where entry.written.date > last {
                report("prescriptions[\(index)].written_time", "Expected at most \(last)", .init(entry.written))
            }
            for (index, entry) in household.fills.enumerated() where max(entry.filled, entry.pickedUp ?? last) > last {
                let day = max(entry.filled, entry.pickedUp ?? last)
                report("fills[\(index)].filled_date", "Expected at most \(last)", .init(day))
            }
            for (index, entry) in household.claims.enumerated() where entry.submitted.date > last {
                report("claims[\(index)].submitted_time", "Expected at most \(last)", .init(entry.submitted))
            }
            for (index, entry) in household.authorizations.enumerated() where entry.requested > last {
                report("authorizations[\(index)].requested_date", "Expected at most \(last)", .init(entry.requested))
            }
        },
    ]

    /// That the members of a card belong together.
    static let cards: [HouseholdRule] = [
        Rule(
            "CARD-001", .error, "A card has one cardholder, who stands first",
            why: "Dependants are covered through the cardholder; without one nobody is.",
            breaks: "A household of dependants alone.", source: "NCPDP D.0, 306-C6"
        ) { subject, report in
            let members = subject.household.members
            guard subject.hasMembers else { return report("members", "Missing: expected a cardholder") }
            if !members[0].isCardholder {
                report("members[0].relationship", "Expected the cardholder", .init(members[0].relationship.rawValue))
            }
            for index in members.indices.dropFirst() where members[index].isCardholder {
                report("members[\(index)].relationship", "Another member is the cardholder already", "1")
            }
        },
        Rule(
            "CARD-002", .error, "Every member has the number of the household's card",
            why: "A processor finds a person by the card.", breaks: "A child with the number of another card.",
            source: "NCPDP D.0, 302-C2"
        ) { subject, report in
            let household = subject.household
            if household.cardholderID.isEmpty || household.cardholderID.utf8Count > 20 {
                report("cardholder_id", "Expected 1 to 20 characters", .init(household.cardholderID))
            }
            for (index, member) in household.members.enumerated() where member.cardholderID != household.cardholderID {
                report(
                    "members[\(index)].cardholder_id", "Expected '\(household.cardholderID)'",
                    .init(member.cardholderID))
            }
        },
        Rule(
            "CARD-003", .error, "A person code has three digits and is one member's",
            why: "It tells the persons of a card apart.", breaks: "Two members with the code 002.",
            source: "NCPDP D.0, 303-C3"
        ) { subject, report in
            var seen: Set<Text> = []
            for (index, member) in subject.household.members.enumerated() {
                let path = "members[\(index)].person_code"
                if !isDigits(member.personCode, 3...3) {
                    report(path, "Expected three digits, as 002", .init(member.personCode))
                } else if !seen.insert(member.personCode).inserted {
                    report(path, "Another member has this code already", .init(member.personCode))
                }
            }
        },
        Rule(
            "CARD-004", .error, "A child is at least twelve years younger than the cardholder",
            why: "Nobody is the child of somebody of the same age.", breaks: "A child born two years after the parent.",
            source: "NCPDP D.0, 306-C6"
        ) { subject, report in
            guard let holder = subject.household.members.first(where: \.isCardholder) else { return }
            for (index, member) in subject.household.members.enumerated() where member.relationship == .child {
                if holder.person.birthDate.years(until: member.person.birthDate) < 12 {
                    report(
                        "members[\(index)].birth_date", "Expected a day at least 12 years after the cardholder's",
                        .init(member.person.birthDate))
                }
            }
        },
        Rule(
            "CARD-005", .error, "Nobody dies before being born",
            why: "A life has a beginning and an end, in this order.",
            breaks: "A day of death in the year before birth.",
            source: "RxMember"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() {
                if let death = member.deathDate, death < member.person.birthDate {
                    report("members[\(index)].death_date", "Before the day of birth", .init(death))
                }
            }
        },
        Rule(
            "CARD-006", .error, "A fact of health is a member's, has what its kind needs, and ends after it begins",
            why: "Drug reviews and authorizations decide by it.", breaks: "A diagnosis without a code.",
            source: "HealthFact"
        ) { subject, report in
            for (index, fact) in subject.household.facts.enumerated() {
                let path = "facts[\(index)]"
                if subject.members[fact.memberID] == nil {
                    report("\(path).member_id", "No member has this number", .init(fact.memberID))
                }
                if let end = fact.end, end < fact.start {
                    report("\(path).end_date", "Ends before it begins", .init(end))
                }
                switch fact.kind {
                case .diagnosis:
                    if !(fact.diagnosis.map { $0.system == .icd10cm && CodeShape.fits($0) } ?? false) {
                        report(
                            "\(path).diagnosis", "Expected a code of ICD-10-CM", fact.diagnosis.map { .init($0.code) })
                    }
                case .allergy:
                    if !RxCodeLists.allergens.contains(fact.name) {
                        report("\(path).name", "Expected an allergen of codes/allergens", .init(fact.name))
                    }
                case .laboratory:
                    if fact.name.isEmpty || fact.value == nil {
                        report("\(path).value", "Expected a test and its value")
                    }
                case .weight:
                    if !(fact.value.map { $0 > 0 && $0 < 500 } ?? false) {
                        report("\(path).value", "Expected kilograms", fact.value.map { .init($0) })
                    }
                case .pregnancy, .lactation: break
                }
            }
        },
        Rule(
            "CARD-007", .error,
            "A place in a manufacturer's programme is a member's, of a known programme, and ends after it begins",
            why: "A card of nobody pays nothing.", breaks: "The programme `card-nothing`.",
            source: "references/drugs/manufacturer-programs"
        ) { subject, report in
            for (index, program) in subject.household.programs.enumerated() {
                let path = "programs[\(index)]"
                if subject.members[program.memberID] == nil {
                    report("\(path).member_id", "No member has this number", .init(program.memberID))
                }
                if ManufacturerProgram.place(program.programID) == nil {
                    report("\(path).program_id", "No programme has this id", .init(program.programID))
                }
                if program.end < program.start {
                    report("\(path).end_date", "Ends before it begins", .init(program.end))
                }
            }
        },
    ]
}
