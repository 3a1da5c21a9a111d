import HealthSimCore
import PatientSim

/// How a profile's prevalences among the adults of a place become care models of that place.
struct LocalPrevalence {
    /// The figures that can be followed, with their shares.
    let shares: [ProfileSpecification.PrevalenceShare]
    /// Who lives in the place.
    let structure: PopulationStructure
    /// The length of the history that is generated.
    private let years: Double

    /// The prevalences of a specification; nil when it has none.
    init?(_ specification: ProfileSpecification) {
        guard !specification.clinical.prevalences.isEmpty else { return nil }
        shares = specification.clinical.prevalences
        years = Double(specification.generation.historyMonths) / 12
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

    /// The goals whose models the library has: what people have at the end, less what the history brings about.
    private func goals(in library: CareModelLibrary) -> [PrevalenceGoal] {
        var goals: [PrevalenceGoal] = []
        for entry in shares {
            let models = entry.figure.models.compactMap { library.model(named: $0) }
            guard !models.isEmpty else { continue }
            switch entry.figure.rule {
            case .whole:
                let share = entry.share - entry.figure.arising / 100 * years
                goals.append(PrevalenceGoal(models: models, measure: .share(max(share, entry.share / 10))))
            case .ratio:
                guard let national = entry.figure.national, national > 0 else { continue }
                goals.append(PrevalenceGoal(models: models, measure: .timesNation(entry.share * 100 / national)))
            case .none: continue
            }
        }
        return goals
    }
}
