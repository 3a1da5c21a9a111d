import HealthSimCore

extension SyncReport {
    /// The sections of a text report: a title and its lines; those with nothing in them are left out.
    var sections: [(title: String, lines: [String])] {
        var found: [(title: String, lines: [String])] = []
        let pairs = identities.filter { $0.count.total > 0 }
        if !pairs.isEmpty { found.append(("IDENTITY CORRELATION", Self.table(pairs.map(Self.identityRow)))) }
        let events = triggers.filter { $0.sources > 0 || $0.targets > 0 }
        if !events.isEmpty {
            let rows = [["Trigger", "Source", "Target", "Match"]] + events.map(Self.eventRow)
            found.append(("EVENT SYNCHRONIZATION", Self.table(rows)))
        }
        let roles = providers.filter { $0.assigned.total > 0 }
        if !roles.isEmpty {
            let rows = [["Type", "Assigned", "Unique NPIs", "Coverage"]] + roles.map(Self.roleRow)
            found.append(("PROVIDER ASSIGNMENT", Self.table(rows)))
        }
        return found
    }

    /// The lines of what holds for all, for the section CONSISTENCY VALIDATION.
    var consistencyLines: [(name: String, count: Proportion)] {
        consistency.filter { $0.count.total > 0 }.map { ($0.name, $0.count) }
    }

    private static func identityRow(_ line: Line) -> [String] {
        let share = "\(Figures.grouped(line.count.passed))/\(Figures.grouped(line.count.total))"
        return [line.name + ":", "\(share) (\(Figures.percent(line.count.passed, of: line.count.total))%)"]
    }

    private static func eventRow(_ event: Trigger) -> [String] {
        let share = Figures.percent(event.matched, of: event.sources)
        return [
            event.name, Figures.grouped(event.sources), Figures.grouped(event.targets),
            (event.matched == event.sources ? "✓ " : "✗ ") + share + "%",
        ]
    }

    private static func roleRow(_ role: Providers) -> [String] {
        [
            role.name, "\(Figures.grouped(role.assigned.passed))/\(Figures.grouped(role.assigned.total))",
            Figures.grouped(role.unique), Figures.percent(role.assigned.passed, of: role.assigned.total) + "%",
        ]
    }

    private static func table(_ rows: [[String]]) -> [String] {
        let columns = rows[0].indices
        let widths = columns.map { column in (rows.map { $0[column].count }.max() ?? 0) + 2 }
        return rows.map { row in
            columns.map { $0 == row.count - 1 ? row[$0] : Figures.padded(row[$0], to: widths[$0]) }.joined()
        }
    }

    /// Writes the report as an object.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("identity_correlation")
        writer.beginArray()
        for line in identities where line.count.total > 0 { Self.write(line, to: &writer) }
        writer.endArray()
        writer.key("event_synchronization")
        writer.beginArray()
        for event in triggers where event.sources > 0 || event.targets > 0 {
            writer.beginObject()
            writer.field("trigger", event.name)
            writer.field("sources", event.sources)
            writer.field("targets", event.targets)
            writer.field("matched", event.matched)
            writer.endObject()
        }
        writer.endArray()
        writer.key("provider_assignment")
        writer.beginArray()
        for role in providers where role.assigned.total > 0 {
            writer.beginObject()
            writer.field("type", role.name)
            writer.field("assigned", role.assigned.passed)
            writer.field("of", role.assigned.total)
            writer.field("unique_npis", role.unique)
            writer.endObject()
        }
        writer.endArray()
        writer.key("consistency_validation")
        writer.beginArray()
        for line in consistency where line.count.total > 0 { Self.write(line, to: &writer) }
        writer.endArray()
        writer.endObject()
    }

    private static func write(_ line: Line, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("label", line.name)
        writer.field("passed", line.count.passed)
        writer.field("of", line.count.total)
        writer.endObject()
    }
}
