import HealthSimCore

/// A record like those of the FHIR writer: short strings, integers, decimals, a nested list.
struct SampleRecord {
    var id: String
    var patient: String
    var issued: String
    var values: [Double]
    var minutes: Int

    /// A record that depends on its index only.
    init(index: Int) {
        var stream = RandomStream(seed: 7, purpose: "benchmark.record", index: UInt64(index))
        id = "obs-\(index)"
        patient = "Patient/p\(index / 100)"
        issued = "20\(10 + index % 15)-0\(1 + index % 9)-1\(index % 10)T0\(index % 10):30:00-06:00"
        values = (0..<4).map { _ in Double(stream.next() % 20_000) / 100 }
        minutes = Int(stream.next() % 10_000)
    }

    /// Writes the record as one object.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("resourceType", "Observation")
        json.field("id", id)
        json.field("status", "final")
        json.key("code")
        json.beginObject()
        json.key("coding")
        json.beginArray()
        json.raw(#"{"system":"http://loinc.org","code":"4548-4","display":"Hemoglobin A1c in Blood"}"#)
        json.endArray()
        json.endObject()
        json.key("subject")
        json.beginObject()
        json.field("reference", patient)
        json.endObject()
        json.field("effectiveDateTime", issued)
        json.field("minutes", minutes)
        json.key("component")
        json.beginArray()
        for value in values {
            json.beginObject()
            json.field("value", value, places: 1)
            json.field("unit", "mg/dL")
            json.field("abnormal", value > 100)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
