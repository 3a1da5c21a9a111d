import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-patient, us-core-race, us-core-ethnicity, us-core-birthsex.
    func writePatient(to out: inout ByteBuffer) {
        let patient = record.patient
        let person = patient.person
        begin(.patient, patient.mrn, profile: "us-core-patient", in: &out)
        narrate(in: &out) { out in
            appendWords(person.name, to: &out)
            out.append(", ")
            out.append(person.sex.fhirCode)
            out.append(", born ")
            out.append(person.birthDate)
        }
        if profile == .usCore { appendExtensions(of: person, to: &out) }
        out.append(
            #"""
            ,"identifier":[{"use":"usual","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203\#
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
        if let death = patient.deathTime { append(#","deceasedDateTime":""#, death, to: &out) }
        out.append(#","address":["#)
        appendAddress(person.address, use: #""use":"home","#, to: &out)
        out.append("]")
        if person.maritalStatus.isCoded {
            out.append(#","maritalStatus":"#)
            concepts.append(person.maritalStatus, to: &out)
        }
        if let contact = patient.contact { append(contact, to: &out) }
        if person.language.isCoded {
            out.append(#","communication":[{"language":"#)
            concepts.append(person.language, to: &out)
            out.append(#","preferred":true}]"#)
        }
        end(.patient, patient.mrn, in: &out)
    }

    private func appendExtensions(of person: Person, to out: inout ByteBuffer) {
        out.append(
            #"""
            ,"extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[
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
        out.append(#""}]"#)
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

    /// Appends whom to call.
    private func append(_ contact: ContactPerson, to out: inout ByteBuffer) {
        out.append(
            #"""
            ,"contact":[{"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131",\#
            "code":"N","display":"Next-of-Kin"},{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"
            """#)
        switch contact.relationship {
        case .spouse: out.append(#"SPS","display":"spouse"}],"text":"spouse"}]"#)
        case .mother: out.append(#"MTH","display":"mother"}],"text":"mother"}]"#)
        case .father: out.append(#"FTH","display":"father"}],"text":"father"}]"#)
        case .child: out.append(#"CHILD","display":"child"}],"text":"child"}]"#)
        case .sibling: out.append(#"SIB","display":"sibling"}],"text":"sibling"}]"#)
        case .friend: out.append(#"FRND","display":"unrelated friend"}],"text":"friend"}]"#)
        }
        if !contact.name.isUnknown {
            out.append(#","name":"#)
            appendHumanName(contact.name, to: &out)
        }
        appendTelecom(contact.telephone, use: "", to: &out)
        out.append("}]")
    }
}
