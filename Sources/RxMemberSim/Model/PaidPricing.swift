public import HealthSimCore

/// What a processor pays and leaves to the patient (segment AM23).
///
/// Total paid = ingredient cost + fee + incentive + professional fee + other amounts + taxes - other payers - patient pay.
/// Patient pay = deductible + copay + coinsurance + excess over the maximum + processor fee + patient's tax + the amounts attributed to network, brand, non-preferred drug, non-preferred brand and coverage gap - plan assistance.
public struct PaidPricing: Hashable, Sendable, Codable {
    /// What is recognised for the drug (506-F6).
    public var ingredientCost: Money
    /// What is recognised for dispensing (507-F7).
    public var dispensingFee: Money
    /// An incentive (521-FL).
    public var incentive: Money
    /// The fee for giving a vaccine (562-J1).
    public var professionalFee: Money
    /// Other amounts by qualifier (564-J3, 565-J4).
    public var otherAmounts: [QualifiedAmount]
    /// A flat tax (558-AW).
    public var flatTax: Money
    /// A tax by a rate (559-AX).
    public var percentageTax: Money
    /// What payers before have paid, as far as it counts (566-J5).
    public var otherPayers: Money
    /// What the patient pays (505-F5).
    public var patientPay: Money
    /// What the processor pays (509-F9).
    public var totalPaid: Money
    /// How the price was found (522-FM).
    public var basis: ReimbursementBasis
    /// The part of the patient's pay that is deductible (517-FH).
    public var deductible: Money
    /// The part that is a fixed amount (518-FI).
    public var copay: Money
    /// The part that is a share (572-4U).
    public var coinsurance: Money
    /// The part beyond the most that the benefit pays (520-FK).
    public var overMaximum: Money
    /// The part for a fee of the processor (571-NZ).
    public var processorFee: Money
    /// The part that is tax (575-EQ).
    public var patientTax: Money
    /// The part for a pharmacy that is not preferred (133-UJ).
    public var networkPenalty: Money
    /// The part for choosing a brand (134-UK).
    public var brandPenalty: Money
    /// The part for a drug that is not preferred (135-UM).
    public var nonPreferredPenalty: Money
    /// The part for a brand that is not preferred (136-UN).
    public var brandNonPreferredPenalty: Money
    /// The part of a coverage gap (137-UP); none since 2025.
    public var coverageGap: Money
    /// What the plan takes over of the patient's pay (129-UD).
    public var planAssistance: Money
    /// What has gathered towards the deductible with this claim (512-FC).
    public var accumulatedDeductible: Money?
    /// What is left of the deductible (513-FD).
    public var remainingDeductible: Money?
    /// What a generic would have saved (577-G3).
    public var genericSavings: Money?
    /// How the claim falls into the stages of Part D (393-MV, 394-MW); empty for others.
    public var stages: [QualifiedAmount]

    /// A price from its parts.
    public init(
        ingredientCost: Money, dispensingFee: Money, incentive: Money = .zero, professionalFee: Money = .zero,
        otherAmounts: [QualifiedAmount] = [], flatTax: Money = .zero, percentageTax: Money = .zero,
        otherPayers: Money = .zero, patientPay: Money = .zero, totalPaid: Money = .zero,
        basis: ReimbursementBasis = .unspecified, deductible: Money = .zero, copay: Money = .zero,
        coinsurance: Money = .zero, overMaximum: Money = .zero, processorFee: Money = .zero,
        patientTax: Money = .zero, networkPenalty: Money = .zero, brandPenalty: Money = .zero,
        nonPreferredPenalty: Money = .zero, brandNonPreferredPenalty: Money = .zero, coverageGap: Money = .zero,
        planAssistance: Money = .zero, accumulatedDeductible: Money? = nil, remainingDeductible: Money? = nil,
        genericSavings: Money? = nil, stages: [QualifiedAmount] = []
    ) {
        self.ingredientCost = ingredientCost
        self.dispensingFee = dispensingFee
        self.incentive = incentive
        self.professionalFee = professionalFee
        self.otherAmounts = otherAmounts
        self.flatTax = flatTax
        self.percentageTax = percentageTax
        self.otherPayers = otherPayers
        self.patientPay = patientPay
        self.totalPaid = totalPaid
        self.basis = basis
        self.deductible = deductible
        self.copay = copay
        self.coinsurance = coinsurance
        self.overMaximum = overMaximum
        self.processorFee = processorFee
        self.patientTax = patientTax
        self.networkPenalty = networkPenalty
        self.brandPenalty = brandPenalty
        self.nonPreferredPenalty = nonPreferredPenalty
        self.brandNonPreferredPenalty = brandNonPreferredPenalty
        self.coverageGap = coverageGap
        self.planAssistance = planAssistance
        self.accumulatedDeductible = accumulatedDeductible
        self.remainingDeductible = remainingDeductible
        self.genericSavings = genericSavings
        self.stages = stages
    }

    /// What is recognised in all, before anybody pays.
    public var allowed: Money {
        otherAmounts.reduce(
            ingredientCost + dispensingFee + incentive + professionalFee + flatTax + percentageTax
        ) { $0 + $1.amount }
    }

    /// What the parts of the patient's pay add up to.
    public var patientTotal: Money {
        deductible + copay + coinsurance + overMaximum + processorFee + patientTax + networkPenalty + brandPenalty
            + nonPreferredPenalty + brandNonPreferredPenalty + coverageGap - planAssistance
    }
}

/// How a processor found the price.
///
/// Source: NCPDP Telecommunication D.0, 522-FM; the raw values are its codes.
public enum ReimbursementBasis: String, CaseIterable, Codable, Sendable {
    case unspecified = "00"
    case asSubmitted = "01"
    case averageWholesale = "02"
    case averageWholesaleDiscounted = "03"
    case usualAndCustomary = "04"
    case lowerOfUsualAndCustomary = "05"
    case maximumAllowable = "06"
    case reducedToMaximumAllowable = "07"
    case contract = "08"
    case acquisition = "09"
    case averageSales = "10"
    case averageManufacturer = "11"
    case drugDiscountProgram = "12"
    case wholesaleAcquisition = "13"
    case otherPayerResponsibility = "14"
    case patientPay = "15"
    case coupon = "16"
    case nationalAcquisition = "20"
}
