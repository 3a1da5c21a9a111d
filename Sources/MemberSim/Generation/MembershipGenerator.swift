public import HealthSimCore

/// Makes households of members: who they are, what they are enrolled in, and how life has changed it.
///
///     let generator = MembershipGenerator(seed: 42, asOf: today, network: network)
///     let household = generator.household(at: 17)
///
/// A household is a function of the seed, the day, the network, the options and the index alone. Lines of business,
/// sizes of contracts, plans and employers have their shares exactly, by strata; there are as many households as the
/// network has. Nothing is claimed yet: claims are made from what the members need.
///
/// Sources: the tables of `references/membership/` and `references/plans/`.
public struct MembershipGenerator: Sendable {
    /// The seed of the run.
    public let seed: UInt64
    /// The last day that is told.
    public let asOf: CalendarDate
    /// Who looks after the members; it says where they live and how many households there are.
    public let network: ProviderNetwork
    /// What was stated.
    public let options: MembershipOptions

    /// Who practises in the same places and looks after other people.
    let elsewhere: ProviderNetwork
    let people: PersonGenerator
    let mixes: [MembershipTable.Mix]
    let mix: StratifiedCategory
    let rank: StratifiedDraw
    let sex: StratifiedDraw
    let groups: StratifiedCategory
    let employers: StratifiedCategory

    /// Households of the members of a network.
    public init(
        seed: UInt64, asOf: CalendarDate, network: ProviderNetwork, options: MembershipOptions = MembershipOptions()
    ) {
        self.seed = seed
        self.asOf = asOf
        self.network = network
        self.options = options
        elsewhere = ProviderNetwork(
            seed: RandomStream(seed: seed, purpose: "membership.elsewhere", index: 0).first,
            geography: network.geography,
            count: 65_536)
        people = PersonGenerator(seed: seed, asOf: asOf)
        mixes = Self.mixes(options)
        func draw(_ purpose: RandomStream.Purpose) -> StratifiedDraw {
            StratifiedDraw(seed: seed, purpose: purpose, count: network.count)
        }
        mix = StratifiedCategory(shares: mixes.map(\.share), count: network.count, draw: draw("membership.contract"))
        rank = draw("membership.place")
        sex = draw("membership.sex")
        groups = StratifiedCategory(
            shares: RaceEthnicityGroup.all.map(\.share), count: network.count, draw: draw("membership.group"))
        employers = StratifiedCategory(
            shares: EmployerGroup.weights, count: network.count, draw: draw("membership.employer"))
    }

    /// How many households there are.
    public var count: UInt64 { network.count }

    /// The lines and levels with their shares: as published, narrowed to what was stated.
    private static func mixes(_ options: MembershipOptions) -> [MembershipTable.Mix] {
        let published = Array(MembershipTable.shared.mixes)
        var mixes = published
        if !options.lines.isEmpty {
            let total = options.lines.reduce(0) { $0 + $1.weight }
            mixes = options.lines.flatMap { stated in
                let own = published.filter { $0.line == stated.value }
                let sum = own.reduce(0) { $0 + $1.share }
                return own.map {
                    MembershipTable.Mix(line: $0.line, level: $0.level, share: $0.share / sum * stated.weight / total)
                }
            }
        }
        guard !options.levels.isEmpty else { return mixes }
        var stated: [MembershipTable.Mix] = []
        let total = options.levels.reduce(0) { $0 + $1.weight }
        for line in Plan.LineOfBusiness.allCases {
            let share = mixes.reduce(0) { $0 + ($1.line == line ? $1.share : 0) }
            guard share > 0 else { continue }
            stated += options.levels.map {
                MembershipTable.Mix(line: line, level: $0.value, share: share * $0.weight / total)
            }
        }
        return stated
    }

    // MARK: - A household

    private static let agePurpose: RandomStream.Purpose = "membership.age"
    private static let planPurpose: RandomStream.Purpose = "membership.plan"
    private static let startPurpose: RandomStream.Purpose = "membership.start"

    /// The household of an index below `count`, with nothing claimed.
    public func household(at index: UInt64) -> MemberHousehold {
        household(living(begin(at: index), events: []))
    }

    /// What becomes of a contract by stated events, and by the published rates where the options say so.
    func living(_ beginning: EnrollmentHistory, events stated: [LifeEvent]) -> EnrollmentHistory {
        var history = beginning
        var events = stated
        let first = max(asOf.adding(months: -options.historyMonths), history.ledger.start(0) ?? asOf)
        let draw = LifeEventDraw(
            seed: seed, index: history.family.index, line: history.ledger.offer.line, members: history.members,
            days: min(first.adding(days: 1), asOf)...asOf)
        events += draw.limits()
        if options.changesNaturally {
            events += draw.events(withPrimaryCare: history.ledger.offer.requiresPrimaryCare)
        }
        let ordered = events.enumerated().sorted {
            ($0.element.date.daysSinceEpoch, $0.element.rank, $0.offset)
                < ($1.element.date.daysSinceEpoch, $1.element.rank, $1.offset)
        }
        for event in ordered { history.apply(event.element) }
        return history
    }

    /// The contract of an index on its first day, and its family, before life changes anything.
    func begin(at index: UInt64) -> EnrollmentHistory {
        let category = mix.category(of: index)
        let (line, level) = (mixes[category].line, mixes[category].level)
        let quantile = { (purpose: RandomStream.Purpose) in
            mix.members(of: category, seed: seed, purpose: purpose).quantile(of: index) ?? 0.5
        }
        let age = age(line, level, quantile(Self.agePurpose))
        let place = network.place(rank: rank.rank(of: index))
        let family = FamilyBuilder(
            people: people, seed: seed, index: index, place: place,
            group: RaceEthnicityGroup.all[groups.category(of: index)])
        let isFemale = sex.quantile(of: index) < Self.femaleShare(line)
        var subscriber = family.subscriber(age: age, sex: isFemale ? .female : .male)
        let number = index * FamilyBuilder.capacity + 1
        if line.isMedicare { subscriber.medicareID = MedicareNumber.text(number) }
        if line == .medicaid { subscriber.medicaidID = Identifiers.text("MCD", number, digits: 8) }
        let (offer, choices, groupID) = offer(index, line, age: age.completedYears, quantile(Self.planPurpose))
        let ledger = EnrollmentLedger(number: index + 1, members: [subscriber], offer: offer, groupID: groupID)
        var history = EnrollmentHistory(family: family, choices: choices, asOf: asOf, ledger: ledger)
        let start = start(index, line, subscriber)
        let base = max(asOf.adding(months: -options.historyMonths), start)
        let hasChildren = level == .family || level == .employeeAndChildren
        history.begin(
            on: start, spouse: level == .family || level == .employeeAndSpouse,
            birthdays: hasChildren ? family.birthdays(of: subscriber, before: base) : [])
        if line == .employer { history.noteWorkingAged(by: options.changesNaturally ? base : asOf) }
        return history
    }

    private func age(_ line: Plan.LineOfBusiness, _ level: Coverage.Level, _ quantile: Double) -> Age {
        guard let ages = options.ages else {
            return .years(MembershipTable.shared.age(line: line, level: level, at: quantile))
        }
        return .years(Double(ages.lowerBound) + quantile * Double(ages.count))
    }

    /// The share of women among subscribers; employees near half (CPS), Medicare and Medicaid more (CMS).
    private static func femaleShare(_ line: Plan.LineOfBusiness) -> Double {
        switch line {
        case .employer: 0.48
        case .exchange: 0.54
        case .medicare, .medicareAdvantage, .medicaid: 0.55
        case .dental: 0.5
        }
    }

    /// The plan of a contract, what else its payer offers, and its group.
    private func offer(
        _ index: UInt64, _ line: Plan.LineOfBusiness, age: Int, _ quantile: Double
    ) -> (PlanOffer, [PlanOffer], Text) {
        let catalog = PlanCatalog.shared
        var designs = catalog.designs(of: line, age: age)
        var weights = designs.map(\.share)
        if !options.kinds.isEmpty {
            let stated = designs.map { design in
                (options.kinds.first { design.answers(to: $0.value) }?.weight ?? 0)
                    * design.share
            }
            if stated.contains(where: { $0 > 0 }) { weights = stated }
            // Designs of one kind share its weight.
            for (place, design) in designs.enumerated() where weights[place] > 0 {
                let sum = designs.indices.reduce(0) {
                    $0 + (designs[$1].plan.kind == design.plan.kind ? designs[$1].share : 0)
                }
                weights[place] /= options.kinds.contains { $0.value == design.plan.id } ? design.share : sum
            }
        }
        let total = weights.reduce(0, +)
        var rest = quantile * total
        var chosen = designs.indices.last { weights[$0] > 0 } ?? 0
        for place in designs.indices where weights[place] > 0 {
            if rest < weights[place] {
                chosen = place
                break
            }
            rest -= weights[place]
        }
        precondition(!designs.isEmpty, "the plan tables have no design of \(line)")
        let design = designs[chosen]
        let isEmployer = line == .employer
        let employer = employers.category(of: index)
        // All of an employer are with one payer; others choose.
        var stream = RandomStream(
            seed: seed, purpose: Self.payerPurpose.part(isEmployer ? 1 : 2),
            index: isEmployer ? UInt64(employer) : index)
        let sellers = catalog.sellers(of: design)
        precondition(!sellers.isEmpty, "the plan tables have no payer of \(line)")
        let seller = sellers[stream.choose(weights: sellers.map(\.share))]
        designs.removeAll { $0.isOfState != design.isOfState || $0.isForChildren != design.isForChildren }
        if !options.kinds.isEmpty {
            designs.removeAll { design in
                !options.kinds.contains { design.answers(to: $0.value) }
            }
        }
        return (
            catalog.offer(design, of: seller), designs.map { catalog.offer($0, of: seller) },
            isEmployer ? EmployerGroup.directory[employer].id : .empty
        )
    }

    private static let payerPurpose: RandomStream.Purpose = "membership.payer"

    /// The first day of a contract.
    private func start(_ index: UInt64, _ line: Plan.LineOfBusiness, _ subscriber: Member) -> CalendarDate {
        var stream = RandomStream(seed: seed, purpose: Self.startPurpose, index: index)
        let birth = subscriber.person.birthDate
        let latest = asOf.adding(months: -1).startOfMonth
        let start: CalendarDate
        switch line {
        case .employer:
            // About a quarter of employees have been with the employer for less than a year (BLS, employee tenure).
            let days = min(stream.exponential(mean: 4.2 * 365), 15 * 365)
            start = max(asOf.adding(days: -Int(days)).startOfMonth, birth.birthday(turning: 19).startOfMonth)
        case .exchange, .dental:
            start = newYear(asOf.year - stream.integer(in: 0...5))
        case .medicare, .medicareAdvantage:
            let of65 = birth.birthday(turning: 65).startOfMonth
            let drawn = newYear(asOf.year - stream.integer(in: 1...(line == .medicare ? 12 : 6)))
            start = of65 > asOf.adding(months: -2) ? drawn : max(of65, drawn)
        case .medicaid:
            start = max(asOf.adding(days: -Int(stream.exponential(mean: 1_000))).startOfMonth, birth)
        }
        return max(min(start, latest, options.latestStart ?? latest), birth)
    }

    private func newYear(_ year: Int) -> CalendarDate { CalendarDate(year: year, month: 1, day: 1) ?? asOf }
}

extension RandomStream {
    /// The first number of the stream.
    fileprivate var first: UInt64 {
        var copy = self
        return copy.next()
    }
}
