import HealthSimCore
import MemberSim
import PatientSim

/// Makes the payer's view of a patient: the contract, the plan, the holder for a child, the primary care provider.
struct MembershipBuilder: Sendable {
    private let seed: UInt64
    private let asOf: CalendarDate
    private let historyStart: CalendarDate
    private let enrollment: LinkedEnrollment
    private let people: PersonGenerator
    private let lines: LineOfBusinessDraw
    private let plans: StratifiedDraw

    /// Parents are made as persons of another range of indices.
    private static let otherPersons: UInt64 = 1 << 61
    private static let dependentPurpose: RandomStream.Purpose = "sync.dependent"

    init(seed: UInt64, asOf: CalendarDate, historyMonths: Int, count: UInt64) {
        self.seed = seed
        self.asOf = asOf
        historyStart = asOf.adding(months: -historyMonths)
        enrollment = LinkedEnrollment(seed: seed, asOf: asOf)
        people = PersonGenerator(seed: seed, asOf: asOf)
        lines = LineOfBusinessDraw(seed: seed, count: count)
        plans = StratifiedDraw(seed: seed, purpose: "sync.plan", count: max(1, count))
    }

    /// The household of a patient without claims; nothing for the uninsured and those insured elsewhere.
    ///
    /// - Parameters:
    ///   - relatives: who lives from the patient's contract.
    ///   - changes: what happens to the contract beside what the years bring.
    func household(
        for record: PatientRecord, with relatives: [RelativeRecord] = [], index: UInt64,
        changes: [LinkedEnrollment.Change] = []
    ) -> MemberHousehold? {
        let patient = record.patient
        let age = patient.person.birthDate.years(until: asOf)
        let coverage = patient.coverage
        guard let line = lines.line(of: coverage, age: age, index: index) else { return nil }
        let of65 = patient.person.birthDate.birthday(turning: 65).startOfMonth
        let turned = (line == .medicare || line == .medicareAdvantage) && of65 > historyStart && of65 <= asOf
        var request = LinkedEnrollment.Request(
            number: index + 1, person: patient.person, mrn: patient.mrn, death: patient.deathTime?.date, line: line,
            lineBefore: turned && coverage == nil ? .employer : nil, plan: coverage?.plan ?? .empty,
            holder: relatives.isEmpty ? holder(of: record, line: line, age: age, index: index) : nil,
            historyStart: historyStart,
            planQuantile: plans.quantile(of: index % plans.count))
        request.isDual = coverage?.type.string == LineOfBusinessWords.dual
        request.changes = changes
        request.relatives = relatives.map { relative in
            LinkedEnrollment.Relative(
                relationship: relative.relationship, person: relative.record.patient.person,
                mrn: relative.record.patient.mrn, death: relative.record.patient.deathTime?.date)
        }
        guard var household = enrollment.household(for: request) else { return nil }
        household.practitioners = record.practitioners
        household.facilities = record.facilities
        assignPrimaryCare(&household, record)
        for relative in relatives {
            assignPrimaryCare(&household, relative.record)
            household.addDirectory(of: relative.record)
        }
        return household
    }

    // MARK: - Who holds the contract

    /// The parent of a child, and of most who are not yet 26, in the plans of employers and of the exchange.
    private func holder(
        of record: PatientRecord, line: Plan.LineOfBusiness, age: Int, index: UInt64
    ) -> (person: Person, relationship: Relationship)? {
        guard line == .employer || line == .exchange, age < 26 else { return nil }
        var stream = RandomStream(seed: seed, purpose: Self.dependentPurpose, index: index)
        guard age < 18 || stream.chance(age < 22 ? 0.85 : 0.6) else { return nil }
        let child = record.patient.person
        let contact = record.patient.contact
        let isMother: Bool
        switch contact?.relationship {
        case .mother: isMother = true
        case .father: isMother = false
        default: isMother = stream.chance(0.5)
        }
        let years = 22 + stream.integer(below: 18)
        guard let place = Place(zip: child.address.postalCode.string) ?? Place.all.first else { return nil }
        let group =
            RaceEthnicityGroup.all.first { $0.raceEthnicity == child.raceEthnicity } ?? RaceEthnicityGroup.all[0]
        var parent = people.person(
            at: index | Self.otherPersons, age: .completed(age + years), sex: isMother ? .female : .male, group: group,
            place: place, family: child.name.family, home: child.address)
        if let contact, contact.relationship == .mother || contact.relationship == .father {
            parent.name = contact.name
            parent.telephone = contact.telephone
        }
        return (parent, .child)
    }

    // MARK: - Primary care

    /// The clinician of primary care whom the record names most often, where the plan asks for one.
    private func assignPrimaryCare(_ household: inout MemberHousehold, _ record: PatientRecord) {
        guard let member = household.members.first(where: { $0.mrn == record.patient.mrn }),
            let npi = Self.primaryCare(of: record)
        else { return }
        for coverage in household.coverages where coverage.memberID == member.id {
            guard PlanTable.shared.requiresPrimaryCare(coverage.planID) else { continue }
            household.primaryCareAssignments.append(
                PrimaryCareAssignment(
                    memberID: member.id, practitionerNPI: npi, start: coverage.start, end: coverage.end))
        }
    }

    /// Family medicine, internal medicine, general practice, pediatrics.
    private static let primaryCareTaxonomies: [Text] = ["207Q00000X", "207R00000X", "208D00000X", "208000000X"]

    private static func primaryCare(of record: PatientRecord) -> Text? {
        // By position throughout: encounters and clinicians are large, and a loop over them would copy each.
        let clinicians = record.practitioners.indices.filter {
            primaryCareTaxonomies.contains(record.practitioners[$0].specialty.code)
        }
        var counts: [(npi: Text, count: Int)] = []
        for place in record.encounters.indices where record.encounters[place].encounterClass == .ambulatory {
            let npi = record.encounters[place].practitionerNPI
            if let known = counts.indices.first(where: { counts[$0].npi == npi }) {
                counts[known].count += 1
            } else if clinicians.contains(where: { record.practitioners[$0].npi == npi }) {
                counts.append((npi, 1))
            }
        }
        let most = counts.max { $0.count < $1.count }?.npi
        return most ?? clinicians.first.map { record.practitioners[$0].npi }
    }
}
