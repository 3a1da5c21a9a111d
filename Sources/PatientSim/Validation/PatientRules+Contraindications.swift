import HealthSimCore

extension PatientRules {
    /// That no drug is given to whom it harms.
    static let contraindications: [PatientRule] = [
        Rule(
            "CLIN-005", .error, "A drug is not ordered below the kidney function it needs",
            why: "It gathers in the body: metformin causes lactic acidosis.",
            breaks: "Metformin ordered a day after an eGFR of 22.",
            source: "FDA labels, such as metformin: contraindicated below an eGFR of 30"
        ) { subject, report in
            var known: [Filtration]?
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard let limit = DrugFacts.of(medicationOrders[index].drug)?.lowestFiltration else { continue }
                let rates = known ?? filtrations(of: subject.record)
                known = rates
                guard let filtration = filtration(before: medicationOrders[index].authored, among: rates),
                    filtration < limit
                else {
                    continue
                }
                report(
                    "medications[\(index)].code",
                    "Contraindicated below an eGFR of \(Finding.Value(limit)): the last was \(Finding.Value(filtration))",
                    .init(medicationOrders[index].drug.display))
            }
        },
        Rule(
            "CLIN-006", .error, "A drug that harms the unborn is not ordered in pregnancy",
            why: "ACE inhibitors, statins and others are contraindicated: they cause malformations.",
            breaks: "Lisinopril ordered in the fifth month.",
            source: "references/drugs/medications, pregnancy; FDA labels, sections 4 and 8.1"
        ) { subject, report in
            guard subject.record.patient.person.sex != .male, !subject.record.medicationOrders.isEmpty else { return }
            let pregnancies = Pregnancies(of: subject.record)
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard DrugFacts.of(medicationOrders[index].drug)?.isBarredInPregnancy == true,
                    medicationOrders[index].status != .cancelled,
                    pregnancies.contains(medicationOrders[index].authored.date)
                else { continue }
                report(
                    "medications[\(index)].code", "The patient is pregnant: this drug is contraindicated",
                    .init(medicationOrders[index].drug.display))
            }
        },
        Rule(
            "CLIN-007", .warning, "A drug is ordered at an age that it is for",
            why: "Below its age a drug is not tested or harms; above it others are preferred.",
            breaks: "A fluoroquinolone for a child of four.",
            source: "references/drugs/medications, min_age and max_age"
        ) { subject, report in
            let birth = subject.record.patient.person.birthDate
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices where medicationOrders[index].authored.date >= birth {
                guard let ages = DrugFacts.of(medicationOrders[index].drug)?.ages else { continue }
                let age = birth.years(until: medicationOrders[index].authored.date)
                if !ages.contains(age) {
                    report(
                        "medications[\(index)].code", "For ages \(ages.lowerBound) to \(ages.upperBound), not \(age)",
                        .init(medicationOrders[index].drug.display))
                }
            }
        },
        Rule(
            "CLIN-008", .error, "A drug is not ordered for who is known to be allergic to it",
            why: "Every system of orders stops here.",
            breaks: "Amoxicillin for a patient with an allergy to amoxicillin.",
            source: "42 CFR 170.315(a)(4), drug-allergy interaction checks; RxNorm ingredients"
        ) { subject, report in
            let allergies = subject.record.allergies.filter { !$0.substance.code.isEmpty }
            guard !allergies.isEmpty else { return }
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices where medicationOrders[index].status != .cancelled {
                let ingredient = DrugFacts.of(medicationOrders[index].drug)?.ingredient
                let allergy = allergies.first {
                    ($0.substance == medicationOrders[index].drug || $0.substance == ingredient)
                        && $0.recorded <= medicationOrders[index].authored.date
                }
                guard let allergy else { continue }
                report(
                    "medications[\(index)].code",
                    "The patient is allergic to \(allergy.substance.display), recorded on \(allergy.recorded)",
                    .init(medicationOrders[index].drug.display))
            }
        },
        Rule(
            "CLIN-009", .warning, "A drug is not ordered with an illness that it must not meet",
            why: "A beta-blocker stops a heart that is blocked already; metformin makes an acidosis worse.",
            breaks: "Metoprolol for a patient with a complete heart block, I44.2.",
            source: "references/drugs/medications, contraindicated_with; FDA labels, section 4"
        ) { subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices where medicationOrders[index].status != .cancelled {
                guard let drug = DrugFacts.of(medicationOrders[index].drug), !drug.barred.isEmpty else { continue }
                let day = medicationOrders[index].authored.date
                let illness = subject.record.conditions.first { condition in
                    condition.onset <= day && (condition.abatement ?? day) >= day && drug.isBarred(with: condition.code)
                }
                guard let illness else { continue }
                report(
                    "medications[\(index)].code", "Not to be given with \(illness.code.code), \(illness.code.display)",
                    .init(medicationOrders[index].drug.display))
            }
        },
    ]

    /// A filtration rate, when it was measured and when it was known.
    private struct Filtration {
        let known: Timestamp
        var measured: Timestamp
        var value: Double
    }

    private static let filtrationTests: [Concept] =
        ["egfr", "egfr-mdrd"].compactMap { MeasuredTest.named($0)?.concept }

    /// The filtration rates by the time at which they were known, each with the one measured last by then.
    private static func filtrations(of record: PatientRecord) -> [Filtration] {
        var rates: [Filtration] = []
        for index in record.observations.indices where filtrationTests.contains(record.observations[index].code) {
            let observation = record.observations[index]
            guard let value = observation.value else { continue }
            rates.append(
                Filtration(
                    known: observation.issued ?? observation.effective, measured: observation.effective, value: value))
        }
        rates.sort { ($0.known, $0.measured) < ($1.known, $1.measured) }
        for index in rates.indices.dropFirst() where rates[index].measured < rates[index - 1].measured {
            rates[index].measured = rates[index - 1].measured
            rates[index].value = rates[index - 1].value
        }
        return rates
    }

    /// The last rate that was known at a moment.
    private static func filtration(before moment: Timestamp, among rates: [Filtration]) -> Double? {
        var (low, high) = (0, rates.count)
        while low < high {
            let middle = (low + high) / 2
            if rates[middle].known <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : rates[low - 1].value
    }
}
