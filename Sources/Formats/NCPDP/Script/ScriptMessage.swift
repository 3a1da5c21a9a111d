public import HealthSimCore
public import RxMemberSim

/// A SCRIPT message: what it says, and when.
public struct ScriptMessage: Hashable, Sendable {
    /// What became of a fill.
    public enum FillStatus: Hashable, Sendable {
        case dispensed
        /// Less than was prescribed.
        case partiallyDispensed
        /// With a sentence that says why.
        case notDispensed(note: Text)
    }

    /// What is answered to a request.
    public enum Answer: Hashable, Sendable {
        case approved(note: Text)
        case approvedWithChanges(note: Text)
        /// With a code of the list of reasons, such as `AM`, and a sentence.
        case denied(reasonCode: Text, reason: Text)
        /// A change request is answered by a prescriber's credentials alone.
        case validated
    }

    /// What a message says.
    public enum Content: Hashable, Sendable {
        case newRx
        case rxFill(FillStatus, Fill)
        case cancelRx
        case cancelRxResponse(Answer)
        /// With the last fill.
        case rxRenewalRequest(Fill?)
        /// With the prescription that is approved; absent when it is denied.
        case rxRenewalResponse(Answer, Prescription?)
        /// With a code such as `T` or `G`, and the prescription that is asked for.
        case rxChangeRequest(code: Text, Prescription?)
        case rxChangeResponse(Answer, Prescription?)
        /// With a code such as `010`.
        case status(code: Text)
        case error(code: Text, description: Text)
    }

    /// The number, unique in the cohort, at most 35 characters: `RX000000010001-NewRx`.
    public var id: Text
    /// The number of the message that it answers; empty for others.
    public var relatesTo: Text
    /// When it was sent.
    public var sent: Timestamp
    /// The prescription it is about.
    public var prescription: Prescription
    /// What it says.
    public var content: Content

    /// A message from its parts.
    public init(
        id: Text, relatesTo: Text = .empty, sent: Timestamp, prescription: Prescription, content: Content
    ) {
        self.id = id
        self.relatesTo = relatesTo
        self.sent = sent
        self.prescription = prescription
        self.content = content
    }

    /// Which kind it is.
    public var kind: ScriptKind {
        switch content {
        case .newRx: .newRx
        case .rxFill: .rxFill
        case .cancelRx: .cancelRx
        case .cancelRxResponse: .cancelRxResponse
        case .rxRenewalRequest: .rxRenewalRequest
        case .rxRenewalResponse: .rxRenewalResponse
        case .rxChangeRequest: .rxChangeRequest
        case .rxChangeResponse: .rxChangeResponse
        case .status: .status
        case .error: .error
        }
    }
}
