public import HealthSimCore
public import MemberSim

/// The service types of X12 (data element 1365) for the categories of the benefit designs.
public enum X12ServiceType {
    /// The plan as a whole.
    public static let plan: Text = "30"

    /// The service type of a category; nil for those that have none of their own.
    ///
    /// No type stands for two categories. Source: X12 data element 1365 as 005010X279A1 has it.
    public static func code(of category: ServiceCategory) -> Text? {
        switch category {
        case .preventive: "BZ"
        case .primaryCare: "BY"
        case .specialist: "98"
        case .urgentCare: "UC"
        case .emergency: "86"
        case .ambulance: "59"
        case .inpatient: "48"
        case .outpatientSurgery: "50"
        case .advancedImaging: "62"
        case .basicImaging: "4"
        case .laboratory: "5"
        case .behavioral: "MH"
        case .inpatientBehavioral: "A7"
        case .therapy: "AE"
        case .maternity: "69"
        case .equipment: "12"
        case .infusion: "78"
        case .dialysis: "76"
        case .skilledNursing: "AG"
        case .homeHealth: "42"
        case .hospice: "45"
        case .preventiveDental: "41"
        case .basicDental: "25"
        case .majorDental: "36"
        case .telehealth, .other: nil
        }
    }

    /// The category of a service type; nil for those that no design has.
    public static func category(of code: Text) -> ServiceCategory? {
        code.isEmpty ? nil : ServiceCategory.allCases.first { self.code(of: $0) == code }
    }

    /// The kind of insurance (EB04, data element 1336).
    static func insurance(of plan: Plan) -> Text {
        switch plan.kind {
        case .healthMaintenance, .exchangeHMO: "HM"
        case .preferredProvider, .exchangePPO, .highDeductible: "PR"
        case .exclusiveProvider, .exchangeEPO: "EP"
        case .pointOfService: "PS"
        case .medicareAdvantageHMO, .medicareAdvantagePPO: "HN"
        case .medicare: "MB"
        case .medicaid, .managedMedicaid, .childrensInsurance: "MC"
        case .dental: "C1"
        }
    }
}
