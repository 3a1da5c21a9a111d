import HealthSimCore

extension DrugReview {
    /// Whether the dose of a day and the days are what the drug is for.
    func doses(_ subject: ReviewSubject, _ health: borrowing HealthHistory, _ alerts: inout [DURAlert]) {
        let rules = DoseRule.byMedication[subject.medication]
        if rules.isEmpty { return }
        let age = subject.age
        for place in rules.indices {
            let rule = rules[place]
            guard rule.ages.contains(age) else { continue }
            let daily = rule.amount * subject.dailyUnits
            var most = rule.most
            if rule.isPerKilogram {
                guard let weight = health.latest("weight", on: subject.day) else { continue }
                most *= weight
            }
            // Half a unit more or less is rounding of the fill.
            if daily > most * 1.05 {
                alerts.append(
                    alert(
                        "HD", daily > most * 1.5 ? .major : .moderate, "dose-max", "DOSE ABOVE THE DAILY MAXIMUM",
                        detail: Text("\(Self.text(daily)) A DAY, AT MOST \(Self.text(most)) \(rule.unit)"), subject))
            } else if rule.least > 0, daily < rule.least * 0.9, subject.daysSupply >= 28 {
                alerts.append(
                    alert(
                        "LD", .minor, "dose-min", "DOSE BELOW THE USUAL MINIMUM",
                        detail: Text("\(Self.text(daily)) A DAY, AT LEAST \(Self.text(rule.least)) \(rule.unit)"),
                        subject))
            }
            if let days = rule.maximumDays, subject.daysSupply > days {
                alerts.append(
                    alert("MX", .moderate, "dose-days", Text("LONGER THAN \(days) DAYS"), subject))
            }
        }
    }

    /// A number with at most one decimal.
    private static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// Whether age, sex, pregnancy or nursing speak against the drug.
    func person(_ subject: ReviewSubject, _ health: borrowing HealthHistory, _ alerts: inout [DURAlert]) {
        let rules = PersonRule.byMedication[subject.medication]
        if rules.isEmpty { return }
        let age = subject.age
        let trimester = subject.sex == .male ? nil : health.trimester(on: subject.day)
        let isPregnant = subject.sex != .male && (subject.isPregnant || trimester != nil)
        let isNursing = subject.sex != .male && health.isNursing(on: subject.day)
        for place in rules.indices {
            let rule = rules[place]
            let speaks: Bool
            let reason: Text
            switch rule.check {
            case .age: (speaks, reason) = (rule.ages.contains(age), "PA")
            case .sex: (speaks, reason) = (rule.sex == subject.sex && rule.ages.contains(age), "SX")
            case .pregnancy:
                let fits = rule.trimester == 0 || trimester == nil || trimester == rule.trimester
                (speaks, reason) = (isPregnant && fits, "PG")
            case .lactation: (speaks, reason) = (isNursing, "NR")
            }
            if speaks {
                alerts.append(
                    alert(reason, rule.significance, rule.id, rule.message, detail: rule.detail, subject))
            }
        }
    }

    /// Whether a disease, a weak kidney or an allergy speaks against the drug.
    func diseases(_ subject: ReviewSubject, _ health: borrowing HealthHistory, _ alerts: inout [DURAlert]) {
        let rules = DiseaseRule.byMedication[subject.medication]
        for place in rules.indices {
            let rule = rules[place]
            let speaks =
                rule.belowRate.map { limit in health.latest("egfr", on: subject.day).map { $0 < limit } ?? false }
                ?? (health.diagnosis(rule.diagnoses, on: subject.day) != nil)
            if speaks {
                alerts.append(alert("MC", rule.significance, rule.id, rule.message, detail: rule.detail, subject))
            }
        }
        guard !health.allergens.isEmpty else { return }
        let allergies = AllergyRule.byMedication[subject.medication]
        for place in allergies.indices where health.allergens.contains(allergies[place].allergen) {
            let rule = allergies[place]
            alerts.append(alert("DA", rule.significance, rule.id, rule.message, subject))
        }
    }
}
