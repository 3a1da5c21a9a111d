import HealthSimCore

extension SampleRecord {
    /// Reads what `write(to:)` wrote.
    init(reading json: inout JSONReader) throws(JSONError) {
        (id, patient, issued, minutes, values) = ("", "", "", 0, [])
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "id": id = try json.string()
            case "subject":
                try json.beginObject()
                while let key = try json.nextKey() {
                    if key == "reference" { patient = try json.string() }
                }
            case "effectiveDateTime": issued = try json.string()
            case "minutes": minutes = try json.integer(in: 0...100_000)
            case "component":
                try json.beginArray()
                while try json.nextElement() {
                    try json.beginObject()
                    while let key = try json.nextKey() {
                        if key == "value" { values.append(try json.double()) }
                    }
                }
            default: try json.skipValue()
            }
        }
    }
}
