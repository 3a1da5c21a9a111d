import HealthSimCore

extension PatientRules {
    /// That codes are codes, and the right ones.
    static let codes: [PatientRule] = [
        Rule(
            "CODE-001", .error, "An ICD-10-CM code has the form of one",
            why: "A code without its point, or in small letters, is not found in any table.",
            breaks: "`I129` for I12.9.",
            source: "ICD-10-CM Official Guidelines, I.A.2"
        ) { subject, report in
            for code in subject.suspectCodes where code.state == .malformed {
                let (concept, place) = (code.concept, code.place)
                guard concept.system == .icd10cm else { continue }
                report(
                    place.path, "Expected \(CodeShape.example(of: .icd10cm))\(suggestion(for: concept.code))",
                    .init(concept.code))
            }
        },
        Rule(
            "CODE-002", .error, "A diagnosis is a valid, billable ICD-10-CM code",
            why: "A payer rejects codes that do not exist, and categories that need more characters.",
            breaks: "`N18.3`, which needs a fifth character since 2020.", source: "references/codes/icd10cm-codes"
        ) { subject, report in
            for code in subject.suspectCodes where code.concept.system == .icd10cm {
                let (concept, place) = (code.concept, code.place)
                switch code.state {
                case .usable, .malformed: continue
                case .category:
                    if code.use.mayBeCategory { continue }
                    let hint = suggestion(for: concept.code)
                    report(place.path, "This is a category: more characters are needed\(hint)", .init(concept.code))
                case .unknown:
                    report(
                        place.path, "ICD-10-CM has no such code\(suggestion(for: concept.code))", .init(concept.code))
                }
            }
        },
        Rule(
            "CODE-003", .error, "A code has the form of its system, and its check digit",
            why: "Check digits catch the slip of a finger before it becomes another test or another drug.",
            breaks: "The LOINC code 4548-5, whose check digit is 4.", source: "the systems' own guides"
        ) { subject, report in
            for code in subject.suspectCodes where code.state == .malformed {
                let (concept, place) = (code.concept, code.place)
                guard concept.system != .icd10cm else { continue }
                report(
                    place.path,
                    "Expected a code of \(concept.system.shortName): \(CodeShape.example(of: concept.system))",
                    .init(concept.code))
            }
        },
        Rule(
            "CODE-004", .error, "An NPI has ten digits and the right check digit",
            why: "Every claim and every message carries it: a wrong digit stops both.",
            breaks: "The number 2000000003.",
            source: "45 CFR 162.406"
        ) { subject, report in
            func check(_ npi: Text, _ path: () -> String) {
                if npi.isEmpty || NPI.isValid(npi) { return }
                report(path(), "Expected an NPI: ten digits of which the last is a check digit", .init(npi))
            }
            for index in subject.entries.indices {
                check(subject.entries[index].practitionerNPI) { subject.entries[index].path("practitioner_npi") }
            }
            let encounters = subject.record.encounters
            for index in encounters.indices {
                check(encounters[index].facilityNPI) { "encounters[\(index)].facility_npi" }
            }
            let reports = subject.record.reports
            for index in reports.indices {
                check(reports[index].performerNPI) { "reports[\(index)].performer_npi" }
            }
            let careTeams = subject.record.careTeams
            for index in careTeams.indices {
                for (place, member) in careTeams[index].members.enumerated() {
                    check(member.npi) { "care_teams[\(index)].members[\(place)].npi" }
                }
            }
            let practitioners = subject.record.practitioners
            for index in practitioners.indices {
                check(practitioners[index].npi) { "practitioners[\(index)].npi" }
            }
            let facilities = subject.record.facilities
            for index in facilities.indices {
                check(facilities[index].npi) { "facilities[\(index)].npi" }
            }
        },
        Rule(
            "CODE-005", .error, "What is coded is coded in the system of its kind",
            why: "A receiver looks a diagnosis up among diagnoses, and finds a billing code there not at all.",
            breaks: "A condition coded with the CPT code 99214.", source: "US Core, bindings of code"
        ) { subject, report in
            for code in subject.suspectCodes where !code.use.accepts(code.concept.system) {
                let (concept, place, system) = (code.concept, code.place, code.concept.system)
                let expected = code.use.systems.map { "\($0.shortName)" }.joined(separator: ", ")
                let found = system == .unknown ? "no known system" : "\(system.shortName)"
                report(place.path, "Expected a code of \(expected), found one of \(found)", .init(concept.code))
            }
        },
        Rule(
            "CODE-006", .error, "An MS-DRG is one of the grouper's",
            why: "A stay is paid by its group: a number that no grouper gives has no weight.",
            breaks: "Group 765, which was retired.",
            source: "references/codes/drg; CMS MS-DRG Definitions Manual"
        ) { subject, report in
            for index in subject.record.encounters.indices {
                guard let group = subject.record.encounters[index].admission?.diagnosisGroup,
                    group.system == .diagnosisGroup, !group.isListed, ConceptFlags.state(of: group) == .usable
                else { continue }
                report(
                    "encounters[\(index)].admission.diagnosis_group", "MS-DRG has no such group", .init(group.code))
            }
        },
    ]

    private static func suggestion(for code: Text) -> String {
        DiagnosisCodes.nearest(to: code).map { ": should it be '\($0)'?" } ?? ""
    }
}
