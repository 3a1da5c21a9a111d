import HealthSimCore
import MemberSim

/// The lines of business that the types of coverage of a specification stand for.
enum LineOfBusinessWords {
    /// The type of those whom Medicare and Medicaid cover.
    static let dual = "Dual"

    /// The plan of a type of coverage that has one only, by its name in `plans/benefit-designs`; nothing for others.
    static func onlyPlan(of type: String) -> String? {
        switch type {
        case "CHIP": "CHIP"
        case dual: "Original Medicare A and B"
        default: nil
        }
    }

    /// The types of those who are in no plan that is made.
    static let uninsured = ["Self-pay", "Uninsured", "TRICARE", "VA"]

    /// The line of a type of coverage; nothing where age decides, or nobody is in a plan.
    static func line(of type: String) -> Plan.LineOfBusiness? {
        switch type {
        case "Medicare", "Medicare Part D", "Dual", "Medicare Supplement": .medicare
        case "Medicare Advantage": .medicareAdvantage
        case "Medicaid", "CHIP": .medicaid
        case "Commercial": .employer
        case "Exchange": .exchange
        default: nil
        }
    }
}
