import HealthSimCore

/// What is left of the fills of a drug, when each is taken as it should and an early one is carried over.
struct SupplyOnHand: Sendable {
    /// The last fill; nothing when there is none in half a year.
    private(set) var last: PastFill?
    /// The first day on which nothing is left.
    private(set) var end = CalendarDate.epoch
    /// The fills that came before three quarters of the last one were used.
    private(set) var earlyFills = 0

    /// The fills of a drug, by its place in `Medication.all`, in half a year before a day.
    init(medication: Int, history: borrowing FillHistory, on day: CalendarDate) {
        let from = day.adding(days: -180)
        for fill in history.fills
        where fill.medication == medication && !fill.isReversed && fill.day >= from && fill.day <= day {
            if let last, fill.day < end.adding(days: -(last.daysSupply / 4)) { earlyFills += 1 }
            end = max(end, fill.day).adding(days: fill.daysSupply)
            last = fill
        }
    }

    /// The first day of the next fill: when a percentage of the last supply is used, on top of what was carried over;
    /// nothing when nothing was filled.
    ///
    /// Never later than the day on which the last supply is used up.
    func nextFill(percent: Int) -> CalendarDate? {
        guard let last else { return nil }
        return end.adding(days: -(last.daysSupply * (100 - percent) / 100))
    }

    /// Whether more is taken in a day than of the last fill.
    func isDoseRaised(by quantity: DrugQuantity, daysSupply: Int) -> Bool {
        guard let last else { return true }
        return quantity.thousandths * Int64(last.daysSupply) > last.quantity.thousandths * Int64(daysSupply)
    }
}
