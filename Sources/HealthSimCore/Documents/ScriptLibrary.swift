/// The scenarios of the references that tell of one product: the files of `references/scenarios/` with a part of its name.
///
///     let library = ScriptLibrary<MemberScenarioError>(part: "membership")
///     let script = try library.script(in: try library.document("prior-auth", variation: "denied"))
package struct ScriptLibrary<Failure: ScriptFailure>: Sendable {
    /// The name of the part that tells of the product.
    package let part: String

    /// The scenarios with a part.
    package init(part: String) { self.part = part }

    /// The ids of the scenarios, in order.
    package var names: [String] {
        ReferenceStore.names(in: "scenarios").filter { $0.hasSuffix(".json") }
            .map { String($0.dropFirst("scenarios/".count).dropLast(".json".count)) }
            .filter { document(named: $0) != nil }
    }

    /// The variations of a scenario, in the order of its file.
    package func variations(of name: String) -> [String] {
        (document(named: name)?["scenario"]?["variations"]?.members ?? []).map(\.name)
    }

    /// A document with the part of a scenario, as it is or with a variation over it.
    package func document(_ name: String, variation: String?) throws(Failure) -> JSONValue {
        guard let file = document(named: name) else { throw .unknownScenario(name) }
        var document = JSONValue(.object([]))
        document[part] = file[part]
        guard let variation else { return document }
        guard let patch = file["scenario"]?["variations"]?[variation]?["patch"] else {
            throw .unknownVariation(variation, of: name)
        }
        return document.merging(patch)
    }

    /// The reader of the part of a document.
    package func script(in document: JSONValue) throws(Failure) -> ScriptReader<Failure> {
        guard let script = document[part] else { throw .invalid(path: part, expected: "an object") }
        return ScriptReader(value: script, path: part)
    }

    /// The file of a scenario; nothing when there is none of the name with the part.
    private func document(named name: String) -> JSONValue? {
        guard let value = try? JSONValue(parsing: ReferenceStore.content(of: "scenarios/\(name).json")),
            value[part] != nil
        else { return nil }
        return value
    }
}
