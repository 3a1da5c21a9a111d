import HealthSimCore

/// Makes households of members of pharmacy plans: who they are and what covers them; nothing is dispensed yet.
struct RxEnrollment: Sendable {
    /// How many numbers a household has for its people.
    static let capacity: UInt64 = 16

    let seed: UInt64
    let asOf: CalendarDate
    let network: ProviderNetwork
    let options: RxPopulationOptions
    private let people: PersonGenerator
    private let contracts: [ContractMix.Contract]
    private let mix: StratifiedCategory
    private let rank: StratifiedDraw
    private let groups: StratifiedCategory

    private static let agePurpose: RandomStream.Purpose = "pharmacy.age"
    private static let memberPurpose: RandomStream.Purpose = "pharmacy.family"
    private static let planPurpose: RandomStream.Purpose = "pharmacy.plan"

    init(seed: UInt64, asOf: CalendarDate, network: ProviderNetwork, options: RxPopulationOptions) {
        self.seed = seed
        self.asOf = asOf
        self.network = network
        self.options = options
        people = PersonGenerator(seed: seed, asOf: asOf)
        contracts = Self.contracts(options)
        func draw(_ purpose: RandomStream.Purpose) -> StratifiedDraw {
            StratifiedDraw(seed: seed, purpose: purpose, count: network.count)
        }
        mix = StratifiedCategory(
            shares: contracts.map(\.share), count: network.count, draw: draw("pharmacy.contract"))
        rank = draw("pharmacy.place")
        groups = StratifiedCategory(
            shares: RaceEthnicityGroup.all.map(\.share), count: network.count, draw: draw("pharmacy.group"))
    }

    /// The contracts with their shares: as published, narrowed to what was stated.
    private static func contracts(_ options: RxPopulationOptions) -> [ContractMix.Contract] {
        var contracts = ContractMix.shared.contracts
        if !options.hasFamilies {
            contracts = contracts.map {
                ContractMix.Contract(
                    market: $0.market, hasSpouse: false, hasChildren: false, level: $0.level, share: $0.share)
            }
        }
        guard !options.markets.isEmpty else { return contracts }
        let total = options.markets.reduce(0) { $0 + $1.weight }
        return options.markets.flatMap { stated -> [ContractMix.Contract] in
            let own = contracts.filter { $0.market == stated.value }
            guard !own.isEmpty else {
                return [
                    ContractMix.Contract(
                        market: stated.value, hasSpouse: false, hasChildren: false, level: "IND",
                        share: stated.weight / total)
                ]
            }
            let sum = own.reduce(0) { $0 + $1.share }
            return own.map {
                ContractMix.Contract(
                    market: $0.market, hasSpouse: $0.hasSpouse, hasChildren: $0.hasChildren, level: $0.level,
                    share: $0.share / sum * stated.weight / total)
            }
        }
    }

    /// The rank of the household of an index in the network: where it lives.
    func rank(of index: UInt64) -> UInt64 { rank.rank(of: index) }

    /// The household of an index below the network's count.
    func household(at index: UInt64) -> RxHousehold {
        let category = mix.category(of: index)
        let contract = contracts[category]
        let quantile = mix.members(of: category, seed: seed, purpose: Self.agePurpose).quantile(of: index) ?? 0.5
        var stream = RandomStream(seed: seed, purpose: Self.memberPurpose, index: index)
        let age =
            options.ages.map { Double($0.lowerBound) + quantile * Double($0.count) }
            ?? ContractMix.shared.age(of: contract, at: quantile)
        let number = index + 1
        let cardholderID = Identifiers.text("CRD", number, digits: 9)
        let group = RaceEthnicityGroup.all[groups.category(of: index)]
        let place = network.place(rank: rank.rank(of: index))
        let drawn: Sex = stream.chance(contract.market == .employer ? 0.48 : 0.54) ? .female : .male
        let holder = people.person(
            at: index * Self.capacity, age: .years(age), sex: options.sex ?? drawn, group: group, place: place)
        var members = [member(holder, at: 0, .cardholder, number, cardholderID)]
        if contract.market == .medicare || contract.market == .medicareAdvantage {
            members[0].medicareID = MedicareNumber.text(index * Self.capacity + 1)
            members[0].lowIncome = options.lowIncome ?? subsidy(&stream)
            if members[0].lowIncome == .institutional { members[0].residence = .nursingFacility }
        }
        family(of: contract, age: age, group, place, &members, number, &stream)
        var household = RxHousehold(cardholderID: cardholderID, members: members)
        enroll(&household, contract.market, number: number)
        return household
    }

    private func member(
        _ person: Person, at place: Int, _ relationship: RxRelationship, _ number: UInt64, _ cardholderID: Text
    ) -> RxMember {
        RxMember(
            id: RxIdentifiers.member(household: number, place: place), cardholderID: cardholderID,
            personCode: Identifiers.text("", UInt64(place + 1), digits: 3), relationship: relationship, person: person)
    }

    /// About a quarter of the people with Part D have the subsidy (CMS), most of them all of it.
    private func subsidy(_ stream: inout RandomStream) -> LowIncomeSubsidy {
        let draw = stream.uniform()
        return draw < 0.12 ? .fullLowest : draw < 0.24 ? .full : draw < 0.255 ? .institutional : .none
    }

    /// A spouse and children, where the contract has them.
    private func family(
        of contract: ContractMix.Contract, age: Double, _ group: RaceEthnicityGroup, _ place: Place,
        _ members: inout [RxMember], _ number: UInt64, _ stream: inout RandomStream
    ) {
        let holder = members[0].person
        func add(_ age: Double, _ sex: Sex, _ relationship: RxRelationship, sharesName: Bool) {
            let position = members.count
            var person = people.person(
                at: (number - 1) * Self.capacity + UInt64(position), age: .years(age), sex: sex, group: group,
                place: place, family: sharesName ? holder.name.family : nil, home: holder.address)
            person.telephone = holder.telephone
            members.append(member(person, at: position, relationship, number, members[0].cardholderID))
        }
        if contract.hasSpouse {
            // Husbands are 2.3 years older on average (Census, current population survey).
            let older = stream.normal(mean: holder.sex == .male ? -2.3 : 2.3, deviation: 3.8, within: -12...12)
            add(max(20, age + older), holder.sex == .male ? .female : .male, .spouse, sharesName: stream.chance(0.8))
        }
        guard contract.hasChildren else { return }
        let wanted = 1 + stream.choose(weights: [0.40, 0.39, 0.15, 0.06])
        var eldest = min(25.9, age - 20)
        for _ in 0..<wanted where eldest > 0.2 {
            let own = max(0.1, eldest * (0.4 + 0.6 * stream.uniform()))
            add(own, stream.chance(0.512) ? .male : .female, .child, sharesName: true)
            eldest = own - 1.3
        }
    }

    // MARK: - Spans

    /// Enrols the members: one plan from the beginning, and what changes at New Year.
    private func enroll(_ household: inout RxHousehold, _ market: PharmacyPlan.Market, number: UInt64) {
        var stream = RandomStream(seed: seed, purpose: Self.planPurpose, index: number - 1)
        let first = asOf.adding(months: -options.historyMonths)
        let age = household.members[0].person.birthDate.years(until: asOf)
        let plans = offered(market, age: age)
        guard !plans.isEmpty else { return }
        var plan = plans[stream.choose(weights: plans.map(\.weight))].plan
        var start = CalendarDate(year: first.year - stream.integer(in: 0...4), month: 1, day: 1) ?? first
        if options.changesPlans && stream.chance(0.10) {
            // Some have joined while it is told.
            start = first.adding(days: stream.integer(below: max(1, first.days(until: asOf) * 2 / 3))).startOfMonth
        }
        let group = stream.integer(in: 1...9_999)
        var end: CalendarDate?
        var year = first.year + 1
        while year <= asOf.year, let newYear = CalendarDate(year: year, month: 1, day: 1), newYear <= asOf {
            let draw = stream.uniform()
            let next = plans[stream.choose(weights: plans.map(\.weight))].plan
            if options.changesPlans, newYear > start, draw < 0.10 {
                if draw < 0.015 {
                    end = newYear.adding(days: -1)
                    break
                }
                if next.id != plan.id {
                    cover(&household, by: plan, from: start, to: newYear.adding(days: -1), group, number)
                    (plan, start) = (next, newYear)
                }
            }
            year += 1
        }
        cover(&household, by: plan, from: start, to: end, group, number)
        household.coverages = household.members.flatMap { member in
            household.coverages.filter { $0.memberID == member.id }
        }
        for place in household.coverages.indices {
            household.coverages[place].id = RxIdentifiers.coverage(household: number, place + 1)
        }
    }

    private func offered(_ market: PharmacyPlan.Market, age: Int) -> [(plan: PharmacyPlan, weight: Double)] {
        let table = PharmacyPlanTable.shared
        if !options.plans.isEmpty {
            let stated = options.plans.compactMap { share in table.plan(share.value).map { ($0, share.weight) } }
            let own = stated.filter { $0.0.market == market }
            return (own.isEmpty ? stated : own).map { (plan: $0.0, weight: $0.1) }
        }
        // The programme for children takes nobody else.
        return table.plans(of: market).filter { $0.id != "rx-chip" || age < 19 }.map { (plan: $0, weight: $0.share) }
    }

    private func cover(
        _ household: inout RxHousehold, by plan: PharmacyPlan, from start: CalendarDate, to end: CalendarDate?,
        _ group: Int, _ number: UInt64
    ) {
        for member in household.members where end.map({ member.person.birthDate <= $0 }) ?? true {
            household.coverages.append(
                RxCoverage(
                    id: .empty, memberID: member.id, cardholderID: household.cardholderID, planID: plan.id,
                    bin: plan.bin,
                    pcn: plan.pcn,
                    groupID: Text("\(plan.groupPrefix)\(Identifiers.text("", UInt64(group), digits: 4))"),
                    start: max(start, member.person.birthDate), end: end, isFamily: household.members.count > 1))
        }
    }
}
