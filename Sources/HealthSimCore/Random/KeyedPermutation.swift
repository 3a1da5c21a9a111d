/// An order of the numbers 0 ..< count, drawn by a key, that needs no memory: any position can be asked alone.
///
///     let order = KeyedPermutation(count: 1_000, key: 42)
///     order(7)                    // the 8th number of the order
///     order.inverse(order(7))     // 7
///
/// A Feistel network over the smallest power of two that holds the count; numbers beyond the count walk on along their
/// cycle. As the power of two is less than twice the count, a walk takes less than two steps on average.
///
/// Sources: Black and Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002 (cycle walking); the round keys in
/// arithmetic progression follow Philox, Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011.
/// - Complexity: O(1) memory, O(1) expected time.
public struct KeyedPermutation: Hashable, Sendable {
    /// How many numbers are ordered: 1 ... 2⁶³.
    public let count: UInt64

    private let roundKey: UInt64
    private let multiplier: UInt64
    private let lowBits: UInt64
    private let lowMask: UInt64
    private let highMask: UInt64
    /// Rounds come in pairs. Few numbers take more of them until every order is equally likely, because a round of few
    /// bits can do so little: with 48, all orders of 8 numbers are.
    private let pairs: UInt64

    private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The order of 0 ..< count under a key; another key gives an unrelated order.
    public init(count: UInt64, key: UInt64) {
        precondition(count >= 1 && count <= 1 << 63, "a permutation orders 1 to 2^63 numbers")
        self.count = count
        let bits = UInt64(UInt64.bitWidth - (count - 1).leadingZeroBitCount)
        pairs = bits <= 6 ? 24 : 5
        lowBits = (bits + 1) / 2
        lowMask = (1 << lowBits) - 1
        highMask = (1 << (bits - lowBits)) - 1
        roundKey = RandomStream.mix(key ^ 0x5851_F42D_4C95_7F2D)
        multiplier = RandomStream.mix(roundKey &+ Self.increment) | 1
    }

    /// The number at a position; both in 0 ..< count.
    public func callAsFunction(_ index: UInt64) -> UInt64 {
        precondition(index < count, "the position is beyond the count")
        var value = index
        repeat { value = forward(value) } while value >= count
        return value
    }

    /// The position of a number; both in 0 ..< count.
    public func inverse(_ number: UInt64) -> UInt64 {
        precondition(number < count, "the number is beyond the count")
        var value = number
        repeat { value = backward(value) } while value >= count
        return value
    }

    private func forward(_ value: UInt64) -> UInt64 {
        var low = value & lowMask
        var high = value >> lowBits
        var key = roundKey
        for _ in 0..<pairs {
            high ^= round(low, key) & highMask
            low ^= round(high, key &+ Self.increment) & lowMask
            key &+= 2 &* Self.increment
        }
        return high << lowBits | low
    }

    private func backward(_ value: UInt64) -> UInt64 {
        var low = value & lowMask
        var high = value >> lowBits
        var key = roundKey &+ 2 &* pairs &* Self.increment
        for _ in 0..<pairs {
            key &-= 2 &* Self.increment
            low ^= round(high, key &+ Self.increment) & lowMask
            high ^= round(low, key) & highMask
        }
        return high << lowBits | low
    }

    /// 32 bits that depend on all bits of a half and its key; no half is wider.
    @inline(__always)
    private func round(_ half: UInt64, _ key: UInt64) -> UInt64 {
        let product = (half ^ key) &* multiplier
        return ((product ^ (product >> 32)) &* 0xD6E8_FEB8_6659_FD93) >> 32
    }
}
