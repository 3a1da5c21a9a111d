public import HealthSimCore
public import PatientSim

/// Canonical records as JSON: HealthSim's own form, which loses nothing and reads back.
///
/// `docs/mappings/canonical-json.md` has every field. Fields without a value are left out; the lists
/// that every chart has are always there.
public enum CanonicalJSON {
    /// Writes a record as one object.
    ///
    /// A measured value has the decimals it is reported with. What the record lists for a cohort's directory
    /// (`listedPractitioners`, `listedFacilities`) is no part of it.
    public static func write(_ record: PatientRecord, to json: inout JSONWriter) {
        json.beginObject()
        json.key("patient")
        write(record.patient, to: &json)
        list("encounters", record.encounters, to: &json) { write($0, to: &$1) }
        list("conditions", record.conditions, to: &json) { write($0, to: &$1) }
        list("observations", record.observations, to: &json) { write($0, to: &$1) }
        list("medications", record.medicationOrders, to: &json) { write($0, to: &$1) }
        list("procedures", record.procedures, to: &json) { write($0, to: &$1) }
        list("immunizations", record.immunizations, to: &json) { write($0, to: &$1) }
        list("allergies", record.allergies, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("reports", record.reports, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("administrations", record.administrations, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("care_plans", record.carePlans, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("goals", record.goals, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("care_teams", record.careTeams, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("notes", record.notes, to: &json) { write($0, to: &$1) }
        list("practitioners", record.practitioners, to: &json) { write($0, to: &$1) }
        list("facilities", record.facilities, to: &json) { write($0, to: &$1) }
        json.endObject()
    }

    @inline(__always)
    static func list<Entry>(
        _ name: StaticString, _ entries: [Entry], to json: inout JSONWriter, _ write: (Entry, inout JSONWriter) -> Void
    ) {
        json.key(name)
        json.beginArray()
        for entry in entries { write(entry, &json) }
        json.endArray()
    }

    @inline(__always)
    static func listUnlessEmpty<Entry>(
        _ name: StaticString, _ entries: [Entry], to json: inout JSONWriter, _ write: (Entry, inout JSONWriter) -> Void
    ) {
        if !entries.isEmpty { list(name, entries, to: &json, write) }
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

    /// Writes a member whose value is a number with the digits that it needs, or nothing when there is none; 0 for one
    /// that is not finite, which JSON has no text for.
    mutating func field(_ name: StaticString, number value: Double?) {
        guard let value else { return }
        key(name)
        number(value.isFinite ? value : 0)
    }

    /// Writes a member whose value is a whole number, or nothing when there is none.
    mutating func field(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// Writes a member whose value is a list of texts, or nothing when it is empty.
    mutating func fieldUnlessEmpty(_ name: StaticString, _ values: [Text]) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }
}
