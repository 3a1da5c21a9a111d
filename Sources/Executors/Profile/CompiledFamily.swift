import Formats
import HealthSimCore
import MemberSim
import PatientSim

/// The families of a profile: who lives with a person and from their contract.
///
/// Families are of grown persons in the contracts of employers and of the exchange, the only ones that cover others. A
/// relative is a person with a number of their own beyond those of the profile, and with the diseases of their age and sex.
struct CompiledFamily: Sendable {
    /// Somebody who lives from another one's contract.
    struct Relative: Sendable {
        let subject: ClinicalSubject
        let relationship: Relationship
    }

    /// How many relatives a person has at most: a spouse and six children.
    static let capacity = UInt64(1 + ProfileSpecification.Family.mostChildren)

    private let seed: UInt64
    private let asOf: CalendarDate
    private let count: UInt64
    private let historyMonths: Int
    private let people: PersonGenerator
    private let makes: CategorySource
    private let children: ProfileAttribute?
    private let lines: LineOfBusinessDraw

    private static let spousePurpose: RandomStream.Purpose = "family.spouse"
    private static let childPurpose: RandomStream.Purpose = "family.child"

    /// - Parameters:
    ///   - quantiles: where the quantiles of an attribute come from.
    /// - Throws: a rule that names what the profile does not know.
    init(
        _ family: ProfileSpecification.Family, generation: ProfileSpecification.Generation,
        quantiles: (RandomStream.Purpose) -> QuantileSource, symbols: inout SymbolTable
    ) throws(ExpressionError) {
        seed = generation.seed
        asOf = generation.asOf
        count = generation.count
        historyMonths = generation.historyMonths
        people = PersonGenerator(seed: seed, asOf: asOf)
        makes = CategorySource(shares: family.makes, source: quantiles("profile.family"))
        lines = LineOfBusinessDraw(seed: seed, count: count)
        guard let children = family.children else {
            self.children = nil
            return
        }
        self.children = try ProfileAttribute(children, quantiles: quantiles("profile.children"), symbols: &symbols)
    }

    /// The relatives of a person: the spouse first, then the children, eldest first.
    ///
    /// - Parameter subject: the person; one with a spouse becomes married to them.
    func relatives(of subject: inout ClinicalSubject, in place: Place, state: ProfileState) -> [Relative] {
        let index = subject.index
        let person = subject.patient.person
        let age = person.birthDate.years(until: asOf)
        let line = lines.line(of: subject.patient.coverage, age: age, index: index)
        guard Self.isAbout(age: age, in: line) else { return [] }
        let make = ProfileSpecification.Family.Make.allCases[makes.category(of: index)]
        guard make != .single else { return [] }
        let group =
            RaceEthnicityGroup.all.first { $0.raceEthnicity == person.raceEthnicity } ?? RaceEthnicityGroup.all[0]
        let generator = FamilyGenerator(people: people, place: place, group: group)
        var relatives: [Relative] = []
        if make.hasSpouse {
            let number = number(0, of: index)
            var stream = RandomStream(seed: seed, purpose: Self.spousePurpose, index: number)
            let start = max(person.birthDate.birthday(turning: 18), asOf.adding(months: -historyMonths))
            let spouse = generator.spouse(of: person, at: number, on: min(start, asOf), drawing: &stream)
            relatives.append(relative(spouse, .spouse, number, of: subject, .spouse))
            subject.patient.person.maritalStatus = spouse.maritalStatus
            if historyMonths > 0 { subject.patient.contact = ContactPerson(spouse, as: .spouse) }
        }
        if make.hasChildren { addChildren(of: subject, generator, state, to: &relatives) }
        return relatives
    }

    /// Whether others live from the contract of a person of an age in a line.
    private static func isAbout(age: Int, in line: Plan.LineOfBusiness?) -> Bool {
        age >= 18 && (line == .employer || line == .exchange)
    }

    /// The shares of families, as a row of the report.
    static func target(
        _ family: ProfileSpecification.Family, lines: LineOfBusinessDraw, asOf: CalendarDate
    ) -> ReportTarget {
        let makes = ProfileSpecification.Family.Make.allCases
        return ReportTarget(
            label: "Family", path: family.path, kind: .shares(labels: makes.map(\.rawValue), shares: family.makes),
            isExact: false,
            measureHousehold: { household in
                guard let patient = household.records.first?.patient else { return nil }
                let age = patient.person.birthDate.years(until: asOf)
                guard isAbout(age: age, in: lines.line(of: patient.coverage, age: age, index: household.index)) else {
                    return nil
                }
                // The spouse is next to the person, the children follow.
                let relatives = household.records.dropFirst()
                let isMarried = relatives.first?.patient.person.maritalStatus.code == "M"
                let hasChildren = relatives.count > (isMarried ? 1 : 0)
                return makes.firstIndex { $0.hasSpouse == isMarried && $0.hasChildren == hasChildren }.map(Double.init)
            }, note: "those of 18 and over in plans of employers and of the exchange")
    }

    private func addChildren(
        of subject: ClinicalSubject, _ generator: FamilyGenerator, _ state: ProfileState,
        to relatives: inout [Relative]
    ) {
        let parent = subject.patient.person
        // Who has been 45 for 26 years has no child in the contract.
        guard parent.birthDate.birthday(turning: 45) > asOf.adding(years: -26) else { return }
        var days = RandomStream(seed: seed, purpose: Self.childPurpose, index: subject.index)
        let wanted = children?.number(of: subject.index, in: state).map {
            min(max(Int($0.rounded()), 1), ProfileSpecification.Family.mostChildren)
        }
        let births = generator.birthdays(ofChildrenOf: parent, before: asOf, wanted: wanted, drawing: &days)
        for (place, day) in births.prefix(ProfileSpecification.Family.mostChildren).enumerated() {
            let number = number(place + 1, of: subject.index)
            var stream = RandomStream(seed: seed, purpose: Self.childPurpose, index: number)
            let child = generator.child(of: parent, born: day, at: number, drawing: &stream)
            relatives.append(relative(child, .child, number, of: subject, parent.sex == .male ? .father : .mother))
        }
    }

    /// The index of a relative: those of the profile's persons come first.
    private func number(_ place: Int, of index: UInt64) -> UInt64 { count + index * Self.capacity + UInt64(place) }

    private func relative(
        _ person: Person, _ relationship: Relationship, _ number: UInt64, of subject: ClinicalSubject,
        _ contact: ContactPerson.Relationship
    ) -> Relative {
        let age = person.birthDate.years(until: asOf)
        var patient = Patient(mrn: Identifiers.mrn(number + 1), person: person, coverage: subject.patient.coverage)
        if historyMonths > 0 { patient.contact = ContactPerson(subject.patient.person, as: contact) }
        return Relative(
            subject: ClinicalSubject(
                index: number, patient: patient, placeRank: subject.placeRank,
                bodySize: people.bodySize(at: number, age: age, sex: person.sex)), relationship: relationship)
    }
}

extension ContactPerson {
    /// A person of the same household.
    fileprivate init(_ person: Person, as relationship: Relationship) {
        self.init(name: person.name, relationship: relationship, telephone: person.telephone)
    }
}
