import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-patient, us-core-race, us-core-ethnicity, us-core-birthsex.
    func writePatient(to out: inout ByteBuffer) {
        let patient = record.patient
        let person = patient.person
        begin(.patient, patient.mrn, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient"]},"extension":[\#
            {"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[
            """#)
        appendGroup(person.raceEthnicity.race, Self.raceCategories, to: &out)
        out.append(
            #"""
            ]},{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity","extension":[
            """#)
        appendGroup(person.raceEthnicity.ethnicity, Self.ethnicityCategories, to: &out)
        out.append(
            #"""
            ]},{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"
            """#)
        out.append(birthSex(person.sex))
        out.append(
            #"""
            "}],"identifier":[{"use":"usual","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203\#
            ","code":"MR","display":"Medical record number"}],"text":"Medical record number"},\#
            "system":"urn:healthsim:mrn","value":"
            """#)
        out.append(escaping: patient.mrn)
        out.append("\"}")
        if person.socialSecurityNumber.digits > 0 {
            out.append(
                #"""
                ,{"use":"official","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203",\#
                "code":"SS","display":"Social Security number"}],"text":"Social Security number"},\#
                "system":"http://hl7.org/fhir/sid/us-ssn","value":"
                """#)
            out.append(person.socialSecurityNumber)
            out.append("\"}")
        }
        out.append("]")
        appendName(person.name, to: &out)
        appendTelecom(person.telephone, email: person.email, use: #","use":"home""#, to: &out)
        out.append(#","gender":""#)
        out.append(person.sex.fhirCode)
        out.append(#"","birthDate":""#)
        out.append(person.birthDate)
        out.append("\"")
        if let death = patient.deathTime {
            out.append(#","deceasedDateTime":""#)
            out.append(death)
            out.append("\"")
        }
        out.append(#","address":["#)
        appendAddress(person.address, use: #""use":"home","#, to: &out)
        out.append("]")
        if person.maritalStatus.isCoded {
            out.append(#","maritalStatus":"#)
            concepts.append(person.maritalStatus, to: &out)
        }
        if person.language.isCoded {
            out.append(#","communication":[{"language":"#)
            concepts.append(person.language, to: &out)
            out.append(#","preferred":true}]"#)
        }
        end(in: &out)
    }

    /// The OMB categories that the profile's extensions take; other codes are details.
    private static let raceCategories: [Text] = ["1002-5", "2028-9", "2054-5", "2076-8", "2106-3", "2131-1"]
    private static let ethnicityCategories: [Text] = ["2135-2", "2186-5"]

    /// Appends the parts of the race or ethnicity extension: the coding when there is a code, and the text.
    private func appendGroup(_ group: Concept, _ categories: [Text], to out: inout ByteBuffer) {
        if group.isCoded {
            let isCategory = categories.contains(group.code)
            out.append(isCategory ? #"{"url":"ombCategory","valueCoding":"# : #"{"url":"detailed","valueCoding":"#)
            codings.append(group, to: &out)
            out.append("},")
        }
        out.append(#"{"url":"text","valueString":""#)
        out.append(escaping: group.wording)
        out.append("\"}")
    }

    private func birthSex(_ sex: Sex) -> StaticString {
        switch sex {
        case .female: "F"
        case .male: "M"
        case .other: "OTH"
        case .unknown: "UNK"
        }
    }

    /// Appends `,"name":[…]`, or nothing when no part of the name is known.
    func appendName(_ name: PersonName, to out: inout ByteBuffer) {
        guard !(name.family.isEmpty && name.given.isEmpty && name.middle.isEmpty) else { return }
        out.append(#","name":[{"use":"official""#)
        append(#","family":""#, name.family, to: &out)
        if !name.given.isEmpty || !name.middle.isEmpty {
            out.append(#","given":["#)
            append("\"", name.given, to: &out)
            if !name.given.isEmpty && !name.middle.isEmpty { out.append(",") }
            append("\"", name.middle, to: &out)
            out.append("]")
        }
        out.append("}]")
    }

    /// Appends `,"telecom":[…]`, or nothing when there is neither telephone nor mail address.
    func appendTelecom(
        _ telephone: TelephoneNumber, email: Text = .empty, use: StaticString, to out: inout ByteBuffer
    ) {
        let hasTelephone = telephone.digits > 0
        guard hasTelephone || !email.isEmpty else { return }
        out.append(#","telecom":["#)
        if hasTelephone {
            out.append(#"{"system":"phone","value":""#)
            out.append(telephone)
            out.append("\"")
            out.append(use)
            out.append("}")
        }
        if !email.isEmpty {
            out.append(hasTelephone ? #",{"system":"email","value":""# : #"{"system":"email","value":""#)
            out.append(escaping: email)
            out.append("\"")
            out.append(use)
            out.append("}")
        }
        out.append("]")
    }

    /// Appends an address as an object; the county is its district.
    func appendAddress(_ address: Address, use: StaticString, to out: inout ByteBuffer) {
        out.append("{")
        out.append(use)
        if address.houseNumber != 0 || !address.street.isEmpty {
            out.append(#""line":[""#)
            out.append(escapingLineOf: address)
            out.append(#""],"#)
        }
        out.append(#""country":"US""#)
        append(#","city":""#, address.city, to: &out)
        append(#","district":""#, address.countyName, to: &out)
        append(#","state":""#, address.state, to: &out)
        append(#","postalCode":""#, address.postalCode, to: &out)
        out.append("}")
    }
}
