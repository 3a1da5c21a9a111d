public import HealthSimCore
public import MemberSim

/// Writes the claims of households as 837P or 837I, a batch of households as one interchange.
///
/// A batch is sorted by payer, submitter and subscriber. Each payer and submitter has transaction sets of its own, none
/// with more claims than the options say. Bytes depend on the households, the number of the batch and the options
/// alone.
///
/// ```swift
/// let encoder = X12ClaimEncoder(.professional, payers: X12Payers(payers))
/// var buffer = ByteBuffer()
/// encoder.encode(households, batch: 1, into: &buffer)
/// ```
/// Source: X12 005010X222A1 and 005010X223A2.
public struct X12ClaimEncoder: Sendable {
    /// Which claims are written.
    public let kind: X12SetKind
    /// How.
    public let options: X12Options
    /// Who is paid by.
    public let payers: X12Payers
    /// ISA06 and GS02.
    public let sender: Text
    /// ISA08 and GS03.
    public let receiver: Text

    private let claimKind: Claim.Kind

    /// An encoder of professional or institutional claims; dental ones have no file here and are professional.
    public init(
        _ kind: Claim.Kind, options: X12Options = X12Options(), payers: X12Payers = .synthetic,
        sender: Text = "HEALTHSIM", receiver: Text = "HSCLEARING"
    ) {
        claimKind = kind == .institutional ? .institutional : .professional
        self.kind = kind == .institutional ? .institutionalClaim : .professionalClaim
        self.options = options
        self.payers = payers
        self.sender = sender
        self.receiver = receiver
    }

    /// The name of a file: `837p.x12` or `837i.x12`; with a part, `837p-0003.x12`.
    public func fileName(part: Int? = nil) -> String {
        let name = kind == .professionalClaim ? "837p" : "837i"
        guard let part else { return "\(name).x12" }
        let digits = String(part)
        return "\(name)-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits).x12"
    }

    /// Appends the interchange of a batch; nothing when its households have no claim of the kind.
    ///
    /// Claims whose member is not in the household are left out.
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: the number of claims that were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let order = X12ClaimOrder(households, kind: claimKind)
        guard !order.entries.isEmpty else { return 0 }
        let interchange = X12Interchange(
            sender: sender, receiver: receiver, date: options.date ?? order.latest, minuteOfDay: options.minuteOfDay,
            controlNumber: batch, usage: options.usage)
        var writer = X12ClaimWriter(self, interchange)
        swap(&writer.x.out, &buffer)
        writer.write(households, order)
        swap(&writer.x.out, &buffer)
        return order.entries.count
    }
}
