import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-medicationrequest.
    func write(_ order: MedicationOrder, to out: inout ByteBuffer) {
        begin(.medicationRequest, order.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-medicationrequest"]},\#
            "status":"
            """#)
        out.append(status(order.status))
        out.append(
            #"""
            ","intent":"order","category":[{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"community",\#
            "display":"Community"}],"text":"Community"}],"reportedBoolean":false,"medicationCodeableConcept":
            """#)
        concepts.append(order.drug, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(order.encounterID, to: &out)
        out.append(#","authoredOn":""#)
        out.append(order.authored)
        out.append(#"","requester":"#)
        if order.practitionerNPI.isEmpty {
            out.append(#"{"display":"unknown"}"#)
        } else {
            appendPractitioner(order.practitionerNPI, to: &out)
        }
        appendReason(order.indication, to: &out)
        appendDosage(order, to: &out)
        appendSupply(order, to: &out)
        end(in: &out)
    }

    private func appendSupply(_ order: MedicationOrder, to out: inout ByteBuffer) {
        out.append(#","dispenseRequest":{"numberOfRepeatsAllowed":"#)
        out.append(integer: max(0, order.refills))
        if let end = order.end {
            out.append(#","validityPeriod":{"start":""#)
            out.append(order.authored.date)
            out.append(#"","end":""#)
            out.append(end)
            out.append(#""}"#)
        }
        if order.quantity.isFinite && order.quantity > 0 {
            out.append(#","quantity":{"value":"#)
            out.append(shortest: order.quantity)
            append(#","unit":""#, order.doseForm, to: &out)
            out.append("}")
        }
        if order.daysSupply > 0 {
            out.append(#","expectedSupplyDuration":{"value":"#)
            out.append(integer: order.daysSupply)
            out.append(#","unit":"days","system":"http://unitsofmeasure.org","code":"d"}"#)
        }
        out.append("}")
    }

    private func appendDosage(_ order: MedicationOrder, to out: inout ByteBuffer) {
        guard !order.sig.isEmpty || order.route != nil else { return }
        out.append(#","dosageInstruction":[{"sequence":1"#)
        append(#","text":""#, order.sig, to: &out)
        if let route = order.route {
            out.append(#","route":"#)
            concepts.append(route, to: &out)
        }
        out.append("}]")
    }

    private func status(_ status: MedicationOrder.Status) -> StaticString {
        switch status {
        case .active: "active"
        case .onHold: "on-hold"
        case .cancelled: "cancelled"
        case .completed: "completed"
        case .stopped: "stopped"
        case .draft: "draft"
        case .unknown: "unknown"
        case .enteredInError: "entered-in-error"
        }
    }

    /// Source: us-core-procedure.
    func write(_ procedure: Procedure, to out: inout ByteBuffer) {
        begin(.procedure, procedure.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-procedure"]},"status":"
            """#)
        out.append(status(procedure.status))
        out.append(#"","code":"#)
        concepts.append(procedure.code, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(procedure.encounterID, to: &out)
        out.append(#","performedDateTime":""#)
        out.append(procedure.performed)
        out.append("\"")
        appendPerformer(procedure.practitionerNPI, to: &out)
        appendReason(procedure.reason, to: &out)
        end(in: &out)
    }

    private func status(_ status: Procedure.Status) -> StaticString {
        switch status {
        case .preparation: "preparation"
        case .inProgress: "in-progress"
        case .notDone: "not-done"
        case .onHold: "on-hold"
        case .stopped: "stopped"
        case .completed: "completed"
        case .unknown: "unknown"
        case .enteredInError: "entered-in-error"
        }
    }

    /// Source: us-core-immunization.
    func write(_ immunization: Immunization, to out: inout ByteBuffer) {
        begin(.immunization, immunization.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-immunization"]},\#
            "status":"completed","vaccineCode":
            """#)
        concepts.append(immunization.vaccine, to: &out)
        out.append(#","patient":"#)
        appendPatient(to: &out)
        appendEncounter(immunization.encounterID, to: &out)
        out.append(#","occurrenceDateTime":""#)
        out.append(immunization.occurrence)
        out.append(#"","primarySource":true"#)
        appendPerformer(immunization.practitionerNPI, to: &out)
        end(in: &out)
    }

    private func appendPerformer(_ npi: Text, to out: inout ByteBuffer) {
        guard !npi.isEmpty else { return }
        out.append(#","performer":[{"actor":"#)
        appendPractitioner(npi, to: &out)
        out.append("}]")
    }

    /// Source: us-core-allergyintolerance.
    func write(_ allergy: AllergyIntolerance, to out: inout ByteBuffer) {
        begin(.allergyIntolerance, allergy.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-allergyintolerance"]},\#
            "clinicalStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active",\#
            "display":"Active"}]},"verificationStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"confirmed",\#
            "display":"Confirmed"}]},"type":"allergy"
            """#)
        if allergy.substance.system == .rxnorm { out.append(#","category":["medication"]"#) }
        out.append(#","criticality":""#)
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
        if !allergy.reaction.isEmpty {
            out.append(#","reaction":[{"manifestation":[{"text":""#)
            out.append(escaping: allergy.reaction)
            out.append(#""}]}]"#)
        }
        end(in: &out)
    }
}
