import HealthSimCore
import MemberSim

/// Writes one interchange of claims: envelopes, hierarchy, and the loops above a claim.
struct X12ClaimWriter {
    var x: X12Writer
    let encoder: X12ClaimEncoder
    let interchange: X12Interchange

    var isProfessional: Bool { encoder.kind == .professionalClaim }

    private var hierarchy = 0
    private var subscriberLevel = 0

    /// A level may have 100 claims.
    private static let claimsPerLevel = 100

    init(_ encoder: X12ClaimEncoder, _ interchange: X12Interchange) {
        x = X12Writer(encoder.options)
        self.encoder = encoder
        self.interchange = interchange
    }

    mutating func write(_ households: [MemberHousehold], _ order: X12ClaimOrder) {
        x.beginInterchange(interchange)
        x.beginGroup(encoder.kind, interchange)
        var claimsInSet = 0
        var claimsInLevel = 0
        var former: X12ClaimOrder.Entry?
        for (index, entry) in order.entries.enumerated() {
            let isNewSet =
                former.map { $0.partners != entry.partners } ?? true || claimsInSet >= encoder.options.claimsPerSet
            if isNewSet {
                if former != nil { x.endSet() }
                beginSet(households[entry.household], order, from: index)
                claimsInSet = 0
            }
            let isSameContract = former.map { isSameSubscriberLevel($0, entry, households) } ?? false
            let isFull = claimsInLevel >= Self.claimsPerLevel
            if isNewSet || !isSameContract || (entry.isSelf && isFull) {
                beginSubscriber(households[entry.household], entry)
                claimsInLevel = 0
                if !entry.isSelf { beginPatient(households[entry.household].members[entry.member]) }
            } else if !entry.isSelf, isFull || former?.member != entry.member {
                beginPatient(households[entry.household].members[entry.member])
                claimsInLevel = 0
            }
            claim(entry.claim, of: households[entry.household], member: entry.member)
            claimsInSet += 1
            claimsInLevel += 1
            former = entry
        }
        x.endSet()
        x.endGroup()
        x.endInterchange()
    }

    /// Whether two claims stand below the same subscriber: the same contract in the same role.
    private func isSameSubscriberLevel(
        _ a: X12ClaimOrder.Entry, _ b: X12ClaimOrder.Entry, _ households: [MemberHousehold]
    ) -> Bool {
        guard a.household == b.household, a.isSelf == b.isSelf else { return false }
        // The dependants of a subscriber may follow each other, but only with the same group and order of payers.
        return households[a.household].claims[a.claim].groupID == households[b.household].claims[b.claim].groupID
            && households[a.household].claims[a.claim].otherPayers.count
                == households[b.household].claims[b.claim].otherPayers.count
            && medicareType(a.claim, of: households[a.household]) == medicareType(b.claim, of: households[b.household])
    }
}

// MARK: - Header

extension X12ClaimWriter {
    private mutating func beginSet(_ household: MemberHousehold, _ order: X12ClaimOrder, from index: Int) {
        let entry = order.entries[index]
        let payer = encoder.payers.payer(household.claims[entry.claim].payerID)
        x.beginSet(encoder.kind)
        x.segment("BHT")
        x.element("0019")
        x.element("00")
        x.nextElement()
        x.open()
        x.out.append("HS")
        x.out.append(integer: interchange.controlNumber, width: 9)
        x.out.append(integer: x.setsInGroup, width: 4)
        x.element(interchange.date)
        x.element(minuteOfDay: interchange.minuteOfDay)
        x.element("CH")
        x.end()

        let npi = household.claims[entry.claim].billingNPI
        let biller = X12Biller(npi, in: household)
        if biller.isPerson {
            x.person("41", biller.name, qualifier: "46", number: npi)
        } else {
            x.organization("41", biller.organization, qualifier: "46", number: npi)
        }
        x.segment("PER")
        x.element("IC")
        x.element("BILLING OFFICE")
        x.element("TE")
        x.element(biller.telephone)
        x.end()
        x.organization("40", payer.name, qualifier: "46", number: payer.id)

        hierarchy = 1
        x.segment("HL")
        x.element("1")
        x.skip()
        x.element("20")
        x.element("1")
        x.end()
        if !biller.taxonomy.isEmpty {
            x.segment("PRV")
            x.element("BI")
            x.element("PXC")
            x.element(biller.taxonomy)
            x.end()
        }
        if biller.isPerson {
            x.person("85", biller.name, number: npi)
        } else {
            x.organization("85", biller.organization, qualifier: "XX", number: npi)
        }
        x.address(biller.address, isRequired: true, hasFullPostalCode: true)
        x.reference("EI", biller.taxIdentifier)
    }

    private mutating func beginLevel(parent: Int, code: StaticString, hasChildren: Bool) {
        hierarchy += 1
        x.segment("HL")
        x.element(hierarchy)
        x.element(parent)
        x.element(code)
        x.element(hasChildren ? "1" : "0" as StaticString)
        x.end()
    }
}

// MARK: - Subscriber and patient

extension X12ClaimWriter {
    private mutating func beginSubscriber(_ household: MemberHousehold, _ entry: X12ClaimOrder.Entry) {
        beginLevel(parent: 1, code: "22", hasChildren: !entry.isSelf)
        subscriberLevel = hierarchy
        let payer = encoder.payers.payer(household.claims[entry.claim].payerID)
        x.segment("SBR")
        switch household.claims[entry.claim].otherPayers.count {
        case 0: x.element("P")
        case 1: x.element("S")
        default: x.element("T")
        }
        x.element(entry.isSelf ? "18" : Text.empty)
        x.element(household.claims[entry.claim].groupID, max: 50)
        x.skip()
        x.element(isProfessional ? medicareType(entry.claim, of: household) : .empty)
        x.skip(3)
        x.element(payer.claimFilingIndicator)
        x.end()

        let subscriber = household.members.firstIndex { $0.isSubscriber } ?? entry.member
        let number = household.claims[entry.claim].subscriberID
        x.person(
            "IL", household.members[subscriber].person.name, qualifier: "MI",
            number: number.isEmpty ? household.subscriberID : number)
        if entry.isSelf {
            x.address(household.members[subscriber].person.address, isRequired: true)
            x.demographics(household.members[subscriber].person.birthDate, household.members[subscriber].person.sex)
        }
        x.organization("PR", payer.name, qualifier: "PI", number: payer.id)
        x.address(payer.address)
    }

    /// Why Medicare pays after another payer, when it is the one that the claim goes to.
    func medicareType(_ claim: Int, of household: MemberHousehold) -> Text {
        guard !household.claims[claim].otherPayers.isEmpty else { return .empty }
        let member = household.claims[claim].memberID
        for other in household.otherCoverages
        where other.memberID == member && other.order == .primary && !other.medicareSecondaryType.isEmpty {
            return other.medicareSecondaryType
        }
        return .empty
    }

    private mutating func beginPatient(_ member: Member) {
        beginLevel(parent: subscriberLevel, code: "23", hasChildren: false)
        x.segment("PAT")
        x.element(member.relationship.claimCode)
        x.end()
        x.person("QC", member.person.name)
        x.address(member.person.address, isRequired: true)
        x.demographics(member.person.birthDate, member.person.sex)
        x.reference("1W", member.id)
    }
}

extension Relationship {
    /// PAT01 and SBR02 of claims, which know fewer relationships than enrolment does.
    var claimCode: StaticString {
        switch self {
        case .subscriber: "18"
        case .spouse: "01"
        case .child, .adoptedChild, .fosterChild, .ward, .stepchild: "19"
        case .lifePartner: "53"
        case .sponsoredDependent, .formerSpouse, .other: "G8"
        }
    }
}
