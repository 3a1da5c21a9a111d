/// What of a record is written as HL7 v2, and what stands around it.
public struct HL7v2Options: Hashable, Sendable {
    /// The messages that are written; others are left out, without a change to those that remain.
    public var messageTypes: [HL7MessageType]
    /// Whether the file is a batch, with FHS, BHS, BTS and FTS around the messages.
    public var isBatch: Bool
    /// Whether one visit in a hundred is registered in error first and cancelled (A11), and one discharge in a hundred
    /// cancelled and sent again (A13). Which ones depends on the encounter's identifier alone.
    public var hasCorrections: Bool

    /// All messages of a record, without a batch around them, unless said otherwise.
    public init(
        messageTypes: [HL7MessageType] = HL7MessageType.standard, isBatch: Bool = false, hasCorrections: Bool = false
    ) {
        self.messageTypes = messageTypes
        self.isBatch = isBatch
        self.hasCorrections = hasCorrections
    }
}
