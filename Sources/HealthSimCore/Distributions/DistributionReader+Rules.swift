extension DistributionReader {
    /// The rules of a conditional distribution.
    func conditional(
        _ object: inout DocumentObject, _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        let node = object.require("rules", &findings)
        let fallback = object.take("default")
        guard let nodes = node?.list(&findings), let path = node?.path else { return nil }
        guard !nodes.isEmpty else {
            findings.error(.bounds, path, "A conditional distribution needs at least one rule")
            return nil
        }
        guard depth < Self.deepest else {
            findings.error(.bounds, path, "Conditional distributions nest deeper than \(Self.deepest) levels")
            return nil
        }
        var rules: [DistributionSpecification.Rule] = []
        var isComplete = false
        var isSound = true
        for node in nodes {
            if isComplete {
                findings.warning(.unused, node.path, "This rule is never reached: the one before it always applies")
            }
            guard let rule = rule(node, &findings) else {
                isSound = false
                continue
            }
            isComplete = isComplete || rule.condition == nil
            rules.append(rule)
        }
        if let fallback {
            if let distribution = inner(fallback, &findings) {
                rules.append(.init(condition: nil, distribution: distribution))
            } else {
                isSound = false
            }
        }
        return isSound ? .conditional(rules) : nil
    }

    /// One rule: `{if, distribution | value, probability?}` or `{else: true, …}`.
    private func rule(
        _ node: DocumentNode, _ findings: inout DocumentFindings
    ) -> DistributionSpecification.Rule? {
        guard var object = node.object(&findings) else { return nil }
        let probability = object.take("probability").map { $0.share(&findings) }
        let otherwise = object.take("else", "otherwise")
        let condition = object.take("if", "when", "condition")
        var parsed: ParsedExpression?
        var isSound = probability.map { $0 != nil } ?? true
        if let condition {
            parsed = expression(condition, hasProbability: probability != nil, &findings)
            isSound = isSound && parsed != nil
            if let otherwise {
                findings.error(.contradiction, otherwise.path, "A rule has either 'if' or 'else', not both")
                isSound = false
            }
        } else if let otherwise {
            if otherwise.value.bool == false {
                findings.error(.bounds, otherwise.path, "'else' must be true", otherwise.found)
                isSound = false
            }
            // `{"else": {"type": …}}` carries the distribution itself.
            if otherwise.value.members != nil || otherwise.value.number != nil {
                return inner(otherwise, &findings).map { .init(condition: nil, distribution: $0) }
            }
        } else {
            let path = FieldPath.join(node.path, "if")
            findings.error(.missing, path, "Required field '\(path)' is missing")
            isSound = false
        }
        let distribution = content(&object, at: node.path, &findings)
        object.warnOfUnused(known: ["if", "else", "distribution", "value", "probability"], &findings)
        guard isSound, let distribution else { return nil }
        return .init(condition: parsed, probability: probability ?? nil, distribution: distribution)
    }

    /// What a rule gives.
    private func content(
        _ object: inout DocumentObject, at path: String, _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        guard let node = object.take("distribution", "value") else {
            let path = FieldPath.join(path, "distribution")
            findings.error(.missing, path, "Required field '\(path)' is missing")
            return nil
        }
        return inner(node, &findings)
    }

    private func inner(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DistributionSpecification? {
        var reader = self
        reader.depth += 1
        return reader.read(node, &findings)
    }

    /// A condition, checked against the attributes. A bare name that is none may be a flag when the rule has a
    /// probability to draw it with.
    private func expression(
        _ node: DocumentNode, hasProbability: Bool, _ findings: inout DocumentFindings
    ) -> ParsedExpression? {
        guard let text = node.text(&findings) else { return nil }
        do throws(ExpressionError) {
            let expression = try ParsedExpression(parsing: text)
            var symbols = symbols
            symbols.unknownNamesAreFlags = hasProbability
            _ = try CompiledExpression(expression, symbols: &symbols)
            if expression.usesRandom, !hasProbability {
                findings.error(
                    .missing, FieldPath.join(node.path.droppingLastName, "probability"),
                    "'random' needs the rule's 'probability'")
                return nil
            }
            for remark in remarks(expression) { findings.warning(.unused, node.path, remark, node.found) }
            return expression
        } catch {
            findings.error(.expression, node.path, "The condition is wrong at \(error)", node.found)
            return nil
        }
    }
}

extension String {
    /// A path without its last name.
    fileprivate var droppingLastName: String {
        guard let dot = lastIndex(of: ".") else { return "" }
        return String(self[..<dot])
    }
}
