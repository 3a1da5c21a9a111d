import HealthSimCore

/// One attribute of the people of a profile: where its quantiles come from, and what they become.
struct ProfileAttribute: Sendable {
    /// A distribution with its rules tied to the attributes.
    indirect enum Values: Sendable {
        case numbers(Distribution, Distribution.Sampler)
        case labels([Text], [Double])
        case rules([(when: CompiledExpression?, probability: Double, values: Values)])
        case formula(CompiledExpression)
    }

    let values: Values
    private let quantiles: QuantileSource
    /// Exact counts, when the attribute is a category that depends on nothing else.
    private let categories: CategorySource?

    /// - Throws: an expression that names what the profile does not know.
    init(
        _ specification: DistributionSpecification, quantiles: QuantileSource, symbols: inout SymbolTable
    ) throws(ExpressionError) {
        self.quantiles = quantiles
        values = try Self.compile(specification, symbols: &symbols)
        if case .labels(_, let shares) = values {
            categories = CategorySource(shares: shares, source: quantiles)
        } else {
            categories = nil
        }
    }

    private static func compile(
        _ specification: DistributionSpecification, symbols: inout SymbolTable
    ) throws(ExpressionError) -> Values {
        switch specification {
        case .numeric(let distribution):
            return .numbers(distribution, Distribution.Sampler(distribution))
        case .categorical(let shares):
            return .labels(shares.labels.map { Text($0) }, shares.shares)
        case .derived(let formula):
            return .formula(try CompiledExpression(formula, symbols: &symbols, purpose: .formula))
        case .conditional(let rules):
            var compiled: [(CompiledExpression?, Double, Values)] = []
            for rule in rules {
                var when: CompiledExpression?
                if let condition = rule.condition { when = try CompiledExpression(condition, symbols: &symbols) }
                compiled.append((when, rule.probability ?? 0.5, try compile(rule.distribution, symbols: &symbols)))
            }
            return .rules(compiled)
        }
    }

    /// The people whose ages lie in a band, when the ages are strata of one distribution: their ranks in the draw.
    ///
    /// - Parameter age: the age of a person.
    func people(of band: AgeBand, age: (UInt64) -> Int) -> (draw: StratifiedDraw, ranks: Range<UInt64>)? {
        guard case .stratified(let draw) = quantiles, case .numbers = values else { return nil }
        /// The first rank at which an age is reached: ages ascend with the ranks.
        func first(_ wanted: Int) -> UInt64 {
            var (low, high) = (UInt64(0), draw.count)
            while low < high {
                let middle = low + (high - low) / 2
                if age(draw.index(ofRank: middle)) < wanted { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(band.lower)
        return (draw, start..<max(start, band.upper.map { first($0 + 1) } ?? draw.count))
    }

    /// The label of a person, or nothing when no rule applies.
    func label(of index: UInt64, in state: ProfileState) -> Text? {
        if let categories, case .labels(let labels, _) = values { return labels[categories.category(of: index)] }
        return Self.label(values, at: quantiles.quantile(of: index), in: state)
    }

    /// The label at a quantile, or nothing when no rule applies.
    func label(at quantile: Double, in state: ProfileState) -> Text? { Self.label(values, at: quantile, in: state) }

    /// The number of a person, or nothing when no rule applies.
    func number(of index: UInt64, in state: ProfileState) -> Double? {
        Self.number(values, at: quantiles.quantile(of: index), in: state)
    }

    /// The distribution that applies in a state, or nothing when no rule does.
    func distribution(in state: ProfileState) -> Distribution? {
        var values = values
        while true {
            switch values {
            case .numbers(let distribution, _): return distribution
            case .labels: return nil
            case .formula(let formula):
                let number = formula.number(in: state)
                return number.isFinite ? .fixed(number) : nil
            case .rules(let rules):
                guard let rule = Self.rule(rules, in: state) else { return nil }
                values = rule
            }
        }
    }

    private static func rule(
        _ rules: [(when: CompiledExpression?, probability: Double, values: Values)], in state: ProfileState
    ) -> Values? {
        var state = state
        for rule in rules {
            state.probability = rule.probability
            if rule.when?.isTrue(in: state) ?? true { return rule.values }
        }
        return nil
    }

    private static func label(_ values: Values, at quantile: Double, in state: ProfileState) -> Text? {
        switch values {
        case .labels(let labels, let shares):
            var sum = 0.0
            for (label, share) in zip(labels, shares) {
                sum += share
                if quantile < sum { return label }
            }
            return labels.last
        case .rules(let rules): return rule(rules, in: state).flatMap { label($0, at: quantile, in: state) }
        case .numbers, .formula: return nil
        }
    }

    private static func number(_ values: Values, at quantile: Double, in state: ProfileState) -> Double? {
        switch values {
        case .numbers(_, let sampler): return sampler.value(at: quantile)
        case .formula(let formula):
            let number = formula.number(in: state)
            return number.isFinite ? number : nil
        case .rules(let rules): return rule(rules, in: state).flatMap { number($0, at: quantile, in: state) }
        case .labels: return nil
        }
    }
}
