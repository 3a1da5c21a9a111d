public import HealthSimCore

/// A journey that has a name: a file of `references/journeys/`.
///
/// The file is a template document: `template` says what it is about and which profiles it suits, `journey` what
/// happens.
public struct NamedJourney: Sendable {
    /// The id by which it is asked for: the name of the file.
    public let id: String
    public let name: String
    /// What happens, in a sentence or two.
    public let description: String
    /// The profiles that have persons to whom it applies, the best first.
    public let profiles: [String]
    /// Its length, as the file says it.
    public let duration: String
    /// The journey, as it stands beside a profile.
    public let journey: JSONValue

    /// The journeys of the references, in the order of their ids.
    public static let all: [NamedJourney] = ReferenceStore.names(in: "journeys").filter { $0.hasSuffix(".json") }
        .compactMap { file in
            (try? JSONValue(parsing: ReferenceStore.content(of: file))).flatMap { NamedJourney($0) }
        }

    /// The journey with an id, or nothing; underscores stand for hyphens.
    public static func named(_ id: String) -> NamedJourney? {
        let wanted = String(id.map { $0 == "_" ? "-" : $0 })
        return all.first { $0.id == wanted }
    }

    init?(_ document: JSONValue) {
        guard let template = document["template"], let id = template["id"]?.string,
            let journey = Self.journey(of: document)
        else { return nil }
        self.id = id
        name = template["name"]?.string ?? id
        description = template["description"]?.string ?? ""
        profiles = (template["profiles"]?.elements ?? []).compactMap(\.string)
        duration = journey["duration"]?.string ?? ""
        self.journey = journey
    }

    /// The journey of a document that holds one: `{"journey": …}`, a template document, or the bare journey.
    ///
    /// What a template knows and the journey does not say (its id, its name) is filled in. Nothing for a document that
    /// has no journey.
    public static func journey(of document: JSONValue) -> JSONValue? {
        if document["profile"] != nil { return document["journey"] }
        guard let template = document["template"], template.members != nil else {
            if let journey = document["journey"] { return journey }
            // A bare nil would be the JSON value null.
            return document.members == nil ? Optional<JSONValue>.none : document
        }
        var journey = document["journey"] ?? document
        guard journey.members != nil else { return nil }
        journey["template"] = nil
        for name in ["id", "name", "description", "version"] where journey[name] == nil {
            if let value = template[name] { journey[name] = value }
        }
        return journey
    }
}
