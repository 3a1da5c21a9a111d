import HealthSimCore
import MemberSim

/// Reads an 834, segment by segment.
struct X12EnrollmentParser {
    private var roster: X12EnrollmentRoster
    private var entry: X12EnrollmentRoster.Entry?
    private var total: Int?
    private var isInOther = false

    init(_ roster: X12EnrollmentRoster) { self.roster = roster }

    /// The roster with the last member in it.
    mutating func finished() -> X12EnrollmentRoster {
        close()
        if let total, total != roster.entries.count {
            roster.problems.append(
                X12Problem(
                    .segment(.hasDataElementErrors), segment: "QTY", position: 0,
                    message: "QTY*TO is \(total), but there are \(roster.entries.count) members"))
        }
        return roster
    }

    mutating func read(_ segment: X12Segment) {
        switch segment.name {
        case "BGN":
            roster.isFull = segment.isElement(8, "4")
        case "QTY" where segment.isElement(1, "TO"): total = segment.integer(2)
        case "N1": party(segment)
        case "INS": insured(segment)
        case "REF": reference(segment)
        case "DTP": date(segment)
        case "NM1": name(segment)
        case "PER": contact(segment)
        case "N3": entry?.member.person.address.street = segment.text(1)
        case "N4":
            entry?.member.person.address.city = segment.text(1)
            entry?.member.person.address.state = segment.text(2)
            entry?.member.person.address.postalCode = segment.text(3)
        case "DMG": demographics(segment)
        case "HD": coverage(segment)
        case "AMT" where segment.isElement(1, "P3"): changeCoverage { $0.premium = segment.money(2) ?? .zero }
        case "COB": other(segment)
        default: break
        }
    }

    private mutating func party(_ segment: X12Segment) {
        switch segment.string(1) {
        case "P5": (roster.sponsorName, roster.sponsorTaxIdentifier) = (segment.text(2), segment.text(4))
        case "IN": (roster.payerName, roster.payerTaxIdentifier) = (segment.text(2), segment.text(4))
        default: break
        }
    }

    private mutating func close() {
        guard var done = entry else { return }
        if done.member.id.isEmpty { done.member.id = done.member.subscriberID }
        for index in done.coverages.indices {
            done.coverages[index].memberID = done.member.id
            done.coverages[index].subscriberID = done.member.subscriberID
        }
        for index in done.otherCoverages.indices { done.otherCoverages[index].memberID = done.member.id }
        roster.entries.append(done)
        entry = nil
    }

    // MARK: - Members

    private mutating func insured(_ segment: X12Segment) {
        close()
        isInOther = false
        var member = Member(
            id: .empty, subscriberID: .empty, relationship: .other, personCode: .empty, person: Self.nobody)
        if let relationship = Relationship(rawValue: segment.string(2)) {
            member.relationship = relationship
        } else {
            note(segment, 2, "INS02 is '\(segment.string(2))', which is no relationship that is read")
        }
        let maintenance = EnrollmentEvent.Maintenance(rawValue: segment.string(3))
        if maintenance == nil {
            note(segment, 3, "INS03 is '\(segment.string(3))': expected 001, 021, 024, 025 or 030")
        }
        member.isStudent = segment.isElement(9, "F")
        member.isDisabled = segment.isElement(10, "Y")
        member.deathDate = segment.date(12)
        status = Coverage.Status(rawValue: segment.string(5)) ?? .active
        entry = X12EnrollmentRoster.Entry(
            member: member, maintenance: maintenance ?? .audit,
            reason: EnrollmentEvent.Reason(rawValue: segment.string(4)), effective: nil, coverages: [],
            coverageMaintenance: [], primaryCareNPI: .empty, otherCoverages: [])
    }

    private var status = Coverage.Status.active

    private static let nobody = Person(
        name: PersonName(family: .empty, given: .empty), sex: .unknown, birthDate: .epoch,
        raceEthnicity: RaceEthnicity(
            group: .empty, race: Concept(.race, ""), ethnicity: Concept(.race, "")),
        language: Concept(.language, ""), maritalStatus: Concept(.maritalStatus, "UNK"),
        address: Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty),
        telephone: TelephoneNumber(digits: 0), email: .empty, socialSecurityNumber: SocialSecurityNumber(digits: 0))

    private mutating func reference(_ segment: X12Segment) {
        let value = segment.text(2)
        switch segment.string(1) {
        case "38" where entry == nil: roster.groupID = value
        case "0F": entry?.member.subscriberID = value
        case "23": entry?.member.id = value
        case "F6": entry?.member.medicareID = value
        case "1L" where entry?.coverages.isEmpty == false: changeCoverage { $0.id = value }
        default: break
        }
    }

    private mutating func date(_ segment: X12Segment) {
        guard let day = segment.date(3) else {
            return note(segment, 3, "DTP03 is '\(segment.string(3))': expected a day of the form CCYYMMDD")
        }
        switch segment.string(1) {
        case "007" where entry == nil: roster.date = day
        case "303": entry?.effective = day
        case "348": changeCoverage { $0.start = day }
        case "349": changeCoverage { $0.end = day }
        case "344": changeOther { $0.start = day }
        case "345": changeOther { $0.end = day }
        default: break
        }
    }

    private mutating func name(_ segment: X12Segment) {
        switch segment.string(1) {
        case "IL", "74":
            entry?.member.person.name = PersonName(
                family: segment.text(3), given: segment.text(4), middle: segment.text(5))
            if segment.isElement(8, "34"), let digits = segment.integer(9) {
                entry?.member.person.socialSecurityNumber = SocialSecurityNumber(digits: UInt32(digits))
            }
        case "P3": entry?.primaryCareNPI = segment.text(9)
        case "IN": changeOther { $0.payerID = segment.text(9) }
        default: break
        }
    }

    private mutating func contact(_ segment: X12Segment) {
        guard segment.isElement(1, "IP") else { return }
        for element in stride(from: 3, through: 7, by: 2) {
            switch segment.string(element) {
            case "HP":
                entry?.member.person.telephone = TelephoneNumber(digits: UInt64(segment.string(element + 1)) ?? 0)
            case "EM": entry?.member.person.email = segment.text(element + 1)
            default: break
            }
        }
    }

    private mutating func demographics(_ segment: X12Segment) {
        guard let birth = segment.date(2) else { return note(segment, 2, "DMG02 is no day of the form CCYYMMDD") }
        entry?.member.person.birthDate = birth
        entry?.member.person.sex = Sex(rawValue: segment.string(3)) ?? .unknown
    }

    // MARK: - Coverage

    private mutating func coverage(_ segment: X12Segment) {
        let maintenance = EnrollmentEvent.Maintenance(rawValue: segment.string(1))
        if maintenance == nil {
            note(segment, 1, "HD01 is '\(segment.string(1))', which is no maintenance that is read")
        }
        let level = Coverage.Level(rawValue: segment.string(5))
        entry?.coverages.append(
            Coverage(
                id: .empty, memberID: .empty, subscriberID: .empty, payerID: .empty, planID: segment.text(4),
                groupID: roster.groupID, start: .epoch, level: level ?? .individual, status: status))
        entry?.coverageMaintenance.append(maintenance ?? .audit)
    }

    private mutating func changeCoverage(_ body: (inout Coverage) -> Void) {
        guard let last = entry?.coverages.indices.last else { return }
        entry.mutate { body(&$0.coverages[last]) }
    }

    private mutating func other(_ segment: X12Segment) {
        isInOther = true
        entry?.otherCoverages.append(
            OtherCoverage(
                memberID: .empty, payerID: .empty, policyNumber: segment.text(2), relationship: .subscriber,
                order: OtherCoverage.Order(rawValue: segment.string(1)) ?? .primary, start: .epoch))
    }

    private mutating func changeOther(_ body: (inout OtherCoverage) -> Void) {
        guard isInOther, let last = entry?.otherCoverages.indices.last else { return }
        entry.mutate { body(&$0.otherCoverages[last]) }
    }

    private mutating func note(_ segment: X12Segment, _ element: Int, _ message: String) {
        roster.problems.append(
            X12Problem(
                .element(.invalidCode, element: element, component: nil, value: segment.string(element)),
                segment: segment.name, position: segment.position, message: message))
    }
}

extension Optional {
    /// Changes the value, if there is one.
    fileprivate mutating func mutate(_ body: (inout Wrapped) -> Void) {
        guard var value = self else { return }
        self = nil
        body(&value)
        self = value
    }
}
