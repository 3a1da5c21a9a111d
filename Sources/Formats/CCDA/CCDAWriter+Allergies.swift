import HealthSimCore
import PatientSim

extension CCDAWriter {
    private static let snomedOID: StaticString = "2.16.840.1.113883.6.96"

    /// Writes the allergies; without any the statement that none is known. Source: Allergy Concern Act (V3).
    mutating func writeAllergies() {
        guard !record.allergies.isEmpty else { return writeNoKnownAllergies() }
        section(
            .allergies, place: "allergy", columns: ["Substance", "Reaction", "Criticality", "Recorded"],
            record.allergies, absent: "No information"
        ) { w, allergy, row in
            w.cell(row.cell("name"), allergy.substance)
            w.cell(row.cell("reaction"), allergy.reaction)
            w.cell(Text(allergy.criticality.rawValue))
            w.cell(allergy.recorded)
        } entry: { w, allergy, row in
            w.concern("2.16.840.1.113883.10.20.22.4.30", allergy.id, row, since: allergy.recorded, until: nil) { w in
                w.write(allergy, at: row)
            }
        }
    }

    /// Writes a concern: an act that holds the observation of an allergy or a problem while it is looked after.
    mutating func concern(
        _ template: StaticString, _ id: Text, _ row: CCDAPlace, since: CalendarDate?, until: CalendarDate?,
        isOver: Bool = false, observation: (inout CCDAWriter) -> Void
    ) {
        element("act") { w in
            w.attribute("classCode", "ACT")
            w.attribute("moodCode", "EVN")
            w.template(template, "2015-08-01")
            w.id(id)
            w.code("code", "CONC", "2.16.840.1.113883.5.6", "Concern")
            w.narrated(row)
            w.status(isOver ? "completed" : "active")
            w.period(since, until, isOver: isOver)
            w.element("entryRelationship") { w in
                w.attribute("typeCode", "SUBJ")
                observation(&w)
            }
        }
    }

    private mutating func write(_ allergy: AllergyIntolerance, at row: CCDAPlace) {
        beginObservation("2.16.840.1.113883.10.20.22.4.7", "2014-06-09", allergy.id, part: "-1") { w in
            w.code("code", "ASSERTION", "2.16.840.1.113883.5.4", "Assertion")
            w.narrated(row)
            w.status("completed")
            w.element("effectiveTime") { $0.time("low", allergy.recorded) }
            w.kind(of: allergy.category)
            w.substance { $0.code("code", allergy.substance, at: row.cell("name")) }
            if allergy.manifestation != nil || !allergy.reaction.isEmpty { w.writeReaction(of: allergy, at: row) }
            w.element("entryRelationship") { w in
                w.attribute("typeCode", "SUBJ")
                w.attribute("inversionInd", "true")
                w.writeCriticality(of: allergy)
            }
        }
    }

    private mutating func kind(of category: AllergyIntolerance.Category) {
        let system = Self.snomedOID
        switch category {
        case .medication: code("value", "416098002", system, "Allergy to drug", type: "CD")
        case .food: code("value", "414285001", system, "Allergy to food", type: "CD")
        case .environment: code("value", "426232007", system, "Environmental allergy", type: "CD")
        case .biologic: code("value", "419199007", system, "Allergy to substance", type: "CD")
        }
    }

    private mutating func substance(_ code: (inout CCDAWriter) -> Void) {
        element("participant") { w in
            w.attribute("typeCode", "CSM")
            w.element("participantRole") { w in
                w.attribute("classCode", "MANU")
                w.element("playingEntity") { w in
                    w.attribute("classCode", "MMAT")
                    code(&w)
                }
            }
        }
    }

    private mutating func writeReaction(of allergy: AllergyIntolerance, at row: CCDAPlace) {
        element("entryRelationship") { w in
            w.attribute("typeCode", "MFST")
            w.attribute("inversionInd", "true")
            w.beginObservation("2.16.840.1.113883.10.20.22.4.9", "2014-06-09", allergy.id, part: "-2") { w in
                w.code("code", "ASSERTION", "2.16.840.1.113883.5.4", "Assertion")
                w.narrated(row.cell("reaction"))
                w.status("completed")
                w.code("value", allergy.manifestation, type: "CD", at: row.cell("reaction"))
            }
        }
    }

    private mutating func writeCriticality(of allergy: AllergyIntolerance) {
        beginObservation("2.16.840.1.113883.10.20.22.4.145", "", allergy.id, part: "-3") { w in
            w.code("code", "82606-5", "2.16.840.1.113883.6.1", "Allergy or intolerance criticality")
            w.status("completed")
            let system: StaticString = "2.16.840.1.113883.5.1063"
            switch allergy.criticality {
            case .low: w.code("value", "CRITL", system, "low criticality", type: "CD")
            case .high: w.code("value", "CRITH", system, "high criticality", type: "CD")
            case .unableToAssess: w.code("value", "CRITU", system, "unable to assess criticality", type: "CD")
            }
        }
    }

    /// Writes an observation with its template and identifier.
    mutating func beginObservation(
        _ template: StaticString, _ version: StaticString, _ id: Text, part: StaticString = "",
        mood: StaticString = "EVN", isNegated: Bool = false, _ content: (inout CCDAWriter) -> Void
    ) {
        element("observation") { w in
            w.attribute("classCode", "OBS")
            w.attribute("moodCode", mood)
            if isNegated { w.attribute("negationInd", "true") }
            w.template(template, version)
            w.id(id, part: part)
            content(&w)
        }
    }

    /// Source: HL7 C-CDA Examples, "No Known Allergies".
    private mutating func writeNoKnownAllergies() {
        let mrn = record.patient.mrn
        let last = record.lastMoment
        section(
            .allergies, place: "allergy", columns: ["Allergies"], [mrn], absent: "No information"
        ) { w, _, row in
            w.cell(row.cell("name"), "No known allergies")
        } entry: { w, mrn, row in
            w.element("act") { w in
                w.attribute("classCode", "ACT")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.30", "2015-08-01")
                w.id(mrn, part: "-NKA")
                w.code("code", "CONC", "2.16.840.1.113883.5.6", "Concern")
                w.narrated(row)
                w.status("active")
                w.element("effectiveTime") { $0.time("low", last) }
                w.element("entryRelationship") { w in
                    w.attribute("typeCode", "SUBJ")
                    w.beginObservation(
                        "2.16.840.1.113883.10.20.22.4.7", "2014-06-09", mrn, part: "-NKA-1", isNegated: true
                    ) { w in
                        w.code("code", "ASSERTION", "2.16.840.1.113883.5.4", "Assertion")
                        w.narrated(row)
                        w.status("completed")
                        w.element("effectiveTime") { $0.element("low", nullFlavor: "NA") }
                        w.code("value", "419199007", Self.snomedOID, "Allergy to substance", type: "CD")
                        w.substance { $0.code("code", "105590001", Self.snomedOID, "Substance") }
                    }
                }
            }
        }
    }
}
