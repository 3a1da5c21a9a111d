import HealthSimCore
import PatientSim

/// Which systolic and diastolic readings of a record belong together: those of one moment and one encounter.
///
/// FHIR has no observation of a systolic pressure alone: both are components of one panel.
struct BloodPressurePairs {
    /// For every observation: the index of the diastolic reading that goes with it, or one of the marks below.
    private(set) var partners: [Int32] = []

    /// The absorbed observations that belong to a report.
    private(set) var absorbedIDs: [Text] = []

    /// The observation has no partner and stands for itself.
    static let alone: Int32 = -1
    /// The observation is written as part of another.
    static let absorbed: Int32 = -2

    private struct Reading {
        let moment: Int64
        let encounter: Text
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
            let reading = Reading(
                moment: observations[index].effective.secondsSinceEpoch, encounter: observations[index].encounterID,
                index: index)
            switch kind {
            case .systolic: systolic.append(reading)
            case .diastolic: diastolic.append(reading)
            default: if observations[index].value == nil { panels.append(reading) }
            }
        }
        Self.order(&systolic)
        Self.order(&diastolic)
        pair(systolic, diastolic)
        if !panels.isEmpty {
            // A panel without a value of its own says nothing beside its readings.
            let moments = Set((systolic + diastolic).map(\.moment))
            for panel in panels where moments.contains(panel.moment) { partners[panel.index] = Self.absorbed }
        }
        for index in observations.indices where partners[index] == Self.absorbed {
            if !observations[index].reportID.isEmpty { absorbedIDs.append(observations[index].id) }
        }
    }

    /// Goes through both lists, which are in order, and joins the readings of the same moment and encounter.
    private mutating func pair(_ systolic: [Reading], _ diastolic: [Reading]) {
        var (left, right) = (0, 0)
        while left < systolic.count && right < diastolic.count {
            let (a, b) = (systolic[left], diastolic[right])
            if a.moment == b.moment && a.encounter == b.encounter {
                partners[a.index] = Int32(b.index)
                partners[b.index] = Self.absorbed
                left += 1
                right += 1
            } else if (a.moment, a.encounter) < (b.moment, b.encounter) {
                left += 1
            } else {
                right += 1
            }
        }
    }

    private static func order(_ readings: inout [Reading]) {
        let isOrdered = zip(readings, readings.dropFirst()).allSatisfy { $0.moment < $1.moment }
        if !isOrdered { readings.sort { ($0.moment, $0.encounter, $0.index) < ($1.moment, $1.encounter, $1.index) } }
    }
}
