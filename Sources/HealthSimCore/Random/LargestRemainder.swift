/// Whole counts for shares of a total.
public enum LargestRemainder {
    /// The counts that meet the shares of a total as exactly as whole numbers can, and add up to it.
    ///
    ///     LargestRemainder.counts(shares: [0.48, 0.52], total: 50)      // [24, 26]
    ///
    /// Each share gets the whole part of its quota; what is left goes to the largest fractions, the first of equal
    /// ones. The shares need not add up to 1: they count in proportion, to twelve decimal places of their sum, so that
    /// 0.1 * 3 is 0.3. The arithmetic on them is exact for any total.
    ///
    /// Source: Hamilton's method of apportionment.
    /// - Parameters:
    ///   - shares: finite, not negative, at least one positive. A share of 0 gets nothing.
    ///   - total: not negative.
    public static func counts(shares: [Double], total: Int) -> [Int] {
        precondition(total >= 0, "a total must not be negative")
        let weights = wholeWeights(shares)
        let sum = weights.reduce(0, +)
        var counts: [Int] = []
        var fractions: [(position: Int, remainder: UInt64)] = []
        var left = total
        for (position, weight) in weights.enumerated() {
            let quota = sum.dividingFullWidth(weight.multipliedFullWidth(by: UInt64(total)))
            counts.append(Int(quota.quotient))
            fractions.append((position, quota.remainder))
            left -= Int(quota.quotient)
        }
        // The remainders add up to `left` times the sum and each is below it: more than `left` of them are positive
        // or exactly `left` is 0.
        fractions.sort { ($1.remainder, $0.position) < ($0.remainder, $1.position) }
        for fraction in fractions.prefix(left) { counts[fraction.position] += 1 }
        return counts
    }

    /// The shares in units of 10⁻¹² of their sum. A positive share is at least one unit.
    private static func wholeWeights(_ shares: [Double]) -> [UInt64] {
        var largest = 0.0
        for share in shares {
            precondition(share >= 0 && share.isFinite, "a share must be finite and not negative")
            largest = max(largest, share)
        }
        precondition(largest > 0, "at least one share must be positive")
        // Scaled by the largest first, so that the sum is finite.
        let scaled = shares.map { $0 / largest }
        let sum = scaled.reduce(0, +)
        let stated = shares.reduce(0, +)
        // Shares that add up to 1 as stated are taken as they are written: dividing them would only add rounding.
        let isWhole = abs(stated - 1) < 1e-13
        return zip(shares, scaled).map { share, scaled in
            let unit = (isWhole ? share : scaled / sum) * 1e12
            return share == 0 ? 0 : max(1, UInt64(unit.rounded()))
        }
    }
}
