import HealthSimCore
import Testing

@testable import PatientSim

@Suite struct GoalTests {
    /// A goal is reached or not by the last result that the record has: what was awaited when the patient died is none.
    @Test func `a goal says what the latest result says`() {
        var compared = 0
        var ofTheDead = 0
        for record in ClinicalEngineTests.cohort {
            for goal in record.goals {
                let latest = record.observations
                    .filter { $0.code == goal.measure && $0.value != nil && $0.effective.date >= goal.start }
                    .max { ($0.effective, $0.id) < ($1.effective, $1.id) }
                guard let value = latest?.value else {
                    #expect(goal.achievement != .achieved, "\(goal.id)")
                    continue
                }
                let isReached = value >= goal.low ?? -.infinity && value <= goal.high ?? .infinity
                #expect(goal.achievement == (isReached ? .achieved : .inProgress), "\(goal.id)")
                compared += 1
                if record.patient.deathTime != nil { ofTheDead += 1 }
            }
        }
        #expect(compared > 500 && ofTheDead > 5, "\(compared), \(ofTheDead)")
    }
}
