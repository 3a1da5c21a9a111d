import HealthSimCore

extension VerificationReport {
    /// The report as JSON, with the same content as `text`.
    public var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("folder", folder)
        writer.field("profile", profile)
        writer.field("seed", seed)
        writer.field("as_of", asOf)
        writer.field("valid", isValid)
        writer.field("error_count", errors)
        writer.field("warning_count", warnings)
        writer.key("checked")
        writer.beginArray()
        for entry in checked {
            writer.beginObject()
            writer.field("format", entry.format)
            writer.field("count", entry.rows)
            writer.field("of", entry.what)
            writer.endObject()
        }
        writer.endArray()
        if let sync {
            writer.key("sync")
            sync.write(to: &writer)
        }
        write(findings.filter { $0.severity == .error }, as: "errors", to: &writer)
        write(findings.filter { $0.severity != .error }, as: "warnings", to: &writer)
        writer.key("notes")
        writer.list(notices)
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }

    private func write(_ findings: [VerificationFinding], as name: StaticString, to writer: inout JSONWriter) {
        writer.key(name)
        writer.beginArray()
        for finding in findings {
            writer.beginObject()
            writer.field("file", finding.file)
            writer.field("place", finding.place)
            writer.field("rule", finding.rule)
            writer.field("message", finding.message)
            writer.endObject()
        }
        writer.endArray()
    }
}
