import HealthSimCore

extension PatientRules {
    /// That diagnoses fit the patient, and drugs the diagnoses.
    static let clinical: [PatientRule] = [
        Rule(
            "CLIN-001", .error, "A diagnosis fits the patient's sex",
            source: "references/codes/icd10-common"
        ) {
            subject, report in
            let sex = subject.record.patient.person.sex
            guard sex == .female || sex == .male else { return }
            for (index, condition) in subject.record.conditions.enumerated() {
                guard let only = DiagnosisLimits.of(condition.code)?.sex, only != sex else { continue }
                report(
                    "conditions[\(index)].code", "Only \(only == .female ? "women" : "men") have this diagnosis",
                    .init(condition.code.code))
            }
        },
        Rule(
            "CLIN-002", .warning, "A diagnosis fits the patient's age at its onset",
            source: "references/codes/icd10-common"
        ) {
            subject, report in
            let birth = subject.record.patient.person.birthDate
            for (index, condition) in subject.record.conditions.enumerated() {
                guard let ages = DiagnosisLimits.of(condition.code)?.ages, condition.onset >= birth else { continue }
                let age = birth.years(until: condition.onset)
                if !ages.contains(age) {
                    report(
                        "conditions[\(index)].onset_date",
                        "This diagnosis begins at \(ages.lowerBound) to \(ages.upperBound) years, not at \(age)",
                        .init(condition.onset))
                }
            }
        },
        Rule(
            "CLIN-003", .warning, "A drug is given for a condition that the patient has",
            source: "references/drugs/medications, indications"
        ) {
            subject, report in
            for (index, order) in subject.record.medicationOrders.enumerated() {
                guard let medication = Medication.of(order.drug), !medication.indications.isEmpty else { continue }
                if subject.diagnoses.contains(where: medication.isIndicated) { continue }
                let usual = medication.indications.joined(separator: ", ")
                report(
                    "medications[\(index)].code", "None of the patient's diagnoses is one it is given for (\(usual))",
                    .init(order.drug.display))
            }
        },
        Rule(
            "CLIN-004", .warning, "The indication of an order is a diagnosis of the patient",
            source: "US Core MedicationRequest.reasonReference"
        ) {
            subject, report in
            for (index, order) in subject.record.medicationOrders.enumerated() {
                guard let indication = order.indication, !indication.code.isEmpty else { continue }
                if !subject.hasDiagnosis(indication) {
                    report(
                        "medications[\(index)].indication", "The patient has no such diagnosis", .init(indication.code))
                }
            }
        },
        Rule(
            "CLIN-005", .error, "A drug is not ordered below the kidney function it needs",
            source: "FDA labels, such as metformin: contraindicated below an eGFR of 30"
        ) { subject, report in
            for (index, order) in subject.record.medicationOrders.enumerated() {
                guard let limit = Medication.of(order.drug)?.contraindicatedBelowEGFR,
                    let filtration = filtration(before: order.authored, in: subject.record), filtration < limit
                else { continue }
                report(
                    "medications[\(index)].code",
                    "Contraindicated below an eGFR of \(Finding.Value(limit)): the last was \(Finding.Value(filtration))",
                    .init(order.drug.display))
            }
        },
    ]

    private static let filtrationTests: [Concept] =
        ["egfr", "egfr-mdrd"].compactMap { MeasuredTest.named($0)?.concept }

    /// The last estimated glomerular filtration rate that was known at a moment.
    private static func filtration(before moment: Timestamp, in record: PatientRecord) -> Double? {
        var last: (moment: Timestamp, value: Double)?
        for observation in record.observations where filtrationTests.contains(observation.code) {
            guard let value = observation.value, (observation.issued ?? observation.effective) <= moment else {
                continue
            }
            if last.map({ $0.moment <= observation.effective }) ?? true { last = (observation.effective, value) }
        }
        return last?.value
    }
}
