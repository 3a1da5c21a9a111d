public import HealthSimCore

/// Who exchanges files with whom, and how they are written: what every encoder of requests and answers is given.
public struct X12Partners: Sendable {
    /// How the files are written.
    public var options: X12Options
    /// The payers that files name.
    public var payers: X12Payers
    /// ISA06 and GS02 of a request; the receiver of an answer.
    public var sender: Text
    /// ISA08 and GS03 of a request; the sender of an answer.
    public var receiver: Text

    /// Partners; by default the providers of the synthetic world and their clearing house.
    public init(
        options: X12Options = X12Options(), payers: X12Payers = .synthetic, sender: Text = "HEALTHSIM",
        receiver: Text = "HSCLEARING"
    ) {
        self.options = options
        self.payers = payers
        self.sender = sender
        self.receiver = receiver
    }

    /// The interchange of a batch.
    ///
    /// - Parameters:
    ///   - batch: the number of the batch from 1; it is the control number.
    ///   - date: its day, unless the options have one.
    ///   - isAnswer: whether it goes back to who has asked.
    public func interchange(_ batch: Int, on date: CalendarDate, isAnswer: Bool = false) -> X12Interchange {
        X12Interchange(
            sender: isAnswer ? receiver : sender, receiver: isAnswer ? sender : receiver, date: options.date ?? date,
            minuteOfDay: options.minuteOfDay, controlNumber: batch, usage: options.usage)
    }
}
