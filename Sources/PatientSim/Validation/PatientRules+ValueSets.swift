import HealthSimCore

extension PatientRules {
    /// That words of closed lists are of their list.
    static let valueSets: [PatientRule] = [
        Rule(
            "SET-001", .error, "A discharge disposition is one that FHIR knows",
            why: "Readmissions and mortality are counted by it.", breaks: "The disposition `gone`.",
            source: "HL7 FHIR R4, ValueSet encounter-discharge-disposition"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let code = encounters[index].dischargeDisposition?.code, !code.isEmpty else { continue }
                if encounters[index].dischargeDisposition?.system != .dischargeDisposition { continue }
                check(code, in: .dischargeDisposition, { "encounters[\(index)].discharge_disposition" }, &report)
            }
        },
        Rule(
            "SET-002", .error, "The source of an admission is one that FHIR knows",
            why: "Transfers are told from admissions by it.", breaks: "The source `street`.",
            source: "HL7 FHIR R4, ValueSet encounter-admit-source"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let source = encounters[index].admission?.source, source.system == .admitSource,
                    !source.code.isEmpty
                else { continue }
                check(source.code, in: .admitSource, { "encounters[\(index)].admission.source" }, &report)
            }
        },
        Rule(
            "SET-003", .error, "Race and ethnicity are categories of the Office of Management and Budget",
            why: "US Core binds both extensions to these categories and takes no other.",
            breaks: "The race `2100-0`.", source: "US Core Patient, OMB race and ethnicity category value sets"
        ) { subject, report in
            let group = subject.record.patient.person.raceEthnicity
            if !group.race.code.isEmpty { check(group.race.code, in: .race, { "patient.race" }, &report) }
            if !group.ethnicity.code.isEmpty {
                check(group.ethnicity.code, in: .ethnicity, { "patient.ethnicity" }, &report)
            }
        },
        Rule(
            "SET-004", .error, "A marital status is one of HL7's",
            why: "FHIR binds it to these codes.", breaks: "The status `X`.",
            source: "HL7 FHIR R4, ValueSet marital-status; HL7 v3 MaritalStatus"
        ) { subject, report in
            let status = subject.record.patient.person.maritalStatus
            guard status.system == .maritalStatus, !status.code.isEmpty else { return }
            check(status.code, in: .maritalStatus, { "patient.marital_status" }, &report)
        },
        Rule(
            "SET-005", .error, "A language is a tag of BCP 47",
            why: "FHIR binds languages to these tags.", breaks: "The language `español`.",
            source: "BCP 47; US Core Patient.communication"
        ) { subject, report in
            let language = subject.record.patient.person.language
            guard !language.code.isEmpty, !isLanguageTag(language.code) else { return }
            report("patient.language", "Expected a tag such as en or es-MX", .init(language.code))
        },
    ]

    private static func check(
        _ code: Text, in set: ValueSets.Name, _ path: () -> String, _ report: inout FindingReport
    ) {
        if !ValueSets.contains(code, in: set) {
            report(path(), "Expected one of \(ValueSets.codes(of: set))", .init(code))
        }
    }

    /// Two or three letters, then parts of one to eight letters and digits after hyphens.
    private static func isLanguageTag(_ code: Text) -> Bool {
        let parts = Array(code.string.utf8).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || $0.isDecimal }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
