public import Formats
public import HealthSimCore
import MemberSim
public import PatientSim
import RxMemberSim

/// A profile ready to be run: an immutable value that all workers share.
///
/// `household(at:)` is a pure function of the specification, the seed and the index. Homes are spread over the places by
/// strata also when the sampling is independent: the synthetic network numbers its clinicians by the order of the homes.
///
/// ```swift
/// let reading = SpecificationReader().read(bytes)
/// guard let specification = reading.specification else { … }
/// let profile = try CompiledProfile(specification, merged: reading.merged)
/// let record = profile.household(at: 0).records[0]
/// ```
public struct CompiledProfile: HouseholdSource {
    public let id: String
    public let seed: UInt64
    public let asOf: CalendarDate
    public let specification: [UInt8]
    public let count: UInt64
    public let targets: [ReportTarget]
    public let warnings: [String]

    private let people: PersonGenerator
    private let geography: Geography
    let engine: ClinicalEngine
    private let slots: ProfileState.Slots
    private let symbols: SymbolTable
    private let ages: ProfileAttribute
    private let genders: ProfileAttribute
    private let groups: ProfileAttribute
    private let places: StratifiedDraw
    private let plans: ProfileAttribute?
    /// The plan of a type of coverage that has no other, where none is stated.
    private let onlyPlan: Text?
    private let coverageType: Text
    private let conditions: [StatedCondition]
    private var care: StatedCare
    let journey: CompiledJourney?
    private let family: CompiledFamily?
    private let overrides: [(variable: Int, attribute: ProfileAttribute)]
    private let notes: NoteWriter?
    private let membership: LinkedMembership?
    private let pharmacy: LinkedPharmacy?
    private let showsMembership: Bool

    private static let rulePurpose: RandomStream.Purpose = "profile.rules"

    /// Compiles a specification that was read without errors.
    ///
    /// - Parameters:
    ///   - merged: the specification as read, for the manifest.
    ///   - library: the care models.
    /// - Throws: `FileFailure` or `ProviderFileError` when the file of providers cannot be used; an unknown area or an
    ///   expression that names an unknown attribute: a reading without errors has neither.
    public init(
        _ specification: ProfileSpecification, merged: JSONValue, library: CareModelLibrary = .shared
    ) throws {
        let generation = specification.generation.reaching(specification.journey)
        let today = specification.generation.asOf
        let library = LocalPrevalence(specification)?.library(from: library) ?? library
        id = specification.id
        seed = generation.seed
        asOf = generation.asOf
        count = generation.count
        notes = generation.includesNotes ? NoteWriter(seed: generation.seed) : nil
        geography = try specification.demographics.geography.geography()
        people = PersonGenerator(seed: seed, asOf: today)
        places = StratifiedDraw(seed: seed, purpose: "profile.place", count: count)
        let providers = try AssignedProviders(
            specification, geography: geography,
            specialties: library.specialtiesNeeded
                + LinkedMembership.specialtiesNeeded.filter { !library.specialtiesNeeded.contains($0) })
        self.specification = Self.document(merged, with: providers.file).rendered()
        engine = ClinicalEngine(
            library: library, network: providers.network,
            seed: seed, asOf: asOf, historyMonths: generation.historyMonths)

        journey = try specification.journey.map { (journey) throws(JourneyError) in
            try CompiledJourney(
                journey, from: generation.asOf.adding(months: -generation.historyMonths), asOf: generation.asOf,
                seed: generation.seed, products: generation.products, library: library)
        }
        var symbols = ProfileAttributes.symbols(with: specification.clinical.labs.map(\.name))
        let sampling = generation.sampling
        let (seed, count) = (seed, count)
        func quantiles(_ purpose: RandomStream.Purpose) -> QuantileSource {
            switch sampling {
            case .stratified: .stratified(StratifiedDraw(seed: seed, purpose: purpose, count: count))
            case .independent: .independent(seed: seed, purpose: purpose)
            }
        }
        var defaults = DefaultDemographics(specification.demographics.geography)
        let age = specification.demographics.age ?? defaults.age
        let gender = specification.demographics.gender ?? defaults.gender
        ages = try ProfileAttribute(age, quantiles: quantiles("profile.age"), symbols: &symbols)
        genders = try ProfileAttribute(gender, quantiles: quantiles("profile.gender"), symbols: &symbols)
        groups = try ProfileAttribute(
            specification.demographics.raceEthnicity ?? defaults.group, quantiles: quantiles("profile.group"),
            symbols: &symbols)
        plans = try specification.coverage.plans.map { (plans) throws(ExpressionError) in
            try ProfileAttribute(plans, quantiles: quantiles("profile.plan"), symbols: &symbols)
        }
        coverageType = Text(specification.coverage.type ?? "")
        onlyPlan =
            plans == nil ? LineOfBusinessWords.onlyPlan(of: coverageType.string).map { Text($0).immortal } : nil
        family = try specification.coverage.family.map { (family) throws(ExpressionError) in
            try CompiledFamily(family, generation: generation, quantiles: quantiles, symbols: &symbols)
        }
        var conditions: [StatedCondition] = []
        for (position, share) in specification.clinical.conditions.enumerated() {
            conditions.append(
                try StatedCondition(
                    share, position: position, count: count, seed: seed, sampling: sampling, symbols: &symbols))
        }
        self.conditions = conditions
        let unknown = ProfileState(slots: ProfileState.Slots(symbols), symbols: symbols, randomDraw: 0.5)
        care = try StatedCare(
            specification, ages: ages,
            completedAge: { Self.completedAge(of: $1, from: $0, in: unknown) }, symbols: &symbols)
        var overrides: [(variable: Int, attribute: ProfileAttribute)] = []
        var warnings = generation.isSeedStated ? [] : ["No seed is stated: 42 is used"]
        for lab in specification.clinical.labs {
            guard let name = ProfileAttributes.measurement(named: lab.name),
                let variable = library.variable(named: name)
            else {
                warnings.append("'\(lab.name)' is not a quantity of the care models and has no effect (\(lab.path))")
                continue
            }
            overrides.append(
                (
                    variable,
                    try ProfileAttribute(
                        lab.distribution, quantiles: .independent(seed: seed, purpose: "profile.lab"),
                        symbols: &symbols)
                ))
        }
        self.overrides = overrides
        for condition in conditions where library.family(of: condition.concept) == [condition.concept.code.string] {
            guard library.severityLevels(of: condition.concept).isEmpty else { continue }
            warnings.append(
                "No care model describes \(condition.share.code): it is on the problem list only (\(condition.share.path))"
            )
        }
        if asOf > today { warnings.append("The journey may go on after \(today), until \(asOf)") }
        self.warnings = warnings + (journey?.warnings ?? []) + providers.remarks
        showsMembership = generation.products.contains(.membersim)
        let fills = generation.products.contains(.rxmembersim)
        membership =
            showsMembership || fills
            ? LinkedMembership(
                seed: seed, asOf: asOf, historyMonths: generation.historyMonths, network: engine.network,
                terms: BillingTerms(delay: specification.synchronization.claimDelay, asOf: asOf),
                makesClaims: showsMembership && specification.synchronization.makesClaims,
                plans: specification.coverage.planTable) : nil
        pharmacy =
            fills
            ? LinkedPharmacy(
                seed: seed, asOf: asOf, network: engine.network, terms: Self.terms(of: specification),
                partD: specification.coverage.partDShares,
                makesFills: specification.synchronization.makesFills,
                start: asOf.adding(months: -generation.historyMonths)) : nil
        self.symbols = symbols
        slots = ProfileState.Slots(symbols)
        targets =
            ProfileTargets(specification, library: library, asOf: today).targets
            + StatedCare.targets(of: specification, library: library)
        if !specification.medications.isEmpty {
            let people = DrugCandidate.sample(of: count).map { DrugCandidate(subject(at: $0), of: engine, asOf: asOf) }
            care.addMedications(of: specification, conditions: conditions, among: people)
        }
    }

    public func household(at index: UInt64) -> Household {
        if engine.network.lacksPrimaryCare(rank: places.rank(of: index)) {
            return Household(index: index, records: [], shortfalls: [Self.shortfall])
        }
        var (subject, state) = primary(at: index)
        let others = relatives(of: &subject, state).map { ($0, course(of: $0.subject, as: $0.relationship)) }
        let relatives = others.map { relative, course in
            RelativeRecord(
                relationship: relative.relationship, number: relative.subject.index + 1, record: course.record)
        }
        let own = course(of: subject, as: .subscriber)
        let courses = [own] + others.map(\.1)
        var record = own.record
        if engine.historyMonths > 0 {
            (record.listedPractitioners, record.listedFacilities) = engine.network.owned(by: subject.placeRank)
        }
        let changes = journey?.enrollmentChanges(own.plan, own.outcome) ?? []
        let places = courses.reduce(into: [Text: Text]()) { places, course in
            if course.plan != nil { places.merge(journey?.places(course.outcome) ?? [:]) { first, _ in first } }
        }
        let held = membership?.household(
            for: record, with: relatives, index: index, placeRank: subject.placeRank, changes: changes,
            places: places)
        let card = pharmacy?.household(
            for: record, with: relatives, membership: held, index: index, placeRank: subject.placeRank,
            wishes: courses.flatMap { journey?.fillWishes($0.outcome, $0.record) ?? [] })
        var household = Household(
            index: index, records: [record] + relatives.map(\.record), membership: showsMembership ? held : nil,
            pharmacy: card)
        if let journey {
            for (position, course) in courses.enumerated() {
                guard let plan = course.plan else { continue }
                household.journeys.append(journey.trace(plan, course.outcome, of: household, record: position))
            }
        }
        return household
    }

    /// Who lives from a person's contract, where the profile has families.
    private func relatives(of subject: inout ClinicalSubject, _ state: ProfileState) -> [CompiledFamily.Relative] {
        guard let family, let place = state.place else { return [] }
        return family.relatives(of: &subject, in: place, state: state)
    }

    /// What a person of a household lives through.
    private struct Course {
        /// Nothing for whom the journey is not about.
        let plan: JourneyPlan?
        let record: PatientRecord
        let outcome: PlannedOutcome
    }

    private func course(of subject: ClinicalSubject, as relationship: Relationship) -> Course {
        var subject = subject
        let plan = journey?.isAbout(relationship) ?? false ? journeyPlan(of: subject) : nil
        subject.plannedCare = plan?.care ?? []
        var (record, outcome) = engine.course(for: subject)
        if let notes { record.notes += notes.notes(for: record) }
        return Course(plan: plan, record: record, outcome: outcome)
    }

    /// How people fill, as stated.
    private static func terms(of specification: ProfileSpecification) -> DispensingTerms {
        var terms = DispensingTerms()
        terms.adherence = specification.coverage.adherence
        terms.mailShare = specification.coverage.mailShare
        terms.longSupplyShare = specification.coverage.longSupplyShare
        terms.tiers = specification.coverage.tierShares.map { FormularyTierMix(shares: $0) }
        terms.initialDelay = specification.synchronization.fillDelay
        let window = specification.synchronization.refillWindow
        terms.refillWindow = min(terms.refillWindow.lowerBound, -window + 2)...terms.refillWindow.upperBound
        return terms
    }

    /// The person at an index, before the care models decide on the rest.
    func subject(at index: UInt64) -> ClinicalSubject {
        var (subject, state) = primary(at: index)
        _ = relatives(of: &subject, state)
        return subject
    }

    /// The person at an index, and what the rules of the profile may ask about them.
    private func primary(at index: UInt64) -> (subject: ClinicalSubject, state: ProfileState) {
        precondition(index < count, "the index is beyond the count")
        var rules = RandomStream(seed: seed, purpose: Self.rulePurpose, index: index)
        var state = ProfileState(slots: slots, symbols: symbols, randomDraw: rules.uniform())
        let rank = places.rank(of: index)
        let place = geography.place(rank: rank, count: count)
        state.place = place
        let age = Self.completedAge(of: index, from: ages, in: state)
        state.age = Double(age)
        let sex = genders.label(of: index, in: state).flatMap { Sex(rawValue: $0.string) } ?? .unknown
        state.gender = Text(sex.rawValue)
        let group = groups.label(of: index, in: state)
        state.group = group
        state.coverage = coverageType
        let plan = plans?.label(of: index, in: state) ?? onlyPlan
        state.plan = plan
        let ethnicity = raceEthnicity(group)
        let person = people.person(at: index, age: .completed(age), sex: sex, group: ethnicity, place: place)

        var decisions: [ClinicalSubject.Decision] = []
        for condition in conditions where !care.overrides(condition, atAge: age) {
            var decision = condition.decision(of: index, in: state)
            if decisions.isEmpty { decision.onset = journey?.diagnosis(for: index, born: person.birthDate) }
            if decision.isPresent { state.codes.append(decision.code) }
            if state.severity == nil { state.severity = decision.severity }
            decisions.append(decision)
        }
        for decision in care.decisions(of: index, age: age, in: state) {
            if decision.isPresent { state.codes.append(decision.code) }
            decisions.append(decision)
        }
        let coverage =
            coverageType.isEmpty && plan == nil ? nil : CoverageSummary(type: coverageType, plan: plan ?? .empty)
        var patient = Patient(mrn: Identifiers.mrn(index + 1), person: person, coverage: coverage)
        if engine.historyMonths > 0 {
            patient.contact = ContactPerson(
                of: person, age: age, group: ethnicity.nameGroup, from: people, in: place, at: index)
        }
        var subject = ClinicalSubject(
            index: index, patient: patient,
            placeRank: rank, bodySize: people.bodySize(at: index, age: age, sex: sex), decisions: decisions,
            stateOverrides: overrides.compactMap { override in
                override.attribute.distribution(in: state).map {
                    StateOverride(variable: override.variable, distribution: $0)
                }
            })
        care.complete(&subject, in: state)
        return (subject, state)
    }

    /// The group with an id; the first of all for none.
    private func raceEthnicity(_ id: Text?) -> RaceEthnicityGroup {
        id.flatMap { id in Self.allGroups.first { $0.id == id } } ?? Self.allGroups[0]
    }

    private static let allGroups = FrozenArray(RaceEthnicityGroup.all)

    /// The age in completed years: bands and whole numbers as they are, others to the nearest year.
    private static func completedAge(of index: UInt64, from ages: ProfileAttribute, in state: ProfileState) -> Int {
        // A formula may give any number: it is cut to a human age before it becomes a whole one.
        let years = min(max(ages.number(of: index, in: state) ?? 40, 0), 120)
        if case .bands = ages.distribution(in: state) { return Int(years) }
        return Int(years.rounded(.toNearestOrAwayFromZero))
    }
}
