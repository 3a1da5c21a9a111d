public import HealthSimCore
public import MemberSim

/// A request that a payer allow a service or a referral, and the answer (278).
public struct X12Review: Hashable, Sendable {
    /// What is asked for (UM01).
    public enum Kind: String, CaseIterable, Sendable {
        /// A stay.
        case admission = "AR"
        /// A service.
        case service = "HS"
        /// A referral to a specialist.
        case referral = "SC"
    }

    /// The answer (HCR, HSD and MSG of the response).
    public struct Answer: Hashable, Sendable {
        /// What was decided (HCR01).
        public var decision: PriorAuthorization.Decision
        /// How many units, days or visits are allowed.
        public var unitsApproved: Int
        /// The day of the answer.
        public var date: CalendarDate
        /// Why it was refused or cut down; may be empty.
        public var reason: Text
    }

    /// What is asked for.
    public var kind: Kind
    /// The number of the authorization or referral (TRN02, and HCR02 of the answer).
    public var id: Text
    /// Who is asked.
    public var payer: X12Entity
    /// Who asks.
    public var requester: X12Entity
    /// For whom.
    public var insured: X12Insured
    /// The category of service; absent where X12 has no service type for it.
    public var category: ServiceCategory?
    /// How soon an answer is needed; what began before it was asked for is retrospective.
    public var urgency: PriorAuthorization.Urgency
    /// The day of the request; an answer does not tell it.
    public var requested: CalendarDate?
    /// The first day it is to hold.
    public var start: CalendarDate
    /// The last day it is to hold.
    public var end: CalendarDate
    /// Why, ICD-10-CM without the point; may be empty.
    public var diagnosis: Text
    /// The service; absent for a stay as such and for a referral.
    public var service: Service?
    /// How many units, days or visits are asked for; 0 in an answer, which tells what is allowed.
    public var units: Int
    /// Who will give the service; absent when that is open.
    public var servicing: X12Entity?
    /// The specialty of a referral, a NUCC taxonomy code; may be empty.
    public var specialty: Text
    /// The answer; absent in a request.
    public var answer: Answer?

    /// A service by its code.
    public struct Service: Hashable, Sendable {
        /// `HC` for CPT and HCPCS, `ZZ` for ICD-10-PCS; a revenue code has none.
        public var qualifier: Text
        /// The code.
        public var code: Text
    }

    init(_ parties: X12PartyParser) {
        kind = .service
        id = .empty
        payer = parties.payer
        requester = parties.provider
        insured = parties.insured
        urgency = .standard
        start = .epoch
        end = .epoch
        diagnosis = .empty
        units = 0
        specialty = .empty
    }

    private init(
        _ kind: Kind, id: Text, payer: X12Entity, requester: X12Entity, insured: X12Insured, start: CalendarDate,
        end: CalendarDate, units: Int
    ) {
        self.kind = kind
        self.id = id
        self.payer = payer
        self.requester = requester
        self.insured = insured
        urgency = .standard
        self.start = start
        self.end = end
        diagnosis = .empty
        self.units = units
        specialty = .empty
    }

    /// An authorization with its answer; nil when the household has no such member or coverage.
    public init?(_ authorization: PriorAuthorization, of household: MemberHousehold, payers: X12Payers) {
        guard let member = household.member(authorization.memberID),
            let coverage = X12EligibilityInquiry.coverage(
                of: member.id, in: household, on: authorization.requested)
        else { return nil }
        let category = ServiceCategory(named: authorization.category)
        self.init(
            category?.isStay == true && authorization.service == nil ? .admission : .service, id: authorization.id,
            payer: X12Entity(payers.payer(coverage.payerID)),
            requester: X12Entity(provider: authorization.requestingNPI, in: household),
            insured: X12Insured(member, of: household, groupID: coverage.groupID), start: authorization.start,
            end: authorization.end, units: authorization.unitsRequested)
        self.category = category.flatMap { X12ServiceType.code(of: $0) == nil ? nil : $0 }
        urgency = authorization.urgency
        requested = authorization.requested
        diagnosis = Self.withoutPoint(authorization.diagnosis)
        service = authorization.service.map { service in
            switch service.system {
            case .cpt, .hcpcs: Service(qualifier: "HC", code: service.code)
            case .icd10pcs: Service(qualifier: "ZZ", code: service.code)
            default: Service(qualifier: .empty, code: service.code)
            }
        }
        if !authorization.servicingNPI.isEmpty {
            servicing = X12Entity(provider: authorization.servicingNPI, in: household)
        }
        answer = Answer(
            decision: authorization.decision, unitsApproved: authorization.unitsApproved,
            date: authorization.decided ?? authorization.requested, reason: authorization.decisionReason)
    }

    /// A referral, which the payer grants as it is; nil when the household has no such member or coverage.
    public init?(_ referral: Referral, of household: MemberHousehold, payers: X12Payers) {
        guard let member = household.member(referral.memberID),
            let coverage = X12EligibilityInquiry.coverage(of: member.id, in: household, on: referral.start)
        else { return nil }
        self.init(
            .referral, id: referral.id, payer: X12Entity(payers.payer(coverage.payerID)),
            requester: X12Entity(provider: referral.referringNPI, in: household),
            insured: X12Insured(member, of: household, groupID: coverage.groupID), start: referral.start,
            end: referral.end, units: referral.visitsAllowed)
        category = .specialist
        requested = referral.start
        diagnosis = Self.withoutPoint(referral.diagnosis)
        specialty = referral.specialty?.code ?? .empty
        servicing =
            referral.referredToNPI.isEmpty
            ? X12Entity(organization: "ANY OF THE SPECIALTY", id: .empty)
            : X12Entity(provider: referral.referredToNPI, in: household)
        answer = Answer(
            decision: .certified, unitsApproved: referral.visitsAllowed, date: referral.start, reason: .empty)
    }

    private static func withoutPoint(_ code: Concept?) -> Text {
        Text(code?.code.string.filter { $0 != "." } ?? "")
    }

    /// The request of a review, or the answer as a file of answers tells it.
    func told(asAnswer: Bool) -> X12Review {
        var told = self
        if asAnswer {
            (told.requested, told.units) = (nil, 0)
        } else {
            told.answer = nil
        }
        return told
    }
}
