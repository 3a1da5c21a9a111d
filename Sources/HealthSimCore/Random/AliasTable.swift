/// A choice among categories with given weights, in constant time.
///
/// Source: Walker's alias method as built by Vose, "A Linear Algorithm for Generating Random Numbers with a Given
/// Distribution", IEEE Transactions on Software Engineering 17 (1991).
public struct AliasTable: Hashable, Sendable {
    private struct Column: Hashable, Sendable {
        /// A draw of this column below the threshold stays, another goes to the alias.
        var threshold: UInt64 = .max
        var alias: Int
    }

    private let columns: [Column]
    /// The weights of all categories up to and with each one, as shares of the total.
    private let cumulative: [Double]

    /// How many categories there are, those of weight 0 included.
    public var count: Int { columns.count }

    /// A choice with the weights, which are finite and not negative, at least one of them positive; they need not add
    /// up to 1. A category of weight 0 is never drawn.
    /// - Complexity: O(n).
    public init(weights: [Double]) {
        var total = 0.0
        var sums: [Double] = []
        sums.reserveCapacity(weights.count)
        for weight in weights {
            precondition(weight >= 0 && weight.isFinite, "a weight must be finite and not negative")
            total += weight
            sums.append(total)
        }
        precondition(total > 0 && total.isFinite, "at least one weight must be positive")
        cumulative = sums.map { $0 / total }
        columns = Self.columns(shares: weights.map { $0 / total * Double(weights.count) })
    }

    /// A category, in 0 ..< count, by one draw of the stream.
    public func draw(_ stream: inout RandomStream) -> Int {
        let (column, rest) = stream.next().multipliedFullWidth(by: UInt64(columns.count))
        let chosen = columns[Int(column)]
        return rest < chosen.threshold ? Int(column) : chosen.alias
    }

    /// The category at a quantile in 0 ... 1, the categories lying in their order: the inverse distribution function.
    /// - Complexity: O(log n).
    public func index(at quantile: Double) -> Int {
        var low = 0
        var high = cumulative.count - 1
        // The first category whose sum lies above the quantile; one of weight 0 has the sum of the one before it.
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > quantile { high = middle } else { low = middle + 1 }
        }
        // At quantile 1, and nowhere else, no sum lies above: the last category that has a weight.
        while low > 0 && cumulative[low] == cumulative[low - 1] { low -= 1 }
        return low
    }

    /// The category at a quantile, and how far into it the quantile lies, in 0 ... 1.
    func place(at quantile: Double) -> (index: Int, place: Double) {
        let index = index(at: quantile)
        let start = index == 0 ? 0 : cumulative[index - 1]
        return (index, min(1, max(0, (quantile - start) / (cumulative[index] - start))))
    }

    /// The columns for shares whose mean is 1: each is filled by its own share and topped up by one larger.
    private static func columns(shares: [Double]) -> [Column] {
        var rest = shares
        var columns = shares.indices.map { Column(alias: $0) }
        var small = shares.indices.filter { shares[$0] < 1 }
        var large = shares.indices.filter { shares[$0] >= 1 }
        while let donor = large.last, let column = small.popLast() {
            columns[column].threshold = threshold(rest[column])
            columns[column].alias = donor
            rest[donor] -= 1 - rest[column]
            if rest[donor] < 1 {
                large.removeLast()
                small.append(donor)
            }
        }
        // What is left over on either side is full up to rounding: never a category of weight 0, for as many columns as
        // are left share as much weight.
        return columns
    }

    /// A share of a column in 0 ..< 1 as a bound for 64 bits; rounding in the columns can leave it a crumb below 0.
    private static func threshold(_ share: Double) -> UInt64 {
        UInt64(max(0, share) * 0x1p64)
    }
}
