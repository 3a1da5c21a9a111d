import HealthSimCore

extension PopulationFigures {
    /// The figures as the `figures` of a reference.
    var json: JSONValue {
        var members: [JSONMember] = [
            JSONMember(name: "fips", value: .init(.string(fips))),
            JSONMember(name: "place", value: .init(.string(place))),
            JSONMember(name: "population", value: .init(.number(JSONNumber(population)))),
            JSONMember(name: "releases", value: SpecificationOverrides.list(releases)),
            JSONMember(name: "ages", value: Self.map(bands)),
            JSONMember(name: "male", value: Self.map(men)),
        ]
        if !groups.isEmpty { members.append(JSONMember(name: "race_ethnicity", value: Self.map(groups))) }
        if !prevalences.isEmpty { members.append(JSONMember(name: "prevalence", value: Self.map(prevalences))) }
        if !social.isEmpty { members.append(JSONMember(name: "social", value: Self.map(social))) }
        return JSONValue(.object(members))
    }

    /// The ages of a profile: `{"type": "age_bands", "bands": {…}}`.
    var age: JSONValue { ["type": "age_bands", "bands": Self.map(bands)] }

    /// The sexes of a profile, by age.
    var gender: JSONValue {
        let rules: [JSONValue] = zip(PopulationStructure.maleSteps, structure.male).reversed().map { age, male in
            let weights = Self.map([Share(id: "M", share: male), Share(id: "F", share: Self.rest(of: male))])
            let distribution: JSONValue = ["type": "categorical", "weights": weights]
            return age == 0
                ? ["else": true, "distribution": distribution]
                : ["if": JSONValue(.string("age >= \(age)")), "distribution": distribution]
        }
        return ["type": "conditional", "rules": JSONValue(.array(rules))]
    }

    /// The groups of a profile; nil when they are not known.
    var raceEthnicity: JSONValue? {
        groups.isEmpty ? nil : ["type": "categorical", "weights": Self.map(groups)]
    }

    private var bands: [Share] {
        structure.bands.map { Share(id: "\($0.ages.lowerBound)-\($0.ages.upperBound)", share: $0.share) }
    }

    private var men: [Share] {
        zip(PopulationStructure.maleSteps, structure.male).map { Share(id: "\($0)+", share: $1) }
    }

    /// Shares by name as an object.
    static func map(_ shares: [Share]) -> JSONValue {
        JSONValue(
            .object(shares.map { JSONMember(name: $0.id, value: JSONValue(.number(JSONNumber($0.share)))) }))
    }

    private static func rest(of share: Double) -> Double { ((1 - share) * 100_000).rounded() / 100_000 }

    // MARK: - Reading

    /// Reads the `figures` of a reference; nil after reporting what is wrong.
    init?(_ node: DocumentNode, _ findings: inout DocumentFindings) {
        guard var object = node.object(&findings) else { return nil }
        guard let fips = object.require("fips", &findings)?.text(&findings),
            let place = object.require("place", &findings)?.text(&findings),
            let ages = object.require("ages", &findings).map({ Self.shares($0, &findings) }),
            let male = object.require("male", &findings).map({ Self.shares($0, &findings) })
        else { return nil }
        self.fips = fips
        self.place = place
        population = object.take("population")?.integer(in: 0...Int(Int32.max), &findings) ?? 0
        releases = (object.take("releases")?.list(&findings) ?? []).compactMap { $0.text(&findings) }
        groups = object.take("race_ethnicity").map { Self.shares($0, &findings) } ?? []
        prevalences = object.take("prevalence").map { Self.shares($0, &findings) } ?? []
        social = object.take("social").map { Self.shares($0, &findings) } ?? []
        object.warnOfUnused(
            known: ["fips", "place", "population", "releases", "ages", "male", "prevalence", "social"], &findings)
        let bands = ages.compactMap { entry in
            AgeBand(entry.id).map { PopulationStructure.Band(ages: $0.lower...$0.oldest, share: entry.share) }
        }
        guard bands.count == ages.count, male.map(\.id) == PopulationStructure.maleSteps.map({ "\($0)+" }),
            let structure = PopulationStructure(bands: bands, male: male.map(\.share))
        else {
            let steps = PopulationStructure.maleSteps.map { "\($0)+" }.joined(separator: ", ")
            findings.error(
                .bounds, node.path,
                "'figures' must have 'ages' from 0 to \(PopulationStructure.oldest) without gaps that sum to 1, and the "
                    + "share of men as 'male' from the ages \(steps) on")
            return nil
        }
        self.structure = structure
    }

    private static func shares(_ node: DocumentNode, _ findings: inout DocumentFindings) -> [Share] {
        guard let members = node.members else {
            node.mismatch("an object of shares", &findings)
            return []
        }
        return members.compactMap { name, node in node.share(&findings).map { Share(id: name, share: $0) } }
    }
}
