import HealthSimCore

/// The places of a list's entries by their identifiers; of two with the same, the first.
struct IdentifierPlaces: Sendable {
    private struct Entry: Sendable {
        let fingerprint: UInt64
        let place: Int
    }

    private let ids: [Text]
    /// In the order of fingerprints, and of places where they are the same.
    private let entries: [Entry]

    /// The places of some identifiers.
    init(_ ids: [Text]) {
        self.ids = ids
        entries = ids.indices.map { Entry(fingerprint: ids[$0].fingerprint, place: $0) }
            .sorted { ($0.fingerprint, $0.place) < ($1.fingerprint, $1.place) }
    }

    /// Whether there is no entry.
    var isEmpty: Bool { ids.isEmpty }

    /// The place of an identifier, or nothing when the list does not have it.
    subscript(id: Text) -> Int? {
        let wanted = id.fingerprint
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].fingerprint < wanted { low = middle + 1 } else { high = middle }
        }
        while low < entries.count, entries[low].fingerprint == wanted {
            if ids[entries[low].place] == id { return entries[low].place }
            low += 1
        }
        return nil
    }

    /// Whether two of some numbers are the same.
    static func haveTwins(_ fingerprints: [UInt64]) -> Bool {
        let sorted = fingerprints.sorted()
        return sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
    }
}
