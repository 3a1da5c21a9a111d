import HealthSimCore
import PatientSim

/// `labevents`, `microbiologyevents`, `omr`.
extension MIMICRecordWriter {
    /// Who ordered an observation; reports and their results follow each other, so the search begins at the last.
    private struct ReportFinder {
        let reports: [DiagnosticReport]
        private var last = 0

        init(_ reports: [DiagnosticReport]) { self.reports = reports }

        mutating func practitioner(of reportID: Text) -> Text? {
            guard !reportID.isEmpty, !reports.isEmpty else { return nil }
            for step in reports.indices {
                let index = (last + step) % reports.count
                guard reports[index].id == reportID else { continue }
                last = index
                return reports[index].practitionerNPI
            }
            return nil
        }
    }

    func writeLabs(to out: inout ByteBuffer) -> Int {
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        var reports = ReportFinder(record.reports)
        var specimen = 0
        var last: Observation?
        for result in record.observations where result.category == .laboratory {
            guard result.value != nil || result.valueConcept != nil, MIMICCulture.specimens[result.code] == nil else {
                continue
            }
            if last?.reportID != result.reportID || last?.effective != result.effective { specimen = count }
            last = result
            let place = finder.place(of: result.encounterID)
            let admission = place.map { admissions[$0] }
            let item = MIMICLabItem.all[result.code]
            out.cell(ids.lab(count))
            out.cell(subject)
            out.cell(admission?.number)
            out.cell(ids.lab(specimen))
            out.cell((item ?? .other).itemid)
            out.cell(text: reports.practitioner(of: result.reportID), limit: 10)
            time(result.effective, in: admission, to: &out)
            time(result.issued ?? result.effective, in: admission, to: &out)
            writeValue(of: result, item, to: &out)
            let isUrgent = admission.map { $0.emergency != nil && $0.start.seconds(until: result.effective) < 21_600 }
            out.cell(isUrgent == true ? "STAT" : "ROUTINE")
            if item == nil {
                out.append("LOINC ")
                out.append(csv: result.code.code)
            }
            out.nothing()
            out.endRow()
            count += 1
        }
        return count
    }

    /// The cells from `value` to `flag`.
    private func writeValue(of result: Observation, _ item: MIMICLabItem?, to out: inout ByteBuffer) {
        if let value = result.value {
            out.cell(measured: value, places: result.decimals)
            out.cell(measured: value, places: result.decimals)
        } else {
            out.cell(text: result.valueConcept?.wording, limit: 200)
            out.nothing()
        }
        if let item, item.ucum == result.unit {
            out.cell(text: item.unit)
        } else {
            out.cell(text: result.unit, limit: 20)
        }
        out.cell(number: result.low)
        out.cell(number: result.high)
        switch result.interpretation {
        case .low, .high, .criticallyLow, .criticallyHigh, .abnormal: out.cell("abnormal")
        case .normal, nil: out.nothing()
        }
    }

    func writeMicrobiology(to out: inout ByteBuffer) -> Int {
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        var reports = ReportFinder(record.reports)
        for result in record.observations where result.category == .laboratory {
            guard let culture = MIMICCulture.specimens[result.code] else { continue }
            let admission = finder.place(of: result.encounterID).map { admissions[$0] }
            let stored = result.issued ?? result.effective
            let growth = result.valueConcept.flatMap { $0.code == "264868006" ? nil : $0 }
            out.cell(ids.culture(count))
            out.cell(subject)
            out.cell(admission?.number)
            out.cell(ids.culture(count))
            out.cell(text: reports.practitioner(of: result.reportID), limit: 10)
            out.cell(midnightOf: day(result.effective, in: admission))
            time(result.effective, in: admission, to: &out)
            out.cell(culture.itemid)
            out.cell(text: culture.name)
            out.cell(1)
            out.cell(midnightOf: day(stored, in: admission))
            time(stored, in: admission, to: &out)
            out.cell(culture.testItem)
            out.cell(text: culture.testName)
            if let growth {
                let organism = MIMICCulture.organisms[growth]
                out.cell(organism?.itemid)
                out.cell(text: organism?.name ?? growth.wording, limit: 100)
                out.cell(1)
            } else {
                out.nothing(3)
            }
            out.nothing(7)
            if growth == nil { out.append("NO GROWTH.") }
            out.nothing()
            out.endRow()
            count += 1
        }
        return count
    }

    /// What `omr` has of an observation.
    private enum Measurement: Int, CaseIterable {
        case pressure, weight, height, bodyMassIndex, filtration

        init?(_ code: Text) {
            switch code.string {
            case "8480-6": self = .pressure
            case "29463-7": self = .weight
            case "8302-2": self = .height
            case "39156-5": self = .bodyMassIndex
            case "98979-8": self = .filtration
            default: return nil
            }
        }
    }

    func writeOutpatientMeasurements(to out: inout ByteBuffer) -> Int {
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        var date: CalendarDate?
        var sequences = [Int](repeating: 0, count: Measurement.allCases.count)
        for (index, reading) in record.observations.enumerated() {
            guard let value = reading.value, value.isFinite, let kind = Measurement(reading.code.code),
                finder.place(of: reading.encounterID) == nil
            else { continue }
            let other = kind == .pressure ? diastolic(of: index) : nil
            if kind == .pressure, other == nil { continue }
            let today = day(reading.effective, in: nil)
            if today != date {
                date = today
                for place in sequences.indices { sequences[place] = 0 }
            }
            sequences[kind.rawValue] += 1
            out.cell(subject)
            out.cell(date: today)
            out.cell(sequences[kind.rawValue])
            switch kind {
            case .pressure:
                out.cell("Blood Pressure")
                out.append(measured: value, places: 0)
                out.append("/")
                out.cell(measured: other, places: 0)
            case .weight:
                out.cell("Weight (Lbs)")
                // The international pound, NIST SP 811 B.8.
                out.cell(measured: value / 0.45359237, places: 1)
            case .height:
                out.cell("Height (Inches)")
                out.cell(measured: value / 2.54, places: 1)
            case .bodyMassIndex:
                out.cell("BMI (kg/m2)")
                out.cell(measured: value, places: 1)
            case .filtration:
                out.cell("eGFR")
                out.cell(measured: value, places: 0)
            }
            out.endRow()
            count += 1
        }
        return count
    }

    /// The diastolic pressure that was read with a systolic one.
    private func diastolic(of systolic: Int) -> Double? {
        let reading = record.observations[systolic]
        let near = max(0, systolic - 6)..<min(record.observations.count, systolic + 7)
        for index in near where record.observations[index].effective == reading.effective {
            let other = record.observations[index]
            if other.code.code == "8462-4", other.encounterID == reading.encounterID { return other.value }
        }
        return nil
    }
}
