import HealthSimCore

extension DispensingRun {
    /// What is known beforehand of the fills of a therapy.
    private func wishes(_ therapy: Int) -> [FillWish] {
        var wishes: [FillWish] = []
        for place in wishedOrders where therapies[therapy].orderIDs.contains(orders[place].id) {
            wishes += orders[place].wishes ?? []
        }
        return wishes
    }

    /// The day of the first fill that was drawn, or the one that is known beforehand.
    func firstFill(_ therapy: Int, drawn day: CalendarDate) -> CalendarDate {
        wishes(therapy).first { $0.kind == .first }.map(\.date) ?? day
    }

    /// Whether the first fill is known to be made.
    func isWished(_ order: DrugOrder) -> Bool { order.wishes?.contains { $0.kind != .pause } ?? false }

    /// The day of the next refill that was drawn, or the one that is known beforehand; never in a pause.
    func refill(_ therapy: Int, drawn day: CalendarDate, after last: CalendarDate) -> CalendarDate {
        let wishes = wishes(therapy)
        guard !wishes.isEmpty else { return day }
        var next = day
        if let wished = wishes.filter({ $0.kind == .again && $0.date > last }).map(\.date).min(),
            abs(wished.days(until: day)) <= 45
        {
            next = wished
        }
        for pause in wishes where pause.kind == .pause && pause.date > last {
            let end = pause.date.adding(days: pause.days)
            if next >= pause.date, next < end { next = end }
        }
        return next
    }
}
