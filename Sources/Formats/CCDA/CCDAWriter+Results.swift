import HealthSimCore
import PatientSim

/// The results of one report, or one result that stands alone.
struct CCDABattery: Sendable {
    /// Its identifier.
    let id: Text
    /// What was examined.
    let code: Concept
    /// When.
    let time: Timestamp
    /// What was found.
    var results: [Observation]
    /// What it says in words; a report without results has nothing else.
    var conclusion: Text = .empty
}

extension CCDAWriter {
    /// Writes laboratory and other results by their reports. Source: Result Organizer (V3), Result Observation (V3).
    mutating func writeResults() {
        section(
            .results, place: "result", columns: ["Examination", "Result", "Date"], batteries, absent: "No information"
        ) { w, battery, row in
            w.cell(row.cell("name"), battery.code)
            w.element("td") { w in
                if !battery.conclusion.isEmpty { w.element("paragraph") { $0.words(battery.conclusion) } }
                if battery.results.isEmpty { return }
                w.element("list") { w in
                    for result in battery.results { w.element("item") { $0.narrate(result) } }
                }
            }
            w.cell(battery.time)
        } entry: { w, battery, row in
            w.element("organizer") { w in
                w.attribute("classCode", "BATTERY")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.1", "2015-08-01")
                w.id(battery.id, part: "-B")
                w.code("code", battery.code, at: row.cell("name"))
                w.status("completed")
                for result in battery.results { w.component { $0.writeResult(result, at: row) } }
                if battery.results.isEmpty { w.component { $0.writeConclusion(of: battery, at: row) } }
            }
        }
    }

    /// The reports with their results, then the results that belong to none, by time.
    private var batteries: [CCDABattery] {
        let results = record.observations.filter { $0.category != .vitalSigns && $0.category != .socialHistory }
        var places: [Text: Int] = [:]
        for (index, result) in results.enumerated() { places[result.id] = index }
        var isTaken = [Bool](repeating: false, count: results.count)
        var batteries: [CCDABattery] = []
        for report in record.reports {
            var battery = CCDABattery(
                id: report.id, code: report.code, time: report.effective, results: [], conclusion: report.conclusion)
            for id in report.results {
                guard let index = places[id], !isTaken[index] else { continue }
                isTaken[index] = true
                battery.results.append(results[index])
            }
            if !battery.results.isEmpty || !battery.conclusion.isEmpty { batteries.append(battery) }
        }
        for (index, result) in results.enumerated() where !isTaken[index] {
            batteries.append(
                CCDABattery(id: result.id, code: result.code, time: result.effective, results: [result]))
        }
        let order = batteries.indices.sorted { (batteries[$0].time, $0) < (batteries[$1].time, $1) }
        return order.map { batteries[$0] }
    }

    mutating func component(_ content: (inout CCDAWriter) -> Void) { element("component") { content(&$0) } }

    /// Writes a result for people: `Glucose 120 mg/dL (H)`.
    private mutating func narrate(_ result: Observation) {
        words(result.code.display.isEmpty ? result.code.code : result.code.display)
        text(": ")
        if let value = result.value {
            text { $0.append(measured: value, places: result.decimals) }
            text(" ")
            words(result.unit)
        } else if let word = result.valueConcept {
            words(word.display.isEmpty ? word.code : word.display)
        } else {
            text("no value")
        }
        if let flag = result.interpretation, flag != .normal {
            text(" (")
            words(Text(flag.rawValue))
            text(")")
        }
    }

    private mutating func writeResult(_ result: Observation, at row: CCDAPlace) {
        beginObservation("2.16.840.1.113883.10.20.22.4.2", "2015-08-01", result.id) { w in
            w.code("code", result.code)
            w.narrated(row)
            w.status("completed")
            w.time("effectiveTime", result.effective)
            w.value(of: result)
            if let flag = result.interpretation {
                w.element("interpretationCode") { w in
                    w.attribute("code", text: Text(flag.rawValue))
                    w.attribute("codeSystem", "2.16.840.1.113883.5.83")
                }
            }
            w.writeRange(of: result)
        }
    }

    /// Writes the value of an observation: a quantity or a code.
    mutating func value(of result: Observation) {
        if let value = result.value {
            quantity("value", value, places: result.decimals, unit: result.unit, type: "PQ")
        } else if let concept = result.valueConcept {
            code("value", concept, type: "CD")
        } else {
            element("value") { w in
                w.attribute("xsi:type", "PQ")
                w.attribute("nullFlavor", "UNK")
            }
        }
    }

    private mutating func writeRange(of result: Observation) {
        guard result.low != nil || result.high != nil else { return }
        element("referenceRange") { w in
            w.element("observationRange") { w in
                w.element("value") { w in
                    w.attribute("xsi:type", "IVL_PQ")
                    if let low = result.low, low.isFinite {
                        w.quantity("low", low, places: result.decimals, unit: result.unit, isBound: true)
                    }
                    if let high = result.high, high.isFinite {
                        w.quantity("high", high, places: result.decimals, unit: result.unit, isBound: true)
                    }
                }
                w.element("interpretationCode") { w in
                    w.attribute("code", "N")
                    w.attribute("codeSystem", "2.16.840.1.113883.5.83")
                }
            }
        }
    }

    private mutating func writeConclusion(of battery: CCDABattery, at row: CCDAPlace) {
        beginObservation("2.16.840.1.113883.10.20.22.4.2", "2015-08-01", battery.id) { w in
            w.code("code", battery.code)
            w.narrated(row)
            w.status("completed")
            w.time("effectiveTime", battery.time)
            w.element("value") { w in
                w.attribute("xsi:type", "ST")
                w.words(battery.conclusion)
            }
        }
    }
}
