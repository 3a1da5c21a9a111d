import HealthSimCore
import PatientSim

/// Writes the resources of one record, shaped by the US Core 6.1 profiles.
///
/// Source: HL7 FHIR R4 (4.0.1); US Core Implementation Guide 6.1.0. `docs/mappings/fhir.md` has the whole mapping.
struct ResourceWriter {
    /// How a resource stands in its file, and how resources refer to each other.
    enum Style: Sendable {
        /// One resource a line, references such as `Patient/MRN00000001`.
        case lines
        /// Entries of a Bundle, each followed by a comma, references such as `urn:uuid:…`.
        case entries
        /// The same, each entry with the request that stores it.
        case requests
    }

    let record: PatientRecord
    let style: Style
    let profile: FHIRProfile
    let concepts = RenderedConcepts.codeableConcepts
    let codings = RenderedConcepts.codings
    let wordings = RenderedConcepts.narratives
    let conditions: ConditionIndex
    let pressures: BloodPressurePairs
    private let practitioners: KnownIdentifiers
    private let facilities: KnownIdentifiers
    /// `{"reference":"…"}` of the patient, which nearly every resource has.
    private var patientReference = ByteBuffer(capacity: 96)

    init(_ record: PatientRecord, style: Style, profile: FHIRProfile) {
        self.record = record
        self.style = style
        self.profile = profile
        conditions = ConditionIndex(record.conditions)
        pressures = BloodPressurePairs(record.observations)
        practitioners = KnownIdentifiers(record.practitioners.map(\.npi))
        facilities = KnownIdentifiers(record.facilities.map(\.npi))
        appendReference(.patient, record.patient.mrn, to: &patientReference)
    }

    /// Begins a resource, up to and with its profile.
    /// - Parameter name: the last part of the profile's URL in US Core; nothing when US Core has none.
    @inline(__always)
    func begin(_ type: ResourceType, _ id: Text, profile name: StaticString?, in out: inout ByteBuffer) {
        if style != .lines {
            out.append(#"{"fullUrl":""#)
            out.append(urnOf: type, id)
            out.append(#"","resource":"#)
        }
        out.append(#"{"resourceType":""#)
        out.append(type.name)
        out.append(#"","id":""#)
        out.append(resourceID: id)
        if let name, profile == .usCore {
            out.append(#"","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/"#)
            out.append(name)
            out.append(#""]}"#)
        } else {
            out.append("\"")
        }
    }

    /// Ends a resource, with its request where it has one.
    /// - Parameter shared: the system of the identifier of a resource that many patients share, by which a server
    ///   finds it again.
    @inline(__always)
    func end(_ type: ResourceType, _ id: Text, shared: StaticString? = nil, in out: inout ByteBuffer) {
        switch style {
        case .lines: out.append("}\n")
        case .entries: out.append("}},")
        case .requests: appendRequest(type, id, shared: shared, to: &out)
        }
    }

    /// Appends the reference to the patient.
    @inline(__always)
    func appendPatient(to out: inout ByteBuffer) { out.append(contentsOf: patientReference) }

    /// Whether the record holds a clinician.
    func holds(practitioner npi: Text) -> Bool { practitioners.contains(npi) }

    /// Whether the record holds a place.
    func holds(facility npi: Text) -> Bool { facilities.contains(npi) }
}
