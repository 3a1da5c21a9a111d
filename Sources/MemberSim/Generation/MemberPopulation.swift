import HealthSimCore

/// Makes households with everything a payer holds about them: enrolled, cared for, their claims settled and paid.
///
///     let population = MemberPopulation(generator)
///     let household = population.household(at: 17)
///
/// A household is a function of the generator's arguments and the index alone. Care comes from the rates of
/// `references/membership/service-patterns.csv`: no clinical record is needed.
public struct MemberPopulation: Sendable {
    /// Who is enrolled in what.
    public let generator: MembershipGenerator
    /// How billing is done.
    public let terms: BillingTerms
    /// How often claims are denied for what they do not show.
    public let rates: DenialRates
    /// How much more care than usual is needed; 0 for none.
    public let scale: Double

    /// Households that are enrolled by a generator.
    public init(
        _ generator: MembershipGenerator, terms: BillingTerms? = nil, rates: DenialRates = .published,
        scale: Double = 1
    ) {
        self.generator = generator
        self.terms = terms ?? BillingTerms(asOf: generator.asOf)
        self.rates = rates
        self.scale = scale
    }

    /// The household of an index below the generator's count.
    public func household(at index: UInt64) -> MemberHousehold {
        let enrolled = generator.household(at: index)
        return settled(enrolled, index: index, orders: orders(for: enrolled, index: index))
    }

    /// The household with orders of care given, billed and settled.
    func settled(_ enrolled: MemberHousehold, index: UInt64, orders: [CareOrder]) -> MemberHousehold {
        var care = HouseholdCare(enrolled, index: index, generator: generator, terms: terms)
        for order in orders { care.give(order) }
        var household = care.finished()
        Adjudicator(rates: rates, seed: generator.seed, asOf: generator.asOf).settle(&household)
        return household
    }

    /// What the members need by the rates, in the order of the days.
    func orders(for household: MemberHousehold, index: UInt64) -> [CareOrder] {
        let first = generator.asOf.adding(months: -generator.options.historyMonths)
        var orders: [CareOrder] = []
        for (position, member) in household.members.enumerated() where scale > 0 {
            let spans = household.coverages.filter { $0.memberID == member.id }
            guard let start = spans.first?.start else { continue }
            let from = max(first, start, member.person.birthDate)
            let end = member.deathDate.map { min($0, generator.asOf) } ?? generator.asOf
            guard from < end else { continue }
            let draw = UtilizationDraw(
                seed: generator.seed, person: index * FamilyBuilder.capacity + UInt64(position), member: member,
                scale: scale * Self.need(plan(household, member), age: member.person.birthDate.years(until: from)))
            var consents = RandomStream(
                seed: generator.seed, purpose: Self.consentPurpose,
                index: index * FamilyBuilder.capacity + UInt64(position))
            for need in draw.needs(in: from...end) {
                var order = CareOrder(pattern: need.pattern, position: position, day: need.day, number: need.number)
                order.diagnoses = need.diagnoses
                order.mayBeRefused = true
                order.authorization = Self.consent(consents.uniform())
                order.isInside = true
                orders.append(order)
            }
        }
        orders += births(household, from: first)
        return orders.enumerated().sorted {
            ($0.element.day.daysSinceEpoch, $0.offset) < ($1.element.day.daysSinceEpoch, $1.offset)
        }.map(\.element)
    }

    /// The line of business of a member's first plan.
    private func plan(_ household: MemberHousehold, _ member: Member) -> Plan.LineOfBusiness {
        let span = household.coverages.first { $0.memberID == member.id }
        return span.flatMap { PlanTable.shared.plan($0.planID)?.lineOfBusiness } ?? .employer
    }

    /// How much more care people need than others of their age.
    ///
    /// People in Medicaid, and those below 65 in Medicare, are poorer or disabled: set so that what is allowed a member and
    /// month is near published amounts (MACPAC, KFF); a modelling choice.
    private static func need(_ line: Plan.LineOfBusiness, age: Int) -> Double {
        switch line {
        case .medicaid: age < 19 ? 1.9 : 2.4
        case .medicare, .medicareAdvantage: age < 65 ? 2.6 : 1.2
        case .exchange: 1.1
        case .employer, .dental: 1.15
        }
    }

    /// The care of births: visits before, the stay of the mother and that of the child.
    private func births(_ household: MemberHousehold, from first: CalendarDate) -> [CareOrder] {
        guard let delivery = ServicePattern.named("stay-delivery"),
            let cesarean = ServicePattern.named("stay-cesarean"),
            let newborn = ServicePattern.named("stay-newborn"), let prenatal = ServicePattern.named("prenatal-visit")
        else { return [] }
        var orders: [CareOrder] = []
        for event in household.enrollmentEvents where event.reason == .birth && event.maintenance == .addition {
            guard event.effective >= first,
                let child = household.members.firstIndex(where: { $0.id == event.memberID }),
                let mother = household.members.firstIndex(where: {
                    $0.person.sex == .female && !$0.relationship.isChild
                })
            else { continue }
            let born = event.effective
            var stream = RandomStream(
                seed: generator.seed, purpose: Self.birthPurpose, index: UInt64(bitPattern: Int64(born.daysSinceEpoch)))
            for week in stride(from: -28, through: -1, by: 4) {
                orders.append(
                    CareOrder(
                        pattern: prenatal, position: mother, day: born.adding(days: week * 7).nextWorkday,
                        number: week + 40))
            }
            // A third of births are cesarean (NCHS 2022: 32.1 %).
            orders.append(
                CareOrder(
                    pattern: stream.chance(0.321) ? cesarean : delivery, position: mother, day: born, number: child))
            orders.append(CareOrder(pattern: newborn, position: child, day: born, number: 0, isBilledAnyway: true))
        }
        return orders
    }

    /// What became of the authorization that a plan asks for, by a number from 0 to 1: now and then nobody asked in time, or
    /// care took place after the days that were allowed.
    ///
    /// Source: modelling choice, set so that the share of first denials for authorization is near published ones.
    private static func consent(_ draw: Double) -> CareOrder.Consent {
        draw < 0.045 ? .none : draw < 0.075 ? .expired : .usual
    }

    private static let consentPurpose: RandomStream.Purpose = "membership.consent"
    private static let birthPurpose: RandomStream.Purpose = "membership.delivery"
}

extension CalendarDate {
    /// The day, or the Monday after it when it is on a weekend.
    var nextWorkday: CalendarDate {
        switch weekday {
        case .saturday: adding(days: 2)
        case .sunday: adding(days: 1)
        default: self
        }
    }
}
