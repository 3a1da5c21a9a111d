import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes ORU^R01: a report, or results that belong to none.
    func writeResults(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        // Results without a report have a part of 1 or more: how many they are.
        let isReport = event.part == 0
        let encounterID =
            isReport ? record.reports[event.index].encounterID : record.observations[event.index].encounterID
        let facility = encounter(encounterID)?.facilityNPI ?? .empty
        header(event, sequence, facility: facility, to: &out)
        patient(at: event.moment, account: encounterID, to: &out)
        visit(ofEncounter: encounterID, at: event.moment, to: &out)
        if isReport { return report(record.reports[event.index], to: &out) }
        let range = event.index..<event.index + event.part
        switch record.observations[event.index].category {
        case .vitalSigns, .laboratory:
            results(range, 1, to: &out)
        case .survey, .socialHistory, .exam:
            var number = 0
            for index in range where record.observations[index].hasContent {
                number += 1
                results(index..<index + 1, number, to: &out)
            }
        }
    }

    private func report(_ report: DiagnosticReport, to out: inout ByteBuffer) {
        var orc = HL7Segment("ORC", &out)
        orc.field(1, "RE", &out)
        orderNumbers(report, &orc, &out)
        orc.field(5, "CM", &out)
        orc.field(9, report.issued, &out)
        clinician(report.practitionerNPI, 12, &orc, &out)
        orc.end(&out)
        request(report, isDone: true, to: &out)
        let found = resultIndices(of: report)
        if !report.conclusion.isEmpty && !found.isEmpty {
            var nte = HL7Segment("NTE", &out)
            nte.field(1, 1, &out)
            nte.field(2, "L", &out)
            nte.field(3, &out)
            out.append(hl7: report.conclusion, isFormatted: true)
            nte.end(&out)
        }
        let performer = record.facilities.first { $0.npi == report.performerNPI }
        var number = 0
        for index in found where record.observations[index].hasContent {
            number += 1
            result(record.observations[index], number, performer: performer, to: &out)
        }
        if number == 0 { words(of: report, performer: performer, to: &out) }
    }

    /// Writes OBX for a study that is described in words.
    private func words(of report: DiagnosticReport, performer: Facility?, to out: inout ByteBuffer) {
        var obx = HL7Segment("OBX", &out)
        obx.field(1, 1, &out)
        if report.conclusion.isEmpty {
            obx.field(3, report.code, &out)
            obx.field(11, "X", &out)
        } else {
            obx.field(2, "FT", &out)
            obx.field(3, report.code, &out)
            obx.field(5, &out)
            out.append(hl7: report.conclusion, isFormatted: true)
            obx.field(11, "F", &out)
        }
        obx.field(14, report.effective, &out)
        self.performer(performer, &obx, &out)
        obx.end(&out)
    }

    /// The places of a report's results: usually next to each other, so each search goes on where the last one ended.
    private func resultIndices(of report: DiagnosticReport) -> [Int] {
        let all = record.observations
        guard !all.isEmpty else { return [] }
        // The results of a report are not before it was ordered.
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].effective < report.effective { low = middle + 1 } else { high = middle }
        }
        var at = low == all.count ? 0 : low
        var found: [Int] = []
        found.reserveCapacity(report.results.count)
        for id in report.results {
            var left = all.count
            while left > 0 && all[at].id != id {
                at = at + 1 == all.count ? 0 : at + 1
                left -= 1
            }
            if left > 0 { found.append(at) }
        }
        return found
    }

    /// Writes OBR and OBX for results without a report: of a panel when there are several.
    private func results(_ range: Range<Int>, _ number: Int, to out: inout ByteBuffer) {
        let first = record.observations[range.lowerBound]
        let count = range.reduce(0) { $0 + (record.observations[$1].hasContent ? 1 : 0) }
        let single = range.first { record.observations[$0].hasContent }.map { record.observations[$0].code }
        let panel = first.category == .vitalSigns ? Self.vitalSigns : Self.laboratoryStudies
        var obr = HL7Segment("OBR", &out)
        obr.field(1, number, &out)
        obr.field(3, text: first.id, &out)
        out.append("^HEALTHSIM")
        obr.field(4, count == 1 ? single ?? panel : panel, &out)
        obr.field(7, first.effective, &out)
        obr.field(22, first.issued ?? first.effective, &out)
        obr.field(24, first.category == .laboratory ? "LAB" : "OTH", &out)
        obr.field(25, "F", &out)
        obr.end(&out)
        var place = 0
        for index in range where record.observations[index].hasContent {
            place += 1
            result(record.observations[index], place, performer: nil, to: &out)
        }
    }

    private static let vitalSigns = Concept(
        .loinc, "85353-1",
        display: "Vital signs, weight, height, head circumference, oxygen saturation and BMI panel")
    private static let laboratoryStudies = Concept(.loinc, "26436-6", display: "Laboratory studies (set)")

    /// Writes OBX for a number (NM) or a coded value (CE).
    func result(_ observation: Observation, _ number: Int, performer: Facility?, to out: inout ByteBuffer) {
        var obx = HL7Segment("OBX", &out)
        obx.field(1, number, &out)
        obx.field(2, observation.value == nil ? "CE" : "NM", &out)
        obx.field(3, observation.code, &out)
        if let value = observation.value {
            obx.field(5, &out)
            out.append(measured: value, places: observation.decimals)
            if !observation.unit.isEmpty {
                obx.field(6, text: observation.unit, &out)
                out.append("^^UCUM")
            }
        } else {
            obx.field(5, observation.valueConcept, &out)
        }
        range(of: observation, &obx, &out)
        if let interpretation = observation.interpretation { obx.field(8, interpretation.hl7, &out) }
        obx.field(11, "F", &out)
        obx.field(14, observation.effective, &out)
        obx.field(19, observation.issued, &out)
        self.performer(performer, &obx, &out)
        obx.end(&out)
    }

    /// Writes OBX-7: `70-99`, `>=60` or `<=5.6`.
    private func range(of observation: Observation, _ obx: inout HL7Segment, _ out: inout ByteBuffer) {
        let places = observation.decimals
        switch (observation.low, observation.high) {
        case (nil, nil): return
        case (let low?, nil):
            obx.field(7, ">=", &out)
            out.append(bound: low, places: places)
        case (nil, let high?):
            obx.field(7, "<=", &out)
            out.append(bound: high, places: places)
        case (let low?, let high?):
            obx.field(7, &out)
            out.append(bound: low, places: places)
            out.append("-")
            out.append(bound: high, places: places)
        }
    }

    /// Writes OBX-23, the laboratory or department as XON.
    private func performer(_ facility: Facility?, _ obx: inout HL7Segment, _ out: inout ByteBuffer) {
        guard let facility else { return }
        obx.field(23, text: facility.name, &out)
        out.append("^L^^^^NPI^NPI^^^")
        out.append(hl7: facility.npi)
    }
}

extension Observation.Interpretation {
    /// The flag of HL7 table 0078.
    var hl7: StaticString {
        switch self {
        case .normal: "N"
        case .low: "L"
        case .high: "H"
        case .criticallyLow: "LL"
        case .criticallyHigh: "HH"
        case .abnormal: "A"
        }
    }
}
