import HealthSimCore

extension KeptCohort {
    /// Cohorts as a table for people, with a line for each.
    package static func table(of cohorts: [KeptCohort]) -> String {
        var rows = [["NAME", "PEOPLE", "ROWS", "SEED", "AS OF", "PROFILE", "TAGS"]]
        for cohort in cohorts {
            rows.append([
                cohort.name, cohort.people, Figures.grouped(cohort.tables.reduce(0) { $0 + $1.count }),
                cohort.seed.map { String($0) } ?? "", cohort.asOf.description, cohort.profile,
                cohort.tags.joined(separator: ", "),
            ])
        }
        let widths = rows[0].indices.map { column in (rows.map { $0[column].count }.max() ?? 0) + 2 }
        return rows.map { row in
            var line = zip(row, widths).map { Figures.padded($0, to: $1) }.joined()[...]
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// `200 patients`, or what there are of people.
    private var people: String {
        let kinds = ["patients", "members", "rx-members"]
        guard let count = counts.first(where: { kinds.contains($0.name) && $0.count > 0 }) else { return "0" }
        return "\(Figures.grouped(count.count)) \(count.name)"
    }

    /// The cohort for people: what it was made from and what is in it.
    package var text: String {
        var lines = [("Cohort", name)]
        if !description.isEmpty { lines.append(("Description", description)) }
        lines.append(("Profile", profile))
        if let seed { lines.append(("Seed", String(seed))) }
        lines.append(("As of", asOf.description))
        lines.append(("Households", Figures.grouped(households)))
        lines.append(("Version", "healthsim \(version)"))
        if !tags.isEmpty { lines.append(("Tags", tags.joined(separator: ", "))) }
        if !parents.isEmpty { lines.append(("Made of", parents.joined(separator: ", "))) }
        if let savedAt { lines.append(("Saved", savedAt.description)) }
        var text = lines.map { Figures.padded($0 + ":", to: 14) + $1 + "\n" }.joined()
        text += Self.section("Entities", counts) + Self.section("Tables", tables)
        return text
    }

    private static func section(_ title: String, _ counts: [Count]) -> String {
        guard !counts.isEmpty else { return "" }
        let width = (counts.map(\.name.count).max() ?? 0) + 3
        return "\n\(title):\n"
            + counts.map { "  - " + Figures.padded($0.name + ":", to: width) + Figures.grouped($0.count) + "\n" }
            .joined()
    }
}
