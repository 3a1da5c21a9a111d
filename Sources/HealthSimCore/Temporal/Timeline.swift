/// Something that happens at a moment, so that it has a place on a ``Timeline``.
public protocol Timed {
    /// When it happens.
    var at: Timestamp { get }
}

/// Events in the order of time; those of the same moment in the order in which they were added.
///
/// A timeline is never out of order, so whoever walks it sees time go forward only.
public struct Timeline<Event: Timed> {
    private var events: [Event]

    /// A timeline without events.
    public init() { events = [] }

    /// A timeline of some events, given in any order.
    ///
    /// - Complexity: O(n log n); O(n) when they are in order.
    public init(_ events: some Sequence<Event>) {
        let given = Array(events)
        if zip(given, given.dropFirst()).allSatisfy({ $0.at <= $1.at }) {
            self.events = given
        } else {
            // By place where the moments are the same: the sort of the library need not be stable.
            let order = given.indices.sorted { left, right in
                given[left].at != given[right].at ? given[left].at < given[right].at : left < right
            }
            self.events = order.map { given[$0] }
        }
    }

    /// Adds an event at its moment, after the events that are there already.
    ///
    /// - Complexity: O(1) for the latest event so far, else O(n).
    public mutating func insert(_ event: Event) {
        if let last = events.last, event.at < last.at {
            events.insert(event, at: index { $0.at <= event.at })
        } else {
            events.append(event)
        }
    }

    /// Adds the events of another timeline; at the same moment they come after those of this one.
    ///
    /// - Complexity: O(n + m).
    public mutating func merge(_ other: Timeline) {
        var merged: [Event] = []
        merged.reserveCapacity(events.count + other.events.count)
        var rest = other.events[...]
        for event in events {
            while let next = rest.first, next.at < event.at { merged.append(rest.removeFirst()) }
            merged.append(event)
        }
        merged.append(contentsOf: rest)
        events = merged
    }

    /// The first place whose event does not keep a condition that the events before it keep.
    private func index(while condition: (Event) -> Bool) -> Int {
        var (low, high) = (0, events.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(events[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: - Slices

extension Timeline {
    /// The events from a moment on, up to another one that is not included.
    ///
    /// - Complexity: O(log n) and the length of the slice.
    public func slice(_ moments: Range<Timestamp>) -> Timeline {
        let start = index { $0.at < moments.lowerBound }
        let end = index { $0.at < moments.upperBound }
        var slice = Timeline()
        slice.events = Array(events[start..<end])
        return slice
    }

    /// The events whose local date lies in a span.
    public func slice(_ span: DateSpan) -> Timeline {
        var slice = Timeline()
        slice.events = events.filter { span.contains($0.at.date) }
        return slice
    }

    /// The first event at or after a moment.
    public func first(onOrAfter moment: Timestamp) -> Event? {
        let place = index { $0.at < moment }
        return place < events.count ? events[place] : nil
    }

    /// The last event at or before a moment.
    public func last(onOrBefore moment: Timestamp) -> Event? {
        let place = index { $0.at <= moment }
        return place > 0 ? events[place - 1] : nil
    }
}

extension Timeline: RandomAccessCollection {
    /// The place of the first event: 0.
    public var startIndex: Int { 0 }

    /// The place behind the last event: the number of events.
    public var endIndex: Int { events.count }

    /// The event at a place.
    public subscript(position: Int) -> Event { events[position] }
}

extension Timeline: Sendable where Event: Sendable {}
extension Timeline: Equatable where Event: Equatable {}
extension Timeline: Hashable where Event: Hashable {}
