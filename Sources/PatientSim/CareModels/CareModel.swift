package import HealthSimCore

/// How a disease is written down: one file of `references/care-models/`, compiled.
///
/// The engine knows no disease by name; everything it does comes from these values. See
/// `docs/developer-guide/adding-care-models.md` for the file's shape.
package struct CareModel: Sendable {
    /// The file's id, such as `type-2-diabetes`.
    @Frozen package var id: Text
    @Frozen package var name: Text
    /// Causes before consequences: models of a smaller order are decided first.
    package var order: Int
    /// How grave it is among the conditions of a person, 0 to 5: the gravest is listed first.
    package var gravity: Int
    /// Whether everybody has it: physiology and routine care.
    package var isUniversal: Bool
    /// The prefixes of the ICD-10-CM codes that count as this condition; a stated prevalence means any of them.
    package var family: CodePrefixList
    @Frozen package var snomed: Concept?
    package var codeGroups: FrozenArray<CodeGroup>
    package var occurrence: Occurrence?
    package var severity: SeverityScale?
    package var states: FrozenArray<StateRule>
    package var monitoring: FrozenArray<MonitoringRule>
    package var treatment: FrozenArray<TreatmentStep>
    package var visits: FrozenArray<VisitRule>
    package var acute: FrozenArray<AcuteRule>
    package var episodes: FrozenArray<Episode>
    /// The conditions that this one may bring within the history.
    package var consequences: FrozenArray<Consequence>
    package var prevention: Prevention
    package var outlook: Outlook

    /// Whether it is present only while one of its episodes lasts.
    package var isPassing: Bool { occurrence == nil && !isUniversal && !episodes.isEmpty }

    /// Whether a code or category belongs to this condition.
    package func covers(_ code: Concept) -> Bool { family.cover(code) }
}

extension CareModel {
    /// What the condition does to life itself.
    package struct Outlook: Sendable {
        /// The hazard of death beside that of the same age and sex without the condition; nothing means the same.
        package var mortalityRatio: Conditional<Double>?
        /// The same where it depends on age and sex alone.
        package var ratioTable: RateTable?
        /// The most by which the hazard may grow for who does not have the condition, whatever its share: the ratios are
        /// centred, so that one below 1 spares those who have it at the cost of the others.
        package var mostOfAbsence: Double {
            let least = mortalityRatio?.all.reduce(1) { min($0, $1.value) } ?? 1
            return least > 0 ? 1 / least : .infinity
        }
        /// What is written as the cause when one dies of it.
        @Frozen package var causeOfDeath: Concept?
        /// How often it is the cause among the conditions of one who dies.
        package var causeWeight: Double
    }

    /// What keeps people well, and what is asked of them.
    package struct Prevention: Sendable {
        package var screening: FrozenArray<Screening>
        package var immunizations: FrozenArray<ImmunizationRule>
        package var allergies: FrozenArray<AllergyRule>
        package var social: FrozenArray<SocialRule>
        package var goals: FrozenArray<GoalRule>
        package var carePlan: CarePlanRule?

        /// Whether nobody is screened, vaccinated or asked by it, and it brings no allergy.
        package var isEmpty: Bool {
            screening.isEmpty && immunizations.isEmpty && allergies.isEmpty && social.isEmpty
        }
    }

    /// A choice of one code among several.
    package struct CodeGroup: Sendable {
        package var when: Frozen<CompiledExpression>?
        /// The share of persons to whom the group applies when `when` is true.
        package var share: Double
        package var choices: FrozenArray<CodeChoice>
        /// The levels of severity at which `when` is true when nothing else is known.
        package var levels: FrozenArray<Text>
    }

    /// A code of a group, with its weight among those that apply.
    package struct CodeChoice: Sendable {
        @Frozen package var code: Concept
        package var when: Frozen<CompiledExpression>?
        package var weight: Double
        /// The levels of severity at which `when` is true when nothing else is known.
        package var levels: FrozenArray<Text>
    }

    /// Who has the condition when nobody says.
    package struct Occurrence: Sendable {
        package struct Band: Sendable {
            package var sex: Sex?
            package var ages: ClosedRange<Int>
            package var share: Double
            /// What is added to the log-odds of the share, so that it comes out under the odds of other conditions.
            package var shift = 0.0
        }
        package var prevalence: FrozenArray<Band>
        /// The same by age and sex.
        package var shares: ShareTable
        /// The odds ratio given another model, by its position in the library.
        package var odds: FrozenArray<(model: Int, logarithm: Double)>
        /// Who has this does not have the condition.
        package var notIf: Frozen<CompiledExpression>?
        /// Years from onset to the end of the history.
        package var yearsSinceOnset: Frozen<Distribution.Sampler>

        /// The share of an age and sex that has the condition; 0 outside the bands.
        package func share(age: Int, sex: Sex) -> Double { shares.entry(age: age, sex: sex).share }

        /// The age at which the condition may begin, in completed years.
        package var youngest: Int
    }

    /// The levels of a condition with their shares.
    package struct SeverityScale: Sendable {
        package var levels: FrozenArray<Text>
        package var shares: FrozenArray<Double>
        /// Other words for a level, such as `HFrEF` for `reduced`.
        package var synonyms: FrozenArray<(word: Text, level: Int)>

        /// The position of a level by its name or a synonym, in any case.
        package func position(of word: String) -> Int? {
            if let level = levels.firstIndex(of: Text(word)) { return level }
            let wanted = word.lowercased()
            return levels.firstIndex { $0.string.lowercased() == wanted }
                ?? synonyms.first { $0.word.string.lowercased() == wanted }?.level
        }
    }

    /// What a latent quantity begins with: a distribution, and the same ready to be drawn from.
    package struct Baseline: Sendable {
        @Frozen package var distribution: Distribution
        private let sampler: Frozen<Distribution.Sampler>

        package init(_ distribution: Distribution) {
            _distribution = Frozen(distribution)
            sampler = Frozen(Distribution.Sampler(distribution))
        }

        /// A draw of the distribution.
        package func sample(_ stream: inout RandomStream) -> Double { sampler.value.sample(&stream) }
    }

    /// What a condition does to one latent quantity.
    package struct StateRule: Sendable {
        /// The position of the quantity in `CareModelLibrary.variables`.
        package var variable: Int
        package var baseline: Conditional<Frozen<Baseline>>?
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
        /// The ages in months at which it is due, instead of so many a year.
        package var atMonths: FrozenArray<Double>
        /// The share that is held by video.
        package var virtualShare: Double
        package var completion: Double
        /// Tests that are part of every such visit, by position in `CareModelLibrary.measurements`.
        package var measures: FrozenArray<Int>
        /// Whether this is the preventive visit.
        package var isWellness: Bool
        /// Whether the visit looks at tests and drugs; an examination alone does not.
        package var treats: Bool
        /// The reason; nothing means the condition itself.
        package var reason: Conditional<Concept>?
        package var type: Conditional<Concept>?
        package var procedures: FrozenArray<VisitProcedure>
    }

    /// A procedure done at a visit when it is due.
    package struct VisitProcedure: Sendable {
        @Frozen package var code: Concept
        package var everyDays: Double
        package var completion: Double
        /// Tests that the procedure measures, by position in `CareModelLibrary.measurements`.
        package var measures: FrozenArray<Int>
    }
}

/// A value that depends on the person's state: the first rule whose condition is true.
package struct Conditional<Value: Sendable>: Sendable {
    /// A value and when it holds; one without a condition always does.
    package struct Rule: Sendable {
        package var when: Frozen<CompiledExpression>?
        package var value: Value
    }

    private let rules: FrozenArray<Rule>

    /// The rules in their order.
    package var all: FrozenArray<Rule> { rules }

    /// A value that does not depend on anything.
    package init(always value: Value) { self.init(rules: [Rule(when: nil, value: value)]) }

    package init(rules: [Rule]) { self.rules = FrozenArray(rules) }

    /// Whether a condition reads one of some slots.
    package func reads(_ slots: [Int]) -> Bool {
        rules.contains { rule in slots.contains { rule.when?.value.reads(slot: $0) ?? false } }
    }

    /// The value in a state, or nothing when no rule applies.
    package func value(in state: some ExpressionEnvironment) -> Value? {
        for index in rules.indices where rules[index].when?.isTrue(in: state) ?? true { return rules[index].value }
        return nil
    }
}
