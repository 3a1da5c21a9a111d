import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes whom the document is about. Source: US Realm Header (V3), recordTarget.
    mutating func writePatient() {
        let patient = record.patient
        let person = patient.person
        element("recordTarget") { w in
            w.element("patientRole") { w in
                w.id(patient.mrn)
                if person.socialSecurityNumber.digits > 0 {
                    w.element("id") { w in
                        w.attribute("root", "2.16.840.1.113883.4.1")
                        w.attribute("extension", text: Text(person.socialSecurityNumber.formatted))
                    }
                }
                w.address(person.address, use: "HP")
                w.telephone(person.telephone, use: "HP")
                if !person.email.isEmpty {
                    w.element("telecom") { w in
                        w.attribute("value") { out in
                            out.append("mailto:")
                            out.append(xml: person.email)
                        }
                    }
                }
                w.element("patient") { w in
                    w.name(person.name)
                    w.writeDemographics()
                }
            }
        }
    }

    private mutating func writeDemographics() {
        let (patient, person) = (record.patient, record.patient.person)
        gender("administrativeGenderCode", person.sex)
        time("birthTime", person.birthDate)
        if let death = patient.deathTime {
            element("sdtc:deceasedInd", "value", "true")
            time("sdtc:deceasedTime", death)
        }
        if person.maritalStatus.system == .maritalStatus { code("maritalStatusCode", person.maritalStatus) }
        demographic("raceCode", person.raceEthnicity.race)
        demographic("ethnicGroupCode", person.raceEthnicity.ethnicity)
        guard person.language.system == .language, !person.language.code.isEmpty else { return }
        element("languageCommunication") { w in
            w.element("languageCode") { $0.attribute("code", text: person.language.code) }
            w.element("preferenceInd", "value", "true")
        }
    }

    private mutating func demographic(_ name: StaticString, _ concept: Concept) {
        code(name, concept.system == .race ? concept : nil)
    }

    /// Writes a sex as administrative gender.
    mutating func gender(_ name: StaticString, _ sex: Sex, type: StaticString? = nil) {
        let system: StaticString = "2.16.840.1.113883.5.1"
        switch sex {
        case .female: code(name, "F", system, "Female", type: type)
        case .male: code(name, "M", system, "Male", type: type)
        case .other: code(name, "UN", system, "Undifferentiated", type: type)
        case .unknown:
            element(name) { w in
                if let type { w.attribute("xsi:type", type) }
                w.attribute("nullFlavor", "UNK")
            }
        }
    }

    /// Where the patient was last; nothing when no place is known.
    private var home: Facility? {
        let npi = record.encounters.last { !$0.facilityNPI.isEmpty }?.facilityNPI
        return record.facilities.first { $0.npi == npi } ?? record.facilities.first
    }

    /// Writes the program as author of the document, on behalf of the place of care.
    mutating func writeAuthor(at time: Timestamp) {
        let home = home
        element("author") { w in
            w.time("time", time)
            w.element("assignedAuthor") { w in
                w.id("healthsim")
                w.address(home?.address, use: "WP")
                w.telephone(home?.telephone, use: "WP")
                w.element("assignedAuthoringDevice") { w in
                    w.element("manufacturerModelName") { $0.text("HealthSim") }
                    w.element("softwareName") { $0.text("HealthSim, synthetic records") }
                }
                w.element("representedOrganization") { $0.writeOrganization(home) }
            }
        }
    }

    /// Writes who keeps the document.
    mutating func writeCustodian() {
        let home = home
        element("custodian") { w in
            w.element("assignedCustodian") { w in
                w.element("representedCustodianOrganization") { $0.writeOrganization(home) }
            }
        }
    }

    private mutating func writeOrganization(_ place: Facility?) {
        if let place { provider(place.npi) } else { id("healthsim") }
        if let place, !place.name.isEmpty {
            element("name", text: place.name)
        } else {
            element("name") { $0.text("HealthSim") }
        }
        telephone(place?.telephone, use: "WP")
        address(place?.address, use: "WP")
    }

    /// Writes whom to call.
    mutating func writeContact() {
        guard let contact = record.patient.contact else { return }
        element("participant") { w in
            w.attribute("typeCode", "IND")
            w.element("associatedEntity") { w in
                w.attribute("classCode", "ECON")
                w.code(
                    "code", Self.code(of: contact.relationship), "2.16.840.1.113883.5.111",
                    Self.word(for: contact.relationship))
                w.element("addr", nullFlavor: "UNK")
                w.telephone(contact.telephone, use: "HP")
                w.element("associatedPerson") { $0.name(contact.name) }
            }
        }
    }

    private static func code(of relationship: ContactPerson.Relationship) -> StaticString {
        switch relationship {
        case .spouse: "SPS"
        case .mother: "MTH"
        case .father: "FTH"
        case .child: "CHILD"
        case .sibling: "SIB"
        case .friend: "FRND"
        }
    }

    private static func word(for relationship: ContactPerson.Relationship) -> StaticString {
        switch relationship {
        case .spouse: "spouse"
        case .mother: "mother"
        case .father: "father"
        case .child: "child"
        case .sibling: "sibling"
        case .friend: "unrelated friend"
        }
    }

    /// Writes the care that the document sums up, and who gave it.
    mutating func writeService(until last: Timestamp) {
        let team = record.careTeams.last?.members.map(\.npi) ?? record.practitioners.prefix(1).map(\.npi)
        element("documentationOf") { w in
            w.element("serviceEvent") { w in
                w.attribute("classCode", "PCPR")
                w.element("effectiveTime") { w in
                    if let first = w.record.encounters.first?.start {
                        w.time("low", first)
                    } else {
                        w.time("low", w.record.patient.person.birthDate)
                    }
                    w.time("high", last)
                }
                for (index, npi) in team.enumerated() {
                    w.element("performer") { w in
                        w.attribute("typeCode", "PRF")
                        if index == 0 {
                            w.code("functionCode", "PCP", "2.16.840.1.113883.5.88", "primary care physician")
                        }
                        w.assignedEntity(npi)
                    }
                }
            }
        }
    }
}
