import HealthSimCore
import Testing

@testable import PatientSim

@Suite struct CareModelLibraryTests {
    let library = CareModelLibrary.shared

    @Test func `causes come before consequences, and every disease of the plan has its file`() {
        let ids = library.models.map(\.id.string)
        #expect(library.models.map(\.order) == library.models.map(\.order).sorted())
        for id in [
            "adult-baseline", "tobacco-use", "obesity", "hypertension", "hyperlipidemia", "asthma", "copd",
            "type-1-diabetes", "type-2-diabetes", "prediabetes", "diabetic-nephropathy", "diabetic-retinopathy",
            "diabetic-neuropathy", "coronary-artery-disease", "ckd", "iron-deficiency-anemia", "gout",
            "atrial-fibrillation", "peripheral-vascular-disease", "stroke", "venous-thromboembolism", "heart-failure",
            "hypothyroidism", "sleep-apnea", "pneumonia", "sepsis", "sudden-illness", "child-baseline",
            "minor-illness", "emergency-symptoms", "immunization-schedule", "preventive-care", "pregnancy", "newborn",
        ] { #expect(ids.contains(id), "\(id)") }
    }

    /// The engine gives a drug for a condition on the record that it is for, so one of the model's codes is enough.
    @Test func `a drug is indicated for a code of its model`() {
        for model in library.models {
            let codes = model.codeGroups.flatMap { $0.choices.map(\.code) }
            guard !codes.isEmpty else { continue }
            for step in model.treatment {
                for drug in step.choices.map(\.medication) + step.titration.flatMap({ [$0.from, $0.to] }) {
                    let medication = library.medications[drug]
                    #expect(codes.contains { medication.isIndicated(for: $0) }, "\(medication.id) in \(model.id)")
                }
            }
        }
    }

    @Test func `every code belongs to the family of its model`() {
        for model in library.models {
            // The first group says the condition; later ones say what comes with it.
            for choice in model.codeGroups.first?.choices ?? FrozenArray() {
                #expect(model.covers(choice.code), "\(choice.code) in \(model.id)")
            }
        }
    }

    @Test func `every level of severity leads to a code`() {
        for model in library.models {
            guard let scale = model.severity, !model.codeGroups.isEmpty else { continue }
            for level in scale.levels {
                let reached = model.codeGroups.contains { group in
                    (group.when == nil || group.levels.contains(level))
                        && group.choices.contains { $0.when == nil || $0.levels.contains(level) }
                }
                #expect(reached, "\(model.id) \(level)")
            }
        }
    }

    @Test func `every model names its sources`() throws {
        for name in ReferenceStore.names where name.hasPrefix("care-models/") {
            let document = try JSONValue(parsing: ReferenceStore.content(of: name))
            let sources = try #require(document["sources"]?.elements, "\(name)")
            #expect(!sources.isEmpty, "\(name)")
            for source in sources {
                #expect(source["what"]?.string?.isEmpty == false && source["source"]?.string?.isEmpty == false)
            }
        }
    }

    @Test func `a code finds its model and its family`() {
        #expect(library.family(of: Concept(.icd10cm, "I10")) == ["I10", "I11", "I12", "I13"])
        #expect(library.family(of: Concept(.icd10cm, "E11.65")) == ["E11"])
        #expect(library.family(of: Concept(.icd10cm, "B27.90")) == ["B27.90"])
        #expect(
            library.severityLevels(of: Concept(.icd10cm, "E11")) == [
                "controlled", "uncontrolled", "with_complications",
            ])
    }

    @Test func `a full code implies its level`() throws {
        let ckd = try #require(library.model(named: "ckd").map { library.models[$0] })
        let level = try #require(ckd.level(implying: Concept(.icd10cm, "N18.32")))
        #expect(ckd.severity?.levels[level] == "stage-3b")
        let failure = try #require(library.model(named: "heart-failure").map { library.models[$0] })
        #expect(failure.severity?.position(of: "HFpEF") == failure.severity?.position(of: "preserved"))
    }

    /// A change to a good model, and the path and words of the error that must follow.
    struct Defect: CustomTestStringConvertible, Sendable {
        var path: String
        var value: JSONValue
        var expected: String
        var testDescription: String { "\(path) = \(value)" }
    }

    @Test(arguments: [
        Defect(path: "treatment[0].choices[0].drug", value: "aspirin-9000", expected: "no medication"),
        Defect(path: "monitoring[0].order", value: "blood-of-dragon", expected: "no panel"),
        Defect(path: "visits[0].specialty", value: "alchemy", expected: "no specialty"),
        Defect(path: "codes[0].one_of[0].icd10cm", value: "E66.999", expected: "not in codes/icd10-common"),
        Defect(path: "state[0].surprise", value: 1, expected: "is not understood"),
        Defect(path: "severity.weights", value: ["class-1": 0.5, "class-2": 0.6], expected: "sum to 1"),
        Defect(path: "treatment[0].start.if", value: "bmi >=", expected: "column"),
        Defect(path: "treatment[0].not_if", value: "unknown_thing > 3", expected: "unknown_thing"),
        Defect(path: "occurrence.prevalence[0].share", value: 1.4, expected: "from 0 to 1"),
        Defect(path: "occurrence.years_since_onset.std_dev", value: -6, expected: "'std_dev' must be positive"),
        Defect(path: "occurrence.years_since_onset.median", value: 6, expected: "years_since_onset.median"),
        Defect(path: "occurrence.years_since_onset.max", value: 0.1, expected: "is above 'max'"),
        Defect(path: "occurrence.years_since_onset.type", value: "cauchy", expected: "Unknown distribution type"),
        Defect(
            path: "occurrence.years_since_onset", value: ["type": "derived", "formula": "3 + 4"],
            expected: "depends on nothing"),
    ])
    func `what does not resolve is an error with its path`(defect: Defect) throws {
        var documents: [(file: String, value: JSONValue)] = []
        for name in ReferenceStore.names where name.hasPrefix("care-models/") {
            documents.append((name, try JSONValue(parsing: ReferenceStore.content(of: name))))
        }
        _ = try CareModelLibrary(documents: documents)
        let obesity = try #require(documents.firstIndex { $0.file == "care-models/obesity.json" })
        #expect(documents[obesity].value.set(defect.value, at: try #require(JSONPath(defect.path))))
        let error = #expect(throws: CareModelError.self) { _ = try CareModelLibrary(documents: documents) }
        #expect(error?.description.contains(defect.expected) == true, "\(error?.description ?? "")")
        #expect(error?.file == "care-models/obesity.json")
    }
}
