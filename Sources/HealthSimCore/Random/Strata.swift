/// The quantile range cut into equal strata, with a place drawn within each.
struct Strata: Hashable, Sendable {
    private let unusedBits: UInt64
    private let size: Double
    private let jitterUnit: Double
    private let key: UInt64

    /// Strata for a count, with places drawn under a key.
    ///
    /// The place has as many bits as a Double leaves free beside the rank, at most 50. With b bits in the count it is
    /// an odd multiple of 2^(b-52), so that rank + place is exact and lies at least 2^(b-52) from both ends; divided by
    /// the count, at least 2⁻⁵² from the ends of the stratum, more than the rounding of the quotients. So the quantile
    /// never leaves its stratum, for counts below 2⁵¹; beyond that, only up to rounding.
    init(count: UInt64, key: UInt64) {
        let bits = UInt64(max(0, 51 - (UInt64.bitWidth - count.leadingZeroBitCount)))
        unusedBits = 64 - bits
        jitterUnit = 1 / Double(UInt64(1) << bits)
        size = Double(count)
        self.key = key
    }

    func quantile(rank: UInt64, index: UInt64) -> Double {
        var stream = RandomStream(key: key, index: index)
        // A shift by 64 gives 0: no bits are left for the place, which is then the middle.
        let place = (Double(stream.next() >> unusedBits) + 0.5) * jitterUnit
        return min((Double(rank) + place) / size, 1 - 0x1p-53)
    }
}
