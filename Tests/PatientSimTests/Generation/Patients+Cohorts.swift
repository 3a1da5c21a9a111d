import HealthSimCore

@testable import PatientSim

extension Patients {
    /// Records of people of whom nothing is decided, of the ages in turn; men and women alternate where no sex is given.
    static func people(
        _ count: Int, ages: [Int], sex: Sex? = nil, months: Int = 12, seed: UInt64 = 42, from first: Int = 0
    ) -> [PatientRecord] {
        let engine = engine(count: UInt64(first + count), seed: seed, months: months)
        return (first..<first + count).map { index in
            engine.record(
                for: subject(index, age: ages[index % ages.count], sex: sex ?? (index % 2 == 0 ? .female : .male)))
        }
    }

    /// People who have what `codes` say, and of whom nothing else is decided.
    static func people(_ count: Int, with codes: [String], ages: [Int], sex: Sex? = nil) -> [PatientRecord] {
        let engine = engine(count: UInt64(count))
        return (0..<count).map { index in
            var subject = subject(index, age: ages[index % ages.count], sex: sex ?? (index % 2 == 0 ? .female : .male))
            subject.decisions = codes.map {
                ClinicalSubject.Decision(code: Concept(.icd10cm, $0), isPresent: true)
            }
            return engine.record(for: subject)
        }
    }

    /// People to whom an event of a care model happens half a year before the end of the history.
    static func people(_ count: Int, struckBy event: String, of model: String, ages: [Int]) -> [PatientRecord] {
        let engine = engine(count: UInt64(count))
        return (0..<count).map { index in
            var subject = subject(index, age: ages[index % ages.count], sex: index % 2 == 0 ? .female : .male)
            subject.plannedCare = [
                PlannedCare(
                    date: asOf.adding(days: -180), event: PlannedCare.Event(model: Text(model), event: Text(event)))
            ]
            return engine.record(for: subject)
        }
    }
}

extension PatientRecord {
    /// The stays in hospital, in order of time.
    var stays: [Encounter] { encounters.filter { $0.admission != nil } }

    /// The results of a test in an encounter, in order of time.
    func results(_ loinc: Text, in encounter: Encounter) -> [Double] {
        observations.filter { $0.code.code == loinc && $0.encounterID == encounter.id }.compactMap(\.value)
    }

    /// The results of a panel's tests that were measured at the same time, by LOINC.
    func draws(_ codes: [Text]) -> [[Double]] {
        var draws: [[Double]] = []
        for first in results(codes[0]) {
            let values = codes.compactMap { code in
                observations.first { $0.code.code == code && $0.effective == first.effective }?.value
            }
            if values.count == codes.count { draws.append(values) }
        }
        return draws
    }
}

extension Encounter {
    /// Whether a time lies between the beginning and the end.
    func contains(_ time: Timestamp) -> Bool { time >= start && end.map { time <= $0 } ?? true }
}

extension [Double] {
    /// The standard deviation.
    var deviation: Double {
        let mean = mean
        return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(Swift.max(count - 1, 1))).squareRoot()
    }

    /// The correlation with another list.
    func correlation(with other: [Double]) -> Double {
        let here = mean
        let there = other.mean
        let shared = zip(self, other).reduce(0) { $0 + ($1.0 - here) * ($1.1 - there) }
        return shared / Double(Swift.max(count - 1, 1)) / (deviation * other.deviation)
    }
}
