public import HealthSimCore

/// What a payer pays for each kind of service by contract.
public struct FeeSchedule: Hashable, Sendable {
    /// A kind of service that a contract prices by a rule of its own; the raw values are those of the tables.
    public enum Service: String, CaseIterable, Hashable, Sendable {
        case professional, anesthesia, laboratory, drug, vaccine, equipment, ambulance, dental
        case outpatient
        case surgeryCenter = "surgery-center"
        case dialysis
        case homeHealth = "home-health"
        case hospice
        case inpatient
        case inpatientPsychiatric = "inpatient-psychiatric"
        case inpatientRehabilitation = "inpatient-rehabilitation"
        case skilledNursing = "skilled-nursing"

        /// The place in the list of rules.
        var place: Int {
            switch self {
            case .professional: 0
            case .anesthesia: 1
            case .laboratory: 2
            case .drug: 3
            case .vaccine: 4
            case .equipment: 5
            case .ambulance: 6
            case .dental: 7
            case .outpatient: 8
            case .surgeryCenter: 9
            case .dialysis: 10
            case .homeHealth: 11
            case .hospice: 12
            case .inpatient: 13
            case .inpatientPsychiatric: 14
            case .inpatientRehabilitation: 15
            case .skilledNursing: 16
            }
        }
    }

    /// How an amount is found; the raw values are those of the tables.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// Relative values, each times the index of the place, times dollars a unit.
        case relativeValue = "relative-value"
        /// Base units and time, times dollars a unit.
        case anesthesiaUnits = "anesthesia-units"
        /// The fee of the code.
        case fee
        /// What a facility is paid for the code.
        case outpatientFee = "outpatient-fee"
        /// The same, cut down for a surgery center.
        case percentOfOutpatient = "percent-of-outpatient"
        /// The base rate times the weight of the MS-DRG, with outliers and transfers.
        case diagnosisGroup = "drg"
        case perDiem = "per-diem"
        case perVisit = "per-visit"
        case percentOfCharge = "percent-of-charge"
    }

    /// How one kind of service is priced.
    public struct Rule: Hashable, Sendable {
        /// How the amount is found.
        public var method: Method
        /// What Medicare pays for one unit, in hundredths of a cent; 0 where the code says it.
        public var rate: Int64
        /// What is paid of Medicare's amount, or of the charge, in basis points.
        public var percent: Int64

        /// A rule from its parts.
        public init(_ method: Method, rate: Int64 = 0, percent: Int64 = 10_000) {
            self.method = method
            self.rate = rate
            self.percent = percent
        }
    }

    /// The id: a line of business, or a payer with a contract of its own.
    public var id: Text
    /// A rule for each kind of service, in their order.
    private(set) var rules: [Rule]

    /// A schedule; what has no rule is paid as a share of the charge.
    public init(id: Text, rules: [Service: Rule], percentOfCharge: Int64 = 4_000) {
        self.id = id
        self.rules = Service.allCases.map { rules[$0] ?? Rule(.percentOfCharge, percent: percentOfCharge) }
    }

    /// Whether outpatient services of facilities have fees, and are not paid as a share of the charge.
    var hasOutpatientFees: Bool {
        switch self[.outpatient].method {
        case .percentOfCharge: false
        case .relativeValue, .anesthesiaUnits, .fee, .outpatientFee, .percentOfOutpatient, .diagnosisGroup, .perDiem,
            .perVisit:
            true
        }
    }

    /// The rule for a kind of service.
    public subscript(service: Service) -> Rule {
        get { rules[service.place] }
        set { rules[service.place] = newValue }
    }
}
