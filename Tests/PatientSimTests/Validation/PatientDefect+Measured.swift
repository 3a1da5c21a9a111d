import HealthSimCore
import PatientSim
import TestKit

/// Amounts that cannot be, measurements that nobody believes, and values that do not follow from others.
extension PatientDefect {
    static let amounts: [PatientDefect] = [
        PatientDefect("VAL-006", "medications[0].quantity") { $0.medicationOrders[0].quantity = -1 },
        PatientDefect("VAL-006", "medications[1].days_supply") { $0.medicationOrders[1].daysSupply = 900 },
        PatientDefect("VAL-006", "medications[1].refills") { $0.medicationOrders[1].refills = -2 },
        PatientDefect("VAL-012", "administrations[0].dose", of: .fullChart) { $0.administrations[0].dose = 0 },
        PatientDefect("VAL-012", "administrations[1].dose", of: .fullChart) { $0.administrations[1].dose = .infinity },
        PatientDefect("VAL-012", "administrations[1].unit", of: .fullChart) { $0.administrations[1].unit = "" },
        PatientDefect("VAL-013", "medications[2].dose", of: .fullChart) { $0.medicationOrders[2].dose = -2 },
        PatientDefect("VAL-013", "medications[2].dose_unit", of: .fullChart) { $0.medicationOrders[2].doseUnit = "" },
        PatientDefect("VAL-013", "medications[2].hours_between_doses", of: .fullChart) {
            $0.medicationOrders[2].hoursBetweenDoses = 0
        },
        PatientDefect("VAL-014", "goals[1].low", of: .fullChart) { $0.goals[1].low = 140 },
        PatientDefect("VAL-014", "goals[0].low", of: .fullChart) { $0.goals[0].low = 7.1 },
        PatientDefect("VAL-015", "immunizations[1].dose_number", of: .fullChart) { $0.immunizations[1].doseNumber = 0 },
        PatientDefect("VAL-015", "immunizations[0].dose_number") { $0.immunizations[0].doseNumber = 11 },
    ]

    static let measurements: [PatientDefect] = [
        PatientDefect("VAL-007", "observations[0].value") { $0.observations[0].value = .nan },
        PatientDefect("VAL-007", "observations[9].value") { record in
            record.observations[9].value = .infinity
            record.observations[9].interpretation = nil
        },
        PatientDefect("VAL-008", "observations[3].value") { $0.observations[3].value = 95 },
        PatientDefect("VAL-008", "observations[3].value") { record in
            record.observations[3].value = 230
            record.observations[4].value = 70
        },
        PatientDefect("VAL-009", "observations[12].interpretation") {
            $0.measure([("potassium", 7.2)], as: .high)
        },
        PatientDefect("VAL-009", "observations[12].interpretation") {
            $0.measure([("hemoglobin", 4.1)], as: .low)
        },
        PatientDefect("VAL-010", "observations[6].value") { $0.observations[6].value = 61 },
        PatientDefect("VAL-010", "observations[5].value") { $0.observations[5].value = 214 },
        PatientDefect("VAL-010", "observations[12].value") { $0.measure([("temperature", 32.1)]) },
        PatientDefect("VAL-011", "observations[10].unit") { $0.observations[10].unit = "mg per dL" },
        PatientDefect("VAL-011", "observations[3].unit") { $0.observations[3].unit = "mm[Hg" },
        PatientDefect("VAL-011", "administrations[0].unit", of: .fullChart) { $0.administrations[0].unit = "µg" },
    ]

    static let ties: [PatientDefect] = [
        PatientDefect("TIE-001", "observations[2].value") { $0.observations[2].value = 25 },
        PatientDefect("TIE-001", "observations[2].value") { $0.observations[1].value = 72 },
        PatientDefect("TIE-002", "observations[9].value") { record in
            record.observations[9].value = 88
            record.observations[9].interpretation = .normal
        },
        PatientDefect("TIE-002", "observations[9].value") { record in
            record.observations[10].value = 2.4
            record.observations[10].interpretation = .high
        },
        PatientDefect("TIE-003", "observations[15].value") {
            $0.measure([("cholesterol-total", 200), ("hdl", 50), ("triglycerides", 150), ("ldl", 160)])
        },
        PatientDefect("TIE-003", "observations[12].value") {
            $0.measure([("ldl", 90), ("cholesterol-total", 240), ("hdl", 40), ("triglycerides", 200)])
        },
        PatientDefect("TIE-004", "observations[15].value") {
            $0.measure([("sodium", 140), ("chloride", 104), ("co2", 24), ("anion-gap", 20)])
        },
        PatientDefect("TIE-004", "observations[13].value") {
            $0.measure([("co2", 20), ("anion-gap", 9), ("sodium", 138), ("chloride", 100)])
        },
        PatientDefect("TIE-005", "observations[12].value") {
            $0.measure([("sodium", 150), ("chloride", 85), ("co2", 20)])
        },
        PatientDefect("TIE-005", "observations[14].value") {
            $0.measure([("chloride", 112), ("co2", 30), ("sodium", 138)])
        },
        PatientDefect("TIE-006", "observations[13].value") { $0.measure([("hemoglobin", 14), ("hematocrit", 30)]) },
        PatientDefect("TIE-006", "observations[12].value") { $0.measure([("hematocrit", 48), ("hemoglobin", 9)]) },
        PatientDefect("TIE-007", "observations[14].value") {
            $0.measure([("hematocrit", 42), ("rbc", 4.2), ("mcv", 80)])
        },
        PatientDefect("TIE-007", "observations[14].value") {
            $0.measure([("hemoglobin", 14), ("rbc", 4.7), ("mch", 25)])
        },
        PatientDefect("TIE-007", "observations[14].value") {
            $0.measure([("hemoglobin", 14), ("hematocrit", 42), ("mchc", 36.5)])
        },
        PatientDefect("TIE-008", "observations[13].value") { $0.measure([("cholesterol-total", 80), ("hdl", 90)]) },
        PatientDefect("TIE-008", "observations[12].value") { $0.measure([("albumin", 4.4), ("protein-total", 4)]) },
        PatientDefect("TIE-008", "observations[13].value") { $0.measure([("wbc", 5.2), ("neutrophils", 7.1)]) },
    ]
}
