public import HealthSimCore

/// The price of a unit of a drug (each, millilitre or gram), in hundred-thousandths of a dollar: exact.
@frozen
public struct UnitPrice: Hashable, Sendable, Comparable {
    /// The price in hundred-thousandths of a dollar; never negative.
    public let points: Int64

    /// A price in hundred-thousandths of a dollar.
    @inlinable
    public init(points: Int64) { self.points = points }

    /// The price of a text such as `0.04512` or `12`; nil for anything else.
    public init?(_ text: String) { self.init(Text(text)) }

    /// The price of a text such as `0.04512` or `12`; nil for anything else.
    init?(_ text: Text) {
        guard let points = FixedPlaces.value(text, places: 5, below: 1_000_000_000) else { return nil }
        self.points = points
    }

    /// Whether a price is lower than another.
    @inlinable
    public static func < (left: UnitPrice, right: UnitPrice) -> Bool { left.points < right.points }

    /// What a quantity costs, rounded to the cent; a half cent is rounded away from zero.
    ///
    /// - Parameter basisPoints: the share of the price to take, in hundredths of a percent: 8,200 is AWP less 18 %.
    public func cost(of quantity: DrugQuantity, basisPoints: Int64 = 10_000) -> Money {
        // Dollars x 100,000 by units x 1,000 by a share of 10,000: 10^12 to a dollar, 10^10 to a cent.
        let product = Int128(points) * Int128(quantity.thousandths) * Int128(basisPoints)
        let (cents, rest) = product.quotientAndRemainder(dividingBy: 10_000_000_000)
        return Money(cents: Int64(cents + (rest.magnitude * 2 >= 10_000_000_000 ? rest.signum() : 0)))
    }
}
