public import HealthSimCore

/// A specification that has a name: a file of `references/profiles/`.
public struct NamedProfile: Sendable {
    /// The id by which it is run: the name of the file.
    public let id: String
    public let name: String
    /// Who is in it, and where its shares come from.
    public let description: String
    /// How many persons it makes when nobody says otherwise.
    public let count: Int
    /// What it makes, as the file names it: `patientsim`, `membersim`.
    public let products: [String]
    /// The journey that goes with it; empty when there is none.
    public let journey: String
    /// The specification as it stands in the file.
    public let document: JSONValue

    /// The profiles of the references, in the order of their ids.
    public static let all: [NamedProfile] = ReferenceStore.names(in: "profiles").filter { $0.hasSuffix(".json") }
        .compactMap { file in
            (try? JSONValue(parsing: ReferenceStore.content(of: file))).flatMap { NamedProfile($0) }
        }

    /// The profile with an id, or nothing.
    public static func named(_ id: String) -> NamedProfile? { all.first { $0.id == id } }

    init?(_ document: JSONValue) {
        let profile = document["profile"] ?? document
        guard let id = profile["id"]?.string else { return nil }
        self.id = id
        name = profile["name"]?.string ?? id
        description = profile["description"]?.string ?? ""
        count = profile["generation"]?["count"]?.integer ?? 0
        let stated = (profile["generation"]?["products"]?.elements ?? []).compactMap(\.string)
        products = stated.isEmpty ? [ProfileSpecification.Product.patientsim.rawValue] : stated
        let journey = document["journey"]
        self.journey = (journey?["template"] ?? journey?["id"] ?? journey)?.string ?? ""
        self.document = document
    }
}
