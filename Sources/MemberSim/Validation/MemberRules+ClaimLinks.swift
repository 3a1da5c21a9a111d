import HealthSimCore

extension MemberRules {
    /// That what a claim names is there. Silent for a claim that stands alone.
    static let claimLinks: [ClaimRule] = [
        Rule(
            "LINK-101", .error, "A claim is for a member of the household, through its subscriber",
            why: "A payer rejects a claim for nobody.", breaks: "A claim for MEM99999999.",
            source: "X12 005010X222A1, NM1*IL and NM1*QC"
        ) { subject, report in
            guard subject.context.hasMembers else { return }
            let claim = subject.claim
            if subject.member == nil && !subject.isRefused(for: ["31", "33"]) {
                report("member_id", "No member has this number", .init(claim.memberID))
            }
            if claim.subscriberID != subject.context.household.subscriberID {
                report(
                    "subscriber_id", "Expected '\(subject.context.household.subscriberID)'", .init(claim.subscriberID))
            }
        },
        Rule(
            "LINK-102", .error, "The prior authorization of a claim is the member's, was given, and holds on the day",
            why: "Another authorization allows nothing here.",
            breaks: "A stay under an authorization that was refused.",
            source: "CARC 15, 197 and 198; X12 005010X222A1, REF*G1"
        ) { subject, report in
            let claim = subject.claim
            // A void says what the claim said that it takes back.
            guard subject.context.hasMembers, !claim.authorizationID.isEmpty, claim.frequency != .void,
                !subject.isRefused(for: ["15", "39", "50", "197", "198", "284", "296"])
            else { return }
            let household = subject.context.household
            guard let found = household.authorizations.first(where: { $0.id == claim.authorizationID }) else {
                return report("authorization_id", "No authorization has this number", .init(claim.authorizationID))
            }
            // Who reads an image, or operates, needs no authorization of their own: what the payer decided stands.
            let isJudged = claim.kind != .institutional && !subject.context.decisions(on: claim.id).isEmpty
            if isJudged && found.memberID == claim.memberID { return }
            let isGiven = [.certified, .partlyCertified, .modified].contains(found.decision)
            if found.memberID != claim.memberID {
                report("authorization_id", "It is another member's", .init(claim.authorizationID))
            } else if !isGiven {
                report("authorization_id", "It was not given", .init(claim.authorizationID))
            } else if claim.start < found.start || claim.start > found.end {
                report("authorization_id", "It holds from \(found.start) to \(found.end)", .init(claim.authorizationID))
            }
        },
        Rule(
            "LINK-103", .error, "The referral of a claim is the member's and holds on the day",
            why: "Another referral allows nothing here.", breaks: "A visit after the referral has ended.",
            source: "CARC 288; X12 005010X222A1, REF*9F"
        ) { subject, report in
            let claim = subject.claim
            guard subject.context.hasMembers, !claim.referralID.isEmpty, !subject.isRefused(for: ["288", "165"]) else {
                return
            }
            let household = subject.context.household
            guard let found = household.referrals.first(where: { $0.id == claim.referralID }) else {
                return report("referral_id", "No referral has this number", .init(claim.referralID))
            }
            if found.memberID != claim.memberID {
                report("referral_id", "It is another member's", .init(claim.referralID))
            } else if claim.start < found.start || claim.start > found.end {
                report("referral_id", "It holds from \(found.start) to \(found.end)", .init(claim.referralID))
            }
        },
        Rule(
            "LINK-104", .error, "Where another payer comes first, the claim says what it decided",
            why: "The second payer pays what the first has left.", breaks: "A claim that hides the other payer.",
            source: "CARC 22; X12 005010X222A1, loop 2320"
        ) { subject, report in
            let claim = subject.claim
            guard !subject.isRefused(for: ["22", "26", "27", "31"]) else { return }
            for other in subject.context.household.otherCoverages
            where other.memberID == claim.memberID && other.order == .primary && other.covers(claim.start) {
                if claim.frequency == .void { continue }
                if !claim.otherPayers.contains(where: { $0.payerID == other.payerID }) {
                    report("other_payers", "Missing: \(other.payerID) comes first on this day")
                }
            }
        },
        Rule(
            "LINK-105", .error, "Each of the other payers stands once on a claim, before this one",
            why: "A payer decides once, and in its turn.", breaks: "Two decisions of one payer.",
            source: "X12 005010X222A1, SBR01"
        ) { subject, report in
            var (payers, orders) = (Set<Text>(), Set<OtherCoverage.Order>())
            for (index, payer) in subject.claim.otherPayers.enumerated() {
                if !payers.insert(payer.payerID).inserted || payer.payerID == subject.claim.payerID {
                    report("other_payers[\(index)].payer_id", "This payer is on the claim", .init(payer.payerID))
                } else if !orders.insert(payer.order).inserted || payer.order == .tertiary {
                    report("other_payers[\(index)].order", "Expected a place of its own before this payer")
                }
                if payer.decided < subject.claim.end || payer.decided > subject.claim.received {
                    report(
                        "other_payers[\(index)].decided_date",
                        "Expected a day between the service and the receipt of the claim", .init(payer.decided))
                }
            }
        },
    ]

    /// That codes are codes, and the right ones.
    static let claimCodes: [ClaimRule] = [
        Rule(
            "CODE-101", .error, "A diagnosis is a valid, billable ICD-10-CM code",
            why: "A payer rejects codes that do not exist, and categories that need more characters.",
            breaks: "`N18.3`, which needs a fifth character since 2020.", source: "references/codes/icd10cm-codes"
        ) { subject, report in
            func check(_ concept: Concept, _ path: String) {
                if concept.system != .icd10cm {
                    report(path, "Expected a code of ICD-10-CM", .init(concept.code))
                } else if !DiagnosisCodes.isBillable(concept.code) {
                    let hint = DiagnosisCodes.nearest(to: concept.code).map { ": should it be '\($0)'?" } ?? ""
                    let what =
                        DiagnosisCodes.isKnown(concept.code) ? "This is a category" : "ICD-10-CM has no such code"
                    report(path, what + hint, .init(concept.code))
                }
            }
            for (index, diagnosis) in subject.claim.diagnoses.enumerated() {
                check(diagnosis.code, "diagnoses[\(index)].code")
            }
            if let concept = subject.claim.admission?.admittingDiagnosis {
                check(concept, "admission.admitting_diagnosis")
            }
        },
        Rule(
            "CODE-102", .error, "A service is a code of CPT, HCPCS or CDT in the form of one",
            why: "A payer finds no price for it.", breaks: "The code 9921.", source: "AMA CPT; CMS HCPCS; ADA CDT"
        ) { subject, report in
            subject.forEachLine { line, path in
                guard let code = line.code else { return }
                if ![.cpt, .hcpcs, .cdt].contains(code.system) || !CodeShape.fits(code) {
                    report(
                        "\(path).code", "Expected \(CodeShape.example(of: .cpt)), or \(CodeShape.example(of: .hcpcs))",
                        .init(code.code))
                } else if subject.claim.kind == .dental && !code.isWithin("D") {
                    report("\(path).code", "Expected a dental code: D and four digits", .init(code.code))
                }
            }
        },
        Rule(
            "CODE-103", .error, "A procedure of a stay is a code of ICD-10-PCS in the form of one",
            why: "The group of a stay depends on it.", breaks: "The procedure 0BJ08Z.",
            source: "ICD-10-PCS Official Guidelines, A1 and A2"
        ) { subject, report in
            for (index, procedure) in subject.claim.procedures.enumerated()
            where procedure.code.system != .icd10pcs || !CodeShape.fits(procedure.code) {
                report(
                    "procedures[\(index)].code", "Expected \(CodeShape.example(of: .icd10pcs))",
                    .init(procedure.code.code))
            }
        },
        Rule(
            "CODE-104", .error, "A place of service is one of the list",
            why: "It decides whether the office or the hospital is paid for the room.", breaks: "The place 66.",
            source: "references/codes/place-of-service; CMS"
        ) { subject, report in
            func check(_ place: Text, _ path: String) {
                if !place.isEmpty && !ClaimCodeLists.placesOfService.contains(place) {
                    report(path, "No such place of service", .init(place))
                }
            }
            check(subject.claim.placeOfService, "place_of_service")
            subject.forEachLine { line, path in check(line.placeOfService, "\(path).place_of_service") }
        },
        Rule(
            "CODE-105", .error, "A type of bill is one of the list",
            why: "It decides by which rules a facility is paid.", breaks: "The type 99.",
            source: "references/codes/bill-types; NUBC"
        ) { subject, report in
            let type = subject.claim.facilityType
            if !type.isEmpty && !ClaimCodeLists.billTypes.contains(Text("0\(type)")) {
                report("facility_type", "No such type of bill", .init(type))
            }
        },
        Rule(
            "CODE-106", .error, "A revenue code is one of the list, and no line is the total",
            why: "It says which department served.", breaks: "The revenue code 0999.",
            source: "references/codes/revenue-codes; NUBC"
        ) { subject, report in
            subject.forEachLine { line, path in
                let code = line.revenueCode
                if !code.isEmpty && (!ClaimCodeLists.revenueCodes.contains(code) || code == "0001") {
                    report("\(path).revenue_code", "No such revenue code", .init(code))
                }
            }
        },
        Rule(
            "CODE-107", .error, "A modifier is one of the list, or the payer refuses it",
            why: "It changes what is paid.", breaks: "The modifier ZZ.", source: "references/codes/modifiers"
        ) { subject, report in
            guard !subject.isRefused(for: ["4", "182"]) else { return }
            subject.forEachLine { line, path in
                for (index, modifier) in line.modifiers.enumerated()
                where !ClaimCodeLists.modifiers.contains(modifier) && !isRoute(modifier, of: line) {
                    report("\(path).modifiers[\(index)]", "No such modifier", .init(modifier))
                }
            }
        },
        Rule(
            "CODE-108", .error, "An MS-DRG is one of the grouper's",
            why: "A number that no grouper gives has no weight.", breaks: "The group 765, which was retired.",
            source: "references/codes/drg; CMS MS-DRG Definitions Manual"
        ) { subject, report in
            guard let group = subject.claim.admission?.diagnosisGroup else { return }
            if group.system != .diagnosisGroup || !group.isListed {
                report("admission.diagnosis_group", "MS-DRG has no such group", .init(group.code))
            }
        },
        Rule(
            "CODE-109", .error, "Type of admission, point of origin and status are codes of their lists",
            why: "A claim with another is rejected.", breaks: "The status 98.",
            source: "references/codes/admit-types, points-of-origin, discharge-status; NUBC"
        ) { subject, report in
            guard let stay = subject.claim.admission else { return }
            for (field, code, list) in [
                ("type", stay.type, ClaimCodeLists.admissionTypes),
                ("source", stay.source, ClaimCodeLists.pointsOfOrigin),
                ("status", stay.status, ClaimCodeLists.dischargeStatuses),
            ] where !list.contains(code) && (subject.isInpatient || !code.isEmpty) {
                report("admission.\(field)", "No such code", .init(code))
            }
        },
        Rule(
            "CODE-110", .error, "An occurrence, value or condition code is one of its list, with its day or amount",
            why: "A code without its day or amount says nothing.", breaks: "The condition code ZZ.",
            source: "references/codes/occurrence-value-condition-codes; NUBC"
        ) { subject, report in
            for (index, code) in subject.claim.billingCodes.enumerated() {
                let path = "billing_codes[\(index)]"
                let isListed: Bool
                switch code.kind {
                case .occurrence:
                    isListed = ClaimCodeLists.occurrences.contains(code.code)
                    if code.start == nil { report("\(path).start_date", "Missing: expected the day") }
                case .occurrenceSpan:
                    isListed = ClaimCodeLists.occurrenceSpans.contains(code.code)
                    if code.start == nil { report("\(path).start_date", "Missing: expected the first day") }
                    if code.end == nil { report("\(path).end_date", "Missing: expected the last day") }
                case .value:
                    isListed = ClaimCodeLists.values.contains(code.code)
                    if code.amount == nil { report("\(path).amount", "Missing: expected the amount") }
                case .condition: isListed = ClaimCodeLists.conditions.contains(code.code)
                }
                if !isListed { report("\(path).code", "No such code", .init(code.code)) }
                if let start = code.start, let end = code.end, end < start {
                    report("\(path).end_date", "Ends before it begins", .init(end))
                }
            }
        },
    ]

    /// Whether a modifier says from where to where an ambulance went: two letters of places.
    ///
    /// Source: CMS Claims Processing Manual 100-04, chapter 15, 30.A.
    private static func isRoute(_ modifier: Text, of line: ClaimLine) -> Bool {
        let letters = Array(modifier.string.utf8)
        guard letters.count == 2, line.code?.system == .hcpcs, line.code?.isWithin("A0") == true else { return false }
        return "DEGHIJNPRS".utf8.contains(letters[0]) && "DEGHIJNPRSX".utf8.contains(letters[1])
    }
}
