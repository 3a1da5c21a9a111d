/// The beginning of codes, such as `N18`, made ready to be compared with many concepts.
///
/// The first eight bytes of every listed code are one number of `ConceptTable`, and most beginnings are shorter: whether a
/// code begins so is one comparison of numbers, and no text is read.
package struct CodePrefix: Sendable {
    /// The beginning as it is written.
    @Frozen package var text: Text
    /// Its first eight bytes, the first one highest.
    @usableFromInline let word: UInt64
    /// The bits of `word` that the beginning says.
    @usableFromInline let mask: UInt64
    /// Whether the eight bytes are all of it.
    @usableFromInline let isShort: Bool

    /// The beginning of codes.
    package init(_ text: Text) {
        _text = Frozen(text.immortal)
        word = text.leadingBytes
        mask = text.utf8Count >= 8 ? .max : ~(.max >> (8 * UInt64(text.utf8Count)))
        isShort = text.utf8Count <= 8
    }

    /// Whether the code of a concept begins so.
    package func covers(_ concept: Concept) -> Bool {
        mayCover(concept.leadingBytes) && (isShort || concept.isWithin(text))
    }

    /// Whether a code, of which the first eight bytes are given, begins so.
    package func covers(_ code: Text, leadingBytes: UInt64) -> Bool {
        mayCover(leadingBytes) && (isShort || code.hasPrefix(text))
    }

    /// A bit for the first three characters; none for a shorter beginning.
    ///
    /// Where every beginning of several is to be that of a code, the bits of all must be among those of the codes.
    package var mark: UInt64 { text.utf8Count >= 3 ? Self.mark(leadingBytes: word) : 0 }

    /// The bit for the first three characters of a code.
    package static func mark(leadingBytes: UInt64) -> UInt64 {
        1 &<< ((leadingBytes >> 40 &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    /// Whether a code of which the first eight bytes are given may begin so: it does, unless the beginning is longer.
    @inlinable
    package func mayCover(_ bytes: UInt64) -> Bool { bytes & mask == word }
}

extension FrozenArray<CodePrefix> {
    /// Whether the code of a concept begins as one of these.
    package func cover(_ concept: Concept) -> Bool { firstIndex(covering: concept) != nil }

    /// The position of the first of these as which the code of a concept begins, or nothing.
    package func firstIndex(covering concept: Concept) -> Int? {
        let bytes = concept.leadingBytes
        for index in indices where self[index].mayCover(bytes) && self[index].covers(concept) { return index }
        return nil
    }
}

/// Beginnings of codes that stand for one thing, such as what a drug must not be given with.
///
/// Most codes begin as none of them. The marks of all say so at once.
package struct CodePrefixList: Sendable {
    /// The beginnings in the order in which they are written.
    package let all: FrozenArray<CodePrefix>
    /// The marks of all beginnings; every mark when one of them is too short to have one.
    private let marks: UInt64

    /// A list of beginnings.
    package init(_ prefixes: some Sequence<Text>) {
        all = FrozenArray(prefixes.map(CodePrefix.init))
        marks = all.reduce(0) { $0 | ($1.mark == 0 ? .max : $1.mark) }
    }

    /// Whether there is no beginning.
    package var isEmpty: Bool { all.isEmpty }

    /// Whether the code of a concept begins as one of these.
    package func cover(_ concept: Concept) -> Bool {
        let bytes = concept.leadingBytes
        guard marks & CodePrefix.mark(leadingBytes: bytes) != 0 else { return false }
        for index in all.indices where all[index].mayCover(bytes) && all[index].covers(concept) { return true }
        return false
    }
}
