import HealthSimCore
import PatientSim
import Testing

/// A record is a function of the seed and the person, and of nothing else.
@Suite struct RepeatabilityTests {
    @Test func `the same person has the same record, whoever was made before`() {
        let engine = Patients.engine(count: 500)
        let subjects = (0..<12).map { Patients.subject($0 * 41, age: [1, 33, 70][$0 % 3], sex: .female) }
        let forwards = subjects.map { engine.record(for: $0) }
        let backwards = subjects.reversed().map { engine.record(for: $0) }
        #expect(forwards == backwards.reversed())
    }

    @Test func `many workers make the same records as one`() async {
        let engine = Patients.engine(count: 60)
        let alone = (0..<60).map { engine.record(for: Patients.subject($0, age: 20 + $0, sex: .male)) }
        let together = await withTaskGroup(of: (Int, PatientRecord).self) { group in
            for index in 0..<60 {
                group.addTask { (index, engine.record(for: Patients.subject(index, age: 20 + index, sex: .male))) }
            }
            var records: [(Int, PatientRecord)] = []
            for await record in group { records.append(record) }
            return records.sorted { $0.0 < $1.0 }.map(\.1)
        }
        #expect(together == alone)
    }

    @Test func `another seed and another number give another life`() {
        let subject = Patients.subject(7, age: 66, sex: .male)
        let record = Patients.engine(count: 50).record(for: subject)
        #expect(Patients.engine(count: 50, seed: 43).record(for: subject).encounters != record.encounters)
        var other = Patients.subject(7, age: 66, sex: .male)
        other.index = 8
        #expect(Patients.engine(count: 50).record(for: other).observations != record.observations)
    }

    /// What is stated of one condition takes no draw from another.
    @Test func `a statement about one condition leaves the others as they are`() {
        let engine = Patients.engine(count: 60, months: 0)
        for index in 0..<60 {
            let subject = Patients.subject(index, age: 61, sex: .female)
            let record = engine.record(for: subject)
            // Cataract raises the odds of nothing.
            guard !record.conditions.contains(where: { $0.code.isWithin("H25") }) else { continue }
            var stated = subject
            stated.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, "H25.10"), isPresent: true)]
            let codes = engine.record(for: stated).conditions.map(\.code).filter {
                !$0.isWithin("H25") && !$0.isWithin("H26") && !$0.isWithin("Z96.1")
            }
            let before = record.conditions.map(\.code).filter { !$0.isWithin("Z96.1") }
            #expect(Set(codes) == Set(before), "\(index)")
        }
    }

    @Test func `a history of three years fills three years`() {
        let records = Patients.people(20, with: ["E11.9", "I10"], ages: [55, 66, 74])
        let long = (0..<20).map { index in
            var subject = Patients.subject(
                index, age: [55, 66, 74][index % 3], sex: index % 2 == 0 ? .female : .male)
            subject.decisions = ["E11.9", "I10"].map {
                ClinicalSubject.Decision(code: Concept(.icd10cm, $0), isPresent: true)
            }
            return Patients.engine(count: 40, months: 36).record(for: subject)
        }
        let short = records.reduce(0) { $0 + $1.encounters.count }
        let whole = long.reduce(0) { $0 + $1.encounters.count }
        #expect(Double(whole) > 2.3 * Double(short) && Double(whole) < 3.7 * Double(short), "\(short) \(whole)")
        for record in long {
            let first = record.encounters.first?.start.date ?? Patients.asOf
            #expect(first >= Patients.asOf.adding(months: -36), "\(record.patient.mrn)")
            #expect(record.encounters.allSatisfy { $0.end.map { $0.date < Patients.asOf } ?? false })
        }
        for year in 1...3 {
            let from = Patients.asOf.adding(months: -12 * year)
            let count = long.reduce(0) { sum, record in
                sum + record.encounters.count { $0.start.date >= from && $0.start.date < from.adding(months: 12) }
            }
            #expect(count > short / 3, "year \(year): \(count)")
        }
    }

    @Test func `identifiers are unique in a record and carry its number`() {
        for record in HospitalStayTests.records {
            let ids =
                record.encounters.map(\.id) + record.conditions.map(\.id) + record.observations.map(\.id)
                + record.medicationOrders.map(\.id) + record.procedures.map(\.id) + record.reports.map(\.id)
                + record.administrations.map(\.id) + record.immunizations.map(\.id) + record.goals.map(\.id)
                + record.carePlans.map(\.id) + record.allergies.map(\.id)
            #expect(Set(ids).count == ids.count, "\(record.patient.mrn)")
        }
    }

    @Test func `the lists of a record are in order of time`() {
        for record in HospitalStayTests.records {
            #expect(zip(record.encounters, record.encounters.dropFirst()).allSatisfy { $0.start <= $1.start })
            #expect(
                zip(record.observations, record.observations.dropFirst()).allSatisfy { $0.effective <= $1.effective })
            #expect(
                zip(record.medicationOrders, record.medicationOrders.dropFirst()).allSatisfy {
                    $0.authored <= $1.authored
                })
            #expect(zip(record.reports, record.reports.dropFirst()).allSatisfy { $0.effective <= $1.effective })
            #expect(zip(record.administrations, record.administrations.dropFirst()).allSatisfy { $0.start <= $1.start })
        }
    }
}
