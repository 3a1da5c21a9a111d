import HealthSimCore
import Testing

@testable import PatientSim

/// Screening, questions, allergies, goals and plans.
@Suite struct PreventionTests {
    static let adults = Patients.people(110, ages: [52, 57, 62, 67, 72])
    static let women = Patients.people(100, ages: [55, 61, 68], sex: .female, from: 1_000)

    /// What the model says is up to date, with 4 standard errors of 100 women: 4 × √(0.73 × 0.27 / 100) = 0.18.
    @Test func `mammography is up to date in as many as the model says`() throws {
        let living = Self.women.filter { $0.patient.deathTime == nil }
        let done = living.count { record in
            record.procedures.contains {
                $0.code.code == "77067" && $0.performed.date >= Patients.asOf.adding(days: -740)
            }
        }
        let share = Double(done) / Double(living.count)
        #expect(abs(share - 0.728) < 0.18, "\(share)")
    }

    @Test func `colonoscopy reaches back ten years, and is not repeated within them`() {
        let records = (Self.adults + Self.women).filter { $0.patient.deathTime == nil }
        var before = 0
        for record in records {
            // Others are done for complaints.
            let times = record.procedures.filter {
                $0.code.code == "45378" && $0.reason?.code == "Z12.11"
            }.map(\.performed)
            if times.contains(where: { $0.date < Patients.asOf.adding(months: -12) }) { before += 1 }
            for (time, next) in zip(times, times.dropFirst()) {
                #expect(time.date.days(until: next.date) > 3_000, "\(record.patient.mrn)")
            }
        }
        #expect(before > records.count / 3, "\(before) of \(records.count)")
    }

    @Test func `men have no mammography and women no prostate test`() {
        for record in Self.adults where record.patient.person.sex == .male {
            #expect(!record.procedures.contains { $0.code.code == "77067" })
        }
        for record in Self.women { #expect(record.results("2857-1").isEmpty) }
    }

    @Test func `smoking is asked once a year, and the answer agrees with the problems`() {
        var smokers = 0
        var former = 0
        for record in Patients.people(60, ages: [45, 58, 70], months: 36) {
            let answers = record.results("72166-2")
            for (answer, next) in zip(answers, answers.dropFirst()) {
                #expect(answer.effective.date.days(until: next.effective.date) >= 320, "\(record.patient.mrn)")
            }
            let smokes = record.conditions.contains { $0.code.isWithin("F17") }
            let smoked = record.conditions.contains { $0.code.isWithin("Z87.891") }
            for answer in answers {
                let word = answer.valueConcept?.code
                #expect(answer.category == .socialHistory)
                if smokes {
                    #expect(word == "449868002", "\(record.patient.mrn)")
                } else if smoked {
                    #expect(word == "8517006", "\(record.patient.mrn)")
                } else {
                    #expect(word == "266919005", "\(record.patient.mrn)")
                }
            }
            if smokes { smokers += 1 }
            if smoked { former += 1 }
        }
        #expect(smokers > 2 && former > 5)
    }

    @Test func `children are not asked whether they smoke`() {
        for record in Patients.people(30, ages: [1, 4, 8]) { #expect(record.results("72166-2").isEmpty) }
    }

    @Test func `nobody is given a drug that an allergy rules out`() {
        var allergic = 0
        for record in Self.adults + Self.women + HospitalStayTests.records {
            let allergens = record.allergies.compactMap { allergy in
                Allergen.all.first { $0.substance == allergy.substance }
            }
            guard !allergens.isEmpty else { continue }
            allergic += 1
            let barred = Set(allergens.flatMap { [$0.id] + Array($0.excludedClasses) })
            for order in record.medicationOrders {
                guard let drug = Medication.of(order.drug) else { continue }
                #expect(
                    !barred.contains(drug.drugClass) && !barred.contains(drug.ingredient),
                    "\(order.id) \(drug.id) of \(record.patient.mrn)")
            }
        }
        // A third of people have one of the allergies.
        #expect(allergic > 60, "\(allergic)")
    }

    @Test func `allergies are known before the history, and no substance twice`() {
        for record in Self.adults {
            for allergy in record.allergies {
                #expect(allergy.recorded >= record.patient.person.birthDate)
                #expect(allergy.recorded < Patients.asOf.adding(months: -12))
            }
            #expect(Set(record.allergies.map(\.substance)).count == record.allergies.count, "\(record.patient.mrn)")
        }
    }

    @Test func `goals and plans are of conditions, goals and encounters of the record`() {
        var plans = 0
        var goals = 0
        for record in Self.adults + ClinicalEngineTests.cohort.prefix(100) {
            let conditions = Set(record.conditions.map(\.id))
            let known = Set(record.goals.map(\.id))
            let encounters = Set(record.encounters.map(\.id))
            for plan in record.carePlans {
                plans += 1
                #expect(encounters.contains(plan.encounterID), "\(plan.id)")
                #expect(!plan.conditionIDs.isEmpty && plan.conditionIDs.allSatisfy(conditions.contains), "\(plan.id)")
                #expect(plan.goalIDs.allSatisfy(known.contains), "\(plan.id)")
                #expect(!plan.title.isEmpty && !plan.activities.isEmpty)
            }
            for goal in record.goals {
                goals += 1
                #expect(conditions.contains(goal.conditionID), "\(goal.id)")
                #expect(record.carePlans.contains { $0.goalIDs.contains(goal.id) }, "\(goal.id)")
            }
        }
        #expect(plans > 150 && goals > 150, "\(plans) \(goals)")
    }

    @Test func `a goal is reached when the last result is within its limits`() {
        var decided = 0
        for record in Self.adults {
            for goal in record.goals {
                guard let measure = goal.measure,
                    let last = record.observations.last(where: {
                        $0.code == measure && $0.effective.date >= goal.start
                    })?.value
                else {
                    #expect(goal.achievement == .inProgress)
                    continue
                }
                decided += 1
                let isReached = last >= goal.low ?? -.infinity && last <= goal.high ?? .infinity
                #expect((goal.achievement == .achieved) == isReached, "\(goal.id)")
            }
        }
        #expect(decided > 50, "\(decided)")
    }

    /// The members of the team are those whom the record names.
    @Test func `the care team is made of the record's clinicians`() {
        for record in Self.adults where !record.encounters.isEmpty {
            let members = Set(record.careTeams.flatMap { $0.members.map(\.npi) })
            #expect(members == Set(record.practitioners.map(\.npi)), "\(record.patient.mrn)")
        }
    }

    @Test func `influenza vaccines are given in their season`() {
        var count = 0
        for record in Self.adults {
            for dose in record.immunizations where ["150", "197"].contains(dose.vaccine.code) {
                count += 1
                // September to December; what waits for an occasion comes up to two months later.
                #expect(![4, 5, 6, 7, 8].contains(dose.occurrence.date.month), "\(dose.id) \(dose.occurrence)")
            }
        }
        #expect(count > 45)
    }
}
