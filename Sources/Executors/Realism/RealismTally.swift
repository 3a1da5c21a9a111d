/// What is counted for one target: a part and a whole, or the four fields of an odds ratio.
struct RealismTally: Sendable {
    var part = 0.0
    var whole = 0.0
    /// With the condition and without the other; see `RealismTarget.Kind.odds`.
    var others = (part: 0.0, whole: 0.0)
    /// An amount for each person, where it matters who has most; see `RealismTarget.Kind.concentration`.
    var amounts: [Double] = []

    static func += (left: inout RealismTally, right: RealismTally) {
        left.part += right.part
        left.whole += right.whole
        left.others.part += right.others.part
        left.others.whole += right.others.whole
        left.amounts += right.amounts
    }

    /// The figure: a share, a rate, a mean, or a ratio of odds; NaN when nobody was counted.
    ///
    /// - Parameter window: how many in a thousand have most, for a concentration.
    func value(of kind: RealismTarget.Kind, window: Int = 0) -> Double {
        if kind == .concentration { return concentration(among: window) }
        guard kind == .odds else { return whole > 0 ? part / whole : .nan }
        // Half a person in each field keeps a ratio finite when one is empty.
        let odds = (part + 0.5) / (whole - part + 0.5)
        let other = (others.part + 0.5) / (others.whole - others.part + 0.5)
        return odds / other
    }

    /// The share of all amounts that those have who have most, so many in a thousand; the last of them in part.
    private func concentration(among window: Int) -> Double {
        let sum = amounts.reduce(0, +)
        guard sum > 0 else { return .nan }
        var left = Double(amounts.count) * Double(window) / 1_000
        var top = 0.0
        for amount in amounts.sorted(by: >) where left > 0 {
            top += amount * min(1, left)
            left -= 1
        }
        return top / sum
    }
}
