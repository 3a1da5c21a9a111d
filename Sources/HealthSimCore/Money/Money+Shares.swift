extension Money {
    /// The amount times a fraction, rounded to the cent; a half cent is rounded away from zero.
    ///
    ///     Money(cents: 12_345).multiplied(by: 20, over: 100)   // 20 % coinsurance: 24.69
    ///
    /// The product is exact before it is rounded. Traps when the result does not fit.
    /// - Parameter denominator: above zero.
    public func multiplied(by numerator: Int64, over denominator: Int64) -> Money {
        precondition(denominator > 0, "a denominator is above zero")
        let product = Int128(cents) * Int128(numerator)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(denominator))
        let roundsAway = remainder.magnitude * 2 >= UInt128(denominator.magnitude)
        return Money(cents: Int64(quotient + (roundsAway ? product.signum() : 0)))
    }

    /// A share in hundredths of a percent, rounded as in ``multiplied(by:over:)``: 2,000 is 20 %.
    public func share(basisPoints: Int64) -> Money { multiplied(by: basisPoints, over: 10_000) }

    /// The amount split in the ratio of the weights, to the cent; the parts add up to the amount exactly.
    ///
    /// Each part differs from its exact share by less than a cent. The cents left over go to the parts with the
    /// largest remainders, the earlier one first among equals; so a part of weight zero is zero. If all weights
    /// are zero the parts are as equal as they can be.
    /// - Parameter weights: none negative, at least one.
    public func prorated(over weights: [Int64]) -> [Money] {
        precondition(!weights.isEmpty, "an amount is split over at least one weight")
        precondition(weights.allSatisfy { $0 >= 0 }, "a weight is never negative")
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard total > 0 else { return prorated(over: Array(repeating: 1, count: weights.count)) }

        let whole = Int128(cents.magnitude)
        var parts: [Int128] = []
        var remainders: [(remainder: Int128, index: Int)] = []
        var left = whole
        for (index, weight) in weights.enumerated() {
            // Each product is below 2^127: both factors are at most 2^63.
            let (part, remainder) = (whole * Int128(weight)).quotientAndRemainder(dividingBy: total)
            parts.append(part)
            if remainder > 0 { remainders.append((remainder, index)) }
            left -= part
        }
        remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
        for entry in remainders.prefix(Int(left)) { parts[entry.index] += 1 }
        return parts.map { Money(cents: Int64(isNegative ? -$0 : $0)) }
    }
}
