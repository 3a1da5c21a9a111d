public import HealthSimCore

/// What came of reading a specification.
public struct SpecificationReading: Sendable {
    /// The profile; nil when there is an error.
    public var specification: ProfileSpecification?
    /// Every error and warning, in the order of the document.
    public var findings: [Finding]
    /// Where the document is no JSON, or why it cannot be read at all; then there is nothing else.
    public var malformed: JSONError?
    /// The profile as it was read, with what overrides it and its defaults: the specification of the manifest.
    public var merged: JSONValue

    /// The errors.
    public var errors: [Finding] { findings.filter { $0.severity == .error } }

    /// The warnings.
    public var warnings: [Finding] { findings.filter { $0.severity == .warning } }

    /// The findings as a validator prints them.
    public var result: ValidationResult { ValidationResult(findings) }

    /// 0 when the profile can be run, 1 when it is invalid, 2 when the document is malformed.
    public var exitCode: Int32 { malformed != nil ? 2 : specification == nil ? 1 : 0 }
}

/// What a caller sets over a document; the command line makes one.
public struct SpecificationOverrides: Sendable {
    /// Values by their path in the profile, such as `generation.count`; later ones win.
    public private(set) var values: [(path: JSONPath, value: JSONValue)] = []

    /// Nothing.
    public init() {}

    /// Sets the value at a path of the profile.
    public mutating func set(path: JSONPath, value: JSONValue) { values.append((path, value)) }

    /// Sets the value at a path in its text form, such as `demographics.age.mean`.
    ///
    /// - Returns: false for a text that is no path.
    public mutating func set(path: String, value: JSONValue) -> Bool {
        guard let path = JSONPath(path), !path.steps.isEmpty else { return false }
        set(path: path, value: value)
        return true
    }

    /// Sets the seed.
    public mutating func set(seed: UInt64) { set("generation", "seed", JSONValue(.number(JSONNumber(seed)))) }

    /// Sets the number of primary persons.
    public mutating func set(count: UInt64) { set("generation", "count", JSONValue(.number(JSONNumber(count)))) }

    /// Sets the "today" of the run.
    public mutating func set(asOf: CalendarDate) { set("generation", "as_of", JSONValue(.string(asOf.description))) }

    /// Sets what happens when a post-check is out of tolerance.
    public mutating func set(validation: ProfileSpecification.ValidationMode) {
        set("generation", "validation", JSONValue(.string(validation.rawValue)))
    }

    /// Sets whether the texts of clinicians are written.
    public mutating func set(includesNotes: Bool) {
        set("generation", "include_notes", JSONValue(.bool(includesNotes)))
    }

    /// Sets the journey: its name, or the journey itself.
    public mutating func set(journey: JSONValue) { set(path: JSONPath([.member("journey")]), value: journey) }

    /// Sets the products, by their names as the caller wrote them.
    public mutating func set(products: [String]) { set("generation", "products", Self.list(products)) }

    /// Sets the formats of everything that is written, by their names as the caller wrote them.
    ///
    /// - Parameter product: under which product they stand; no format depends on it. Where the specification does not make
    ///   that product, they stand under the first that it makes.
    public mutating func set(formats: [String], of product: ProfileSpecification.Product = .patientsim) {
        let output = JSONValue(.object([JSONMember(name: "formats", value: Self.list(formats))]))
        let outputs = JSONValue(.object([JSONMember(name: product.rawValue, value: output)]))
        set(path: JSONPath([.member("outputs")]), value: outputs)
    }

    private mutating func set(_ section: String, _ name: String, _ value: JSONValue) {
        set(path: JSONPath([.member(section), .member(name)]), value: value)
    }

    static func list(_ words: [String]) -> JSONValue { JSONValue(.array(words.map { JSONValue(.string($0)) })) }
}
