import HealthSimCore

/// How one person takes one therapy: drawn once, by class and person.
struct TherapyAdherence: Sendable {
    /// Whether the prescription never reaches the counter.
    var isNeverFilled = false
    /// The share of days covered that the refills aim at, 0 to 1.
    var coverage = 1.0
    /// The day of the therapy, counted from its first fill, after which nothing is refilled any more.
    var stopsAfter: Int?
    /// Days of one long gap and the day of the therapy it begins on.
    var gap: (from: Int, days: Int)?
    /// Whether refills are fetched as early as the plan pays.
    var isEarly = false
    /// How many refills have been drawn.
    private var refills = 0

    init() {}

    /// - Parameters:
    ///   - person: a standard normal number of the person: who takes one drug faithfully does so with others.
    ///   - mayBeUnfilled: whether it is a new therapy, which may never be begun.
    init(
        _ pattern: AdherencePattern, row: AdherenceTable.Row, person: Double, mayBeUnfilled: Bool,
        _ stream: inout RandomStream
    ) {
        // Half of the variance is the person's.
        let score = Normal.cdf(0.7071 * person + 0.7071 * stream.normal())
        let (first, second) = (stream.uniform(), stream.uniform())
        switch pattern {
        case .published:
            isNeverFilled = mayBeUnfilled && first < row.unfilled
            let others = 1 - row.adherent
            if score >= others || others <= 0 {
                let place = row.adherent > 0 ? (score - others) / row.adherent : 1
                coverage = 0.875 + 0.125 * place
            } else {
                coverage = 0.18 + 0.57 * (score / others)
                if second < row.stops { stopsAfter = 20 + Int(second / row.stops * 200) }
            }
        case .mean(let mean):
            coverage = min(1, max(0.02, stream.beta(alpha: mean * 14, beta: (1 - mean) * 14)))
        case .perfect: coverage = 1
        case .poor:
            coverage = 0.2 + 0.46 * first
            if second < 0.3 { stopsAfter = 60 + Int(second * 500) }
        case .gap:
            coverage = 0.97
            gap = (from: 75 + Int(first * 60), days: 60 + Int(second * 60))
        case .earlyStop:
            coverage = 0.97
            stopsAfter = 60 + Int(first * 90)
        case .neverFilled: isNeverFilled = true
        case .stockpile:
            coverage = 1
            isEarly = true
        }
    }

    /// Days from the day on which everything at hand is used up to the next refill; negative for a refill before it.
    ///
    /// - Parameters:
    ///   - days: what a fill lasts.
    ///   - window: when faithful people ask.
    mutating func delay(days: Int, window: ClosedRange<Int>, _ stream: inout RandomStream) -> Int {
        refills += 1
        let draw = stream.uniform()
        if isEarly { return -max(1, days / 5) }
        if coverage >= 0.999 { return min(0, window.lowerBound + Int(draw * Double(max(1, -window.lowerBound + 1)))) }
        // What is not covered, gathered in the refills that come late.
        let early = coverage > 0.93 ? 0.55 : coverage > 0.8 ? 0.40 : 0.15
        let lost = Double(days) * (1 / coverage - 1)
        guard draw >= early else {
            return min(0, window.lowerBound) + Int(draw / early * Double(1 - min(0, window.lowerBound)))
        }
        let mean = lost / (1 - early)
        return min(Int(stream.exponential(mean: mean).rounded()), 240)
    }
}
