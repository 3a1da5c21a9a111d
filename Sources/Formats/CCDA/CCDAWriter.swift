import HealthSimCore
import PatientSim

/// Writes a record as a Continuity of Care Document, element by element.
///
/// What is begun is ended, so that the document is well-formed whatever the record holds.
struct CCDAWriter {
    let record: PatientRecord
    var out: ByteBuffer
    /// Whether the last start tag still takes attributes.
    private var isTagOpen = false

    init(_ record: PatientRecord, out: ByteBuffer = ByteBuffer(capacity: 1 << 16)) {
        self.record = record
        self.out = out
    }

    /// Writes an element; `content` writes its attributes first, then what is in it.
    mutating func element(_ name: StaticString, _ content: (inout CCDAWriter) -> Void) {
        closeTag()
        out.append("<")
        out.append(name)
        isTagOpen = true
        content(&self)
        if isTagOpen {
            out.append("/>")
            isTagOpen = false
        } else {
            out.append("</")
            out.append(name)
            out.append(">")
        }
    }

    /// Writes an element with one attribute.
    mutating func element(_ name: StaticString, _ attribute: StaticString, _ value: StaticString) {
        element(name) { $0.attribute(attribute, value) }
    }

    /// Writes an element that is text.
    mutating func element(_ name: StaticString, text: Text) {
        element(name) { $0.words(text) }
    }

    /// Writes an element whose value is not known, and why: `UNK`, unknown, `NI`, no information, `OTH`, `NA`.
    mutating func element(_ name: StaticString, nullFlavor: StaticString) {
        element(name, "nullFlavor", nullFlavor)
    }

    /// Writes an attribute; its value needs no escape.
    mutating func attribute(_ name: StaticString, _ value: StaticString) {
        beginAttribute(name)
        out.append(value)
        out.append("\"")
    }

    /// Writes an attribute.
    mutating func attribute(_ name: StaticString, text value: Text) {
        beginAttribute(name)
        out.append(xml: value)
        out.append("\"")
    }

    /// Writes an attribute whose value `content` appends; it needs no escape.
    mutating func attribute(_ name: StaticString, _ content: (inout ByteBuffer) -> Void) {
        beginAttribute(name)
        content(&out)
        out.append("\"")
    }

    /// Writes text.
    mutating func words(_ text: Text) {
        closeTag()
        out.append(xml: text)
    }

    /// Writes text that needs no escape.
    mutating func text(_ text: StaticString) {
        closeTag()
        out.append(text)
    }

    /// Writes text that `content` appends; it needs no escape.
    mutating func text(_ content: (inout ByteBuffer) -> Void) {
        closeTag()
        content(&out)
    }

    private mutating func beginAttribute(_ name: StaticString) {
        precondition(isTagOpen, "an attribute stands before what is in the element")
        out.append(" ")
        out.append(name)
        out.append("=\"")
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        out.append(">")
        isTagOpen = false
    }
}
