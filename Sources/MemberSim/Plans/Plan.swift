public import HealthSimCore

/// A health plan: whom it lets its members see, what they pay themselves, and how it settles claims.
///
/// `plan.json` holds one, with the names of ``CodingKeys``; see ``init(document:findings:)`` for a reading that finds
/// every problem.
public struct Plan: Hashable, Sendable, Codable {
    /// The type of a plan; the raw values are those of `references/plans/plan-types`.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case healthMaintenance = "hmo"
        case preferredProvider = "ppo"
        case exclusiveProvider = "epo"
        case pointOfService = "pos"
        case highDeductible = "hdhp"
        case exchangeHMO = "exchange-hmo"
        case exchangePPO = "exchange-ppo"
        case exchangeEPO = "exchange-epo"
        case medicareAdvantageHMO = "medicare-advantage-hmo"
        case medicareAdvantagePPO = "medicare-advantage-ppo"
        case medicare
        case medicaid
        case managedMedicaid = "medicaid-managed"
        case childrensInsurance = "chip"
        case dental
    }

    /// Who pays for a plan in the end.
    public enum LineOfBusiness: String, CaseIterable, Codable, Sendable {
        case employer, exchange
        case medicareAdvantage = "medicare-advantage"
        case medicare, medicaid, dental
    }

    /// How the deductible of a family gathers.
    public enum Accumulation: String, CaseIterable, Codable, Sendable {
        /// Each person has a limit of their own below that of the family.
        case embedded
        /// A family has one deductible and no person a smaller one; the out-of-pocket maximum stays a person's too.
        case aggregate
    }

    /// How much is paid after another payer.
    public enum Coordination: String, CaseIterable, Codable, Sendable {
        /// What the first payer left to the patient, at most what would have been paid alone.
        case standard
        /// What would have been paid alone, less what the first payer paid.
        case nonDuplication = "non-duplication"
        /// Medicare after another payer: the least of the three amounts of 42 CFR 411.33.
        case medicareSecondary = "medicare-secondary"
        /// Medicaid: its own allowed amount less what was paid; the patient owes no more.
        case payerOfLastResort = "payer-of-last-resort"
    }

    /// The limits of a year in one network; an absent limit does not exist.
    public struct Tier: Hashable, Sendable, Codable {
        /// What one person pays before the plan does; zero for none.
        public var deductible: Money
        /// What a family pays before the plan does.
        public var familyDeductible: Money
        /// The most one person pays in a year.
        public var outOfPocketMaximum: Money?
        /// The most a family pays in a year.
        public var familyOutOfPocketMaximum: Money?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case deductible
            case familyDeductible = "family_deductible"
            case outOfPocketMaximum = "out_of_pocket_maximum"
            case familyOutOfPocketMaximum = "family_out_of_pocket_maximum"
        }

        /// Limits from their parts; those of the family are twice a person's unless given.
        public init(
            deductible: Money, familyDeductible: Money? = nil, outOfPocketMaximum: Money?,
            familyOutOfPocketMaximum: Money? = nil
        ) {
            self.deductible = deductible
            self.familyDeductible = familyDeductible ?? deductible * 2
            self.outOfPocketMaximum = outOfPocketMaximum
            self.familyOutOfPocketMaximum = familyOutOfPocketMaximum ?? outOfPocketMaximum.map { $0 * 2 }
        }
    }

    /// What a stay costs the patient under Part A of Medicare.
    public struct HospitalInsurance: Hashable, Sendable, Codable {
        /// For each benefit period, which ends 60 days after the last stay.
        public var deductible: Money
        /// For each of the days 61 to 90 of a benefit period.
        public var dayFrom61: Money
        /// For each day from 91 on.
        public var dayFrom91: Money
        /// For each of the days 21 to 100 in a skilled nursing facility.
        public var skilledNursingDayFrom21: Money

        enum CodingKeys: String, CodingKey, CaseIterable {
            case deductible
            case dayFrom61 = "day_from_61"
            case dayFrom91 = "day_from_91"
            case skilledNursingDayFrom21 = "skilled_nursing_day_from_21"
        }

        /// Amounts from their parts.
        public init(deductible: Money, dayFrom61: Money, dayFrom91: Money, skilledNursingDayFrom21: Money) {
            self.deductible = deductible
            self.dayFrom61 = dayFrom61
            self.dayFrom91 = dayFrom91
            self.skilledNursingDayFrom21 = skilledNursingDayFrom21
        }
    }

    /// The id of the benefit design, such as `ppo-standard`.
    public var id: Text
    /// What it is called.
    public var name: Text
    /// Its type.
    public var kind: Kind
    /// Who pays for it in the end.
    public var lineOfBusiness: LineOfBusiness
    /// The metal tier of an exchange plan, such as `silver`; empty for others.
    public var metal: Text = .empty
    /// The month in which the plan year begins, 1 to 12.
    public var yearStartMonth = 1
    /// How the deductible of a family gathers.
    public var accumulation = Accumulation.embedded
    /// The limits in the network.
    public var inNetwork: Tier
    /// The limits elsewhere; absent when nothing is covered there but emergencies.
    public var outOfNetwork: Tier?
    /// Part A of Medicare; absent for all other plans.
    public var hospitalInsurance: HospitalInsurance?
    /// Whether a member must have a primary care provider.
    public var requiresPrimaryCare = false
    /// Whether specialists are seen on referral only.
    public var requiresReferral = false
    /// Whether the copay is taken before the deductible.
    public var takesCopayFirst = false
    /// Whether a health savings account may go with it.
    public var allowsSavingsAccount = false
    /// The share of providers that take part, in basis points.
    public var networkShare = 10_000
    /// Days from the last day of service in which a claim must arrive.
    public var filingLimit = 365
    /// Days from the last day of service in which a replacement must arrive.
    public var correctionLimit = 730
    /// How much is paid after another payer.
    public var coordination = Coordination.standard
    /// What the government takes off each payment, in basis points; zero but for Medicare.
    public var sequestration = 0
    /// The interest a year on late payment, in basis points.
    public var interest = 1_000
    /// Days from receipt after which a payment is late.
    public var promptPaymentDays = 30
    /// The fee schedule, by id.
    public var feeScheduleID: Text
    /// What it costs a month.
    public var premiums = Premiums()
    /// One benefit for each category, in the order of the categories.
    public private(set) var benefits: [Benefit]

    /// The names in `plan.json`.
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name
        case kind = "type"
        case lineOfBusiness = "line_of_business"
        case metal
        case yearStartMonth = "year_start_month"
        case accumulation
        case inNetwork = "in_network"
        case outOfNetwork = "out_of_network"
        case hospitalInsurance = "hospital_insurance"
        case requiresPrimaryCare = "requires_primary_care"
        case requiresReferral = "requires_referral"
        case takesCopayFirst = "takes_copay_first"
        case allowsSavingsAccount = "allows_savings_account"
        case networkShare = "network_share_basis_points"
        case filingLimit = "filing_limit_days"
        case correctionLimit = "correction_limit_days"
        case coordination
        case sequestration = "sequestration_basis_points"
        case interest = "interest_basis_points"
        case promptPaymentDays = "prompt_payment_days"
        case feeScheduleID = "fee_schedule"
        case premiums
        case benefits
    }

    /// A plan from the parts that all have; the rest is set afterwards.
    ///
    /// - Parameters:
    ///   - share: what the member pays for the categories that have no benefit of their own.
    ///   - benefits: at most one for each category.
    public init(
        id: Text, name: Text, kind: Kind, lineOfBusiness: LineOfBusiness, inNetwork: Tier,
        outOfNetwork: Tier? = nil, feeScheduleID: Text, share: Benefit.Share,
        shareOutOfNetwork: Benefit.Share = .none, benefits: [Benefit]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.lineOfBusiness = lineOfBusiness
        self.inNetwork = inNetwork
        self.outOfNetwork = outOfNetwork
        self.feeScheduleID = feeScheduleID
        self.benefits = ServiceCategory.allCases.map { category in
            benefits.first { $0.category == category }
                ?? Benefit(category, inNetwork: share, outOfNetwork: shareOutOfNetwork)
        }
    }

    /// The benefit for a category.
    public subscript(category: ServiceCategory) -> Benefit {
        get { benefits[Int(category.rawValue)] }
        set {
            precondition(newValue.category == category, "a benefit stands at its own category")
            benefits[Int(category.rawValue)] = newValue
        }
    }

    /// Whether an authorization is needed before services of a category.
    @inline(__always)
    public func requiresAuthorization(_ category: ServiceCategory) -> Bool { self[category].needsAuthorization }

    /// Whether a referral is needed before services of a category.
    public func requiresReferral(_ category: ServiceCategory) -> Bool {
        requiresReferral && self[category].needsReferral
    }

    /// The first day of the plan year in which a day lies.
    public func yearStart(of day: CalendarDate) -> CalendarDate {
        let (year, month, _) = day.civil
        return CalendarDate(year: month >= yearStartMonth ? year : year - 1, month: yearStartMonth, day: 1) ?? day
    }

    /// Whether a provider is in the network: a share `networkShare` of all, the same ones for every plan of a payer.
    @inline(__always)
    public func includes(provider npi: Text, of payerID: Text) -> Bool {
        networkShare >= 10_000 || NetworkDraw.position(of: npi, at: payerID) < networkShare
    }
}
