import HealthSimCore
import PatientSim

extension ProfileReader {
    /// The severity of a condition: levels of its care model, by their names or synonyms, with their shares.
    mutating func severity(_ node: DocumentNode, of code: String?) -> DistributionSpecification? {
        let rules = remarks(.severity, "severity")
        let library = CareModelLibrary.shared
        guard let code, let model = library.model(covering: Concept(.icd10cm, code)),
            let scale = library.models[model].severity
        else { return labels(node, "severity", rules: rules) }
        let vocabulary = DistributionReader.Vocabulary(what: "severity", known: scale.levels.map(\.string)) { word in
            // A word that is no level is kept, with a warning below.
            scale.position(of: word).map { scale.levels[$0].string } ?? word
        }
        let severity = labels(node, "severity", vocabulary, rules: rules)
        for word in severity.map(Self.words) ?? [] where scale.position(of: word) == nil {
            let levels = scale.levels.map(\.string).joined(separator: ", ")
            findings.warning(
                .word, node.path, "'\(word)' is no level of \(code) (\(levels)): the care model decides", .text(word))
        }
        return severity
    }

    /// The severities that persons with a condition can have; empty when anything goes.
    static func levels(of condition: ProfileSpecification.ConditionShare?) -> [String] {
        guard let condition else { return [] }
        if let stated = condition.severity { return words(of: stated) }
        return CareModelLibrary.shared.severityLevels(of: condition.concept)
    }

    /// The words that a distribution can give, each once.
    static func words(of distribution: DistributionSpecification) -> [String] {
        switch distribution {
        case .categorical(let shares): return shares.labels
        case .conditional(let rules):
            var words: [String] = []
            for rule in rules { words += Self.words(of: rule.distribution).filter { !words.contains($0) } }
            return words
        case .numeric, .derived: return []
        }
    }
}
