import HealthSimCore
import PatientSim

/// What a specification states about its cohort, as rows of the report.
struct ProfileTargets {
    private(set) var targets: [ReportTarget] = []
    private let isExact: Bool

    init(_ specification: ProfileSpecification, library: CareModelLibrary, asOf: CalendarDate) {
        isExact = specification.generation.sampling == .stratified
        addAge(specification.demographics, asOf: asOf)
        let demographics = specification.demographics
        if let genders = demographics.gender?.categories {
            addShares("Gender \(genders.labels.joined(separator: "/"))", demographics.genderPath, genders) {
                $0.patient.person.sex.rawValue
            }
        }
        if let groups = demographics.raceEthnicity?.categories {
            addShares("Race and ethnicity", "demographics.race_ethnicity", groups) {
                $0.patient.person.raceEthnicity.group.string
            }
        }
        for condition in specification.clinical.conditions { add(condition, library: library) }
        if let plans = specification.coverage.plans?.categories {
            addShares("Plan", specification.coverage.plansPath, plans) { $0.patient.coverage?.plan.string ?? "" }
        }
        targets += Self.population(specification, library: library, asOf: asOf)
        for lab in specification.clinical.labs { add(lab, library: library) }
        if let family = specification.coverage.family {
            let generation = specification.generation
            let lines = LineOfBusinessDraw(seed: generation.seed, count: generation.count)
            targets.append(CompiledFamily.target(family, lines: lines, asOf: asOf))
        }
    }

    private mutating func addAge(_ demographics: ProfileSpecification.Demographics, asOf: CalendarDate) {
        guard let distribution = demographics.age?.numbers else { return }
        var mean = distribution.mean
        var note = ""
        if case .bands = distribution { mean -= 0.5 }
        if case .normal(let stated, _, .some) = distribution, abs(stated - mean) > 0.05 {
            note = "stated mean \(Self.short(stated)), within the bounds \(Self.short(mean))"
        }
        targets.append(
            ReportTarget(
                label: "Age (mean)", path: demographics.agePath,
                kind: .mean(target: mean, deviation: distribution.deviation), isExact: false, note: note
            ) { record in Double(record.patient.person.birthDate.years(until: asOf)) })
    }

    private mutating func add(_ condition: ProfileSpecification.ConditionShare, library: CareModelLibrary) {
        let family = library.family(of: condition.concept)
        // A diagnosis of one contact, such as an attack of panic, is no lasting condition unless it is stated as one.
        let isLasting = library.model(covering: condition.concept).map { !library.models[$0].isPassing } ?? true
        let prefixes = FrozenArray(family.map { CodePrefix(Text($0)) })
        // By position: conditions are large, and a search by a closure over them would copy each.
        let first: @Sendable (PatientRecord) -> Int? = { record in
            record.conditions.indices.first { place in
                (!isLasting || record.conditions[place].category == .problemListItem)
                    && prefixes.cover(record.conditions[place].code)
            }
        }
        let name = condition.description.isEmpty ? condition.code : "\(condition.description) (\(condition.code))"
        let counted = family.count > 1 ? "any of \(family.joined(separator: ", "))" : ""
        targets.append(
            ReportTarget(
                label: name, path: condition.path, kind: .share(condition.prevalence), isExact: isExact, note: counted
            ) { record in first(record) == nil ? 0 : 1 })
        guard let levels = condition.severity?.categories else { return }
        let labels = levels.labels
        targets.append(
            ReportTarget(
                label: "Severity of \(condition.code)", path: "\(condition.path).severity",
                kind: .shares(labels: labels, shares: levels.shares), isExact: isExact
            ) { record in
                first(record).flatMap { place in
                    labels.firstIndex(of: record.conditions[place].severity.string).map(Double.init)
                }
            })
    }

    private mutating func addShares(
        _ label: String, _ path: String, _ categories: CategoryShares,
        of value: @escaping @Sendable (PatientRecord) -> String
    ) {
        let labels = categories.labels
        targets.append(
            ReportTarget(
                label: label, path: path, kind: .shares(labels: labels, shares: categories.shares), isExact: isExact
            ) { record in labels.firstIndex(of: value(record)).map(Double.init) })
    }

    /// A laboratory value whose distribution depends on nothing: the first result of each person is compared.
    private mutating func add(_ lab: ProfileSpecification.NamedDistribution, library: CareModelLibrary) {
        guard let distribution = lab.distribution.numbers, let name = ProfileAttributes.measurement(named: lab.name),
            let test = library.test(measuring: name)
        else { return }
        targets.append(
            ReportTarget(
                label: "\(lab.name) (mean)", path: lab.path,
                kind: .mean(target: distribution.mean, deviation: distribution.deviation), isExact: false,
                note: "the first result of each person"
            ) { record in record.observations.first { $0.code == test }?.value })
    }

    /// A number with at most one decimal place.
    private static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
