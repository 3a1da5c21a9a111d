import HealthSimCore

/// Which diagnoses a service is usually given for: a claim line points at the first of the encounter's that fits.
enum ServiceReasons {
    private static let listed: FrozenArray<FrozenArray<CodePrefix>?> = {
        var reasons = [FrozenArray<CodePrefix>?](repeating: nil, count: ConceptTable.shared.count)
        for row in ReferenceTable.named("claims/service-reasons").rows {
            guard let place = Concept(.cpt, row["code"]).row else { continue }
            let prefixes = row["diagnoses"].list.map(CodePrefix.init)
            reasons[Int(place)] = FrozenArray(prefixes)
        }
        return FrozenArray(reasons)
    }()

    /// The diagnosis among some that a service is for, in the order of what it is usually given for; nothing when none
    /// fits or nothing is known of the service.
    static func fitting(_ service: Concept, among diagnoses: [Concept]) -> Concept? {
        guard let row = service.row, let prefixes = listed[Int(row)] else { return nil }
        for place in prefixes.indices {
            if let found = diagnoses.first(where: { prefixes[place].covers($0) }) { return found }
        }
        return nil
    }
}

extension EncounterBilling {
    /// Why a service was given: its own reason, but where that is only the first of the encounter the one that fits it.
    func reason(of service: BillableService) -> Concept? {
        if let own = service.reason, own != encounter.diagnoses.first { return own }
        guard let code = service.code else { return service.reason }
        return ServiceReasons.fitting(code, among: encounter.diagnoses) ?? service.reason
    }
}
