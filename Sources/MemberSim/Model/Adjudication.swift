public import HealthSimCore

/// What a payer decided about a claim.
///
/// For the claim and for each line: charge = paid + the sum of the adjustments; patient responsibility = the sum of the
/// adjustments of group PR = deductible + copay + coinsurance + not covered.
public struct Adjudication: Hashable, Sendable, Codable {
    /// How a claim was settled.
    public enum Status: String, CaseIterable, Codable, Sendable {
        /// Something was allowed; possibly all of it is the patient's.
        case paid
        /// Nothing was allowed.
        case denied
        /// It waits for something; nothing is paid yet.
        case pended
        /// It takes an earlier decision back: every amount has the opposite sign.
        case reversed
    }

    /// The payer's control number (CLP07), unique in the cohort, such as `ICN000000010001`.
    public var id: Text
    /// The claim.
    public var claimID: Text
    /// Whom it is for.
    public var memberID: Text
    /// The plan it was settled under; empty when no coverage was found.
    public var planID: Text
    /// How it was settled.
    public var status: Status
    /// The decision that it takes back or replaces; empty for a first one.
    public var formerID: Text
    /// The day of the decision.
    public var decided: CalendarDate
    /// Whether the provider is in the plan's network.
    public var isInNetwork: Bool
    /// Whether this payer comes first, second or third.
    public var order: OtherCoverage.Order
    /// The charge of the claim.
    public var charge: Money
    /// The most the plan recognises.
    public var allowed: Money
    /// What the plan pays, without interest.
    public var paid: Money
    /// The deductible, of the patient.
    public var deductible: Money
    /// The copay, of the patient.
    public var copay: Money
    /// The coinsurance, of the patient.
    public var coinsurance: Money
    /// What else the patient owes: services the plan does not cover.
    public var notCovered: Money
    /// Interest for late payment; on top of `paid`.
    public var interest: Money
    /// The adjustments that belong to no line.
    public var adjustments: [Adjustment]
    /// Remittance advice remark codes of the claim.
    public var remarks: [Text]
    /// The lines, as on the claim; empty when the whole claim was priced at once, as by a DRG.
    public var lines: [LineAdjudication]
    /// The weight of the MS-DRG that priced it, in ten-thousandths; 0 when none did.
    public var groupWeight: Int
    /// What the decision adds to the accumulators; a reversal takes it away.
    public var accumulatorEntries: [AccumulatorEntry]
    /// What each step of the settlement found, in their order.
    public var explanation: [AdjudicationNote]
    /// The payment it is part of; empty until it is paid.
    public var remittanceID: Text

    /// What the patient owes: deductible, copay, coinsurance and what is not covered.
    public var patientResponsibility: Money { deductible + copay + coinsurance + notCovered }

    /// A decision on a claim without any amount but its charge.
    public init(
        id: Text, claimID: Text, memberID: Text, planID: Text, status: Status, formerID: Text = .empty,
        decided: CalendarDate, isInNetwork: Bool = true, order: OtherCoverage.Order = .primary, charge: Money
    ) {
        self.id = id
        self.claimID = claimID
        self.memberID = memberID
        self.planID = planID
        self.status = status
        self.formerID = formerID
        self.decided = decided
        self.isInNetwork = isInNetwork
        self.order = order
        self.charge = charge
        allowed = .zero
        paid = .zero
        deductible = .zero
        copay = .zero
        coinsurance = .zero
        notCovered = .zero
        interest = .zero
        adjustments = []
        remarks = []
        lines = []
        groupWeight = 0
        accumulatorEntries = []
        explanation = []
        remittanceID = .empty
    }
}

/// What a payer decided about a line.
public struct LineAdjudication: Hashable, Sendable, Codable {
    /// The number of the line.
    public var line: Int
    /// The charge of the line.
    public var charge: Money
    /// The most the plan recognises.
    public var allowed: Money
    /// What the plan pays.
    public var paid: Money
    /// The deductible, of the patient.
    public var deductible: Money
    /// The copay, of the patient.
    public var copay: Money
    /// The coinsurance, of the patient.
    public var coinsurance: Money
    /// What else the patient owes: a service the plan does not cover.
    public var notCovered: Money
    /// The units that are paid.
    public var units: Int
    /// Every adjustment; with `paid` the charge.
    public var adjustments: [Adjustment]
    /// Remittance advice remark codes.
    public var remarks: [Text]

    /// A line with nothing decided.
    public init(line: Int, charge: Money, units: Int) {
        self.line = line
        self.charge = charge
        self.units = units
        allowed = .zero
        paid = .zero
        deductible = .zero
        copay = .zero
        coinsurance = .zero
        notCovered = .zero
        adjustments = []
        remarks = []
    }
}
