import HealthSimCore

/// What is to happen at pharmacies, in order of time.
struct DispensingQueue {
    /// Something that is to happen.
    struct Event {
        /// The kinds of events.
        enum Kind {
            /// A prescription is written, by the position of its order.
            case order(Int)
            /// The prescription that was in force before it, by the position of the order.
            case former(Int)
            /// A fill is wanted, for a version of the therapy.
            case fill(therapy: Int, version: Int)
            /// A claim is sent again after a reject.
            case resend(therapy: Int, version: Int)
            /// A fill has lain at the counter long enough.
            case putBack(therapy: Int, fill: Int)
            /// A plan decides a request.
            case decide(therapy: Int, version: Int, authorization: Int)
            /// The prescription of a preferred drug is written.
            case change(therapy: Int)
            /// A paid claim is billed anew, by its position.
            case correct(therapy: Int, claim: Int)
            /// A paid claim is sent once more by mistake.
            case duplicate(claim: Int)
        }

        let time: Timestamp
        let kind: Kind
    }

    private var heap: [(event: Event, number: Int)] = []
    private var count = 0

    /// Adds an event; those of one time happen in the order they were added.
    mutating func add(_ kind: Event.Kind, at time: Timestamp) {
        heap.append((Event(time: time, kind: kind), count))
        count += 1
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isBefore(child, parent) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// The next event.
    mutating func next() -> Event? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first.event }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            if left < heap.count && isBefore(left, least) { least = left }
            if right < heap.count && isBefore(right, least) { least = right }
            guard least != parent else { return first.event }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    @inline(__always)
    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (heap[left].event.time.secondsSinceEpoch, heap[right].event.time.secondsSinceEpoch)
        return a == b ? heap[left].number < heap[right].number : a < b
    }
}
