/// Reads the parameters of a distribution of numbers.
struct NumericReader {
    var object: DocumentObject
    /// What the field allows at all.
    let bounds: ClosedRange<Double>
    /// Whether the field is a whole number.
    let whole: Bool

    /// The distribution; nil after reporting what is wrong.
    mutating func read(_ type: DistributionType, _ findings: inout DocumentFindings) -> Distribution? {
        guard let distribution = parameters(of: type, &findings) else { return nil }
        for problem in distribution.problems {
            findings.error(
                .bounds, FieldPath.join(object.path, problem.parameter == "deviation" ? "std_dev" : problem.parameter),
                "'\(problem.parameter)' \(problem.message)", problem.value.map { .init($0) })
        }
        return distribution.problems.isEmpty ? distribution : nil
    }

    private mutating func parameters(
        of type: DistributionType, _ findings: inout DocumentFindings
    ) -> Distribution? {
        switch type {
        case .normal:
            guard let (mean, deviation, within) = moments(&findings) else { return nil }
            return reaches(mean, deviation, within, &findings)
                ? .normal(mean: mean, deviation: deviation, within: within) : nil
        case .logNormal:
            guard let (mean, deviation, within) = moments(&findings), isPositive(mean, &findings) else { return nil }
            return .logNormal(mean: mean, deviation: deviation, within: within)
        case .gamma:
            guard let (mean, deviation, within) = moments(&findings), isPositive(mean, &findings) else { return nil }
            return .gamma(mean: mean, deviation: deviation, within: within)
        case .uniform: return uniform(&findings)
        case .beta:
            let alpha = object.require("alpha", &findings)?.number(&findings)
            let beta = object.require("beta", &findings)?.number(&findings)
            guard let alpha, let beta else { return nil }
            return .beta(alpha: alpha, beta: beta)
        case .poisson, .exponential:
            guard let mean = object.require("mean", &findings)?.number(in: bounds, &findings),
                isPositive(mean, &findings)
            else { return nil }
            return type == .poisson ? poisson(mean, &findings) : exponential(mean)
        case .categorical, .explicit, .ageBands, .conditional, .fixed, .derived: return nil
        }
    }

    /// An exponential distribution, cut to what the field allows: a gamma whose deviation is its mean.
    private func exponential(_ mean: Double) -> Distribution {
        bounds.upperBound.isFinite
            ? .gamma(mean: mean, deviation: mean, within: bounds) : .exponential(mean: mean)
    }

    /// A Poisson distribution; an error when some of its values would lie beyond what the field allows.
    private func poisson(_ mean: Double, _ findings: inout DocumentFindings) -> Distribution? {
        guard mean + 6 * mean.squareRoot() > bounds.upperBound else { return .poisson(mean: mean) }
        findings.error(
            .bounds, FieldPath.join(object.path, "mean"),
            "A Poisson distribution with mean \(DocumentNumber.text(mean)) reaches beyond "
                + "\(DocumentNumber.text(bounds.upperBound)): use 'normal'", .init(mean))
        return nil
    }

    /// Mean, deviation and interval.
    private mutating func moments(
        _ findings: inout DocumentFindings
    ) -> (mean: Double, deviation: Double, within: ClosedRange<Double>?)? {
        let mean = object.require("mean", &findings)?.number(in: bounds, &findings)
        var deviation: Double?
        if let node = object.take("std_dev", "std", "stddev", "standard_deviation", "sd") {
            if let number = node.number(&findings) {
                if number > 0 {
                    deviation = number
                } else {
                    findings.error(
                        .deviation, node.path, "'\(node.name)' must be positive, found \(node.shown)", node.found)
                }
            }
        } else {
            _ = object.require("std_dev", &findings)
        }
        let interval = interval(&findings)
        guard let mean, let deviation, let interval else { return nil }
        return (mean, deviation, interval == -Double.infinity...Double.infinity ? nil : interval)
    }

    /// The stated minimum and maximum within what the field allows; nil after reporting what is wrong.
    private mutating func interval(_ findings: inout DocumentFindings) -> ClosedRange<Double>? {
        let minimum = object.take("min", "minimum")
        let maximum = object.take("max", "maximum")
        let low = minimum.map { $0.number(in: bounds, &findings) } ?? bounds.lowerBound
        let high = maximum.map { $0.number(in: bounds, &findings) } ?? bounds.upperBound
        guard let low, let high else { return nil }
        guard low <= high else {
            let path = minimum?.path ?? maximum?.path ?? object.path
            findings.error(
                .order, path, "'min' \(DocumentNumber.text(low)) is above 'max' \(DocumentNumber.text(high))",
                .init(low))
            return nil
        }
        return low...high
    }

    private mutating func uniform(_ findings: inout DocumentFindings) -> Distribution? {
        let hasBoth = object.has("min", "minimum") && object.has("max", "maximum")
        if !object.has("min", "minimum") { _ = object.require("min", &findings) }
        if !object.has("max", "maximum") { _ = object.require("max", &findings) }
        guard let range = interval(&findings), hasBoth else { return nil }
        guard whole else { return .uniform(range) }
        let low = range.lowerBound.rounded(.up)
        let high = range.upperBound.rounded(.down)
        guard low <= high, let first = Int(exactly: low), let last = Int(exactly: high) else {
            findings.error(
                .order, object.path,
                "No whole number lies from \(DocumentNumber.text(range.lowerBound)) to "
                    + DocumentNumber.text(range.upperBound))
            return nil
        }
        return .integers(first...last)
    }

    private func isPositive(_ mean: Double, _ findings: inout DocumentFindings) -> Bool {
        if mean > 0 { return true }
        let text = DocumentNumber.text(mean)
        findings.error(
            .bounds, FieldPath.join(object.path, "mean"), "'mean' must be positive, found \(text)", .init(mean))
        return false
    }

    /// Whether a normal distribution reaches its interval: the nearest point within 8 deviations of the mean.
    private func reaches(
        _ mean: Double, _ deviation: Double, _ within: ClosedRange<Double>?, _ findings: inout DocumentFindings
    ) -> Bool {
        guard let within else { return true }
        let nearest = min(max(mean, within.lowerBound), within.upperBound)
        if abs(nearest - mean) <= 8 * deviation { return true }
        let low = DocumentNumber.text(within.lowerBound)
        let high = DocumentNumber.text(within.upperBound)
        findings.error(
            .order, object.path,
            "Nothing of a normal distribution with mean \(DocumentNumber.text(mean)) and deviation "
                + "\(DocumentNumber.text(deviation)) lies from \(low) to \(high)")
        return false
    }
}
