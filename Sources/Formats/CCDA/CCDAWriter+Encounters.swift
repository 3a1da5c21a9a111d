import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes the contacts with care. Source: Encounter Activity (V3), Encounter Diagnosis (V3).
    mutating func writeEncounters() {
        let encounters = record.encounters.filter { $0.status != .planned && $0.status != .cancelled }
        section(
            .encounters, place: "encounter", columns: ["Encounter", "Start", "End", "Diagnoses"], encounters,
            absent: "No information"
        ) { w, encounter, row in
            w.cell(row.cell("name"), encounter.type)
            w.cell(encounter.start)
            w.cell(encounter.end)
            w.element("td") { w in
                guard !encounter.diagnoses.isEmpty else { return }
                w.element("list") { w in
                    for diagnosis in encounter.diagnoses {
                        w.element("item", text: diagnosis.display.isEmpty ? diagnosis.code : diagnosis.display)
                    }
                }
            }
        } entry: { w, encounter, row in
            w.element("encounter") { w in
                w.attribute("classCode", "ENC")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.49", "2015-08-01")
                w.id(encounter.id)
                w.code("code", encounter.type, at: row.cell("name"))
                w.narrated(row)
                w.element("effectiveTime") { w in
                    w.time("low", encounter.start)
                    if let end = encounter.end { w.time("high", end) }
                }
                w.writeDisposition(of: encounter)
                w.performer(encounter.practitionerNPI)
                w.writePlace(of: encounter)
                for (index, diagnosis) in encounter.diagnoses.enumerated() {
                    w.write(diagnosis, number: index + 1, of: encounter)
                }
            }
        }
    }

    /// Source: HL7 table 0112, discharge disposition.
    private mutating func writeDisposition(of encounter: Encounter) {
        guard let entry = HL7Tables.entry("0112", encounter.dischargeDisposition) else { return }
        element("sdtc:dischargeDispositionCode") { w in
            w.attribute("code", text: entry.code)
            w.attribute("codeSystem", "2.16.840.1.113883.12.112")
            w.attribute("displayName", text: entry.text)
        }
    }

    /// Writes where an encounter took place. Source: Service Delivery Location.
    private mutating func writePlace(of encounter: Encounter) {
        guard let place = record.facilities.first(where: { $0.npi == encounter.facilityNPI }) else { return }
        element("participant") { w in
            w.attribute("typeCode", "LOC")
            w.element("participantRole") { w in
                w.attribute("classCode", "SDLOC")
                w.template("2.16.840.1.113883.10.20.22.4.32")
                w.provider(place.npi)
                w.code(
                    "code", CCDACodes.entry("place", Text(encounter.encounterClass.rawValue)),
                    words: place.taxonomy.display, translations: [place.taxonomy])
                w.address(place.address, use: "WP")
                w.telephone(place.telephone, use: "WP")
                w.element("playingEntity") { w in
                    w.attribute("classCode", "PLC")
                    w.element("name", text: place.name)
                }
            }
        }
    }

    private mutating func write(_ diagnosis: Concept, number: Int, of encounter: Encounter) {
        let id = Text("\(encounter.id)-D\(number)")
        element("entryRelationship") { w in
            w.attribute("typeCode", "COMP")
            w.element("act") { w in
                w.attribute("classCode", "ACT")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.80", "2015-08-01")
                w.id(id)
                w.code("code", "29308-4", "2.16.840.1.113883.6.1", "Diagnosis")
                w.element("entryRelationship") { w in
                    w.attribute("typeCode", "SUBJ")
                    w.beginObservation("2.16.840.1.113883.10.20.22.4.4", "2015-08-01", id, part: "-1") { w in
                        w.problemKind("282291009", "Diagnosis", "29308-4")
                        w.status("completed")
                        w.element("effectiveTime") { $0.time("low", encounter.start.date) }
                        w.diagnosis("value", diagnosis, snomed: w.snomed(of: diagnosis), at: nil)
                    }
                }
            }
        }
    }
}
