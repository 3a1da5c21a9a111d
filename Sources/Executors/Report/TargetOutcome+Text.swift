extension TargetOutcome {
    /// From how many categories on each has a line of its own.
    private static let mostInOneLine = 3

    /// The target as the report writes it: `72`, `75%`, `48/52`.
    public var targetText: String {
        switch kind {
        case .mean(let target, _): Figures.measured(target)
        case .share(let share): Figures.percent(share) + "%"
        case .shares(_, let shares): shares.map(Figures.percent).joined(separator: "/")
        }
    }

    /// The actual value in the same shape; a dash when the target applies to nobody.
    public var actualText: String {
        guard !actual.isEmpty else { return "–" }
        switch kind {
        case .mean: return Figures.measured(actual[0])
        case .share: return Figures.percent(actual[0]) + "%"
        case .shares: return actual.map(Figures.percent).joined(separator: "/")
        }
    }

    /// The lines of the table: label, target, actual, status.
    var rows: [[String]] {
        guard case .shares(let labels, let shares) = kind, labels.count > Self.mostInOneLine else {
            return [[label, targetText, actualText, status.text]]
        }
        var rows = [[label, "", "", status.text]]
        for (index, name) in labels.enumerated() {
            let made = actual.isEmpty ? "–" : Figures.percent(actual[index]) + "%"
            rows.append(["  " + name, Figures.percent(shares[index]) + "%", made, ""])
        }
        return rows
    }
}
