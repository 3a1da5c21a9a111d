import HealthSimCore

extension ProviderFile {
    /// What the file has, in a sentence or two.
    public var summary: String {
        let records = Figures.grouped(counts.records)
        return "\(Figures.grouped(counts.usable)) of \(records) records can be assigned: "
            + "\(Figures.grouped(counts.deactivated)) are deactivated, \(Figures.grouped(counts.elsewhere)) elsewhere, "
            + "\(Figures.grouped(counts.otherRoles)) of other professions, \(Figures.grouped(problemCount)) wrong\n"
    }

    /// The same as JSON, with the problems.
    /// - Parameter limit: how many problems are listed.
    public func json(limit: Int) -> String {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.field("valid", problemCount == 0)
        json.field("error_count", problemCount)
        json.field("sha256", digest)
        json.field("records", counts.records)
        json.field("usable", counts.usable)
        json.field("deactivated", counts.deactivated)
        json.field("elsewhere", counts.elsewhere)
        json.field("other_professions", counts.otherRoles)
        json.key("errors")
        json.beginArray()
        for problem in problems.prefix(limit) {
            json.beginObject()
            json.field("line", problem.line)
            json.field("message", problem.message)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.buffer.description
    }
}
