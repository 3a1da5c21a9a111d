/// A reproducible stream of random numbers for one purpose of one person.
///
/// The stream is a function of (seed, purpose, index) and nothing else: two streams with different purposes or
/// indices are independent, so that a new draw for one concern changes no other. Creating one costs a few
/// multiplications.
///
/// Source: SplitMix, Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with a
/// gamma of its own for each stream.
public struct RandomStream: Sendable {
    private var state: UInt64
    private let gamma: UInt64

    /// The stream of a purpose for an index under a seed.
    @inlinable
    public init(seed: UInt64, purpose: Purpose, index: UInt64) {
        self.init(key: Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15) ^ purpose.hash, index: index)
    }

    @usableFromInline
    init(key: UInt64, index: UInt64) {
        let a = Self.mix(key &+ 0x9E37_79B9_7F4A_7C15)
        let b = Self.mix(a ^ Self.mix(index &+ 0xD1B5_4A32_D192_ED03))
        state = Self.mix(b &+ 0x9E37_79B9_7F4A_7C15)
        gamma = Self.gamma(from: b ^ key)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= gamma
        return Self.mix(state)
    }

    /// The variant 13 finaliser of David Stafford.
    @usableFromInline
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// An odd increment with enough bit changes to spread.
    private static func gamma(from value: UInt64) -> UInt64 {
        var z = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        z = (z ^ (z >> 33)) | 1
        return (z ^ (z >> 1)).nonzeroBitCount < 24 ? z ^ 0xAAAA_AAAA_AAAA_AAAA : z
    }
}

extension RandomStream {
    /// What a stream is for: a name such as `patient.labs`. The name is part of the determinism contract.
    public struct Purpose: Hashable, Sendable, ExpressibleByStringLiteral {
        @usableFromInline let hash: UInt64

        /// A purpose by its name (FNV-1a over the UTF-8 bytes, then mixed).
        public init(_ name: some StringProtocol) {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            self.hash = RandomStream.mix(hash)
        }

        public init(stringLiteral value: String) { self.init(value) }
    }
}
