import HealthSimCore

/// Reads the files of care models and compiles them together.
struct CareModelReader {
    var library = CareModelDraft()
    private var files: [(node: CareModelNode, id: String)] = []
    /// The positions of the library's medications by their ids.
    private var medications: [String: Int] = [:]
    /// What is compiled already, by its text: most expressions stand in the files several times, `age < 18` 250 times.
    private var conditions: [Text: Frozen<CompiledExpression>] = [:]
    private var formulas: [Text: Frozen<CompiledExpression>] = [:]
    let shifts: PrevalenceShifts

    /// Reads documents and compiles them.
    init(documents: [CareModelDocument], shifts: PrevalenceShifts) throws(CareModelError) {
        self.shifts = shifts
        for document in documents {
            let node = CareModelNode(document)
            files.append((node, try node.required("id").text()))
        }
        var orders: [(Int, Int)] = []
        for (position, file) in files.enumerated() {
            orders.append((try file.node.required("order").integer(), position))
        }
        files = orders.sorted { $0 < $1 }.map { files[$0.1] }
        try defineSymbols()
        try readMeasurements()
        for file in files { library.models.append(try model(file.node)) }
        addOtherPanels()
        nameQuestions()
        try resolveArguments()
    }

    // MARK: - Names

    private mutating func defineSymbols() throws(CareModelError) {
        for (name, kind, slot) in [
            ("age", SymbolTable.Kind.number, CareModelLibrary.Slot.age),
            ("height", .number, CareModelLibrary.Slot.height),
            ("years_since_onset", .number, CareModelLibrary.Slot.yearsSinceOnset),
            ("problems", .number, CareModelLibrary.Slot.problems),
            ("creatinine", .number, CareModelLibrary.Slot.creatinine),
            ("ckd_epi", .number, CareModelLibrary.Slot.filtrationRate),
            ("gender", .text, CareModelLibrary.Slot.sex), ("sex", .text, CareModelLibrary.Slot.sex),
            ("severity", .text, CareModelLibrary.Slot.severity),
            ("age_days", .number, CareModelLibrary.Slot.ageDays),
            ("episode_day", .number, CareModelLibrary.Slot.episodeDay),
            ("episode_week", .number, CareModelLibrary.Slot.episodeWeek),
            ("head_circumference", .number, CareModelLibrary.Slot.headCircumference),
        ] { library.symbols.define(name, kind, slot: slot) }
        var slot = CareModelLibrary.Slot.firstVariable
        for file in files {
            for state in try file.node.list("state") {
                let name = try state.required("variable").text()
                guard !library.variables.contains(Text(name)) else { continue }
                library.variables.append(Text(name))
                library.symbols.define(name, .number, slot: slot)
                slot += 1
            }
        }
        for file in files {
            for measurement in try file.node.list("measurements") {
                let id = try measurement.required("test").text()
                library.symbols.define("measured_" + String(id.map { $0 == "-" ? "_" : $0 }), .number, slot: slot)
                slot += 1
            }
        }
    }

    /// A compiled expression, or nothing when there is no node.
    mutating func expression(
        _ node: CareModelNode?, _ purpose: CompiledExpression.Purpose = .condition
    ) throws(CareModelError) -> Frozen<CompiledExpression>? {
        guard let node else { return nil }
        let text = try node.code()
        if let known = purpose == .condition ? conditions[text] : formulas[text] { return known }
        do {
            let compiled = Frozen(
                try CompiledExpression(text.string, symbols: &library.symbols, purpose: purpose))
            if purpose == .condition { conditions[text] = compiled } else { formulas[text] = compiled }
            return compiled
        } catch {
            throw node.error("\(error)")
        }
    }

    // MARK: - Measurements

    private mutating func readMeasurements() throws(CareModelError) {
        var slot = CareModelLibrary.Slot.firstVariable + library.variables.count
        for file in files {
            for node in try file.node.list("measurements") {
                try node.allow(["test", "kind", "value", "noise", "noise_share", "of"])
                let id = try node.required("test").text()
                guard let test = MeasuredTest.named(id) else { throw node.error("no test '\(id)' in the tables") }
                guard
                    let value = try expression(try node.required("value"), .formula)
                else { continue }
                let decides = try node["of"]?.text()
                library.measurements.append(
                    CareModelLibrary.Measurement(
                        test: test, value: value, noise: try node["noise"]?.number() ?? 0,
                        noiseShare: try node["noise_share"]?.number() ?? 0,
                        decidesSlot: decides.flatMap { library.symbols.symbol($0)?.slot } ?? -1, resultSlot: slot))
                slot += 1
            }
        }
        for file in files {
            library.vitals += try positions(file.node, "vitals")
            library.vitalsOnce += try positions(file.node, "vitals_once")
            if let visits = file.node["office_visit"] {
                library.officeVisit = try contactType(visits)
            }
        }
    }

    private func positions(_ node: CareModelNode, _ name: String) throws(CareModelError) -> [Int] {
        var positions: [Int] = []
        for element in try node.list(name) { positions.append(try measurement(element)) }
        return positions
    }

    /// The position of the measurement of a test.
    func measurement(_ node: CareModelNode) throws(CareModelError) -> Int {
        let id = try node.code()
        guard let position = library.measurements.firstIndex(where: { $0.test.id == id }) else {
            throw node.error("no measurement says how '\(id)' comes from the state")
        }
        return position
    }

    // MARK: - What names refer to

    /// The position of a panel, which is added when it is new.
    mutating func panel(_ node: CareModelNode) throws(CareModelError) -> Int {
        let id = try node.text()
        let name = Text(id)
        if let position = library.panels.firstIndex(where: { $0.panel.id == name }) { return position }
        guard let panel = LabPanel.named(id) else { throw node.error("no panel '\(id)' in the tables") }
        var measurements: [Int] = []
        for test in panel.tests {
            let wanted = CareModelNode(text: test, file: node.file, path: node.path)
            measurements.append(try measurement(wanted))
        }
        // Words are reported where a formula says which.
        for test in panel.ordinals {
            let name = Text(test)
            if let position = library.measurements.firstIndex(where: { $0.test.id == name }) {
                measurements.append(position)
            }
        }
        library.panels.append(CareModelLibrary.Panel(panel: panel, measurements: FrozenArray(measurements.sorted())))
        return library.panels.count - 1
    }

    /// Adds the panels that no model orders and that plans may ask for: those of which every number can be measured.
    private mutating func addOtherPanels() {
        for panel in LabPanel.all where !library.panels.contains(where: { $0.panel.id == panel.id }) {
            let measurements = (panel.tests + panel.ordinals).map { Text($0) }.compactMap { test in
                library.measurements.firstIndex { $0.test.id == test }
            }
            guard !measurements.isEmpty, measurements.count >= panel.tests.count else { continue }
            library.panels.append(
                CareModelLibrary.Panel(panel: panel, measurements: FrozenArray(measurements.sorted())))
        }
    }

    /// The position of a specialty, which is added when it is new.
    mutating func specialty(_ node: CareModelNode) throws(CareModelError) -> Int {
        let id = try node.text()
        guard let specialty = Specialty(id: id) else { throw node.error("no specialty '\(id)' in the tables") }
        if let position = library.specialties.firstIndex(of: specialty) { return position }
        library.specialties.append(specialty)
        return library.specialties.count - 1
    }

    /// The position of a medication, which is added when it is new.
    mutating func medication(_ node: CareModelNode) throws(CareModelError) -> Int {
        let id = try node.text()
        if let position = medications[id] { return position }
        guard let medication = Medication.named(id) else { throw node.error("no medication '\(id)' in the tables") }
        medications[id] = library.medications.count
        library.medications.append(medication)
        return library.medications.count - 1
    }

    /// The position of a latent quantity.
    func variable(_ name: String, _ node: CareModelNode) throws(CareModelError) -> Int {
        guard let position = library.variables.firstIndex(of: Text(name)) else {
            throw node.error("no model has a state variable '\(name)'")
        }
        return position
    }

    /// A billable diagnosis.
    func diagnosis(_ node: CareModelNode) throws(CareModelError) -> Concept {
        let concept = Concept(.icd10cm, try node.code())
        guard concept.isListed else { throw node.error("'\(concept.code)' is not in codes/icd10-common") }
        return concept
    }

    /// A procedure or service of CPT, HCPCS or ICD-10-PCS.
    func procedure(_ node: CareModelNode) throws(CareModelError) -> Concept {
        let code = try node.code()
        for system in [CodeSystem.cpt, .hcpcs, .icd10pcs] {
            let concept = Concept(system, code)
            if concept.isListed { return concept }
        }
        throw node.error("'\(code)' is not in codes/procedures or codes/icd10pcs")
    }

    /// The position of a model by its id, also of one that is read later.
    func modelPosition(_ node: CareModelNode) throws(CareModelError) -> Int {
        let id = try node.text()
        guard let position = files.firstIndex(where: { $0.id == id }) else {
            throw node.error("no care model '\(id)'")
        }
        return position
    }

    /// A value, a choice `{if, value, else}`, or a list of rules `{if, value}` and `{else, value}`.
    mutating func conditional<Value: Sendable>(
        _ node: CareModelNode, valueName: String = "value",
        read: (inout CareModelReader, CareModelNode) throws(CareModelError) -> Value
    ) throws(CareModelError) -> Conditional<Value> {
        if let elements = node.elements {
            var rules: [Conditional<Value>.Rule] = []
            for rule in elements {
                try rule.allow(["if", "else", valueName])
                let when = try expression(rule["if"])
                guard when != nil || rule["else"] != nil else { throw rule.error("expected 'if' or 'else'") }
                rules.append(Conditional.Rule(when: when, value: try read(&self, try rule.required(valueName))))
            }
            return Conditional(rules: rules)
        }
        guard node["if"] != nil else { return Conditional(always: try read(&self, node)) }
        try node.allow(["if", "value", "else"])
        return Conditional(rules: [
            Conditional.Rule(when: try expression(node["if"]), value: try read(&self, try node.required("value"))),
            Conditional.Rule(when: nil, value: try read(&self, try node.required("else"))),
        ])
    }

    /// Makes known what journeys may ask about, whether or not a care model asks: every model, every class and
    /// ingredient of the drugs of the models.
    private mutating func nameQuestions() {
        let classes = library.medications.map(\.drugClass.string)
        let ingredients = library.medications.map(\.ingredient.string)
        let questions: [(predicate: ExpressionPredicate, names: [String])] = [
            (.model, library.models.map(\.id.string)), (.medicationClass, classes),
            (.medication, classes + ingredients),
        ]
        for (predicate, names) in questions {
            var asked: Set<String> = []
            // A name with a quote in it cannot be asked about.
            for name in names where asked.insert(name).inserted && !name.utf8.contains(UInt8(ascii: "'")) {
                library.symbols.allow(name, of: predicate)
            }
        }
    }

    private mutating func resolveArguments() throws(CareModelError) {
        library.modelArguments = library.symbols.arguments(of: .model).map { Text($0) }.map { id in
            library.models.firstIndex { $0.id == id }
        }
        for (argument, position) in zip(library.symbols.arguments(of: .model), library.modelArguments)
        where position == nil {
            throw CareModelError(file: "care-models", path: "has('\(argument)')", message: "no such care model")
        }
        library.classArguments = library.symbols.arguments(of: .medicationClass).map { Text($0) }
        library.medicationArguments = library.symbols.arguments(of: .medication).map { Text($0) }
        library.conditionArguments = library.symbols.arguments(of: .condition).map { CodePrefix(Text($0)) }
        let classes = Set(Medication.all.map(\.drugClass))
        for name in library.symbols.arguments(of: .medicationClass) where !classes.contains(Text(name)) {
            throw CareModelError(file: "care-models", path: "on_class('\(name)')", message: "no such class of drugs")
        }
        library.primaryCare = try required("primary-care")
        library.hospitalMedicine = try required("hospitalist")
        library.emergencyMedicine = try required("emergency-medicine")
        library.filtrationVariable = library.variables.firstIndex(of: Text("egfr"))
        library.bodyMassVariable = library.variables.firstIndex(of: Text("bmi"))
    }

    /// The position of a specialty that the engine itself calls for.
    private mutating func required(_ specialty: String) throws(CareModelError) -> Int {
        try self.specialty(CareModelNode(text: specialty, file: "codes/taxonomy", path: "id"))
    }
}
