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
        let key = Self.key(seed: seed, purpose: purpose)
        permutation = KeyedPermutation(count: count, key: key)
        strata = Strata(count: count, key: key)
    }

    /// The stratum of a person, in 0 ..< count; no other person has it. The index is below the count.
    public func rank(of index: UInt64) -> UInt64 {
        permutation(index)
    }

    /// The person who has a stratum; the rank is below the count.
    public func index(ofRank rank: UInt64) -> UInt64 { permutation.inverse(rank) }

    /// A number strictly between 0 and 1, within the person's stratum: from rank / count, below (rank + 1) / count.
    public func quantile(of index: UInt64) -> Double {
        strata.quantile(rank: permutation(index), index: index)
    }

    /// What the permutation and the places of an attribute are drawn by.
    static func key(seed: UInt64, purpose: RandomStream.Purpose) -> UInt64 {
        RandomStream.key(seed: seed, purpose: purpose.part(0x5374_7261_7461))
    }
}
