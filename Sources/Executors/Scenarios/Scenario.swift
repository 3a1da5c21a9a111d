public import HealthSimCore

/// A profile and a journey under a name, with variations: one file of `references/scenarios/`.
///
/// A scenario of members has a part `membership` in place of a journey, one of pharmacy benefits a part `pharmacy`: they make
/// what a payer or a pharmacy benefit holds without clinical records, see ``StorySource``.
public struct Scenario: Sendable {
    /// A change of the scenario under a name of its own.
    public struct Variation: Sendable {
        /// The name, such as `severe`.
        public let name: String
        /// What it changes, in a sentence.
        public let description: String
        /// What is laid over the document (a JSON merge patch, RFC 7396).
        let patch: JSONValue
    }

    /// The id: the name of the file.
    public let id: String
    public let name: String
    /// What it shows, in a sentence or two.
    public let description: String
    /// Words by which somebody asks for it.
    public let triggers: [String]
    public let variations: [Variation]
    /// Whether it is about members of plans, without clinical records.
    public let isOfMembers: Bool
    /// Whether it is about pharmacy benefits, without clinical records.
    public let isOfPharmacies: Bool
    private let document: JSONValue

    /// The scenarios of the references, in the order of their ids.
    public static let all: [Scenario] = ReferenceStore.names(in: "scenarios").filter { $0.hasSuffix(".json") }
        .compactMap { name in
            (try? JSONValue(parsing: ReferenceStore.content(of: name))).flatMap { Scenario($0) }
        }

    /// The scenario with an id, or nothing.
    public static func named(_ id: String) -> Scenario? { all.first { $0.id == id } }

    init?(_ value: JSONValue) {
        guard let scenario = value["scenario"], let id = scenario["id"]?.string, value["profile"] != nil else {
            return nil
        }
        self.id = id
        name = scenario["name"]?.string ?? id
        description = scenario["description"]?.string ?? ""
        triggers = (scenario["triggers"]?.elements ?? []).compactMap(\.string)
        variations = (scenario["variations"]?.members ?? []).map { member in
            Variation(
                name: member.name, description: member.value["description"]?.string ?? "",
                patch: member.value["patch"] ?? JSONValue(.object([])))
        }
        var document = JSONValue(.object([]))
        document["profile"] = value["profile"]
        document["journey"] = value["journey"]
        document["membership"] = value["membership"]
        document["pharmacy"] = value["pharmacy"]
        isOfMembers = value["membership"] != nil
        isOfPharmacies = value["pharmacy"] != nil
        self.document = document
    }

    /// The specification: profile and journey as they are, or with a variation over them.
    public func specification(variation: Variation? = nil) -> JSONValue {
        var whole = whole(variation)
        whole["membership"] = nil
        whole["pharmacy"] = nil
        return whole
    }

    /// What a scenario tells that needs no clinical records.
    public enum Story: Sendable {
        /// The part `membership`.
        case membership(JSONValue)
        /// The part `pharmacy`.
        case pharmacy(JSONValue)
    }

    /// What a scenario of members or of pharmacy benefits tells, as it is or with a variation over it; nothing for others.
    public func story(variation: Variation? = nil) -> Story? {
        let whole = whole(variation)
        return whole["membership"].map(Story.membership) ?? whole["pharmacy"].map(Story.pharmacy)
    }

    private func whole(_ variation: Variation?) -> JSONValue {
        variation.map { document.merging($0.patch) } ?? document
    }

    /// The variation with a name, or nothing.
    public func variation(named name: String) -> Variation? { variations.first { $0.name == name } }
}
