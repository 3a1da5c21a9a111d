import HealthSimCore
import PatientSim

/// A drug or a class of drugs of a profile: who takes it.
///
/// The share is of all persons, and is met by those who may take the drug: who have a condition that it is for and nothing
/// that forbids it. Where a stated condition is a reason, those who have it are taken by strata, so that the share is exact;
/// else the probability of those who may take it is the share divided by how many they are among some of the people.
struct StatedMedication: Sendable {
    let share: ProfileSpecification.MedicationShare
    /// The ids of what counts as the drug.
    let medications: FrozenArray<Text>
    private let decision: Decision

    private enum Decision: Sendable {
        /// Of all who may take it.
        case all(CategorySource)
        /// Of those who have a condition the first so many, and nobody else.
        case some(StratifiedSubset, taking: UInt64)
    }

    /// - Parameters:
    ///   - conditions: those that the profile states.
    ///   - people: some of the people, who say how many may take the drug.
    init?(
        _ share: ProfileSpecification.MedicationShare, position: Int, conditions: [StatedCondition],
        people: [DrugCandidate], count: UInt64, seed: UInt64, sampling: ProfileSpecification.Sampling
    ) {
        let drugs = DrugNames.medications(of: share)
        guard !drugs.isEmpty else { return nil }
        self.share = share
        medications = FrozenArray(drugs.map(\.id))
        let purpose = RandomStream.Purpose("profile.medication").part(UInt64(position))
        let wanted = UInt64((share.prevalence * Double(count)).rounded())
        let reasons = conditions.filter { condition in
            (condition.holders?.count ?? 0) > 0 && drugs.contains { DrugNames.isFor($0, condition.concept) }
        }
        // The commonest reason; those who have it and may not take the drug are made up for by others of them.
        if let reason = reasons.max(by: { $0.holders?.count ?? 0 < $1.holders?.count ?? 0 }),
            let holders = reason.holders
        {
            let those = people.filter { $0.has(reason.concept) }
            let able = those.count { person in drugs.contains { person.mayTake($0) } }
            let taking = those.isEmpty || able == 0 ? wanted : wanted * UInt64(those.count) / UInt64(able)
            if taking <= holders.count {
                decision = .some(
                    StratifiedSubset(of: holders, ranks: 0..<holders.count, seed: seed, purpose: purpose),
                    taking: taking)
                return
            }
        }
        let able = people.count { person in drugs.contains { person.mayTake($0) } }
        let eligible = people.isEmpty ? 1 : Double(able) / Double(people.count)
        let probability = eligible > 0 ? min(1, share.prevalence / eligible) : share.prevalence
        let shares = [probability, 1 - probability]
        switch sampling {
        case .stratified:
            let draw = StratifiedDraw(seed: seed, purpose: purpose, count: count)
            decision = .all(CategorySource(shares: shares, source: .stratified(draw)))
        case .independent:
            decision = .all(CategorySource(shares: shares, source: .independent(seed: seed, purpose: purpose)))
        }
    }

    /// What is stated of a person.
    func statement(of index: UInt64) -> StatedDrug {
        let isTaken: Bool =
            switch decision {
            case .all(let source): source.category(of: index) == 0
            case .some(let subset, let taking): subset.rank(of: index).map { $0 < taking } ?? false
            }
        return StatedDrug(medications: medications, isTaken: isTaken)
    }
}

/// One of the people of a profile, looked at to find out how many may take a drug.
struct DrugCandidate {
    /// How many are looked at, at most.
    private static let most: UInt64 = 400

    private let codes: [Concept]
    private let age: Int

    init(_ subject: ClinicalSubject, of engine: ClinicalEngine, asOf: CalendarDate) {
        var codes: [Concept] = []
        for model in engine.presence(of: subject) {
            codes += engine.library.models[model].family.all.map { Concept(.icd10cm, $0.text.string) }
        }
        self.codes = codes + subject.decisions.filter(\.isPresent).map(\.code)
        age = subject.patient.person.birthDate.years(until: asOf)
    }

    /// Some of so many people, spread over all.
    static func sample(of count: UInt64) -> [UInt64] {
        let number = min(count, most)
        return (0..<number).map { step in
            let offset = step.multipliedFullWidth(by: count)
            return number.dividingFullWidth((offset.high, offset.low)).quotient
        }
    }

    func has(_ condition: Concept) -> Bool {
        codes.contains { $0.isWithin(condition.code) || condition.isWithin($0.code) }
    }

    func mayTake(_ medication: Medication) -> Bool {
        medication.isGiven(atAge: age) && codes.contains { DrugNames.isFor(medication, $0) }
            && !codes.contains { medication.isContraindicated(with: $0) }
    }
}

extension DrugNames {
    /// What counts as a stated drug: its strengths by ingredient, product or id, else the drugs of the class.
    static func medications(of share: ProfileSpecification.MedicationShare) -> [Medication] {
        let drugs = Medication.all.filter { !$0.isInpatient }
        let named = share.drug.isEmpty ? [] : drugs.filter { isCalled($0, share.drug) }
        if !named.isEmpty { return named }
        return share.drugClass.isEmpty ? [] : drugs.filter { isOf($0, class: share.drugClass) }
    }

    /// Whether a drug is for a condition, which may be stated as a category.
    static func isFor(_ medication: Medication, _ condition: Concept) -> Bool {
        medication.isIndicated(for: condition)
            || medication.indicated.all.contains { Concept(.icd10cm, $0.text.string).isWithin(condition.code) }
    }

    /// Whether a drug answers to a word of a profile.
    private static func isCalled(_ medication: Medication, _ word: String) -> Bool {
        let lower = word.lowercased()
        let first = lower.split { $0 == " " || $0 == "_" }.first.map(String.init) ?? lower
        for name in [medication.id.string, medication.ingredient.string, medication.brandName.string] {
            let name = name.lowercased()
            if name == lower || name == first { return true }
        }
        // A combination also answers to each of its ingredients when nothing else does.
        return false
    }
}
