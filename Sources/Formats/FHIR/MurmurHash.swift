/// A hash of 128 bits, the same on every platform and for ever.
///
/// Source: Austin Appleby, MurmurHash3_x64_128 (public domain), with seed 0. It is no protection against someone who
/// looks for collisions; it gives names to things that are not secret.
enum MurmurHash {
    /// The two halves of the hash of some bytes.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
        var h1: UInt64 = 0
        var h2: UInt64 = 0
        var at = 0
        // Every load of 16 bytes ends at `count` or before it.
        while at &+ 16 <= bytes.count {
            let k1 = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let k2 = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
            h1 ^= mix1(k1)
            h1 = rotate(h1, 27) &+ h2
            h1 = h1 &* 5 &+ 0x52DC_E729
            h2 ^= mix2(k2)
            h2 = rotate(h2, 31) &+ h1
            h2 = h2 &* 5 &+ 0x3849_5AB5
            at &+= 16
        }
        var k1: UInt64 = 0
        var k2: UInt64 = 0
        for index in at..<bytes.count {
            let byte = unsafe UInt64(bytes[index])
            let place = index &- at
            if place < 8 { k1 |= byte &<< UInt64(8 &* place) } else { k2 |= byte &<< UInt64(8 &* (place &- 8)) }
        }
        h2 ^= mix2(k2)
        h1 ^= mix1(k1)
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        h1 = finish(h1)
        h2 = finish(h2)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        return (h1, h2)
    }

    private static func mix1(_ k: UInt64) -> UInt64 {
        rotate(k &* 0x87C3_7B91_1142_53D5, 31) &* 0x4CF5_AD43_2745_937F
    }

    private static func mix2(_ k: UInt64) -> UInt64 {
        rotate(k &* 0x4CF5_AD43_2745_937F, 33) &* 0x87C3_7B91_1142_53D5
    }

    private static func rotate(_ x: UInt64, _ bits: UInt64) -> UInt64 { x &<< bits | x &>> (64 &- bits) }

    private static func finish(_ value: UInt64) -> UInt64 {
        var k = value
        k = (k ^ k &>> 33) &* 0xFF51_AFD7_ED55_8CCD
        k = (k ^ k &>> 33) &* 0xC4CE_B9FE_1A85_EC53
        return k ^ k &>> 33
    }
}
