/// How tall and heavy a person is, compared with people of the same sex and age.
///
/// A person keeps the two scores for life, so that a tall child becomes a tall adult, while height and weight follow the
/// table of their age.
///
/// Source: `references/people/body-size.csv`, smoothed figures near NHANES 2015–18. Heights are normal; body mass indices
/// are log-normal with the mean and deviation of the table, because they are skewed to the right.
public struct BodySize: Hashable, Sendable {
    /// Whether the table of boys and men applies.
    public let isMale: Bool
    /// The height as deviations from the mean of the age, -3 to 3.
    public let heightScore: Double
    /// The body mass index as deviations from the mean of its logarithm, -3 to 3.
    public let weightScore: Double

    /// A build with given scores.
    public init(isMale: Bool, heightScore: Double, weightScore: Double) {
        self.isMale = isMale
        self.heightScore = heightScore
        self.weightScore = weightScore
    }

    /// A build drawn for a person of an age, such that height and weight at that age lie within the bounds of the table.
    init(isMale: Bool, age: Int, drawing stream: inout RandomStream) {
        let row = BodySizeTable.shared.row(isMale: isMale, age: age)
        let heightScore = Self.score(&stream)
        let height = row.height(heightScore)
        var weightScore = Self.score(&stream)
        // Draws outside are thrown away, so that no bound collects people. Few are: fewer than one in fifty.
        var attempts = 0
        while !row.weightBounds.contains(row.weight(weightScore, height: height)), attempts < 100 {
            weightScore = Self.score(&stream)
            attempts += 1
        }
        self.init(isMale: isMale, heightScore: heightScore, weightScore: weightScore)
    }

    private static func score(_ stream: inout RandomStream) -> Double {
        while true {
            let score = stream.normal()
            if (-3...3).contains(score) { return score }
        }
    }

    /// The height at an age in completed years, in centimetres; within the bounds of the age. Below 2 it is a length.
    public func heightInCentimeters(age: Int) -> Double {
        BodySizeTable.shared.row(isMale: isMale, age: age).height(heightScore)
    }

    /// The weight at an age in completed years, in kilograms; within the bounds of the age.
    public func weightInKilograms(age: Int) -> Double {
        let row = BodySizeTable.shared.row(isMale: isMale, age: age)
        let weight = row.weight(weightScore, height: row.height(heightScore))
        return min(max(weight, row.weightBounds.lowerBound), row.weightBounds.upperBound)
    }

    /// The body mass index at an age in completed years, in kg/m².
    public func bodyMassIndex(age: Int) -> Double {
        let meters = heightInCentimeters(age: age) / 100
        return weightInKilograms(age: age) / (meters * meters)
    }
}
