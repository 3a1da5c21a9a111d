import Formats
import HealthSimCore

extension RunStatistics {
    /// Writes all that was counted as an object, to be read by `init(from:)`.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("households", households)
        writer.key("entities")
        writer.list(entities)
        writer.key("tallies")
        writer.beginArray()
        for tally in tallies { tally.write(to: &writer) }
        writer.endArray()
        writer.key("links")
        writer.beginArray()
        for link in links { writer.list([link.passed, link.total]) }
        writer.endArray()
        writer.key("checks")
        writer.beginArray()
        for check in checks { writer.list([check.passed, check.total]) }
        writer.endArray()
        writer.key("sync")
        sync.write(to: &writer)
        writer.key("providers")
        providers.write(to: &writer)
        writer.key("failures")
        writer.list(failures)
        writer.key("shortfalls")
        writer.beginArray()
        for entry in shortfalls {
            writer.beginObject()
            writer.field("reason", entry.shortfall.reason)
            writer.field("remedy", entry.shortfall.remedy)
            writer.field("count", entry.count)
            writer.endObject()
        }
        writer.endArray()
        if !journey.isEmpty {
            writer.key("journey")
            journey.write(to: &writer)
        }
        writer.endObject()
    }

    /// Reads what `write(to:)` wrote.
    init(from reader: inout JSONReader) throws(JSONError) {
        self.init(targets: [])
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "households": households = try reader.unsigned()
            case "entities": entities = try reader.list { reader throws(JSONError) in try reader.unsigned() }
            case "tallies": tallies = try reader.list { reader throws(JSONError) in try Tally(from: &reader) }
            case "links": links = try reader.list { reader throws(JSONError) in try Proportion(from: &reader) }
            case "checks": checks = try reader.list { reader throws(JSONError) in try Proportion(from: &reader) }
            case "sync": sync = try SyncCounts(from: &reader)
            case "providers": providers = try ProviderCounts(from: &reader)
            case "failures": failures = try reader.list { reader throws(JSONError) in try reader.string() }
            case "shortfalls":
                shortfalls = try reader.list { reader throws(JSONError) in try ShortfallCount(from: &reader) }
            case "journey": journey = try JourneyStatistics(from: &reader)
            default: try reader.skipValue()
            }
        }
    }

    /// Whether both count the same things, so that one can be merged with the other.
    func hasShape(of other: RunStatistics) -> Bool {
        entities.count == other.entities.count && links.count == other.links.count
            && checks.count == other.checks.count
            && journey.hasShape(of: other.journey)
            && tallies.map(\.categories.count) == other.tallies.map(\.categories.count)
    }
}

extension Tally {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("count", count)
        writer.field("sum", String(sum))
        writer.field("squares", String(squares))
        writer.key("categories")
        writer.list(categories)
        writer.endObject()
    }

    fileprivate init(from reader: inout JSONReader) throws(JSONError) {
        var count: UInt64 = 0
        var sum: Int128 = 0
        var squares: Int128 = 0
        var categories: [UInt64] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "count": count = try reader.unsigned()
            case "sum": sum = try reader.wide()
            case "squares": squares = try reader.wide()
            case "categories": categories = try reader.list { reader throws(JSONError) in try reader.unsigned() }
            default: try reader.skipValue()
            }
        }
        self.init(count: count, sum: sum, squares: squares, categories: categories)
    }
}

extension Proportion {
    fileprivate init(from reader: inout JSONReader) throws(JSONError) {
        let pair = try reader.list { reader throws(JSONError) in try reader.unsigned() }
        guard pair.count == 2 else { throw reader.mismatch("expected two numbers") }
        self.init(passed: pair[0], total: pair[1])
    }
}

extension ShortfallCount {
    fileprivate init(from reader: inout JSONReader) throws(JSONError) {
        self.init(shortfall: Shortfall(reason: ""), count: 0)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "reason": shortfall.reason = try reader.string()
            case "remedy": shortfall.remedy = try reader.string()
            case "count": count = try reader.unsigned()
            default: try reader.skipValue()
            }
        }
    }
}
