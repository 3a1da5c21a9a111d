import HealthSimCore
import PatientSim

/// Which systolic and diastolic readings of a record belong together: those of one moment and one encounter.
///
/// FHIR has no observation of a systolic pressure alone: both are components of one panel.
struct BloodPressurePairs {
    /// For every observation: the index of the diastolic reading that goes with it, or one of the marks below.
    private(set) var partners: [Int32] = []

    /// The observation has no partner and stands for itself.
    static let alone: Int32 = -1
    /// The observation is written as part of another.
    static let absorbed: Int32 = -2

    private struct Reading {
        let moment: Int64
        let index: Int
    }

    init(_ observations: [Observation]) {
        partners = [Int32](repeating: Self.alone, count: observations.count)
        var systolic: [Reading] = []
        var diastolic: [Reading] = []
        var panels: [Reading] = []
        for index in observations.indices {
            let kind = ObservationKind(observations[index].code)
            guard kind == .systolic || kind == .diastolic || kind == .bloodPressure else { continue }
            let reading = Reading(moment: observations[index].effective.secondsSinceEpoch, index: index)
            switch kind {
            case .systolic: systolic.append(reading)
            case .diastolic: diastolic.append(reading)
            default: if observations[index].value == nil { panels.append(reading) }
            }
        }
        Self.order(&systolic)
        Self.order(&diastolic)
        pair(systolic, diastolic, of: observations)
        if !panels.isEmpty {
            // A panel without a value of its own says nothing beside its readings.
            let moments = Set((systolic + diastolic).map(\.moment))
            for panel in panels where moments.contains(panel.moment) { partners[panel.index] = Self.absorbed }
        }
    }

    /// Goes through both lists, which are in order of time, and joins each systolic reading with the first free
    /// diastolic one of its moment and encounter.
    private mutating func pair(_ systolic: [Reading], _ diastolic: [Reading], of observations: [Observation]) {
        var from = 0
        for reading in systolic {
            while from < diastolic.count && diastolic[from].moment < reading.moment { from += 1 }
            var at = from
            while at < diastolic.count && diastolic[at].moment == reading.moment {
                let other = diastolic[at].index
                if partners[other] == Self.alone
                    && observations[other].encounterID == observations[reading.index].encounterID
                {
                    partners[reading.index] = Int32(other)
                    partners[other] = Self.absorbed
                    break
                }
                at += 1
            }
        }
    }

    private static func order(_ readings: inout [Reading]) {
        let isOrdered = zip(readings, readings.dropFirst()).allSatisfy { $0.moment <= $1.moment }
        if !isOrdered { readings.sort { ($0.moment, $0.index) < ($1.moment, $1.index) } }
    }
}
