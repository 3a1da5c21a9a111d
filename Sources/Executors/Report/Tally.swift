/// What was measured for one target, summed up so that the order does not matter.
///
/// Values are taken in units of 1/65,536 and summed as integers: the sums are the same for any blocks, workers and
/// partitions, which sums of floating point are not. Values up to 2³¹ of up to 2³³ persons fit.
struct Tally: Hashable, Sendable {
    /// How many persons the target applies to.
    private(set) var count: UInt64 = 0
    /// The sum of the values, in units.
    private(set) var sum: Int128 = 0
    /// The sum of their squares, in squares of the unit.
    private(set) var squares: Int128 = 0
    /// How many persons have each category; for a share, have not and have.
    private(set) var categories: [UInt64]

    private static let unit = 65_536.0
    private static let largest = 2_147_483_648.0

    /// An empty tally for a kind of target.
    init(_ kind: ReportTarget.Kind) {
        switch kind {
        case .mean: categories = []
        case .share: categories = [0, 0]
        case .shares(let labels, _): categories = [UInt64](repeating: 0, count: labels.count)
        }
    }

    /// A tally with what it has summed up.
    init(count: UInt64, sum: Int128, squares: Int128, categories: [UInt64]) {
        self.count = count
        self.sum = sum
        self.squares = squares
        self.categories = categories
    }

    /// The mean of the values; nil when there are none.
    var mean: Double? { count == 0 ? nil : Double(sum) / Self.unit / Double(count) }

    /// The standard deviation of the values in the cohort; nil when there are none.
    var deviation: Double? {
        guard let mean else { return nil }
        let meanSquare = Double(squares) / (Self.unit * Self.unit) / Double(count)
        return max(0, meanSquare - mean * mean).squareRoot()
    }

    /// Adds a measured value.
    mutating func add(_ value: Double) {
        count += 1
        if categories.isEmpty {
            let units = Int128((min(max(value, -Self.largest), Self.largest) * Self.unit).rounded())
            sum += units
            squares += units * units
        } else if categories.indices.contains(Int(value)) {
            categories[Int(value)] += 1
        }
    }

    /// Adds what another tally of the same target has summed up.
    mutating func merge(_ other: Tally) {
        count += other.count
        sum += other.sum
        squares += other.squares
        for index in categories.indices { categories[index] += other.categories[index] }
    }
}
