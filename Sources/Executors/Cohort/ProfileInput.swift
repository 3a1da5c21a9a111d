public import HealthSimCore

/// A profile as a program has it at hand: its name, its document, or what came of reading one.
///
/// A literal is a name when it is one (lower-case letters, digits, hyphens, underscores), and a JSON document otherwise:
///
/// ```swift
/// let shipped = try Cohort(profile: "medicare-diabetic", seed: 7)
/// let own = try Cohort(profile: .json(#"{ "id": "mine", "generation": { "count": 10 } }"#))
/// ```
public enum ProfileInput: Sendable {
    /// One that is built in, by its id; ``NamedProfile/all`` lists them.
    case named(String)
    /// A document of JSON, in any form that `docs/profile-specification.md` shows.
    case document(JSONValue)
    /// The bytes of a document, which need not be valid JSON: what is wrong with them is told.
    case bytes([UInt8])
    /// What a reader has made of a document, with overrides and folders of the program's own.
    case reading(SpecificationReading)

    /// The text of a document.
    public static func json(_ text: String) -> ProfileInput { .bytes(Array(text.utf8)) }
}

extension ProfileInput: ExpressibleByStringLiteral {
    /// A name, or else the text of a document.
    public init(stringLiteral text: String) { self = ProfileLibrary.isIdentifier(text) ? .named(text) : .json(text) }
}

/// A journey as a program has it at hand: its name, or its document.
///
/// A literal is a name when it is one, and a JSON document otherwise, as in ``ProfileInput``.
public enum JourneyInput: Sendable {
    /// One that is built in, by its id; ``NamedJourney/all`` lists them.
    case named(String)
    /// A document of JSON: the journey, `{"journey": …}`, or a template document.
    case document(JSONValue)
    /// The bytes of a document, which need not be valid JSON: what is wrong with them is told.
    case bytes([UInt8])

    /// The text of a document.
    public static func json(_ text: String) -> JourneyInput { .bytes(Array(text.utf8)) }
}

extension JourneyInput: ExpressibleByStringLiteral {
    /// A name, or else the text of a document.
    public init(stringLiteral text: String) { self = ProfileLibrary.isIdentifier(text) ? .named(text) : .json(text) }
}
