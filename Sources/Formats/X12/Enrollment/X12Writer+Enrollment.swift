import HealthSimCore
import MemberSim

// The header of an 834 and the member loop. Source: X12 005010X220A1.
extension X12Writer {
    /// BGN to loop 1000B.
    mutating func header(
        of members: ArraySlice<X12EnrollmentEntry>, scope: X12EnrollmentScope, sponsor: EmployerGroup, payer: Payer,
        _ interchange: X12Interchange
    ) {
        segment("BGN")
        element("00")
        element(interchange.controlNumber, width: 9)
        element(interchange.date)
        element(minuteOfDay: interchange.minuteOfDay)
        skip(3)
        switch scope {
        case .everyone: element("4")
        case .changes: element("2")
        }
        end()
        reference("38", sponsor.id)
        date("007", scope.date)
        let subscribers = members.reduce(0) { $0 + ($1.member.isSubscriber ? 1 : 0) }
        quantity("TO", members.count)
        if subscribers > 0 { quantity("ET", subscribers) }
        if subscribers < members.count { quantity("DT", members.count - subscribers) }
        party("P5", sponsor.name, taxIdentifier: sponsor.taxIdentifier)
        party("IN", payer.name, taxIdentifier: payer.taxIdentifier)
    }

    private mutating func quantity(_ qualifier: StaticString, _ count: Int) {
        segment("QTY")
        element(qualifier)
        element(count)
        end()
    }

    private mutating func party(_ entity: StaticString, _ name: Text, taxIdentifier: Text) {
        segment("N1")
        element(entity)
        element(name, max: 60)
        element("FI")
        if taxIdentifier.isEmpty { element("999999999") } else { element(taxIdentifier) }
        end()
    }

    /// Loop 2000 of a member.
    mutating func write(
        _ entry: X12EnrollmentEntry, scope: X12EnrollmentScope, in household: MemberHousehold, _ payers: X12Payers
    ) {
        let (member, coverage) = (entry.member, entry.coverage)
        insured(entry)
        reference("0F", member.subscriberID)
        reference("1L", coverage.groupID)
        reference("23", member.id)
        reference("F6", member.medicareID)
        days(of: entry)
        name(of: member)
        coverages(of: entry)
        primaryCare(of: member, on: scope.date, in: household)
        for other in household.otherCoverages where other.memberID == member.id && other.covers(scope.date) {
            write(other, payer: payers.payer(other.payerID))
        }
    }

    /// INS.
    private mutating func insured(_ entry: X12EnrollmentEntry) {
        let (member, event) = (entry.member, entry.event)
        segment("INS")
        element(member.isSubscriber ? "Y" : "N")
        element(Text(member.relationship.rawValue))
        element(Text((event?.maintenance ?? .audit).rawValue))
        element(Text((event?.reason ?? .none).rawValue))
        element(Text(entry.coverage.status.rawValue))
        // Both parts of Medicare, where the member has a number there.
        composite()
        if member.medicareID.isEmpty { skipComponents() } else { component("C") }
        skip()
        if member.isSubscriber { element(Self.employment(of: entry)) } else { skip() }
        if !member.isSubscriber, member.relationship.isChild {
            element(member.isStudent ? "F" : "N")
        } else {
            skip()
        }
        if member.isDisabled { element("Y") } else { skip() }
        if let death = member.deathDate {
            element("D8")
            element(death)
        }
        end()
    }

    /// INS08.
    private static func employment(of entry: X12EnrollmentEntry) -> StaticString {
        switch entry.event?.reason {
        case .endOfEmployment, .continuation: return "TE"
        case .retirement: return "RT"
        default: break
        }
        if entry.coverage.status == .continuation { return "TE" }
        return entry.coverage.groupID.isEmpty ? "AC" : "FT"
    }

    /// The days of loop 2000.
    private mutating func days(of entry: X12EnrollmentEntry) {
        if let event = entry.event { date("303", event.effective) }
        if entry.coverage.status == .continuation { date("340", entry.coverage.start) }
        date("356", entry.coverage.start)
        if let end = entry.coverage.end { date("357", end) }
    }

    /// Loop 2100A.
    private mutating func name(of member: Member) {
        let person = member.person
        insuredName(person, number: person.socialSecurityNumber)
        contact(person)
        address(person.address)
        segment("DMG")
        element("D8")
        element(person.birthDate)
        element(person.sex == .female ? "F" : person.sex == .male ? "M" : "U")
        if let marital = Self.maritalStatus(person.maritalStatus.code) { element(marital) } else { skip() }
        composite()
        component(Self.race(person.raceEthnicity.group))
        end()
    }

    /// PER, unless there is nothing to say. Without the extended characters a mail address cannot be written.
    private mutating func contact(_ person: Person) {
        let hasMail = !person.email.isEmpty && options.characters == .extended
        guard person.telephone.digits > 0 || hasMail else { return }
        segment("PER")
        element("IP")
        skip()
        if person.telephone.digits > 0 {
            element("HP")
            element(person.telephone)
        }
        if hasMail {
            element("EM")
            element(person.email, max: 256)
        }
        end()
    }

    private mutating func insuredName(_ person: Person, number: SocialSecurityNumber) {
        segment("NM1")
        element("IL")
        element("1")
        element(person.name.family.isEmpty ? "UNKNOWN" : person.name.family, max: 60)
        element(person.name.given, max: 35)
        element(person.name.middle, max: 25)
        if number.digits > 0 {
            skip(2)
            element("34")
            element(Int(number.digits), width: 9)
        }
        end()
    }

    /// DMG04, of the codes of HL7 v3 MaritalStatus.
    private static func maritalStatus(_ code: Text) -> StaticString? {
        switch code.string {
        case "S": "I"
        case "M": "M"
        case "D": "D"
        case "W": "W"
        case "L": "X"
        case "T": "B"
        default: nil
        }
    }

    /// DMG05, of the groups of `people/race-ethnicity`.
    private static func race(_ group: Text) -> StaticString {
        switch group.string {
        case "white": "C"
        case "black": "B"
        case "hispanic": "H"
        case "asian": "A"
        case "native": "I"
        case "pacific": "P"
        case "other": "E"
        default: "7"
        }
    }
}
