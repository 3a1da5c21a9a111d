extension RandomStream {
    /// A number in 0 ..< 1, a multiple of 2⁻⁵³.
    @inlinable
    public mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number strictly between 0 and 1, for the quantile functions: an odd multiple of 2⁻⁵³.
    @inlinable
    public mutating func uniformOpen() -> Double {
        Self.openUnit(next())
    }

    /// A number between the bounds, which must be finite.
    @inlinable
    public mutating func uniform(in range: ClosedRange<Double>) -> Double {
        let u = uniform()
        // Not lower + width * u: the width of a wide range is not finite.
        return min(max(range.lowerBound * (1 - u) + range.upperBound * u, range.lowerBound), range.upperBound)
    }

    /// A number in 0 ..< bound, each equally likely.
    ///
    /// Source: Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019): multiply and shift,
    /// with the draws that would make some numbers likelier thrown away.
    @inlinable
    public mutating func integer(below bound: UInt64) -> UInt64 {
        precondition(bound > 0, "a bound must be positive")
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }

    /// A number in 0 ..< bound, each equally likely; the bound is positive.
    @inlinable
    public mutating func integer(below bound: Int) -> Int {
        precondition(bound > 0, "a bound must be positive")
        return Int(integer(below: UInt64(bound)))
    }

    /// A number in the range, both ends included, each equally likely.
    @inlinable
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        let width = UInt64(bitPattern: Int64(range.upperBound)) &- UInt64(bitPattern: Int64(range.lowerBound))
        let offset = width == .max ? next() : integer(below: width + 1)
        return Int(truncatingIfNeeded: UInt64(bitPattern: Int64(range.lowerBound)) &+ offset)
    }

    /// True with the probability; never for 0 and less, always for 1 and more.
    @inlinable
    public mutating func chance(_ probability: Double) -> Bool {
        uniform() < probability
    }

    /// An element of the collection, each equally likely; the collection is not empty.
    @inlinable
    public mutating func choose<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element {
        elements[elements.index(elements.startIndex, offsetBy: integer(below: elements.count))]
    }

    /// An index of the weights, each as likely as its weight says. One of weight 0 is never chosen.
    ///
    /// The weights are finite and not negative, at least one is positive; they need not add up to 1.
    /// - Complexity: O(n). Use an `AliasTable` for many draws from the same weights.
    public mutating func choose(weights: [Double]) -> Int {
        var total = 0.0
        for weight in weights {
            precondition(weight >= 0 && weight.isFinite, "a weight must be finite and not negative")
            total += weight
        }
        precondition(total > 0 && total.isFinite, "at least one weight must be positive")
        var rest = uniform() * total
        var last = 0
        for index in weights.indices where weights[index] > 0 {
            if rest < weights[index] { return index }
            rest -= weights[index]
            last = index
        }
        // Rounding can leave a crumb beyond the last weight.
        return last
    }

    /// Puts the elements into an order drawn among all orders (Fisher and Yates, from the end).
    @inlinable
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        var rest = elements.count
        while rest > 1 {
            let other = integer(below: rest)
            rest -= 1
            elements.swapAt(other, rest)
        }
    }

    /// The top 52 bits and a half, as a number strictly between 0 and 1. A 53rd bit would round the largest up to 1.
    @inlinable
    static func openUnit(_ bits: UInt64) -> Double {
        (Double(bits >> 12) + 0.5) * 0x1p-52
    }
}
