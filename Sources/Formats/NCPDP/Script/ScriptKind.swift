/// The kinds of SCRIPT messages that are written; the raw values are the names of their elements.
///
/// Source: 42 CFR 423.160(b); NCPDP SCRIPT 2017071.
public enum ScriptKind: String, CaseIterable, Hashable, Sendable {
    /// A prescription.
    case newRx = "NewRx"
    /// What the pharmacy dispensed, or did not.
    case rxFill = "RxFill"
    /// The prescriber takes a prescription back.
    case cancelRx = "CancelRx"
    case cancelRxResponse = "CancelRxResponse"
    /// The pharmacy asks for more.
    case rxRenewalRequest = "RxRenewalRequest"
    case rxRenewalResponse = "RxRenewalResponse"
    /// The pharmacy asks for something else.
    case rxChangeRequest = "RxChangeRequest"
    case rxChangeResponse = "RxChangeResponse"
    /// A message was taken in.
    case status = "Status"
    /// A message could not be taken in.
    case error = "Error"

    /// Whether the pharmacy sends it.
    public var isFromPharmacy: Bool {
        switch self {
        case .newRx, .cancelRx, .rxRenewalResponse, .rxChangeResponse: false
        case .rxFill, .cancelRxResponse, .rxRenewalRequest, .rxChangeRequest, .status, .error: true
        }
    }

    /// The name as it is written.
    var name: StaticString {
        switch self {
        case .newRx: "NewRx"
        case .rxFill: "RxFill"
        case .cancelRx: "CancelRx"
        case .cancelRxResponse: "CancelRxResponse"
        case .rxRenewalRequest: "RxRenewalRequest"
        case .rxRenewalResponse: "RxRenewalResponse"
        case .rxChangeRequest: "RxChangeRequest"
        case .rxChangeResponse: "RxChangeResponse"
        case .status: "Status"
        case .error: "Error"
        }
    }
}
