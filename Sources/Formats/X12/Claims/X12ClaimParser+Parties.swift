import HealthSimCore
import MemberSim

// NM1, N3, N4, DMG, PRV, PER, SBR and PAT.
extension X12ClaimParser {
    mutating func name(_ segment: X12Segment) {
        let entity = segment.string(1)
        party = .none
        switch (entity, place) {
        case ("41", .header):
            place = .submitter
            result.submitterID = required(segment, 9)
        case ("40", .submitter), ("40", .header): place = .receiver
        case ("85", .biller):
            place = .billerName
            biller(segment)
        case ("87", .billerName), ("PE", .billerName), ("PE", .payTo): place = .payTo
        case ("IL", .subscriber):
            place = .subscriberName
            subscriberName(segment)
        case ("PR", .subscriberName), ("PR", .subscriber):
            place = .payer
            payer(segment)
        case ("QC", .patient):
            place = .patientName
            levels.patient.person.name = personName(segment)
            party = .patient
        case ("IL", .other):
            place = .otherHolder
            modifyOther { $0.policyNumber = segment.text(9) }
        case ("PR", .otherHolder), ("PR", .other):
            place = .otherPayer
            otherPayer(segment)
        default: provider(segment, entity)
        }
    }

    private mutating func biller(_ segment: X12Segment) {
        levels.billingNPI = required(segment, 9)
        levels.billingFacility = nil
        levels.billingPractitioner = nil
        let specialty = levels.taxonomy
        if segment.isElement(2, "1") {
            levels.billingPractitioner = Self.practitioner(levels.billingNPI, personName(segment), specialty)
        } else {
            levels.billingFacility = Self.facility(levels.billingNPI, required(segment, 3, most: 60), specialty)
            levels.billingFacility?.telephone = levels.telephone
        }
        party = .biller
    }

    private mutating func subscriberName(_ segment: X12Segment) {
        let id = required(segment, 9)
        var member = X12ClaimLevels.unknownMember
        member.id = id
        member.subscriberID = id
        member.relationship = .subscriber
        member.personCode = "01"
        member.person.name = personName(segment)
        let known = result.households.lastIndex { $0.subscriberID == id }
        levels.household = known ?? result.households.count
        if known == nil { result.households.append(MemberHousehold(subscriberID: id, members: [member])) }
        if levels.isSelf { levels.member = 0 }
        party = .subscriber
        guard let household = levels.household else { return }
        if let facility = levels.billingFacility {
            X12HouseholdJoin.add(facility, to: &result.households[household].facilities)
        }
        if let practitioner = levels.billingPractitioner {
            X12HouseholdJoin.add(practitioner, to: &result.households[household].practitioners)
        }
    }

    private mutating func payer(_ segment: X12Segment) {
        levels.payerID = required(segment, 9)
        levels.payer = payerIndex(levels.payerID, required(segment, 3, most: 60), levels.filingIndicator)
        party = .payer
    }

    private mutating func otherPayer(_ segment: X12Segment) {
        let id = required(segment, 9)
        let filing = claim?.otherPayers.last?.claimFilingIndicator ?? .empty
        _ = payerIndex(id, segment.text(3), filing)
        modifyOther { $0.payerID = id }
    }

    private mutating func payerIndex(_ id: Text, _ name: Text, _ filing: Text) -> Int {
        if let known = result.payers.firstIndex(where: { $0.id == id }) { return known }
        result.payers.append(
            Payer(
                id: id, name: name, address: X12ClaimLevels.noAddress, telephone: TelephoneNumber(digits: 0),
                taxIdentifier: .empty, claimFilingIndicator: filing))
        return result.payers.count - 1
    }

    func personName(_ segment: X12Segment) -> PersonName {
        PersonName(family: segment.text(3), given: segment.text(4), middle: segment.text(5))
    }

    // MARK: - Details

    mutating func detail(_ segment: X12Segment) {
        switch segment.name {
        case "PRV": specialty(segment)
        case "PER":
            if place == .submitter, segment.isElement(3, "TE"), let digits = UInt64(segment.string(4)),
                digits < 10_000_000_000
            {
                levels.telephone = TelephoneNumber(digits: digits)
            }
        case "DMG":
            let date = day(segment, 2)
            let sex = Sex(named: segment.string(3))
            if sex == nil { element(segment, 3, .invalidCode, "DMG03 is F, M or U") }
            modifyPerson {
                $0.birthDate = date ?? .epoch
                $0.sex = sex ?? .unknown
            }
        case "N3":
            let (house, street) = Self.street(segment.string(1))
            modifyAddress {
                $0.houseNumber = house
                $0.street = street
            }
        default:
            let (city, state) = (required(segment, 1, most: 30), segment.text(2))
            let zip = String(segment.string(3).prefix(5))
            modifyAddress {
                $0.city = city
                $0.state = state
                $0.postalCode = Text(zip)
            }
        }
    }

    private mutating func specialty(_ segment: X12Segment) {
        let taxonomy = Concept(.taxonomy, segment.string(3))
        if place == .biller { return levels.taxonomy = taxonomy }
        guard case .practitioner(let npi) = party, let household = levels.household,
            let place = result.households[household].practitioners.firstIndex(where: { $0.npi == npi })
        else { return }
        result.households[household].practitioners[place].specialty = taxonomy
    }

    private mutating func modifyPerson(_ body: (inout Person) -> Void) {
        switch party {
        case .subscriber:
            guard let household = levels.household else { return }
            body(&result.households[household].members[0].person)
        case .patient: body(&levels.patient.person)
        default: break
        }
    }

    private mutating func modifyAddress(_ body: (inout Address) -> Void) {
        switch party {
        case .subscriber, .patient: modifyPerson { body(&$0.address) }
        case .biller: modifyBiller(body)
        case .payer:
            if let payer = levels.payer { body(&result.payers[payer].address) }
        case .facility(let npi):
            guard let household = levels.household,
                let place = result.households[household].facilities.firstIndex(where: { $0.npi == npi })
            else { return }
            body(&result.households[household].facilities[place].address)
        case .none, .practitioner: break
        }
    }

    private mutating func modifyBiller(_ body: (inout Address) -> Void) {
        if var facility = levels.billingFacility {
            body(&facility.address)
            levels.billingFacility = facility
        }
        if var practitioner = levels.billingPractitioner {
            body(&practitioner.address)
            levels.billingPractitioner = practitioner
        }
    }

    /// The house number and the street of a line; a number of 0 when there is none.
    static func street(_ line: String) -> (Int32, Text) {
        guard let space = line.firstIndex(of: " "), let number = Int32(line[..<space]), number > 0,
            line[..<space].allSatisfy({ $0.isASCII && $0.isNumber }), !line.hasPrefix("0")
        else { return (0, Text(line)) }
        return (number, Text(String(line[line.index(after: space)...])))
    }

    // MARK: - Subscriber and patient

    mutating func subscriber(_ segment: X12Segment) {
        guard place == .subscriber else { return other(segment) }
        levels.isSelf = segment.isElement(2, "18")
        levels.groupID = segment.text(3)
        levels.filingIndicator = segment.text(9)
        if segment.isEmpty(1) { _ = required(segment, 1) }
    }

    mutating func patient(_ segment: X12Segment) {
        guard place == .patient else { return }
        guard let relationship = Relationship(rawValue: segment.string(1)) else {
            return element(segment, 1, .invalidCode, "PAT01 is the relationship of the patient: 01, 19, 53 or G8")
        }
        levels.patient.relationship = relationship
    }

    /// The member that a claim of this level is for; those who are new are added.
    mutating func memberIndex() -> Int? {
        if let known = levels.member { return known }
        guard let household = levels.household else { return nil }
        guard levels.isPatientLevel else {
            levels.member = levels.isSelf ? 0 : nil
            return levels.member
        }
        var patient = levels.patient
        patient.subscriberID = result.households[household].subscriberID
        let members = result.households[household].members
        let known = members.firstIndex {
            patient.id.isEmpty
                ? $0.person.name == patient.person.name && $0.person.birthDate == patient.person.birthDate
                : $0.id == patient.id
        }
        if patient.id.isEmpty { patient.id = Text("\(patient.subscriberID)-\(members.count + 1)") }
        if known == nil { result.households[household].members.append(patient) }
        levels.member = known ?? members.count
        return levels.member
    }
}
