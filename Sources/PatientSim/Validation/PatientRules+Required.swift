import HealthSimCore

extension PatientRules {
    /// What must be there.
    static let required: [PatientRule] = [
        Rule(
            "REQ-001", .error, "A patient has a medical record number",
            why: "Every entry is tied to the patient by this number.", breaks: "`patient.mrn` is empty or missing.",
            source: "US Core Patient.identifier"
        ) { subject, report in
            if subject.record.patient.mrn.isEmpty { report("patient.mrn", "The medical record number is missing") }
        },
        Rule(
            "REQ-002", .error, "A patient has a family name or a given name",
            why: "US Core asks for one of the two, or for the reason why there is none.",
            breaks: "`patient.name` with a middle name only.", source: "US Core Patient, us-core-6"
        ) { subject, report in
            let name = subject.record.patient.person.name
            if name.family.isEmpty && name.given.isEmpty { report("patient.name", "The name is missing") }
        },
        Rule(
            "REQ-003", .error, "Every entry has an identifier",
            why: "Other entries, and the systems that load the record, refer to it by its identifier.",
            breaks: "An observation with `observation_id` empty.", source: "FHIR R4 Resource.id"
        ) { subject, report in
            for index in subject.entries.indices where subject.entries[index].id.isEmpty {
                let entry = subject.entries[index]
                report(entry.path(entry.idField), "The identifier is missing")
            }
        },
        Rule(
            "REQ-004", .error, "Every entry says what it is about",
            why: "A measurement, a diagnosis or a drug without a code means nothing to whoever receives it.",
            breaks: "An observation whose `code` is empty; an allergy needs a code or words.",
            source: "US Core, code 1..1"
        ) { subject, report in
            for index in subject.entries.indices {
                guard let code = subject.entries[index].code, code.code.isEmpty else { continue }
                let entry = subject.entries[index]
                if entry.isOf("allergies") && !code.display.isEmpty { continue }
                report(entry.path("code"), "The code is missing", code.display.isEmpty ? nil : .init(code.display))
            }
        },
        Rule(
            "REQ-005", .error, "Every provider has an NPI",
            why: "Encounters, orders and reports name their providers by this number.",
            breaks: "A practitioner with `npi` empty.", source: "US Core Practitioner.identifier"
        ) { subject, report in
            let practitioners = subject.record.practitioners
            for index in practitioners.indices where practitioners[index].npi.isEmpty {
                report("practitioners[\(index)].npi", "The national provider identifier is missing")
            }
            let facilities = subject.record.facilities
            for index in facilities.indices where facilities[index].npi.isEmpty {
                report("facilities[\(index)].npi", "The national provider identifier is missing")
            }
        },
        Rule(
            "REQ-006", .error, "A report has results or a conclusion",
            why: "A report with neither says nothing.", breaks: "A report with `results` empty and no `conclusion`.",
            source: "FHIR R4 DiagnosticReport.result, conclusion; US Core DiagnosticReport"
        ) { subject, report in
            let reports = subject.record.reports
            for index in reports.indices
            where reports[index].results.isEmpty && reports[index].conclusion.isEmpty {
                report("reports[\(index)].results", "The report has neither results nor a conclusion")
            }
        },
        Rule(
            "REQ-007", .error, "A note has a text",
            why: "The text is what a note is.", breaks: "A note whose `text` is empty or blank.",
            source: "US Core DocumentReference.content"
        ) { subject, report in
            let notes = subject.record.notes
            for index in notes.indices where notes[index].text.allSatisfy(\.isWhitespace) {
                report("notes[\(index)].text", "The text is missing")
            }
        },
        Rule(
            "REQ-008", .error, "A care plan has a title, and a goal says what is to be reached",
            why: "Both are read by people first.", breaks: "A goal whose `text` is empty.",
            source: "US Core CarePlan.text, Goal.description"
        ) { subject, report in
            let carePlans = subject.record.carePlans
            for index in carePlans.indices where carePlans[index].title.isEmpty {
                report("care_plans[\(index)].title", "The title is missing")
            }
            let goals = subject.record.goals
            for index in goals.indices where goals[index].text.isEmpty {
                report("goals[\(index)].text", "The text of the goal is missing")
            }
        },
        Rule(
            "REQ-009", .error, "A care team has a member, and every member an NPI",
            why: "US Core asks for a participant and who it is.", breaks: "A care team with `members` empty.",
            source: "US Core CareTeam.participant 1..*"
        ) { subject, report in
            let careTeams = subject.record.careTeams
            for index in careTeams.indices {
                if careTeams[index].members.isEmpty {
                    report("care_teams[\(index)].members", "The team has no members")
                }
                for (place, member) in careTeams[index].members.enumerated() where member.npi.isEmpty {
                    report("care_teams[\(index)].members[\(place)].npi", "The national provider identifier is missing")
                }
            }
        },
        Rule(
            "REQ-010", .warning, "An active order says how the drug is taken",
            why: "A pharmacy cannot fill an order without an instruction, and sends it back.",
            breaks: "An active order whose `sig` is empty.", source: "NCPDP SCRIPT, Sig; US Core MedicationRequest"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices
            where medicationOrders[index].status == .active && medicationOrders[index].sig.isEmpty
                && medicationOrders[index].dose == nil
            {
                report("medications[\(index)].sig", "The instruction is missing")
            }
        },
        Rule(
            "REQ-011", .warning, "A finished stay has a diagnosis",
            why: "The principal diagnosis decides the group that a stay is paid by.",
            breaks: "A finished inpatient encounter with `diagnoses` empty.", source: "UHDDS, principal diagnosis"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices
            where encounters[index].encounterClass == .inpatient && encounters[index].status == .finished
                && encounters[index].diagnoses.isEmpty
            {
                report("encounters[\(index)].diagnoses", "The stay has no diagnosis")
            }
        },
    ]
}
