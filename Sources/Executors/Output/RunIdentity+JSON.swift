import HealthSimCore

extension RunIdentity {
    /// Writes the identity as an object.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("version", version)
        writer.field("profile", profile)
        writer.field("specification_sha256", specification)
        writer.field("seed", seed)
        writer.field("as_of", asOf)
        writer.field("partition", partition.description)
        writer.field("households", count)
        writer.key("files")
        writer.list(files)
        writer.endObject()
    }

    /// Reads an identity, also out of a manifest, where each file is an object with a path.
    init(from reader: inout JSONReader) throws(JSONError) {
        var date: CalendarDate?
        var part: Partition?
        version = ""
        profile = ""
        specification = ""
        seed = 0
        count = 0
        files = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "version": version = try reader.string()
            case "profile": profile = try reader.string()
            case "specification_sha256": specification = try reader.string()
            case "seed": seed = try reader.unsigned()
            case "as_of": date = CalendarDate(iso: try reader.string())
            case "partition": part = Partition(try reader.string())
            case "households": count = try reader.unsigned()
            case "files": files = try reader.list { reader throws(JSONError) in try Self.path(from: &reader) }
            default: try reader.skipValue()
            }
        }
        guard let date, let part else { throw reader.mismatch("expected a date and a partition") }
        asOf = date
        partition = part
    }

    private static func path(from reader: inout JSONReader) throws(JSONError) -> String {
        guard try reader.kind() == .object else { return try reader.string() }
        var path = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "path" { path = try reader.string() }
        }
        return path
    }
}
