/// One attribute of a population of a known size, drawn so that its distribution is met exactly.
///
/// The quantile range 0 ... 1 is cut into as many strata as there are people, and a keyed permutation gives each person
/// one stratum. So 96 of 200 people lie below 0.48, whatever the seed; any person can be asked alone, in any order and
/// on any machine; and the attributes of different purposes are independent, because each has its own permutation.
///
///     let sex = StratifiedDraw(seed: run.seed, purpose: "person.sex", count: 200)
///     let isMale = sex.rank(of: index) < 96
public struct StratifiedDraw: Hashable, Sendable {
    private let permutation: KeyedPermutation
    private let strata: Strata

    /// How many people there are: 1 ... 2⁶³.
    public var count: UInt64 { permutation.count }

    /// The strata of an attribute over a population.
    ///
    /// The purpose may also be used for plain streams: the permutation and the place within a stratum are drawn from
    /// others.
    public init(seed: UInt64, purpose: RandomStream.Purpose, count: UInt64) {
        let key = RandomStream.key(seed: seed, purpose: purpose.part(0x5374_7261_7461))
        permutation = KeyedPermutation(count: count, key: key)
        strata = Strata(count: count, key: key)
    }

    /// The stratum of a person, in 0 ..< count; no other person has it. The index is below the count.
    public func rank(of index: UInt64) -> UInt64 {
        permutation(index)
    }

    /// A number strictly between 0 and 1, within the person's stratum: from rank / count, below (rank + 1) / count.
    public func quantile(of index: UInt64) -> Double {
        strata.quantile(rank: permutation(index), index: index)
    }
}

/// The quantile range cut into equal strata, with a place drawn within each.
struct Strata: Hashable, Sendable {
    private let reciprocalBits: UInt64
    private let size: Double
    private let jitterUnit: Double
    private let key: UInt64

    /// Strata for a count, with places drawn under a key.
    ///
    /// The place has as many bits as a Double leaves free beside the rank, at most 51. With b bits in the count it is an odd
    /// multiple of 2^(b-52), so that rank + place is exact and lies at least 2^(b-52) from both ends; divided by the
    /// count, at least 2⁻⁵² from the ends of the stratum, more than the rounding of the quotients. So the quantile never
    /// leaves its stratum, for counts below 2⁵¹; beyond that, only up to rounding.
    init(count: UInt64, key: UInt64) {
        let bits = UInt64(max(0, 51 - (UInt64.bitWidth - count.leadingZeroBitCount)))
        reciprocalBits = 64 - bits
        jitterUnit = 1 / Double(UInt64(1) << bits)
        size = Double(count)
        self.key = key
    }

    func quantile(rank: UInt64, index: UInt64) -> Double {
        var stream = RandomStream(key: key, index: index)
        // A shift by 64 gives 0: no bits are left for the place, which is then the middle.
        let place = (Double(stream.next() >> reciprocalBits) + 0.5) * jitterUnit
        return min((Double(rank) + place) / size, 1 - 0x1p-53)
    }
}
