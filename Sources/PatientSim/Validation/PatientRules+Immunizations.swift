import HealthSimCore

extension PatientRules {
    /// That vaccines are given as they count.
    static let immunizations: [PatientRule] = [
        Rule(
            "IMM-001", .warning, "A vaccine is given at an age that it is for",
            why: "A dose given too early does not count and is repeated; rotavirus vaccine given late can harm.",
            breaks: "Measles vaccine at the age of five months.",
            source: "CDC, General Best Practice Guidelines for Immunization, table 3-2; references/codes/vaccine-limits"
        ) { subject, report in
            let birth = subject.record.patient.person.birthDate
            let immunizations = subject.record.immunizations
            for index in immunizations.indices {
                guard let limits = VaccineLimits.of(immunizations[index].vaccine) else { continue }
                let age = birth.days(until: immunizations[index].occurrence.date)
                guard age >= 0 else { continue }
                if age < limits.youngest - VaccineLimits.graceDays {
                    report(
                        "immunizations[\(index)].occurrence_time",
                        "Given from the age of \(limits.youngest) days, not at \(age)",
                        .init(immunizations[index].occurrence))
                } else if let oldest = limits.oldest, age > oldest {
                    report(
                        "immunizations[\(index)].occurrence_time",
                        "Given up to the age of \(oldest) days, not at \(age)",
                        .init(immunizations[index].occurrence))
                }
            }
        },
        Rule(
            "IMM-002", .warning, "Two doses of a vaccine are far enough apart",
            why: "The second dose does not count when it comes too early.",
            breaks: "Two doses of hepatitis B vaccine ten days apart.",
            source: "CDC, General Best Practice Guidelines for Immunization, table 3-2; references/codes/vaccine-limits"
        ) { subject, report in
            var last: [Concept: CalendarDate] = [:]
            let immunizations = subject.record.immunizations
            for index in byTime(immunizations) {
                guard let limits = VaccineLimits.of(immunizations[index].vaccine) else { continue }
                let day = immunizations[index].occurrence.date
                if let before = last[immunizations[index].vaccine], before != day,
                    before.days(until: day) < limits.interval - VaccineLimits.graceDays
                {
                    report(
                        "immunizations[\(index)].occurrence_time",
                        "The dose before it was given on \(before): \(limits.interval) days lie between",
                        .init(immunizations[index].occurrence))
                }
                last[immunizations[index].vaccine] = day
            }
        },
        Rule(
            "IMM-003", .warning, "The numbers of a vaccine's doses rise with time",
            why: "Registries count the series by them.", breaks: "Dose 2 given a year before dose 1.",
            source: "CDC IIS functional standards; FHIR R4 Immunization.protocolApplied.doseNumber"
        ) { subject, report in
            var last: [Concept: Int] = [:]
            let immunizations = subject.record.immunizations
            for index in byTime(immunizations) {
                guard let number = immunizations[index].doseNumber else { continue }
                if let before = last[immunizations[index].vaccine], number <= before {
                    report(
                        "immunizations[\(index)].dose_number", "An earlier dose has the number \(before)", .init(number)
                    )
                }
                last[immunizations[index].vaccine] = number
            }
        },
        Rule(
            "IMM-004", .warning, "No live vaccine is given in pregnancy",
            why: "The weakened virus may reach the unborn.", breaks: "Varicella vaccine in the fourth month.",
            source: "CDC, Guidelines for Vaccinating Pregnant Women; references/codes/vaccine-limits, live"
        ) { subject, report in
            guard subject.record.patient.person.sex != .male, !subject.record.immunizations.isEmpty else { return }
            let pregnancies = Pregnancies(of: subject.record)
            let immunizations = subject.record.immunizations
            for index in immunizations.indices {
                guard VaccineLimits.of(immunizations[index].vaccine)?.isLive == true,
                    pregnancies.contains(immunizations[index].occurrence.date)
                else { continue }
                report(
                    "immunizations[\(index)].code", "The patient is pregnant: a live vaccine is not given",
                    .init(immunizations[index].vaccine.code))
            }
        },
    ]

    /// The places of doses in the order of time.
    private static func byTime(_ doses: [Immunization]) -> [Int] {
        doses.indices.sorted { (doses[$0].occurrence, $0) < (doses[$1].occurrence, $1) }
    }
}
