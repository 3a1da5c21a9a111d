import HealthSimCore

/// Concepts in the notation of one format: one of the reference tables is rendered when it is first asked for, and copied
/// from then on.
struct RenderedConcepts: Sendable {
    private let texts: ConceptLazy<FrozenArray<UInt8>>
    private let render: @Sendable (Concept, inout ByteBuffer) -> Void

    /// The notation of a format.
    ///
    /// - Parameter render: appends a concept; what it appends depends on the concept alone.
    init(_ render: @escaping @Sendable (Concept, inout ByteBuffer) -> Void) {
        texts = ConceptLazy { concept in
            var buffer = ByteBuffer(capacity: 256)
            render(concept, &buffer)
            return FrozenArray([UInt8](buffer))
        }
        self.render = render
    }

    /// Appends a concept.
    @inline(__always)
    func append(_ concept: Concept, to out: inout ByteBuffer) {
        guard let row = concept.row else { return render(concept, &out) }
        let text = texts[row: row]
        // The bytes are all of the text.
        unsafe out.append(contentsOf: text.bytes(in: text.indices))
    }
}

extension RenderedConcepts {
    /// As FHIR Coding: `{"system":"http://loinc.org","code":"4548-4","display":"…"}`.
    static let codings = RenderedConcepts { concept, out in appendCoding(concept, to: &out) }

    /// As FHIR CodeableConcept, with the display as text.
    static let codeableConcepts = RenderedConcepts { concept, out in
        out.append("{")
        if concept.isCoded {
            out.append(#""coding":["#)
            appendCoding(concept, to: &out)
            out.append("],")
        }
        out.append(#""text":""#)
        out.append(escaping: concept.wording)
        out.append(#""}"#)
    }

    /// As a narrative writes them: the wording as XHTML within a JSON string.
    static let narratives = RenderedConcepts { concept, out in out.append(xhtml: concept.wording) }

    /// As canonical records write them: `{"system":"LOINC","code":"4548-4","display":"…"}`.
    static let canonical = RenderedConcepts { concept, out in
        out.append(#"{"system":""#)
        out.append(concept.system.shortName)
        out.append(#"","code":""#)
        out.append(escaping: concept.code)
        out.append(#"","display":""#)
        out.append(escaping: concept.display)
        out.append(#""}"#)
    }

    private static func appendCoding(_ concept: Concept, to out: inout ByteBuffer) {
        out.append("{")
        if concept.system != .unknown {
            out.append(#""system":""#)
            out.append(utf8: concept.system.rawValue)
            out.append(#"","#)
        }
        out.append(#""code":""#)
        out.append(escaping: concept.code)
        if !concept.display.isEmpty {
            out.append(#"","display":""#)
            out.append(escaping: concept.display)
        }
        out.append(#""}"#)
    }
}

extension Concept {
    /// Whether there is a code of a known system, so that FHIR can write a coding.
    var isCoded: Bool { !code.isEmpty && system != .unknown }

    /// What to call it: the display, else the code, else `unknown`; never empty.
    var wording: Text {
        if !display.isEmpty { return display }
        return code.isEmpty ? Text("unknown") : code
    }
}
