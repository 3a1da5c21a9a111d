/// The beginning of codes, such as `N18`, made ready to be compared with many concepts.
///
/// The first eight bytes of every listed code are one number of `ConceptTable`, and most beginnings are shorter: whether a
/// code begins so is one comparison of numbers, and no text is read.
package struct CodePrefix: Sendable {
    /// The beginning as it is written.
    @Frozen package var text: Text
    /// Its first eight bytes, the first one highest.
    private let word: UInt64
    /// The bits of `word` that the beginning says.
    private let mask: UInt64
    /// Whether the eight bytes are all of it.
    private let isShort: Bool

    /// The beginning of codes.
    package init(_ text: Text) {
        _text = Frozen(text.immortal)
        word = text.leadingBytes
        mask = text.utf8Count >= 8 ? .max : ~(.max >> (8 * UInt64(text.utf8Count)))
        isShort = text.utf8Count <= 8
    }

    /// Whether the code of a concept begins so.
    package func covers(_ concept: Concept) -> Bool {
        guard isShort, let row = concept.row else { return concept.isWithin(text) }
        return covers(ConceptTable.shared.leadingBytes[Int(row)])
    }

    /// Whether a code, of which the first eight bytes are given, begins so.
    package func covers(_ code: Text, leadingBytes: UInt64) -> Bool {
        covers(leadingBytes) && (isShort || code.hasPrefix(text))
    }

    /// A bit for the first three characters; none for a shorter beginning.
    ///
    /// Where every beginning of several is to be that of a code, the bits of all must be among those of the codes.
    package var mark: UInt64 { text.utf8Count >= 3 ? Self.mark(leadingBytes: word) : 0 }

    /// The bit for the first three characters of a code.
    package static func mark(leadingBytes: UInt64) -> UInt64 {
        1 &<< ((leadingBytes >> 40 &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    /// Whether eight bytes begin so.
    fileprivate func covers(_ bytes: UInt64) -> Bool { bytes & mask == word }

    /// Whether a listed code, of which the first eight bytes are given, begins so.
    fileprivate func covers(_ concept: Concept, leadingBytes: UInt64) -> Bool {
        covers(leadingBytes) && (isShort || concept.isWithin(text))
    }
}

extension FrozenArray<CodePrefix> {
    /// Whether the code of a concept begins as one of these.
    package func cover(_ concept: Concept) -> Bool { firstIndex(covering: concept) != nil }

    /// The position of the first of these as which the code of a concept begins, or nothing.
    package func firstIndex(covering concept: Concept) -> Int? {
        guard let row = concept.row else { return firstIndex { concept.isWithin($0.text) } }
        let bytes = ConceptTable.shared.leadingBytes[Int(row)]
        for index in indices where self[index].covers(concept, leadingBytes: bytes) { return index }
        return nil
    }
}
