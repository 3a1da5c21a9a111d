import HealthSimCore

/// The most that the share of a model's condition can be at an age and sex, whatever else the person has.
///
/// Most people have few of the conditions. Where the draw for one lies above this number, the share itself, which depends
/// on the conditions so far, need not be computed.
struct PriorTable: Sendable {
    /// By sex (male, female, any other), age and model.
    private let shares: FrozenArray<Double>
    private let modelCount: Int

    /// What no draw, which is below 1, lies above.
    private static let always = 2.0

    init(_ models: [CareModel]) {
        modelCount = models.count
        var shares: [Double] = []
        shares.reserveCapacity(3 * (RateTable.oldest + 1) * models.count)
        for sex in [Sex.male, .female, .unknown] {
            for age in 0...RateTable.oldest {
                for model in models {
                    shares.append(model.isUniversal ? Self.always : Self.most(of: model, among: models, age, sex))
                }
            }
        }
        self.shares = FrozenArray(shares)
    }

    /// Whether a person may have the condition of a model when a number below 1 was drawn for it.
    func mayHave(_ model: Int, drawn: Double, row: Int) -> Bool { drawn < shares[row + model] }

    /// Where the models of an age in completed years and a sex begin.
    func row(age: Int, sex: Sex) -> Int {
        let sexRow =
            switch sex {
            case .male: 0
            case .female: 1
            case .other, .unknown: 2
            }
        return (sexRow * (RateTable.oldest + 1) + min(max(age, 0), RateTable.oldest)) * modelCount
    }

    /// The share when every other condition is, or is not, as raises it most.
    private static func most(of model: CareModel, among models: [CareModel], _ age: Int, _ sex: Sex) -> Double {
        guard let occurrence = model.occurrence else { return 0 }
        let own = occurrence.shares.entry(age: age, sex: sex)
        guard !own.logOdds.isNaN else { return own.share }
        var logOdds = own.logOdds
        for index in occurrence.odds.indices {
            let (other, logarithm) = occurrence.odds[index]
            let expected = models[other].occurrence?.share(age: age, sex: sex) ?? 0
            logOdds += max(logarithm * (1 - expected), logarithm * -expected)
        }
        // A little more than the share can come to by other roundings.
        return 1.000_001 / (1 + DeterministicMath.exp(-logOdds))
    }
}
