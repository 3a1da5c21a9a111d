/// The keys of the objects that a reader is inside of, to find those that come twice.
///
/// In an object with few members each key is compared with those before it, and nearly always a set of 64 bits
/// says at once that there is nothing to compare. The keys of an object with many members are sorted at its end:
/// no text makes the search quadratic.
struct JSONKeyLedger {
    /// A key that was read.
    struct Entry {
        let hash: UInt32
        let count: UInt32
        /// Where its text begins in the input.
        let offset: Int
        /// Where its text begins in `decoded`, or -1 when the input has no escape in it.
        let decodedOffset: Int
    }

    /// Up to this many members are compared one by one.
    static let fewMembers = 32

    private(set) var entries: [Entry]

    init() {
        entries = []
        entries.reserveCapacity(64)
    }

    /// The texts of keys with escapes, decoded.
    private(set) var decoded: [UInt8] = []

    /// How many keys are remembered.
    var count: Int { entries.count }

    /// Remembers a key.
    /// - Parameters:
    ///   - start: the number of keys when its object began.
    ///   - seen: the object's set of 64 bits; empty when it began.
    /// - Returns: whether the object has surely not had the key; if not, `finish` tells at its end.
    mutating func insert(
        _ entry: Entry, since start: Int, seen: inout UInt64, base: UnsafeRawPointer
    ) -> Bool {
        let bit: UInt64 = 1 &<< UInt64(entry.hash &>> 26)
        let mayBeKnown = seen & bit != 0
        seen |= bit
        if mayBeKnown && entries.count &- start <= Self.fewMembers {
            for index in start..<entries.count where entries[index].hash == entry.hash {
                if unsafe order(entries[index], entry, base: base) == 0 { return false }
            }
        }
        entries.append(entry)
        return true
    }

    /// Forgets the keys of an object at its end.
    /// - Returns: a key that came twice, at its second place, if `insert` has not found it.
    mutating func finish(since start: Int, base: UnsafeRawPointer) -> Entry? {
        let count = entries.count &- start
        let twice = count <= Self.fewMembers ? nil : unsafe secondOfTwo(since: start, base: base)
        entries.removeLast(count)
        if start == 0 { decoded.removeAll(keepingCapacity: true) }
        return twice
    }

    private func secondOfTwo(since start: Int, base: UnsafeRawPointer) -> Entry? {
        let sorted = entries[start...].sorted { left, right in
            let order = unsafe order(left, right, base: base)
            return order == 0 ? left.offset < right.offset : order < 0
        }
        var found: Entry?
        for (left, right) in zip(sorted, sorted.dropFirst()) where unsafe order(left, right, base: base) == 0 {
            if right.offset < found?.offset ?? .max { found = right }
        }
        return found
    }

    /// Keeps the text of a key with escapes.
    /// - Returns: where it begins.
    mutating func keep(_ text: some Sequence<UInt8>) -> Int {
        defer { decoded.append(contentsOf: text) }
        return decoded.count
    }

    /// Forgets everything.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
    }

    /// Any fixed order of the keys: negative, zero for the same text, positive.
    private func order(_ left: Entry, _ right: Entry, base: UnsafeRawPointer) -> Int {
        if left.hash != right.hash { return left.hash < right.hash ? -1 : 1 }
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in 0..<Int(left.count) {
            let a = unsafe byte(index, of: left, base: base)
            let b = unsafe byte(index, of: right, base: base)
            if a != b { return a < b ? -1 : 1 }
        }
        return 0
    }

    private func byte(_ index: Int, of entry: Entry, base: UnsafeRawPointer) -> UInt8 {
        if entry.decodedOffset >= 0 { return decoded[entry.decodedOffset + index] }
        // The reader made the entry from `count` bytes that lie there.
        return unsafe base.load(fromByteOffset: entry.offset + index, as: UInt8.self)
    }

    /// A hash of the text of a key; the same on every platform.
    @inline(__always)
    static func hash(_ start: UnsafeRawPointer, count: Int) -> UInt32 {
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        // Every load ends at `count` or before it.
        while at &+ 8 <= count {
            let word = unsafe start.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash &>> 32
            at &+= 8
        }
        var rest: UInt64 = 0
        while at < count {
            rest = rest &<< 8 | UInt64(unsafe start.load(fromByteOffset: at, as: UInt8.self))
            at &+= 1
        }
        hash = (hash ^ rest) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: hash &>> 32)
    }
}
