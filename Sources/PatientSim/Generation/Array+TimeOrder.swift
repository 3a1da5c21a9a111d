import HealthSimCore

/// An entry of a record that happens at a time.
protocol TimeOrdered {
    var time: Timestamp { get }
}

extension Encounter: TimeOrdered { var time: Timestamp { start } }
extension Observation: TimeOrdered { var time: Timestamp { effective } }
extension Procedure: TimeOrdered { var time: Timestamp { performed } }
extension MedicationOrder: TimeOrdered { var time: Timestamp { authored } }
extension DiagnosticReport: TimeOrdered { var time: Timestamp { effective } }
extension MedicationAdministration: TimeOrdered { var time: Timestamp { start } }
extension Immunization: TimeOrdered { var time: Timestamp { occurrence } }

extension Array where Element: TimeOrdered {
    /// Sorts by time; what is of one time stays in the order in which it was written, which is that of the identifiers.
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
        // One number for each entry sorts several times as fast as a comparison of two. Seconds since 1970 take 36 bits for
        // a thousand years.
        let places = 1 << 24
        precondition(entries.count <= places, "a record has at most \(places) entries of a kind")
        var keys: [Int64] = []
        keys.reserveCapacity(entries.count)
        // The position is that of an entry.
        for position in entries.indices {
            unsafe keys.append(entries[position].time.secondsSinceEpoch * Int64(places) + Int64(position))
        }
        keys.sort()
        return keys.map { Int($0 & Int64(places - 1)) }
    }

    /// Whether entries are in the order of time already, as most lists are.
    @unsafe
    private static func isSorted(_ entries: UnsafeBufferPointer<Element>) -> Bool {
        var before = Int64.min
        for position in entries.indices {
            // The position is that of an entry.
            let time = unsafe entries[position].time.secondsSinceEpoch
            if time < before { return false }
            before = time
        }
        return true
    }
}
