import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Appends PID up to field 16, which is the same in every message.
    func appendIdentity(to out: inout ByteBuffer) {
        let person = record.patient.person
        var pid = HL7Segment("PID", &out)
        pid.field(1, 1, &out)
        pid.field(3, text: record.patient.mrn, &out)
        out.append("^^^HEALTHSIM^MR")
        if person.socialSecurityNumber.digits > 0 {
            out.append("~")
            out.append(magnitude: UInt64(person.socialSecurityNumber.digits), digits: 9)
            out.append("^^^USSSA^SS")
        }
        pid.field(5, &out)
        append(person.name, to: &out)
        pid.field(7, &out)
        out.append(hl7: person.birthDate)
        pid.field(8, person.sex.letter, &out)
        coded(person.raceEthnicity.race, 10, &pid, &out)
        address(person.address, 11, &pid, &out)
        telephone(person.telephone, 13, &pid, &out)
        if !person.email.isEmpty {
            if person.telephone.digits > 0 { out.append("~") } else { pid.field(13, &out) }
            out.append("^NET^Internet^")
            out.append(hl7: person.email)
        }
        coded(person.language, 15, &pid, &out)
        let marital = person.maritalStatus
        if marital.code.isEmpty && marital.display.isEmpty {
            // The writer of the rest goes on after field 16.
            pid.field(16, &out)
        } else {
            pid.field(16, marital, translatedTo: "0002", &out)
        }
    }

    /// Writes PID; the account is the encounter.
    func patient(at moment: Timestamp, account: Text, to out: inout ByteBuffer) {
        appendKnownIdentity(to: &out)
        var pid = HL7Segment(after: 16)
        if !account.isEmpty {
            pid.field(18, text: account, &out)
            out.append("^^^HEALTHSIM^AN")
        }
        coded(record.patient.person.raceEthnicity.ethnicity, 22, &pid, &out)
        if let death = record.patient.deathTime, death <= moment {
            pid.field(29, death, &out)
            pid.field(30, "Y", &out)
        }
        pid.end(&out)
    }

    /// Writes PD1, when the patient has someone who leads the care.
    func primaryCare(to out: inout ByteBuffer) {
        guard let npi = record.careTeams.first?.members.first?.npi, !npi.isEmpty else { return }
        var pd1 = HL7Segment("PD1", &out)
        clinician(npi, 4, &pd1, &out)
        pd1.end(&out)
    }

    /// Writes NK1, when there is someone to call.
    func nextOfKin(to out: inout ByteBuffer) {
        guard let contact = record.patient.contact else { return }
        var nk1 = HL7Segment("NK1", &out)
        nk1.field(1, 1, &out)
        nk1.field(2, &out)
        append(contact.name, to: &out)
        nk1.field(3, contact.relationship.hl7, &out)
        telephone(contact.telephone, 5, &nk1, &out)
        nk1.field(
            7, contact.relationship == .friend ? "C^Emergency Contact^HL70131" : "N^Next-of-Kin^HL70131", &out)
        nk1.end(&out)
    }

    /// The parent who answers for a child on a day; nothing for those who answer for themselves.
    func guardian(on date: CalendarDate) -> ContactPerson? {
        guard let contact = record.patient.contact,
            contact.relationship == .mother || contact.relationship == .father,
            record.patient.person.birthDate.years(until: date) < 18
        else { return nil }
        return contact
    }

    /// Writes GT1: a parent for a child, else the patient.
    func guarantor(on date: CalendarDate, to out: inout ByteBuffer) {
        let person = record.patient.person
        let parent = guardian(on: date)
        var gt1 = HL7Segment("GT1", &out)
        gt1.field(1, 1, &out)
        gt1.field(3, &out)
        append(parent?.name ?? person.name, to: &out)
        address(person.address, 5, &gt1, &out)
        telephone(parent?.telephone ?? person.telephone, 6, &gt1, &out)
        if let parent {
            gt1.field(9, parent.relationship == .mother ? "F" : "M", &out)
            gt1.field(11, parent.relationship.hl7, &out)
        } else {
            gt1.field(8, &out)
            out.append(hl7: person.birthDate)
            gt1.field(9, person.sex.letter, &out)
            gt1.field(11, "SEL^Self^HL70063", &out)
        }
        gt1.end(&out)
    }

    /// Writes a concept as CE; nothing when it has neither code nor words.
    private func coded(_ concept: Concept, _ number: Int, _ segment: inout HL7Segment, _ out: inout ByteBuffer) {
        guard !concept.code.isEmpty || !concept.display.isEmpty else { return }
        segment.field(number, concept, &out)
    }

    /// Appends a name as XPN of type L; of type U, unspecified, when there is none.
    func append(_ name: PersonName, to out: inout ByteBuffer) {
        out.append(hl7: name.family)
        out.append("^")
        out.append(hl7: name.given)
        out.append("^")
        out.append(hl7: name.middle)
        out.append(name.family.isEmpty && name.given.isEmpty ? "^^^^U" : "^^^^L")
    }

    /// Writes a home as XAD; nothing when it is not known.
    func address(_ address: Address, _ number: Int, _ segment: inout HL7Segment, _ out: inout ByteBuffer) {
        guard !address.street.isEmpty || !address.city.isEmpty || !address.postalCode.isEmpty else { return }
        segment.field(number, &out)
        if address.houseNumber != 0 {
            out.append(integer: address.houseNumber)
            out.append(" ")
        }
        out.append(hl7: address.street)
        out.append("^^")
        out.append(hl7: address.city)
        out.append("^")
        out.append(hl7: address.state)
        out.append("^")
        out.append(hl7: address.postalCode)
        out.append("^USA^H")
        if !address.countyFIPS.isEmpty {
            out.append("^^")
            out.append(hl7: address.countyFIPS)
        }
    }

    /// Writes a telephone number as XTN; nothing when there is none.
    func telephone(
        _ telephone: TelephoneNumber, _ number: Int, _ segment: inout HL7Segment, _ out: inout ByteBuffer
    ) {
        guard telephone.digits > 0 else { return }
        segment.field(number, "^PRN^PH^^1^", &out)
        out.append(magnitude: telephone.digits / 10_000_000 % 1_000, digits: 3)
        out.append("^")
        out.append(magnitude: telephone.digits % 10_000_000, digits: 7)
    }
}

extension ContactPerson.Relationship {
    /// The relationship as CE of HL7 table 0063.
    var hl7: StaticString {
        switch self {
        case .spouse: "SPO^Spouse^HL70063"
        case .mother: "MTH^Mother^HL70063"
        case .father: "FTH^Father^HL70063"
        case .child: "CHD^Child^HL70063"
        case .sibling: "SIB^Sibling^HL70063"
        case .friend: "FND^Friend^HL70063"
        }
    }
}
