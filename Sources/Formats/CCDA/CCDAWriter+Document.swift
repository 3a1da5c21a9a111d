import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes the document.
    mutating func writeDocument() {
        let last = record.lastMoment
        out.append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        out.append("\n")
        element("ClinicalDocument") { w in
            w.attribute("xmlns", "urn:hl7-org:v3")
            w.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            w.attribute("xmlns:sdtc", "urn:hl7-org:sdtc")
            w.element("realmCode", "code", "US")
            w.element("typeId") { w in
                w.attribute("root", "2.16.840.1.113883.1.3")
                w.attribute("extension", "POCD_HD000040")
            }
            w.template("2.16.840.1.113883.10.20.22.1.1", "2015-08-01")
            w.template("2.16.840.1.113883.10.20.22.1.2", "2015-08-01")
            w.id(w.record.patient.mrn, part: "-CCD")
            w.code("code", "34133-9", "2.16.840.1.113883.6.1", "Summarization of Episode Note")
            w.element("title") { $0.text("Continuity of Care Document") }
            w.time("effectiveTime", last)
            w.code("confidentialityCode", "N", "2.16.840.1.113883.5.25", "normal")
            w.element("languageCode", "code", "en-US")
            w.writePatient()
            w.writeAuthor(at: last)
            w.writeCustodian()
            w.writeContact()
            w.writeService(until: last)
            w.element("component") { w in
                w.element("structuredBody") { w in
                    for section in CCDASection.allCases { w.write(section) }
                }
            }
        }
        out.append("\n")
    }

    private mutating func write(_ section: CCDASection) {
        switch section {
        case .allergies: writeAllergies()
        case .medications: writeMedications()
        case .problems: writeProblems()
        case .procedures: writeProcedures()
        case .results: writeResults()
        case .vitalSigns: writeVitalSigns()
        case .immunizations: writeImmunizations()
        case .encounters: writeEncounters()
        case .socialHistory: writeSocialHistory()
        case .plan: writePlan()
        case .goals: writeGoals()
        case .payers: writePayers()
        }
    }
}
