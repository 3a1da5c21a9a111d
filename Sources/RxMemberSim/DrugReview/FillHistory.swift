import HealthSimCore

/// A fill that was paid for, as far as later claims look at it.
struct PastFill: Sendable {
    /// The drug, by place in `Medication.all`.
    let medication: Int
    let day: CalendarDate
    let daysSupply: Int
    let quantity: DrugQuantity
    /// The pharmacy and the prescriber, as the numbers of their identifiers.
    let pharmacy: UInt64
    let prescriber: UInt64
    /// The pharmacy's number of the prescription, and of its fill.
    let prescription: UInt64
    let number: Int
    /// The place of the answer that paid for it; -1 for one that was known before.
    let response: Int
    /// Whether it was taken back.
    var isReversed = false

    /// The first day on which nothing is left of it when it is taken as it should.
    var end: CalendarDate { day.adding(days: daysSupply) }

    /// The last day on which it may be taken still: a sixth of it is left over.
    ///
    /// Source: the window of drug reviews, days of supply and 15 %.
    var activeEnd: CalendarDate { day.adding(days: daysSupply + daysSupply * 15 / 100) }
}

/// What a member has filled, in the order of the claims.
struct FillHistory: Sendable {
    private(set) var fills: [PastFill] = []

    /// Adds a fill; its place is the answer.
    mutating func append(_ fill: PastFill) -> Int {
        fills.append(fill)
        return fills.count - 1
    }

    /// Takes a fill back.
    mutating func reverse(_ place: Int) { fills[place].isReversed = true }

    /// Puts a fill back that was taken back.
    mutating func restore(_ place: Int) { fills[place].isReversed = false }

    /// The days of supply of drugs in the days before a day, by group; the drugs that a function gives no group do not
    /// count.
    func daysSupplied(
        before day: CalendarDate, lookback: Int, group: (Int) -> Int32?
    ) -> [(group: Int32, days: Int)] {
        var supplies: [(group: Int32, days: Int)] = []
        let from = day.adding(days: -lookback)
        for fill in fills where !fill.isReversed && fill.day >= from && fill.day <= day {
            guard let group = group(fill.medication) else { continue }
            if let place = supplies.firstIndex(where: { $0.group == group }) {
                supplies[place].days += fill.daysSupply
            } else {
                supplies.append((group, fill.daysSupply))
            }
        }
        return supplies
    }
}
