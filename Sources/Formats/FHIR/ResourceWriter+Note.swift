import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes a text of a clinician. Source: us-core-documentreference.
    func write(_ note: ClinicalNote, to out: inout ByteBuffer) {
        begin(.documentReference, note.id, profile: "us-core-documentreference", in: &out)
        narrate(note.kind, note.authored.date, in: &out)
        out.append(#","identifier":[{"system":"urn:healthsim:note","value":""#)
        out.append(escaping: note.id)
        out.append(#""}],"status":"current","docStatus":"final","type":"#)
        concepts.append(note.kind, to: &out)
        out.append(
            #"""
            ,"category":[{"coding":[\#
            {"system":"http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",\#
            "code":"clinical-note","display":"Clinical Note"}],"text":"Clinical Note"}],"subject":
            """#)
        appendPatient(to: &out)
        append(#","date":""#, note.authored, to: &out)
        if !note.practitionerNPI.isEmpty {
            out.append(#","author":["#)
            appendPractitioner(note.practitionerNPI, to: &out)
            out.append("]")
        }
        out.append(#","content":[{"attachment":"#)
        appendAttachment(note.text.isEmpty ? " " : note.text, title: note.kind, to: &out)
        out.append(
            #"""
            ,"format":{"system":"http://ihe.net/fhir/ValueSet/IHE.FormatCode.codesystem",\#
            "code":"urn:ihe:iti:xds:2017:mimeTypeSufficient","display":"mimeType Sufficient"}}]
            """#)
        if !note.encounterID.isEmpty {
            append(#","context":{"encounter":["#, .encounter, [note.encounterID], to: &out)
            out.append("}")
        }
        end(.documentReference, note.id, in: &out)
    }
}
