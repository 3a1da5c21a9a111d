import HealthSimCore

/// A geography as it was read, perhaps with a reference in it.
struct PlaceReading {
    var specification: GeographySpecification
    var reference: ProfileSpecification.PopulationReference?

    init(_ specification: GeographySpecification, reference: ProfileSpecification.PopulationReference? = nil) {
        self.specification = specification
        self.reference = reference
    }
}

extension ProfileReader {
    typealias Area = GeographySpecification.Area

    /// The `geography` in any of its forms; nil after reporting what is wrong.
    mutating func geography(_ node: DocumentNode) -> PlaceReading? {
        switch node.value.content {
        case .string(let word):
            if Self.isNational(word) { return PlaceReading(GeographySpecification()) }
            return area(node).map { PlaceReading(GeographySpecification([$0])) }
        case .array: return weighted(node)
        case .object: break
        case .number, .bool, .null:
            node.mismatch("a place, a list of places, or an object that names them", &findings)
            return nil
        }
        guard var object = DocumentObject(node) else { return nil }
        if object.has("weights", "values") || Self.isMapOfPlaces(node) { return weighted(node) }
        if object.has("source") || object.has("reference") {
            let source = object.take("source")
            if let source, let word = source.text(&findings), word.lowercased() != "populationsim" {
                source.unknown("source", among: ["populationsim"], &findings)
            }
            let reference = object.take("reference").flatMap { self.reference($0) }
            object.warnOfUnused(known: ["source", "reference"], &findings)
            return PlaceReading(GeographySpecification(reference.map { [$0.area] } ?? []), reference: reference)
        }
        let areas = self.areas(&object)
        object.warnOfUnused(known: ["type", "state", "states", "county", "counties", "fips", "zip", "zips"], &findings)
        return PlaceReading(GeographySpecification(areas))
    }

    private static func isNational(_ word: String) -> Bool {
        ["national", "us", "usa", "united states"].contains(word.lowercased())
    }

    /// Whether an object is a bare map of places to shares.
    private static func isMapOfPlaces(_ node: DocumentNode) -> Bool {
        guard let members = node.members, !members.isEmpty else { return false }
        let keys: Set<String> = [
            "type", "state", "states", "county", "counties", "fips", "zip", "zips", "code", "name", "value",
        ]
        return members.allSatisfy { $0.node.value.number != nil && !keys.contains($0.name) }
    }

    // MARK: - Named places

    /// The places that an object names; `isTyped` when its `type` is the type of place.
    mutating func areas(_ object: inout DocumentObject, isTyped: Bool = true) -> [Area] {
        let type = isTyped ? object.take("type") : nil
        let kind = type.flatMap { $0.text(&findings) }?.lowercased()
        if let type, let kind, !["national", "state", "county", "zip", "zips", "fips"].contains(kind) {
            type.unknown("type of geography", among: ["national", "state", "county", "zip"], &findings)
            _ = object.takeRest()
            return []
        }
        if kind == "national" { return [] }
        let zips = places(object.take("zip", "zips", "zip_codes"), .zip)
        let stateNodes = object.take("state", "states", "state_code")
        let states = places(stateNodes, .state)
        let countyNodes = object.take("county", "counties", "county_fips")
        let counties = places(countyNodes, .county, within: states)
        let coded = places(object.take("fips", "code", "codes"), kind == "state" ? .state : .fips)
        if let stateNodes, !counties.isEmpty { checkStates(of: counties, states, stateNodes) }
        // The narrowest named places count.
        let narrow = zips.isEmpty ? counties + coded : zips
        let areas = narrow.isEmpty ? states : narrow
        if areas.isEmpty, stateNodes == nil, countyNodes == nil, !object.has("fips", "code", "zip", "zips") {
            let place = kind ?? "state"
            let path = FieldPath.join(object.path, place == "county" ? "fips" : place)
            findings.error(.missing, path, "Required field '\(path)' is missing")
        }
        return areas
    }

    private enum Kind { case state, county, fips, zip, any }

    private mutating func places(_ node: DocumentNode?, _ kind: Kind, within states: [Area] = []) -> [Area] {
        guard let node else { return [] }
        let nodes = node.elements ?? [node]
        if nodes.isEmpty { findings.error(.bounds, node.path, "'\(node.name)' must name at least one place") }
        var areas: [Area] = []
        for node in nodes {
            // Two ZIP codes may have the same one in their place.
            if let area = area(node, kind, within: states), !areas.contains(area) { areas.append(area) }
        }
        return areas
    }

    private mutating func area(_ node: DocumentNode, _ kind: Kind = .any, within states: [Area] = []) -> Area? {
        let word: String
        if let number = node.value.number {
            word = number.text
        } else {
            guard let text = node.text(&findings) else { return nil }
            word = text
        }
        return area(word, at: node, kind, within: states)
    }

    private mutating func area(
        _ word: String, at node: DocumentNode, _ kind: Kind, within states: [Area] = []
    ) -> Area? {
        let table = PlaceTable.shared
        let isNumber = !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if kind == .state || kind == .any || (kind == .fips && !(isNumber && word.utf8.count == 5)),
            let state = table.state(named: word)
        {
            return .state(state.letters.string)
        }
        if kind != .state, kind != .zip, isNumber, table.countyName(fips: word) != nil { return .county(word) }
        if kind == .zip || kind == .any, isNumber, table.row(zip: word) != nil { return .zip(word) }
        if kind == .zip, isNumber, let place = Place(standingFor: word) {
            findings.warning(
                .word, node.path,
                "ZIP code '\(word)' is not listed; people live in the nearest one of its county that is, \(place)",
                .text(word))
            return .zip(place.zip.string)
        }
        if kind == .county, !isNumber, let fips = Self.county(named: word, within: states) { return .county(fips) }
        report(word, at: node, kind, isNumber: isNumber)
        return nil
    }

    private mutating func report(_ word: String, at node: DocumentNode, _ kind: Kind, isNumber: Bool) {
        let named = DocumentNode(JSONValue(.string(word)), path: node.path)
        switch kind {
        case .zip:
            let known = Place.all.map(\.zip.string)
            let nearest = isNumber && word.utf8.count == 5 ? known.first { $0 > word } ?? known.last : nil
            let hint = nearest.map { "; the nearest one listed is \($0)" } ?? "; a ZIP code has 5 digits"
            findings.error(.word, node.path, "Unknown ZIP code \(named.shown)\(hint)", named.found)
        case .county, .fips:
            let hint =
                isNumber && word.utf8.count != 5
                ? "; a county has 5 digits" : isNumber ? "" : "; write the FIPS code, such as 48201"
            findings.error(.word, node.path, "Unknown FIPS code \(named.shown)\(hint)", named.found)
        case .state, .any:
            if isNumber {
                findings.error(.word, node.path, "Unknown FIPS code \(named.shown)", named.found)
                return
            }
            let states = PlaceTable.shared.states
            let names = word.utf8.count <= 3 ? states.map(\.letters.string) : states.map(\.name.string)
            let hint =
                NearestName.of(word, among: names).map { "; did you mean '\($0)'?" }
                ?? "; write two letters such as TX, or the name"
            findings.error(.word, node.path, "Unknown state \(named.shown)\(hint)", named.found)
        }
    }

    /// The FIPS code of a county by its name, with or without `County`, within the stated states.
    private static func county(named name: String, within states: [Area]) -> String? {
        let wanted = name.lowercased()
        for place in Place.all where states.contains(.state(place.state.string)) {
            let county = place.countyName.string.lowercased()
            if county == wanted || county == wanted + " county" || county == wanted + " parish" {
                return place.countyFIPS.string
            }
        }
        return nil
    }

    private mutating func checkStates(of counties: [Area], _ states: [Area], _ node: DocumentNode) {
        let prefixes = PlaceTable.shared.states.filter { states.contains(.state($0.letters.string)) }.map(\.fips.string)
        for case .county(let fips) in counties where !prefixes.contains(where: { fips.hasPrefix($0) }) {
            findings.error(
                .contradiction, node.path, "The county \(fips) does not lie in \(node.shown)", node.found)
        }
    }

    // MARK: - Weighted places

    /// Places with their shares, as a distribution or a bare map.
    private mutating func weighted(_ node: DocumentNode) -> PlaceReading? {
        guard let shares = labels(node, "geography")?.categories else { return nil }
        let areas = shares.labels.compactMap { area($0, at: node, .any) }
        guard areas.count == shares.labels.count else { return nil }
        let isEven =
            node.value["weights"] == nil && node.value.members?.contains { $0.value.number != nil } != true
            && (node.value["values"] ?? node.value).elements?.contains { $0["weight"] != nil } != true
        // A bare list of places counts them by population.
        if isEven { return PlaceReading(GeographySpecification(areas)) }
        return PlaceReading(
            GeographySpecification(parts: zip(areas, shares.shares).map { .init(area: $0, share: $1) }))
    }
}
