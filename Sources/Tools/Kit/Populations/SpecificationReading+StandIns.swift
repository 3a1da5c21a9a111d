import Executors
import HealthSimCore

extension SpecificationReading {
    /// Tells at once when the figures of a larger place stand in for those of the place that is asked for.
    func warnOfStandIns(_ console: Console) {
        for warning in warnings where warning.rule == DocumentRule.standIn.rawValue {
            console.warn("! \(warning.message) (\(warning.field))\n")
        }
    }
}
