import HealthSimCore
import PatientSim

extension RecordParser {
    private static let observationFields = [
        "observation_id", "mrn", "encounter_id", "category", "code", "value", "unit", "reference_low", "reference_high",
        "interpretation", "effective_time", "issued_time", "value_concept", "report_id",
    ]

    /// The codes of vital signs, which need no category.
    private static let vitalSigns = Set(ReferenceTable.named("codes/vital-signs").rows.map { $0["loinc"] })

    /// Whether a code is that of a vital sign.
    static func isVitalSign(_ code: Concept) -> Bool { code.system == .loinc && vitalSigns.contains(code.code) }

    /// Reads an observation. The decimals are those that the value is written with.
    mutating func observation() throws(JSONError) -> Observation? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, unit, report) = (Text.empty, Text.empty, Text.empty, Text.empty, Text.empty)
        var valueConcept: Concept?
        var code = ConceptDraft()
        var category: Observation.Category?
        var (value, decimals) = (Double?.none, 0)
        var (low, high) = (Double?.none, Double?.none)
        var interpretation: Observation.Interpretation?
        var (effective, issued) = (Required<Timestamp>(), Timestamp?.none)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "observation_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "category", "type": category = try self.category()
            case "code", "loinc", "loinc_code", "test_code": try concept(into: &code)
            case "display", "description", "test_name", "name": code.display = try string()
            case "value", "result":
                if let found = try measurement() { (value, decimals) = (found.value, found.decimals) }
            case "value_concept", "value_code": valueConcept = try concept(.snomed)
            case "report_id": report = try text() ?? .empty
            case "unit", "units": unit = try text() ?? .empty
            case "reference_low", "low": low = try number()
            case "reference_high", "high": high = try number()
            case "interpretation", "abnormal_flag", "flag": interpretation = try self.interpretation()
            case "effective_time", "collected_time", "observed_time", "time", "effective_date":
                effective.take(try timestamp(), isFaulty: errorCount > before)
            case "issued_time", "resulted_time", "issued": issued = try timestamp()
            default: unknown(key, among: Self.observationFields)
            }
        }
        let concept = code.concept(.loinc)
        if concept == nil && !code.isFaulty { missing("code", in: reader.path, "a LOINC code, as 4548-4") }
        if effective.isMissing {
            missing("effective_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let concept, let effective = effective.value, errors == errorCount else { return nil }
        var observation = Observation(
            id: id, mrn: mrn, encounterID: encounter,
            category: category ?? (Self.vitalSigns.contains(concept.code) ? .vitalSigns : .laboratory), code: concept,
            value: value, decimals: decimals, unit: unit, low: low, high: high, interpretation: interpretation,
            effective: effective, issued: issued)
        observation.valueConcept = valueConcept
        observation.reportID = report
        return observation
    }

    private mutating func category() throws(JSONError) -> Observation.Category? {
        try choice { word in
            switch word {
            case "vital", "vitals", "vital_signs", "vital-sign": .vitalSigns
            case "lab", "labs": .laboratory
            case "social_history": .socialHistory
            default: nil
            }
        }
    }

    private mutating func interpretation() throws(JSONError) -> Observation.Interpretation? {
        try choice { word in
            switch word {
            case "n", "normal": .normal
            case "l", "low": .low
            case "h", "high": .high
            case "ll", "critical low", "critically low": .criticallyLow
            case "hh", "critical high", "critically high": .criticallyHigh
            case "a", "abnormal": .abnormal
            default: nil
            }
        }
    }
}
