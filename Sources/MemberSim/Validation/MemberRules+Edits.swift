import HealthSimCore

extension MemberRules {
    /// That codes fit the patient and each other.
    static let edits: [ClaimRule] = [
        Rule(
            "EDIT-001", .error, "A diagnosis fits the patient's sex, or the payer refuses it",
            why: "Payers have the edit; such a claim comes back.", breaks: "Enlarged prostate of a woman.",
            source: "CMS Medicare Code Editor; references/codes/icd10-common; CARC 10"
        ) { subject, report in
            guard let member = subject.member, !subject.isRefused(for: ["7", "10", "16"]) else { return }
            for (index, diagnosis) in subject.claim.diagnoses.enumerated() {
                guard let sex = DiagnosisLimits.of(diagnosis.code)?.sex, conflicts(sex, member) else { continue }
                report("diagnoses[\(index)].code", "Does not fit the patient's sex", .init(diagnosis.code.code))
            }
        },
        Rule(
            "EDIT-002", .warning, "A diagnosis fits the patient's age, or the payer refuses it",
            why: "Payers have the edit; such a claim comes back.", breaks: "Delivery at 70.",
            source: "CMS Medicare Code Editor; references/codes/icd10-common; CARC 9"
        ) { subject, report in
            guard let age = age(of: subject), !subject.isRefused(for: ["6", "9", "16"]) else { return }
            for (index, diagnosis) in subject.claim.diagnoses.enumerated() {
                guard let ages = DiagnosisLimits.of(diagnosis.code)?.ages, !ages.contains(age) else { continue }
                report(
                    "diagnoses[\(index)].code",
                    "For \(ages.lowerBound) to \(ages.upperBound) years: the patient is \(age)",
                    .init(diagnosis.code.code))
            }
        },
        Rule(
            "EDIT-003", .error, "A service fits the patient's sex, or the payer refuses it",
            why: "Payers have the edit; such a line comes back.", breaks: "A hysterectomy of a man.",
            source: "references/codes/cpt-common; CARC 7"
        ) { subject, report in
            guard let member = subject.member, !subject.isRefused(for: ["7", "10", "16"]) else { return }
            subject.forEachLine { line, path in
                guard let code = line.code, let sex = ServiceLimits.of(code)?.sex, conflicts(sex, member) else {
                    return
                }
                report("\(path).code", "Does not fit the patient's sex", .init(code.code))
            }
        },
        Rule(
            "EDIT-004", .error, "A service fits the patient's age, or the payer refuses it",
            why: "Payers have the edit; such a line comes back.", breaks: "The preventive visit of an infant at 40.",
            source: "references/codes/cpt-common; CARC 6"
        ) { subject, report in
            guard let age = age(of: subject), !subject.isRefused(for: ["6", "9", "16"]) else { return }
            subject.forEachLine { line, path in
                guard let code = line.code, let ages = ServiceLimits.of(code)?.ages, !ages.contains(age) else { return }
                report(
                    "\(path).code", "For \(ages.lowerBound) to \(ages.upperBound) years: the patient is \(age)",
                    .init(code.code))
            }
        },
        Rule(
            "EDIT-005", .error, "A cause from outside is in its place, and never the principal diagnosis",
            why: "A fall is why, not what.", breaks: "W19.XXXA as principal diagnosis.",
            source: "ICD-10-CM Official Guidelines, I.C.20.a.6"
        ) { subject, report in
            for (index, diagnosis) in subject.claim.diagnoses.enumerated() {
                let isCause = "VWXY".contains { diagnosis.code.isWithin(String($0)) }
                if isCause && diagnosis.role == .principal {
                    report(
                        "diagnoses[\(index)].code", "An external cause is listed after what it did",
                        .init(diagnosis.code.code))
                } else if !isCause && diagnosis.role == .externalCause {
                    report("diagnoses[\(index)].role", "Expected a code of V, W, X or Y", .init(diagnosis.code.code))
                }
            }
        },
        Rule(
            "EDIT-006", .error, "Modifiers do not contradict each other",
            why: "The professional part alone and the technical part alone are the whole.",
            breaks: "26 and TC on a line.",
            source: "CMS Claims Processing Manual 100-04, chapter 12, 20.2 and 40.7"
        ) { subject, report in
            let clashes: [[Text]] = [
                ["26", "TC"], ["50", "LT"], ["50", "RT"], ["95", "93"], ["59", "XE"], ["59", "XS"],
            ]
            guard !subject.isRefused(for: ["4", "236"]) else { return }
            subject.forEachLine { line, path in
                if let clash = clashes.first(where: { pair in pair.allSatisfy(line.modifiers.contains) }) {
                    report("\(path).modifiers", "\(clash[0]) and \(clash[1]) contradict each other")
                }
            }
        },
        Rule(
            "EDIT-007", .warning, "A line has not more units than the service can have in a day",
            why: "Payers cut off what is above.", breaks: "Ten office visits on a line.",
            source: "CMS medically unlikely edits; references/codes/cpt-common; CARC 222"
        ) { subject, report in
            guard subject.claim.kind == .professional, !subject.isRefused(for: ["222", "151", "119"]) else { return }
            subject.forEachLine { line, path in
                guard let code = line.code, let most = ServiceLimits.of(code)?.units, most > 0, line.unit == .count
                else {
                    return
                }
                let days = max(1, line.start.days(until: line.end) + 1)
                if line.units > most * days {
                    report("\(path).units", "Expected at most \(most) a day", .init(line.units))
                }
            }
        },
        Rule(
            "EDIT-008", .warning, "A service stands once for a day, but for repeats that say so",
            why: "A payer takes the second line for a duplicate.", breaks: "Two lines 83036 of a day.",
            source: "CMS Claims Processing Manual 100-04, chapter 1, 120; CARC 18"
        ) { subject, report in
            guard subject.claim.kind == .professional, !subject.isRefused(for: ["18", "97"]) else { return }
            var seen: Set<[Text]> = []
            let repeats: [Text] = ["59", "76", "77", "91", "XE", "XS", "XP", "XU"]
            subject.forEachLine { line, path in
                guard let code = line.code, !line.modifiers.contains(where: repeats.contains) else { return }
                let mark = [code.code, Text(line.start.description), line.renderingNPI] + line.modifiers
                if !seen.insert(mark).inserted {
                    report("\(path).code", "This service stands on the claim", .init(code.code))
                }
            }
        },
    ]

    private static func conflicts(_ sex: Sex, _ member: Member) -> Bool {
        switch member.person.sex {
        case .female, .male: member.person.sex != sex
        case .other, .unknown: false
        }
    }

    /// The patient's age in years on the first day of service.
    private static func age(of subject: ClaimSubject) -> Int? {
        guard let birth = subject.member?.person.birthDate, birth <= subject.claim.start else { return nil }
        return birth.years(until: subject.claim.start)
    }
}
