import HealthSimCore

extension ProfileReader {
    private static let genders = DistributionReader.Vocabulary(what: "gender", known: ["M", "F", "O", "U"]) {
        Sex(named: $0)?.rawValue
    }

    private static let groups = DistributionReader.Vocabulary(
        what: "race or ethnicity", known: ReferenceTable.named("people/race-ethnicity").rows.map { $0["id"].string }
    ) { word in
        let name = word.lowercased().filter { $0.isLetter }
        let group: String? =
            switch name {
            case "nonhispanicwhite", "whitenonhispanic", "whitealone": "white"
            case "blackorafricanamerican", "africanamerican", "nonhispanicblack", "blacknonhispanic": "black"
            case "asianamerican", "asianorpacificislander", "nonhispanicasian": "asian"
            case "hispanicorlatino", "latino", "latina", "latinx": "hispanic"
            case "americanindian", "americanindianoralaskanative", "nativeamerican", "alaskanative", "aian": "native"
            case "nativehawaiian", "nativehawaiianorotherpacificislander", "pacificislander", "nhpi": "pacific"
            case "multiracial", "twoormore", "twoormoreraces", "morethanonerace", "mixed": "multiple"
            case "unknown", "otherrace": "other"
            default: nil
            }
        if let group { return group }
        return ReferenceTable.named("people/race-ethnicity").rows.map { $0["id"].string }.first { $0 == name }
    }

    /// The `demographics` section.
    mutating func demographics(_ node: DocumentNode?) -> ProfileSpecification.Demographics? {
        guard let node else {
            findings.error(.missing, "demographics.age", "Required field 'demographics.age' is missing")
            findings.error(.missing, "demographics.gender", "Required field 'demographics.gender' is missing")
            return nil
        }
        guard var object = node.object(&findings) else { return nil }
        var geography = object.take("geography").flatMap { self.geography($0) }
        var (reference, isReferred) = reference(&object, geography: geography)
        if let reference, geography == nil { geography = PlaceReading(GeographySpecification([reference.area])) }
        if let stated = reference {
            let resolved = resolved(stated, path: FieldPath.join(node.path, "reference"))
            reference = resolved
            var section = merged["demographics"] ?? node.value
            merge(resolved, into: &section)
            merged["demographics"] = section
            object.fill(from: section, "age", "gender", "race_ethnicity")
        }
        let ageNode = object.take("age", "age_range", "age_distribution")
        let age = ageNode.flatMap { numbers($0, "age", within: 0...120, whole: true, rules: remarks(.age, "age")) }
        if ageNode == nil, !isReferred {
            findings.error(.missing, "demographics.age", "Required field 'demographics.age' is missing")
        }
        let genderNode = object.take("gender", "sex", "gender_distribution")
        let gender = genderNode.flatMap { labels($0, "gender", Self.genders, rules: remarks(.gender, "gender")) }
        if genderNode == nil, !isReferred {
            findings.error(.missing, "demographics.gender", "Required field 'demographics.gender' is missing")
        }
        let race = object.take("race_ethnicity", "race", "ethnicity").flatMap {
            labels($0, "race_ethnicity", Self.groups, rules: remarks(.raceEthnicity, "race_ethnicity"))
        }
        let disability = object.take("disability", "disabled").flatMap { node -> Double? in
            node.value.bool.map { $0 ? 1 : 0 } ?? node.share(&findings)
        }
        object.warnOfUnused(
            known: ["age", "age_range", "gender", "race_ethnicity", "geography", "source", "reference"], &findings)
        return ProfileSpecification.Demographics(
            age: age, agePath: ageNode?.path ?? "demographics.age", gender: gender,
            genderPath: genderNode?.path ?? "demographics.gender", raceEthnicity: race,
            geography: geography?.specification ?? GeographySpecification(), reference: reference,
            disability: disability ?? 0)
    }

    /// `source` and `reference`, also inside `geography`.
    private mutating func reference(
        _ object: inout DocumentObject, geography: PlaceReading?
    ) -> (ProfileSpecification.PopulationReference?, isStated: Bool) {
        let source = object.take("source")
        let node = object.take("reference")
        if let source, let word = source.text(&findings), word.lowercased() != "populationsim" {
            source.unknown("source", among: ["populationsim"], &findings)
        }
        let isStated = source != nil || node != nil || geography?.reference != nil
        guard let node else {
            if let source, geography?.reference == nil, geography == nil {
                findings.error(
                    .missing, "demographics.reference", "Required field 'demographics.reference' is missing",
                    source.found)
            }
            let reference = geography?.reference ?? source.flatMap { self.reference(to: geography, at: $0) }
            return (reference, isStated)
        }
        guard let reading = self.reference(node) else { return (nil, true) }
        return (reading, true)
    }

    /// The reference to the only place of a geography.
    private mutating func reference(
        to geography: PlaceReading?, at source: DocumentNode
    ) -> ProfileSpecification.PopulationReference? {
        guard let parts = geography?.specification.parts else { return nil }
        if parts.count == 1 { return ProfileSpecification.PopulationReference(area: parts[0].area, datasets: []) }
        findings.warning(
            .standIn, source.path,
            "A reference is to one county or state, the geography names \(parts.isEmpty ? "none" : "\(parts.count)"): "
                + "ages and sexes are those of the census, conditions those of the nation")
        return nil
    }

    /// A `reference` object: `{"type": "county", "fips": "48201"}`.
    mutating func reference(_ node: DocumentNode) -> ProfileSpecification.PopulationReference? {
        guard var object = node.object(&findings) else { return nil }
        let datasets = (object.take("datasets")?.list(&findings) ?? []).compactMap { node -> String? in
            guard let word = node.text(&findings) else { return nil }
            if ["cdc_places", "svi", "acs_demographics"].contains(word) { return word }
            node.unknown("data set", among: ["cdc_places", "svi", "acs_demographics"], &findings)
            return nil
        }
        let figures = object.take("figures").flatMap { PopulationFigures($0, &findings) }
        let inner = object.take("geography")
        let areas: [GeographySpecification.Area]
        if let inner {
            areas = geography(inner)?.specification.parts.map(\.area) ?? []
            object.warnOfUnused(known: ["geography", "datasets", "figures"], &findings)
        } else {
            areas = self.areas(&object)
            object.warnOfUnused(known: ["type", "fips", "state", "code", "datasets", "figures"], &findings)
        }
        guard let area = areas.first, areas.count == 1 else {
            if areas.count > 1 {
                findings.error(.bounds, node.path, "A reference names one county or state, found \(areas.count)")
            }
            return nil
        }
        return ProfileSpecification.PopulationReference(area: area, datasets: datasets, figures: figures)
    }
}
