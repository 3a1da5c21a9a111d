import HealthSimCore

/// The library while its files are being read.
struct CareModelDraft {
    /// See `CareModelLibrary.models`.
    var models: [CareModel] = []
    /// The names of the latent quantities.
    var variables: [Text] = []
    /// See `CareModelLibrary.measurements`.
    var measurements: [CareModelLibrary.Measurement] = []
    /// The measurements taken at every visit, and those taken once.
    var vitals: [Int] = []
    /// See `CareModelLibrary.vitalsOnce`.
    var vitalsOnce: [Int] = []
    /// See `CareModelLibrary.panels`.
    var panels: [CareModelLibrary.Panel] = []
    /// The specialties that the models call for.
    var specialties: [Specialty] = []
    /// See `CareModelLibrary.medications`.
    var medications: [Medication] = []
    /// The names that expressions may use.
    var symbols = SymbolTable()
    /// Office visits by the number of problems addressed.
    var officeVisit: Conditional<Concept> = Conditional(rules: [])
    /// The arguments of `has`, `on_class` and `on_medication` resolved.
    var modelArguments: [Int?] = []
    /// See `CareModelLibrary.classArguments`.
    var classArguments: [Text] = []
    /// See `CareModelLibrary.medicationArguments`.
    var medicationArguments: [Text] = []
    /// The prefixes that `has_condition` asks about.
    var conditionArguments: [CodePrefix] = []
    /// The positions of the specialties that the engine itself calls for.
    var primaryCare = 0
    /// See `primaryCare`.
    var hospitalMedicine = 0
    /// See `primaryCare`.
    var emergencyMedicine = 0
    /// Whether a rule of codes reads a latent quantity, so that these are needed for the problem list alone.
    var codesReadQuantities = false
    /// The positions of the filtration rate and the body mass index among the quantities.
    var filtrationVariable: Int?
    /// See `CareModelLibrary.bodyMassVariable`.
    var bodyMassVariable: Int?
}
