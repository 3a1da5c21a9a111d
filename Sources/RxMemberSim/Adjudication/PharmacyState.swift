public import HealthSimCore

/// What a processor remembers of a household between claims: what was answered, what was filled, and what has gathered.
public struct PharmacyState: Sendable {
    /// What was answered so far, in the order of the transactions.
    public internal(set) var responses: [ClaimResponse] = []
    /// The authorizations that are known, in the order in which they came.
    public internal(set) var authorizations: [DrugAuthorization] = []
    /// The places in manufacturers' programmes that are known.
    public internal(set) var programs: [ProgramEnrollment] = []

    let cardholderID: Text
    var members: [RxMemberFacts]
    var pharmacies: [PharmacyFacts] = []
    var prescribers: [PrescriberFacts] = []
    var requests: [RequestFacts] = []
    var enrollments: [EnrollmentFacts] = []
    var ledger = RxLedger()
    var records: [RxRecord] = []
    var rebates: [Rebate] = []

    init(_ household: borrowing RxHousehold) {
        cardholderID = household.cardholderID
        members = household.members.map(RxMemberFacts.init)
        let plans = PharmacyPlanTable.shared
        for coverage in household.coverages { add(coverage, plans) }
        for pharmacy in household.pharmacies { add(pharmacy) }
        for prescriber in household.prescribers { add(prescriber) }
        for fact in household.facts { add(fact) }
        for authorization in household.authorizations { add(authorization) }
        for program in household.programs { add(program) }
    }

    private mutating func add(_ coverage: RxCoverage, _ plans: PharmacyPlanTable) {
        guard let member = member(coverage.memberID) else { return }
        members[member].spans.append(
            RxMemberFacts.Span(
                plan: plans.place(coverage.planID) ?? -1, start: coverage.start,
                end: coverage.end ?? CalendarDate(daysSinceEpoch: 2_932_896), isFamily: coverage.isFamily,
                bin: coverage.bin, pcn: coverage.pcn, groupID: coverage.groupID))
    }

    /// The place of a member; nothing when nobody has the id.
    func member(_ id: Text) -> Int? { members.indices.first { members[$0].id == id } }

    /// Makes a pharmacy known.
    public mutating func add(_ pharmacy: Pharmacy) {
        guard let number = pharmacy.npi.wholeNumber, !pharmacies.contains(where: { $0.number == number }) else {
            return
        }
        pharmacies.append(
            PharmacyFacts(
                number: number, kind: pharmacy.kind, chain: pharmacy.chain, isPreferred: pharmacy.isPreferred,
                isInNetwork: pharmacy.isInNetwork))
    }

    /// Makes a prescriber known.
    public mutating func add(_ prescriber: Practitioner) {
        guard let number = prescriber.npi.wholeNumber, !prescribers.contains(where: { $0.number == number }) else {
            return
        }
        prescribers.append(
            PrescriberFacts(
                number: number, hasRegistration: !prescriber.deaNumber.isEmpty, specialty: prescriber.specialty))
    }

    /// Makes a fact of a member's health known.
    public mutating func add(_ fact: HealthFact) {
        guard let member = member(fact.memberID) else { return }
        members[member].health.add(fact)
    }

    /// Makes an authorization known, or what has become of one that was known before under its id.
    public mutating func add(_ authorization: DrugAuthorization) {
        let facts = RequestFacts(authorization, member: member(authorization.memberID) ?? -1)
        if let place = authorizations.firstIndex(where: { $0.id == authorization.id }) {
            authorizations[place] = authorization
            requests[place] = facts
        } else {
            authorizations.append(authorization)
            requests.append(facts)
        }
    }

    /// Makes a place in a manufacturer's programme known.
    public mutating func add(_ enrollment: ProgramEnrollment) {
        guard let program = ManufacturerProgram.place(enrollment.programID) else { return }
        programs.append(enrollment)
        enrollments.append(
            EnrollmentFacts(
                member: member(enrollment.memberID) ?? -1, program: program, start: enrollment.start,
                end: enrollment.end))
    }

    /// Adds what has gathered elsewhere, such as the medical part of a limit that both benefits share.
    public mutating func add(_ accumulator: RxAccumulator) {
        guard let plan = PharmacyPlanTable.shared.place(accumulator.planID) else { return }
        let who = accumulator.isFamily ? -1 : member(accumulator.memberID)
        guard let who else { return }
        let place = block(member: who, plan: plan, year: accumulator.yearStart)
        ledger.add(accumulator.applied, accumulator.kind, to: place)
    }

    /// Where the accumulators stand, in the order in which they began.
    public var accumulators: [RxAccumulator] {
        ledger.blocks.flatMap { block -> [RxAccumulator] in
            let owner = block.member < 0 ? cardholderID : members[block.member].id
            let plan =
                block.plan < 0
                ? ManufacturerProgram.all[-1 - block.plan].id : PharmacyPlanTable.shared.plans[block.plan].id
            return RxAccumulator.Kind.allCases.compactMap { kind in
                guard Self.isKept(kind, in: block) else { return nil }
                return RxAccumulator(
                    kind: kind, isFamily: block.member < 0, memberID: owner, planID: plan, yearStart: block.year,
                    applied: block[kind], limit: block.limit(kind))
            }
        }
    }

    private static func isKept(_ kind: RxAccumulator.Kind, in block: RxLedger.Block) -> Bool {
        let isPartD = block.plan >= 0 && PharmacyPlanTable.shared.plans[block.plan].isPartD
        return switch kind {
        case .copayCard: block.plan < 0
        case .deductible: block.plan >= 0 && (block.deductibleLimit ?? .zero) > .zero
        case .outOfPocket: block.plan >= 0 && !isPartD && block.outOfPocketLimit != nil
        case .trueOutOfPocket, .grossDrugCost: isPartD && block.member >= 0
        }
    }

    /// Writes what was answered and gathered back to the household.
    public func finish(_ household: inout RxHousehold) {
        household.responses = responses
        household.authorizations = authorizations
        household.accumulators = accumulators
        household.rebates = rebates
    }

    /// The place in the ledger of a member, or with -1 of the family, under a plan.
    mutating func block(member: Int, plan: Int, year: CalendarDate) -> Int {
        if let place = ledger.place(member: member, plan: plan, year: year) { return place }
        let limits = PlanLimits(PharmacyPlanTable.shared.plans[plan], year: year.year)
        let isFamily = member < 0
        return ledger.block(
            member: member, plan: plan, year: year,
            deductibleLimit: isFamily ? limits.deductible * 2 : limits.deductible,
            outOfPocketLimit: limits.outOfPocket.map { isFamily ? $0 * 2 : $0 })
    }
}

/// The limits of a plan in a year.
///
/// Those of the standard benefit of Part D follow the year; a family's are twice those of a person.
struct PlanLimits: Sendable {
    let deductible: Money
    let outOfPocket: Money?

    init(_ plan: PharmacyPlan, year: Int) {
        guard plan.isPartD else {
            deductible = plan.deductible
            outOfPocket = plan.outOfPocketMaximum
            return
        }
        let standard = PartDYear.of(year)
        deductible = plan.isEnhanced ? min(plan.deductible, standard.deductible) : standard.deductible
        outOfPocket = standard.outOfPocketLimit
    }
}
