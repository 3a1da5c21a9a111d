public import HealthSimCore

/// Dispenses what prescribers order: prescriptions, fills and the claims for them, with their answers.
///
///     let dispensary = Dispensary(seed: 42, asOf: today)
///     dispensary.dispense(orders, in: &household, number: index + 1)
///
/// Everything happens in order of time over all members of a household, and the processor of the benefit is asked as it goes:
/// what it answers decides what the pharmacy, the prescriber and the patient do next. A household's prescriptions, fills and
/// claims are a function of the seed, the day, the terms, the household, the orders and the number alone.
///
/// Sources: `references/drugs/adherence.csv`, `abandonment.csv`, `dispensing-rates.csv` and `daw.csv`; for what a prescription
/// of a controlled drug allows 21 CFR 1306.12 and 1306.22.
public struct Dispensary: Sendable {
    /// The seed of the run.
    public let seed: UInt64
    /// The last day that is told.
    public let asOf: CalendarDate
    /// How pharmacies dispense.
    public let terms: DispensingTerms

    /// Pharmacies that dispense until a day.
    public init(seed: UInt64, asOf: CalendarDate, terms: DispensingTerms = DispensingTerms()) {
        self.seed = seed
        self.asOf = asOf
        self.terms = terms
    }

    /// Dispenses orders of a household: adds prescriptions, fills, claims, answers and what comes of them.
    ///
    /// The members, coverages, facts, programmes and prescribers must be there; a retail pharmacy that is there is the one where
    /// the household goes, else one near home is found. Orders of drugs that are given in hospitals are left out.
    /// - Parameters:
    ///   - orders: of any members of the household, in any order.
    ///   - number: the number of the household for its identifiers: its place in the cohort, from 1.
    public func dispense(_ orders: [DrugOrder], in household: inout RxHousehold, number: UInt64) {
        var run = DispensingRun(self, household, number: number, orders: orders)
        run.run()
        household = run.finished()
    }
}
