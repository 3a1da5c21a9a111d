import HealthSimCore

/// A concept while it is read: as an object, as a string, or as fields beside each other.
struct ConceptDraft {
    var system: CodeSystem?
    var code: String?
    var display: String?
    /// Whether it was there and not understood, which has been noted.
    var isFaulty = false

    /// The concept, or nothing when nothing is known of it.
    ///
    /// - Parameter usual: the system that a code without one is of.
    func concept(_ usual: CodeSystem) -> Concept? {
        guard let code, !code.isEmpty else {
            guard let display, !display.isEmpty else { return nil }
            return Concept(.unknown, "", display: display)
        }
        return Concept(system ?? usual, code, display: display)
    }
}

extension RecordParser {
    /// Reads a concept into a draft: `{"system", "code", "display"}`, or the code alone.
    mutating func concept(into draft: inout ConceptDraft) throws(JSONError) {
        let before = errorCount
        defer { if errorCount > before { draft.isFaulty = true } }
        guard try reader.kind() == .object else {
            if let code = try string() { draft.code = code }
            return
        }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "code", "value": draft.code = try string() ?? draft.code
            case "system": draft.system = try system() ?? draft.system
            case "display", "description", "text", "name":
                // What the tables know, they word themselves: the text is not even copied.
                if let system = draft.system, let code = draft.code, Concept.isListed(system, code) {
                    try reader.skipValue()
                } else {
                    draft.display = try string() ?? draft.display
                }
            default: unknown(key, among: ["code", "system", "display"])
            }
        }
    }

    /// Reads a concept.
    mutating func concept(_ usual: CodeSystem) throws(JSONError) -> Concept? {
        var draft = ConceptDraft()
        try concept(into: &draft)
        return draft.concept(usual)
    }

    /// Reads the name of a code system, short or as its URI; one that is not known leaves the usual one.
    private mutating func system() throws(JSONError) -> CodeSystem? {
        guard try reader.kind() == .string else {
            _ = try string()
            return nil
        }
        let exact: CodeSystem? = try unsafe reader.string { bytes in unsafe CodeSystem(shortName: bytes) }
        if let exact { return exact }
        let name = reader.tokenText
        if name.isEmpty { return .unknown }
        if let system = CodeSystem(named: name) { return system }
        let known = CodeSystem.allCases.filter { $0 != .unknown }.map { "'\($0.shortName)'" }.joined(separator: ", ")
        warn(reader.path, "This code system is not known: expected one of \(known)", .text(name), rule: Rule.unknown)
        return .unknown
    }
}

extension CodeSystem {
    private static let all = CodeSystem.allCases.filter { $0 != .unknown }

    /// The system with exactly this short name.
    fileprivate init?(shortName bytes: UnsafeRawBufferPointer) {
        for system in Self.all {
            let name = system.shortName
            guard name.utf8CodeUnitCount == bytes.count else { continue }
            if name.withUTF8Buffer({ unsafe $0.elementsEqual(bytes) }) {
                self = system
                return
            }
        }
        return nil
    }
}

extension Concept {
    /// Whether the tables have a code.
    static func isListed(_ system: CodeSystem, _ code: String) -> Bool {
        ConceptTable.shared.row(system, code) != nil
    }
}
