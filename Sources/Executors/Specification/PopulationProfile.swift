public import HealthSimCore

/// A place's figures for people and programs: what `healthsim reference show` prints.
public struct PopulationProfile: Hashable, Sendable {
    private let place: PlacePopulation
    private let structure: PopulationStructure

    /// The profile of a place.
    public init(_ place: PlacePopulation) {
        self.place = place
        structure = PopulationStructure(state: place.state, ages: place.ages)
    }

    /// The column at which figures begin.
    private static let column = 54

    /// The figures, one a line, in percent.
    public var text: String {
        var text = "\(place.title)  (FIPS \(place.fips), \(Figures.grouped(place.population)) people)\n"
        if !place.releases.isEmpty { text += place.releases.joined(separator: ", ") + "\n" }
        text += "\nAge and sex\n"
        let ages = [("17 and under", 0...17), ("18 to 64", 18...64), ("65 and over", 65...PopulationStructure.oldest)]
        for (name, span) in ages { text += Self.line(name, structure.share(of: span) * 100, "persons") }
        let men = structure.bands.reduce(0.0) { sum, band in
            sum + band.share * band.ages.reduce(0.0) { $0 + structure.male(at: $1) } / Double(band.ages.count)
        }
        text += Self.line("Male", men * 100, "persons")
        if let groups = place.groups {
            text += "\nRace and ethnicity\n"
            for group in groups {
                let name = PopulationFigure.named(group.id)?.name ?? "White"
                text += Self.line(name, group.share * 100, "persons")
            }
        }
        for (title, kind) in [("Prevalence", PopulationFigure.Kind.prevalence), ("Living", .social)] {
            let figures = PopulationFigure.all.filter { $0.kind == kind && place[$0.id] != nil }
            if !figures.isEmpty { text += "\n\(title)\n" }
            for figure in figures {
                text += Self.line(figure.name + (figure.rule == .none ? "" : " *"), place[figure.id] ?? 0, figure.base)
            }
        }
        if PopulationFigure.followed.contains(where: { place[$0.id] != nil }) {
            text += "\n* the conditions of generated adults follow it\n"
        }
        let missing = PopulationFigure.followed.filter { place[$0.id] == nil }
        if !missing.isEmpty {
            text += "Not published, as in the nation: \(missing.map(\.name).joined(separator: ", "))\n"
        }
        return text
    }

    private static func line(_ name: String, _ percent: Double, _ base: String) -> String {
        var buffer = ByteBuffer()
        buffer.append(decimal: percent, places: 1)
        let number = buffer.description
        let gap = String(repeating: " ", count: max(1, column - name.count - number.count))
        return "  \(name)\(gap)\(number) % of \(base)\n"
    }

    /// The figures as one JSON object: shares from 0 to 1.
    public var json: String {
        var writer = JSONWriter(pretty: true)
        PopulationFigures(place).json.write(to: &writer)
        writer.newline()
        return writer.buffer.description
    }
}
