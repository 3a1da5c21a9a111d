import HealthSimCore

/// The measurements that rules compare with each other.
enum MeasuredKind: Int, CaseIterable, Sendable {
    case systolic, diastolic, height, weight, bodyMassIndex, temperature, heartRate, respiratoryRate, oxygenSaturation
    case creatinine, filtrationRate, cholesterol, hdl, ldl, triglycerides, sodium, chloride, bicarbonate, anionGap
    case hemoglobin, hematocrit, redCells, mcv, mch, mchc, albumin, protein, bilirubin, directBilirubin
    case whiteCells, neutrophils, lymphocytes

    /// The id of the test in the reference tables.
    var id: String {
        switch self {
        case .systolic: "systolic"
        case .diastolic: "diastolic"
        case .height: "height"
        case .weight: "weight"
        case .bodyMassIndex: "bmi"
        case .temperature: "temperature"
        case .heartRate: "heart-rate"
        case .respiratoryRate: "respiratory-rate"
        case .oxygenSaturation: "spo2"
        case .creatinine: "creatinine"
        case .filtrationRate: "egfr"
        case .cholesterol: "cholesterol-total"
        case .hdl: "hdl"
        case .ldl: "ldl"
        case .triglycerides: "triglycerides"
        case .sodium: "sodium"
        case .chloride: "chloride"
        case .bicarbonate: "co2"
        case .anionGap: "anion-gap"
        case .hemoglobin: "hemoglobin"
        case .hematocrit: "hematocrit"
        case .redCells: "rbc"
        case .mcv: "mcv"
        case .mch: "mch"
        case .mchc: "mchc"
        case .albumin: "albumin"
        case .protein: "protein-total"
        case .bilirubin: "bilirubin-total"
        case .directBilirubin: "bilirubin-direct"
        case .whiteCells: "wbc"
        case .neutrophils: "neutrophils"
        case .lymphocytes: "lymphocytes"
        }
    }

    /// The kinds by the rows of the concepts; -1 for all others.
    private static let kinds: FrozenArray<Int8> = {
        var kinds = [Int8](repeating: -1, count: ConceptTable.shared.count)
        for kind in allCases {
            if let row = MeasuredTest.named(kind.id)?.concept.row { kinds[Int(row)] = Int8(kind.rawValue) }
        }
        return FrozenArray(kinds)
    }()

    /// The kind of measurement that a concept stands for, or nothing.
    static func of(_ concept: Concept) -> MeasuredKind? {
        guard let row = concept.row, Int(row) < kinds.count else { return nil }
        return MeasuredKind(rawValue: Int(kinds[Int(row)]))
    }
}
