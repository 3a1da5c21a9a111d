import HealthSimCore

/// The claim and the one it is for, as a drug review looks at them.
struct ReviewSubject: Sendable {
    /// The drug, by place in `Medication.all`.
    let medication: Int
    let day: CalendarDate
    let daysSupply: Int
    let quantity: DrugQuantity
    let fillNumber: Int
    /// The pharmacy and the prescriber, as the numbers of their identifiers.
    let pharmacy: UInt64
    let prescriber: UInt64
    let birthDate: CalendarDate
    let sex: Sex
    /// Whether the claim says that she is pregnant.
    let isPregnant: Bool
    /// The percentage of the last supply that has to be used first.
    let refillPercent: Int

    /// Units taken in a day.
    var dailyUnits: Double { quantity.units / Double(max(1, daysSupply)) }

    /// The age in full years.
    var age: Int { birthDate.years(until: day) }
}

extension PastFill {
    /// Units taken in a day.
    var dailyUnits: Double { quantity.units / Double(max(1, daysSupply)) }

    /// Whether it is taken on a day still.
    func isActive(on day: CalendarDate) -> Bool { !isReversed && self.day <= day && day <= activeEnd }
}
