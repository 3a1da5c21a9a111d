import HealthSimCore
import Testing

@testable import PatientSim

@Suite struct PrevalenceGoalTests {
    let library = CareModelLibrary.shared
    let nation = AdultPopulation(PopulationStructure(state: "US"))

    private func model(_ id: String) throws -> Int { try #require(library.model(named: id)) }

    private func share(_ wanted: Double, _ ids: String...) throws -> PrevalenceGoal {
        PrevalenceGoal(models: try ids.map(model), measure: .share(wanted))
    }

    @Test func `goals are met together, each among all adults`() throws {
        let goals = [
            try share(0.132, "type-1-diabetes", "type-2-diabetes"), try share(0.373, "obesity", "unrecorded-obesity"),
            try share(0.45, "hypertension"), try share(0.161, "tobacco-use"), try share(0.10, "copd"),
        ]
        let old = AdultPopulation(PopulationStructure(state: "FL", ages: (0.16, 0.50, 0.34)))
        let local = library.meeting(goals, among: old, nation: nation)
        let met = local.shares(of: goals, among: old)
        for (goal, share) in zip(goals, met) {
            guard case .share(let wanted) = goal.measure else { continue }
            #expect(abs(share - wanted) < 1e-5, "\(goal): \(share)")
        }
    }

    @Test func `the shape by age and sex stays, and children stay as they are`() throws {
        let diabetes = try model("type-2-diabetes")
        let local = library.meeting([try share(0.25, "type-2-diabetes")], among: nation, nation: nation)
        let (before, after) = (library.models[diabetes].occurrence, local.models[diabetes].occurrence)
        for age in [12, 30, 50, 70, 80] {
            let old = try #require(before?.share(age: age, sex: .male))
            let new = try #require(after?.share(age: age, sex: .male))
            if age < 18 { #expect(new == old) } else { #expect(new > old && new < 1) }
        }
        let odds = [30, 50, 70].map { age -> Double in
            let (old, new) = (before?.share(age: age, sex: .female) ?? 0, after?.share(age: age, sex: .female) ?? 0)
            return new / (1 - new) / (old / (1 - old))
        }
        #expect(abs(odds[0] - odds[1]) < 1e-9 && abs(odds[1] - odds[2]) < 1e-9)
    }

    @Test func `a ratio is to what the models give the nation`() throws {
        let goals = [PrevalenceGoal(models: [try model("breast-cancer")], measure: .timesNation(0.5))]
        let home = library.shares(of: goals, among: nation)[0]
        let local = library.meeting(goals, among: nation, nation: nation)
        #expect(abs(local.shares(of: goals, among: nation)[0] - home / 2) < 1e-5)
    }

    @Test func `the same goals give the same models to the last bit`() throws {
        let goals = [try share(0.132, "type-1-diabetes", "type-2-diabetes"), try share(0.2, "osteoarthritis", "gout")]
        let one = library.meeting(goals, among: nation, nation: nation)
        let two = library.meeting(goals, among: nation, nation: nation)
        for model in library.models.indices {
            for age in stride(from: 20, to: 90, by: 10) {
                #expect(
                    one.models[model].occurrence?.share(age: age, sex: .male)
                        == two.models[model].occurrence?.share(age: age, sex: .male))
            }
        }
    }
}
