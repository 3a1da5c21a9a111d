/// What is counted for one target: a part and a whole, or the four fields of an odds ratio.
struct RealismTally: Sendable {
    var part = 0.0
    var whole = 0.0
    /// With the condition and without the other; see `RealismTarget.Kind.odds`.
    var others = (part: 0.0, whole: 0.0)

    static func += (left: inout RealismTally, right: RealismTally) {
        left.part += right.part
        left.whole += right.whole
        left.others.part += right.others.part
        left.others.whole += right.others.whole
    }

    /// The figure: a share, a rate, a mean, or a ratio of odds; NaN when nobody was counted.
    func value(of kind: RealismTarget.Kind) -> Double {
        guard kind == .odds else { return whole > 0 ? part / whole : .nan }
        // Half a person in each field keeps a ratio finite when one is empty.
        let odds = (part + 0.5) / (whole - part + 0.5)
        let other = (others.part + 0.5) / (others.whole - others.part + 0.5)
        return odds / other
    }
}
