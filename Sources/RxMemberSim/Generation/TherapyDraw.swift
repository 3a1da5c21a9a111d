import HealthSimCore

/// Draws what one member takes: the orders, the diagnoses they are for, and who writes them.
struct TherapyDraw {
    let population: RxPopulation
    let member: Int
    let index: UInt64
    private(set) var orders: [DrugOrder] = []
    /// How many orders other members have, for the numbers of these.
    private let earlier: Int
    private let first: CalendarDate
    private var stream: RandomStream

    private static let purpose: RandomStream.Purpose = "pharmacy.need"
    private static let doubled: [Text] = [
        "acid", "migraine", "hypnotic", "opioid-lasting", "nsaid", "gabapentin", "ssri",
    ]

    init(_ population: RxPopulation, member: Int, index: UInt64, orders: Int) {
        self.population = population
        self.member = member
        self.index = index
        earlier = orders
        first = population.start
        stream = RandomStream(seed: population.seed, purpose: Self.purpose.part(UInt64(member)), index: index)
    }

    /// Draws everything.
    mutating func run(_ household: inout RxHousehold) {
        let person = household.members[member].person
        let age = person.birthDate.years(until: population.asOf)
        let begins = max(first, person.birthDate.adding(days: 14))
        guard population.options.scale > 0, begins < population.asOf else { return }
        facts(of: &household, age: age, from: begins)
        // Those who take one drug take others: the need of people differs much.
        let usual = age < 20 ? 1.3 : age < 60 ? 1.35 : 2.0
        let need = population.options.scale * usual * DeterministicMath.exp(1.4 * stream.normal() - 0.8)
        let table = TherapyTable.shared
        for place in table.rows.indices {
            let row = table.rows[place]
            let rate = row.rate(sex: person.sex, age: age)
            guard rate > 0 else { continue }
            if row.isLasting {
                let odds = rate / (1 - rate) * need
                if stream.chance(odds / (1 + odds)) { lasting(row, age: age, from: begins, &household) }
            } else {
                let years = Double(begins.days(until: population.asOf)) / 365.25
                for _ in 0..<stream.poisson(mean: rate * years * (0.5 + 0.4 * min(need, 6))) {
                    course(row, age: age, from: begins, &household)
                }
            }
        }
    }

    // MARK: - Therapies

    /// A therapy that goes on: its prescriptions, renewed as they run out.
    private mutating func lasting(
        _ row: TherapyTable.Row, age: Int, from begins: CalendarDate, _ household: inout RxHousehold
    ) {
        guard var medication = medication(of: row, age: age) else { return }
        let diagnosis = row.indications[stream.choose(weights: row.indications.map(\.weight))].diagnosis
        // A quarter begins while it is told; the others take it already.
        let isNew = stream.chance(0.25)
        let days = begins.days(until: population.asOf)
        var day = begins.adding(
            days: isNew ? stream.integer(below: max(1, days)) : stream.integer(in: 0...min(27, days)))
        let ends = stream.chance(0.06 * Double(days) / 365) ? day.adding(days: stream.integer(in: 40...700)) : nil
        household.facts.append(
            HealthFact(
                memberID: household.members[member].id, kind: .diagnosis, diagnosis: diagnosis,
                start: isNew
                    ? day.adding(days: -stream.integer(in: 0...20)) : day.adding(days: -stream.integer(in: 60...2_000)))
        )
        let prescriber = prescriber(row, &household)
        if !isNew { allow(medication, diagnosis, prescriber, from: begins, &household) }
        // Some need twice the usual amount, which plans limit.
        let twice = Self.doubled.contains(row.id) && stream.chance(0.25)
        var former: Text = isNew ? .empty : Identifiers.text("RXP", index + 1, digits: 8)
        while day <= population.asOf, ends.map({ day <= $0 }) ?? true {
            let drug = Medication.all[medication]
            let limits = PrescriptionLimits(schedule: drug.schedule)
            let span = drug.schedule.isEmpty || drug.schedule == "II" ? 360 : 180
            let refills = limits.refills(max(0, span / max(1, drug.daysSupply) - 1))
            var order = order(drug, on: day, diagnosis, prescriber, household)
            order.refills = refills
            order.isMaintenance = true
            if twice {
                order.quantity = order.quantity + order.quantity
                order.sig = "Take as directed, twice the usual number of times"
            }
            order.renewedID = former
            order.end = ends
            orders.append(order)
            former = order.id
            let lasts = drug.schedule == "II" ? 360 : (refills + 1) * drug.daysSupply
            day = day.adding(days: max(20, lasts - stream.integer(in: 2...16)))
            if stream.chance(0.10), let other = self.medication(of: row, age: age) { medication = other }
        }
    }

    /// Who takes a specialty drug already has the plan's consent, for some months more.
    private mutating func allow(
        _ medication: Int, _ diagnosis: Concept, _ prescriber: Text, from begins: CalendarDate,
        _ household: inout RxHousehold
    ) {
        let id = household.members[member].id
        guard let place = DrugProductTable.shared.places(medication: medication).first,
            DrugProductTable.shared.entries[place].isSpecialty,
            let plan = household.coverages.first(where: { $0.memberID == id && $0.covers(begins) })?.planID
        else { return }
        let start = begins.adding(days: -stream.integer(in: 10...200))
        household.authorizations.append(
            DrugAuthorization(
                id: RxIdentifiers.authorization(household: index + 1, household.authorizations.count + 1),
                memberID: id, planID: plan, kind: .priorAuthorization,
                ingredient: Medication.all[medication].ingredient, prescriberNPI: prescriber, diagnosis: diagnosis,
                requested: start.adding(days: -2), decided: start, decision: .approved, start: start,
                end: start.adding(months: 24).adding(days: -1)))
    }

    /// A course of some days.
    private mutating func course(
        _ row: TherapyTable.Row, age: Int, from begins: CalendarDate, _ household: inout RxHousehold
    ) {
        guard let medication = medication(of: row, age: age) else { return }
        let diagnosis = row.indications[stream.choose(weights: row.indications.map(\.weight))].diagnosis
        let day = begins.adding(days: stream.integer(below: max(1, begins.days(until: population.asOf))))
        household.facts.append(
            HealthFact(
                memberID: household.members[member].id, kind: .diagnosis, diagnosis: diagnosis, start: day,
                end: day.adding(days: 30)))
        var order = order(Medication.all[medication], on: day, diagnosis, prescriber(row, &household), household)
        // A puffer for a cough is filled once more by some.
        order.refills = row.id == "albuterol" ? stream.integer(in: 0...2) : 0
        orders.append(order)
    }

    /// A drug of a row for an age, by the weights; nothing when none is given at the age.
    private mutating func medication(of row: TherapyTable.Row, age: Int) -> Int? {
        let weights = row.medications.map { Medication.all[$0.medication].isGiven(atAge: age) ? $0.weight : 0 }
        guard weights.contains(where: { $0 > 0 }) else { return nil }
        return row.medications[stream.choose(weights: weights)].medication
    }

    private mutating func order(
        _ drug: Medication, on day: CalendarDate, _ diagnosis: Concept, _ prescriber: Text, _ household: RxHousehold
    ) -> DrugOrder {
        let place = population.network.place(rank: population.enrollment.rank(of: index))
        let second = 8 * 3_600 + stream.integer(below: 9 * 3_600)
        return DrugOrder(
            id: Self.orderID(household: index + 1, earlier + orders.count + 1), memberID: household.members[member].id,
            medicationID: drug.id, written: place.timeZone.timestamp(day, secondOfDay: second), sig: drug.sig,
            quantity: DrugQuantity(rounding: drug.quantity), daysSupply: max(1, drug.daysSupply), refills: 0,
            indication: diagnosis, prescriberNPI: prescriber)
    }

    /// An order of RxMemberSim's own population: `RXO000000010001`.
    static func orderID(household: UInt64, _ ordinal: Int) -> Text {
        Identifiers.text("RXO", household * 10_000 + UInt64(ordinal), digits: 12)
    }

    /// Who writes the orders of a row: the household's clinician of the specialty.
    private func prescriber(_ row: TherapyTable.Row, _ household: inout RxHousehold) -> Text {
        population.prescriber(row.specialty, index: index, &household)
    }

    // MARK: - Health

    /// What is known of a member besides the diagnoses of the drugs.
    private mutating func facts(of household: inout RxHousehold, age: Int, from begins: CalendarDate) {
        let member = household.members[member]
        func add(
            _ kind: HealthFact.Kind, _ name: Text = .empty, _ value: Double? = nil, on day: CalendarDate,
            to end: CalendarDate? = nil
        ) {
            household.facts.append(
                HealthFact(memberID: member.id, kind: kind, name: name, value: value, start: day, end: end))
        }
        // One in ten says that penicillin is not tolerated (CDC).
        let known = begins.adding(days: -stream.integer(in: 100...3_000))
        if stream.chance(0.08) { add(.allergy, "penicillin", on: max(known, member.person.birthDate)) }
        if stream.chance(0.03) { add(.allergy, "sulfa", on: max(known, member.person.birthDate)) }
        if stream.chance(0.02) { add(.allergy, "codeine", on: max(known, member.person.birthDate)) }
        let (hasTests, a, b, c) = (
            stream.chance(age >= 60 ? 0.8 : 0.35), stream.normal(), stream.normal(), stream.normal()
        )
        if hasTests && age >= 20 {
            let day = begins.adding(days: -stream.integer(in: 5...150))
            add(
                .laboratory, "egfr", (max(18, min(118, 108 - 0.62 * Double(age) + 13 * a)) * 10).rounded() / 10, on: day
            )
            add(.laboratory, "ldl", (max(40, min(230, 118 + 32 * b))).rounded(), on: day)
            add(.laboratory, "hba1c", (max(4.8, min(13, 6.4 + 1.3 * max(0, c))) * 10).rounded() / 10, on: day)
        }
        if age < 18, let kilograms = weight(age, a) { add(.weight, .empty, kilograms, on: begins) }
        // Four in a hundred women between 18 and 44 bear a child a year (NCHS).
        if member.person.sex == .female && (18...44).contains(age) && stream.chance(0.06) {
            let start = begins.adding(days: stream.integer(below: max(1, begins.days(until: population.asOf))))
            household.facts.append(
                HealthFact(
                    memberID: member.id, kind: .pregnancy, diagnosis: Concept(.icd10cm, "Z34.90"), start: start,
                    end: start.adding(days: 245)))
        }
    }

    /// A child's weight in kilograms: the usual one of the age, and who is above or below it.
    private func weight(_ age: Int, _ score: Double) -> Double? {
        let median = age < 1 ? 7 : age < 12 ? 8 + 2.6 * Double(age) : 40 + 4.2 * Double(age - 12)
        return (median * (1 + 0.13 * max(-2, min(2.5, score))) * 10).rounded() / 10
    }
}

extension RxPopulation {
    /// The clinician of a household for a specialty; makes him known to the household.
    func prescriber(_ specialty: Text, index: UInt64, _ household: inout RxHousehold) -> Text {
        let clinician = network.specialist(specialty, rank: enrollment.rank(of: index))
        if !household.prescribers.contains(where: { $0.npi == clinician.npi }) {
            household.prescribers.append(clinician)
        }
        return clinician.npi
    }
}
