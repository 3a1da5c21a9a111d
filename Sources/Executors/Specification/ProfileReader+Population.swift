import HealthSimCore

extension ProfileReader {
    /// A reference with its figures: those of the document, else those of the tables.
    ///
    /// A county without figures takes those of its state, with a warning.
    mutating func resolved(
        _ reference: ProfileSpecification.PopulationReference, path: String
    ) -> ProfileSpecification.PopulationReference {
        var reference = reference
        if reference.figures == nil {
            let area: PopulationTables.Area? =
                switch reference.area {
                case .county(let fips): .county(fips)
                case .state(let letters): .state(letters)
                case .zip(let zip): Place(zip: zip).map { .county($0.countyFIPS.string) }
                }
            reference.figures = area.flatMap { populations.population(of: $0) }.map {
                PopulationFigures($0.place, datasets: reference.datasets)
            }
        }
        guard let figures = reference.figures else {
            findings.warning(
                .standIn, path,
                "Nothing is known about \(reference.area.summary) in \(populations.source): ages and sexes are those "
                    + "of the census, conditions those of the nation")
            return reference
        }
        if figures.isStandIn(for: reference.area) {
            findings.warning(
                .standIn, path,
                "Nothing is known about \(named(reference.area)): the figures of \(figures.place) stand in; "
                    + "'healthsim reference import' makes a set of every county")
        }
        return reference
    }

    /// `county 48301 (Loving County)`.
    private func named(_ area: GeographySpecification.Area) -> String {
        guard case .county(let fips) = area, let name = PlaceTable.shared.countyName(fips: fips) else {
            return area.summary
        }
        return "\(area.summary) (\(name))"
    }

    /// Puts what a reference gives into the document where this says nothing, so that the document gives the same people
    /// without the reference.
    mutating func merge(_ reference: ProfileSpecification.PopulationReference, into section: inout JSONValue) {
        guard let figures = reference.figures else { return }
        var object: JSONValue
        switch reference.area {
        case .county(let fips): object = ["type": "county", "fips": .init(.string(fips))]
        case .state(let letters): object = ["type": "state", "state": .init(.string(letters))]
        case .zip(let zip): object = ["type": "zip", "zip": .init(.string(zip))]
        }
        if !reference.datasets.isEmpty { object["datasets"] = SpecificationOverrides.list(reference.datasets) }
        object["figures"] = figures.json
        section["reference"] = object
        if !Self.has(section, "age", "age_range", "age_distribution") { section["age"] = figures.age }
        if !Self.has(section, "gender", "sex", "gender_distribution") { section["gender"] = figures.gender }
        if !Self.has(section, "race_ethnicity", "race", "ethnicity"), let groups = figures.raceEthnicity {
            section["race_ethnicity"] = groups
        }
    }

    private static func has(_ object: JSONValue, _ names: String...) -> Bool {
        names.contains { name in object[name].map { !$0.isNull } ?? false }
    }

    /// The `prevalence` of the clinical section: shares of adults by the name of a figure.
    mutating func prevalences(_ node: DocumentNode) -> [ProfileSpecification.PrevalenceShare] {
        guard let members = node.members else {
            node.mismatch("an object of shares, such as {\"diabetes\": 0.13}", &findings)
            return []
        }
        var found: [ProfileSpecification.PrevalenceShare] = []
        for (name, value) in members where !value.value.isNull {
            let wanted = name.lowercased()
            let known = PopulationFigure.followed.first { $0.id == wanted || $0.column.lowercased() == wanted }
            guard let figure = known else {
                DocumentNode(.init(.string(name)), path: value.path).unknown(
                    "prevalence", among: PopulationFigure.followed.map(\.id), &findings)
                continue
            }
            guard let share = value.share(&findings) else { continue }
            if found.contains(where: { $0.figure == figure }) {
                findings.error(.contradiction, value.path, "The prevalence '\(figure.id)' is stated twice")
            }
            found.append(ProfileSpecification.PrevalenceShare(figure: figure, share: share, path: value.path))
        }
        return found
    }

    /// The prevalences of a profile: what it states, then what its reference gives; they are put into `merged`.
    mutating func merge(
        _ stated: [ProfileSpecification.PrevalenceShare], with figures: PopulationFigures?
    ) -> [ProfileSpecification.PrevalenceShare] {
        var merged: [ProfileSpecification.PrevalenceShare] = []
        let section =
            self.merged["clinical"] == nil && self.merged["clinical_profile"] != nil
            ? "clinical_profile" : "clinical"
        for figure in PopulationFigure.followed {
            if let own = stated.first(where: { $0.figure == figure }) {
                merged.append(own)
            } else if let given = figures?.prevalences.first(where: { $0.id == figure.id }) {
                merged.append(
                    ProfileSpecification.PrevalenceShare(
                        figure: figure, share: given.share, path: "\(section).prevalence.\(figure.id)"))
            }
        }
        guard !merged.isEmpty, figures != nil else { return merged }
        var clinical = self.merged[section] ?? JSONValue(.object([]))
        clinical["prevalence"] = PopulationFigures.map(
            merged.map { PopulationFigures.Share(id: $0.figure.id, share: $0.share) })
        self.merged[section] = clinical
        return merged
    }
}
