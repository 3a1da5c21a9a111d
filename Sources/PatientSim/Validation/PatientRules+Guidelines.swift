import HealthSimCore

extension PatientRules {
    /// That the diagnoses of an encounter are coded as the guidelines say.
    static let guidelines: [PatientRule] = [
        Rule(
            "GUIDE-001", .warning, "No two diagnoses of an encounter exclude each other",
            why:
                "An Excludes1 note says that both cannot be there at once, unless they have nothing to do with each other.",
            breaks: "E10.9 and E11.9 in one encounter.",
            source: "ICD-10-CM Official Guidelines, I.A.12.a; references/codes/excludes1"
        ) { subject, report in
            // What excludes nothing of the whole record excludes nothing of an encounter.
            guard subject.differentCodes.count > 200 || CodingRules.haveClash(subject.differentCodes) else { return }
            forEachDiagnosed(subject) { encounter, codes in
                guard codes.count > 1, codes.count <= 60 else { return }
                for (place, code) in codes.enumerated() {
                    let clash = codes.enumerated().first { other in
                        other.offset != place && CodingRules.excludes(code, other.element)
                            && (other.offset < place || !CodingRules.excludes(other.element, code))
                    }
                    guard let clash else { continue }
                    report(path(encounter, place), "Excludes '\(clash.element)' (Excludes1)", .init(code))
                }
            }
        },
        Rule(
            "GUIDE-002", .error, "A manifestation is not listed first",
            why: "Its cause comes first: Medicare's code editor rejects a manifestation as principal diagnosis.",
            breaks: "A stay whose first diagnosis is F02.80, dementia in other diseases.",
            source: "ICD-10-CM Official Guidelines, I.A.13; references/codes/manifestations"
        ) { subject, report in
            forEachDiagnosed(subject) { encounter, codes in
                if let first = codes.first, CodingRules.isManifestation(first) {
                    report(path(encounter, 0), "This is a manifestation: its cause is listed first", .init(first))
                }
            }
        },
        Rule(
            "GUIDE-003", .error, "Severe sepsis comes with the infection that caused it",
            why: "R65.2- says how grave a sepsis is: without one it says nothing.",
            breaks: "R65.21 with pneumonia, J18.9, and no code of sepsis.",
            source: "ICD-10-CM Official Guidelines, I.C.1.d.1.b; references/codes/coding-rules"
        ) { subject, report in
            needs(sepsis, "a code of sepsis, as A41.9", subject, &report)
        },
        Rule(
            "GUIDE-004", .error, "A delivery has an outcome",
            why: "Every record of a delivery carries Z37, from which births are counted.",
            breaks: "O80 without Z37.0.", source: "ICD-10-CM Official Guidelines, I.C.21.c.11 and I.C.15.b.5"
        ) { subject, report in
            needs(delivery, "the outcome of delivery, as Z37.0", subject, &report)
        },
        Rule(
            "GUIDE-005", .error, "An outcome of delivery is of a delivery",
            why: "Z37 is for the mother's record, beside a code of chapter 15.", breaks: "Z37.0 beside I10 alone.",
            source: "ICD-10-CM Official Guidelines, I.C.15.b.5"
        ) { subject, report in
            needs(outcome, "a code of pregnancy and childbirth, as O80", subject, &report)
        },
        Rule(
            "GUIDE-006", .error, "What only adds to another code is not listed first",
            why: "External causes, organisms, severe sepsis and the like are never a reason for care by themselves.",
            breaks: "A visit whose first diagnosis is Z79.4, long term use of insulin.",
            source:
                "ICD-10-CM Official Guidelines, I.C.1.b, I.C.1.d, I.C.20.a.6, I.C.21.c; references/codes/coding-rules"
        ) { subject, report in
            forEachDiagnosed(subject) { encounter, codes in
                if let first = codes.first, CodingRules.matches(first, CodingRules.neverFirst) {
                    report(path(encounter, 0), "This code is never listed first", .init(first))
                }
            }
        },
        Rule(
            "GUIDE-007", .warning, "What has a code together is coded together",
            why: "The classification presumes a link: hypertension with kidney disease is I12, not I10 and N18.",
            breaks: "I10 and N18.31 in one encounter.",
            source: "ICD-10-CM Official Guidelines, I.A.15 and I.C.9.a; references/codes/combination-rules"
        ) { subject, report in
            let combinations = subject.combinations.filter { $0.action != "sequence" }
            guard !combinations.isEmpty else { return }
            forEachDiagnosed(subject) { encounter, codes in
                guard codes.count > 1 else { return }
                for rule in combinations where rule.action == "replace" || rule.action == "drop" {
                    guard let place = codes.firstIndex(where: { $0.hasPrefix(rule.target) }),
                        rule.requires.allSatisfy({ wanted in codes.contains { $0.hasPrefix(wanted.text) } })
                    else { continue }
                    let what = rule.action == "drop" ? "not with the others" : "as '\(rule.code)'"
                    report(path(encounter, place), "Coded \(what): \(rule.source)", .init(codes[place]))
                    return
                }
            }
        },
        Rule(
            "GUIDE-008", .warning, "A cause is listed before its consequence",
            why: "The tabular list says code first: the order tells what was treated.",
            breaks: "N18.31 listed before E11.22.",
            source: "ICD-10-CM tabular list, code first; references/codes/combination-rules"
        ) { subject, report in
            let combinations = subject.combinations.filter { $0.action == "sequence" }
            guard !combinations.isEmpty else { return }
            forEachDiagnosed(subject) { encounter, codes in
                guard codes.count > 1 else { return }
                for rule in combinations {
                    guard let cause = codes.firstIndex(where: { $0.hasPrefix(rule.code) }),
                        let place = codes.firstIndex(where: { $0.hasPrefix(rule.target) }), place < cause
                    else { continue }
                    report(path(encounter, place), "Listed after '\(codes[cause])'", .init(codes[place]))
                    return
                }
            }
        },
        Rule(
            "GUIDE-009", .error, "Weeks of gestation are of a pregnancy",
            why: "Z3A is for the mother's record, beside a code of pregnancy.", breaks: "Z3A.20 beside I10 alone.",
            source: "ICD-10-CM Official Guidelines, I.C.21.c.11"
        ) { subject, report in
            needs(gestation, "a code of pregnancy", subject, &report)
        },
        Rule(
            "GUIDE-010", .error, "A birth is coded once, and first",
            why: "Z38 is the principal diagnosis of the birth record, and is assigned once in a life.",
            breaks: "Z38.00 in a second encounter.", source: "ICD-10-CM Official Guidelines, I.C.16.a.2"
        ) { subject, report in
            var isBorn = false
            forEachDiagnosed(subject) { encounter, codes in
                guard let place = codes.firstIndex(where: { $0.hasPrefix(liveborn) }) else { return }
                if isBorn {
                    report(path(encounter, place), "The birth is coded in an earlier encounter", .init(codes[place]))
                } else if place > 0 {
                    report(path(encounter, place), "The birth is listed first", .init(codes[place]))
                }
                isBorn = true
            }
        },
    ]

    private static let sepsis = CodingRules.need("sepsis")
    private static let delivery = CodingRules.need("delivery")
    private static let outcome = CodingRules.need("outcome")
    private static let gestation = CodingRules.need("gestation")
    private static let liveborn: Text = "Z38"

    /// Reports codes that stand without one that they need.
    private static func needs(
        _ need: CodingRules.Need, _ what: String, _ subject: PatientSubject, _ report: inout FindingReport
    ) {
        // What needs nothing in the whole record needs nothing in an encounter.
        guard subject.differentCodes.contains(where: { CodingRules.matches($0, need.codes) }) else { return }
        forEachDiagnosed(subject) { encounter, codes in
            guard let place = codes.firstIndex(where: { CodingRules.matches($0, need.codes) }),
                !codes.contains(where: { CodingRules.matches($0, need.needed) })
            else { return }
            report(path(encounter, place), "Needs \(what), beside it", .init(codes[place]))
        }
    }

    /// Calls `body` with the place of every encounter whose diagnoses are all ICD-10-CM, and with their codes.
    private static func forEachDiagnosed(
        _ subject: PatientSubject, _ body: (_ encounter: Int, _ codes: [Text]) -> Void
    ) {
        for (index, codes) in subject.diagnosisCodes.enumerated() where !codes.isEmpty { body(index, codes) }
    }

    private static func path(_ encounter: Int, _ place: Int) -> String {
        "encounters[\(encounter)].diagnoses[\(place)]"
    }
}
