import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Appends a string member, or nothing when the text is empty.
    @inline(__always)
    func append(_ key: StaticString, _ text: Text, to out: inout ByteBuffer) {
        guard !text.isEmpty else { return }
        out.append(key)
        out.append(escaping: text)
        out.append("\"")
    }

    /// Appends a member with a moment.
    @inline(__always)
    func append(_ key: StaticString, _ moment: Timestamp, to out: inout ByteBuffer) {
        out.append(key)
        out.append(moment)
        out.append("\"")
    }

    /// Appends a Period as an object.
    func appendPeriod(_ start: Timestamp, _ end: Timestamp?, to out: inout ByteBuffer) {
        append(#"{"start":""#, start, to: &out)
        if let end { append(#","end":""#, end, to: &out) }
        out.append("}")
    }

    /// Appends a Period of days as an object.
    func appendPeriod(_ start: CalendarDate, _ end: CalendarDate?, to out: inout ByteBuffer) {
        out.append(#"{"start":""#)
        out.append(start)
        if let end {
            out.append(#"","end":""#)
            out.append(end)
        }
        out.append(#""}"#)
    }

    /// Appends the rest of a quantity after its value.
    @inline(__always)
    func appendUnit(_ unit: Text, to out: inout ByteBuffer) {
        guard !unit.isEmpty else { return out.append("}") }
        out.append(#","unit":""#)
        out.append(escaping: unit)
        out.append(#"","system":"http://unitsofmeasure.org","code":""#)
        out.append(escaping: unit)
        out.append(#""}"#)
    }

    /// Appends an amount as a Quantity, with the digits it needs; one that is no number becomes 0.
    func appendQuantity(_ value: Double, _ unit: Text, to out: inout ByteBuffer) {
        out.append(#"{"value":"#)
        out.append(shortest: value.isFinite ? value : 0)
        appendUnit(unit, to: &out)
    }

    /// Appends a concept with a second one that says the same in another system.
    func append(_ concept: Concept, alsoAs other: Concept?, to out: inout ByteBuffer) {
        guard let other, other.isCoded, concept.isCoded, other != concept else {
            return concepts.append(concept, to: &out)
        }
        out.append(#"{"coding":["#)
        codings.append(concept, to: &out)
        out.append(",")
        codings.append(other, to: &out)
        out.append(#"],"text":""#)
        out.append(escaping: concept.wording)
        out.append(#""}"#)
    }

    /// Appends a text as an Attachment: an object with the text in base64.
    func appendAttachment(_ text: String, title: Concept, to out: inout ByteBuffer) {
        out.append(#"{"contentType":"text/plain; charset=utf-8","language":"en-US","data":""#)
        var text = text
        text.withUTF8 { bytes in unsafe out.append(base64: UnsafeRawBufferPointer(bytes)) }
        out.append(#"","title":""#)
        out.append(escaping: title.wording)
        out.append(#""}"#)
    }
}
