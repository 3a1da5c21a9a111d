import Formats
import HealthSimCore

extension JourneyReport {
    /// Writes the report as an object, with the same content as its sections and warnings.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("id", outline.id)
        writer.field("name", outline.name)
        writer.field("persons", statistics.persons)
        writer.key("event_summary")
        writer.beginArray()
        for type in types {
            writer.beginObject()
            writer.field("type", type.type)
            writer.field("count", type.count)
            writer.field("per_person", Double(type.count) / Double(max(1, statistics.persons)), places: 4)
            writer.endObject()
        }
        writer.endArray()
        writer.key("events")
        writer.beginArray()
        for (position, step) in outline.steps.enumerated() where step.kind == .event {
            writer.beginObject()
            writer.field("id", step.id)
            writer.field("type", step.type)
            writer.field("count", statistics.events[position])
            writer.field("persons", statistics.people[position])
            writer.endObject()
        }
        writer.endArray()
        writeBranches(to: &writer)
        writer.key("phases")
        writer.beginArray()
        for (phase, persons) in zip(outline.phases, statistics.phases) {
            writer.beginObject()
            writer.field("name", phase)
            writer.field("persons", persons)
            writer.endObject()
        }
        writer.endArray()
        writeTimeline(to: &writer)
        writer.key("quality_measures")
        writer.beginArray()
        for (measure, count) in zip(outline.measures, statistics.measures) {
            writer.beginObject()
            writer.field("id", measure.id)
            writer.field("name", measure.name)
            writer.field("met", count.passed)
            writer.field("of", count.total)
            if count.total > 0 { writer.field("share", Double(count.passed) / Double(count.total), places: 6) }
            if let target = measure.target { writer.field("target", target, places: 6) }
            writer.endObject()
        }
        writer.endArray()
        writer.key("flags")
        writer.beginArray()
        for flag in statistics.flags where flag.count.total > 0 {
            writer.beginObject()
            writer.field("name", flag.name)
            writer.field("true", flag.count.passed)
            writer.field("of", flag.count.total)
            writer.endObject()
        }
        writer.endArray()
        writer.key("consistency")
        writer.beginArray()
        for (check, count) in zip(JourneyTrace.Check.allCases, statistics.checks) {
            writer.beginObject()
            writer.field("label", check.rawValue)
            writer.field("passed", count.passed)
            writer.field("of", count.total)
            writer.endObject()
        }
        writer.endArray()
        writer.field("events_cut", statistics.late)
        writer.field("events_before_history", statistics.early)
        writer.key("warnings")
        writer.list(warnings)
        writer.endObject()
    }

    private func writeBranches(to writer: inout JSONWriter) {
        writer.key("branching_results")
        writer.beginArray()
        for branch in branches {
            writer.beginObject()
            write(branch.step, of: statistics.persons, to: &writer)
            writer.key("options")
            writer.beginArray()
            for option in branch.options {
                writer.beginObject()
                write(option, of: statistics.people[branch.step], to: &writer)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }

    private func write(_ step: Int, of whole: UInt64, to writer: inout JSONWriter) {
        writer.field("pathway", outline.steps[step].id)
        writer.field("persons", statistics.people[step])
        if whole > 0 { writer.field("share", Double(statistics.people[step]) / Double(whole), places: 6) }
    }

    private func writeTimeline(to writer: inout JSONWriter) {
        writer.key("timeline")
        writer.beginObject()
        if statistics.first <= statistics.last {
            writer.field("first", CalendarDate(daysSinceEpoch: statistics.first))
            writer.field("last", CalendarDate(daysSinceEpoch: statistics.last))
            writer.field("events_per_month", Double(total) / Double(max(1, monthCount)), places: 2)
        }
        writer.key("months")
        writer.beginArray()
        for month in statistics.months {
            writer.beginObject()
            let (year, number) = (month.month / 12, month.month % 12 + 1)
            writer.field("month", "\(year)-\(number < 10 ? "0" : "")\(number)")
            writer.field("events", month.count)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }
}
