import HealthSimCore
import Testing

@testable import PatientSim

/// Who dies, when, and what the record says of it.
@Suite struct MortalityTests {
    static let old = Patients.people(400, ages: [86, 88, 90, 92], seed: 11)

    @Test func `after death there is nothing`() {
        let dead = Self.old.filter { $0.patient.deathTime != nil }
        #expect(dead.count > 30)
        for record in dead {
            guard let death = record.patient.deathTime else { continue }
            let mrn = record.patient.mrn
            #expect(record.encounters.allSatisfy { $0.start < death && ($0.end ?? $0.start) <= death }, "\(mrn)")
            #expect(record.observations.allSatisfy { ($0.issued ?? $0.effective) <= death }, "\(mrn)")
            #expect(record.reports.allSatisfy { $0.issued <= death }, "\(mrn)")
            #expect(record.procedures.allSatisfy { $0.performed <= death }, "\(mrn)")
            #expect(record.administrations.allSatisfy { $0.start <= death }, "\(mrn)")
            #expect(record.immunizations.allSatisfy { $0.occurrence <= death }, "\(mrn)")
            #expect(record.medicationOrders.allSatisfy { $0.authored <= death }, "\(mrn)")
            #expect(record.medicationOrders.allSatisfy { $0.status != .active }, "\(mrn)")
            #expect(record.medicationOrders.allSatisfy { $0.end.map { $0 <= death.date } ?? true }, "\(mrn)")
            #expect(record.conditions.allSatisfy { $0.abatement.map { $0 <= death.date } ?? true }, "\(mrn)")
            #expect(record.conditions.allSatisfy { $0.recorded <= death.date }, "\(mrn)")
            #expect(record.carePlans.allSatisfy { $0.end.map { $0 <= death.date } ?? false }, "\(mrn)")
        }
    }

    @Test func `a death has a cause that may kill, and the living have none`() {
        for record in Self.old {
            guard record.patient.deathTime != nil else {
                #expect(record.patient.causeOfDeath == nil)
                continue
            }
            let cause = record.patient.causeOfDeath
            #expect(cause.map { DiagnosisCodes.isBillable($0.code) } == true, "\(record.patient.mrn)")
            #expect(cause.map { !$0.isWithin("Z") } == true, "\(record.patient.mrn)")
        }
        let unknown = Self.old.count { $0.patient.causeOfDeath?.code == "R99" }
        let dead = Self.old.count { $0.patient.deathTime != nil }
        #expect(Double(unknown) < 0.25 * Double(dead), "\(unknown) of \(dead)")
    }

    @Test func `a hospice is for who dies within weeks, and ends other care`() {
        let records = Patients.people(160, struckBy: "metastatic-admission", of: "prostate-cancer", ages: [78, 84, 90])
        let others = Patients.people(160, struckBy: "pneumonia-inpatient", of: "pneumonia", ages: [86, 90])
        var sent = 0
        for record in records + others {
            for stay in record.stays where stay.dischargeDisposition?.code == "hosp" {
                sent += 1
                let end = stay.end ?? stay.start
                #expect(record.patient.deathTime.map { end.date.days(until: $0.date) <= 95 } == true, "\(stay.id)")
                let after = record.encounters.count { $0.start > end }
                #expect(after == 0, "\(stay.id)")
            }
        }
        #expect(sent > 3, "\(sent)")
    }

    @Test func `who dies in hospital is discharged by that, at that time`() {
        for record in Self.old {
            for stay in record.encounters where stay.dischargeDisposition?.code == "exp" {
                #expect(stay.end == record.patient.deathTime, "\(stay.id)")
                #expect(stay.id == record.encounters.last?.id, "\(stay.id)")
            }
        }
    }

    /// By the life table the shares of a year are the means of the annual probabilities of the ages of the four groups;
    /// 400 people with a share near 0.16 have a standard error of 0.018, and three of them are allowed beside the 15 %
    /// by which the events may differ from the table.
    @Test func `as many of the old die in a year as the life table says`() {
        var expected = 0.0
        for record in Self.old {
            let person = record.patient.person
            expected += LifeTable.annualProbability(age: person.birthDate.years(until: Patients.asOf), sex: person.sex)
        }
        let died = Double(Self.old.count { $0.patient.deathTime != nil })
        let error = 3 * (expected * (1 - expected / 400)).squareRoot()
        #expect(abs(died - expected) < error + 0.15 * expected, "\(died) died, \(expected) expected")
    }

    /// The hazard of what no event brings is the table's, times what events leave of it at an age; the ratios of the
    /// conditions are centred, each on its own share. Diseases go together, so that their product lies above the table for
    /// the old: a third at most. What the population dies of as a whole is held by the deaths of `healthsim realism`.
    @Test(arguments: [30, 45, 65, 75, 85])
    func `the conditions move the hazard of persons and keep that of an age`(age: Int) {
        let engine = Patients.engine(count: 1_000)
        var hazard = 0.0
        var expected = 0.0
        var highest = 0.0
        for index in 0..<1_000 {
            let subject = Patients.subject(index, age: age, sex: index % 2 == 0 ? .male : .female)
            var course = PatientCourse(engine: engine, subject: subject)
            course.decideConditions()
            course.setPhysiology()
            course.writeProblems()
            course.establishTreatment()
            let own = course.deathHazard()
            hazard += own
            highest = max(highest, own)
            var left = PatientCourse.shareOutsideEvents
            for model in engine.library.models where model.isUniversal {
                left *= model.outlook.mortalityRatio?.value(in: course.state) ?? 1
            }
            expected += left * LifeTable.annualProbability(age: age, sex: subject.patient.person.sex)
        }
        #expect(hazard / expected > 0.8 && hazard / expected < 1.45, "\(hazard / expected)")
        #expect(highest > 2 * hazard / 1_000, "\(highest)")
    }

    @Test func `in a history of three years nobody dies before the last`() {
        let records = Patients.people(70, ages: [88, 91, 94], months: 36, seed: 5)
        let deaths = records.compactMap(\.patient.deathTime)
        #expect(deaths.count > 4)
        for death in deaths { #expect(death.date >= Patients.asOf.adding(days: -367)) }
    }

    @Test func `the ill die oftener than the well`() {
        let ages = [74, 77, 80]
        let ill = Patients.people(80, with: ["I50.22", "J44.9", "N18.4"], ages: ages)
        let well = Patients.people(80, ages: ages)
        let deaths = (ill.count { $0.patient.deathTime != nil }, well.count { $0.patient.deathTime != nil })
        // Means of about 13 and 3 lie more than two standard errors apart; the seed is fixed.
        #expect(deaths.0 > deaths.1, "\(deaths)")
    }
}
