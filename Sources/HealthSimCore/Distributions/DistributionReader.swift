/// Reads a distribution in any of its forms and reports everything that is wrong with it.
///
/// A bare number is a fixed value, a bare map of numbers is categorical (or age bands), `{min, max}` is uniform,
/// `{mean, std_dev}` is normal, a bare list is explicit with equal weights.
package struct DistributionReader: Sendable {
    /// What the field takes.
    package enum Wanted: Sendable {
        /// Numbers within bounds; whole ones or any.
        case numbers(within: ClosedRange<Double>, whole: Bool)
        /// Words; those of a vocabulary or any.
        case labels(Vocabulary?)
    }

    /// The words that a field takes.
    package struct Vocabulary: Sendable {
        /// What the words are, as in "Unknown gender 'X'".
        package var what: String
        /// The canonical words, for hints.
        package var known: [String]
        /// The canonical word for a word of the document; nil when there is none.
        package var canonical: @Sendable (String) -> String?

        package init(what: String, known: [String], canonical: @escaping @Sendable (String) -> String?) {
            self.what = what
            self.known = known
            self.canonical = canonical
        }
    }

    static let deviationNames = ["std_dev", "std", "stddev", "standard_deviation", "sd"]
    /// Rules may nest this deep.
    static let deepest = 8
    /// Shares may miss 1 by this much.
    static let tolerance = 0.001

    /// The name of the attribute, as in "Distribution weights for 'plan_type' sum to 1.05".
    package var name: String
    package var wanted: Wanted
    /// The attributes that rules and formulas may name.
    package var symbols: SymbolTable
    /// What to warn of in a rule or formula that can be read, a sentence each.
    package var remarks: @Sendable (ParsedExpression) -> [String] = { _ in [] }
    var depth = 0

    package init(name: String, wanted: Wanted, symbols: SymbolTable) {
        self.name = name
        self.wanted = wanted
        self.symbols = symbols
        self.symbols.unknownNamesAreFlags = true
    }

    /// The distribution at a node; nil when it is so wrong that there is none. What is wrong is in `findings`.
    package func read(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DistributionSpecification? {
        switch node.value.content {
        case .number, .string: return fixed(node, &findings)
        case .array: return explicit(node.elements ?? [], path: node.path, &findings)
        case .object: break
        case .bool, .null:
            node.mismatch("a distribution", &findings)
            return nil
        }
        guard var object = DocumentObject(node) else { return nil }
        let type: DistributionType
        if let stated = object.take("type") {
            guard let word = stated.text(&findings) else { return nil }
            guard let known = DistributionType(named: word) else {
                stated.unknown("distribution type", among: DistributionType.allCases.map(\.rawValue), &findings)
                return nil
            }
            type = known
        } else if let implied = DistributionType(members: object.names) {
            type = implied
        } else {
            return map(node, &findings)
        }
        let specification = read(type, &object, &findings)
        object.warnOfUnused(known: DistributionReader.parameters(of: type), &findings)
        return specification
    }

    private func read(
        _ type: DistributionType, _ object: inout DocumentObject, _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        switch type {
        case .normal, .logNormal, .uniform, .gamma, .beta, .poisson, .exponential:
            guard case .numbers(let bounds, let whole) = wanted else {
                findings.error(
                    .type, FieldPath.join(object.path, "type"),
                    "'\(name)' takes words with shares, not a \(type.rawValue) distribution of numbers",
                    .text(type.rawValue))
                _ = object.takeRest()
                return nil
            }
            var reader = NumericReader(object: object, bounds: bounds, whole: whole)
            let distribution = reader.read(type, &findings)
            object = reader.object
            return distribution.map { .numeric($0) }
        case .categorical:
            return object.require("weights", &findings).flatMap { map($0, &findings) }
        case .explicit:
            guard let values = object.require("values", &findings)?.list(&findings) else { return nil }
            return explicit(values, path: FieldPath.join(object.path, "values"), &findings)
        case .ageBands:
            guard let bands = object.require("bands", &findings) else { return nil }
            return ageBands(bands, &findings)
        case .fixed:
            return object.require("value", &findings).flatMap { fixed($0, &findings) }
        case .conditional:
            return conditional(&object, &findings)
        case .derived:
            return derived(&object, &findings)
        }
    }

    private static func parameters(of type: DistributionType) -> [String] {
        switch type {
        case .normal, .logNormal, .gamma: ["type", "mean", "std_dev", "min", "max"]
        case .uniform: ["type", "min", "max"]
        case .beta: ["type", "alpha", "beta"]
        case .poisson, .exponential: ["type", "mean"]
        case .categorical: ["type", "weights"]
        case .explicit: ["type", "values"]
        case .ageBands: ["type", "bands"]
        case .conditional: ["type", "rules", "default"]
        case .fixed: ["type", "value"]
        case .derived: ["type", "formula"]
        }
    }

    // MARK: - Formulas

    private func derived(
        _ object: inout DocumentObject, _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        guard let node = object.require("formula", &findings), let text = node.text(&findings) else { return nil }
        guard case .numbers = wanted else {
            findings.error(.type, node.path, "'\(name)' takes words; a formula gives a number", node.found)
            return nil
        }
        do throws(ExpressionError) {
            let formula = try ParsedExpression(parsing: text)
            var symbols = symbols
            symbols.unknownNamesAreFlags = false
            _ = try CompiledExpression(formula, symbols: &symbols, purpose: .formula)
            for remark in remarks(formula) { findings.warning(.unused, node.path, remark, node.found) }
            return .derived(formula)
        } catch {
            findings.error(.expression, node.path, "The formula is wrong at \(error)", node.found)
            return nil
        }
    }
}
