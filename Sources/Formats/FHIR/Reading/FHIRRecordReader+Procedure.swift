import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads a procedure.
    mutating func procedure(_ resource: FHIRResource) -> Procedure? {
        let node = resource.node
        let status: Procedure.Status? = choice(node, "status")
        if node["status"] == nil { findings.missing("status", in: node, "a status, as completed") }
        guard let code = concept(node, "code", .cpt, .hcpcs, .icd10pcs, .snomed) else {
            findings.leaveOut(resource, "it has no code")
            return nil
        }
        let span = span(node, "performed")
        guard let performed = span.start ?? begin(of: resource).map({ Timestamp(date: $0) }) else {
            findings.leaveOut(resource, "it has no time (performed)")
            return nil
        }
        guard let status else { return nil }
        var procedure = Procedure(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource), status: status,
            code: code, performed: performed, reason: reason(resource),
            practitionerNPI: practitioner(node.list("performer"), "actor", in: resource))
        procedure.end = span.end
        return procedure
    }

    /// Reads a vaccination.
    mutating func immunization(_ resource: FHIRResource) -> Immunization? {
        let node = resource.node
        if let status = node.string("status"), status != "completed" {
            findings.leaveOut(resource, "its status is '\(status)'")
            return nil
        }
        guard let vaccine = concept(node, "vaccineCode", .cvx) else {
            findings.missing("vaccineCode", in: node, "a CVX code, as 140")
            return nil
        }
        guard let occurrence = moment(node, "occurrenceDateTime") else {
            if node["occurrenceDateTime"] == nil { findings.leaveOut(resource, "it has no time (occurrenceDateTime)") }
            return nil
        }
        var immunization = Immunization(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource),
            vaccine: vaccine, occurrence: occurrence,
            practitionerNPI: practitioner(node.list("performer"), "actor", in: resource))
        immunization.doseNumber = node.list("protocolApplied").first.flatMap { count($0, "doseNumberPositiveInt") }
        immunization.lotNumber = text(node, "lotNumber")
        immunization.site = concept(node, "site", .snomed)
        immunization.route = concept(node, "route", .snomed)
        immunization.isPrimarySource = node.value["primarySource"]?.bool ?? true
        return immunization
    }

    /// Reads an allergy. Without a date of recording the onset or the last reaction counts.
    mutating func allergy(_ resource: FHIRResource) -> AllergyIntolerance? {
        let node = resource.node
        if FHIRConcepts.has("refuted", node["verificationStatus"])
            || FHIRConcepts.has("entered-in-error", node["verificationStatus"])
        {
            findings.leaveOut(resource, "it is refuted or was entered in error")
            return nil
        }
        let reaction = node.list("reaction").first
        guard let substance = concept(node, "code", .rxnorm, .snomed) ?? reaction.flatMap({ concept($0, "substance") })
        else {
            findings.leaveOut(resource, "it names no substance")
            return nil
        }
        let day =
            day(node, "recordedDate") ?? span(node, "onset").start?.date ?? day(node, "lastOccurrence")
            ?? begin(of: resource)
        guard let day else {
            findings.leaveOut(resource, "it has no date (recordedDate, onset)")
            return nil
        }
        var allergy = AllergyIntolerance(
            id: identifier(of: resource), mrn: record.patient.mrn, substance: substance,
            criticality: choice(node, "criticality") ?? .unableToAssess, recorded: day)
        let category = node.list("category").first?.value.string
        allergy.category = category.flatMap(AllergyIntolerance.Category.init) ?? .medication
        guard let reaction else { return allergy }
        let manifestation = reaction.list("manifestation").first.flatMap {
            FHIRConcepts.concept($0, preferring: [.snomed])
        }
        allergy.reaction = text(reaction, "description")
        if let manifestation {
            if manifestation.code.isEmpty {
                if allergy.reaction.isEmpty { allergy.reaction = manifestation.display }
            } else {
                allergy.manifestation = manifestation
            }
        }
        return allergy
    }
}
