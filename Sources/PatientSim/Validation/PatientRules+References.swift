import HealthSimCore

extension PatientRules {
    /// That entries belong together.
    static let references: [PatientRule] = [
        Rule(
            "REF-001", .error, "Every entry is the patient's own",
            why: "An entry under another record number belongs to someone else: the gravest mix-up there is.",
            breaks: "An encounter whose `mrn` is not `patient.mrn`.", source: "FHIR R4, subject"
        ) { subject, report in
            let mrn = subject.record.patient.mrn
            for index in subject.entries.indices where subject.entries[index].mrn != mrn {
                let entry = subject.entries[index]
                report(entry.path("mrn"), "The record number is not the patient's, '\(mrn)'", .init(entry.mrn))
            }
        },
        Rule(
            PatientValidator.encounterReferenceRule, .error, "Every encounter that is referred to is in the record",
            why: "A server that checks references refuses an entry whose encounter it cannot find.",
            breaks: "An order whose `encounter_id` is the identifier of no encounter.", source: "FHIR R4, references"
        ) { subject, report in
            for place in subject.entries.indices where subject.encounterOfEntry[place] == nil {
                let entry = subject.entries[place]
                if entry.encounterID.isEmpty { continue }
                report(entry.path("encounter_id"), "The record has no such encounter", .init(entry.encounterID))
            }
        },
        Rule(
            "REF-003", .error, "Every clinician that is referred to is in the record, when it has clinicians",
            why: "A record that lists its clinicians lists all that it names.",
            breaks: "A procedure whose `practitioner_npi` is in none of the `practitioners`.",
            source: "FHIR R4, references"
        ) { subject, report in
            let practitioners = subject.record.practitioners
            let known = IdentifierPlaces(practitioners.indices.map { practitioners[$0].npi })
            guard !known.isEmpty else { return }
            for index in subject.entries.indices where !subject.entries[index].practitionerNPI.isEmpty {
                if known[subject.entries[index].practitionerNPI] != nil { continue }
                let entry = subject.entries[index]
                report(entry.path("practitioner_npi"), "The record has no such clinician", .init(entry.practitionerNPI))
            }
            let careTeams = subject.record.careTeams
            for index in careTeams.indices {
                for (place, member) in careTeams[index].members.enumerated()
                where !member.npi.isEmpty && known[member.npi] == nil {
                    report(
                        "care_teams[\(index)].members[\(place)].npi", "The record has no such clinician",
                        .init(member.npi))
                }
            }
        },
        Rule(
            "REF-004", .error, "Every facility that is referred to is in the record, when it has facilities",
            why: "A record that lists its facilities lists all that it names.",
            breaks: "An encounter whose `facility_npi` is in none of the `facilities`.", source: "FHIR R4, references"
        ) { subject, report in
            let facilities = subject.record.facilities
            let known = IdentifierPlaces(facilities.indices.map { facilities[$0].npi })
            guard !known.isEmpty else { return }
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard !encounters[index].facilityNPI.isEmpty, known[encounters[index].facilityNPI] == nil else {
                    continue
                }
                report(
                    "encounters[\(index)].facility_npi", "The record has no such facility",
                    .init(encounters[index].facilityNPI)
                )
            }
            let reports = subject.record.reports
            for index in reports.indices {
                guard !reports[index].performerNPI.isEmpty, known[reports[index].performerNPI] == nil else { continue }
                report(
                    "reports[\(index)].performer_npi", "The record has no such facility",
                    .init(reports[index].performerNPI))
            }
        },
    ]
}
