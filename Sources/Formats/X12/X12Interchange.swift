public import HealthSimCore

/// The partners, the moment and the number of an interchange or a group: what ISA and GS say.
public struct X12Interchange: Hashable, Sendable {
    /// ISA05: what kind of number the sender's is; `ZZ` is mutually defined.
    public var senderQualifier: Text
    /// ISA06 and GS02; 2 to 15 characters.
    public var sender: Text
    /// ISA07.
    public var receiverQualifier: Text
    /// ISA08 and GS03; 2 to 15 characters.
    public var receiver: Text
    /// ISA09 and GS04.
    public var date: CalendarDate
    /// ISA10 and GS05, in minutes after midnight.
    public var minuteOfDay: Int
    /// ISA13; 1 to 999,999,999. GS06 counts on from it or is the same.
    public var controlNumber: Int
    /// ISA14: whether the receiver is asked for a TA1.
    public var asksForAcknowledgment: Bool
    /// ISA15.
    public var usage: X12Options.Usage

    /// An interchange; a control number beyond nine digits begins again from 1.
    public init(
        sender: Text, receiver: Text, date: CalendarDate, minuteOfDay: Int = 0, controlNumber: Int,
        usage: X12Options.Usage = .test, senderQualifier: Text = "ZZ", receiverQualifier: Text = "ZZ",
        asksForAcknowledgment: Bool = false
    ) {
        self.senderQualifier = senderQualifier
        self.sender = sender
        self.receiverQualifier = receiverQualifier
        self.receiver = receiver
        self.date = date
        self.minuteOfDay = minuteOfDay
        self.controlNumber = Self.wrapped(controlNumber)
        self.asksForAcknowledgment = asksForAcknowledgment
        self.usage = usage
    }

    /// A number in 1...999,999,999 for any number from 1 on.
    static func wrapped(_ number: Int) -> Int { number < 1 ? 1 : (number - 1) % 999_999_999 + 1 }
}
