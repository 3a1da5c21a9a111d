import HealthSimCore
import Testing

@testable import PatientSim

/// Conditions that begin within the history.
@Suite struct OnsetTests {
    /// People without diabetes who fall ill of it nine months before the end of the history.
    static let newDiabetics = beginning("type-2-diabetes", years: 0.75, count: 70, ages: [48, 56, 63, 69])

    /// Records of people in whom a condition begins so many years before the end of the history.
    static func beginning(_ id: String, years: Double, count: Int, ages: [Int]) -> [PatientRecord] {
        let engine = Patients.engine(count: UInt64(count))
        guard let model = engine.library.model(named: id) else { return [] }
        return (0..<count).compactMap { index in
            let subject = Patients.subject(
                index, age: ages[index % ages.count], sex: index % 2 == 0 ? .female : .male)
            var course = PatientCourse(engine: engine, subject: subject)
            course.decideConditions()
            guard !course.state.hasModel[model],
                engine.library.models[model].occurrence?.notIf?.isTrue(in: course.state) != true
            else { return nil }
            course.yearsSinceOnset[model] = -years
            course.setPhysiology()
            course.writeProblems()
            course.setAllergies()
            course.establishTreatment()
            course.live()
            course.finish()
            return course.record
        }
    }

    @Test func `a condition is found at an encounter of that day, which names it`() throws {
        var found = 0
        for record in Self.newDiabetics {
            guard let condition = record.conditions.first(where: { $0.code.isWithin("E11") }) else {
                // The dead do not fall ill, and who is in hospital on that day is not found.
                continue
            }
            found += 1
            let encounter = try #require(record.encounters.first { $0.id == condition.encounterID })
            #expect(encounter.start.date == condition.recorded, "\(condition.id)")
            #expect(condition.onset <= condition.recorded)
            #expect(encounter.diagnoses.contains { $0.isWithin("E11") }, "\(condition.id)")
            let before = record.encounters.filter { $0.start < encounter.start }
            #expect(!before.contains { $0.diagnoses.contains { $0.isWithin("E11") } }, "\(condition.id)")
        }
        #expect(found > Self.newDiabetics.count * 8 / 10, "\(found) of \(Self.newDiabetics.count)")
    }

    @Test func `the first drug is begun at that visit, and none before`() {
        var treated = 0
        var found = 0
        for record in Self.newDiabetics {
            guard let condition = record.conditions.first(where: { $0.code.isWithin("E11") }) else { continue }
            found += 1
            let orders = record.medicationOrders.filter { $0.indication?.isWithin("E11") == true }
            #expect(orders.allSatisfy { $0.authored.date >= condition.recorded }, "\(record.patient.mrn)")
            if orders.contains(where: { $0.encounterID == condition.encounterID }) { treated += 1 }
        }
        // Metformin is begun at diagnosis in two thirds and more.
        #expect(treated > found / 2, "\(treated) of \(found)")
    }

    /// About 40 treated people with an effect near −1 and a deviation of the difference below 1: standard error 0.16.
    @Test func `HbA1c is higher at diagnosis than after half a year of treatment`() {
        var changes: [Double] = []
        for record in Self.newDiabetics {
            guard let condition = record.conditions.first(where: { $0.code.isWithin("E11") }),
                record.medicationOrders.contains(where: { $0.indication?.isWithin("E11") == true })
            else { continue }
            let results = record.results("4548-4")
            let first = results.first {
                $0.effective.date >= condition.recorded && $0.effective.date <= condition.recorded.adding(days: 30)
            }
            let later = results.last { $0.effective.date >= condition.recorded.adding(days: 150) }
            if let before = first?.value, let after = later?.value { changes.append(after - before) }
        }
        #expect(changes.count > 10, "\(changes.count)")
        #expect(changes.mean < -0.3, "\(changes.mean)")
    }

    @Test(arguments: ["hypertension", "depression", "hypothyroidism", "copd"])
    func `other conditions begin likewise`(id: String) throws {
        let library = CareModelLibrary.shared
        let model = library.models[try #require(library.model(named: id))]
        var found = 0
        let records = Self.beginning(id, years: 0.5, count: 24, ages: [44, 58, 66])
        for record in records {
            guard let condition = record.conditions.first(where: { model.covers($0.code) && !$0.encounterID.isEmpty })
            else { continue }
            found += 1
            let encounter = record.encounters.first { $0.id == condition.encounterID }
            #expect(encounter?.start.date == condition.recorded, "\(condition.id)")
        }
        #expect(found >= records.count * 7 / 10, "\(found) of \(records.count)")
    }

    @Test func `a condition stated as absent does not begin`() {
        let engine = Patients.engine(count: 40)
        for index in 0..<40 {
            var subject = Patients.subject(index, age: 67, sex: .male)
            subject.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, "E11"), isPresent: false)]
            let record = engine.record(for: subject)
            #expect(!record.conditions.contains { $0.code.isWithin("E11") }, "\(index)")
        }
    }
}
