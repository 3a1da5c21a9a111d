/// A set of numbers below 512.
struct BitSet512: Sendable {
    /// How many different numbers there can be.
    static let capacity = 512

    private var words = SIMD8<UInt64>.zero

    mutating func insert(_ number: Int) {
        precondition(number >= 0 && number < Self.capacity, "the number is out of range")
        words[number / 64] |= 1 << UInt64(number % 64)
    }

    mutating func formUnion(_ other: BitSet512) { words |= other.words }

    func isSubset(of other: BitSet512) -> Bool { words & ~other.words == .zero }

    func isDisjoint(with other: BitSet512) -> Bool { words & other.words == .zero }

    /// The smallest number that is not below a bound, or nothing.
    func first(from bound: Int) -> Int? {
        guard bound < Self.capacity else { return nil }
        var rest = words[bound / 64] & (.max << UInt64(bound % 64))
        var word = bound / 64
        while rest == 0 {
            word += 1
            guard word < words.scalarCount else { return nil }
            rest = words[word]
        }
        return 64 * word + rest.trailingZeroBitCount
    }
}
