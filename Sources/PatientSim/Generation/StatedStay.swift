public import HealthSimCore

/// What a plan says of a stay, in place of what its care model has.
public struct StatedStay: Sendable {
    /// Where a stay ends for those of whom a condition is true.
    public struct Destination: Sendable {
        /// What must be true at the admission; absent for everybody.
        public var when: PatientQuestion?
        /// A code of FHIR discharge-disposition.
        public var disposition: Concept

        /// A destination.
        public init(when: PatientQuestion?, disposition: Concept) {
            self.when = when
            self.disposition = disposition
        }
    }

    /// The MS-DRG; absent for the care model's.
    public var diagnosisGroup: Concept?
    /// The unit from the emergency department to the discharge; absent for the care model's.
    public var unit: LocationStay.Unit?
    /// Where the stay ends: the first that holds. Empty for the care model's.
    public var destinations: [Destination] = []

    /// Nothing stated.
    public init() {}

    /// Whether nothing is stated.
    public var isEmpty: Bool { diagnosisGroup == nil && unit == nil && destinations.isEmpty }
}

/// What the stays of a sudden event of a care model can be.
public struct StayKind: Hashable, Sendable {
    /// The service that has the patient.
    public var service: HospitalService
    /// The groups of the model, MS-DRG; empty for an observation.
    public var groups: [Concept]

    /// Whether a grouper could give a group: one of the same category and type, medical or surgical, as the model's.
    public func allows(_ group: Concept) -> Bool {
        groups.contains { DiagnosisGroups.kind(of: $0) == DiagnosisGroups.kind(of: group) }
    }

    /// Whether patients of the service lie in a unit.
    public func allows(_ unit: LocationStay.Unit) -> Bool {
        switch unit {
        case .emergency: false
        case .ward, .stepDown, .intensiveCare: true
        case .laborAndDelivery, .postpartum: service == .obstetrics
        case .nursery: service == .newborn
        case .psychiatry: service == .psychiatry
        }
    }
}

extension CareModelLibrary {
    /// What the stays of a sudden event are, by the ids of its file; nothing for one that never leads to a stay.
    public func stay(model: String, event: String) -> StayKind? {
        guard let position = self.model(named: model),
            let rule = models[position].acute.first(where: { $0.id == Text(event) })
        else { return nil }
        switch rule.setting {
        case .ambulatory, .virtual, .home: return nil
        case .emergency where rule.days == nil: return nil
        case .emergency, .inpatient, .observation: break
        }
        let groups = rule.diagnosisGroup.map { $0.all.map(\.value) } ?? []
        return StayKind(service: rule.service, groups: rule.setting == .observation ? [] : groups)
    }
}
