import HealthSimCore
import Testing

@testable import Executors

@Suite struct SHA256Tests {
    /// Known answers: FIPS 180-4 examples and the NIST CAVP short and long messages of one repeated byte.
    @Test(
        arguments: [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                    + "mnopqrstnopqrstu", 1,
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
            (
                "0123456701234567012345670123456701234567012345670123456701234567", 10,
                "594847328451bdfa85056225462cc1d867d877fb388df0ce35f25ab5562bfbb5"
            ),
            ("\u{0}", 55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
            ("\u{0}", 56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
            ("\u{0}", 57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
            ("\u{0}", 64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
            ("\u{0}", 1_000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
        ] as [(String, Int, String)])
    func `the known answers are met`(text: String, times: Int, expected: String) {
        var hash = SHA256()
        for _ in 0..<times { hash.update(Array(text.utf8)) }
        #expect(hash.digest.description == expected)
        #expect(hash.count == UInt64(text.utf8.count * times))
        #expect(SHA256.digest(of: Array(String(repeating: text, count: times).utf8)).description == expected)
    }

    @Test func `how the bytes are cut makes no difference`() {
        var stream = RandomStream(seed: 1, purpose: "bytes", index: 0)
        let bytes = (0..<3_000).map { _ in UInt8(truncatingIfNeeded: stream.next()) }
        let whole = SHA256.digest(of: bytes)
        for size in [1, 3, 63, 64, 65, 127, 128, 1_000] {
            var hash = SHA256()
            for start in stride(from: 0, to: bytes.count, by: size) {
                hash.update(ByteBuffer(Array(bytes[start..<min(start + size, bytes.count)])))
            }
            #expect(hash.digest == whole, "pieces of \(size)")
        }
    }

    @Test func `asking for the digest changes nothing`() {
        var hash = SHA256()
        hash.update(Array("ab".utf8))
        #expect(hash.digest == SHA256.digest(of: Array("ab".utf8)))
        var copy = hash
        hash.update(Array("c".utf8))
        copy.update(Array("d".utf8))
        #expect(hash.digest == SHA256.digest(of: Array("abc".utf8)))
        #expect(copy.digest == SHA256.digest(of: Array("abd".utf8)))
    }

    @Test func `with and without the processor's instructions the state is the same`() {
        var stream = RandomStream(seed: 2, purpose: "bytes", index: 0)
        for count in [0, 1, 2, 3, 17] {
            let blocks = (0..<64 * count).map { _ in UInt8(truncatingIfNeeded: stream.next()) }
            var (fast, portable) = (SHA256State.initial, SHA256State.initial)
            unsafe blocks.withUnsafeBytes { bytes in
                unsafe fast.compress(bytes)
                unsafe portable.compressPortably(bytes)
            }
            #expect(fast.words == portable.words)
            #expect(count == 0 || fast.words != SHA256State.initial.words)
        }
    }
}
