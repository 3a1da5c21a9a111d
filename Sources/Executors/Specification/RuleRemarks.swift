import HealthSimCore

/// What a rule of a profile can know when people are made, and what to say of one that asks for more.
///
/// Attributes are decided in this order: place, age, gender, race and ethnicity, plan, conditions with their severity,
/// laboratory values. A rule sees what comes before it.
struct RuleRemarks: Sendable {
    /// The attributes in the order in which they are decided.
    enum Attribute: Int, CaseIterable {
        case state, county, age, gender, raceEthnicity, coverageType, planType, severity, lab

        fileprivate var name: String {
            switch self {
            case .state: "state"
            case .county: "county"
            case .age: "age"
            case .gender: "gender"
            case .raceEthnicity: "race_ethnicity"
            case .coverageType: "coverage_type"
            case .planType: "plan_type"
            case .severity: "severity"
            case .lab: ""
            }
        }
    }

    private let known: Set<Int>
    private let knowsConditions: Bool
    private let symbols: SymbolTable
    private let name: String
    /// The values that an attribute can have, by its slot.
    private let values: [Int: [String]]

    /// The remarks for the rules of an attribute.
    ///
    /// - Parameter levels: the severities that a person can have; empty when anything goes.
    init(for attribute: Attribute, called name: String, symbols: SymbolTable, levels: [String] = []) {
        let before = Attribute.allCases.filter { $0.rawValue < attribute.rawValue }
        known = Set(before.compactMap { symbols.symbol($0.name)?.slot })
        knowsConditions = attribute.rawValue >= Attribute.severity.rawValue
        self.symbols = symbols
        self.name = name
        var values: [Int: [String]] = [:]
        if let gender = symbols.symbol("gender")?.slot { values[gender] = Sex.allCases.map(\.rawValue) }
        if let severity = symbols.symbol("severity")?.slot, !levels.isEmpty { values[severity] = levels }
        self.values = values
    }

    /// A sentence for everything that a rule asks and nobody can answer.
    func callAsFunction(_ expression: ParsedExpression) -> [String] {
        var remarks: [String] = []
        for used in expression.names {
            guard let symbol = symbols.symbol(used.name), !known.contains(symbol.slot) else { continue }
            remarks.append("'\(used.name)' is not known yet when '\(name)' is decided: comparisons with it are false")
        }
        for used in expression.predicates where used.predicate != .condition || !knowsConditions {
            let call = "\(used.predicate.rawValue)('\(used.argument)')"
            remarks.append("\(call) is not known yet when '\(name)' is decided: it is false")
        }
        for comparison in expression.textComparisons {
            guard let slot = symbols.symbol(comparison.name)?.slot, let values = values[slot],
                !values.contains(comparison.text)
            else { continue }
            remarks.append(
                "'\(comparison.name)' is never '\(comparison.text)'; it is one of \(values.joined(separator: ", "))")
        }
        if expression.usesTime {
            remarks.append("A time such as 'at month 6' has no effect here: '\(name)' is decided once")
        }
        return remarks
    }
}
