public import HealthSimCore
public import RxMemberSim

extension CanonicalJSON {
    /// Writes the household of a card as one object.
    ///
    /// `docs/mappings/canonical-json.md` has every field. Fields without a value are left out; the lists that every
    /// household has (members, coverages, prescriptions, fills, claims, responses) are always there.
    public static func write(_ household: RxHousehold, to json: inout JSONWriter) {
        json.beginObject()
        json.field("cardholder_id", household.cardholderID)
        list("members", household.members, to: &json) { write($0, to: &$1) }
        list("coverages", household.coverages, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("facts", household.facts, to: &json) { write($0, to: &$1) }
        list("prescriptions", household.prescriptions, to: &json) { write($0, to: &$1) }
        list("fills", household.fills, to: &json) { write($0, to: &$1) }
        list("claims", household.claims, to: &json) { write($0, to: &$1) }
        list("responses", household.responses, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("authorizations", household.authorizations, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("programs", household.programs, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("accumulators", household.accumulators, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("rebates", household.rebates, to: &json) { write($0, to: &$1) }
        list("pharmacies", household.pharmacies, to: &json) { write($0, to: &$1) }
        list("prescribers", household.prescribers, to: &json) { write($0, to: &$1) }
        json.endObject()
    }

    /// The household of a card as the bytes of one object.
    public static func bytes(of household: RxHousehold, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(household, to: &json)
        return [UInt8](json.buffer)
    }

    /// A transaction as the bytes of one object.
    public static func bytes(of claim: PharmacyClaim, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(claim, to: &json)
        return [UInt8](json.buffer)
    }

    /// The answer to a transaction as the bytes of one object.
    public static func bytes(of response: ClaimResponse, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(response, to: &json)
        return [UInt8](json.buffer)
    }

    static func write(_ member: RxMember, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", member.id)
        json.field("cardholder_id", member.cardholderID)
        json.field("person_code", member.personCode)
        json.field("relationship", member.relationship.rawValue)
        writeFields(of: member.person, to: &json)
        json.fieldUnlessEmpty("medical_member_id", member.memberID)
        json.fieldUnlessEmpty("mrn", member.mrn)
        json.fieldUnlessEmpty("medicare_id", member.medicareID)
        if member.lowIncome != .none { json.field("low_income_subsidy", member.lowIncome.rawValue) }
        json.field("residence", member.residence.rawValue)
        json.field("death_date", member.deathDate)
        json.endObject()
    }

    static func write(_ pharmacy: Pharmacy, to json: inout JSONWriter) {
        json.beginObject()
        json.field("npi", pharmacy.npi)
        json.field("ncpdp_id", pharmacy.ncpdpID)
        json.field("name", pharmacy.name)
        json.field("kind", pharmacy.kind.rawValue)
        json.fieldUnlessEmpty("chain", pharmacy.chain)
        json.field("is_preferred", pharmacy.isPreferred)
        json.field("is_in_network", pharmacy.isInNetwork)
        json.key("address")
        write(pharmacy.address, to: &json)
        write(pharmacy.telephone, to: &json)
        json.endObject()
    }

    static func write(_ amount: QualifiedAmount, to json: inout JSONWriter) {
        json.beginObject()
        json.field("qualifier", amount.qualifier)
        json.field("amount", amount.amount)
        json.endObject()
    }
}

extension JSONWriter {
    /// Writes a member whose value is a number of units of a drug, or nothing when there is none.
    mutating func field(_ name: StaticString, quantity value: DrugQuantity?) {
        if let value { field(name, number: value.units) }
    }
}
