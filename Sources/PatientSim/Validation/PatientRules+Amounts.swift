import HealthSimCore

extension PatientRules {
    /// That amounts of drugs, doses of vaccines and targets of goals are possible.
    static let amounts: [PatientRule] = [
        Rule(
            "VAL-006", .error, "The amounts of an order can be dispensed",
            why: "A pharmacy system rejects negative amounts and supplies of more than a year.",
            breaks: "An order for 900 days.", source: "FHIR R4 MedicationRequest.dispenseRequest"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                if medicationOrders[index].quantity < 0 || !medicationOrders[index].quantity.isFinite {
                    report(
                        "medications[\(index)].quantity", "Expected a number from 0",
                        .init(medicationOrders[index].quantity))
                }
                if !(0...366).contains(medicationOrders[index].daysSupply) {
                    report(
                        "medications[\(index)].days_supply", "Expected 0 to 366 days",
                        .init(medicationOrders[index].daysSupply))
                }
                if !(0...99).contains(medicationOrders[index].refills) {
                    report("medications[\(index)].refills", "Expected 0 to 99", .init(medicationOrders[index].refills))
                }
            }
        },
        Rule(
            "VAL-012", .error, "A dose that was given is a positive amount in a unit",
            why: "A dose of nothing was not given, and a number without a unit can be anything.",
            breaks: "A completed administration of 0 mg.", source: "US Core MedicationAdministration; FHIR R4 mad-1"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                if !(administrations[index].dose > 0
                    || administrations[index].dose == 0 && administrations[index].status == .notDone)
                    || !administrations[index].dose.isFinite
                {
                    report(
                        "administrations[\(index)].dose", "Expected a positive number",
                        .init(administrations[index].dose))
                }
                if administrations[index].unit.isEmpty && administrations[index].status == .completed {
                    report("administrations[\(index)].unit", "The unit of the dose is missing")
                }
            }
        },
        Rule(
            "VAL-013", .error, "A dose of an order is positive, in a unit, and given at most every quarter of an hour",
            why: "An infusion pump or a pharmacy computes amounts from these three.",
            breaks: "An order of -5 mg every 8 hours.", source: "FHIR R4 Dosage.doseAndRate, Timing.repeat"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                if let dose = medicationOrders[index].dose {
                    if !(dose > 0) || !dose.isFinite {
                        report("medications[\(index)].dose", "Expected a positive number", .init(dose))
                    }
                    if medicationOrders[index].doseUnit.isEmpty {
                        report("medications[\(index)].dose_unit", "The unit of the dose is missing")
                    }
                }
                if let hours = medicationOrders[index].hoursBetweenDoses, !(hours >= 0.25 && hours <= 8_784) {
                    report(
                        "medications[\(index)].hours_between_doses", "Expected 0.25 to 8784 hours", .init(hours))
                }
            }
        },
        Rule(
            "VAL-014", .error, "The target of a goal is not upside down",
            why: "No value is at least 8 and at most 7.", breaks: "A goal with `low` 8 and `high` 7.",
            source: "FHIR R4 Goal.target.detail, Range rng-2"
        ) { subject, report in
            let goals = subject.record.goals
            for index in goals.indices {
                guard let low = goals[index].low, let high = goals[index].high, low > high else { continue }
                report("goals[\(index)].low", "The lower bound is above the upper, \(Finding.Value(high))", .init(low))
            }
        },
        Rule(
            "VAL-015", .error, "The number of a vaccine's dose is 1 to 10",
            why: "No series has more, and registries take no other.", breaks: "A `dose_number` of 0.",
            source: "FHIR R4 Immunization.protocolApplied.doseNumber; CDC IIS functional standards"
        ) { subject, report in
            let immunizations = subject.record.immunizations
            for index in immunizations.indices {
                guard let number = immunizations[index].doseNumber, !(1...10).contains(number) else { continue }
                report("immunizations[\(index)].dose_number", "Expected 1 to 10", .init(number))
            }
        },
    ]
}
