import HealthSimCore
import PatientSim

/// What a profile states of care beside conditions for everybody: conditions by age, drugs, how often people are seen.
struct StatedCare: Sendable {
    /// The conditions of age bands; the bands do not overlap.
    let conditions: [StatedCondition]
    private(set) var medications: [StatedMedication] = []
    let utilization: [StatedUtilization]
    private let historyStart: CalendarDate
    private let asOf: CalendarDate
    private let years: Double

    /// - Parameters:
    ///   - ages: the ages of the people.
    ///   - completedAge: the age of a person.
    /// - Throws: a rule that names what the profile does not know.
    init(
        _ specification: ProfileSpecification, ages: ProfileAttribute,
        completedAge: (ProfileAttribute, UInt64) -> Int, symbols: inout SymbolTable
    ) throws(ExpressionError) {
        let generation = specification.generation
        let (seed, count, sampling) = (generation.seed, generation.count, generation.sampling)
        asOf = generation.asOf
        historyStart = generation.asOf.adding(months: -generation.historyMonths)
        years = Double(generation.historyMonths) / 12
        var conditions: [StatedCondition] = []
        for group in specification.clinical.conditionsByAge {
            let people = ages.people(of: group.band) { completedAge(ages, $0) }
            for share in group.conditions {
                conditions.append(
                    try StatedCondition(
                        share, position: 1_000 + conditions.count, count: count, seed: seed, sampling: sampling,
                        symbols: &symbols, band: group.band, people: people))
            }
        }
        self.conditions = conditions
        var utilization: [StatedUtilization] = []
        for stated in specification.utilization {
            guard let kind = StatedUse.Kind(named: stated.name) else { continue }
            utilization.append(
                try StatedUtilization(
                    kind, stated.distribution, seed: seed,
                    quantiles: { purpose in
                        switch sampling {
                        case .stratified:
                            .stratified(StratifiedDraw(seed: seed, purpose: purpose, count: count))
                        case .independent: .independent(seed: seed, purpose: purpose)
                        }
                    }, symbols: &symbols))
        }
        self.utilization = utilization
    }

    /// Decides who takes the stated drugs.
    ///
    /// - Parameters:
    ///   - general: the conditions that are stated of everybody.
    ///   - people: some of the people, as they are without these drugs.
    mutating func addMedications(
        of specification: ProfileSpecification, conditions general: [StatedCondition], among people: [DrugCandidate]
    ) {
        let generation = specification.generation
        medications = specification.medications.flatMap(\.entries).enumerated().compactMap { position, share in
            StatedMedication(
                share, position: position, conditions: general + conditions, people: people, count: generation.count,
                seed: generation.seed, sampling: generation.sampling)
        }
    }

    /// The decisions that the age of a person brings.
    func decisions(of index: UInt64, age: Int, in state: ProfileState) -> [ClinicalSubject.Decision] {
        conditions.filter { $0.applies(toAge: age) }.map { $0.decision(of: index, in: state) }
    }

    /// Whether a condition is stated of an age apart from what is stated of everybody.
    func overrides(_ condition: StatedCondition, atAge age: Int) -> Bool {
        conditions.contains { $0.share.code == condition.share.code && $0.applies(toAge: age) }
    }

    /// Puts what is stated of drugs and of contacts into a subject.
    func complete(_ subject: inout ClinicalSubject, in state: ProfileState) {
        let index = subject.index
        subject.drugs = medications.map { $0.statement(of: index) }
        guard !utilization.isEmpty else { return }
        let birth = subject.patient.person.birthDate
        let share =
            birth <= historyStart
            ? 1 : Double(max(0, birth.days(until: asOf))) / Double(max(1, historyStart.days(until: asOf)))
        for stated in utilization {
            subject.use[stated.kind] = stated.count(of: index, years: years * share, in: state)
        }
    }

    // MARK: - Targets

    /// Rows of the report for what is stated here.
    static func targets(of specification: ProfileSpecification, library: CareModelLibrary) -> [ReportTarget] {
        let generation = specification.generation
        let isExact = generation.sampling == .stratified
        var targets: [ReportTarget] = []
        let asOf = generation.asOf
        for group in specification.clinical.conditionsByAge {
            let band = group.band
            for share in group.conditions {
                let family = library.family(of: share.concept)
                let name = share.description.isEmpty ? share.code : "\(share.description) (\(share.code))"
                targets.append(
                    ReportTarget(
                        label: "\(name), \(band)", path: share.path, kind: .share(share.prevalence), isExact: false,
                        note: "of the age"
                    ) { record in
                        guard band.contains(record.patient.person.birthDate.years(until: asOf)) else { return nil }
                        return record.conditions.contains { entry in family.contains { entry.code.isWithin($0) } }
                            ? 1 : 0
                    })
            }
        }
        guard generation.historyMonths > 0 else { return targets }
        for entry in specification.medications.flatMap(\.entries) {
            let drugs = DrugNames.medications(of: entry)
            guard !drugs.isEmpty else { continue }
            let concepts = FrozenArray(drugs.map(\.concept))
            targets.append(
                ReportTarget(
                    label: "On \(entry.drug.isEmpty ? entry.drugClass : entry.drug)", path: entry.path,
                    kind: .share(entry.prevalence), isExact: false,
                    note: "who may take it and has a condition that it is for"
                ) { record in
                    record.medicationOrders.contains { $0.setting != .inpatient && concepts.contains($0.drug) } ? 1 : 0
                })
        }
        let primary = library.specialties[library.primaryCare].concept
        let (start, years) = (asOf.adding(months: -generation.historyMonths), Double(generation.historyMonths) / 12)
        for stated in specification.utilization {
            guard let kind = StatedUse.Kind(named: stated.name), let numbers = stated.distribution.numbers else {
                continue
            }
            // A fraction of a contact is one or none: its deviation is at most a half.
            let deviation = (numbers.deviation * numbers.deviation + 0.25 / years).squareRoot()
            targets.append(
                ReportTarget(
                    label: "\(kind.label) a year (mean)", path: stated.path,
                    kind: .mean(target: numbers.mean, deviation: deviation), isExact: false,
                    note: isExact ? "of those who lived through the history" : ""
                ) { record in
                    guard record.patient.deathTime == nil, record.patient.person.birthDate <= start else { return nil }
                    let count = record.encounters.count { StatedUse.counts($0, primaryCare: primary, as: kind) }
                    return Double(count) / years
                })
        }
        return targets
    }
}
