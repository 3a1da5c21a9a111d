import HealthSimCore
import PatientSim

extension CanonicalJSON {
    static func write(_ patient: Patient, to json: inout JSONWriter) {
        let person = patient.person
        json.beginObject()
        json.field("mrn", patient.mrn)
        writeFields(of: person, to: &json)
        json.field("deceased_time", patient.deathTime)
        if let coverage = patient.coverage {
            json.key("coverage")
            json.beginObject()
            json.field("type", coverage.type)
            json.fieldUnlessEmpty("plan", coverage.plan)
            json.endObject()
        }
        json.field("cause_of_death", patient.causeOfDeath)
        if let contact = patient.contact {
            json.key("contact")
            json.beginObject()
            json.key("name")
            write(contact.name, to: &json)
            json.field("relationship", contact.relationship.rawValue)
            write(contact.telephone, to: &json)
            json.endObject()
        }
        json.endObject()
    }

    /// Writes who a person is, as members of the object that is open.
    static func writeFields(of person: Person, to json: inout JSONWriter) {
        if person.socialSecurityNumber.digits > 0 {
            json.field("ssn", person.socialSecurityNumber.formatted)
        }
        json.key("name")
        write(person.name, to: &json)
        json.field("birth_date", person.birthDate)
        json.key("gender")
        write(person.sex, to: &json)
        json.field("race", person.raceEthnicity.race)
        json.field("ethnicity", person.raceEthnicity.ethnicity)
        json.field("language", person.language)
        json.field("marital_status", person.maritalStatus)
        json.key("address")
        write(person.address, to: &json)
        write(person.telephone, to: &json)
        json.fieldUnlessEmpty("email", person.email)
    }

    static func write(_ practitioner: Practitioner, to json: inout JSONWriter) {
        json.beginObject()
        json.field("npi", practitioner.npi)
        json.key("name")
        write(practitioner.name, to: &json)
        json.key("gender")
        write(practitioner.sex, to: &json)
        json.field("specialty", practitioner.specialty)
        json.fieldUnlessEmpty("facility_npi", practitioner.facilityNPI)
        json.key("address")
        write(practitioner.address, to: &json)
        write(practitioner.telephone, to: &json)
        json.fieldUnlessEmpty("dea_number", practitioner.deaNumber)
        json.endObject()
    }

    static func write(_ facility: Facility, to json: inout JSONWriter) {
        json.beginObject()
        json.field("npi", facility.npi)
        json.field("name", facility.name)
        json.field("kind", facility.kind.rawValue)
        json.field("taxonomy", facility.taxonomy)
        json.key("address")
        write(facility.address, to: &json)
        write(facility.telephone, to: &json)
        json.fieldUnlessEmpty("time_zone", facility.timeZone)
        json.fieldUnlessEmpty("tax_id", facility.taxIdentifier)
        json.endObject()
    }

    static func write(_ name: PersonName, to json: inout JSONWriter) {
        json.beginObject()
        json.fieldUnlessEmpty("given", name.given)
        json.fieldUnlessEmpty("middle", name.middle)
        json.field("family", name.family)
        json.endObject()
    }

    static func write(_ sex: Sex, to json: inout JSONWriter) {
        switch sex {
        case .female: json.rawMembers(#""F""#)
        case .male: json.rawMembers(#""M""#)
        case .other: json.rawMembers(#""O""#)
        case .unknown: json.rawMembers(#""U""#)
        }
    }

    static func write(_ address: Address, to json: inout JSONWriter) {
        json.beginObject()
        if address.houseNumber != 0 || !address.street.isEmpty {
            json.key("line")
            json.rawMembers("\"")
            json.buffer.append(escapingLineOf: address)
            json.buffer.append("\"")
        }
        json.fieldUnlessEmpty("city", address.city)
        json.fieldUnlessEmpty("state", address.state)
        json.fieldUnlessEmpty("postal_code", address.postalCode)
        json.fieldUnlessEmpty("county", address.countyName)
        json.fieldUnlessEmpty("county_fips", address.countyFIPS)
        json.endObject()
    }

    static func write(_ telephone: TelephoneNumber, to json: inout JSONWriter) {
        guard telephone.digits > 0 else { return }
        json.key("phone")
        json.rawMembers("\"")
        json.buffer.append(telephone)
        json.buffer.append("\"")
    }
}
