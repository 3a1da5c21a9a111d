import HealthSimCore

/// The drugs that a person takes, and the orders that say so.
struct Regimen: Sendable {
    /// A drug in use.
    struct Entry: Sendable {
        var model: Int
        /// The step of the model's treatment; nothing for a drug that is stated and that no step gives.
        var step: Int?
        var medication: Int
        /// The day of the history it began; negative for one begun before.
        var since: Double
        /// The position of the order in force among `orders`; nothing until it is written.
        var order: Int?
        /// The day on which the order in force runs out.
        var covered: Double
        /// Whether a specification states that it is taken.
        var isStated = false
        /// The number by which its effects are known.
        var treatment: Int
    }

    var entries: [Entry] = []
    private var treatments = 0

    /// A new number for a treatment's effects.
    mutating func nextTreatment() -> Int {
        treatments += 1
        return treatments
    }

    /// The position of the drug in use for a step, or nothing.
    func position(model: Int, step: Int) -> Int? {
        entries.firstIndex { $0.model == model && $0.step == step }
    }
}
