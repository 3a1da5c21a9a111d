import HealthSimCore

/// Which providers take part in a network: a fixed draw for each payer and provider.
enum NetworkDraw {
    /// The place of a provider in the order in which a payer would take them in, from 0 to 9,999.
    static func position(of npi: Text, at payer: Text) -> Int {
        var stream = RandomStream(seed: payer.fingerprint, purpose: purpose, index: npi.fingerprint)
        return stream.integer(below: 10_000)
    }

    private static let purpose: RandomStream.Purpose = "member.network"
}

extension Text {
    /// A number for the text that is the same on all machines (FNV-1a of its bytes).
    var fingerprint: UInt64 {
        unsafe withUTF8 { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for index in bytes.indices { hash = unsafe (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
            return hash
        }
    }

    /// The first eight bytes as a number, which is equal exactly where texts of at most eight bytes are.
    var packed: UInt64 {
        let count = min(8, utf8Count)
        return count == 0 ? 0 : leadingBytes >> UInt64(64 - 8 * count)
    }
}
