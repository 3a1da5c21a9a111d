public import HealthSimCore

/// A known allergy or intolerance.
public struct AllergyIntolerance: Hashable, Sendable, Codable {
    /// How bad a reaction may be, in the words of FHIR R4.
    public enum Criticality: String, CaseIterable, Codable, Sendable {
        case low, high
        case unableToAssess = "unable-to-assess"
    }

    /// A kind of substance, in the words of FHIR (allergy-intolerance-category).
    public enum Category: String, CaseIterable, Codable, Sendable {
        case food, medication, environment, biologic
    }

    /// The identifier, unique in the cohort, such as `ALG000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// What the patient does not tolerate: an RxNorm ingredient for a drug.
    public var substance: Concept
    /// How bad a reaction may be.
    public var criticality: Criticality
    /// The reaction in words; may be empty.
    public var reaction: Text
    /// The same in SNOMED CT; absent when it is known in words only.
    public var manifestation: Concept?
    /// What kind of substance it is.
    public var category: Category = .medication
    /// The day it was written down.
    public var recorded: CalendarDate

    /// An allergy intolerance from its parts.
    public init(
        id: Text, mrn: Text, substance: Concept, criticality: Criticality, reaction: Text = .empty,
        recorded: CalendarDate
    ) {
        self.id = id
        self.mrn = mrn
        self.substance = substance
        self.criticality = criticality
        self.reaction = reaction
        self.recorded = recorded
    }
}
