public import HealthSimCore

/// Which category of service a line falls in, by `references/plans/category-rules` and the code's own category.
public enum CategoryRules {
    private struct Tables: Sendable {
        /// By the first three digits of a revenue code.
        let revenue: FrozenArray<ServiceCategory?>
        /// By place of service.
        let places: FrozenArray<ServiceCategory?>
        /// By the two digits of the type of bill.
        let bills: FrozenArray<ServiceCategory?>
        /// By the row of a specialty's concept; what is not listed is a specialist.
        let specialties: FrozenArray<ServiceCategory?>
    }

    private static let tables: Tables = {
        var revenue = [ServiceCategory?](repeating: nil, count: 1_000)
        var places = [ServiceCategory?](repeating: nil, count: 100)
        var bills = places
        var specialties = [ServiceCategory?](repeating: nil, count: ConceptTable.shared.count)
        for row in ReferenceTable.named("plans/category-rules").rows {
            let (value, category) = (row["value"], ServiceCategory(named: row["category"]))
            let number = value.wholeNumber.map { Int($0) }
            switch row["match"].string {
            case "revenue": if let number, number < 1_000 { revenue[number] = category }
            case "place": if let number, number < 100 { places[number] = category }
            case "bill": if let number, number < 100 { bills[number] = category }
            default: if let row = Concept(.taxonomy, value.string).row { specialties[Int(row)] = category }
            }
        }
        return Tables(
            revenue: FrozenArray(revenue), places: FrozenArray(places), bills: FrozenArray(bills),
            specialties: FrozenArray(specialties))
    }()

    /// The category of a line.
    ///
    /// - Parameter specialty: of the clinician who gave the service, which tells visits of primary care from others.
    public static func category(of line: ClaimLine, in claim: Claim, specialty: Concept? = nil) -> ServiceCategory {
        let rates = line.code.flatMap { ServiceTable.shared[$0] }
        return category(of: line, rates, in: claim, LineModifiers.of(line).flags, specialty: specialty)
    }

    /// The category of a whole claim that is settled as one; nothing when its lines are settled one by one.
    public static func category(ofStay claim: Claim) -> ServiceCategory? {
        guard claim.kind == .institutional, let category = bill(claim.facilityType) else { return nil }
        guard category == .inpatient, let group = claim.admission?.diagnosisGroup else { return category }
        return DiagnosisGroupTable.shared[group]?.category ?? category
    }

    static func category(
        of line: ClaimLine, _ rates: ServiceRates?, in claim: Claim, _ flags: LineModifiers, specialty: Concept?
    ) -> ServiceCategory {
        if claim.kind == .institutional { return facilityCategory(of: line, rates, in: claim, flags) }
        guard let rates else { return .other }
        if rates.category == .preventive || flags.contains(.preventive) { return .preventive }
        let place = line.placeOfService.isEmpty ? claim.placeOfService : line.placeOfService
        let placed = ServicePlaceTable.number(place).flatMap { tables.places[$0] }
        if flags.contains(.telehealth) && rates.isVisit {
            return visit(by: specialty) == .behavioral ? .behavioral : .telehealth
        }
        switch placed {
        case .emergency?: return .emergency
        case .ambulance?: return .ambulance
        case .telehealth? where rates.isVisit: return visit(by: specialty) == .behavioral ? .behavioral : .telehealth
        case .urgentCare? where rates.isVisit: return .urgentCare
        default: break
        }
        let isInHospital = place == "21" || place == "51" || place == "61"
        if rates.isVisit { return isInHospital ? .inpatient : own(rates.category) ?? visit(by: specialty) }
        switch rates.category {
        case .laboratory, .equipment, .infusion, .maternity: break
        default: if isInHospital { return .inpatient }
        }
        // What is done at a visit belongs to it; in a hospital it is a procedure there.
        if rates.category == .specialist {
            return ServicePlaceTable.isFacility(place) ? .outpatientSurgery : visit(by: specialty)
        }
        return rates.category
    }

    /// The category of a visit's code where the code says more than that it is a visit.
    private static func own(_ category: ServiceCategory) -> ServiceCategory? {
        switch category {
        case .primaryCare, .specialist, .other: nil
        case .preventive, .telehealth, .urgentCare, .emergency, .ambulance, .inpatient, .outpatientSurgery,
            .advancedImaging, .basicImaging, .laboratory, .behavioral, .inpatientBehavioral, .therapy, .maternity,
            .equipment, .infusion, .dialysis, .skilledNursing, .homeHealth, .hospice, .preventiveDental, .basicDental,
            .majorDental:
            category
        }
    }

    /// The category of a visit by a clinician of a specialty; without one it is primary care.
    private static func visit(by specialty: Concept?) -> ServiceCategory {
        guard let row = specialty?.row else { return .primaryCare }
        return tables.specialties[Int(row)] ?? .specialist
    }

    private static func facilityCategory(
        of line: ClaimLine, _ rates: ServiceRates?, in claim: Claim, _ flags: LineModifiers
    ) -> ServiceCategory {
        if let category = bill(claim.facilityType), category != .outpatientSurgery { return category }
        if let rates, rates.category == .preventive || flags.contains(.preventive) { return .preventive }
        // What is done in the emergency department belongs to the visit there.
        if claim.lines.contains(where: { revenue($0.revenueCode) == .emergency }) { return .emergency }
        return revenue(line.revenueCode) ?? bill(claim.facilityType) ?? rates?.category ?? .other
    }

    static func revenue(_ code: Text) -> ServiceCategory? {
        guard code.utf8Count == 4, let number = code.wholeNumber else { return nil }
        return tables.revenue[Int(number / 10)]
    }

    private static func bill(_ type: Text) -> ServiceCategory? {
        guard type.utf8Count == 2, let number = type.wholeNumber else { return nil }
        return tables.bills[Int(number)]
    }
}
