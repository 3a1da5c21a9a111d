import HealthSimCore

/// What a record lists in order of time.
protocol TimeOrdered {
    /// When it was.
    var time: Timestamp { get }
    /// Its identifier, by which things of the same time are ordered.
    var id: Text { get }
}

extension Encounter: TimeOrdered { var time: Timestamp { start } }
extension Observation: TimeOrdered { var time: Timestamp { effective } }
extension Procedure: TimeOrdered { var time: Timestamp { performed } }
extension MedicationOrder: TimeOrdered { var time: Timestamp { authored } }
extension DiagnosticReport: TimeOrdered { var time: Timestamp { effective } }
extension MedicationAdministration: TimeOrdered { var time: Timestamp { start } }
extension Immunization: TimeOrdered { var time: Timestamp { occurrence } }

extension Array where Element: TimeOrdered {
    /// Sorts by time, and what is of the same time by its identifier.
    ///
    /// The entries are large, and most come in order already: numbers are sorted, and each entry is moved once, to its place.
    mutating func sortByTime() {
        var keys: [(time: Int64, position: Int)] = []
        keys.reserveCapacity(count)
        var isSorted = true
        for position in indices {
            keys.append((self[position].time.secondsSinceEpoch, position))
            guard position > 0, isSorted else { continue }
            let (before, now) = (keys[position - 1].time, keys[position].time)
            isSorted = before < now || (before == now && self[position - 1].id <= self[position].id)
        }
        if isSorted { return }
        keys.sort { left, right in
            left.time == right.time ? self[left.position].id < self[right.position].id : left.time < right.time
        }
        // Each cycle of places is walked once; an entry that is in its place points at itself.
        for start in keys.indices {
            var place = start
            while keys[place].position != start {
                let from = keys[place].position
                swapAt(place, from)
                keys[place].position = place
                place = from
            }
            keys[place].position = place
        }
    }
}
