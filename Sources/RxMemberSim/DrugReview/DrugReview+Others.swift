import HealthSimCore

extension DrugReview {
    /// What the drugs that are taken still do together with this one.
    func others(_ subject: ReviewSubject, _ history: borrowing FillHistory, _ alerts: inout [DURAlert]) {
        let medication = subject.medication
        let traits = DrugTraits.all[medication]
        let groups = DuplicationTable.shared.groups(of: medication)
        var active = ActiveDrugs()
        var morphine = DoseRule.morphine[medication] * subject.dailyUnits
        let ownAcetaminophen = DoseRule.acetaminophen[medication] * subject.dailyUnits
        var acetaminophen = ownAcetaminophen
        let isOpioid = morphine > 0
        // The newest fill of each drug counts.
        for place in history.fills.indices.reversed() {
            let fill = history.fills[place]
            guard fill.medication != medication, fill.isActive(on: subject.day), active.insert(fill.medication)
            else { continue }
            if isOpioid { morphine += DoseRule.morphine[fill.medication] * fill.dailyUnits }
            if ownAcetaminophen > 0 { acetaminophen += DoseRule.acetaminophen[fill.medication] * fill.dailyUnits }
            if DrugTraits.all[fill.medication].ingredient == traits.ingredient {
                alerts.append(
                    alert("ID", .moderate, "ingredient", "SAME INGREDIENT", other: fill, subject))
                continue
            }
            if let found = InteractionTable.shared.interaction(medication, fill.medication) {
                alerts.append(
                    alert(
                        "DD", found.significance, found.id, found.message, detail: found.detail, other: fill, subject))
            }
        }
        if groups != 0 { duplications(groups, active, history, subject, &alerts) }
        if isOpioid { opioids(morphine, subject, &alerts) }
        if ownAcetaminophen > 0, acetaminophen > ownAcetaminophen { total(acetaminophen, subject, &alerts) }
    }

    /// Drugs of a kind of which fewer are enough.
    private func duplications(
        _ groups: UInt128, _ active: ActiveDrugs, _ history: borrowing FillHistory, _ subject: ReviewSubject,
        _ alerts: inout [DURAlert]
    ) {
        let table = DuplicationTable.shared
        let own = DrugTraits.all[subject.medication].ingredient
        var rest = groups
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            let group = table.groups[place]
            var (count, last) = (0, -1)
            for index in 0..<active.count {
                let other = Int(active.places[index])
                if table.groups(of: other) >> UInt128(place) & 1 == 1, DrugTraits.all[other].ingredient != own {
                    count += 1
                    if last < 0 { last = other }
                }
            }
            guard count >= group.allowed, last >= 0 else { continue }
            let other = history.fills.last { $0.medication == last && $0.isActive(on: subject.day) }
            alerts.append(
                alert("TD", group.significance, group.id, group.message, detail: group.detail, other: other, subject))
        }
    }

    /// The morphine equivalents of all opioids of a day.
    ///
    /// Source: CDC, Clinical Practice Guideline for Prescribing Opioids for Pain, 2022: caution from 50, 90 the old limit.
    private func opioids(_ morphine: Double, _ subject: ReviewSubject, _ alerts: inout [DURAlert]) {
        guard morphine >= 50 else { return }
        alerts.append(
            alert(
                "HD", morphine >= 90 ? .major : .moderate, morphine >= 90 ? "mme-90" : "mme-50",
                morphine >= 90 ? "OPIOIDS 90 MME OR MORE A DAY" : "OPIOIDS 50 MME OR MORE A DAY",
                detail: Text("ALL OPIOIDS TOGETHER \(Int(morphine.rounded())) MME A DAY"), subject))
    }

    /// The acetaminophen of several drugs together. Source: FDA label, 4,000 mg a day for adults.
    private func total(_ acetaminophen: Double, _ subject: ReviewSubject, _ alerts: inout [DURAlert]) {
        guard acetaminophen > 4_000, subject.age >= 12 else { return }
        alerts.append(
            alert(
                "HD", .major, "acetaminophen-total", "ACETAMINOPHEN ABOVE 4000 MG",
                detail: Text("ALL DRUGS TOGETHER \(Int(acetaminophen.rounded())) MG A DAY"), subject))
    }

    /// Early and late refills of the same drug.
    func refills(_ subject: ReviewSubject, _ history: borrowing FillHistory, _ alerts: inout [DURAlert]) {
        let supply = SupplyOnHand(medication: subject.medication, history: history, on: subject.day)
        guard let last = supply.last, let next = supply.nextFill(percent: subject.refillPercent) else { return }
        if subject.day < next {
            alerts.append(
                alert(
                    "ER", .moderate, "refill-\(subject.refillPercent)".text,
                    "OVERUSE \(subject.day.days(until: next)) DAYS EARLY".text, other: last, subject))
            return
        }
        let gap = supply.end.days(until: subject.day)
        if subject.fillNumber > 0, last.daysSupply >= 28, gap > max(7, last.daysSupply / 4) {
            alerts.append(
                alert("LR", .minor, "late", "UNDERUSE \(gap) DAYS LATE".text, other: last, subject))
        }
    }
}

extension String {
    fileprivate var text: Text { Text(self) }
}

/// The drugs that are taken on a day, each once; at most 40.
struct ActiveDrugs: Sendable {
    private(set) var places = InlineArray<40, Int32>(repeating: -1)
    private(set) var count = 0

    /// Adds a drug; false when it is there already, or there are too many.
    mutating func insert(_ medication: Int) -> Bool {
        let place = Int32(truncatingIfNeeded: medication)
        for index in 0..<count where places[index] == place { return false }
        guard count < 40 else { return false }
        places[count] = place
        count += 1
        return true
    }
}
