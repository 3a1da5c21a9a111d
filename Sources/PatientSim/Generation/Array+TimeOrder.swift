import HealthSimCore

/// An entry of a record that happens at a time.
protocol TimeOrdered {
    var time: Timestamp { get }
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
    /// Sorts by time, then by identifier.
    ///
    /// Entries are large: numbers are sorted in their place, and every entry is then moved once.
    mutating func sortByTime() {
        guard let order = unsafe withUnsafeBufferPointer({ unsafe Self.order(of: $0) }) else { return }
        var places = order
        unsafe withUnsafeMutableBufferPointer { entries in
            // Each cycle of places is walked once: its first entry is put aside, and the others move up.
            for start in places.indices where places[start] != start {
                // Every place is that of an entry, and every entry is moved out of its place and into another one.
                let first = unsafe entries.moveElement(from: start)
                var place = start
                while places[place] != start {
                    let from = places[place]
                    unsafe entries.initializeElement(at: place, to: entries.moveElement(from: from))
                    places[place] = place
                    place = from
                }
                unsafe entries.initializeElement(at: place, to: first)
                places[place] = place
            }
        }
    }

    /// The positions of some entries in the order of time; nothing when they are in it.
    @unsafe
    private static func order(of entries: UnsafeBufferPointer<Element>) -> [Int]? {
        guard unsafe !isSorted(entries) else { return nil }
        var keys: [(time: Int64, position: Int)] = []
        keys.reserveCapacity(entries.count)
        // The position is that of an entry.
        for position in entries.indices { unsafe keys.append((entries[position].time.secondsSinceEpoch, position)) }
        keys.sort { left, right in
            guard left.time == right.time else { return left.time < right.time }
            return unsafe entries[left.position].id < entries[right.position].id
        }
        return keys.map(\.position)
    }

    /// Whether entries are in the order of time already, as most lists are.
    @unsafe
    private static func isSorted(_ entries: UnsafeBufferPointer<Element>) -> Bool {
        var before = Int64.min
        for position in entries.indices {
            // The position is that of an entry, and one that is not the first has one before it.
            let time = unsafe entries[position].time.secondsSinceEpoch
            if time < before { return false }
            if time == before, unsafe entries[position - 1].id > entries[position].id { return false }
            before = time
        }
        return true
    }
}
