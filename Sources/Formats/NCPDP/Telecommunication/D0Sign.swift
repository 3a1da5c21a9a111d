/// The control characters of NCPDP.
///
/// Source: NCPDP Telecommunication D.0 (separators) and Batch Standard 1.2 (880-K4, text indicator), as public payer
/// sheets give them.
enum D0Sign {
    /// Before the first byte of a record of a batch.
    static let startOfText: UInt8 = 0x02
    /// After its last one.
    static let endOfText: UInt8 = 0x03
    /// Before each field.
    static let field: UInt8 = 0x1C
    /// Before each transaction.
    static let group: UInt8 = 0x1D
    /// Before each segment.
    static let segment: UInt8 = 0x1E
}
