import HealthSimCore

/// What became of a target: what was stated, what was made of it, and whether that is near enough.
public struct TargetOutcome: Hashable, Sendable {
    /// How the actual value stands to the target.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// The counts are the stated shares as exactly as whole numbers can be; a mean is the stated one.
        case exact
        /// Within 5 % of the target or its sampling error, whichever is larger.
        case withinTolerance = "within_tolerance"
        /// Farther off than that, or not exact though it had to be.
        case outOfTolerance = "out_of_tolerance"
        /// The target applies to nobody.
        case notApplicable = "not_applicable"

        /// The words of the report.
        public var text: String {
            switch self {
            case .exact: "✓ Exact"
            case .withinTolerance: "✓ Within tolerance"
            case .outOfTolerance: "✗ Out of tolerance"
            case .notApplicable: "– Applies to nobody"
            }
        }
    }

    /// The target's label.
    public let label: String
    /// The target's path in the specification.
    public let path: String
    /// The target's remark; may be empty.
    public let note: String
    /// What was stated.
    public let kind: ReportTarget.Kind
    /// How many persons it applies to.
    public let applies: UInt64
    /// The mean, or the share of each category; for a share one value. Empty when it applies to nobody.
    public let actual: [Double]
    /// The standard deviation of the values, for a mean.
    public let deviation: Double?
    /// The persons of each category; for a share one number; empty for a mean.
    public let counts: [UInt64]
    /// How the actual values stand to the target.
    public let status: Status

    /// What is off by the tolerance is within it, rounding aside.
    private static let rounding = 1 + 1e-9

    /// Sampling errors are three standard errors wide: of 370 targets that are met by chance one lies outside.
    static let sampling = 3.0

    /// Compares a target with its tally.
    /// - Parameter isWhole: whether the tally is of the whole cohort and nobody was skipped, so that what has to be
    ///   exact is.
    init(_ target: ReportTarget, _ tally: Tally, isWhole: Bool) {
        label = target.label
        path = target.path
        note = target.note
        kind = target.kind
        applies = tally.count
        let people = Double(tally.count)
        guard tally.count > 0 else {
            actual = []
            deviation = nil
            counts = []
            status = .notApplicable
            return
        }
        switch target.kind {
        case .mean(let stated, let deviation):
            let mean = tally.mean ?? stated
            actual = [mean]
            self.deviation = tally.deviation
            counts = []
            let tolerance = max(0.05 * abs(stated), Self.sampling * deviation / people.squareRoot())
            // Values are kept in units of 1/65,536.
            let unit = 1e-4
            status =
                abs(mean - stated) < unit
                ? .exact : abs(mean - stated) <= tolerance + unit ? .withinTolerance : .outOfTolerance
        case .share(let share):
            let has = tally.categories[1]
            actual = [Double(has) / people]
            deviation = nil
            counts = [has]
            status = Self.status(
                of: tally.categories, shares: [1 - share, share], judged: 1..<2, mustBeExact: target.isExact && isWhole)
        case .shares(_, let shares):
            actual = tally.categories.map { Double($0) / people }
            deviation = nil
            counts = tally.categories
            status = Self.status(
                of: tally.categories, shares: shares, judged: shares.indices,
                mustBeExact: target.isExact && isWhole)
        }
    }

    /// - Parameter judged: the categories that have to be near enough; the others follow from them.
    private static func status(
        of counts: [UInt64], shares: [Double], judged: Range<Int>, mustBeExact: Bool
    ) -> Status {
        let total = counts.reduce(0, +)
        guard total > 0, shares.contains(where: { $0 > 0 }) else { return .outOfTolerance }
        let people = Double(total)
        let stated = shares.reduce(0, +)
        // Halves may go either way: 7 and 8 of 10 are as near to 75 %.
        let nearest = LargestRemainder.counts(shares: shares, total: Int(total))
        func distance(_ counts: some Sequence<Double>) -> Double {
            zip(counts, shares).reduce(0) { $0 + abs($1.0 - $1.1 / stated * people) }
        }
        // Far less than a person, far more than the rounding of 2³¹ of them.
        let most = distance(nearest.lazy.map { Double($0) }) + 1e-4
        if distance(counts.lazy.map { Double($0) }) <= most { return .exact }
        if mustBeExact { return .outOfTolerance }
        let isNear = zip(counts[judged], shares[judged]).allSatisfy { count, share in
            let share = share / stated
            // For all or nobody there is no sampling error and no tolerance.
            guard share > 0 && share < 1 else { return Double(count) == share * people }
            let tolerance = max(0.05 * share, sampling * (share * (1 - share) / people).squareRoot())
            return abs(Double(count) / people - share) <= tolerance * rounding
        }
        return isNear ? .withinTolerance : .outOfTolerance
    }
}
