public import HealthSimCore

/// The care models of `references/care-models/`, compiled together, and what they measure.
///
/// Models, quantities, panels and specialties are numbered, so that an engine works with positions only.
public struct CareModelLibrary: Sendable {
    /// How a test's value comes from the latent quantities.
    package struct Measurement: Sendable {
        package var test: MeasuredTest
        package var value: CompiledExpression
        /// The deviation of the measurement's error in the test's unit.
        package var noise: Double
        /// The same as a share of the value.
        package var noiseShare: Double
        /// The slot that decisions read this result as; a negative one is none.
        package var decidesSlot: Int
        /// The slot of the result for later formulas of the same draw.
        package var resultSlot: Int
        /// Whether the filtration rate is estimated from this result.
        package var isCreatinine: Bool
    }

    /// A panel with its measurements in the order in which they can be computed.
    package struct Panel: Sendable {
        package var panel: LabPanel
        package var measurements: [Int]
    }

    /// The slots with a fixed meaning; latent quantities follow, then results.
    package enum Slot {
        package static let age = 0
        package static let height = 1
        package static let yearsSinceOnset = 2
        package static let problems = 3
        package static let creatinine = 4
        package static let filtrationRate = 5
        package static let sex = 6
        package static let severity = 7
        package static let firstVariable = 8
    }

    /// The models of this run.
    public static let shared = CareModelLibrary.embedded()

    package internal(set) var models: [CareModel] = []
    /// The names of the latent quantities.
    package internal(set) var variables: [String] = []
    package internal(set) var measurements: [Measurement] = []
    /// The measurements taken at every visit, and those taken once.
    package internal(set) var vitals: [Int] = []
    package internal(set) var vitalsOnce: [Int] = []
    package internal(set) var panels: [Panel] = []
    /// The specialties that the models call for.
    public internal(set) var specialties: [Specialty] = []
    package internal(set) var medications: [Medication] = []
    package internal(set) var symbols = SymbolTable()
    /// Office visits by the number of problems addressed.
    package internal(set) var officeVisit: Conditional<Concept> = Conditional(rules: [])
    /// The arguments of `has`, `on_class` and `on_medication` resolved.
    package internal(set) var modelArguments: [Int?] = []
    package internal(set) var classArguments: [Text] = []
    package internal(set) var medicationArguments: [Text] = []

    /// The positions of the specialties that the engine itself calls for.
    package internal(set) var primaryCare = 0
    package internal(set) var hospitalMedicine = 0
    package internal(set) var emergencyMedicine = 0
    /// The positions of the filtration rate and the body mass index among the quantities.
    package internal(set) var filtrationVariable: Int?
    package internal(set) var bodyMassVariable: Int?

    /// The number of slots a state needs.
    package var slotCount: Int { Slot.firstVariable + variables.count + measurements.count }

    /// The position of the model that a code belongs to, or nothing.
    package func model(covering code: Concept) -> Int? { models.firstIndex { $0.covers(code) } }

    /// The position of the model with an id, or nothing.
    package func model(named id: String) -> Int? { models.firstIndex { $0.id == id } }

    /// The position of a latent quantity by its name, or nothing.
    public func variable(named name: String) -> Int? { variables.firstIndex(of: name.lowercased()) }

    /// The prefixes of the ICD-10-CM codes that count as the same condition as `code`: `I10` counts I10 to I13.
    public func family(of code: Concept) -> [String] {
        model(covering: code).map { models[$0].family } ?? [code.code.string]
    }

    /// The levels of severity that a condition can have; empty when no model describes it.
    public func severityLevels(of code: Concept) -> [String] {
        model(covering: code).flatMap { models[$0].severity?.levels.map(\.string) } ?? []
    }

    init() {}
}

extension CareModelLibrary {
    /// The test whose result decisions read as a latent quantity, such as HbA1c for `a1c`; nothing when there is none.
    public func test(measuring quantity: String) -> Concept? {
        guard let slot = symbols.symbol(quantity)?.slot else { return nil }
        return measurements.first { $0.decidesSlot == slot }?.test.concept
    }
}
