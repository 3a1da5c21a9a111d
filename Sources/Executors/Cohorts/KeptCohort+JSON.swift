package import HealthSimCore

extension KeptCohort {
    /// The cohorts from the lines that `CohortCatalog.list` gives.
    /// - Throws: `JSONError` for what is no line of it.
    package static func cohorts(lines: [String]) throws(JSONError) -> [KeptCohort] {
        var cohorts: [KeptCohort] = []
        for (place, line) in lines.enumerated() {
            guard let cohort = KeptCohort(try JSONValue(parsing: line)) else {
                throw JSONError(line: place + 1, column: 1, message: "this is no cohort of this version")
            }
            cohorts.append(cohort)
        }
        return cohorts
    }

    private init?(_ value: JSONValue) {
        guard let id = value["id"]?.number.flatMap({ UInt64($0.text) }), let name = value["name"]?.string,
            let asOf = value["as_of"]?.string.flatMap({ CalendarDate(iso: $0) }),
            let households = value["households"]?.number.flatMap({ UInt64($0.text) }),
            let text = value["specification"]?.string, let specification = try? JSONValue(parsing: text)
        else { return nil }
        self.init(
            id: id, name: name, description: value["description"]?.string ?? "",
            profile: value["profile"]?.string ?? "", version: value["version"]?.string ?? "",
            seed: value["seed"]?.number.flatMap { UInt64($0.text) }, asOf: asOf,
            households: households, specification: specification,
            counts: (value["counts"]?.members ?? []).compactMap(Count.init),
            tables: (value["tables"]?.members ?? []).compactMap(Count.init),
            files: (value["files"]?.elements ?? []).compactMap(StoredFile.init), tags: Self.texts(value["tags"]),
            parents: Self.texts(value["parents"]), manifest: value["manifest"]?.string ?? "",
            savedAt: value["saved_at"]?.integer.map { Timestamp(secondsSinceEpoch: Int64($0 / 1_000_000)) })
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.elements ?? []).compactMap(\.string) }

    /// Writes the cohort as an object.
    /// - Parameter inFull: whether with its specification and files.
    package func write(to writer: inout JSONWriter, inFull: Bool) {
        writer.beginObject()
        if let id { writer.field("id", id) }
        writer.field("name", name)
        writer.field("description", description)
        writer.field("profile", profile)
        writer.field("version", version)
        if let seed { writer.field("seed", seed) }
        writer.field("as_of", asOf)
        writer.field("households", households)
        writer.key("counts")
        Self.write(counts, to: &writer)
        writer.key("tables")
        Self.write(tables, to: &writer)
        writer.key("tags")
        writer.list(tags)
        writer.key("parents")
        writer.list(parents)
        if let savedAt { writer.field("saved_at", savedAt) }
        if inFull {
            writer.field("manifest_sha256", manifest)
            writer.key("files")
            writer.raw(Self.json(of: files))
            writer.key("specification")
            writer.raw(specification.rendered())
        }
        writer.endObject()
    }

    /// Counts as an object, each under its name.
    static func write(_ counts: [Count], to writer: inout JSONWriter) {
        writer.beginObject()
        for count in counts {
            writer.key(count.name)
            writer.integer(count.count)
        }
        writer.endObject()
    }

    /// Counts as an object.
    static func json(of counts: [Count]) -> String {
        var writer = JSONWriter()
        write(counts, to: &writer)
        return writer.buffer.description
    }

    /// Files as an array of objects.
    static func json(of files: [StoredFile]) -> String {
        var writer = JSONWriter()
        writer.beginArray()
        for file in files {
            writer.beginObject()
            writer.field("path", file.path)
            writer.field("bytes", file.bytes)
            writer.field("sha256", file.digest)
            writer.endObject()
        }
        writer.endArray()
        return writer.buffer.description
    }
}

extension StoredFile {
    /// A file from an object.
    init?(_ value: JSONValue) {
        guard let path = value["path"]?.string, let bytes = value["bytes"]?.number.flatMap({ UInt64($0.text) }),
            let digest = value["sha256"]?.string
        else { return nil }
        self.init(path: path, bytes: bytes, digest: digest)
    }
}
