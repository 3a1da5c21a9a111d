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
    public static func category(
        of line: borrowing ClaimLine, in claim: borrowing Claim, specialty: Concept? = nil
    ) -> ServiceCategory {
        category(
            of: line.code.map { ServiceTable.shared.place(of: $0) } ?? -1,
            at: line.placeOfService.isEmpty ? claim.placeOfService : line.placeOfService, revenueCode: line.revenueCode,
            in: claim, isEmergency: isEmergency(claim), LineModifiers.of(line.modifiers).flags, specialty: specialty)
    }

    /// The category of the line at a place of a claim, whose parts are read where they lie.
    static func category(
        ofLine place: Int, in claim: borrowing Claim, isEmergency: Bool, specialty: Concept?
    ) -> ServiceCategory {
        let named = claim.lines[place].placeOfService
        return category(
            of: claim.lines[place].code.map { ServiceTable.shared.place(of: $0) } ?? -1,
            at: named.isEmpty ? claim.placeOfService : named, revenueCode: claim.lines[place].revenueCode, in: claim,
            isEmergency: isEmergency, LineModifiers.of(claim.lines[place].modifiers).flags, specialty: specialty)
    }

    /// The category of a whole claim that is settled as one; nothing when its lines are settled one by one.
    public static func category(ofStay claim: borrowing Claim) -> ServiceCategory? {
        guard claim.kind == .institutional, let category = bill(claim.facilityType) else { return nil }
        guard category == .inpatient, let group = claim.admission?.diagnosisGroup else { return category }
        return DiagnosisGroupTable.shared[group]?.category ?? category
    }

    /// The category of a line by its parts.
    ///
    /// - Parameters:
    ///   - service: its place in the table of services; -1 for none.
    ///   - site: the place of service, of the line or else of the claim.
    ///   - isEmergency: of the claim, as ``isEmergency(_:)`` finds it.
    static func category(
        of service: Int, at site: Text, revenueCode: Text, in claim: borrowing Claim, isEmergency: Bool,
        _ flags: LineModifiers, specialty: Concept?
    ) -> ServiceCategory {
        let (category, isVisit) = kind(ofService: service)
        if claim.kind == .institutional {
            return facilityCategory(category, revenueCode, in: claim, isEmergency: isEmergency, flags)
        }
        guard let category else { return .other }
        if category == .preventive || flags.contains(.preventive) { return .preventive }
        let placed = ServicePlaceTable.number(site).flatMap { tables.places[$0] }
        if flags.contains(.telehealth) && isVisit {
            return visit(by: specialty) == .behavioral ? .behavioral : .telehealth
        }
        switch placed {
        case .emergency?: return .emergency
        case .ambulance?: return .ambulance
        case .telehealth? where isVisit: return visit(by: specialty) == .behavioral ? .behavioral : .telehealth
        case .urgentCare? where isVisit: return .urgentCare
        default: break
        }
        let isInHospital = isHospital(site)
        if isVisit { return isInHospital ? .inpatient : own(category) ?? visit(by: specialty) }
        switch category {
        case .laboratory, .equipment, .infusion, .maternity: break
        default: if isInHospital { return .inpatient }
        }
        // What is done at a visit belongs to it; in a hospital it is a procedure there.
        if category == .specialist {
            return ServicePlaceTable.isFacility(site) ? .outpatientSurgery : visit(by: specialty)
        }
        return category
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

    /// What the table of services says of one of its places, or of none.
    private static func kind(ofService place: Int) -> (category: ServiceCategory?, isVisit: Bool) {
        guard place >= 0 else { return (nil, false) }
        let services = ServiceTable.shared.entries
        return (services[place].category, services[place].isVisit)
    }

    /// Whether a place is a hospital in which the patient stays.
    private static func isHospital(_ site: Text) -> Bool {
        switch ServicePlaceTable.number(site) {
        case 21, 51, 61: true
        default: false
        }
    }

    /// Whether a line of a facility is of the emergency department.
    static func isEmergency(_ claim: borrowing Claim) -> Bool {
        guard claim.kind == .institutional else { return false }
        for place in claim.lines.indices where revenue(claim.lines[place].revenueCode) == .emergency { return true }
        return false
    }

    private static func facilityCategory(
        _ own: ServiceCategory?, _ revenueCode: Text, in claim: borrowing Claim, isEmergency: Bool,
        _ flags: LineModifiers
    ) -> ServiceCategory {
        if let category = bill(claim.facilityType), category != .outpatientSurgery { return category }
        if let own, own == .preventive || flags.contains(.preventive) { return .preventive }
        // What is done in the emergency department belongs to the visit there.
        if isEmergency { return .emergency }
        return revenue(revenueCode) ?? bill(claim.facilityType) ?? own ?? .other
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
