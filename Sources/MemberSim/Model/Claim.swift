public import HealthSimCore

/// A claim as a provider sends it to a payer.
public struct Claim: Hashable, Sendable, Codable {
    /// The form of a claim.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// X12 837P, CMS-1500.
        case professional
        /// X12 837I, UB-04.
        case institutional
        /// The dental benefit in its least form: lines with CDT codes.
        case dental
    }

    /// What a claim is to earlier ones: the third place of the type of bill, or CLM05-3.
    ///
    /// Source: X12 005010X222A1 and X223A2, CLM05-3; the raw values are its codes.
    public enum Frequency: String, CaseIterable, Codable, Sendable {
        case original = "1"
        case interimFirst = "2"
        case interimContinuing = "3"
        case interimLast = "4"
        case lateCharges = "5"
        case replacement = "7"
        case void = "8"
    }

    /// The provider's number of the claim (CLM01), such as `CLM20250115000001`; unique in the cohort, at most 20
    /// characters.
    public var id: Text
    /// The form.
    public var kind: Kind
    /// Whether it is an original, a replacement, a void, or one of a series.
    public var frequency: Frequency
    /// The payer's control number of the claim that is replaced or voided; empty otherwise.
    public var originalReference: Text
    /// Whom it is for.
    public var memberID: Text
    /// The subscriber's member id.
    public var subscriberID: Text
    /// The payer, by id.
    public var payerID: Text
    /// The plan the provider believes the member to be in.
    public var planID: Text
    /// The group number; empty where there is none.
    public var groupID: Text
    /// The encounter of the clinical record it bills; empty when there is none.
    public var encounterID: Text = .empty
    /// Who bills, by the NPI of a facility or a clinician.
    public var billingNPI: Text
    /// Who gave the service, by NPI; the attending clinician of an institutional claim.
    public var renderingNPI: Text = .empty
    /// Who referred the patient or ordered the service, by NPI; may be empty.
    public var referringNPI: Text = .empty
    /// Who operated, by NPI; institutional claims only; may be empty.
    public var operatingNPI: Text = .empty
    /// Where the service was given, by the NPI of a facility, when that is not where the biller is; may be empty.
    public var serviceFacilityNPI: Text = .empty
    /// The place of service of a professional claim, two digits; empty on institutional ones.
    public var placeOfService: Text = .empty
    /// The type of bill without its leading zero and frequency, two characters such as `11`; empty on professional ones.
    public var facilityType: Text = .empty
    /// The first day of service, or of the statement.
    public var start: CalendarDate
    /// The last day of service, or of the statement.
    public var end: CalendarDate
    /// The stay; institutional claims only.
    public var admission: ClaimAdmission?
    /// The diagnoses; the principal or first listed one comes first.
    public var diagnoses: [ClaimDiagnosis]
    /// What was done in a stay, ICD-10-PCS; the principal one comes first.
    public var procedures: [ClaimProcedure] = []
    /// Occurrence, value and condition codes of an institutional claim.
    public var billingCodes: [BillingCode] = []
    /// The lines, numbered from 1.
    public var lines: [ClaimLine]
    /// The sum of the charges of the lines.
    public var charge: Money
    /// What the patient has paid already.
    public var patientPaid: Money = .zero
    /// The number of the prior authorization; may be empty.
    public var authorizationID: Text = .empty
    /// The number of the referral; may be empty.
    public var referralID: Text = .empty
    /// Whether the provider takes the payer's amount as full payment.
    public var acceptsAssignment = true
    /// What other payers have decided before this one.
    public var otherPayers: [OtherPayerDecision] = []
    /// Whether the cause is an accident, and of which kind (CLM11): `AA` auto, `EM` employment, `OA` other; may be empty.
    public var accident: Text = .empty
    /// The day of the accident, or of the first symptom.
    public var accidentDate: CalendarDate?
    /// The type of a document that is sent apart (PWK01), such as `OZ`; may be empty.
    public var attachmentType: Text = .empty
    /// A remark (NTE), at most 80 characters; may be empty.
    public var note: Text = .empty
    /// The day the provider sent it.
    public var submitted: CalendarDate
    /// The day the payer received it; claims are settled in this order.
    public var received: CalendarDate

    /// A claim from the parts that all have; the rest is set afterwards.
    ///
    /// The charge becomes the sum of the lines.
    public init(
        id: Text, kind: Kind, frequency: Frequency = .original, memberID: Text, subscriberID: Text, payerID: Text,
        planID: Text, groupID: Text = .empty, billingNPI: Text, start: CalendarDate, end: CalendarDate,
        diagnoses: [ClaimDiagnosis], lines: [ClaimLine], submitted: CalendarDate, received: CalendarDate
    ) {
        self.id = id
        self.kind = kind
        self.frequency = frequency
        originalReference = .empty
        self.memberID = memberID
        self.subscriberID = subscriberID
        self.payerID = payerID
        self.planID = planID
        self.groupID = groupID
        self.billingNPI = billingNPI
        self.start = start
        self.end = end
        self.diagnoses = diagnoses
        self.lines = lines
        charge = lines.reduce(.zero) { $0 + $1.charge }
        self.submitted = submitted
        self.received = received
    }

    /// Whether it bills a stay: a type of bill 011x, 012x, 018x, 021x, 041x.
    public var isInpatient: Bool {
        kind == .institutional && ["11", "12", "18", "21", "41"].contains { facilityType == $0 }
    }
}
