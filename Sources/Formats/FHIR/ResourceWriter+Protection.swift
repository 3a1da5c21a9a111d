import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-immunization.
    func write(_ immunization: Immunization, to out: inout ByteBuffer) {
        begin(.immunization, immunization.id, profile: "us-core-immunization", in: &out)
        narrate(immunization.vaccine, immunization.occurrence.date, in: &out)
        out.append(#","status":"completed","vaccineCode":"#)
        concepts.append(immunization.vaccine, to: &out)
        out.append(#","patient":"#)
        appendPatient(to: &out)
        appendEncounter(immunization.encounterID, to: &out)
        append(#","occurrenceDateTime":""#, immunization.occurrence, to: &out)
        out.append(immunization.isPrimarySource ? #","primarySource":true"# : #","primarySource":false"#)
        append(#","lotNumber":""#, immunization.lotNumber, to: &out)
        if let site = immunization.site {
            out.append(#","site":"#)
            concepts.append(site, to: &out)
        }
        if let route = immunization.route {
            out.append(#","route":"#)
            concepts.append(route, to: &out)
        }
        appendPerformer(immunization.practitionerNPI, to: &out)
        if let dose = immunization.doseNumber, dose > 0 {
            out.append(#","protocolApplied":[{"doseNumberPositiveInt":"#)
            out.append(integer: dose)
            out.append("}]")
        }
        end(.immunization, immunization.id, in: &out)
    }

    func appendPerformer(_ npi: Text, to out: inout ByteBuffer) {
        guard !npi.isEmpty else { return }
        out.append(#","performer":[{"actor":"#)
        appendPractitioner(npi, to: &out)
        out.append("}]")
    }

    /// Source: us-core-allergyintolerance.
    func write(_ allergy: AllergyIntolerance, to out: inout ByteBuffer) {
        begin(.allergyIntolerance, allergy.id, profile: "us-core-allergyintolerance", in: &out)
        narrate(in: &out) { out in
            wordings.append(allergy.substance, to: &out)
            out.append(", recorded ")
            out.append(allergy.recorded)
        }
        out.append(
            #"""
            ,"clinicalStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active",\#
            "display":"Active"}]},"verificationStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed",\#
            "display":"Confirmed"}]},"type":"allergy","category":["
            """#)
        switch allergy.category {
        case .food: out.append("food")
        case .medication: out.append("medication")
        case .environment: out.append("environment")
        case .biologic: out.append("biologic")
        }
        out.append(#""],"criticality":""#)
        switch allergy.criticality {
        case .low: out.append("low")
        case .high: out.append("high")
        case .unableToAssess: out.append("unable-to-assess")
        }
        out.append(#"","code":"#)
        concepts.append(allergy.substance, to: &out)
        out.append(#","patient":"#)
        appendPatient(to: &out)
        out.append(#","recordedDate":""#)
        out.append(allergy.recorded)
        out.append("\"")
        appendReaction(of: allergy, to: &out)
        end(.allergyIntolerance, allergy.id, in: &out)
    }

    private func appendReaction(of allergy: AllergyIntolerance, to out: inout ByteBuffer) {
        guard allergy.manifestation != nil || !allergy.reaction.isEmpty else { return }
        out.append(#","reaction":[{"manifestation":["#)
        if let manifestation = allergy.manifestation {
            concepts.append(manifestation, to: &out)
        } else {
            out.append(#"{"text":""#)
            out.append(escaping: allergy.reaction)
            out.append(#""}"#)
        }
        out.append("]")
        if allergy.manifestation != nil { append(#","description":""#, allergy.reaction, to: &out) }
        out.append("}]")
    }
}
