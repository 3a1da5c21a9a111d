import CDigest

/// The eight words that SHA-256 carries from block to block.
struct SHA256State: Sendable {
    /// The words H0 to H7.
    private(set) var words: SIMD8<UInt32>

    /// The words before the first block: the fractions of the square roots of the first eight primes.
    static let initial = SHA256State(
        words: [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ])

    /// The constants of the rounds: the fractions of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]

    /// Whether the processor has instructions for this.
    private static let isFast = CDigestIsAvailable()

    /// Takes whole blocks of 64 bytes, with the processor's own instructions where it has them.
    mutating func compress(_ blocks: UnsafeRawBufferPointer) {
        guard Self.isFast else { return unsafe compressPortably(blocks) }
        precondition(blocks.count % 64 == 0)
        unsafe withUnsafeMutableBytes(of: &words) { words in
            // The state is eight words long, and the blocks are whole.
            unsafe CDigestCompress(
                words.assumingMemoryBound(to: UInt32.self).baseAddress, blocks.baseAddress, blocks.count / 64)
        }
    }

    /// Takes whole blocks of 64 bytes.
    mutating func compressPortably(_ blocks: UnsafeRawBufferPointer) {
        precondition(blocks.count % 64 == 0)
        guard let start = blocks.baseAddress else { return }
        unsafe Self.constants.withUnsafeBufferPointer { constants in
            guard let constants = constants.baseAddress else { return }
            for block in 0..<blocks.count / 64 {
                // The block and the constants are 64 bytes and 64 words long.
                unsafe compress(block: start + block &* 64, constants: constants)
            }
        }
    }

    /// Takes one block.
    ///
    /// The 16 words of the schedule and the 8 of the state are variables of their own, because that keeps them in
    /// registers; instead of moving the state on, each round names it one place further.
    @inline(__always)
    private mutating func compress(block: UnsafeRawPointer, constants: UnsafePointer<UInt32>) {
        @inline(__always) func load(_ index: Int) -> UInt32 {
            UInt32(bigEndian: unsafe block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        }
        var (a, b, c, d) = (words[0], words[1], words[2], words[3])
        var (e, f, g, h) = (words[4], words[5], words[6], words[7])
        var (w0, w1, w2, w3) = (load(0), load(1), load(2), load(3))
        var (w4, w5, w6, w7) = (load(4), load(5), load(6), load(7))
        var (w8, w9, w10, w11) = (load(8), load(9), load(10), load(11))
        var (w12, w13, w14, w15) = (load(12), load(13), load(14), load(15))
        for sixteen in 0..<4 {
            let k = unsafe constants + sixteen &* 16
            unsafe Self.round(a, b, c, &d, e, f, g, &h, w0 &+ k[0])
            unsafe Self.round(h, a, b, &c, d, e, f, &g, w1 &+ k[1])
            unsafe Self.round(g, h, a, &b, c, d, e, &f, w2 &+ k[2])
            unsafe Self.round(f, g, h, &a, b, c, d, &e, w3 &+ k[3])
            unsafe Self.round(e, f, g, &h, a, b, c, &d, w4 &+ k[4])
            unsafe Self.round(d, e, f, &g, h, a, b, &c, w5 &+ k[5])
            unsafe Self.round(c, d, e, &f, g, h, a, &b, w6 &+ k[6])
            unsafe Self.round(b, c, d, &e, f, g, h, &a, w7 &+ k[7])
            unsafe Self.round(a, b, c, &d, e, f, g, &h, w8 &+ k[8])
            unsafe Self.round(h, a, b, &c, d, e, f, &g, w9 &+ k[9])
            unsafe Self.round(g, h, a, &b, c, d, e, &f, w10 &+ k[10])
            unsafe Self.round(f, g, h, &a, b, c, d, &e, w11 &+ k[11])
            unsafe Self.round(e, f, g, &h, a, b, c, &d, w12 &+ k[12])
            unsafe Self.round(d, e, f, &g, h, a, b, &c, w13 &+ k[13])
            unsafe Self.round(c, d, e, &f, g, h, a, &b, w14 &+ k[14])
            unsafe Self.round(b, c, d, &e, f, g, h, &a, w15 &+ k[15])
            if sixteen == 3 { break }
            Self.schedule(&w0, w1, w9, w14)
            Self.schedule(&w1, w2, w10, w15)
            Self.schedule(&w2, w3, w11, w0)
            Self.schedule(&w3, w4, w12, w1)
            Self.schedule(&w4, w5, w13, w2)
            Self.schedule(&w5, w6, w14, w3)
            Self.schedule(&w6, w7, w15, w4)
            Self.schedule(&w7, w8, w0, w5)
            Self.schedule(&w8, w9, w1, w6)
            Self.schedule(&w9, w10, w2, w7)
            Self.schedule(&w10, w11, w3, w8)
            Self.schedule(&w11, w12, w4, w9)
            Self.schedule(&w12, w13, w5, w10)
            Self.schedule(&w13, w14, w6, w11)
            Self.schedule(&w14, w15, w7, w12)
            Self.schedule(&w15, w0, w8, w13)
        }
        words &+= [a, b, c, d, e, f, g, h]
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word &>> count | word &<< (32 &- count)
    }

    /// A round without its moves: only `d` and `h` change.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ word
        d = d &+ first
        h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
    }

    /// The word of the schedule 16 places on.
    @inline(__always)
    private static func schedule(_ word: inout UInt32, _ next: UInt32, _ ninth: UInt32, _ fourteenth: UInt32) {
        let small0 = rotate(next, 7) ^ rotate(next, 18) ^ next &>> 3
        let small1 = rotate(fourteenth, 17) ^ rotate(fourteenth, 19) ^ fourteenth &>> 10
        word = word &+ small0 &+ ninth &+ small1
    }
}
