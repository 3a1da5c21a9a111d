import HealthSimCore

extension PatientRules {
    /// That entries belong together.
    static let references: [PatientRule] = [
        Rule("REF-001", .error, "Every entry is the patient's own", source: "FHIR R4, subject") { subject, report in
            let mrn = subject.record.patient.mrn
            for entry in subject.entries where entry.mrn != mrn {
                report(entry.path("mrn"), "The record number is not the patient's, '\(mrn)'", .init(entry.mrn))
            }
        },
        Rule(
            PatientValidator.encounterReferenceRule, .error, "Every encounter that is referred to is in the record",
            source: "FHIR R4, references"
        ) { subject, report in
            for entry in subject.entries where !entry.encounterID.isEmpty {
                guard subject.encounters[entry.encounterID] == nil else { continue }
                report(entry.path("encounter_id"), "The record has no such encounter", .init(entry.encounterID))
            }
        },
        Rule(
            "REF-003", .error, "Every clinician that is referred to is in the record, when it has clinicians",
            source: "FHIR R4, references"
        ) { subject, report in
            let known = Set(subject.record.practitioners.map(\.npi))
            guard !known.isEmpty else { return }
            for entry in subject.entries where !entry.practitionerNPI.isEmpty && !known.contains(entry.practitionerNPI)
            {
                report(entry.path("practitioner_npi"), "The record has no such clinician", .init(entry.practitionerNPI))
            }
        },
        Rule(
            "REF-004", .error, "Every facility that is referred to is in the record, when it has facilities",
            source: "FHIR R4, references"
        ) { subject, report in
            let known = Set(subject.record.facilities.map(\.npi))
            guard !known.isEmpty else { return }
            for (index, encounter) in subject.record.encounters.enumerated() {
                guard !encounter.facilityNPI.isEmpty, !known.contains(encounter.facilityNPI) else { continue }
                report(
                    "encounters[\(index)].facility_npi", "The record has no such facility", .init(encounter.facilityNPI)
                )
            }
        },
        Rule("DUP-001", .error, "No two entries of a list have the same identifier", source: "FHIR R4 Resource.id") {
            subject, report in
            var seen: Set<String> = []
            for entry in subject.entries where !entry.id.isEmpty {
                if !seen.insert("\(entry.list) \(entry.id)").inserted {
                    report(entry.path(entry.idField), "Another entry has this identifier", .init(entry.id))
                }
            }
        },
        Rule("DUP-002", .error, "No two providers have the same NPI", source: "45 CFR 162.406") { subject, report in
            func check(_ list: String, _ numbers: [Text]) {
                var seen: Set<Text> = []
                for (index, npi) in numbers.enumerated() where !npi.isEmpty && !seen.insert(npi).inserted {
                    report("\(list)[\(index)].npi", "Another entry has this identifier", .init(npi))
                }
            }
            check("practitioners", subject.record.practitioners.map(\.npi))
            check("facilities", subject.record.facilities.map(\.npi))
        },
        Rule(
            "DUP-003", .warning, "No condition is on the problem list twice", source: "US Core Condition, problem list"
        ) { subject, report in
            var seen: Set<Concept> = []
            for (index, condition) in subject.record.conditions.enumerated() {
                guard condition.clinicalStatus == .active, !condition.code.code.isEmpty else { continue }
                if !seen.insert(condition.code).inserted {
                    report(
                        "conditions[\(index)].code", "The patient has this condition already",
                        .init(condition.code.code))
                }
            }
        },
    ]
}
