import Formats
import HealthSimCore

extension ExecutionReport {
    /// The report as JSON, with the same content as `text`.
    public var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("profile", profile)
        writer.field("version", version)
        writer.field("seed", seed)
        writer.field("as_of", asOf)
        writer.field("partition", partition.description)
        writer.field("executed", executed)
        if let seconds { writer.field("duration_seconds", seconds, places: 3) }
        writer.field("households", statistics.households)
        writer.key("counts")
        writeCounts(to: &writer)
        writer.key("validation")
        writeSummary(to: &writer)
        writer.key("distributions")
        writer.beginArray()
        for outcome in outcomes { outcome.write(to: &writer) }
        writer.endArray()
        writer.key("linkage")
        writer.beginArray()
        for link in Link.allCases where !link.isAcrossProducts || statistics[link].total > 0 {
            write(link.rawValue, statistics[link], "linked", to: &writer)
        }
        writer.endArray()
        writer.key("consistency")
        writer.beginArray()
        for check in ConsistencyCheck.allCases where check.isOfRecords || statistics[check].total > 0 {
            write(check.rawValue, statistics[check], "passed", to: &writer)
        }
        writer.endArray()
        if let journey {
            writer.key("journey")
            JourneyReport(journey, statistics.journey).write(to: &writer)
        }
        if let sync = SyncReport(statistics) {
            writer.key("sync")
            sync.write(to: &writer)
        }
        writer.key("skipped")
        writer.beginArray()
        for entry in statistics.shortfalls {
            writer.beginObject()
            writer.field("reason", entry.shortfall.reason)
            writer.field("remedy", entry.shortfall.remedy)
            writer.field("patients", entry.count)
            writer.endObject()
        }
        writer.endArray()
        if let folder { writer.field("folder", folder) }
        writer.key("files")
        writer.beginArray()
        for file in files {
            writer.beginObject()
            writer.field("path", file.path)
            writer.field("rows", file.rows)
            writer.field("bytes", file.bytes)
            writer.endObject()
        }
        writer.endArray()
        writer.key("problems")
        writer.list(problems)
        writer.key("warnings")
        writer.list(warnings)
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }

    /// Writes how many of each entity there are, as an object.
    func writeCounts(to writer: inout JSONWriter) {
        writer.beginObject()
        for entity in Entity.allCases where entity.isAlwaysNamed || statistics[entity] > 0 {
            writer.key(entity.rawValue)
            writer.integer(statistics[entity])
        }
        writer.endObject()
    }

    /// Writes what the checks found in short, as an object: it has no clock in it and stands in the manifest.
    func writeSummary(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("mode", validation.rawValue)
        writer.field("status", isClean ? "passed" : isFailed ? "failed" : "warnings")
        writer.key("targets")
        writer.beginObject()
        for status in TargetOutcome.Status.allCases {
            writer.key(status.rawValue)
            writer.integer(outcomes.count { $0.status == status })
        }
        writer.endObject()
        writer.field("links_complete", statistics.links.allSatisfy(\.isComplete))
        writer.field("records_consistent", statistics.checks.allSatisfy(\.isComplete))
        writer.field("skipped", statistics.skipped)
        writer.endObject()
    }

    private func write(_ label: String, _ count: Proportion, _ word: StaticString, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("label", label)
        writer.field(word, count.passed)
        writer.field("of", count.total)
        writer.endObject()
    }
}

extension TargetOutcome {
    /// Writes the outcome as an object.
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("label", label)
        writer.field("path", path)
        switch kind {
        case .mean(let target, let stated):
            writer.field("kind", "mean")
            writer.key("target")
            writer.number(target)
            writer.key("target_deviation")
            writer.number(stated)
            if let mean = actual.first { writer.field("actual", mean, places: 4) }
            if let deviation { writer.field("actual_deviation", deviation, places: 4) }
        case .share(let share):
            writer.field("kind", "share")
            writer.key("target")
            writer.number(share)
            if let value = actual.first { writer.field("actual", value, places: 6) }
            if let count = counts.first { writer.field("count", count) }
        case .shares(let labels, let shares):
            writer.field("kind", "shares")
            writer.key("categories")
            writer.beginArray()
            for (index, name) in labels.enumerated() {
                writer.beginObject()
                writer.field("label", name)
                writer.key("target")
                writer.number(shares[index])
                if !actual.isEmpty {
                    writer.field("actual", actual[index], places: 6)
                    writer.field("count", counts[index])
                }
                writer.endObject()
            }
            writer.endArray()
        }
        writer.field("of", applies)
        writer.field("status", status.rawValue)
        if !note.isEmpty { writer.field("note", note) }
        writer.endObject()
    }
}
