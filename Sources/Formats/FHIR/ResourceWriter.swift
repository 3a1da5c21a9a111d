import HealthSimCore
import PatientSim

/// Writes the resources of one record, shaped by the US Core 6.1 profiles.
///
/// Source: HL7 FHIR R4 (4.0.1); US Core Implementation Guide 6.1.0. `docs/mappings/fhir-r4.md` has the whole mapping.
struct ResourceWriter {
    /// How a resource stands in its file, and how resources refer to each other.
    enum Style: Sendable {
        /// One resource a line, references such as `Patient/MRN00000001`.
        case lines
        /// Entries of a Bundle, each followed by a comma, references such as `urn:uuid:…`.
        case entries
    }

    let record: PatientRecord
    let style: Style
    let concepts = RenderedConcepts.codeableConcepts
    let codings = RenderedConcepts.codings
    let conditions: ConditionIndex
    private let practitioners: KnownIdentifiers
    private let facilities: KnownIdentifiers
    /// `{"reference":"…"}` of the patient, which nearly every resource has.
    private var patientReference = ByteBuffer(capacity: 96)

    init(_ record: PatientRecord, style: Style) {
        self.record = record
        self.style = style
        conditions = ConditionIndex(record.conditions)
        practitioners = KnownIdentifiers(record.practitioners.map(\.npi))
        facilities = KnownIdentifiers(record.facilities.map(\.npi))
        appendReference(.patient, record.patient.mrn, to: &patientReference)
    }

    /// Begins a resource, up to and with its id.
    @inline(__always)
    func begin(_ type: ResourceType, _ id: Text, in out: inout ByteBuffer) {
        if style == .entries {
            out.append(#"{"fullUrl":""#)
            out.append(urnOf: type, id)
            out.append(#"","resource":"#)
        }
        out.append(#"{"resourceType":""#)
        out.append(type.name)
        out.append(#"","id":""#)
        out.append(resourceID: id)
    }

    /// Ends a resource.
    @inline(__always)
    func end(in out: inout ByteBuffer) {
        if style == .entries { out.append("}},") } else { out.append("}\n") }
    }

    /// Appends `{"reference":"…"}`.
    func appendReference(_ type: ResourceType, _ id: Text, to out: inout ByteBuffer) {
        out.append(#"{"reference":""#)
        switch style {
        case .lines:
            out.append(type.path)
            out.append(resourceID: id)
        case .entries:
            out.append(urnOf: type, id)
        }
        out.append(#""}"#)
    }

    /// Appends the reference to the patient.
    @inline(__always)
    func appendPatient(to out: inout ByteBuffer) { out.append(contentsOf: patientReference) }

    /// Appends `,"encounter":{…}`, or nothing when there is none.
    @inline(__always)
    func appendEncounter(_ id: Text, to out: inout ByteBuffer) {
        guard !id.isEmpty else { return }
        out.append(#","encounter":"#)
        appendReference(.encounter, id, to: &out)
    }

    /// Appends the reference to a clinician: by identifier alone when the record does not hold the clinician.
    func appendPractitioner(_ npi: Text, to out: inout ByteBuffer) {
        if practitioners.contains(npi) {
            appendReference(.practitioner, npi, to: &out)
        } else {
            appendLogical(.practitioner, npi, to: &out)
        }
    }

    /// Appends the reference to a place, as the Location or as the Organization.
    func appendFacility(_ npi: Text, as type: ResourceType, to out: inout ByteBuffer) {
        if facilities.contains(npi) {
            appendReference(type, npi, to: &out)
        } else {
            appendLogical(type, npi, to: &out)
        }
    }

    /// A reference to what is not among the resources, by its NPI.
    private func appendLogical(_ type: ResourceType, _ npi: Text, to out: inout ByteBuffer) {
        out.append(#"{"type":""#)
        out.append(type.name)
        out.append(#"","identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":""#)
        out.append(escaping: npi)
        out.append(#""}}"#)
    }

    /// Appends a string member, or nothing when the text is empty.
    @inline(__always)
    func append(_ key: StaticString, _ text: Text, to out: inout ByteBuffer) {
        guard !text.isEmpty else { return }
        out.append(key)
        out.append(escaping: text)
        out.append("\"")
    }

    /// Appends why something is done, `,"reasonReference":[…]` to a condition of the patient, else `,"reasonCode":[…]`.
    func appendReason(_ reason: Concept?, to out: inout ByteBuffer) {
        guard let reason else { return }
        if let index = conditions.nearest(reason) {
            out.append(#","reasonReference":["#)
            appendReference(.condition, record.conditions[index].id, to: &out)
        } else {
            out.append(#","reasonCode":["#)
            concepts.append(reason, to: &out)
        }
        out.append("]")
    }
}
