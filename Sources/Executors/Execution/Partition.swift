/// One of several parts that a cohort is made in, on other machines perhaps.
///
/// The parts follow each other: their files, joined in order, are the files of the whole.
public struct Partition: Hashable, Sendable {
    /// Which part, from 0.
    public let index: UInt64
    /// How many parts there are.
    public let count: UInt64

    /// The whole as its only part.
    public static let whole = Partition(unchecked: 0, of: 1)

    /// Part `index` of `count`; nil unless `0 <= index < count`.
    public init?(_ index: UInt64, of count: UInt64) {
        guard index < count else { return nil }
        self.init(unchecked: index, of: count)
    }

    private init(unchecked index: UInt64, of count: UInt64) {
        self.index = index
        self.count = count
    }

    /// A part as it stands on the command line: `0/7` ... `6/7`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = UInt64(parts[0]), let count = UInt64(parts[1]) else { return nil }
        self.init(index, of: count)
    }

    /// Whether this is all there is.
    public var isWhole: Bool { count == 1 }

    /// Whether the files begin with this part.
    public var isFirst: Bool { index == 0 }

    /// Whether the files end with this part.
    public var isLast: Bool { index == count - 1 }

    /// The households of the part, of so many in all: from ⌊total · index / count⌋ up to where the next part begins.
    ///
    /// - Parameter multiple: parts begin at multiples of it, rounded down, so that households which are written
    ///   together are of one part; 1 or more.
    public func range(of total: UInt64, inMultiplesOf multiple: UInt64 = 1) -> Range<UInt64> {
        bound(index, of: total, multiple)..<bound(index + 1, of: total, multiple)
    }

    private func bound(_ index: UInt64, of total: UInt64, _ multiple: UInt64) -> UInt64 {
        // The quotient is at most `total`, so it fits.
        let product = total.multipliedFullWidth(by: index)
        let bound = count.dividingFullWidth((high: product.high, low: product.low)).quotient
        return index == count ? bound : bound - bound % multiple
    }
}

extension Partition: CustomStringConvertible {
    /// `0/7`.
    public var description: String { "\(index)/\(count)" }
}
