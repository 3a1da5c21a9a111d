import HealthSimCore

/// What a market never covers: a row of the reference table `drugs/excluded-drugs`.
enum ExcludedDrug {
    /// Why a drug is not covered in a market (A5 by law, 70 by plan); nothing when it may be.
    static func reason(medication: Int, market: PharmacyPlan.Market) -> Text? {
        let reason = reasons[place(market) * Medication.all.count + medication]
        return reason.isEmpty ? nil : reason
    }

    private static func place(_ market: PharmacyPlan.Market) -> Int {
        switch market {
        case .employer: 0
        case .exchange: 1
        case .medicare, .medicareAdvantage: 2
        case .medicaid: 3
        case .cash: 4
        }
    }

    private static let reasons: FrozenArray<Text> = {
        var reasons = [Text](repeating: .empty, count: 5 * Medication.all.count)
        for row in ReferenceTable.named("drugs/excluded-drugs").rows {
            let medications = MedicationIndex.places(kind: row["kind"], name: row["name"])
            for name in row.list("market") {
                guard let market = PharmacyPlan.Market(rawValue: name.string) else { continue }
                for medication in medications {
                    reasons[place(market) * Medication.all.count + medication] = row["reason"]
                }
            }
        }
        return FrozenArray(reasons)
    }()
}
