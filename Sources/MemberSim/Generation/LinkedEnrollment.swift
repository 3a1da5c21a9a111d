package import HealthSimCore

/// Enrols a person who is known already, such as the patient of a clinical record: the contract, its plan and payer,
/// who else is in it, and what was reported of it.
package struct LinkedEnrollment: Sendable {
    /// Who is enrolled, and in what kind of contract.
    package struct Request: Sendable {
        /// The number of the person, from 1.
        package var number: UInt64
        /// Who it is.
        package var person: Person
        /// The person's medical record number.
        package var mrn: Text
        /// The day of death; absent for the living.
        package var death: CalendarDate?
        /// The line of business now.
        package var line: Plan.LineOfBusiness
        /// The line of business before Medicare began within the history; absent when it did not.
        package var lineBefore: Plan.LineOfBusiness?
        /// The plan or its type as it was stated; empty for one of the line by its share.
        package var plan: Text
        /// Who holds the contract when it is not the person, and what the person is to the holder.
        package var holder: (person: Person, relationship: Relationship)?
        /// Whether Medicaid pays after Medicare for sure; else for the share of those in Medicare.
        package var isDual = false
        /// The first day of the history: everybody is enrolled before it, or from birth.
        package var historyStart: CalendarDate
        /// A number from 0 to 1 that chooses among plans; by strata, so that shares are met exactly.
        package var planQuantile: Double
        /// What happens to the contract on days that are known, in order of time.
        package var changes: [Change] = []
        /// Who lives from the contract of the person, who then holds it.
        package var relatives: [Relative] = []

        package init(
            number: UInt64, person: Person, mrn: Text, death: CalendarDate?, line: Plan.LineOfBusiness,
            lineBefore: Plan.LineOfBusiness? = nil, plan: Text = .empty,
            holder: (person: Person, relationship: Relationship)? = nil, historyStart: CalendarDate,
            planQuantile: Double
        ) {
            self.number = number
            self.person = person
            self.mrn = mrn
            self.death = death
            self.line = line
            self.lineBefore = lineBefore
            self.plan = plan
            self.holder = holder
            self.historyStart = historyStart
            self.planQuantile = planQuantile
        }
    }

    /// Somebody who lives from the contract of another person.
    package struct Relative: Sendable {
        /// What they are to the holder.
        package let relationship: Relationship
        package let person: Person
        /// Their medical record number.
        package let mrn: Text
        /// The day of death; absent for the living.
        package let death: CalendarDate?

        package init(relationship: Relationship, person: Person, mrn: Text, death: CalendarDate?) {
            self.relationship = relationship
            self.person = person
            self.mrn = mrn
            self.death = death
        }
    }

    /// The seed of the run.
    package let seed: UInt64
    /// The last day that is told.
    package let asOf: CalendarDate

    private static let purpose: RandomStream.Purpose = "membership.linked"
    private static let payerPurpose: RandomStream.Purpose = "membership.payer"
    private static let weights = AliasTable(weights: EmployerGroup.weights)

    package init(seed: UInt64, asOf: CalendarDate) {
        self.seed = seed
        self.asOf = asOf
    }

    /// The household of a person; nothing when the tables have no plan of the line for the person's age.
    package func household(for request: Request) -> MemberHousehold? {
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: request.number)
        let age = max(0, request.person.birthDate.years(until: asOf))
        guard let (offer, groupID) = offer(request.line, request, age: age, &stream) else { return nil }
        let members = members(request, line: request.line)
        let own = request.holder == nil ? 0 : 1
        let begun = Self.beginning(of: request)
        let lineBefore = begun == nil ? request.lineBefore : nil
        let before = lineBefore.flatMap { self.offer($0, request, age: 64, &stream) }
        let start = begun ?? start(request, before == nil ? request.line : lineBefore ?? request.line, &stream)
        var ledger = EnrollmentLedger(
            number: request.number, members: members, offer: before?.offer ?? offer, groupID: before?.groupID ?? groupID
        )
        let first = max(start, members[0].person.birthDate)
        enroll(members, own: own, from: first, in: &ledger, &stream)
        if before != nil {
            let turn = request.person.birthDate.birthday(turning: 65).startOfMonth
            ledger.change(to: offer, from: turn, processed: turn.adding(days: -20))
        } else {
            changePlan(&ledger, request, age: age, offer, &stream)
        }
        let changes = request.changes.filter { change in request.death.map { change.date.endOfMonth < $0 } ?? true }
        make(changes, in: &ledger, line: request.line, age: age)
        if let death = request.death {
            ledger.terminate(
                own, after: death, .death, processed: min(asOf, death.adding(days: stream.integer(in: 3...30))))
            ledger.members[own].deathDate = death
        }
        end(request.relatives, after: request.death, in: &ledger)
        var household = MemberHousehold(subscriberID: ledger.subscriberID, members: ledger.members)
        household.coverages = ledger.sortedCoverages
        household.enrollmentEvents = ledger.sortedEvents
        // Only employers have groups.
        for index in household.coverages.indices
        where household.coverages[index].planID != (before?.offer.planID ?? offer.planID) {
            if PayerTable.shared.lineOfBusiness(of: household.coverages[index].payerID) != .employer {
                household.coverages[index].groupID = .empty
            }
        }
        household.otherCoverages = others(request, members[own], from: first, &stream)
        return household
    }

    // MARK: - The people

    private func members(_ request: Request, line: Plan.LineOfBusiness) -> [Member] {
        let isMedicare = line.isMedicare
        let ownID = MemberIdentifiers.member(household: request.number)
        let holderID = request.holder == nil ? ownID : MemberIdentifiers.member(household: request.number, place: 1)
        var own = Member(
            id: ownID, subscriberID: holderID, relationship: request.holder?.relationship ?? .subscriber,
            personCode: request.holder == nil ? "01" : "02", person: request.person, mrn: request.mrn)
        if isMedicare { own.medicareID = MedicareNumber.text(request.number * FamilyBuilder.capacity + 1) }
        if line == .medicaid { own.medicaidID = Identifiers.text("MCD", request.number, digits: 8) }
        guard let holder = request.holder else {
            return [own]
                + request.relatives.enumerated().map { place, relative in
                    Member(
                        id: MemberIdentifiers.member(household: request.number, place: place + 2), subscriberID: ownID,
                        relationship: relative.relationship,
                        personCode: Identifiers.text("", UInt64(place + 2), digits: 2), person: relative.person,
                        mrn: relative.mrn)
                }
        }
        let parent = Member(
            id: holderID, subscriberID: holderID, relationship: .subscriber, personCode: "01", person: holder.person)
        return [parent, own]
    }

    // MARK: - The contract

    /// The plan of a line, by what was stated or by shares, and its payer and group.
    private func offer(
        _ line: Plan.LineOfBusiness, _ request: Request, age: Int, _ stream: inout RandomStream
    ) -> (offer: PlanOffer, groupID: Text)? {
        let catalog = PlanCatalog.shared
        let designs = Self.designs(of: line, age: age)
        let stated =
            line == request.line && !request.plan.isEmpty
            ? Self.designs(designs, answering: request.plan) : []
        guard let design = Self.choose(stated.isEmpty ? designs : stated, at: request.planQuantile) else { return nil }
        let sellers = catalog.sellers(of: catalog.designs[design])
        guard !sellers.isEmpty else { return nil }
        let isEmployer = line == .employer
        let employer = isEmployer ? Self.weights.draw(&stream) : 0
        // All of an employer are with one payer; others choose.
        var payer = RandomStream(
            seed: seed, purpose: Self.payerPurpose.part(isEmployer ? 1 : 2),
            index: isEmployer ? UInt64(employer) : request.number)
        let seller = sellers[payer.choose(weights: sellers.map(\.share))]
        return (
            catalog.offer(catalog.designs[design], of: seller),
            isEmployer ? EmployerGroup.directory[employer].id : .empty
        )
    }

    /// The places of the designs of a line that somebody of an age may have; designs are read where they lie.
    static func designs(of line: Plan.LineOfBusiness, age: Int) -> [Int] {
        let designs = PlanCatalog.shared.designs
        return designs.indices.filter {
            designs[$0].plan.lineOfBusiness == line && (age < 19 || !designs[$0].isForChildren)
        }
    }

    /// Those designs that are what was stated: the one that is named, else all that the words fit.
    private static func designs(_ places: [Int], answering stated: Text) -> [Int] {
        let designs = PlanCatalog.shared.designs
        let named = places.filter { designs[$0].plan.id == stated || designs[$0].plan.name == stated }
        return named.isEmpty ? places.filter { answers(designs[$0].plan, to: stated) } : named
    }

    static func choose(_ places: [Int], at quantile: Double) -> Int? {
        let designs = PlanCatalog.shared.designs
        let total = places.reduce(0) { $0 + designs[$1].share }
        var rest = quantile * total
        for place in places {
            if rest < designs[place].share { return place }
            rest -= designs[place].share
        }
        return places.last
    }

    /// Whether a plan is what was stated, in the words of specifications: its id, its type or its metal.
    static func answers(_ plan: Plan, to stated: Text) -> Bool {
        guard !stated.isEmpty else { return false }
        let words = folded(stated.string)
        if words == folded(plan.id.string) || words == folded(plan.kind.rawValue) || words == folded(plan.name.string) {
            return true
        }
        if !plan.metal.isEmpty, words.contains(folded(plan.metal.string)) { return true }
        // A type of plan within the line: `HMO` is the exchange's or Medicare Advantage's HMO too.
        if words.count >= 3, folded(plan.kind.rawValue).hasSuffix(words) { return true }
        switch plan.lineOfBusiness {
        case .medicareAdvantage:
            let isStated = words.contains("advantage") || words.hasPrefix("ma")
            let isHMO = folded(plan.id.string).contains("hmo")
            return isStated && (words.contains("ppo") ? !isHMO : words.contains("hmo") ? isHMO : true)
        case .medicare: return words.contains("original") || words.contains("traditional") || words.contains("fee")
        case .medicaid:
            if plan.kind == .managedMedicaid { return words.contains("mco") || words.contains("managed") }
            return plan.kind == .medicaid && (words.contains("ffs") || words.contains("fee"))
        case .employer, .exchange, .dental: return folded(plan.id.string).hasPrefix(words)
        }
    }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }

    /// The first day of the contract: before the history begins, or the day of birth.
    private func start(_ request: Request, _ line: Plan.LineOfBusiness, _ stream: inout RandomStream) -> CalendarDate {
        let birth = request.person.birthDate
        let latest = request.historyStart.startOfMonth
        let drawn: CalendarDate
        switch line {
        case .employer:
            drawn = latest.adding(days: -Int(min(stream.exponential(mean: 4.2 * 365), 15 * 365))).startOfMonth
        case .exchange, .dental:
            drawn = CalendarDate(year: latest.year - stream.integer(in: 0...4), month: 1, day: 1) ?? latest
        case .medicare, .medicareAdvantage:
            let of65 = birth.birthday(turning: 65).startOfMonth
            drawn =
                of65 <= latest
                ? of65 : CalendarDate(year: latest.year - stream.integer(in: 0...4), month: 1, day: 1) ?? latest
        case .medicaid: drawn = latest.adding(days: -Int(min(stream.exponential(mean: 1_000), 6_000))).startOfMonth
        }
        let start = min(drawn, latest)
        return request.holder == nil ? max(start, birth) : start
    }

    // MARK: - Other payers

    /// Who else pays for the person: Medicaid after Medicare for some, the plan of the other parent for some children.
    private func others(
        _ request: Request, _ member: Member, from start: CalendarDate, _ stream: inout RandomStream
    ) -> [OtherCoverage] {
        let catalog = PlanCatalog.shared
        let draw = stream.uniform()
        switch request.line {
        case .medicare, .medicareAdvantage:
            guard request.isDual || draw < MembershipTable.shared.rate(.dual, line: request.line),
                let state = catalog.payer(of: .medicaid, isOfState: true)
            else { return [] }
            return [
                OtherCoverage(
                    memberID: member.id, payerID: state,
                    policyNumber: Identifiers.text("MCD", request.number, digits: 8),
                    relationship: .subscriber, order: .secondary, start: start)
            ]
        case .employer:
            let isChild = member.relationship.isChild
            let isOld = member.person.birthDate.birthday(turning: 65) <= asOf
            if isOld, let medicare = catalog.payer(of: .medicare) {
                return [
                    OtherCoverage(
                        memberID: member.id, payerID: medicare,
                        policyNumber: MedicareNumber.text(request.number * FamilyBuilder.capacity + 1),
                        relationship: .subscriber, order: .secondary, medicareSecondaryType: "12",
                        start: max(start, member.person.birthDate.birthday(turning: 65).startOfMonth))
                ]
            }
            guard isChild, draw < MembershipTable.shared.rate(.otherParent),
                let payer = catalog.payer(
                    of: .employer, but: catalog.sellers.first { $0.line == .employer }?.id ?? .empty)
            else { return [] }
            return [
                OtherCoverage(
                    memberID: member.id, payerID: payer,
                    policyNumber: Identifiers.text("OTH", request.number, digits: 8),
                    relationship: .child, order: stream.chance(0.5) ? .primary : .secondary,
                    start: max(start, member.person.birthDate))
            ]
        case .exchange, .medicaid, .dental: return []
        }
    }
}
