import HealthSimCore

/// Concepts in the notation of one format: those of the reference tables are rendered once and copied from then on.
struct RenderedConcepts: Sendable {
    private let bytes: FrozenArray<UInt8>
    /// Where the text of each row ends; it begins where the one before ends.
    private let ends: FrozenArray<UInt32>
    private let render: @Sendable (Concept, inout ByteBuffer) -> Void

    /// Renders every concept of the tables.
    init(_ render: @escaping @Sendable (Concept, inout ByteBuffer) -> Void) {
        var buffer = ByteBuffer(capacity: 1 << 20)
        var ends: [UInt32] = []
        ends.reserveCapacity(ConceptTable.shared.count)
        for row in 0..<ConceptTable.shared.count {
            render(Concept(row: UInt32(row)), &buffer)
            ends.append(UInt32(buffer.count))
        }
        bytes = FrozenArray([UInt8](buffer))
        self.ends = FrozenArray(ends)
        self.render = render
    }

    /// Appends a concept.
    @inline(__always)
    func append(_ concept: Concept, to out: inout ByteBuffer) {
        guard let row = concept.row else { return render(concept, &out) }
        let start = row == 0 ? 0 : Int(ends[Int(row) &- 1])
        // The bytes were rendered from `start` to the end of the row.
        unsafe out.append(contentsOf: bytes.bytes(in: start..<Int(ends[Int(row)])))
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
