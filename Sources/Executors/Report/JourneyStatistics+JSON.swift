import HealthSimCore

extension JourneyStatistics {
    /// Writes all that was counted as an object, to be read by `init(from:)`.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("persons", persons)
        writer.key("events")
        writer.list(events)
        writer.key("people")
        writer.list(people)
        writer.key("phases")
        writer.list(phases)
        writer.key("flags")
        writer.list(flags.map(\.name))
        writer.key("flag_counts")
        writer.list(flags.flatMap { [$0.count.passed, $0.count.total] })
        writer.key("measures")
        writer.list(measures.flatMap { [$0.passed, $0.total] })
        writer.key("checks")
        writer.list(checks.flatMap { [$0.passed, $0.total] })
        writer.key("failures")
        writer.list(failures)
        writer.key("months")
        writer.list(months.flatMap { [UInt64($0.month), $0.count] })
        if first <= last {
            writer.field("first", String(first))
            writer.field("last", String(last))
        }
        writer.field("late", late)
        writer.field("early", early)
        writer.endObject()
    }

    /// Reads what `write(to:)` wrote.
    init(from reader: inout JSONReader) throws(JSONError) {
        self.init()
        var names: [String] = []
        var counts: [Proportion] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "persons": persons = try reader.unsigned()
            case "events": events = try Self.numbers(&reader)
            case "people": people = try Self.numbers(&reader)
            case "phases": phases = try Self.numbers(&reader)
            case "flags": names = try reader.list { reader throws(JSONError) in try reader.string() }
            case "flag_counts": counts = try Self.proportions(&reader)
            case "measures": measures = try Self.proportions(&reader)
            case "checks": checks = try Self.proportions(&reader)
            case "failures": failures = try reader.list { reader throws(JSONError) in try reader.string() }
            case "months":
                months = try Self.proportions(&reader).map { MonthCount(month: Int($0.passed), count: $0.total) }
            case "first": first = Int(try reader.string()) ?? .max
            case "last": last = Int(try reader.string()) ?? .min
            case "late": late = try reader.unsigned()
            case "early": early = try reader.unsigned()
            default: try reader.skipValue()
            }
        }
        guard names.count == counts.count, events.count == people.count else {
            throw reader.mismatch("expected as many counts as names")
        }
        flags = zip(names, counts).map { FlagCount(name: $0, count: $1) }
    }

    /// Whether both are of the same journey.
    func hasShape(of other: JourneyStatistics) -> Bool {
        events.count == other.events.count && phases.count == other.phases.count
            && measures.count == other.measures.count && checks.count == other.checks.count
    }

    private static func numbers(_ reader: inout JSONReader) throws(JSONError) -> [UInt64] {
        try reader.list { reader throws(JSONError) in try reader.unsigned() }
    }

    private static func proportions(_ reader: inout JSONReader) throws(JSONError) -> [Proportion] {
        let numbers = try numbers(&reader)
        guard numbers.count.isMultiple(of: 2) else { throw reader.mismatch("expected pairs of numbers") }
        return stride(from: 0, to: numbers.count, by: 2).map {
            Proportion(passed: numbers[$0], total: numbers[$0 + 1])
        }
    }
}
