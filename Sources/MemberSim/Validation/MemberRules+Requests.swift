import HealthSimCore

extension MemberRules {
    /// That referrals, authorizations and primary care are possible.
    static let requests: [HouseholdRule] = [
        Rule(
            "REQ-101", .error, "Referrals, authorizations and primary care are a member's",
            why: "What is allowed to nobody allows nothing.", breaks: "A referral of MEM99999999.",
            source: "X12 005010X217, subscriber and dependent loops"
        ) { subject, report in
            let household = subject.household
            func check(_ id: Text, _ path: String) {
                if subject.members[id] == nil { report("\(path).member_id", "No member has this number", .init(id)) }
            }
            for (index, entry) in household.referrals.enumerated() { check(entry.memberID, "referrals[\(index)]") }
            for (index, entry) in household.authorizations.enumerated() {
                check(entry.memberID, "authorizations[\(index)]")
            }
            for (index, entry) in household.primaryCareAssignments.enumerated() {
                check(entry.memberID, "primary_care_assignments[\(index)]")
            }
        },
        Rule(
            "REQ-102", .error, "Referrals, authorizations and primary care end on or after the day they begin",
            why: "A span without a day allows nothing.", breaks: "A referral that ends before it begins.",
            source: "X12 005010X217, DTP"
        ) { subject, report in
            let household = subject.household
            func check(_ start: CalendarDate, _ end: CalendarDate?, _ path: String) {
                if let end, end < start { report("\(path).end_date", "Ends before it begins", .init(end)) }
            }
            for (index, entry) in household.referrals.enumerated() {
                check(entry.start, entry.end, "referrals[\(index)]")
            }
            for (index, entry) in household.authorizations.enumerated() {
                check(entry.start, entry.end, "authorizations[\(index)]")
            }
            for (index, entry) in household.primaryCareAssignments.enumerated() {
                check(entry.start, entry.end, "primary_care_assignments[\(index)]")
            }
        },
        Rule(
            "REQ-103", .error, "An authorization is decided on or after the day it was asked for, unless it waits",
            why: "An answer follows a question, and a request that waits has none.",
            breaks: "A certified authorization without `decided_date`.", source: "X12 005010X217, HCR01"
        ) { subject, report in
            for (index, entry) in subject.household.authorizations.enumerated() {
                let path = "authorizations[\(index)].decided_date"
                switch (entry.decided, entry.decision) {
                case (let day?, .pended): report(path, "The request waits: expected no day", .init(day))
                case (let day?, _):
                    if day < entry.requested { report(path, "Decided before it was asked for", .init(day)) }
                case (nil, .pended), (nil, .cancelled): break
                case (nil, _): report(path, "Missing: expected the day of the decision")
                }
            }
        },
        Rule(
            "REQ-104", .error, "The units of an authorization are those of its decision",
            why: "What is refused allows nothing, what is certified all, and what is cut down a part.",
            breaks: "A refused authorization of 4 days.", source: "X12 005010X217, HCR01 and HSD"
        ) { subject, report in
            for (index, entry) in subject.household.authorizations.enumerated() {
                let (asked, given) = (entry.unitsRequested, entry.unitsApproved)
                let fits =
                    switch entry.decision {
                    case .certified: given >= 1 && given == asked
                    case .partlyCertified: given >= 1 && given < asked
                    case .modified: given >= 1
                    case .notCertified, .pended, .cancelled: given == 0
                    }
                if !fits || asked < 0 {
                    report(
                        "authorizations[\(index)].units_approved",
                        "Does not fit the decision \(entry.decision.rawValue)",
                        .init(given))
                }
            }
        },
        Rule(
            "REQ-105", .error, "A referral allows a visit, to somebody else",
            why: "Nobody refers a patient to themselves.", breaks: "A referral of no visit.",
            source: "X12 005010X217, HSD02"
        ) { subject, report in
            for (index, entry) in subject.household.referrals.enumerated() {
                if entry.visitsAllowed < 1 {
                    report("referrals[\(index)].visits_allowed", "Expected 1 or more", .init(entry.visitsAllowed))
                }
                if !entry.referringNPI.isEmpty && entry.referringNPI == entry.referredToNPI {
                    report("referrals[\(index)].referred_to_npi", "Refers to themselves", .init(entry.referredToNPI))
                }
            }
        },
        Rule(
            "REQ-106", .error, "A member has one primary care provider on a day",
            why: "Capitation is paid to one.", breaks: "Two assignments that overlap.",
            source: "X12 005010X220A1, loop 2310 NM1*P3"
        ) { subject, report in
            let all = subject.household.primaryCareAssignments
            for (index, entry) in all.enumerated() {
                let clash = all[..<index].contains {
                    $0.memberID == entry.memberID && overlap(($0.start, $0.end), (entry.start, entry.end))
                }
                if clash {
                    report(
                        "primary_care_assignments[\(index)].start_date", "Another provider is assigned then",
                        .init(entry.start))
                }
            }
        },
    ]

    /// That providers are known and identified.
    static let providers: [HouseholdRule] = [
        Rule(
            "NPI-101", .error, "The NPI of a provider has ten digits and the right check digit",
            why: "A directory with a wrong number finds nobody.", breaks: "The number 2000000003.",
            source: "45 CFR 162.406"
        ) { subject, report in
            forEachNPI(outsideClaimsOf: subject.household) { npi, path in
                if !npi.isEmpty && !NPI.isValid(npi.string) {
                    report(path, "Expected an NPI: ten digits of which the last is a check digit", .init(npi))
                }
            }
        },
        Rule(
            "NPI-102", .error, "Every provider that is referred to is in the directory, when there is one",
            why: "A claim needs the name, address and specialty of its providers.",
            breaks: "A claim of a clinician who is not listed.", source: "X12 005010X222A1, loops 2010AA and 2310"
        ) { subject, report in
            let household = subject.household
            let listed = Set(household.practitioners.map(\.npi)).union(household.facilities.map(\.npi))
            guard !listed.isEmpty else { return }
            forEachNPI(of: household) { npi, path in
                if !npi.isEmpty && !listed.contains(npi) && NPI.isValid(npi.string) {
                    report(path, "No practitioner or facility has this number", .init(npi))
                }
            }
        },
        Rule(
            "NPI-103", .error, "A provider stands once in the directory",
            why: "Two entries with a number are two providers with a number.", breaks: "A clinician listed twice.",
            source: "45 CFR 162.410"
        ) { subject, report in
            checkIdentifiers(subject.household.practitioners, "practitioners", "npi", \.npi, &report)
            checkIdentifiers(subject.household.facilities, "facilities", "npi", \.npi, &report)
        },
    ]

    /// Every NPI of a household with its path.
    static func forEachNPI(of household: MemberHousehold, _ body: (Text, String) -> Void) {
        forEachNPI(outsideClaimsOf: household, body)
        for (index, claim) in household.claims.enumerated() {
            forEachNPI(of: claim) { npi, path in body(npi, "claims[\(index)].\(path)") }
        }
    }

    /// Every NPI that does not stand on a claim, with its path.
    private static func forEachNPI(outsideClaimsOf household: MemberHousehold, _ body: (Text, String) -> Void) {
        for (index, entry) in household.practitioners.enumerated() { body(entry.npi, "practitioners[\(index)].npi") }
        for (index, entry) in household.facilities.enumerated() { body(entry.npi, "facilities[\(index)].npi") }
        for (index, entry) in household.primaryCareAssignments.enumerated() {
            body(entry.practitionerNPI, "primary_care_assignments[\(index)].practitioner_npi")
        }
        for (index, entry) in household.referrals.enumerated() {
            body(entry.referringNPI, "referrals[\(index)].referring_npi")
            body(entry.referredToNPI, "referrals[\(index)].referred_to_npi")
        }
        for (index, entry) in household.authorizations.enumerated() {
            body(entry.requestingNPI, "authorizations[\(index)].requesting_npi")
            body(entry.servicingNPI, "authorizations[\(index)].servicing_npi")
        }
        for (index, entry) in household.remittances.enumerated() {
            body(entry.payeeNPI, "remittances[\(index)].payee_npi")
        }
    }

    /// Every NPI of a claim with its path.
    static func forEachNPI(of claim: Claim, _ body: (Text, String) -> Void) {
        body(claim.billingNPI, "billing_npi")
        body(claim.renderingNPI, "rendering_npi")
        body(claim.referringNPI, "referring_npi")
        body(claim.operatingNPI, "operating_npi")
        body(claim.serviceFacilityNPI, "service_facility_npi")
        for (index, line) in claim.lines.enumerated() { body(line.renderingNPI, "lines[\(index)].rendering_npi") }
    }

    /// That no value can belong to someone real.
    static let identity: [HouseholdRule] = [
        Rule(
            "SAFE-101", .warning, "A social security number was never issued",
            why: "A number that was issued is somebody's, even in test data.",
            breaks: "An SSN that does not begin with 9.", source: "SSA; IRS Publication 1915"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() {
                let number = member.person.socialSecurityNumber
                if number.digits > 0 && !number.isSynthetic {
                    report(
                        "members[\(index)].ssn", "This number may be someone's: expected 9xx, as 912-34-5678",
                        .init(number.masked))
                }
            }
        },
        Rule(
            "SAFE-102", .warning, "An NPI is one that no provider has",
            why: "A number that begins with 1 may be that of a provider who exists.", breaks: "The NPI 1234567893.",
            source: "CMS: no number that begins with 2 is given out"
        ) { subject, report in
            let household = subject.household
            for (list, numbers) in [
                ("practitioners", household.practitioners.map(\.npi)), ("facilities", household.facilities.map(\.npi)),
            ] {
                for (index, npi) in numbers.enumerated()
                where NPI.isValid(npi.string) && !NPI.isSynthetic(npi.string) {
                    report(
                        "\(list)[\(index)].npi", "This number may be a provider's: expected one that begins with 2",
                        .init(npi))
                }
            }
        },
        Rule(
            "SAFE-103", .warning, "A telephone number and a mail address are kept for fiction",
            why: "Somebody answers a number that is in use.", breaks: "The address ana@gmail.com.",
            source: "NANPA, 555 line numbers; RFC 2606"
        ) { subject, report in
            for (index, member) in subject.household.members.enumerated() {
                let phone = member.person.telephone
                if phone.digits > 0 && !(5_550_100...5_550_199).contains(phone.digits % 10_000_000) {
                    report("members[\(index)].phone", "Expected 555-0100 to 555-0199", .init(phone.formatted))
                }
                let mail = member.person.email.string
                let isExample = ["example.com", "example.org", "example.net"].contains {
                    mail.hasSuffix("@" + $0) || mail.hasSuffix("." + $0)
                }
                if !mail.isEmpty && !isExample {
                    report("members[\(index)].email", "Expected an address at example.com", .init(mail))
                }
            }
        },
    ]
}
