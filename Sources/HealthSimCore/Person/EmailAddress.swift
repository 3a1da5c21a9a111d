/// Mail addresses that cannot reach anyone.
///
/// Source: RFC 2606, section 3: the domains example.com, example.net and example.org are reserved.
package enum EmailAddress {
    /// The address of a name: given name, point, family name and a number, folded to lower-case ASCII.
    ///
    /// Each name gives 24 bytes at most, so that the part before `@` stays within the 64 that RFC 5321 allows. The number
    /// keeps people of one name apart.
    package static func text(_ name: PersonName, number: UInt64, domain: Int) -> Text {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        append(name.given, to: &bytes)
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ".")) }
        append(name.family, to: &bytes)
        append(Identifiers.text("", number, digits: 1), to: &bytes)
        let end =
            switch domain % 3 {
            case 0: "@example.com"
            case 1: "@example.org"
            default: "@example.net"
            }
        bytes.append(contentsOf: end.utf8)
        return Text(String(decoding: bytes, as: UTF8.self))
    }

    /// Appends the letters and digits of a text: the first 24.
    private static func append(_ text: Text, to bytes: inout [UInt8]) {
        let limit = bytes.count + 24
        // The buffer is read within the call only.
        unsafe text.withUTF8 { source in
            var position = 0
            while position < source.count, bytes.count < limit {
                let byte = unsafe source[position]
                position += 1
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
                case 0xC3...0xC5 where position < source.count:
                    let scalar = unsafe UInt32(byte & 0x1F) << 6 | UInt32(source[position] & 0x3F)
                    position += 1
                    if let letter = folded(scalar) { bytes.append(letter) }
                default: break
                }
            }
        }
    }

    /// The letters U+00C0 to U+017F without their marks; `-` where there is none.
    private static let letters: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
            + "ttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    private static func folded(_ scalar: UInt32) -> UInt8? {
        let position = Int(scalar) - 0xC0
        guard letters.indices.contains(position), letters[position] != UInt8(ascii: "-") else { return nil }
        return letters[position]
    }
}
