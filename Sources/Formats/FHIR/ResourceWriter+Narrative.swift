import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Appends the narrative of a resource: one short sentence, made from its data.
    ///
    /// Source: HL7 FHIR R4, Narrative; the language is English, as is that of the displays.
    @inline(__always)
    func narrate(in out: inout ByteBuffer, _ sentence: (inout ByteBuffer) -> Void) {
        out.append(#","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">"#)
        sentence(&out)
        out.append(#"</div>"}"#)
    }

    /// Appends the narrative of something that was done at a time: its wording and its day.
    @inline(__always)
    func narrate(_ concept: Concept, _ day: CalendarDate, in out: inout ByteBuffer) {
        narrate(in: &out) { out in
            wordings.append(concept, to: &out)
            out.append(", ")
            out.append(day)
        }
    }

    /// Appends the name of a person for a narrative: `Ana Whitfield`.
    func appendWords(_ name: PersonName, to out: inout ByteBuffer) {
        out.append(xhtml: name.given)
        if !name.given.isEmpty && !name.family.isEmpty { out.append(" ") }
        out.append(xhtml: name.family)
    }
}
