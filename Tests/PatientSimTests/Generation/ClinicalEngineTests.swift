import HealthSimCore
import PatientSim
import Testing

@Suite struct ClinicalEngineTests {
    static let cohort = Patients.diabetics(900)

    @Test func `the same subject gives the same record, whatever was made before`() {
        let engine = Patients.engine(count: 50)
        let alone = engine.record(for: Patients.diabetic(17))
        for index in 0..<10 { _ = engine.record(for: Patients.diabetic(index)) }
        #expect(engine.record(for: Patients.diabetic(17)) == alone)
        #expect(Patients.engine(count: 50, seed: 43).record(for: Patients.diabetic(17)) != alone)
    }

    @Test func `decisions are kept to the letter`() {
        let library = CareModelLibrary.shared
        for (index, record) in Self.cohort.enumerated() {
            for decision in Patients.diabetic(index).decisions {
                let family = library.family(of: decision.code)
                // What an emergency brings is a diagnosis of its encounter.
                let has = record.conditions.contains { condition in
                    condition.category == .problemListItem && family.contains { condition.code.isWithin($0) }
                }
                #expect(has == decision.isPresent, "\(record.patient.mrn) \(decision.code)")
            }
        }
    }

    /// The means of about 700 results a level have standard errors below 0.05; the model is tuned to within 0.2.
    @Test(arguments: [("controlled", 6.5), ("uncontrolled", 8.0), ("with_complications", 9.4)])
    func `HbA1c follows the severity`(severity: String, mean: Double) {
        var sum = 0.0
        var count = 0.0
        for record in Self.cohort where record.severity(of: "E11") == severity {
            for result in record.results("4548-4") {
                sum += result.value ?? 0
                count += 1
            }
        }
        #expect(abs(sum / count - mean) < 0.2, "\(sum / count)")
    }

    @Test func `every diabetic has a series of HbA1c`() {
        let living = Self.cohort.filter { $0.patient.deathTime == nil }
        #expect(living.count { $0.results("4548-4").isEmpty } <= living.count / 200)
        let several = Self.cohort.count { $0.results("4548-4").count >= 2 }
        #expect(several > 810)
    }

    @Test func `every order names a condition of the patient that the drug is given for`() {
        for record in Self.cohort {
            for order in record.medicationOrders {
                let indication = order.indication
                #expect(indication.map { code in record.conditions.contains { $0.code == code } } == true)
                if let indication { #expect(Medication.of(order.drug)?.isIndicated(for: indication) == true) }
            }
        }
    }

    @Test func `no metformin below a filtration rate of 30`() {
        for record in Self.cohort {
            let rates = record.results("98979-8")
            for order in record.medicationOrders where order.drugClass == "biguanide" {
                let known = rates.last { ($0.issued ?? $0.effective) <= order.authored }
                #expect((known?.value ?? 90) >= 30)
                for rate in rates where (rate.value ?? 90) < 30 && (rate.issued ?? rate.effective) >= order.authored {
                    let issued = (rate.issued ?? rate.effective).date
                    #expect(order.end.map { $0 <= issued.adding(days: 1) } == true, "\(record.patient.mrn)")
                }
            }
        }
    }

    @Test func `systolic pressure is above diastolic pressure at every moment`() {
        for record in Self.cohort {
            for systolic in record.results("8480-6") {
                let diastolic = record.results("8462-4").first { $0.effective == systolic.effective }
                #expect((diastolic?.value ?? .infinity) < (systolic.value ?? 0))
            }
        }
    }

    @Test func `everything happens between birth and the day of the run, in order, and hangs together`() {
        for record in Self.cohort {
            let encounters = Set(record.encounters.map(\.id))
            #expect(encounters.count == record.encounters.count)
            var last: Timestamp?
            for encounter in record.encounters {
                #expect(
                    encounter.start.date >= Patients.asOf.adding(months: -12) && encounter.start.date < Patients.asOf)
                #expect(encounter.end.map { $0 > encounter.start && $0.date < Patients.asOf } == true)
                #expect(last.map { $0 <= encounter.start } ?? true)
                #expect(!encounter.diagnoses.isEmpty)
                last = encounter.start
            }
            for observation in record.observations {
                #expect(encounters.contains(observation.encounterID))
                #expect(observation.issued.map { $0 >= observation.effective && $0.date < Patients.asOf } ?? true)
            }
            for order in record.medicationOrders {
                #expect(encounters.contains(order.encounterID) && order.authored.date < Patients.asOf)
            }
            let named = Set(record.practitioners.map(\.npi))
            #expect(record.encounters.allSatisfy { named.contains($0.practitionerNPI) })
        }
    }

    @Test func `no two stays overlap and no visit falls into a stay`() {
        for record in Self.cohort {
            for stay in record.encounters where stay.encounterClass == .inpatient {
                for other in record.encounters where other.id != stay.id {
                    let apart = other.end.map { $0 <= stay.start } == true || stay.end.map { $0 <= other.start } == true
                    #expect(apart, "\(record.patient.mrn)")
                }
            }
        }
    }

    /// Those whose drugs were intensified after a result of 8 or more fall by about the effect; the others do not.
    ///
    /// A hundred pairs a group with a deviation below 0.8 give a standard error of the mean of 0.08.
    @Test func `HbA1c falls after a new drug and not without one`() {
        var intensified: [Double] = []
        var unchanged: [Double] = []
        for record in Self.cohort {
            let results = record.results("4548-4")
            for (first, then) in zip(results, results.dropFirst()) {
                guard let before = first.value, let after = then.value, before >= 8,
                    first.effective.date.days(until: then.effective.date) >= 75
                else { continue }
                let glucoseLowering: Set<Text> = [
                    "biguanide", "glp1-agonist", "sulfonylurea", "insulin-basal", "dpp4-inhibitor", "sglt2-inhibitor",
                ]
                let started = record.medicationOrders.contains { order in
                    glucoseLowering.contains(order.drugClass) && order.authored > first.effective.adding(hours: 12)
                        && order.authored < first.effective.adding(days: 5)
                }
                let otherwise = record.medicationOrders.contains { order in
                    glucoseLowering.contains(order.drugClass) && order.authored > first.effective
                        && order.authored < then.effective
                }
                if started {
                    intensified.append(after - before)
                } else if !otherwise {
                    unchanged.append(after - before)
                }
            }
        }
        #expect(intensified.count > 60 && unchanged.count > 60)
        #expect(intensified.mean < -0.4, "\(intensified.mean)")
        #expect(abs(unchanged.mean) < 0.2, "\(unchanged.mean)")
    }

    @Test func `without a history there is the problem list only`() {
        let record = Patients.engine(count: 10, months: 0).record(for: Patients.diabetic(3))
        #expect(!record.conditions.isEmpty)
        #expect(record.encounters.isEmpty && record.observations.isEmpty && record.medicationOrders.isEmpty)
    }

    @Test func `a stated code without a care model is listed`() {
        var subject = Patients.diabetic(4)
        subject.decisions.append(ClinicalSubject.Decision(code: Concept(.icd10cm, "J44.9"), isPresent: true))
        let record = Patients.engine(count: 10).record(for: subject)
        #expect(record.conditions.contains { $0.code.code == "J44.9" })
    }

    @Test(arguments: [("N18.32", "N18.32"), ("I50.22", "I50.22"), ("E78.2", "E78.2"), ("E11.42", "E11.42")])
    func `a stated full code is the one on the problem list`(stated: String, listed: String) {
        for index in 0..<20 {
            var subject = Patients.diabetic(index)
            subject.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, stated), isPresent: true)]
            let record = Patients.engine(count: 20).record(for: subject)
            #expect(record.conditions.contains { $0.code.code == Text(listed) }, "\(record.conditions.map(\.code))")
        }
    }

    /// The shares of 2,000 adults of one age and sex have standard errors below 0.011; centring the odds leaves less
    /// than 0.03.
    @Test(arguments: [(50, Sex.female), (50, .male), (70, .female), (80, .male)])
    func `without a statement prevalence follows age and sex`(age: Int, sex: Sex) throws {
        let library = CareModelLibrary.shared
        let engine = Patients.engine(count: 2_000, months: 0)
        let records = (0..<2_000).map { engine.record(for: Patients.subject($0, age: age, sex: sex)) }
        for (code, wanted) in [("E66", 0.0), ("I10", 0), ("E11", 0), ("N18", 0), ("I50", 0)] {
            let concept = Concept(.icd10cm, code)
            let model = try #require(library.model(covering: concept))
            let target = library.models[model].occurrence?.share(age: age, sex: sex) ?? wanted
            let family = library.family(of: concept)
            let count = records.count { record in
                record.conditions.contains { condition in family.contains { condition.code.isWithin($0) } }
            }
            #expect(abs(Double(count) / 2_000 - target) < 0.05, "\(code): \(count) of 2000, target \(target)")
        }
    }
}

extension PatientRecord {
    /// The results of a test, in order of time.
    func results(_ loinc: Text) -> [Observation] { observations.filter { $0.code.code == loinc } }

    /// The severity of the first condition within a category.
    func severity(of category: String) -> String? {
        conditions.first { $0.code.isWithin(category) }?.severity.string
    }
}

extension [Double] {
    /// The arithmetic mean; not a number when there is nothing.
    var mean: Double { reduce(0, +) / Double(count) }
}
