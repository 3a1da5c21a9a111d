import HealthSimCore

extension RxRules {
    /// That authorizations are asked for and decided.
    static let requests: [HouseholdRule] = [
        Rule(
            "AUTH-201", .error, "An authorization is a member's, for a known ingredient, by known criteria",
            why: "What is allowed to nobody allows nothing.", breaks: "An authorization of RXM99999999.",
            source: "NCPDP SCRIPT, PAInitiationRequest; references/drugs/pa-criteria"
        ) { subject, report in
            for (index, own) in subject.household.authorizations.enumerated() {
                let path = "authorizations[\(index)]"
                if subject.members[own.memberID] == nil {
                    report("\(path).member_id", "No member has this number", .init(own.memberID))
                }
                if DrugTraits.ingredient(named: own.ingredient) == nil {
                    report("\(path).ingredient", "No drug has this ingredient", .init(own.ingredient))
                }
                if !own.criteriaID.isEmpty && AuthorizationCriteria.named(own.criteriaID) == nil
                    && StepTherapyProtocol.place(own.criteriaID) == nil
                {
                    report("\(path).criteria_id", "No criteria have this id", .init(own.criteriaID))
                }
            }
        },
        Rule(
            "AUTH-202", .error, "An authorization is decided on or after the day it was asked for, unless it waits",
            why: "An answer follows a question, and a request that waits has none.",
            breaks: "An approved authorization without `decided_date`.", source: "42 CFR 423.568"
        ) { subject, report in
            for (index, own) in subject.household.authorizations.enumerated() {
                let path = "authorizations[\(index)].decided_date"
                switch (own.decided, own.decision) {
                case (let day?, .pending): report(path, "The request waits: expected no day", .init(day))
                case (let day?, _):
                    if day < own.requested { report(path, "Decided before it was asked for", .init(day)) }
                case (nil, .approved), (nil, .denied): report(path, "Missing: expected the day of the decision")
                case (nil, .pending), (nil, .withdrawn): break
                }
            }
        },
        Rule(
            "AUTH-203", .error, "An authorization ends on or after the day it begins",
            why: "A span without a day allows nothing.", breaks: "An authorization that ends before it begins.",
            source: "NCPDP D.0, 498-PD and 498-PE"
        ) { subject, report in
            for (index, own) in subject.household.authorizations.enumerated() where own.end < own.start {
                report("authorizations[\(index)].end_date", "Ends before it begins", .init(own.end))
            }
        },
        Rule(
            "AUTH-204", .error, "A refusal says why, an approval does not",
            why: "The member may appeal against the reason.", breaks: "A refusal without a reason.",
            source: "42 CFR 423.568(g)"
        ) { subject, report in
            for (index, own) in subject.household.authorizations.enumerated() {
                if own.decision == .denied && own.reason.isEmpty {
                    report("authorizations[\(index)].reason", "Missing: it was refused")
                } else if own.decision == .approved && !own.reason.isEmpty {
                    report("authorizations[\(index)].reason", "Expected none: it was approved", .init(own.reason))
                }
            }
        },
        Rule(
            "AUTH-205", .error, "An appeal is against an earlier refusal of the same member and ingredient",
            why: "Nothing else can be appealed.", breaks: "An appeal against an approval.", source: "42 CFR 423.580"
        ) { subject, report in
            let all = subject.household.authorizations
            for (index, own) in all.enumerated() where !own.formerID.isEmpty {
                guard let place = subject.authorizations[own.formerID], place < index, all[place].decision == .denied,
                    all[place].memberID == own.memberID, all[place].ingredient == own.ingredient
                else {
                    report(
                        "authorizations[\(index)].former_id", "No earlier refusal has this number", .init(own.formerID))
                    continue
                }
            }
        },
        Rule(
            "AUTH-206", .error, "The authorization that a claim names is one of its member",
            why: "The processor looks it up.", breaks: "The number RPA999900010001 on a claim that was paid.",
            source: "NCPDP D.0, 462-EV; reject code 3X"
        ) { subject, report in
            for (index, claim) in subject.household.claims.enumerated() where !claim.authorizationNumber.isEmpty {
                let refused =
                    subject.answer(index).map { $0.rejects.contains("3X") || $0.rejects.contains("EV") } ?? false
                let own = subject.authorizations[claim.authorizationNumber]
                if !refused && own.map({ subject.household.authorizations[$0].memberID != claim.memberID }) ?? true {
                    report(
                        "claims[\(index)].authorization_number", "No authorization of the member has this number",
                        .init(claim.authorizationNumber))
                }
            }
        },
    ]
}
