public import HealthSimCore

/// The care models of `references/care-models/`, compiled together, and what they measure.
///
/// Models, quantities, panels and specialties are numbered, so that an engine works with positions only.
public struct CareModelLibrary: Sendable {
    /// How a test's value comes from the latent quantities.
    package struct Measurement: Sendable {
        private let frozenTest: Frozen<MeasuredTest>
        /// The test; lent, because a wrapped property gives a copy of all its texts at every use.
        package var test: MeasuredTest { @inline(__always) unsafeAddress { unsafe frozenTest.pointer } }
        package var value: Frozen<CompiledExpression>
        /// The same for adults, without what only children have.
        package var valueOfAdults: Frozen<CompiledExpression>
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
        /// The category of the test among observations.
        package var category: Observation.Category

        /// The age in years from which `valueOfAdults` holds.
        package static let adultAge = 18.0

        init(
            test: MeasuredTest, value: Frozen<CompiledExpression>, noise: Double, noiseShare: Double, decidesSlot: Int,
            resultSlot: Int
        ) {
            frozenTest = Frozen(test)
            self.value = value
            // An age in completed years that is 18 is one of at least 6,574 days.
            valueOfAdults = Frozen(
                value.value.assuming(least: [Slot.age: Self.adultAge, Slot.ageDays: Self.adultAge * 365]))
            self.noise = noise
            self.noiseShare = noiseShare
            self.decidesSlot = decidesSlot
            self.resultSlot = resultSlot
            isCreatinine = test.id == "creatinine"
            category = Observation.Category(rawValue: test.category.string) ?? .laboratory
        }
    }

    /// A panel with its measurements in the order in which they can be computed.
    package struct Panel: Sendable {
        private let frozenPanel: Frozen<LabPanel>
        package let measurements: FrozenArray<Int>

        /// The panel, lent as `Measurement.test` is.
        package var panel: LabPanel { @inline(__always) unsafeAddress { unsafe frozenPanel.pointer } }

        init(panel: LabPanel, measurements: FrozenArray<Int>) {
            frozenPanel = Frozen(panel)
            self.measurements = measurements
        }

        /// Whether it measures all that another does, and more.
        package func includes(_ other: Panel) -> Bool {
            measurements.count > other.measurements.count && other.measurements.allSatisfy(measurements.contains)
        }
    }

    /// An episode that begins of itself, by positions.
    package struct EpisodeStart: Sendable {
        package var model: Int
        package var episode: Int
        /// Whether it is the first of its model: the one that a specification means by the model's condition.
        package var isFirst: Bool

        fileprivate static func all(of models: [CareModel]) -> [EpisodeStart] {
            var starts: [EpisodeStart] = []
            for (model, content) in models.enumerated() {
                for (position, episode) in content.episodes.enumerated() {
                    switch episode.beginning {
                    case .perYear, .share, .birth:
                        starts.append(EpisodeStart(model: model, episode: position, isFirst: position == 0))
                    case .onset, .called: continue
                    }
                }
            }
            return starts
        }
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
        package static let ageDays = 8
        package static let episodeDay = 9
        package static let episodeWeek = 10
        package static let headCircumference = 11
        package static let firstVariable = 12
    }

    /// The models of this run.
    public static let shared = CareModelLibrary.embedded()

    /// What the files say; never freed, so that workers who share it touch no reference count.
    private struct Contents: Sendable {
        var models: FrozenArray<CareModel>
        let variables: FrozenArray<Text>
        let measurements: FrozenArray<Measurement>
        let vitals: FrozenArray<Int>
        let vitalsOnce: FrozenArray<Int>
        let panels: FrozenArray<Panel>
        let specialties: FrozenArray<Specialty>
        let medications: FrozenArray<Medication>
        let symbols: SymbolTable
        let conditionArguments: FrozenArray<CodePrefix>
        let codesReadQuantities: Bool
        let primaryCare: Int
        let hospitalMedicine: Int
        let emergencyMedicine: Int
        let officeVisit: Conditional<Concept>
        let modelArguments: FrozenArray<Int?>
        let classArguments: FrozenArray<Text>
        let medicationArguments: FrozenArray<Text>
        let filtrationVariable: Int?
        let bodyMassVariable: Int?
        let bedsideVitals: FrozenArray<Int>
        let episodeStarts: FrozenArray<EpisodeStart>
        let pregnancyModel: Int?
        let suddenTable: SuddenTable
        var priors: PriorTable
        let preventionModels: FrozenArray<Int>
        let mortalityModels: FrozenArray<Int>
        let mortalityOfAbsence: Double
        let nurseVisit: Concept?
        /// The prefixes of all families, in the order of the models, and whose they are.
        let families: FrozenArray<CodePrefix>
        let familyModels: FrozenArray<Int>

        init(_ draft: CareModelDraft) {
            models = FrozenArray(draft.models)
            variables = FrozenArray(draft.variables)
            measurements = FrozenArray(draft.measurements)
            vitals = FrozenArray(draft.vitals)
            vitalsOnce = FrozenArray(draft.vitalsOnce)
            panels = FrozenArray(draft.panels)
            specialties = FrozenArray(draft.specialties)
            // Those that no model prescribes come after: a specification may state that somebody takes one.
            let prescribed = Set(draft.medications.map(\.id))
            medications = FrozenArray(
                draft.medications + Medication.all.filter { !prescribed.contains($0.id) })
            symbols = draft.symbols
            conditionArguments = FrozenArray(draft.conditionArguments)
            codesReadQuantities = draft.codesReadQuantities
            primaryCare = draft.primaryCare
            hospitalMedicine = draft.hospitalMedicine
            emergencyMedicine = draft.emergencyMedicine
            officeVisit = draft.officeVisit
            modelArguments = FrozenArray(draft.modelArguments)
            classArguments = FrozenArray(draft.classArguments)
            medicationArguments = FrozenArray(draft.medicationArguments)
            filtrationVariable = draft.filtrationVariable
            bodyMassVariable = draft.bodyMassVariable
            bedsideVitals = FrozenArray(
                draft.vitals.filter { ![Text("kg"), "kg/m2", "cm"].contains(draft.measurements[$0].test.unit) })
            episodeStarts = FrozenArray(EpisodeStart.all(of: draft.models))
            suddenTable = SuddenTable(draft.models)
            priors = PriorTable(draft.models)
            preventionModels = FrozenArray(draft.models.indices.filter { !draft.models[$0].prevention.isEmpty })
            mortalityModels = FrozenArray(
                draft.models.indices.filter { draft.models[$0].outlook.mortalityRatio != nil })
            mortalityOfAbsence = draft.models.reduce(1) { most, model in
                model.occurrence == nil ? most : most * model.outlook.mostOfAbsence
            }
            let nurse = Concept(.cpt, "99211")
            nurseVisit = nurse.isListed ? nurse : nil
            pregnancyModel = draft.models.firstIndex { $0.id == Text("pregnancy") }
            families = FrozenArray(draft.models.flatMap { Array($0.family.all) })
            familyModels = FrozenArray(
                draft.models.indices.flatMap { model in draft.models[model].family.all.map { _ in model } })
        }
    }

    private let contents: Frozen<Contents>

    init(_ draft: CareModelDraft) { contents = Frozen(Contents(draft)) }

    private init(_ contents: Contents) { self.contents = Frozen(contents) }

    /// The same library with models of other prevalences, in the same order.
    func replacing(models: [CareModel]) -> CareModelLibrary {
        var contents = contents.value
        contents.models = FrozenArray(models)
        contents.priors = PriorTable(models)
        return CareModelLibrary(contents)
    }

    package var models: FrozenArray<CareModel> { contents.value.models }
    /// The names of the latent quantities.
    package var variables: FrozenArray<Text> { contents.value.variables }
    package var measurements: FrozenArray<Measurement> { contents.value.measurements }
    /// The measurements taken at every visit, and those taken once.
    package var vitals: FrozenArray<Int> { contents.value.vitals }
    package var vitalsOnce: FrozenArray<Int> { contents.value.vitalsOnce }
    package var panels: FrozenArray<Panel> { contents.value.panels }
    /// The specialties that the models call for.
    package var specialties: FrozenArray<Specialty> { contents.value.specialties }
    package var medications: FrozenArray<Medication> { contents.value.medications }
    /// The names that expressions may use.
    package var symbols: SymbolTable { contents.value.symbols }
    /// The prefixes that `has_condition` asks about.
    package var conditionArguments: FrozenArray<CodePrefix> { contents.value.conditionArguments }
    /// Whether a rule of codes reads a latent quantity, so that these are needed for the problem list alone.
    package var codesReadQuantities: Bool { contents.value.codesReadQuantities }
    /// The positions of the specialties that the engine itself calls for.
    package var primaryCare: Int { contents.value.primaryCare }
    package var hospitalMedicine: Int { contents.value.hospitalMedicine }
    package var emergencyMedicine: Int { contents.value.emergencyMedicine }
    /// Office visits by the number of problems addressed.
    package var officeVisit: Conditional<Concept> { contents.value.officeVisit }
    /// The arguments of `has`, `on_class` and `on_medication` resolved.
    package var modelArguments: FrozenArray<Int?> { contents.value.modelArguments }
    package var classArguments: FrozenArray<Text> { contents.value.classArguments }
    package var medicationArguments: FrozenArray<Text> { contents.value.medicationArguments }
    /// The positions of the filtration rate and the body mass index among the quantities.
    package var filtrationVariable: Int? { contents.value.filtrationVariable }
    package var bodyMassVariable: Int? { contents.value.bodyMassVariable }

    /// The measurements that are repeated during a stay: all but those of size.
    package var bedsideVitals: FrozenArray<Int> { contents.value.bedsideVitals }
    /// The episodes that begin of themselves.
    package var episodeStarts: FrozenArray<EpisodeStart> { contents.value.episodeStarts }
    /// The model during whose episodes drugs that harm the unborn are not given; by its id, `pregnancy`.
    package var pregnancyModel: Int? { contents.value.pregnancyModel }

    /// The sudden events that may happen to everybody.
    package var suddenTable: SuddenTable { contents.value.suddenTable }
    /// Who may have which condition at all.
    var priors: PriorTable { contents.value.priors }
    /// The models that screen, vaccinate, ask, or bring allergies.
    package var preventionModels: FrozenArray<Int> { contents.value.preventionModels }
    /// The models that change the hazard of death.
    package var mortalityModels: FrozenArray<Int> { contents.value.mortalityModels }
    /// The most by which the hazard of death may grow where the conditions that a person does not have are counted too.
    package var mortalityOfAbsence: Double { contents.value.mortalityOfAbsence }
    /// A short visit without a physician, for vaccines; nothing when the tables lack it.
    package var nurseVisit: Concept? { contents.value.nurseVisit }

    /// The number of slots a state needs.
    package var slotCount: Int { Slot.firstVariable + variables.count + measurements.count }

    /// The specialties that the models call for.
    public var specialtiesNeeded: [Specialty] { Array(specialties) }

    /// The position of the model that a code belongs to, or nothing.
    package func model(covering code: Concept) -> Int? {
        contents.value.families.firstIndex(covering: code).map { contents.value.familyModels[$0] }
    }

    /// The position of the model with an id, or nothing.
    package func model(named id: String) -> Int? { models.firstIndex { $0.id == Text(id) } }

    /// The position of a latent quantity by its name, or nothing.
    public func variable(named name: String) -> Int? { variables.firstIndex(of: Text(name.lowercased())) }

    /// The prefixes of the ICD-10-CM codes that count as the same condition as `code`: `I10` counts I10 to I13.
    public func family(of code: Concept) -> [String] {
        model(covering: code).map { models[$0].family.all.map(\.text.string) } ?? [code.code.string]
    }

    /// The levels of severity that a condition can have; empty when no model describes it.
    public func severityLevels(of code: Concept) -> [String] {
        model(covering: code).flatMap { models[$0].severity?.levels.map(\.string) } ?? []
    }

}

extension CareModelLibrary {
    /// Whether a model has a sudden event, by the ids of its file.
    public func hasEvent(model: String, event: String) -> Bool {
        self.model(named: model).map { position in models[position].acute.contains { $0.id == Text(event) } } ?? false
    }

    /// Whether a model has a planned sequence, by the ids of its file.
    public func hasEpisode(model: String, episode: String) -> Bool {
        self.model(named: model).map { position in
            models[position].episodes.contains { $0.id == Text(episode) }
        } ?? false
    }

    /// Whether a panel of `codes/panels` can be measured, by its id.
    public func hasPanel(_ id: String) -> Bool { panels.contains { $0.panel.id == Text(id) } }

    /// A condition that can be asked of a patient's state, such as `a1c > 9 && age < 75`.
    ///
    /// - Throws: what is wrong with the text: a name that no model knows, or a question about a care model or a drug
    ///   (`has`, `on_class`, `on_medication`) that there is not.
    ///
    /// - Parameters:
    ///   - flagChance: the share of persons of whom a name that is no quantity is true; absent where such a name is an
    ///     error.
    ///   - randomChance: the share of persons for whom `random` is true.
    public func question(
        _ text: String, flagChance: ((_ name: String) -> Double)? = nil, randomChance: Double = 0.5
    ) throws(ExpressionError) -> PatientQuestion {
        var symbols = symbols
        symbols.unknownNamesAreFlags = flagChance != nil
        let before = symbols.flags.count
        let usesRandom = try ParsedExpression(parsing: text).usesRandom
        let compiled = try CompiledExpression(text, symbols: &symbols)
        let known = [modelArguments.count, classArguments.count, medicationArguments.count]
        let asked = [ExpressionPredicate.model, .medicationClass, .medication].map { symbols.arguments(of: $0) }
        for (known, asked) in zip(known, asked) where asked.count > known {
            throw ExpressionError(column: 1, message: "there is no care model or drug '\(asked[known])'")
        }
        return PatientQuestion(
            expression: compiled,
            conditions: FrozenArray(symbols.arguments(of: .condition).map { CodePrefix(Text($0)) }),
            flags: FrozenArray(
                symbols.flags.dropFirst(before).map {
                    PatientQuestion.Flag($0, chance: flagChance?($0) ?? 0)
                }),
            randomChance: usesRandom ? randomChance : nil)
    }

    /// The names of what conditions may ask for, lower case.
    package var quantities: [String] { symbols.names }

    /// The names in a condition that are neither quantities nor attributes of a person: event flags.
    package func flags(in expression: ParsedExpression) -> [ParsedExpression.Name] {
        expression.names.filter { symbols.symbol($0.name) == nil }
    }

    /// The test whose result decisions read as a latent quantity, such as HbA1c for `a1c`; nothing when there is none.
    public func test(measuring quantity: String) -> Concept? {
        guard let slot = symbols.symbol(quantity)?.slot else { return nil }
        return measurements.first { $0.decidesSlot == slot }?.test.concept
    }
}
