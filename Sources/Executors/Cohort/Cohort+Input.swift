import HealthSimCore

extension ProfileInput {
    /// What comes of reading the profile with some settings.
    func reading(with overrides: SpecificationOverrides) throws(SpecificationError) -> SpecificationReading {
        let library = ProfileLibrary()
        let reader = SpecificationReader(overrides: overrides, loader: library.loader)
        switch self {
        case .named(let id):
            guard let bytes = library.document(id: id) else {
                let near = NearestName.of(id, among: NamedProfile.all.map(\.id))
                let hint = near.map { "; did you mean '\($0)'?" } ?? ""
                throw SpecificationError(.word, "profile", "There is no profile '\(id)'\(hint)", .text(id))
            }
            return reader.read(bytes)
        case .document(let document): return reader.read(document)
        case .bytes(let bytes): return reader.read(bytes)
        case .reading(let reading):
            // Without anything to set, what was read is what is meant, even if the program has changed it.
            guard reading.specification != nil, !overrides.values.isEmpty else { return reading }
            return reader.read(reading.merged)
        }
    }
}

extension JourneyInput {
    /// The journey as it stands beside a profile.
    func document() throws(SpecificationError) -> JSONValue {
        switch self {
        case .named(let id):
            if let journey = NamedJourney.named(id) { return journey.journey }
            let near = NearestName.of(id, among: NamedJourney.all.map(\.id))
            let hint = near.map { "; did you mean '\($0)'?" } ?? ""
            throw SpecificationError(.word, "journey", "There is no journey '\(id)'\(hint)", .text(id))
        case .document(let document): return try Self.journey(of: document)
        case .bytes(let bytes):
            let document: JSONValue
            do throws(JSONError) {
                document = try JSONValue(parsing: bytes)
            } catch {
                throw SpecificationError(malformed: error, at: "journey")
            }
            return try Self.journey(of: document)
        }
    }

    private static func journey(of document: JSONValue) throws(SpecificationError) -> JSONValue {
        if let journey = NamedJourney.journey(of: document) { return journey }
        throw SpecificationError(.missing, "journey", "The document has no journey")
    }
}
