import HealthSimCore
import Testing

@testable import PatientSim

/// Children: birth, growth, well-child visits, vaccines.
@Suite struct ChildhoodTests {
    /// Born on every sixth day of the year before the end of the history.
    static let infants: [PatientRecord] = {
        let engine = Patients.engine(count: 364)
        return stride(from: 0, to: 360, by: 6).map { index in
            engine.record(for: Patients.subject(index, age: 0, sex: index % 12 == 0 ? .female : .male))
        }
    }()
    static let small = Patients.people(40, ages: [2, 3], months: 36)
    static let children = Patients.people(70, ages: [4, 6, 9, 11, 12, 15, 17])

    /// Days from birth to a time.
    private static func age(of record: PatientRecord, at time: Timestamp) -> Int {
        record.patient.person.birthDate.days(until: time.date)
    }

    @Test func `a birth within the history is a stay that begins on the birth date`() {
        var born = 0
        for record in Self.infants {
            let birth = record.patient.person.birthDate
            // Who is born in the last days is still in hospital.
            guard birth.days(until: Patients.asOf) > 90, birth > Patients.asOf.adding(months: -12) else { continue }
            born += 1
            let stay = record.stays.first
            #expect(stay?.start.date == birth, "\(record.patient.mrn)")
            #expect(stay?.diagnoses.first?.isWithin("Z38") == true, "\(record.patient.mrn)")
            #expect(stay?.admission?.service == .newborn)
            #expect(stay?.admission?.source?.code == "born")
            #expect(record.encounters.first?.id == stay?.id, "\(record.patient.mrn)")
        }
        #expect(born > 30)
    }

    @Test func `nothing happens before birth`() {
        for record in Self.infants + Self.small {
            let birth = record.patient.person.birthDate
            #expect(record.encounters.allSatisfy { $0.start.date >= birth })
            #expect(record.observations.allSatisfy { $0.effective.date >= birth })
            #expect(record.immunizations.allSatisfy { $0.occurrence.date >= birth })
            #expect(record.conditions.allSatisfy { $0.onset >= birth })
        }
    }

    /// Visits are held on the first business day of the week in which they are due; a stay may put one off.
    @Test func `well-child visits come at their ages`() {
        let months = [0.13, 0.75, 2, 4, 6, 9, 12, 15, 18, 24, 30, 36, 48]
        var timely = 0
        var all = 0
        for record in Self.small {
            for encounter in record.encounters where encounter.reason?.isWithin("Z00.1") == true {
                let age = Double(Self.age(of: record, at: encounter.start)) / 30.4375
                all += 1
                if months.contains(where: { age - $0 > -0.1 && age - $0 < 0.5 }) { timely += 1 }
            }
        }
        #expect(all > 200, "\(all)")
        #expect(timely > all * 95 / 100, "\(timely) of \(all)")
    }

    @Test func `most children are vaccinated by the age of two`() {
        let twos = Self.small
        for (vaccine, least) in [("03", 0.75), ("21", 0.75), ("10", 0.8), ("20", 0.8)] {
            let share = Double(twos.count { $0.immunizations.contains { $0.vaccine.code == Text(vaccine) } })
            // 40 children with a share of 0.9 have a standard error of 0.05.
            #expect(share / Double(twos.count) > least, "\(vaccine): \(share)")
        }
    }

    @Test func `vaccines keep their ages and intervals, and doses count from 1`() {
        for record in Self.infants + Self.small + Self.children {
            for (vaccine, doses) in Dictionary(grouping: record.immunizations, by: \.vaccine.code) {
                let times = doses.sorted { $0.occurrence < $1.occurrence }
                let limits = times.first.flatMap { VaccineLimits.of($0.vaccine) }
                for dose in times {
                    let age = Self.age(of: record, at: dose.occurrence)
                    if let least = limits?.youngest {
                        #expect(age >= least - VaccineLimits.graceDays, "\(record.patient.mrn) \(vaccine) at \(age)")
                    }
                }
                for (dose, next) in zip(times, times.dropFirst()) {
                    let days = dose.occurrence.date.days(until: next.occurrence.date)
                    if let least = limits?.interval {
                        #expect(days >= least - VaccineLimits.graceDays, "\(record.patient.mrn) \(vaccine) \(days)")
                    }
                }
                let numbers = times.compactMap(\.doseNumber)
                #expect(numbers == Array(1..<(1 + numbers.count)), "\(record.patient.mrn) \(vaccine) \(numbers)")
            }
        }
    }

    @Test func `children grow`() {
        var grown = 0
        for record in Self.small + Self.infants + Self.children {
            // Lying they are a little longer than standing.
            let lengths = record.results("8306-3").compactMap(\.value)
            let heights = lengths + record.results("8302-2").compactMap(\.value)
            for (height, next) in zip(heights, heights.dropFirst()) {
                // The rod is read to half a centimetre.
                #expect(next >= height - 1, "\(record.patient.mrn)")
            }
            if let first = heights.first, let last = heights.last, last > first + 3 { grown += 1 }
            let age = Self.age(of: record, at: Timestamp(date: Patients.asOf))
            if heights.count > 2, age < 1_200 {
                #expect((heights.last ?? 0) > (heights.first ?? 0), "\(record.patient.mrn) \(heights)")
            }
        }
        #expect(grown > 60, "\(grown)")
    }

    @Test func `below two years the length and the head are measured, from then on the height and the mass index`() {
        var measured = 0
        for record in Self.infants + Self.small {
            let birth = record.patient.person.birthDate
            for observation in record.observations {
                let age = birth.years(until: observation.effective.date)
                switch observation.code.code.string {
                case "8302-2", "39156-5": #expect(age >= 2, "\(observation.id)")
                case "8306-3": #expect(age < 2, "\(observation.id)")
                case "9843-4":
                    #expect(age < 3, "\(observation.id)")
                    measured += 1
                    let bounds = age == 0 ? 30.0...49 : 43.0...54
                    #expect(bounds.contains(observation.value ?? 0), "\(observation.id)")
                default: break
                }
            }
            for encounter in record.encounters where encounter.encounterClass == .emergency {
                let first = record.encounters.first { $0.encounterClass != .emergency }
                guard let first, first.start < encounter.start else { continue }
                #expect(record.results("9843-4", in: encounter).isEmpty, "\(encounter.id)")
            }
        }
        #expect(measured > 100)
    }

    @Test func `an infant weighs what infants weigh`() {
        for record in Self.infants {
            for weight in record.results("29463-7") {
                let days = Double(Self.age(of: record, at: weight.effective))
                // CDC charts, 3rd percentile of girls to 97th of boys, with a margin for the preterm and the heavy.
                let value = weight.value ?? 0
                #expect(value > 1 && value < 4.9 + 0.034 * days, "\(record.patient.mrn) \(value) kg at \(days) days")
            }
        }
    }

    @Test(arguments: [("8867-4", 50.0, 215.0), ("9279-1", 8, 80), ("8310-5", 35, 42), ("59408-5", 70, 100)])
    func `vital signs of children are possible`(loinc: String, least: Double, most: Double) {
        var count = 0
        for record in Self.infants + Self.small + Self.children {
            for value in record.results(Text(loinc)).compactMap(\.value) {
                count += 1
                #expect((least...most).contains(value), "\(record.patient.mrn) \(value)")
            }
        }
        #expect(count > 300)
    }

    /// Infants' hearts beat near 130, those of adolescents near 75; means of hundreds of values.
    @Test func `the heart of an infant is quicker than that of an adolescent`() {
        func mean(_ records: [PatientRecord]) -> Double {
            records.filter { $0.patient.person.birthDate.days(until: Patients.asOf) > 300 }
                .flatMap { $0.results("8867-4").compactMap(\.value) }.mean
        }
        let adolescents = Self.children.filter { $0.patient.person.birthDate.years(until: Patients.asOf) >= 15 }
        #expect(mean(Self.infants) > mean(adolescents) + 25, "\(mean(Self.infants)) \(mean(adolescents))")
        #expect(adolescents.flatMap { $0.results("8480-6").compactMap(\.value) }.mean > 100)
    }
}
