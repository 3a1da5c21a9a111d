import HealthSimCore
import RxMemberSim

extension RecordParser {
    private static let rxHouseholdFields = [
        "cardholder_id", "members", "coverages", "facts", "prescriptions", "fills", "claims", "responses",
        "authorizations", "programs", "accumulators", "rebates", "pharmacies", "prescribers",
    ]

    /// Reads the household of a card. Without a `cardholder_id` it is that of the first member.
    mutating func rxHousehold() throws(JSONError) -> RxHousehold? {
        guard try reader.kind() == .object else {
            fail("", "Expected an object with members", rule: Rule.kind)
            try reader.skipValue()
            return nil
        }
        var household = RxHousehold(cardholderID: .empty, members: [])
        var hasMembers = false
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "cardholder_id": try read(&household.cardholderID)
            case "members":
                hasMembers = try reader.kind() != .null
                household.members = try list("members") { p throws(JSONError) in try p.rxMember() }
            default:
                if try !rxHouseholdList(key, into: &household) { unknown(key, among: Self.rxHouseholdFields) }
            }
        }
        if !hasMembers { missing("members", in: "", "the members, the cardholder first") }
        if household.cardholderID.isEmpty { household.cardholderID = household.members.first?.cardholderID ?? .empty }
        return household
    }

    /// Reads a list of the household.
    /// - Returns: whether it is one.
    private mutating func rxHouseholdList(
        _ key: JSONKey, into household: inout RxHousehold
    ) throws(JSONError) -> Bool {
        switch key {
        case "coverages": household.coverages = try list("coverages") { p throws(JSONError) in try p.rxCoverage() }
        case "facts": household.facts = try list("facts") { p throws(JSONError) in try p.healthFact() }
        case "prescriptions":
            household.prescriptions = try list("prescriptions") { p throws(JSONError) in try p.prescription() }
        case "fills": household.fills = try list("fills") { p throws(JSONError) in try p.pharmacyFill() }
        case "claims", "transactions":
            household.claims = try list("claims") { p throws(JSONError) in try p.pharmacyClaim() }
        case "responses":
            household.responses = try list("responses") { p throws(JSONError) in try p.claimResponse() }
        case "authorizations", "prior_authorizations":
            household.authorizations = try list("authorizations") { p throws(JSONError) in try p.drugAuthorization() }
        case "programs": household.programs = try list("programs") { p throws(JSONError) in try p.programEnrollment() }
        case "accumulators":
            household.accumulators = try list("accumulators") { p throws(JSONError) in try p.rxAccumulator() }
        case "rebates": household.rebates = try list("rebates") { p throws(JSONError) in try p.rebate() }
        case "pharmacies": household.pharmacies = try list("pharmacies") { p throws(JSONError) in try p.pharmacy() }
        case "prescribers", "practitioners":
            household.prescribers = try list("prescribers") { p throws(JSONError) in try p.practitioner() }
        default: return false
        }
        return true
    }

    private static let rxMemberFields = [
        "member_id", "cardholder_id", "person_code", "relationship", "ssn", "name", "birth_date", "gender", "race",
        "ethnicity", "language", "marital_status", "address", "phone", "email", "medical_member_id", "mrn",
        "medicare_id", "low_income_subsidy", "residence", "death_date",
    ]

    /// Reads a member of a card.
    mutating func rxMember() throws(JSONError) -> RxMember? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, cardholder, personCode) = (Text.empty, Text.empty, Text("001"))
        var (medical, mrn, medicare, death) = (Text.empty, Text.empty, Text.empty, CalendarDate?.none)
        var (lowIncome, residence) = (LowIncomeSubsidy.none, PatientResidence.home)
        var relationship = RxRelationship.cardholder
        var person = PatientDraft()
        person.path = reader.path
        while let key = try reader.nextKey() {
            switch key {
            case "member_id", "id": try read(&id)
            case "cardholder_id": try read(&cardholder)
            case "person_code": try read(&personCode)
            case "relationship": relationship = try choice(Self.rxRelationship) ?? relationship
            case "medical_member_id": try read(&medical)
            case "mrn": try read(&mrn)
            case "medicare_id", "mbi": try read(&medicare)
            case "low_income_subsidy", "lis": try read(&lowIncome)
            case "residence", "patient_residence": try read(&residence)
            case "death_date", "deceased_date": try read(&death)
            default:
                if try !personField(key, into: &person) { unknown(key, among: Self.rxMemberFields) }
            }
        }
        need(id, "member_id", "the member's number, as RXM00000001")
        person.path = reader.path
        guard let known = person.person(noting: &self), errors == errorCount else { return nil }
        return RxMember(
            id: id, cardholderID: cardholder.isEmpty ? id : cardholder, personCode: personCode,
            relationship: relationship, person: known, memberID: medical, mrn: mrn, medicareID: medicare,
            lowIncome: lowIncome, residence: residence, deathDate: death)
    }

    /// The relationship to the cardholder that a word means.
    static func rxRelationship(_ word: String) -> RxRelationship? {
        switch word {
        case "cardholder", "self", "subscriber": .cardholder
        case "spouse": .spouse
        case "child", "dependent": .child
        case "other": .other
        default: nil
        }
    }

    private static let pharmacyFields = [
        "npi", "ncpdp_id", "name", "kind", "chain", "is_preferred", "is_in_network", "address", "phone",
    ]

    /// Reads a pharmacy.
    mutating func pharmacy() throws(JSONError) -> Pharmacy? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var pharmacy = Pharmacy(
            npi: .empty, ncpdpID: .empty, name: .empty,
            address: Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty),
            telephone: TelephoneNumber(digits: 0))
        while let key = try reader.nextKey() {
            switch key {
            case "npi", "pharmacy_npi": try read(&pharmacy.npi)
            case "ncpdp_id": try read(&pharmacy.ncpdpID)
            case "name": try read(&pharmacy.name)
            case "kind", "type": try read(&pharmacy.kind)
            case "chain": try read(&pharmacy.chain)
            case "is_preferred": try read(&pharmacy.isPreferred)
            case "is_in_network": try read(&pharmacy.isInNetwork)
            case "address": try address(into: &pharmacy.address)
            case "phone", "telephone": pharmacy.telephone = try telephone()
            default: unknown(key, among: Self.pharmacyFields)
            }
        }
        need(pharmacy.npi, "npi", "the national provider identifier")
        return errors == errorCount ? pharmacy : nil
    }

    /// Reads amounts with their codes.
    mutating func qualifiedAmounts() throws(JSONError) -> [QualifiedAmount] {
        try elements { parser throws(JSONError) in
            guard try parser.beginObject() else { return nil }
            let errors = parser.errorCount
            var amount = QualifiedAmount(.empty, .unread)
            while let key = try parser.reader.nextKey() {
                switch key {
                case "qualifier": try parser.read(&amount.qualifier)
                case "amount": try parser.read(&amount.amount)
                default: parser.unknown(key, among: ["qualifier", "amount"])
                }
            }
            parser.need(amount.qualifier, "qualifier", "a code of two digits, as 07")
            parser.need(amount.amount, "amount")
            return errors == parser.errorCount ? amount : nil
        }
    }
}

extension RecordParser {
    /// Reads a number of units of a drug.
    mutating func read(_ field: inout DrugQuantity) throws(JSONError) {
        let before = errorCount
        let value = try quantity()
        if errorCount > before { field = .zero } else if let value { field = value }
    }

    /// Reads a number of units that may be absent.
    mutating func read(_ field: inout DrugQuantity?) throws(JSONError) { field = try quantity() ?? field }

    /// Reads a day and time.
    mutating func read(_ field: inout Timestamp) throws(JSONError) {
        let before = errorCount
        let value = try timestamp()
        if errorCount > before { field = Timestamp(date: .epoch) } else if let value { field = value }
    }

    /// Notes that a quantity is missing.
    mutating func need(_ field: DrugQuantity, _ name: String) {
        if field == .unread { missing(name, in: reader.path, "a number of units, as 30 or 2.5") }
    }

    /// Notes that a moment is missing.
    mutating func need(_ field: Timestamp, _ name: String) {
        if field == .unread { missing(name, in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00") }
    }

    /// Reads a quantity; negative ones are read, for the rules to find.
    private mutating func quantity() throws(JSONError) -> DrugQuantity? {
        guard let units = try number() else { return nil }
        if abs(units) < 100_000_000 { return DrugQuantity(rounding: units) }
        fail(
            reader.path, "Expected a number of units below 100,000,000", .text("\(units)"), rule: Rule.value)
        return nil
    }
}

extension DrugQuantity {
    /// What stands in a quantity that was not read.
    static let unread = DrugQuantity(thousandths: .min)
}

extension Timestamp {
    /// What stands in a moment that was not read.
    static let unread = Timestamp(date: .unread)
}
