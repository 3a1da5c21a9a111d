public import HealthSimCore

/// A household of a pharmacy benefit as the rules look at it: with what many of them need, worked out once.
public struct RxHouseholdSubject: Sendable {
    /// The household.
    public let household: RxHousehold
    /// The day after which nothing can have happened yet.
    public let asOf: CalendarDate?

    /// The places of the entries by their identifiers; of two with the same, the first.
    let members: [Text: Int]
    let prescriptions: [Text: Int]
    let fills: [Text: Int]
    let claims: [Text: Int]
    let responses: [Text: Int]
    let authorizations: [Text: Int]
    /// The places of pharmacies and prescribers by NPI.
    let pharmacies: [Text: Int]
    let prescribers: [Text: Int]
    /// The places of the coverages of a member, and of the fills of a prescription, in order.
    let coveragesOfMember: [Text: [Int]]
    let fillsOfPrescription: [Text: [Int]]
    /// For each claim the place of its answer, or -1.
    let answers: [Int]
    /// For each answer the place of the answer that takes it back, or -1.
    let takenBack: [Int]

    /// Whether the household says who its members are; a document that stands alone has none.
    var hasMembers: Bool { !household.members.isEmpty }

    init(_ household: RxHousehold, asOf: CalendarDate?) {
        self.household = household
        self.asOf = asOf
        members = Self.places(household.members, \.id)
        prescriptions = Self.places(household.prescriptions, \.id)
        fills = Self.places(household.fills, \.id)
        claims = Self.places(household.claims, \.id)
        responses = Self.places(household.responses, \.id)
        authorizations = Self.places(household.authorizations, \.id)
        pharmacies = Self.places(household.pharmacies, \.npi)
        prescribers = Self.places(household.prescribers, \.npi)
        coveragesOfMember = Dictionary(grouping: household.coverages.indices) { household.coverages[$0].memberID }
        fillsOfPrescription = Dictionary(grouping: household.fills.indices) { household.fills[$0].prescriptionID }
        var answers = [Int](repeating: -1, count: household.claims.count)
        var takenBack = [Int](repeating: -1, count: household.responses.count)
        for (place, response) in household.responses.enumerated() {
            // Answers stand in the order of the claims; only where they do not are they looked for.
            if place < answers.count, household.claims[place].id == response.claimID {
                answers[place] = place
            } else if let claim = claims[response.claimID], answers[claim] < 0 {
                answers[claim] = place
            }
            if response.takesBack, let former = responses[response.formerID], former < place, takenBack[former] < 0 {
                takenBack[former] = place
            }
        }
        self.answers = answers
        self.takenBack = takenBack
    }

    /// The member with an identifier.
    func member(_ id: Text) -> RxMember? { members[id].map { household.members[$0] } }

    /// The prescription with an identifier.
    func prescription(_ id: Text) -> Prescription? { prescriptions[id].map { household.prescriptions[$0] } }

    /// The claim with an identifier.
    func claim(_ id: Text) -> PharmacyClaim? { claims[id].map { household.claims[$0] } }

    /// The answer to the claim at a place.
    func answer(_ claim: Int) -> ClaimResponse? { answers[claim] < 0 ? nil : household.responses[answers[claim]] }

    /// Whether the answer to the claim at a place is paid and was not taken back.
    func isStanding(_ claim: Int) -> Bool {
        answers[claim] >= 0 && household.responses[answers[claim]].status == .paid && takenBack[answers[claim]] < 0
    }

    /// The coverage of a member on a day.
    func coverage(of member: Text, on day: CalendarDate) -> RxCoverage? {
        for place in coveragesOfMember[member] ?? [] where household.coverages[place].covers(day) {
            return household.coverages[place]
        }
        return nil
    }

    private static func places<Element>(_ list: [Element], _ id: (Element) -> Text) -> [Text: Int] {
        guard !list.isEmpty else { return [:] }
        var places: [Text: Int] = [:]
        places.reserveCapacity(list.count)
        for (index, element) in list.enumerated() where places[id(element)] == nil { places[id(element)] = index }
        return places
    }
}

extension ClaimResponse {
    /// Whether it takes an earlier answer back: a reversal that was approved, or a rebill that was paid.
    var takesBack: Bool {
        switch transaction {
        case .reversal: status == .approved
        case .rebill: status == .paid
        case .billing, .eligibility: false
        }
    }
}
