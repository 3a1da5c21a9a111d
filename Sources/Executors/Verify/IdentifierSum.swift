import HealthSimCore

/// A sum over identifiers that does not depend on their order: two lists with the same sum have the same identifiers.
///
/// Each is hashed to 64 bits (FNV-1a with a final mix); the sums of the hashes and of their squares are kept. By chance two
/// different lists agree once in 2¹²⁸.
struct IdentifierSum: Hashable, Sendable {
    private(set) var count: UInt64 = 0
    private var sum: UInt64 = 0
    private var squares: UInt64 = 0

    mutating func add(_ identifier: Text) {
        let hash = Self.hash(identifier)
        count += 1
        sum &+= hash
        squares &+= hash &* (hash | 1)
    }

    mutating func add(_ identifier: String) { add(Text(identifier)) }

    /// The hash of an identifier, the same on every machine.
    static func hash(_ identifier: Text) -> UInt64 {
        unsafe identifier.withUTF8 { bytes in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for index in bytes.indices {
                hash = unsafe (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
            }
            hash ^= hash >> 32
            hash &*= 0xd6e8_feb8_6659_fd93
            hash ^= hash >> 32
            return hash
        }
    }
}
