public import HealthSimCore
public import RxMemberSim

/// What a request asks, in the model's terms.
///
/// Ids of claims, members, prescriptions and fills are not carried and are empty; ``D0File`` gives them.
public struct D0Request: Sendable {
    /// The claims, or the one question about eligibility.
    public private(set) var claims: [PharmacyClaim] = []
    /// The patient (AM01), with the name of AM04 where there is no AM01 and the patient holds the card; its id is empty.
    public private(set) var patient: RxMember
    /// The name of the cardholder (AM04).
    public private(set) var cardholder: PersonName
    /// The prescribers, as far as AM03 tells of them; none twice.
    public private(set) var prescribers: [Practitioner] = []
    /// Values that are not of the form of their field.
    public private(set) var problems: [D0Problem]

    /// Reads a request; nil for a response, and for a kind of transaction that the model does not have.
    public init?(_ transmission: D0Transmission) {
        guard case .request(let bin, let pcn, _) = transmission.direction,
            let transaction = PharmacyClaim.Transaction(rawValue: transmission.code.string)
        else { return nil }
        var fields = D0Fields(transmission)
        let insurance = transmission.segment("04")
        let patientSegment = transmission.segment("01")
        cardholder = PersonName(family: insurance?["CD"] ?? .empty, given: insurance?["CC"] ?? .empty)
        var base = PharmacyClaim(
            id: .empty, transaction: transaction, memberID: .empty, bin: bin, pcn: pcn,
            groupID: insurance?["C1"] ?? .empty, cardholderID: insurance?["C2"] ?? .empty,
            personCode: insurance?["C3"] ?? .empty, pharmacyNPI: transmission.pharmacyNPI,
            submitted: Timestamp(date: transmission.date), serviceDate: transmission.date)
        base.relationship = fields.code(insurance, first: "C6") ?? .other
        base.residence = fields.code(patientSegment, first: "4X", width: 2) ?? .home
        switch patientSegment?["2C"] ?? .empty {
        case "1": base.isPregnant = false
        case "2": base.isPregnant = true
        default: base.isPregnant = nil
        }
        patient = Self.patient(patientSegment, base, cardholder, &fields)
        if transmission.transactions.isEmpty, transaction == .eligibility { claims = [base] }
        for segments in transmission.transactions {
            var reader = D0ClaimReader(base, fields)
            reader.read(segments)
            fields = reader.fields
            claims.append(reader.claim)
            if let prescriber = reader.prescriber, !prescribers.contains(where: { $0.npi == prescriber.npi }) {
                prescribers.append(prescriber)
            }
        }
        problems = fields.problems
    }

    private static func patient(
        _ segment: D0Transmission.Segment?, _ claim: PharmacyClaim, _ cardholder: PersonName, _ fields: inout D0Fields
    ) -> RxMember {
        var person = D0Unknown.person
        if let segment {
            person.name = PersonName(family: segment["CB"], given: segment["CA"])
            person.birthDate = fields.date(segment, first: "C4") ?? .epoch
            person.sex = Sex(d0Code: segment["C5"]) ?? .unknown
            let (house, street) = X12ClaimParser.street(segment["CM"].string)
            person.address = Address(
                houseNumber: house, street: street, city: segment["CN"], state: segment["CO"], postalCode: segment["CP"]
            )
            person.telephone = TelephoneNumber(digits: segment["CQ"].wholeNumber ?? 0)
        } else if claim.relationship == .cardholder {
            person.name = cardholder
        }
        return RxMember(
            id: .empty, cardholderID: claim.cardholderID, personCode: claim.personCode,
            relationship: claim.relationship, person: person, residence: claim.residence)
    }
}

/// Persons of whom nothing is known.
enum D0Unknown {
    static let address = Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty)

    static let person = Person(
        name: PersonName(family: .empty, given: .empty), sex: .unknown, birthDate: .epoch,
        raceEthnicity: RaceEthnicity(group: .empty, race: Concept(.unknown, ""), ethnicity: Concept(.unknown, "")),
        language: Concept(.unknown, ""), maritalStatus: Concept(.unknown, ""), address: address,
        telephone: TelephoneNumber(digits: 0), email: .empty,
        socialSecurityNumber: SocialSecurityNumber(digits: 0))
}
