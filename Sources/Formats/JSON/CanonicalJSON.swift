public import HealthSimCore
public import PatientSim

/// Canonical records as JSON: HealthSim's own form, which loses nothing and reads back.
///
/// `docs/mappings/canonical-json.md` has every field. Fields without a value are left out; lists are always there.
public enum CanonicalJSON {
    /// Writes a record as one object.
    ///
    /// A measured value has the decimals it is reported with. What the record lists for a cohort's directory
    /// (`listedPractitioners`, `listedFacilities`) is no part of it.
    public static func write(_ record: PatientRecord, to json: inout JSONWriter) {
        json.beginObject()
        json.key("patient")
        write(record.patient, to: &json)
        json.key("encounters")
        json.beginArray()
        for encounter in record.encounters { write(encounter, to: &json) }
        json.endArray()
        json.key("conditions")
        json.beginArray()
        for condition in record.conditions { write(condition, to: &json) }
        json.endArray()
        json.key("observations")
        json.beginArray()
        for observation in record.observations { write(observation, to: &json) }
        json.endArray()
        json.key("medications")
        json.beginArray()
        for order in record.medicationOrders { write(order, to: &json) }
        json.endArray()
        json.key("procedures")
        json.beginArray()
        for procedure in record.procedures { write(procedure, to: &json) }
        json.endArray()
        json.key("immunizations")
        json.beginArray()
        for immunization in record.immunizations { write(immunization, to: &json) }
        json.endArray()
        json.key("allergies")
        json.beginArray()
        for allergy in record.allergies { write(allergy, to: &json) }
        json.endArray()
        json.key("practitioners")
        json.beginArray()
        for practitioner in record.practitioners { write(practitioner, to: &json) }
        json.endArray()
        json.key("facilities")
        json.beginArray()
        for facility in record.facilities { write(facility, to: &json) }
        json.endArray()
        json.endObject()
    }

    /// A record as the bytes of one object.
    public static func bytes(of record: PatientRecord, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(record, to: &json)
        return [UInt8](json.buffer)
    }
}

extension JSONWriter {
    /// Writes a member whose value is a concept, or nothing when there is neither code nor display.
    mutating func field(_ name: StaticString, _ value: Concept?) {
        guard let value, value.isListed || !(value.code.isEmpty && value.display.isEmpty) else { return }
        key(name)
        concept(value)
    }

    /// Writes a concept.
    @inline(__always)
    mutating func concept(_ value: Concept) {
        if pretty {
            beginObject()
            field("system", value.system.shortName.description)
            field("code", value.code)
            field("display", value.display)
            endObject()
        } else {
            rawMembers("")
            RenderedConcepts.canonical.append(value, to: &buffer)
        }
    }

    /// Writes a member whose value is a text, or nothing when it is empty.
    @inline(__always)
    mutating func fieldUnlessEmpty(_ name: StaticString, _ value: Text) {
        if !value.isEmpty { field(name, value) }
    }
}
