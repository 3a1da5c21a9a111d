public import HealthSimCore
public import RxMemberSim

/// What a NewRx says, in the model's terms.
///
/// What is not carried has no value: the number of the prescription at the pharmacy, when it expires (a year is taken, for
/// controlled drugs six months, for schedule II 90 days), ids of members.
public struct ScriptNewRx: Hashable, Sendable {
    /// The number of the message.
    public let id: Text
    /// The prescription; its id is the order number of the prescriber.
    public let prescription: Prescription
    /// The patient; the id is empty.
    public let patient: RxMember
    /// The pharmacy.
    public let pharmacy: Pharmacy
    /// The prescriber.
    public let prescriber: Practitioner
}
