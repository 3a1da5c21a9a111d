import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes the observations, the blood pressures of one moment as one panel.
    /// - Returns: how many resources there are.
    func writeObservations(to out: inout ByteBuffer) -> Int {
        var count = 0
        for (index, observation) in record.observations.enumerated() {
            let partner = pressures.partners[index]
            if partner == BloodPressurePairs.absorbed { continue }
            write(observation, diastolic: partner >= 0 ? record.observations[Int(partner)] : nil, to: &out)
            count += 1
        }
        return count + writeCauseOfDeath(to: &out)
    }

    /// Source: us-core-vital-signs and the profiles below it, us-core-observation-lab, us-core-smokingstatus,
    /// us-core-observation-pregnancystatus, us-core-simple-observation.
    private func write(_ observation: Observation, diastolic: Observation?, to out: inout ByteBuffer) {
        let kind = ObservationKind(observation.code)
        begin(
            .observation, observation.id,
            profile: kind.profile(of: observation.category, hasWord: observation.valueConcept != nil), in: &out)
        narrate(in: &out) { out in narrate(observation, kind, diastolic, to: &out) }
        appendHead(observation.category, to: &out)
        switch kind {
        case .systolic, .diastolic, .bloodPressure: concepts.append(Self.bloodPressurePanel, to: &out)
        case .pulseOximetry where observation.category == .vitalSigns:
            out.append(#"{"coding":["#)
            codings.append(Self.pulseOximetry, to: &out)
            out.append(",")
            codings.append(Self.oxygenSaturation, to: &out)
            out.append(#"],"text":"Oxygen saturation by pulse oximetry"}"#)
        default: concepts.append(observation.code, to: &out)
        }
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(observation.encounterID, to: &out)
        append(#","effectiveDateTime":""#, observation.effective, to: &out)
        if let issued = observation.issued { append(#","issued":""#, issued, to: &out) }
        switch kind {
        case .systolic: appendComponents(systolic: observation, diastolic: diastolic, to: &out)
        case .diastolic: appendComponents(systolic: nil, diastolic: observation, to: &out)
        case .bloodPressure: appendComponents(systolic: nil, diastolic: nil, to: &out)
        default: appendResult(observation, to: &out)
        }
        end(.observation, observation.id, in: &out)
    }

    /// Appends what was measured and what came out: `Hemoglobin A1c 7.2 %`.
    @inline(__always)
    private func narrate(
        _ observation: Observation, _ kind: ObservationKind, _ diastolic: Observation?, to out: inout ByteBuffer
    ) {
        wordings.append(observation.code, to: &out)
        if let value = observation.value {
            out.append(" ")
            out.append(measured: value, places: observation.decimals)
            if let second = diastolic?.value {
                out.append("/")
                out.append(measured: second, places: observation.decimals)
            }
            if !observation.unit.isEmpty {
                out.append(" ")
                out.append(xhtml: observation.unit)
            }
        } else if let word = observation.valueConcept {
            out.append(": ")
            wordings.append(word, to: &out)
        }
    }

    private static let bloodPressurePanel = Concept(.loinc, "85354-9", display: "Blood pressure panel")
    private static let systolicPressure = Concept(.loinc, "8480-6", display: "Systolic blood pressure")
    private static let diastolicPressure = Concept(.loinc, "8462-4", display: "Diastolic blood pressure")
    private static let pulseOximetry = Concept(.loinc, "59408-5", display: "Oxygen saturation by pulse oximetry")
    private static let oxygenSaturation = Concept(.loinc, "2708-6", display: "Oxygen saturation in arterial blood")

    /// Appends status and category, and the key of the code.
    @inline(__always)
    private func appendHead(_ category: Observation.Category, to out: inout ByteBuffer) {
        switch category {
        case .vitalSigns:
            out.append(
                #"""
                ,"status":"final","category":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs",\#
                "display":"Vital Signs"}],"text":"Vital Signs"}],"code":
                """#)
        case .laboratory:
            out.append(
                #"""
                ,"status":"final","category":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory",\#
                "display":"Laboratory"}],"text":"Laboratory"}],"code":
                """#)
        case .survey:
            out.append(
                #"""
                ,"status":"final","category":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey",\#
                "display":"Survey"}],"text":"Survey"}],"code":
                """#)
        case .socialHistory:
            out.append(
                #"""
                ,"status":"final","category":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"social-history",\#
                "display":"Social History"}],"text":"Social History"}],"code":
                """#)
        case .exam:
            out.append(
                #"""
                ,"status":"final","category":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"exam",\#
                "display":"Exam"}],"text":"Exam"}],"code":
                """#)
        }
    }

    /// Appends the two components that the blood pressure profile asks for; one that is not there has the reason.
    private func appendComponents(systolic: Observation?, diastolic: Observation?, to out: inout ByteBuffer) {
        out.append(#","component":[{"code":"#)
        concepts.append(Self.systolicPressure, to: &out)
        appendComponent(systolic, to: &out)
        out.append("},{")
        // The panel has the identifier of the systolic reading: the diastolic one keeps its own.
        if let diastolic {
            append(#""id":""#, diastolic.id, to: &out)
            out.append(",")
        }
        out.append(#""code":"#)
        concepts.append(Self.diastolicPressure, to: &out)
        appendComponent(diastolic, to: &out)
        out.append("}]")
    }

    private func appendComponent(_ reading: Observation?, to out: inout ByteBuffer) {
        if let reading { appendResult(reading, to: &out) } else { out.append(Self.absent) }
    }

    private static let absent: StaticString = #"""
        ,"dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason",\#
        "code":"unknown","display":"Unknown"}]}
        """#

    /// Appends the value with its interpretation and its reference range.
    private func appendResult(_ observation: Observation, to out: inout ByteBuffer) {
        if let value = observation.value {
            out.append(#","valueQuantity":{"value":"#)
            out.append(measured: value, places: observation.decimals)
            appendUnit(observation.unit, to: &out)
        } else if let word = observation.valueConcept {
            out.append(#","valueCodeableConcept":"#)
            concepts.append(word, to: &out)
        } else {
            out.append(Self.absent)
        }
        if let interpretation = observation.interpretation {
            out.append(
                #"""
                ,"interpretation":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"
                """#)
            out.append(Self.coding(interpretation))
        }
        guard observation.low != nil || observation.high != nil else { return }
        out.append(#","referenceRange":[{"#)
        if let low = observation.low {
            out.append(#""low":"#)
            appendBound(low, observation, to: &out)
        }
        if let high = observation.high {
            out.append(observation.low == nil ? #""high":"# : #","high":"#)
            appendBound(high, observation, to: &out)
        }
        out.append("}]")
    }

    private func appendBound(_ value: Double, _ observation: Observation, to out: inout ByteBuffer) {
        out.append(#"{"value":"#)
        out.append(bound: value, places: observation.decimals)
        appendUnit(observation.unit, to: &out)
    }

    /// The code of an interpretation and its display, with the end of the list that they stand in.
    private static func coding(_ interpretation: Observation.Interpretation) -> StaticString {
        switch interpretation {
        case .normal: #"N","display":"Normal"}],"text":"Normal"}]"#
        case .low: #"L","display":"Low"}],"text":"Low"}]"#
        case .high: #"H","display":"High"}],"text":"High"}]"#
        case .criticallyLow: #"LL","display":"Critical low"}],"text":"Critical low"}]"#
        case .criticallyHigh: #"HH","display":"Critical high"}],"text":"Critical high"}]"#
        case .abnormal: #"A","display":"Abnormal"}],"text":"Abnormal"}]"#
        }
    }
}
