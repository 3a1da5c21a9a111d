import HealthSimCore

/// Which part of a service is billed.
enum ServicePart: Sendable {
    /// All of it, by a clinician or supplier who has the equipment too.
    case whole
    /// The clinician's work in somebody else's house: modifier 26 where the code is shared, else the lower fee of a
    /// service in a facility.
    case professional
    /// The equipment and staff, by a practice: modifier TC.
    case technical
    /// What a hospital or surgery center asks for its part.
    case facility
}

/// What providers of a state ask for, service by service.
struct BillingCharges: Sendable {
    /// The letters of the state.
    let state: Text

    private static let none: [Text] = []
    private static let professional = [Modifier.professionalPart]
    private static let technical = [Modifier.technicalPart]

    /// In cents, by revenue code.
    private static let rooms: FrozenArray<Int64> = {
        var amounts = [Int64](repeating: 45_000, count: 1_000)
        for row in ReferenceTable.named("claims/room-charges").rows {
            guard let code = row.integer("revenue"), let charge = row.integer("charge") else { continue }
            amounts[code] = Int64(charge) * 100
        }
        return FrozenArray(amounts)
    }()

    /// The charge for units of a service; of anesthesia for minutes.
    ///
    /// A service whose value is not known costs what a short visit does.
    func charge(_ code: Concept, _ part: ServicePart, units: Int, by npi: Text) -> Money {
        let master = ChargeMaster.shared
        let found: Money?
        switch part {
        case .whole: found = master.charge(code, place: BilledPlace.office, state: state, units: units, npi: npi)
        case .facility: found = master.facilityCharge(code, state: state, units: units, npi: npi)
        case .technical:
            found = master.charge(
                code, modifiers: Self.technical, place: BilledPlace.office, state: state, units: units, npi: npi)
        case .professional:
            found = master.charge(
                code, modifiers: ServiceTraits.of(code).isSplit ? Self.professional : Self.none,
                place: BilledPlace.inpatient, state: state, units: units, npi: npi)
        }
        guard let found, found > .zero else { return Money(dollars: 95) * max(1, units) }
        return found
    }

    /// The charge for units of a revenue code that stands without a service.
    func charge(revenue: UInt16, units: Int) -> Money {
        Money(cents: Self.rooms[min(Int(revenue), 999)]) * max(1, units)
    }
}
