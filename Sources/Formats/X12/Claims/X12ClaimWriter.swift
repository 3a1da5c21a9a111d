import HealthSimCore
import MemberSim

/// Writes one interchange of claims: envelopes, hierarchy, and the loops above a claim.
struct X12ClaimWriter {
    var x: X12Writer
    let encoder: X12ClaimEncoder
    let interchange: X12Interchange

    let isProfessional: Bool

    private var hierarchy = 0
    private var subscriberLevel = 0
    private var claimsInLevel = 0
    /// Loop 2010BB of the set, and SBR09.
    private var renderedPayer = X12Rendered(bytes: [], count: 0)
    private var filingIndicator = Text.empty

    /// A level may have 100 claims.
    private static let claimsPerLevel = 100

    init(_ encoder: X12ClaimEncoder, _ interchange: X12Interchange) {
        x = X12Writer(encoder.options)
        self.encoder = encoder
        isProfessional = encoder.kind == .professionalClaim
        self.interchange = interchange
    }

    /// BHT03 of a set: the number of the interchange and of the set in it.
    static func reference(batch: Int, set: Int) -> Text {
        func digits(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return Text("HS\(digits(X12Interchange.wrapped(batch), 9))\(digits(set, 4))")
    }

    mutating func write(_ households: [MemberHousehold], _ order: X12ClaimOrder) {
        x.beginInterchange(interchange)
        x.beginGroup(encoder.kind, interchange)
        let entries = order.entries.span
        var claimsInSet = 0
        for index in entries.indices {
            let entry = entries[index]
            let former = index > 0 ? entries[index - 1] : nil
            let isNewSet = former?.partners != entry.partners || claimsInSet >= encoder.options.claimsPerSet
            if isNewSet {
                if index > 0 { x.endSet() }
                households.lend(entry.household) { beginSet($0, entry) }
                claimsInSet = 0
            }
            households.lend(entry.household) { household in
                beginLevels(household, entry, former: isNewSet ? nil : former)
                claim(entry.claim, of: household, member: entry.member)
            }
            claimsInSet += 1
            claimsInLevel += 1
        }
        x.endSet()
        x.endGroup()
        x.endInterchange()
    }

    /// Begins a subscriber or a patient, unless the claim goes on with those of the former one.
    private mutating func beginLevels(
        _ household: X12Loan<MemberHousehold>, _ entry: X12ClaimOrder.Entry, former: X12ClaimOrder.Entry?
    ) {
        let isFull = claimsInLevel >= Self.claimsPerLevel
        // The dependants of a subscriber may follow each other, but only with the same group and order of payers.
        let isSame =
            former.map {
                $0.household == entry.household && $0.isSelf == entry.isSelf && $0.contract == entry.contract
                    && (entry.paidBefore == 0
                        || medicareType($0.claim, of: household) == medicareType(entry.claim, of: household))
            } ?? false
        if !isSame || (entry.isSelf && isFull) {
            beginSubscriber(household, entry)
        } else if entry.isSelf || (!isFull && former?.member == entry.member) {
            return
        }
        claimsInLevel = 0
        if !entry.isSelf { household.members.lend(entry.member) { beginPatient($0) } }
    }
}

// MARK: - Header

extension X12ClaimWriter {
    private mutating func beginSet(_ household: X12Loan<MemberHousehold>, _ entry: X12ClaimOrder.Entry) {
        let payer = encoder.payers.payer(household.claims[entry.claim].payerID)
        let options = encoder.options
        filingIndicator = payer.claimFilingIndicator
        renderedPayer = X12Writer.render(options) { writer in
            writer.organization("PR", payer.name, qualifier: "PI", number: payer.id)
            writer.address(payer.address)
        }
        x.beginSet(encoder.kind)
        x.segment("BHT")
        x.element("0019")
        x.element("00")
        x.nextElement()
        x.open()
        x.put("HS")
        x.put(integer: interchange.controlNumber, width: 9)
        x.put(integer: x.setsInGroup, width: 4)
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
    private mutating func beginSubscriber(_ household: X12Loan<MemberHousehold>, _ entry: X12ClaimOrder.Entry) {
        beginLevel(parent: 1, code: "22", hasChildren: !entry.isSelf)
        subscriberLevel = hierarchy
        x.segment("SBR")
        household.claims.lend(entry.claim) { claim in
            switch claim.otherPayers.count {
            case 0: x.element("P")
            case 1: x.element("S")
            default: x.element("T")
            }
            if entry.isSelf { x.element("18") } else { x.skip() }
            x.element(claim.groupID, max: 50)
        }
        x.skip()
        x.element(isProfessional && entry.paidBefore > 0 ? medicareType(entry.claim, of: household) : .empty)
        x.skip(3)
        x.element(filingIndicator)
        x.end()

        let number = household.claims.lend(entry.claim) { $0.subscriberID }
        let members = household.members
        let subscriber =
            members.indices.first { members.lend($0) { $0.relationship } == .subscriber } ?? entry.member
        members.lend(subscriber) {
            subscriberName(
                $0, number: number.isEmpty ? household.subscriberID : number, isPatient: entry.isSelf)
        }
        x.append(rendered: renderedPayer)
    }

    private mutating func subscriberName(_ member: X12Loan<Member>, number: Text, isPatient: Bool) {
        x.person("IL", member.person.name, qualifier: "MI", number: number)
        guard isPatient else { return }
        x.address(member.person.address, isRequired: true)
        x.demographics(member.person.birthDate, member.person.sex)
    }

    /// Why Medicare pays after another payer, when it is the one that the claim goes to.
    func medicareType(_ claim: Int, of household: X12Loan<MemberHousehold>) -> Text {
        guard household.claims.lend(claim, { !$0.otherPayers.isEmpty }) else { return .empty }
        let member = household.claims.lend(claim) { $0.memberID }
        for other in household.otherCoverages
        where other.memberID == member && other.order == .primary && !other.medicareSecondaryType.isEmpty {
            return other.medicareSecondaryType
        }
        return .empty
    }

    private mutating func beginPatient(_ member: X12Loan<Member>) {
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
