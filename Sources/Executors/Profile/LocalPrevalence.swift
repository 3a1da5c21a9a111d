import HealthSimCore
import PatientSim

/// How a profile's prevalences among the adults of a place become care models of that place.
struct LocalPrevalence {
    /// The figures that can be followed, with their shares.
    let shares: [ProfileSpecification.PrevalenceShare]
    /// Who lives in the place.
    let structure: PopulationStructure

    /// The prevalences of a specification; nil when it has none.
    init?(_ specification: ProfileSpecification) {
        guard !specification.clinical.prevalences.isEmpty else { return nil }
        shares = specification.clinical.prevalences
        structure =
            specification.demographics.reference?.figures?.structure
            ?? PopulationStructure(state: DefaultDemographics.state(of: specification.demographics.geography))
    }

    /// The care models under which the adults of the place have the conditions as often as is stated.
    func library(from library: CareModelLibrary) -> CareModelLibrary {
        let goals = goals(in: library)
        return library.meeting(
            goals, among: AdultPopulation(structure),
            nation: AdultPopulation(PopulationStructure(state: "US")))
    }

    /// The goals whose models the library has.
    private func goals(in library: CareModelLibrary) -> [PrevalenceGoal] {
        var goals: [PrevalenceGoal] = []
        for entry in shares {
            let models = entry.figure.models.compactMap { library.model(named: $0) }
            guard !models.isEmpty else { continue }
            switch entry.figure.rule {
            case .whole: goals.append(PrevalenceGoal(models: models, measure: .share(entry.share)))
            case .ratio:
                guard let national = entry.figure.national, national > 0 else { continue }
                goals.append(PrevalenceGoal(models: models, measure: .timesNation(entry.share * 100 / national)))
            case .none: continue
            }
        }
        return goals
    }
}
