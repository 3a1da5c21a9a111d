import HealthSimCore
import Testing

@testable import PatientSim

/// What holds for every file of `references/care-models/`, whatever disease it describes.
@Suite struct CareModelFileTests {
    let library = CareModelLibrary.shared

    /// The diseases that must be described, by the family of a code that says each.
    @Test(arguments: [
        "E11.9", "E10.9", "R73.03", "I10", "E78.5", "E66.9", "N18.30", "Z99.2", "I50.22", "I25.10", "I21.4", "I48.91",
        "I63.9", "J44.9", "J45.909", "J18.9", "A41.9", "N39.0", "H66.90", "K21.9", "M17.11", "M54.50", "M06.9",
        "F32.9", "F41.1", "F90.9", "F10.20", "F11.20", "F17.210", "E03.9", "D50.9", "M81.0", "C50.911", "C34.90",
        "C18.9", "C61", "Z34.01", "O80", "O24.410", "O14.03", "Z38.00", "G43.909", "J30.9", "L20.9", "S52.501A",
        "N40.1", "H25.10", "H40.9", "E11.21", "E11.319", "E11.40",
    ])
    func `a disease of the plan has a model`(code: String) {
        let concept = Concept(.icd10cm, code)
        #expect(library.models.contains { $0.covers(concept) }, "\(code)")
    }

    @Test func `there are at least 45 models, and no two share an id`() {
        let ids = library.models.map(\.id.string)
        #expect(ids.count >= 45)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `colds are described among the minor illnesses`() throws {
        let model = try #require(library.model(named: "minor-illness"))
        let codes = library.models[model].acute.flatMap(\.possibleDiagnoses)
        for code in ["J06.9", "J02.9", "A09"] { #expect(codes.contains(Concept(.icd10cm, code)), "\(code)") }
    }

    @Test func `every code is a billable diagnosis with its official words`() {
        for model in library.models {
            for code in model.everyDiagnosis {
                #expect(DiagnosisCodes.isBillable(code.code), "\(code.code) in \(model.id)")
                #expect(!code.display.isEmpty, "\(code.code) in \(model.id)")
            }
        }
    }

    @Test func `shares of codes, drugs and destinations make a choice`() {
        for model in library.models {
            for group in model.codeGroups { #expect(Self.isChoice(group.choices.map(\.weight)), "\(model.id)") }
            for step in model.treatment {
                #expect(Self.isChoice(step.choices.map(\.weight)), "\(model.id) \(step.id)")
                #expect((0...1).contains(step.startProbability))
            }
            for event in model.acute {
                let place: Comment = "\(model.id) \(event.id)"
                for drug in event.drugs { #expect(Self.isChoice(drug.choices.map(\.weight)), place) }
                for diagnosis in event.diagnoses { #expect(Self.isChoice(diagnosis.choices.map(\.weight)), place) }
                if !event.dispositions.isEmpty {
                    #expect(Self.isChoice(event.dispositions.map(\.weight)), place)
                    let sum = event.dispositions.reduce(0) { $0 + $1.weight }
                    #expect(sum > 0.98 && sum < 1.4, place)
                }
            }
        }
    }

    /// Whether weights let something be chosen: none negative, one positive.
    private static func isChoice(_ weights: [Double]) -> Bool {
        weights.allSatisfy { $0 >= 0 } && weights.contains { $0 > 0 }
    }

    @Test func `every drug of an event is given for one of its diagnoses or for the condition`() {
        for model in library.models {
            let own = model.codeGroups.flatMap { $0.choices.map(\.code) }
            for event in model.acute {
                let codes = event.possibleDiagnoses + own
                for position in event.drugs.flatMap({ $0.choices.map(\.medication) }) {
                    let drug = library.medications[position]
                    #expect(codes.contains { drug.isIndicated(for: $0) }, "\(drug.id) in \(model.id) \(event.id)")
                }
            }
        }
    }

    @Test func `no treatment is contraindicated by the condition it treats`() {
        for model in library.models {
            let own = model.codeGroups.first.map { $0.choices.map(\.code) } ?? []
            guard !own.isEmpty else { continue }
            for step in model.treatment {
                for position in step.choices.map(\.medication) + step.titration.map(\.to) {
                    let drug = library.medications[position]
                    let isOpen = own.contains { !drug.isContraindicated(with: $0) }
                    #expect(isOpen, "\(drug.id) in \(model.id) \(step.id)")
                }
            }
        }
    }

    @Test func `a stay has a length, a group of stays and somewhere to go`() {
        for model in library.models {
            for event in model.acute {
                let place: Comment = "\(model.id) \(event.id)"
                let isStay =
                    event.setting == .inpatient || event.admitted?.all.contains { $0.value > 0 } == true
                if isStay {
                    #expect(event.days != nil, place)
                    #expect(event.diagnosisGroup?.all.allSatisfy { $0.value.isListed } == true, place)
                    #expect(event.diagnosisGroup.map { Array($0.all).last?.when == nil } == true, place)
                }
                #expect(event.type.all.allSatisfy { $0.value.isListed }, place)
                #expect(!event.diagnoses.isEmpty, place)
            }
        }
    }

    @Test func `chances are chances, and rates are not negative`() {
        for model in library.models {
            for event in model.acute {
                let place: Comment = "\(model.id) \(event.id)"
                let chances =
                    [
                        event.admitted, event.mortality, event.mortalityAfter?.probability,
                        event.readmission?.probability,
                    ]
                    .compactMap(\.self) + event.complications.map(\.probability)
                for rule in chances.flatMap({ Array($0.all) }) { #expect((0...1).contains(rule.value), place) }
                #expect(event.perYear.all.allSatisfy { $0.value >= 0 }, place)
            }
        }
    }

    /// An event without a rate comes from elsewhere: a step, a return, or a plan's `event`.
    @Test func `an event that does not happen of itself is asked for by another`() {
        for model in library.models {
            var asked = Set(model.episodes.flatMap { $0.steps.compactMap(\.event) })
            for event in model.acute {
                asked.formUnion(event.complications.map(\.event))
                if let again = event.readmission { asked.insert(again.event) }
            }
            for (position, event) in model.acute.enumerated()
            where event.perYear.all.allSatisfy({ $0.value == 0 }) {
                #expect(asked.contains(position), "\(model.id) \(event.id)")
            }
        }
    }

    @Test func `a model without an occurrence is brought about by something`() {
        var brought = Set<Int>()
        for (position, model) in library.models.enumerated() {
            brought.formUnion(model.consequences.map(\.model))
            brought.formUnion(model.acute.flatMap { Array($0.becomes) })
            brought.formUnion(model.episodes.flatMap { $0.steps.compactMap { $0.starts?.model } })
            if model.isUniversal || model.occurrence != nil { brought.insert(position) }
            let begins = model.episodes.contains { episode in
                switch episode.beginning {
                case .perYear, .share, .birth: true
                case .onset, .called: false
                }
            }
            if begins { brought.insert(position) }
        }
        for (position, model) in library.models.enumerated() { #expect(brought.contains(position), "\(model.id)") }
    }

    @Test func `an episode that is called has a caller`() {
        for model in library.models {
            let started = Set(model.acute.compactMap(\.startEpisode))
            for (position, episode) in model.episodes.enumerated() {
                guard case .called = episode.beginning else { continue }
                let isCalled =
                    started.contains(position)
                    || library.models.contains { other in
                        other.episodes.contains { $0.steps.contains { $0.starts?.episode == episode.id } }
                    }
                #expect(isCalled, "\(model.id) \(episode.id)")
            }
        }
    }

    @Test func `the steps of an episode lie within it`() {
        for model in library.models {
            for episode in model.episodes {
                for step in episode.steps where !step.fromEnd {
                    #expect(step.day >= 0, "\(model.id) \(episode.id)")
                    #expect(step.day <= episode.typicalLength * 1.5 + 30, "\(model.id) \(episode.id) \(step.day)")
                }
            }
        }
    }
}

extension CareModel.AcuteRule {
    /// Every diagnosis that the event may have.
    var possibleDiagnoses: [Concept] { diagnoses.flatMap { $0.choices.map(\.code) } }
}

extension CareModel {
    /// Every diagnosis that the model may write.
    var everyDiagnosis: [Concept] {
        var codes = codeGroups.flatMap { $0.choices.map(\.code) } + acute.flatMap(\.possibleDiagnoses)
        for episode in episodes {
            codes += episode.codes.map(\.code)
            for step in episode.steps {
                codes += step.diagnoses.flatMap { $0.choices.map(\.code) } + [step.reason].compactMap(\.self)
            }
        }
        for rule in visits { codes += rule.reason?.all.map(\.value) ?? [] }
        for rule in prevention.screening { codes += rule.findings.map(\.code) + [rule.reason].compactMap(\.self) }
        return codes + [outlook.causeOfDeath].compactMap(\.self)
    }
}
