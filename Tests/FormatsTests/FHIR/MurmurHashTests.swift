import Testing

@testable import Formats

struct MurmurHashTests {
    /// Published values of MurmurHash3_x64_128 with seed 0.
    @Test(
        arguments: [
            ("", 0, 0), ("hello", 0xcbd8_a7b3_41bd_9b02, 0x5b1e_906a_48ae_1d19),
            ("The quick brown fox jumps over the lazy dog", 0xe34b_bc7b_bc07_1b6c, 0x7a43_3ca9_c49a_9347),
        ] as [(String, UInt64, UInt64)])
    func `the hash is MurmurHash3`(_ text: String, _ high: UInt64, _ low: UInt64) {
        let hash = unsafe Array(text.utf8).withUnsafeBytes { unsafe MurmurHash.hash($0) }
        #expect(hash.high == high)
        #expect(hash.low == low)
    }
}
