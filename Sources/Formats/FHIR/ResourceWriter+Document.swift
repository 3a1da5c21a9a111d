import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes the head of a document: what it is about and its sections. Source: HL7 FHIR R4, Composition.
    func writeComposition(to out: inout ByteBuffer) {
        let mrn = record.patient.mrn
        begin(.composition, mrn, profile: nil, in: &out)
        narrate(in: &out) { out in
            out.append("Summary of the record of ")
            appendWords(record.patient.person.name, to: &out)
        }
        out.append(
            #"""
            ,"status":"final","type":{"coding":[{"system":"http://loinc.org","code":"34133-9",\#
            "display":"Summary of episode note"}],"text":"Summary of episode note"},"subject":
            """#)
        appendPatient(to: &out)
        append(#","date":""#, lastMoment, to: &out)
        out.append(#","author":["#)
        appendSource(to: &out)
        out.append(#"],"title":"Summary of the record","section":["#)
        var isFirst = true
        for section in Self.sections { append(section, isFirst: &isFirst, to: &out) }
        if isFirst { out.append(Self.emptySection) }
        out.append("]")
        end(.composition, mrn, in: &out)
    }

    /// The section of a record without entries.
    private static let emptySection: StaticString = #"""
        {"title":"Record","text":{"status":"generated",\#
        "div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">There are no entries</div>"}}
        """#

    /// A section: its LOINC code with the display, its title, and the types of its entries.
    private struct Section {
        let code: StaticString
        let title: StaticString
        let types: [ResourceType]
    }

    private static let sections = [
        Section(
            code: #"48765-2","display":"Allergies and adverse reactions Document"#, title: "Allergies",
            types: [.allergyIntolerance]),
        Section(
            code: #"10160-0","display":"History of Medication use Narrative"#, title: "Medications",
            types: [.medicationRequest, .medicationAdministration]),
        Section(code: #"11450-4","display":"Problem list - Reported"#, title: "Problems", types: [.condition]),
        Section(code: #"47519-4","display":"History of Procedures Document"#, title: "Procedures", types: [.procedure]),
        Section(
            code: #"30954-2","display":"Relevant diagnostic tests/laboratory data Narrative"#, title: "Results",
            types: [.diagnosticReport, .observation]),
        Section(
            code: #"11369-6","display":"History of Immunization Narrative"#, title: "Immunizations",
            types: [.immunization]),
        Section(
            code: #"46240-8","display":"History of Hospitalizations+Outpatient visits Narrative"#, title: "Encounters",
            types: [.encounter]),
        Section(code: #"18776-5","display":"Plan of care note"#, title: "Plan", types: [.carePlan, .goal, .careTeam]),
        Section(code: #"34109-9","display":"Note"#, title: "Notes", types: [.documentReference]),
        Section(code: #"48768-6","display":"Payment sources Document"#, title: "Payers", types: [.coverage]),
    ]

    /// Appends a section when there is something in it.
    private func append(_ section: Section, isFirst: inout Bool, to out: inout ByteBuffer) {
        var count = 0
        for type in section.types {
            forEachID(of: type) { id in
                if count == 0 {
                    out.append(isFirst ? #"{"title":""# : #",{"title":""#)
                    out.append(section.title)
                    out.append(#"","code":{"coding":[{"system":"http://loinc.org","code":""#)
                    out.append(section.code)
                    out.append(#""}]},"entry":["#)
                } else {
                    out.append(",")
                }
                appendReference(type, id, to: &out)
                count += 1
            }
        }
        guard count > 0 else { return }
        out.append("]}")
        isFirst = false
    }
}
