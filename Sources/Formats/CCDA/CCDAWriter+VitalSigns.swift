import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes the vital signs that were measured together. Source: Vital Signs Organizer (V3), Vital Sign Observation (V2).
    mutating func writeVitalSigns() {
        section(
            .vitalSigns, place: "vitals", columns: ["Date", "Vital signs"], measurements, absent: "No information"
        ) { w, signs, row in
            w.cell(signs.first?.effective)
            w.element("td") { w in
                w.element("list") { w in
                    for sign in signs { w.element("item") { $0.narrate(sign: sign) } }
                }
            }
        } entry: { w, signs, row in
            guard let first = signs.first else { return }
            w.element("organizer") { w in
                w.attribute("classCode", "CLUSTER")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.26", "2015-08-01")
                w.id(first.id, part: "-V")
                w.code("code", "46680005", "2.16.840.1.113883.6.96", "Vital signs") { w in
                    w.code("translation", "74728-7", "2.16.840.1.113883.6.1", "Vital signs")
                }
                w.status("completed")
                w.element("effectiveTime") { w in
                    w.time("low", first.effective)
                    w.time("high", first.effective)
                }
                for sign in signs { w.component { $0.write(sign: sign, at: row) } }
            }
        }
    }

    /// The vital signs with values by the time of measuring.
    private var measurements: [[Observation]] {
        var groups: [[Observation]] = []
        for sign in record.observations where sign.category == .vitalSigns && sign.value != nil {
            if let last = groups.last?.first, last.effective == sign.effective {
                groups[groups.count - 1].append(sign)
            } else {
                groups.append([sign])
            }
        }
        return groups
    }

    private mutating func narrate(sign: Observation) {
        words(sign.code.display.isEmpty ? sign.code.code : sign.code.display)
        text(": ")
        text { $0.append(measured: sign.value ?? 0, places: sign.decimals) }
        text(" ")
        words(sign.unit)
    }

    private mutating func write(sign: Observation, at row: CCDAPlace) {
        beginObservation("2.16.840.1.113883.10.20.22.4.27", "2014-06-09", sign.id) { w in
            w.code("code", sign.code)
            w.narrated(row)
            w.status("completed")
            w.time("effectiveTime", sign.effective)
            w.value(of: sign)
        }
    }

    // MARK: - Social history

    /// Writes the smoking status, the birth sex and what else is known of the patient's life.
    ///
    /// Source: Smoking Status - Meaningful Use (V2), Birth Sex Observation, Social History Observation (V3).
    mutating func writeSocialHistory() {
        var items: [Observation] = []
        for observation in record.observations where observation.category == .socialHistory {
            items.removeAll { $0.code == observation.code }
            items.append(observation)
        }
        section(
            .socialHistory, place: "social", columns: ["What", "Finding", "Date"],
            items.map { $0 as Observation? } + [nil],
            absent: "No information"
        ) { w, item, row in
            guard let item else {
                w.cell(row.cell("name"), "Birth sex")
                w.cell(Text("\(w.record.patient.person.sex.letter)"))
                return w.cell(w.record.patient.person.birthDate)
            }
            w.cell(row.cell("name"), item.code)
            w.cell(item.valueConcept?.display ?? .empty)
            w.cell(item.effective)
        } entry: { w, item, row in
            if let item { w.write(social: item, at: row) } else { w.writeBirthSex(at: row) }
        }
    }

    private mutating func write(social item: Observation, at row: CCDAPlace) {
        let isSmoking = item.code.code == "72166-2"
        beginObservation(
            isSmoking ? "2.16.840.1.113883.10.20.22.4.78" : "2.16.840.1.113883.10.20.22.4.38",
            isSmoking ? "2014-06-09" : "2015-08-01", item.id
        ) { w in
            w.code("code", item.code)
            w.narrated(row)
            w.status("completed")
            w.time("effectiveTime", item.effective)
            w.value(of: item)
        }
    }

    private mutating func writeBirthSex(at row: CCDAPlace) {
        element("observation") { w in
            w.attribute("classCode", "OBS")
            w.attribute("moodCode", "EVN")
            w.element("templateId") { w in
                w.attribute("root", "2.16.840.1.113883.10.20.22.4.200")
                w.attribute("extension", "2016-06-01")
            }
            w.id(w.record.patient.mrn, part: "-SEX")
            w.code("code", "76689-9", "2.16.840.1.113883.6.1", "Sex assigned at birth")
            w.narrated(row)
            w.status("completed")
            w.time("effectiveTime", w.record.patient.person.birthDate)
            let sex = w.record.patient.person.sex
            // The value set has these two alone.
            w.gender("value", sex == .other ? .unknown : sex, type: "CD")
        }
    }
}
