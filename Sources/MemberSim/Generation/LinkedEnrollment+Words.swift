package import HealthSimCore

extension LinkedEnrollment {
    /// The line of business of a plan as specifications name it; nothing when no plan of the tables answers to the words.
    ///
    /// - Parameter usual: the line that is meant unless only another has such a plan.
    package static func line(of plan: Text, usually usual: Plan.LineOfBusiness?) -> Plan.LineOfBusiness? {
        guard !plan.isEmpty else { return usual }
        let designs = PlanCatalog.shared.designs
        if let named = designs.first(where: { $0.plan.id == plan || $0.plan.name == plan }) {
            return named.plan.lineOfBusiness
        }
        let fitting = designs.filter { answers($0.plan, to: plan) }.map(\.plan.lineOfBusiness)
        if let usual, fitting.contains(usual) { return usual }
        return fitting.first ?? usual
    }

    /// Whether a plan of the tables answers to the words of a specification.
    ///
    /// - Parameter line: the line of business in which it is looked for; absent for all.
    package static func isKnown(plan: Text, in line: Plan.LineOfBusiness?) -> Bool {
        PlanCatalog.shared.designs.contains { design in
            (line == nil || design.plan.lineOfBusiness == line)
                && (design.plan.id == plan || design.plan.name == plan || answers(design.plan, to: plan))
        }
    }

    /// The names of the plans of the tables, for hints.
    package static var planNames: [String] { PlanCatalog.shared.designs.map(\.plan.name.string) }
}
