public import HealthSimCore

/// How dear a state is: the geographic indices of the physician fee schedule and the wage index of hospitals.
public struct Locality: Hashable, Sendable {
    /// The index of work, in thousandths.
    public var work: Int64
    /// The index of practice expense, in thousandths.
    public var practice: Int64
    /// The index of malpractice insurance, in thousandths.
    public var malpractice: Int64
    /// The index of wages, in thousandths.
    public var wages: Int64

    /// The country's average.
    public static let average = Locality(work: 1_000, practice: 1_000, malpractice: 1_000, wages: 1_000)

    /// An index from its parts.
    public init(work: Int64, practice: Int64, malpractice: Int64, wages: Int64) {
        self.work = work
        self.practice = practice
        self.malpractice = malpractice
        self.wages = wages
    }

    /// The indices of all states, by two letters of the alphabet.
    private static let states: FrozenArray<Locality> = {
        var states = [Locality](repeating: .average, count: 26 * 26)
        for row in ReferenceTable.named("plans/localities").rows {
            guard let place = place(of: row["state"]) else { continue }
            let value = { (column: String) in Int64(FixedPoint.value(row[column], places: 3) ?? 1_000) }
            states[place] = Locality(
                work: value("work"), practice: value("practice"), malpractice: value("malpractice"),
                wages: value("wage_index"))
        }
        return FrozenArray(states)
    }()

    /// The indices of a state by its two letters; the average for anything else.
    public static func of(state: Text) -> Locality { place(of: state).map { states[$0] } ?? .average }

    private static func place(of state: Text) -> Int? {
        let packed = state.packed
        let (first, second) = (Int(packed >> 8) - 65, Int(packed & 0xFF) - 65)
        guard state.utf8Count == 2, 0..<26 ~= first, 0..<26 ~= second else { return nil }
        return first * 26 + second
    }

    /// What the wages of the place make of an amount for hospitals: the share of labor follows the index.
    func adjusted(_ amount: Money) -> Money {
        let share = wages > 1_000 ? PaymentRules.shared.laborShares.above : PaymentRules.shared.laborShares.below
        return amount.multiplied(by: share * wages + (10_000 - share) * 1_000, over: 10_000_000)
    }
}
