import HealthSimCore

/// The amounts that the government sets for each year, from `references/plans/yearly-amounts`.
struct YearlyAmounts {
    private let rows = ReferenceTable.named("plans/yearly-amounts").rows

    /// The years, ascending.
    var years: [Int] { Set(rows.compactMap { $0.integer("year") }).sorted() }

    /// The amount of an item in a year; zero when there is none.
    func amount(_ item: Text, in year: Int) -> Money {
        let row = rows.first { $0["item"] == item && $0.integer("year") == year }
        return row.map { FixedPoint.money($0["amount"]) } ?? .zero
    }

    /// Original Medicare with the deductibles and the premium of a year.
    func medicare(_ plan: Plan, in year: Int) -> Plan {
        var plan = plan
        plan.inNetwork.deductible = amount("part-b-deductible", in: year)
        plan.inNetwork.familyDeductible = .zero
        plan.premiums.single = amount("part-b-premium", in: year)
        plan.hospitalInsurance = Plan.HospitalInsurance(
            deductible: amount("part-a-deductible", in: year), dayFrom61: amount("part-a-day-61-90", in: year),
            dayFrom91: amount("part-a-day-91-150", in: year),
            skilledNursingDayFrom21: amount("part-a-nursing-day-21-100", in: year))
        for category in [ServiceCategory.inpatient, .inpatientBehavioral, .maternity, .skilledNursing] {
            // Part A alone says what a stay costs.
            plan[category].inNetwork = Benefit.Share()
            plan[category].outOfNetwork = Benefit.Share()
        }
        return plan
    }
}
