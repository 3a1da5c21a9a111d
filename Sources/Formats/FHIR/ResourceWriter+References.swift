import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Appends `{"reference":"…"}`.
    func appendReference(_ type: ResourceType, _ id: Text, to out: inout ByteBuffer) {
        out.append(#"{"reference":""#)
        appendAddress(of: type, id, to: &out)
        out.append(#""}"#)
    }

    /// Appends what a reference to a resource says.
    func appendAddress(of type: ResourceType, _ id: Text, to out: inout ByteBuffer) {
        switch style {
        case .lines:
            out.append(type.path)
            out.append(resourceID: id)
        case .entries, .requests:
            out.append(urnOf: type, id)
        }
    }

    /// Appends a member with a list of references, or nothing when there are none.
    func append(_ key: StaticString, _ type: ResourceType, _ ids: [Text], to out: inout ByteBuffer) {
        guard !ids.isEmpty else { return }
        out.append(key)
        for (place, id) in ids.enumerated() {
            if place > 0 { out.append(",") }
            appendReference(type, id, to: &out)
        }
        out.append("]")
    }

    /// Appends `,"encounter":{…}`, or nothing when there is none.
    @inline(__always)
    func appendEncounter(_ id: Text, to out: inout ByteBuffer) {
        guard !id.isEmpty else { return }
        out.append(#","encounter":"#)
        appendReference(.encounter, id, to: &out)
    }

    /// Appends the reference to a clinician: by identifier alone when the record does not hold the clinician.
    func appendPractitioner(_ npi: Text, to out: inout ByteBuffer) {
        if holds(practitioner: npi) {
            appendReference(.practitioner, npi, to: &out)
        } else {
            appendLogical(.practitioner, npi, to: &out)
        }
    }

    /// Appends the reference to a place, as the Location or as the Organization.
    func appendFacility(_ npi: Text, as type: ResourceType, to out: inout ByteBuffer) {
        if holds(facility: npi) {
            appendReference(type, npi, to: &out)
        } else {
            appendLogical(type, npi, to: &out)
        }
    }

    /// A reference to what is not among the resources, by its NPI.
    func appendLogical(_ type: ResourceType, _ npi: Text, to out: inout ByteBuffer) {
        out.append(#"{"type":""#)
        out.append(type.name)
        out.append(#"","identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":""#)
        out.append(escaping: npi)
        out.append(#""}}"#)
    }

    /// Appends why something is done, `,"reasonReference":[…]` to a condition of the patient, else `,"reasonCode":[…]`.
    func appendReason(_ reason: Concept?, in encounter: Text, to out: inout ByteBuffer) {
        guard let reason else { return }
        if let index = conditions.nearest(reason, in: encounter) {
            out.append(#","reasonReference":["#)
            appendReference(.condition, record.conditions[index].id, to: &out)
        } else {
            out.append(#","reasonCode":["#)
            concepts.append(reason, to: &out)
        }
        out.append("]")
    }

    /// Ends a resource and its entry with the request that stores it, so that storing it twice changes nothing.
    ///
    /// What belongs to the patient is put under its id; what patients share is made unless it is there.
    /// Source: HL7 FHIR R4, RESTful API, "transaction" and "conditional create".
    func appendRequest(_ type: ResourceType, _ id: Text, shared: StaticString?, to out: inout ByteBuffer) {
        if let shared {
            out.append(#"},"request":{"method":"POST","url":""#)
            out.append(type.name)
            out.append(#"","ifNoneExist":"identifier="#)
            out.append(shared)
            out.append("|")
            out.append(queryValue: id)
        } else {
            out.append(#"},"request":{"method":"PUT","url":""#)
            out.append(type.path)
            out.append(resourceID: id)
        }
        out.append(#""}},"#)
    }
}
