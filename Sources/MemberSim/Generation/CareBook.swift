import HealthSimCore

/// The referrals and authorizations of a household, as care asks for them.
struct CareBook: Sendable {
    /// The number of the household, from 1.
    let number: UInt64
    /// The last day that is told.
    let asOf: CalendarDate
    private(set) var referrals: [Referral] = []
    private(set) var authorizations: [PriorAuthorization] = []
    /// Visits that the referrals have been used for, in their order.
    private var visits: [Int] = []
    /// The authorization of each series.
    private var series: [(name: Text, id: Text)] = []

    init(number: UInt64, asOf: CalendarDate) {
        self.number = number
        self.asOf = asOf
    }

    /// What a claim is of, for the questions a plan asks.
    struct Subject {
        let claim: Claim
        let categories: [ServiceCategory]
    }

    // MARK: - Referrals

    /// Refers the member for those claims whose plan asks for it, and writes the number on them.
    mutating func refer(
        _ claims: inout [Claim], of order: CareOrder, member: Member, plan: Plan, primaryCare: Text,
        encounter: BillableEncounter, specialtyOf: (Claim) -> Concept?, drawing stream: inout RandomStream
    ) {
        guard plan.requiresReferral, order.referral != .none, !primaryCare.isEmpty,
            primaryCare != encounter.practitionerNPI
        else { return }
        let wanting = claims.indices.filter { index in
            CareRequirement.categories(of: claims[index], specialty: specialtyOf(claims[index])).contains {
                plan.requiresReferral($0)
            }
        }
        guard !wanting.isEmpty else { return }
        let index = referral(order, member, primaryCare, encounter, &stream)
        visits[index] += 1
        for place in wanting {
            claims[place].referralID = referrals[index].id
            if claims[place].referringNPI.isEmpty { claims[place].referringNPI = primaryCare }
        }
    }

    /// A referral that still holds, or a new one.
    private mutating func referral(
        _ order: CareOrder, _ member: Member, _ primaryCare: Text, _ encounter: BillableEncounter,
        _ stream: inout RandomStream
    ) -> Int {
        let day = encounter.start.date
        if let found = referrals.indices.first(where: { index in
            let referral = referrals[index]
            return referral.memberID == member.id && referral.referredToNPI == encounter.practitionerNPI
                && referral.start <= day && day <= referral.end
                && (visits[index] < referral.visitsAllowed || order.referral == .exceeded)
        }) {
            return found
        }
        let allowed =
            order.referral == .exceeded ? max(1, order.contacts - 1) : max(order.contacts, stream.choose([3, 4, 6]))
        let start = day.adding(days: order.referral == .expired ? -200 : -stream.integer(in: 2...18))
        referrals.append(
            Referral(
                id: MemberIdentifiers.referral(household: number, referrals.count + 1), memberID: member.id,
                referringNPI: primaryCare, referredToNPI: encounter.practitionerNPI, specialty: encounter.specialty,
                diagnosis: encounter.diagnoses.first, start: start, end: start.adding(days: 180),
                visitsAllowed: allowed))
        visits.append(0)
        return referrals.count - 1
    }

    // MARK: - Authorizations

    /// Asks the payer for those claims whose plan asks for it, and writes the number on them.
    mutating func authorize(
        _ claims: inout [Claim], of order: CareOrder, member: Member, plan: Plan, encounter: BillableEncounter,
        specialtyOf: (Claim) -> Concept?, drawing stream: inout RandomStream
    ) {
        guard order.authorization != .none else { return }
        let needs = claims.map { CareRequirement.authorization(for: $0, plan: plan, specialty: specialtyOf($0)) }
        for index in claims.indices {
            guard var need = needs[index] else { continue }
            // The hospital's claim and those of the clinicians use the same authorization.
            need.units = needs.reduce(0) { $0 + ($1?.category == need.category ? $1?.units ?? 0 : 0) }
            claims[index].authorizationID = authorization(need, claims[index], order, member, encounter, &stream)
        }
    }

    /// The number of the authorization for a need: that of the series, that of the encounter, or a new one.
    private mutating func authorization(
        _ need: CareRequirement, _ claim: Claim, _ order: CareOrder, _ member: Member,
        _ encounter: BillableEncounter, _ stream: inout RandomStream
    ) -> Text {
        let name: Text =
            order.series.isEmpty
            ? Text("\(encounter.start.secondsSinceEpoch)\(member.id)\(need.category.name)")
            : Text("\(order.series)\(member.id)\(need.category.name)")
        if let known = series.first(where: { $0.name == name }) { return known.id }
        let day = encounter.start.date
        let id = MemberIdentifiers.authorization(household: number, authorizations.count + 1)
        let asked = need.units * max(1, order.contacts)
        let requested = day.adding(days: -stream.integer(in: 6...20))
        var answer = PriorAuthorization(
            id: id, memberID: member.id, requestingNPI: encounter.practitionerNPI, servicingNPI: claim.billingNPI,
            category: need.category.text, service: need.service, diagnosis: encounter.diagnoses.first,
            requested: requested, decided: requested.adding(days: stream.integer(in: 1...5)), decision: .certified,
            start: day.adding(days: -1), end: day.adding(days: max(45, order.contacts * 35)), unitsRequested: asked,
            unitsApproved: asked)
        switch order.authorization {
        case .usual, .none: break
        case .denied:
            answer.decision = .notCertified
            answer.decisionReason = "The criteria for the service are not met"
            answer.unitsApproved = 0
        case .pended:
            answer.decision = .pended
            answer.decided = nil
            answer.decisionReason = "Clinical records were asked for"
            answer.unitsApproved = 0
        case .expired:
            answer.requested = day.adding(days: -140)
            answer.decided = day.adding(days: -135)
            answer.start = day.adding(days: -130)
            answer.end = day.adding(days: -40)
        case .exceeded:
            answer.decision = .partlyCertified
            answer.decisionReason = "Fewer visits are enough for the diagnosis"
            // A claim uses one unit, and asks for one for each of its lines.
            answer.unitsApproved = max(1, order.contacts - 1 + need.units - 1)
        case .partial:
            answer.decision = .modified
            answer.decisionReason = "Fewer units are enough for the diagnosis"
            answer.unitsRequested = asked * 2
        }
        authorizations.append(answer)
        series.append((name, id))
        return id
    }

    /// Refuses what was asked for since there were so many authorizations.
    mutating func refuse(since count: Int) {
        for index in authorizations.indices.dropFirst(count) {
            authorizations[index].decision = .notCertified
            authorizations[index].decisionReason = "The criteria for the service are not met"
            authorizations[index].unitsApproved = 0
        }
    }
}
