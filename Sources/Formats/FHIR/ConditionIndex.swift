import HealthSimCore
import PatientSim

/// Finds a patient's condition by its code: one by one when there are few, by search when there are many, so that no
/// record makes the writing quadratic.
struct ConditionIndex {
    private static let few = 16

    private let conditions: [Condition]
    /// The first condition of each code; empty when there are few.
    private var places: [Concept: Int] = [:]
    /// The ICD-10-CM codes in order, with the places of their conditions; empty when there are few.
    private var ordered: [(code: Text, place: Int)] = []

    init(_ conditions: [Condition]) {
        self.conditions = conditions
        guard conditions.count > Self.few else { return }
        for (place, condition) in conditions.enumerated() {
            guard places[condition.code] == nil else { continue }
            places[condition.code] = place
            if condition.code.system == .icd10cm { ordered.append((condition.code.code, place)) }
        }
        ordered.sort { ($0.code, $0.place) < ($1.code, $1.place) }
    }

    /// The first condition with the very code.
    func exact(_ code: Concept) -> Int? {
        guard conditions.count <= Self.few else { return places[code] }
        return conditions.indices.first { conditions[$0].code == code }
    }

    /// The first condition with the very code, else the one below it whose code is the first in order.
    func nearest(_ code: Concept) -> Int? {
        if let place = exact(code) { return place }
        guard code.system == .icd10cm, !code.code.isEmpty else { return nil }
        let prefix = code.code.string
        guard conditions.count > Self.few else {
            return conditions.indices.filter { conditions[$0].code.isWithin(prefix) }
                .min { conditions[$0].code.code < conditions[$1].code.code }
        }
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle].code < code.code { low = middle + 1 } else { high = middle }
        }
        guard low < ordered.count, conditions[ordered[low].place].code.isWithin(prefix) else { return nil }
        return ordered[low].place
    }
}
