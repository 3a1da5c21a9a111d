import HealthSimCore

extension PatientRules {
    /// What must be there.
    static let required: [PatientRule] = [
        Rule("REQ-001", .error, "A patient has a medical record number", source: "US Core Patient.identifier") {
            subject, report in
            if subject.record.patient.mrn.isEmpty { report("patient.mrn", "The medical record number is missing") }
        },
        Rule("REQ-002", .error, "A patient has a family name or a given name", source: "US Core Patient, us-core-6") {
            subject, report in
            let name = subject.record.patient.person.name
            if name.family.isEmpty && name.given.isEmpty { report("patient.name", "The name is missing") }
        },
        Rule("REQ-003", .error, "Every entry has an identifier", source: "FHIR R4 Resource.id") { subject, report in
            for entry in subject.entries where entry.id.isEmpty {
                report(entry.path(entry.idField), "The identifier is missing")
            }
        },
        Rule("REQ-004", .error, "Every entry says what it is about", source: "US Core, code 1..1") { subject, report in
            for entry in subject.entries {
                guard let code = entry.code, code.code.isEmpty else { continue }
                if entry.list == "allergies" && !code.display.isEmpty { continue }
                report(entry.path("code"), "The code is missing", code.display.isEmpty ? nil : .init(code.display))
            }
        },
        Rule("REQ-005", .error, "Every provider has an NPI", source: "US Core Practitioner.identifier") {
            subject, report in
            for (index, practitioner) in subject.record.practitioners.enumerated() where practitioner.npi.isEmpty {
                report("practitioners[\(index)].npi", "The national provider identifier is missing")
            }
            for (index, facility) in subject.record.facilities.enumerated() where facility.npi.isEmpty {
                report("facilities[\(index)].npi", "The national provider identifier is missing")
            }
        },
    ]
}
