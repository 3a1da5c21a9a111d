import HealthSimCore

/// A set of provider numbers: how many there are is exact, for any order of adding and merging.
///
/// A number is an NPI without its check digit. Numbers that share all but their last 16 bits lie in one chunk, a sorted list
/// or from 4,096 on a bitmap of 8 kB: all numbers that begin with 2, a hundred million, take 12.5 MB, and those of a
/// usual cohort a few kilobytes.
struct ProviderSet: Hashable, Sendable {
    /// What lies in a chunk.
    fileprivate enum Chunk: Hashable, Sendable {
        case few([UInt16])
        case many([UInt64])
    }

    private var keys: [UInt16] = []
    private var chunks: [Chunk] = []

    /// How many there are.
    private(set) var count: UInt64 = 0

    private static let mostListed = 4_096

    /// Nobody.
    init() {}

    /// The number of an NPI: its first nine digits; nil for what has not ten digits.
    static func number(of npi: Text) -> UInt32? {
        guard npi.utf8Count == 10, let number = npi.wholeNumber, number < 4_294_967_295 * 10 else { return nil }
        return UInt32(number / 10)
    }

    /// Adds a provider by the NPI; what is none is passed over.
    mutating func insert(_ npi: Text) {
        if let number = Self.number(of: npi) { insert(number) }
    }

    /// Adds a number.
    mutating func insert(_ number: UInt32) {
        let (key, low) = (UInt16(number >> 16), UInt16(truncatingIfNeeded: number))
        let place = Self.firstPlace(notBelow: key, in: keys)
        if place == keys.count || keys[place] != key {
            keys.insert(key, at: place)
            chunks.insert(.few([low]), at: place)
            count += 1
        } else if chunks[place].insert(low, mostListed: Self.mostListed) {
            count += 1
        }
    }

    /// Whether a provider is in the set.
    func contains(_ npi: Text) -> Bool { Self.number(of: npi).map { number in contains(number) } ?? false }

    /// Whether a number is in the set.
    func contains(_ number: UInt32) -> Bool {
        let key = UInt16(number >> 16)
        let place = Self.firstPlace(notBelow: key, in: keys)
        return place < keys.count && keys[place] == key && chunks[place].contains(UInt16(truncatingIfNeeded: number))
    }

    /// Adds all of another set.
    mutating func merge(_ other: ProviderSet) {
        if count == 0 {
            self = other
        } else {
            for number in other.numbers { insert(number) }
        }
    }

    /// All numbers, in order.
    var numbers: [UInt32] {
        zip(keys, chunks).flatMap { key, chunk in chunk.members.map { UInt32(key) << 16 | UInt32($0) } }
    }

    fileprivate static func firstPlace(notBelow key: UInt16, in keys: [UInt16]) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ProviderSet.Chunk {
    /// Adds a member; whether it is new.
    fileprivate mutating func insert(_ low: UInt16, mostListed: Int) -> Bool {
        switch self {
        case .few(var list):
            let place = ProviderSet.firstPlace(notBelow: low, in: list)
            if place < list.count && list[place] == low { return false }
            self = .few([])
            list.insert(low, at: place)
            guard list.count > mostListed else {
                self = .few(list)
                return true
            }
            var words = [UInt64](repeating: 0, count: 1_024)
            for member in list { words[Int(member >> 6)] |= 1 << UInt64(member & 63) }
            self = .many(words)
            return true
        case .many(var words):
            let (word, bit) = (Int(low >> 6), UInt64(1) << UInt64(low & 63))
            if words[word] & bit != 0 { return false }
            self = .few([])
            words[word] |= bit
            self = .many(words)
            return true
        }
    }

    fileprivate func contains(_ low: UInt16) -> Bool {
        switch self {
        case .few(let list):
            let place = ProviderSet.firstPlace(notBelow: low, in: list)
            return place < list.count && list[place] == low
        case .many(let words): return words[Int(low >> 6)] & (1 << UInt64(low & 63)) != 0
        }
    }

    /// All members, in order.
    fileprivate var members: [UInt16] {
        switch self {
        case .few(let list): return list
        case .many(let words):
            return words.indices.flatMap { word in
                (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { UInt16(word << 6 | $0) }
            }
        }
    }
}
