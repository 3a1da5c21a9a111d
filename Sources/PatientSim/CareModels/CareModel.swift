package import HealthSimCore

/// How a disease is written down: one file of `references/care-models/`, compiled.
///
/// The engine knows no disease by name; everything it does comes from these values. See
/// `docs/developer-guide/adding-care-models.md` for the file's shape.
package struct CareModel: Sendable {
    /// The file's id, such as `type-2-diabetes`.
    package var id: String
    package var name: String
    /// Causes before consequences: models of a smaller order are decided first.
    package var order: Int
    /// Whether everybody has it: physiology and routine care.
    package var isUniversal: Bool
    /// The prefixes of the ICD-10-CM codes that count as this condition; a stated prevalence means any of them.
    package var family: [String]
    package var snomed: Concept?
    package var codeGroups: [CodeGroup]
    package var occurrence: Occurrence?
    package var severity: SeverityScale?
    package var states: [StateRule]
    package var monitoring: [MonitoringRule]
    package var treatment: [TreatmentStep]
    package var visits: [VisitRule]
    package var acute: [AcuteRule]

    /// Whether a code or category belongs to this condition.
    package func covers(_ code: Concept) -> Bool { family.contains { code.isWithin($0) } }
}

extension CareModel {
    /// A choice of one code among several.
    package struct CodeGroup: Sendable {
        package var when: CompiledExpression?
        /// The share of persons to whom the group applies when `when` is true.
        package var share: Double
        package var choices: [CodeChoice]
        /// The levels of severity at which `when` is true when nothing else is known.
        package var levels: [Text]
    }

    /// A code of a group, with its weight among those that apply.
    package struct CodeChoice: Sendable {
        package var code: Concept
        package var when: CompiledExpression?
        package var weight: Double
        /// The levels of severity at which `when` is true when nothing else is known.
        package var levels: [Text]
    }

    /// Who has the condition when nobody says.
    package struct Occurrence: Sendable {
        package struct Band: Sendable {
            package var sex: Sex?
            package var ages: ClosedRange<Int>
            package var share: Double
        }
        package var prevalence: [Band]
        /// The odds ratio given another model, by its position in the library.
        package var odds: [(model: Int, logarithm: Double)]
        /// Years from onset to the start of the history.
        package var yearsSinceOnset: Distribution

        /// The share of an age and sex that has the condition; 0 outside the bands.
        package func share(age: Int, sex: Sex) -> Double {
            prevalence.first { $0.ages.contains(age) && ($0.sex == nil || $0.sex == sex) }?.share ?? 0
        }
    }

    /// The levels of a condition with their shares.
    package struct SeverityScale: Sendable {
        package var levels: [Text]
        package var shares: [Double]
        /// Other words for a level, such as `HFrEF` for `reduced`.
        package var synonyms: [(word: String, level: Int)]

        /// The position of a level by its name or a synonym, in any case.
        package func position(of word: String) -> Int? {
            let wanted = word.lowercased()
            return levels.firstIndex { $0.string.lowercased() == wanted }
                ?? synonyms.first { $0.word.lowercased() == wanted }?.level
        }
    }

    /// What a condition does to one latent quantity.
    package struct StateRule: Sendable {
        /// The position of the quantity in `CareModelLibrary.variables`.
        package var variable: Int
        package var baseline: Conditional<Distribution>?
        package var driftPerYear: Double?
        package var deviation: Double?
        package var revertsInDays: Double?
    }

    /// A panel that is repeated.
    package struct MonitoringRule: Sendable {
        /// The position in `CareModelLibrary.panels`.
        package var panel: Int
        package var everyDays: Conditional<Double>
        package var completion: Double
    }

    /// Regular contacts with a specialty.
    package struct VisitRule: Sendable {
        /// The position in `CareModelLibrary.specialties`.
        package var specialty: Int
        package var perYear: Conditional<Double>
        package var completion: Double
        /// Whether this is the preventive visit.
        package var isWellness: Bool
        /// Whether the visit looks at tests and drugs; an examination alone does not.
        package var treats: Bool
        /// The reason; nothing means the condition itself.
        package var reason: Concept?
        package var type: Conditional<Concept>?
        package var procedures: [VisitProcedure]
    }

    /// A procedure done at a visit when it is due.
    package struct VisitProcedure: Sendable {
        package var code: Concept
        package var everyDays: Double
        package var completion: Double
        /// Tests that the procedure measures, by position in `CareModelLibrary.measurements`.
        package var measures: [Int]
    }
}

/// A value that depends on the person's state: the first rule whose condition is true.
package struct Conditional<Value: Sendable>: Sendable {
    package var rules: [(when: CompiledExpression?, value: Value)]

    /// A value that does not depend on anything.
    package init(always value: Value) { rules = [(nil, value)] }

    package init(rules: [(when: CompiledExpression?, value: Value)]) { self.rules = rules }

    /// The value in a state, or nothing when no rule applies.
    package func value(in state: some ExpressionEnvironment) -> Value? {
        for rule in rules where rule.when?.isTrue(in: state) ?? true { return rule.value }
        return nil
    }
}
