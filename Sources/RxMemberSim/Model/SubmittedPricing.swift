public import HealthSimCore

/// What a pharmacy asks for (segment AM11).
///
/// Gross amount due = ingredient cost + fee + professional fee + incentive + other amounts + taxes.
public struct SubmittedPricing: Hashable, Sendable, Codable {
    /// The cost of the drug (409-D9).
    public var ingredientCost: Money
    /// The dispensing fee (412-DC).
    public var dispensingFee: Money
    /// The fee for giving a vaccine (477-BE).
    public var professionalFee: Money
    /// An incentive (438-E3).
    public var incentive: Money
    /// Other amounts by their qualifier (479-H8, 480-H9).
    public var otherAmounts: [QualifiedAmount]
    /// A sales tax as an amount (481-HA).
    public var flatTax: Money
    /// A sales tax by a rate (482-GE).
    public var percentageTax: Money
    /// The rate of that tax in hundred-thousandths: 6,250 is 6.25 % (483-HE).
    public var taxRate: Int
    /// The price without a plan (426-DQ).
    public var usualAndCustomary: Money
    /// What is asked for in all (430-DU).
    public var grossAmountDue: Money
    /// What the patient has paid before (433-DX).
    public var patientPaid: Money
    /// How the cost was found (423-DN).
    public var basis: CostBasis

    /// A price from its parts.
    public init(
        ingredientCost: Money, dispensingFee: Money = .zero, professionalFee: Money = .zero,
        incentive: Money = .zero, otherAmounts: [QualifiedAmount] = [], flatTax: Money = .zero,
        percentageTax: Money = .zero, taxRate: Int = 0, usualAndCustomary: Money, grossAmountDue: Money,
        patientPaid: Money = .zero, basis: CostBasis = .averageWholesale
    ) {
        self.ingredientCost = ingredientCost
        self.dispensingFee = dispensingFee
        self.professionalFee = professionalFee
        self.incentive = incentive
        self.otherAmounts = otherAmounts
        self.flatTax = flatTax
        self.percentageTax = percentageTax
        self.taxRate = taxRate
        self.usualAndCustomary = usualAndCustomary
        self.grossAmountDue = grossAmountDue
        self.patientPaid = patientPaid
        self.basis = basis
    }

    /// What the parts add up to.
    public var total: Money {
        otherAmounts.reduce(ingredientCost + dispensingFee + professionalFee + incentive + flatTax + percentageTax) {
            $0 + $1.amount
        }
    }
}

/// An amount and what it is for, by a code of the standard.
public struct QualifiedAmount: Hashable, Sendable, Codable {
    /// The code, two digits.
    public var qualifier: Text
    /// The amount.
    public var amount: Money

    /// An amount from its parts.
    public init(_ qualifier: Text, _ amount: Money) {
        self.qualifier = qualifier
        self.amount = amount
    }
}

/// How the cost of a drug was found.
///
/// Source: NCPDP Telecommunication D.0, 423-DN; the raw values are its codes.
public enum CostBasis: String, CaseIterable, Codable, Sendable {
    case unspecified = "00"
    case averageWholesale = "01"
    case localWholesaler = "02"
    case direct = "03"
    case estimatedAcquisition = "04"
    case acquisition = "05"
    case maximumAllowable = "06"
    case usualAndCustomary = "07"
    case drugDiscountProgram = "08"
    case other = "09"
    case averageSales = "10"
    case averageManufacturer = "11"
    case wholesaleAcquisition = "12"
    case special = "13"
}
