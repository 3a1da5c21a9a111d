package import HealthSimCore

/// The attributes that rules and formulas of a profile may name.
package enum ProfileAttributes {
    /// Attributes that are numbers, by their short names, with other words for them.
    private static let numbers: [(name: String, synonyms: [String])] = [
        ("age", ["age_years"]), ("a1c", ["hba1c", "hemoglobin_a1c"]), ("egfr", ["gfr"]), ("ldl", ["ldl_cholesterol"]),
        ("hdl", ["hdl_cholesterol"]), ("triglycerides", []), ("sbp", ["systolic", "systolic_bp", "bp_systolic"]),
        ("dbp", ["diastolic", "diastolic_bp", "bp_diastolic"]), ("pulse_pressure", []), ("bmi", ["body_mass_index"]),
        ("weight", ["weight_kg"]), ("height", ["height_cm"]), ("bnp", []), ("ef", ["lvef", "ejection_fraction"]),
        ("fev1", []), ("phq9", ["phq_9"]), ("pain", ["pain_score"]), ("heart_rate", ["pulse"]), ("spo2", []),
        ("uacr", []), ("hemoglobin", ["hgb"]), ("tsh", []), ("creatinine", []), ("glucose", ["fasting_glucose"]),
        ("years_since_onset", []), ("drg_weight", []), ("respiratory_rate", []), ("temperature", []),
        ("bicarbonate", ["co2"]),
    ]

    private static let texts: [(name: String, synonyms: [String])] = [
        ("gender", ["sex"]), ("severity", []), ("plan_type", ["plan"]), ("age_band", []), ("coverage_type", []),
        ("race_ethnicity", ["race", "ethnicity"]), ("state", []), ("county", []),
    ]

    /// Every short name with its kind; the tests and vital signs of the tables beside those above.
    private static let all: [(name: String, kind: SymbolTable.Kind, synonyms: [String])] = {
        var all = numbers.map { ($0.name, SymbolTable.Kind.number, $0.synonyms) }
        all += texts.map { ($0.name, .text, $0.synonyms) }
        let taken = Set(all.flatMap { [$0.0] + $0.2 })
        for table in ["codes/lab-tests", "codes/vital-signs"] {
            let rows = ReferenceTable.named(table).rows
            let names = rows.map { String($0["id"].string.map { $0 == "-" ? "_" : $0 }) }
            all += names.filter { !taken.contains($0) }.map { ($0, .number, []) }
        }
        return all
    }()

    /// The table for the rules of a profile that also has attributes of its own.
    package static func symbols(with own: [String] = []) -> SymbolTable {
        var table = SymbolTable()
        for (slot, attribute) in all.enumerated() {
            for name in [attribute.name] + attribute.synonyms { table.define(name, attribute.kind, slot: slot) }
        }
        for name in own where table.symbol(name) == nil { table.define(name, .any) }
        return table
    }

    /// The short name of a laboratory value or vital sign, however it is written; nil when there is none.
    package static func measurement(named word: String) -> String? {
        let name = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        return all.first { $0.kind == .number && ($0.name == name || $0.synonyms.contains(name)) }?.name
    }

    /// The short names of laboratory values and vital signs, for hints.
    package static var measurements: [String] { all.filter { $0.kind == .number && $0.name != "age" }.map(\.name) }
}
