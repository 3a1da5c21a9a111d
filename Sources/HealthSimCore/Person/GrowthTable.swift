/// How children grow: the CDC growth charts, `references/people/growth.csv`.
///
/// Each curve gives three numbers at an age: L, the power that makes the values normal, M, the median, and S, the
/// relative spread. The value of a score z is M(1 + LSz)^(1/L).
///
/// Source: CDC growth charts, United States, 2000 (Vital and Health Statistics 11:246).
public enum GrowthTable {
    /// What is measured.
    public enum Measure: String, Codable, Hashable, Sendable, CaseIterable {
        /// Length lying, in centimetres; birth to 24 months.
        case length
        /// Height standing, in centimetres; 24 to 240 months.
        case height
        /// Weight in kilograms; birth to 240 months.
        case weight
        /// Body mass index in kg/m²; 24 to 240 months.
        case bodyMassIndex = "body-mass-index"
        /// Head circumference in centimetres; birth to 36 months.
        case headCircumference = "head-circumference"
        /// Weight in kilograms at a length in centimetres, 45 to 103.5.
        case weightForLength = "weight-for-length"
    }

    /// The value of a score at an age in months, or at a length in centimetres for `weightForLength`; nothing outside
    /// the curve.
    public static func value(_ measure: Measure, isMale: Bool, at position: Double, score: Double) -> Double? {
        guard let point = point(measure, isMale: isMale, at: position) else { return nil }
        if abs(point.power) < 1e-6 { return point.median * DeterministicMath.exp(point.spread * score) }
        let base = 1 + point.power * point.spread * score
        guard base > 0 else { return nil }
        return point.median * DeterministicMath.exp(DeterministicMath.log(base) / point.power)
    }

    /// The score of a value, in deviations of the transformed values; nothing outside the curve or for no positive
    /// value.
    public static func score(_ measure: Measure, isMale: Bool, at position: Double, value: Double) -> Double? {
        guard value > 0, let point = point(measure, isMale: isMale, at: position) else { return nil }
        let logarithm = DeterministicMath.log(value / point.median)
        if abs(point.power) < 1e-6 { return logarithm / point.spread }
        return DeterministicMath.expm1(point.power * logarithm) / (point.power * point.spread)
    }

    /// The percentile of a value, 0 to 100; nothing outside the curve.
    public static func percentile(_ measure: Measure, isMale: Bool, at position: Double, value: Double) -> Double? {
        score(measure, isMale: isMale, at: position, value: value).map { 100 * Normal.cdf($0) }
    }

    /// The numbers of a curve at a position, straight between those of the table.
    private static func point(_ measure: Measure, isMale: Bool, at position: Double) -> Point? {
        let curve = curves[(Measure.allCases.firstIndex(of: measure) ?? 0) * 2 + (isMale ? 1 : 0)]
        guard let last = curve.indices.last, position >= curve[0].at, position <= curve[last].at else { return nil }
        var low = 0
        var high = last
        while high - low > 1 {
            let middle = (low + high) / 2
            if curve[middle].at <= position { low = middle } else { high = middle }
        }
        let share = high == low ? 0 : (position - curve[low].at) / (curve[high].at - curve[low].at)
        return Point(
            at: position, power: curve[low].power + share * (curve[high].power - curve[low].power),
            median: curve[low].median + share * (curve[high].median - curve[low].median),
            spread: curve[low].spread + share * (curve[high].spread - curve[low].spread))
    }

    private struct Point: Sendable {
        let at: Double
        let power: Double
        let median: Double
        let spread: Double
    }

    /// By measure and sex (female, male).
    private static let curves: FrozenArray<FrozenArray<Point>> = {
        let table = ReferenceTable.named("people/growth")
        return FrozenArray(
            Measure.allCases.flatMap { measure in
                ["F", "M"].map { sex in
                    let rows = table.rows.filter { $0["measure"] == measure.rawValue && $0["sex"] == sex }
                    let points = rows.compactMap { row -> Point? in
                        guard let tenths = row.integer("at"), let power = row.double("l"),
                            let median = row.double("m"), let spread = row.double("s")
                        else { return nil }
                        return Point(at: Double(tenths) / 10, power: power, median: median, spread: spread)
                    }
                    return FrozenArray(points.sorted { $0.at < $1.at })
                }
            })
    }()
}
