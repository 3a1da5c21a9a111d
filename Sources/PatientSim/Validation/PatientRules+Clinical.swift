import HealthSimCore

extension PatientRules {
    /// That diagnoses fit the patient, and drugs the diagnoses.
    static let clinical: [PatientRule] = [
        Rule(
            "CLIN-001", .error, "A diagnosis fits the patient's sex",
            why: "Medicare's code editor rejects a claim for the prostate of a woman.", breaks: "N40.1 in a woman.",
            source: "references/codes/icd10-common, sex; CMS Medicare Code Editor, sex conflict"
        ) { subject, report in
            let sex = subject.record.patient.person.sex
            guard sex == .female || sex == .male else { return }
            func check(_ diagnosis: Concept, _ path: () -> String) {
                guard let only = DiagnosisLimits.of(diagnosis)?.sex, only != sex else { return }
                report(
                    path(), "Only \(only == .female ? "women" : "men") have this diagnosis", .init(diagnosis.code))
            }
            let conditions = subject.record.conditions
            for index in conditions.indices {
                check(conditions[index].code) { "conditions[\(index)].code" }
            }
            let encounters = subject.record.encounters
            for index in encounters.indices {
                for (place, diagnosis) in encounters[index].diagnoses.enumerated() {
                    check(diagnosis) { "encounters[\(index)].diagnoses[\(place)]" }
                }
            }
            if let cause = subject.record.patient.causeOfDeath { check(cause) { "patient.cause_of_death" } }
        },
        Rule(
            "CLIN-002", .warning, "A diagnosis fits the patient's age",
            why: "A pregnancy at 72 or a newborn's jaundice at 40 is coded for the wrong person.",
            breaks: "O24.410, gestational diabetes, that begins at 72 years.",
            source: "references/codes/icd10-common, min_age and max_age; CMS Medicare Code Editor, age conflict"
        ) { subject, report in
            let birth = subject.record.patient.person.birthDate
            let conditions = subject.record.conditions
            for index in conditions.indices {
                guard let ages = DiagnosisLimits.of(conditions[index].code)?.ages, conditions[index].onset >= birth
                else { continue }
                let age = birth.years(until: conditions[index].onset)
                if !ages.contains(age) {
                    report(
                        "conditions[\(index)].onset_date",
                        "This diagnosis begins at \(ages.lowerBound) to \(ages.upperBound) years, not at \(age)",
                        .init(conditions[index].onset))
                }
            }
            let listed = Set(subject.record.conditions.map(\.code))
            let encounters = subject.record.encounters
            for index in encounters.indices where encounters[index].start.date >= birth {
                for (place, diagnosis) in encounters[index].diagnoses.enumerated() where !listed.contains(diagnosis) {
                    guard let ages = DiagnosisLimits.of(diagnosis)?.ages else { continue }
                    let age = birth.years(until: encounters[index].start.date)
                    if !ages.contains(age) {
                        report(
                            "encounters[\(index)].diagnoses[\(place)]",
                            "This diagnosis is made at \(ages.lowerBound) to \(ages.upperBound) years, not at \(age)",
                            .init(diagnosis.code))
                    }
                }
            }
        },
        Rule(
            "CLIN-003", .warning, "A drug is given for a condition that the patient has",
            why: "A drug without its illness is ordered for the wrong patient, or the illness is missing.",
            breaks: "Adalimumab for a patient with diabetes alone.", source: "references/drugs/medications, indications"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard let drug = DrugFacts.of(medicationOrders[index].drug), !drug.indicated.isEmpty else { continue }
                if let own = medicationOrders[index].indication, subject.diagnoses.contains(own),
                    drug.isIndicated(for: own)
                {
                    continue
                }
                if subject.diagnoses.contains(where: drug.isIndicated) { continue }
                let usual = drug.indicated.all.map(\.text.string).joined(separator: ", ")
                report(
                    "medications[\(index)].code", "None of the patient's diagnoses is one it is given for (\(usual))",
                    .init(medicationOrders[index].drug.display))
            }
        },
        Rule(
            "CLIN-004", .warning, "The indication of an order is a diagnosis of the patient",
            why: "A payer asks for the diagnosis of an order, and looks for it in the chart.",
            breaks: "An order for E10.9 of a patient without it.", source: "US Core MedicationRequest.reasonReference"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard let indication = medicationOrders[index].indication, !indication.code.isEmpty else { continue }
                if !subject.hasDiagnosis(indication) {
                    report(
                        "medications[\(index)].indication", "The patient has no such diagnosis", .init(indication.code))
                }
            }
        },
        Rule(
            "CLIN-010", .error, "The group of a stay fits the patient",
            why: "A grouper gives groups of men, women and newborns by sex and age: another cannot come out of it.",
            breaks: "A group of childbirth, MDC 14, for a man.",
            source: "references/codes/drg, major diagnostic categories 12 to 15; CMS MS-DRG Definitions Manual"
        ) { subject, report in
            let person = subject.record.patient.person
            for index in subject.record.encounters.indices {
                guard let group = subject.record.encounters[index].admission?.diagnosisGroup else { continue }
                let age = person.birthDate.years(until: subject.record.encounters[index].start.date)
                let problem: String? =
                    switch DiagnosisGroups.category(of: group) {
                    case 12 where person.sex == .female: "This group is of men"
                    case 13 where person.sex == .male, 14 where person.sex == .male: "This group is of women"
                    case 15 where age > 0: "This group is of newborns, not of age \(age)"
                    default: nil
                    }
                if let problem {
                    report("encounters[\(index)].admission.diagnosis_group", problem, .init(group.code))
                }
            }
        },
    ]
}
