import HealthSimCore
import PatientSim

/// Finds a patient's condition by its code: one by one when there are few, by search when there are many, so that no
/// record makes the writing quadratic.
///
/// A patient may have the same code several times, as the diagnosis of one encounter after another: the condition of
/// the encounter in question goes before one of the problem list, that before any other.
struct ConditionIndex {
    private static let few = 64

    private let conditions: [Condition]
    /// The conditions of each code, in order; empty when there are few.
    private var places: [Concept: [Int]] = [:]
    /// The ICD-10-CM codes in order, with the places of their conditions; empty when there are few.
    private var ordered: [(code: Text, place: Int)] = []

    init(_ conditions: [Condition]) {
        self.conditions = conditions
        guard conditions.count > Self.few else { return }
        for (place, condition) in conditions.enumerated() {
            if places[condition.code] == nil, condition.code.system == .icd10cm {
                ordered.append((condition.code.code, place))
            }
            places[condition.code, default: []].append(place)
        }
        ordered.sort { ($0.code, $0.place) < ($1.code, $1.place) }
    }

    /// The condition with the very code that suits an encounter best.
    func exact(_ code: Concept, in encounter: Text) -> Int? {
        var best: Int?
        var rank = 0
        func consider(_ place: Int) {
            let condition = conditions[place]
            let found =
                !encounter.isEmpty && condition.encounterID == encounter
                ? 3 : condition.category == .problemListItem ? 2 : 1
            if found > rank { (best, rank) = (place, found) }
        }
        if conditions.count <= Self.few {
            for place in conditions.indices where conditions[place].code == code { consider(place) }
        } else {
            for place in places[code] ?? [] { consider(place) }
        }
        return best
    }

    /// The condition with the very code, else the one below it whose code is the first in order.
    func nearest(_ code: Concept, in encounter: Text) -> Int? {
        if let place = exact(code, in: encounter) { return place }
        guard code.system == .icd10cm, !code.code.isEmpty else { return nil }
        let prefix = code.code
        guard conditions.count > Self.few else {
            var first: Int?
            for place in conditions.indices where conditions[place].code.isWithin(prefix) {
                if let other = first, conditions[other].code.code <= conditions[place].code.code { continue }
                first = place
            }
            return first
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
