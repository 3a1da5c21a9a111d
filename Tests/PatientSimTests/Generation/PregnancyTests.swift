import HealthSimCore
import PatientSim
import Testing

/// Pregnancy, delivery and what belongs to them.
@Suite struct PregnancyTests {
    static let women: [PatientRecord] = {
        let engine = Patients.engine(count: 130)
        return (0..<130).map { index in
            var subject = Patients.subject(index, age: [22, 27, 31, 36, 39][index % 5], sex: .female)
            if index % 2 == 0 {
                subject.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, "Z34"), isPresent: true)]
            }
            return engine.record(for: subject)
        }
    }()

    /// The visits that say a week of pregnancy, with the first day of the pregnancy that follows from each.
    private static func weeks(of record: PatientRecord) -> [(encounter: Encounter, week: Int, day: CalendarDate)] {
        record.encounters.compactMap { encounter in
            guard let code = encounter.diagnoses.first(where: { $0.isWithin("Z3A") }),
                let week = Int(code.code.string.dropFirst(4)), (8..<43).contains(week)
            else { return nil }
            return (encounter, week, encounter.start.date.adding(days: -7 * week))
        }
    }

    private static func isDelivery(_ encounter: Encounter) -> Bool {
        encounter.diagnoses.contains { $0.isWithin("Z37") }
    }

    @Test func `who is stated to be pregnant is, and is seen before birth`() {
        let pregnant = Self.women.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let seen = pregnant.count { record in
            record.encounters.contains { $0.diagnoses.contains { $0.isWithin("Z34") || $0.isWithin("O") } }
        }
        #expect(seen > pregnant.count * 9 / 10, "\(seen) of \(pregnant.count)")
        #expect(Self.women.count { $0.encounters.contains(where: Self.isDelivery) } > 20)
    }

    @Test func `men and girls are not pregnant`() {
        let others =
            Patients.people(60, ages: [19, 28, 33], sex: .male) + Patients.people(40, ages: [3, 9, 13], sex: .female)
        for record in others {
            for encounter in record.encounters {
                #expect(!encounter.diagnoses.contains { $0.isWithin("O") || $0.isWithin("Z3A") || $0.isWithin("Z34") })
            }
        }
    }

    /// The week is that of the day on which the visit was due; it may have been moved over a weekend.
    @Test func `the weeks of one pregnancy agree with the days of its visits`() {
        var compared = 0
        for record in Self.women {
            let weeks = Self.weeks(of: record)
            for (first, next) in zip(weeks, weeks.dropFirst()) {
                // More than half a year between the first days is another pregnancy.
                let apart = abs(first.day.days(until: next.day))
                guard apart < 100 else { continue }
                compared += 1
                #expect(apart <= 10, "\(record.patient.mrn) \(first.encounter.id) \(next.encounter.id) \(apart)")
                #expect(next.week >= first.week, "\(next.encounter.id)")
            }
        }
        #expect(compared > 150, "\(compared)")
    }

    @Test func `supervision is coded by trimester`() {
        for record in Self.women {
            for (encounter, week, _) in Self.weeks(of: record) {
                for code in encounter.diagnoses where code.isWithin("Z34") {
                    let trimester = week < 14 ? "1" : week < 28 ? "2" : "3"
                    // A day or two beside the limit the two codes may differ.
                    guard ![13, 14, 27, 28].contains(week) else { continue }
                    #expect(code.code.string.hasSuffix(trimester), "\(encounter.id) \(code.code) in week \(week)")
                }
            }
        }
    }

    @Test func `a delivery ends the pregnancy`() {
        for record in Self.women {
            guard let delivery = record.encounters.first(where: Self.isDelivery), let end = delivery.end else {
                continue
            }
            #expect(delivery.admission?.service == .obstetrics, "\(delivery.id)")
            let soon = record.encounters.filter {
                $0.start > end && $0.start.date <= delivery.start.date.adding(days: 60)
            }
            for encounter in soon {
                #expect(!encounter.diagnoses.contains { $0.isWithin("Z34") || $0.isWithin("Z3A") }, "\(encounter.id)")
            }
            for condition in record.conditions where condition.code.isWithin("Z34") && condition.onset < end.date {
                #expect(condition.abatement.map { $0 <= end.date.adding(days: 1) } == true, "\(condition.id)")
            }
        }
    }

    @Test func `deliveries come in the weeks of births`() {
        var early = 0
        var all = 0
        for record in Self.women {
            for (encounter, week, _) in Self.weeks(of: record) where Self.isDelivery(encounter) {
                #expect((28...42).contains(week), "\(encounter.id)")
                all += 1
                if week < 37 { early += 1 }
            }
        }
        // One in ten is born before week 37.
        #expect(all > 20 && early <= all / 3, "\(early) of \(all)")
    }

    @Test func `no drug that harms the unborn is begun while pregnancy is known`() {
        for record in Self.women {
            let weeks = Self.weeks(of: record)
            guard let first = weeks.first, let last = weeks.last(where: { $0.day.days(until: first.day) < 100 }) else {
                continue
            }
            for order in record.medicationOrders
            where order.authored >= first.encounter.start && order.authored <= last.encounter.start {
                #expect(Medication.of(order.drug)?.pregnancy != .contraindicated, "\(order.id) \(order.drug.display)")
            }
        }
    }

    /// Whoever is pregnant and in hospital for it is there, or in the ward after a birth.
    @Test func `a birth begins in labor and delivery and goes on in the ward`() throws {
        var births = 0
        for record in Self.women {
            for delivery in record.encounters.filter(Self.isDelivery) {
                let beds = try #require(delivery.admission).locations
                births += 1
                #expect(beds.map(\.unit) == [.laborAndDelivery, .postpartum], "\(delivery.id)")
                let during = record.encounters.count { $0.id != delivery.id && delivery.contains($0.start) }
                #expect(during == 0, "\(delivery.id)")
                let birth = record.procedures.first {
                    $0.encounterID == delivery.id && ($0.code.isWithin("10E0") || $0.code.isWithin("10D0"))
                }
                let time = try #require(birth).performed
                #expect(time > delivery.start, "\(delivery.id)")
                #expect(beds[0].end.map { time < $0 } == true, "\(delivery.id)")
            }
        }
        #expect(births > 20)
    }

    @Test func `nobody conceives again before three months have passed`() {
        let records = Patients.people(120, ages: [24, 28, 31], sex: .female, months: 48, seed: 9)
        var seconds = 0
        for record in records {
            let firsts = Self.weeks(of: record).map(\.day)
            for delivery in record.encounters.filter(Self.isDelivery) {
                guard let end = delivery.end?.date, let next = firsts.first(where: { $0 > end }) else { continue }
                seconds += 1
                #expect(end.days(until: next) >= 80, "\(delivery.id)")
            }
        }
        #expect(seconds > 3)
    }

    /// A pregnancy of which the end falls in the last days of the history goes on.
    @Test func `no pregnancy of nine months ends without a birth`() {
        for record in Self.women {
            let days = Self.weeks(of: record)
            guard let last = days.last, last.week >= 36 else { continue }
            let isBorn = record.encounters.contains { $0.start >= last.encounter.start && Self.isDelivery($0) }
            let supervision = record.conditions.filter { $0.code.isWithin("Z34") || $0.code.isWithin("O09") }
            let isOn = supervision.contains { $0.abatement == nil }
            #expect(isBorn || isOn, "\(record.patient.mrn) \(last.encounter.id) \(last.encounter.start) \(last.week)")
        }
    }

    private static func women(stated codes: [String], count: Int = 24, months: Int = 12) -> [PatientRecord] {
        let engine = Patients.engine(count: UInt64(count), months: months)
        return (0..<count).map { index in
            var subject = Patients.subject(index, age: 24 + index % 9, sex: .female)
            subject.decisions = codes.map { ClinicalSubject.Decision(code: Concept(.icd10cm, $0), isPresent: true) }
            return engine.record(for: subject)
        }
    }

    @Test(arguments: ["O24.4", "O14.03", "O13"])
    func `who is stated to have a complication of pregnancy is pregnant`(code: String) {
        let records = Self.women(stated: [code])
        let family = String(code.prefix(3))
        let ill = records.filter { record in
            record.encounters.contains { $0.diagnoses.contains { $0.isWithin(family) } }
        }
        #expect(ill.count == records.count, "\(ill.count) of \(records.count)")
        for record in ill {
            let weeks = Self.weeks(of: record)
            let first = record.encounters.first { $0.diagnoses.contains { $0.isWithin(family) } }
            let week = weeks.map { $0.day.days(until: first?.start.date ?? $0.day) / 7 }
            #expect(week.contains { (22...40).contains($0) }, "\(record.patient.mrn) \(week)")
        }
    }

    @Test func `the trimester that is stated is that of the last day`() {
        for (code, weeks) in [("Z34.01", 6...15), ("Z34.82", 12...29), ("Z34.03", 26...42)] {
            for record in Self.women(stated: [code]) {
                let last = Self.weeks(of: record).last
                let week = last.map { $0.day.days(until: Patients.asOf) / 7 }
                #expect(
                    week.map { weeks.contains($0) } == true, "\(record.patient.mrn) \(code) \(String(describing: week))"
                )
                let births = record.encounters.count(where: Self.isDelivery)
                #expect(births == 0, "\(record.patient.mrn)")
            }
        }
    }

    @Test func `who is stated not to be pregnant is not, nor has what comes with it`() {
        let engine = Patients.engine(count: 60)
        for index in 0..<60 {
            var subject = Patients.subject(index, age: 27, sex: .female)
            subject.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, "Z34"), isPresent: false)]
            let record = engine.record(for: subject)
            #expect(Self.weeks(of: record).isEmpty, "\(record.patient.mrn)")
        }
    }

    @Test func `gestational diabetes lies within a pregnancy`() {
        for record in Self.women {
            let weeks = Self.weeks(of: record)
            for encounter in record.encounters where encounter.diagnoses.contains(where: { $0.isWithin("O24.4") }) {
                let isWithin = weeks.contains { week in
                    let days = week.day.days(until: encounter.start.date)
                    return days >= 130 && days <= 300
                }
                #expect(isWithin, "\(encounter.id)")
            }
        }
    }
}
