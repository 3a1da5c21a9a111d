import HealthSimCore

/// The billing of one encounter, while it goes on.
struct EncounterBilling {
    /// What a patient is to the group that sees them.
    enum Standing {
        /// Not seen in three years.
        case new
        case established
        /// What was before is not known: the clinician's own code decides.
        case unknown
    }

    let builder: ClaimBuilder
    let encounter: BillableEncounter
    let party: BilledParty
    var stream: RandomStream
    var standing = Standing.unknown
    /// A number from 0 to 1 that decides whether a first known contact is the first of all.
    private(set) var firstContact = 1.0
    /// The claims so far; without identifiers.
    var claims: [Claim] = []

    init(builder: ClaimBuilder, encounter: BillableEncounter, party: BilledParty, stream: RandomStream) {
        self.builder = builder
        self.encounter = encounter
        self.party = party
        self.stream = stream
        firstContact = self.stream.uniform()
    }

    var network: BillingNetwork { builder.network }

    /// Makes the claims of the encounter.
    mutating func run() {
        switch encounter.setting {
        case .inpatient: billStay()
        case .emergency: billEmergency()
        case .observation: billObservation()
        case .laboratory: billLaboratory(encounter.services.filter { $0.kind == .laboratory })
        case .ambulatory, .telehealth, .home, .pharmacy: billVisit()
        }
        billAmbulance()
        // A contact for which nothing can be charged is still reported: a brief visit stands for it.
        if claims.isEmpty { billVisitAlone() }
    }

    // MARK: - Charges

    /// The charge for units of a service.
    func charge(_ code: Concept, _ part: ServicePart = .whole, units: Int = 1, by provider: Text) -> Money {
        builder.charges.charge(code, part, units: max(1, units), by: provider)
    }

    /// The charge for units of a revenue code alone.
    func charge(revenue: UInt16, units: Int) -> Money { builder.charges.charge(revenue: revenue, units: units) }

    // MARK: - Claims

    /// Adds a professional claim of the lines of a draft; none when it has no lines.
    ///
    /// Lines beyond the 50 that a claim may have go to further claims.
    mutating func addProfessional(
        _ draft: ClaimDraft, billing: Text, rendering: Text, place: Text, referring: Text = .empty, site: Text = .empty
    ) {
        guard !draft.isEmpty else { return }
        var start = 0
        while start < draft.lines.count {
            let end = min(start + ClaimDraft.lineLimit, draft.lines.count)
            var lines = Array(draft.lines[start..<end])
            if start > 0 { for index in lines.indices { lines[index].number = index + 1 } }
            start = end
            claims.append(
                claim(.professional, diagnoses: draft.diagnoses, lines: lines, billing: billing, isHospital: false))
            // Where it lies: a claim is large.
            let last = claims.count - 1
            claims[last].renderingNPI = rendering
            claims[last].referringNPI = referring == rendering ? .empty : referring
            claims[last].placeOfService = place
            claims[last].serviceFacilityNPI = site == billing ? .empty : site
        }
    }

    /// A claim with what all have.
    mutating func claim(
        _ kind: Claim.Kind, diagnoses: [Concept], lines: [ClaimLine], billing: Text, isHospital: Bool
    ) -> Claim {
        var (start, end) = (lines.first?.start ?? encounter.start.date, lines.first?.end ?? encounter.end.date)
        for place in lines.indices {
            start = min(start, lines[place].start)
            end = max(end, lines[place].end)
        }
        let days = SubmissionDelay(builder.terms).days(after: end, isHospital: isHospital, &stream)
        var claim = Claim(
            id: .empty, kind: kind, memberID: party.memberID, subscriberID: party.subscriberID,
            payerID: party.payerID, planID: party.planID, groupID: party.groupID, billingNPI: billing, start: start,
            end: end,
            diagnoses: diagnoses.enumerated().map {
                ClaimDiagnosis($0.element, role: $0.offset == 0 ? .principal : .other)
            },
            lines: lines, submitted: days.submitted, received: days.received)
        claim.encounterID = encounter.encounterID
        return claim
    }

    /// The side of a service as modifiers: what it says itself, else what its reason says.
    mutating func sides(of service: BillableService, _ traits: ServiceTraits) -> [Text] {
        guard traits.hasSides else { return [] }
        if !service.side.isEmpty { return [service.side] }
        guard let reason = service.reason ?? encounter.diagnoses.first else { return [] }
        switch DiagnosisTraits.of(reason).side {
        case .none: return []
        case .right: return [Modifier.right]
        case .left: return [Modifier.left]
        case .both:
            // Both sides are ill, but seldom both are treated on a day.
            let draw = stream.uniform()
            return [draw < 0.1 ? Modifier.bothSides : draw < 0.55 ? Modifier.right : Modifier.left]
        }
    }
}
