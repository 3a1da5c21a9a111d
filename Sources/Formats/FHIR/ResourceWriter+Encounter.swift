import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-encounter.
    ///
    /// A diagnosis on the patient's problem list is referred to by `diagnosis`; one that is not stands in `reasonCode`.
    func write(_ encounter: Encounter, to out: inout ByteBuffer) {
        begin(.encounter, encounter.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-encounter"]},\#
            "identifier":[{"use":"official","system":"urn:healthsim:encounter","value":"
            """#)
        out.append(escaping: encounter.id)
        out.append(#""}],"status":""#)
        out.append(status(encounter.status))
        out.append(#"","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":""#)
        out.append(encounterClass(encounter.encounterClass))
        out.append(#""},"type":["#)
        concepts.append(encounter.type, to: &out)
        out.append("]")
        if let specialty = encounter.specialty {
            out.append(#","serviceType":"#)
            concepts.append(specialty, to: &out)
        }
        out.append(#","subject":"#)
        appendPatient(to: &out)
        if !encounter.practitionerNPI.isEmpty {
            out.append(
                #"""
                ,"participant":[{"type":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType",\#
                "code":"PPRF","display":"primary performer"}],"text":"primary performer"}],"period":
                """#)
            appendPeriod(encounter, to: &out)
            out.append(#","individual":"#)
            appendPractitioner(encounter.practitionerNPI, to: &out)
            out.append("}]")
        }
        out.append(#","period":"#)
        appendPeriod(encounter, to: &out)
        appendReasons(of: encounter, to: &out)
        if let disposition = encounter.dischargeDisposition {
            out.append(#","hospitalization":{"dischargeDisposition":"#)
            concepts.append(disposition, to: &out)
            out.append("}")
        }
        if !encounter.facilityNPI.isEmpty {
            out.append(#","location":[{"location":"#)
            appendFacility(encounter.facilityNPI, as: .location, to: &out)
            out.append(#"}],"serviceProvider":"#)
            appendFacility(encounter.facilityNPI, as: .organization, to: &out)
        }
        end(in: &out)
    }

    private func appendPeriod(_ encounter: Encounter, to out: inout ByteBuffer) {
        out.append(#"{"start":""#)
        out.append(encounter.start)
        if let end = encounter.end {
            out.append(#"","end":""#)
            out.append(end)
        }
        out.append(#""}"#)
    }

    /// Appends `,"reasonCode":[…]` and `,"diagnosis":[…]`, each only when there is something in it.
    private func appendReasons(of encounter: Encounter, to out: inout ByteBuffer) {
        var count = 0
        func append(_ concept: Concept) {
            out.append(count == 0 ? #","reasonCode":["# : ",")
            concepts.append(concept, to: &out)
            count += 1
        }
        if let reason = encounter.reason { append(reason) }
        for diagnosis in encounter.diagnoses where diagnosis != encounter.reason && conditions.exact(diagnosis) == nil {
            append(diagnosis)
        }
        if count > 0 { out.append("]") }
        var rank = 0
        for (place, diagnosis) in encounter.diagnoses.enumerated() {
            guard let index = conditions.exact(diagnosis) else { continue }
            out.append(rank == 0 ? #","diagnosis":[{"condition":"# : #",{"condition":"#)
            appendReference(.condition, record.conditions[index].id, to: &out)
            out.append(#","rank":"#)
            out.append(integer: place + 1)
            out.append("}")
            rank += 1
        }
        if rank > 0 { out.append("]") }
    }

    private func status(_ status: Encounter.Status) -> StaticString {
        switch status {
        case .planned: "planned"
        case .arrived: "arrived"
        case .triaged: "triaged"
        case .inProgress: "in-progress"
        case .onLeave: "onleave"
        case .finished: "finished"
        case .cancelled: "cancelled"
        }
    }

    /// The code of HL7 v3 ActCode, and its display.
    private func encounterClass(_ kind: Encounter.Class) -> StaticString {
        switch kind {
        case .ambulatory: #"AMB","display":"ambulatory"#
        case .emergency: #"EMER","display":"emergency"#
        case .inpatient: #"IMP","display":"inpatient encounter"#
        case .observation: #"OBSENC","display":"observation encounter"#
        case .virtual: #"VR","display":"virtual"#
        case .home: #"HH","display":"home health"#
        }
    }
}
