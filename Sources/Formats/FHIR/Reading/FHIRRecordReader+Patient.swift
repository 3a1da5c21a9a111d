import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads the patient.
    /// - Returns: whether what must be known is.
    mutating func readPatient(_ resource: FHIRResource) -> Bool {
        let node = resource.node
        let errors = findings.errorCount
        let mrn = Self.recordNumber(resource)
        record.patient.mrn = Text(mrn)
        if mrn.isEmpty { findings.missing("identifier", in: node, "an identifier of the type MR, or an id") }
        var person = record.patient.person
        if let name = name(node) {
            person.name = name
        } else {
            findings.missing("name", in: node, "a family name or a given name")
        }
        if let birth = day(node, "birthDate") {
            person.birthDate = birth
        } else if node["birthDate"] == nil {
            findings.missing("birthDate", in: node, "a date, as 1951-07-04")
        }
        person.sex = sex(node)
        person.raceEthnicity = RaceEthnicityNames.group(
            group(node, "us-core-race"), group(node, "us-core-ethnicity"))
        person.language = language(node) ?? Concept(.unknown, "")
        person.maritalStatus = concept(node, "maritalStatus", .maritalStatus) ?? Concept(.unknown, "")
        person.address = address(Self.preferred(node.list("address"), use: "home"))
        (person.telephone, person.email) = telecom(node)
        person.socialSecurityNumber = socialSecurityNumber(node)
        record.patient.person = person
        readDeath(node)
        record.patient.contact = node.list("contact").lazy.compactMap { $0 }.first.flatMap { contact($0) }
        return errors == findings.errorCount
    }

    /// The medical record number: ours, that of the type MR, the usual one, else the id.
    static func recordNumber(_ resource: FHIRResource) -> String {
        let identifiers = resource.node.list("identifier").filter { $0.string("value")?.isEmpty == false }
        let best =
            identifiers.first { $0.string("system") == "urn:healthsim:mrn" }
            ?? identifiers.first { FHIRConcepts.has("MR", $0["type"]) }
            ?? identifiers.first { $0.string("use") == "usual" && !FHIRConcepts.has("SS", $0["type"]) }
        return best?.string("value") ?? resource.recordID
    }

    private mutating func sex(_ node: FHIRNode) -> Sex {
        guard let member = node["gender"] else {
            findings.warn(
                FieldPath.join(node.path, "gender"), "Missing: taken as unknown", rule: FHIRFindings.Rule.approximate)
            return .unknown
        }
        if let word = member.value.string, let sex = Sex(named: word) { return sex }
        findings.fail(
            member.path, "Expected one of 'male', 'female', 'other', 'unknown'", FHIRFindings.shown(member.value),
            rule: FHIRFindings.Rule.value)
        return .unknown
    }

    /// The race or ethnicity of a US Core extension.
    private func group(_ node: FHIRNode, _ name: String) -> ConceptDraft {
        var draft = ConceptDraft()
        let found = node.list("extension").first { $0.string("url")?.hasSuffix("/" + name) == true }
        guard let found else { return draft }
        let parts = found.list("extension")
        let coding = ["ombCategory", "detailed"].lazy.compactMap { url in
            parts.first { $0.string("url") == url }?["valueCoding"]
        }.first
        if let coding, let code = coding.string("code"), !code.isEmpty {
            draft = ConceptDraft(
                system: FHIRConcepts.system(coding.string("system")), code: code, display: coding.string("display"))
            if draft.system == .unknown { draft.system = nil }
        } else {
            draft.display = parts.first { $0.string("url") == "text" }?.string("valueString")
            if draft.display == "unknown" { draft.display = nil }
        }
        return draft
    }

    private func language(_ node: FHIRNode) -> Concept? {
        let languages = node.list("communication")
        let chosen = languages.first { $0.value["preferred"]?.bool == true } ?? languages.first
        return chosen.flatMap { concept($0, "language", .language) }
    }

    /// The name that is in use: the official one, the usual one, else the first.
    mutating func name(_ node: FHIRNode) -> PersonName? {
        let names = node.list("name")
        let chosen = Self.preferred(names, use: "official", else: "usual")
        return chosen.flatMap { personName($0) }
    }

    /// A HumanName; nothing when no part of it is known.
    mutating func personName(_ node: FHIRNode) -> PersonName? {
        var family = text(node, "family")
        var given = node.list("given").compactMap(\.words).filter { !$0.isEmpty }
        if family.isEmpty && given.isEmpty, let whole = node.string("text") {
            given = whole.split(separator: " ").map(String.init)
            family = Text(given.popLast() ?? "")
        }
        guard !family.isEmpty || !given.isEmpty else { return nil }
        return PersonName(
            family: family, given: Text(given.first ?? ""), middle: Text(given.dropFirst().joined(separator: " ")))
    }

    /// Of things that have a use the first of the wanted one, else the first that is not old.
    static func preferred(_ nodes: [FHIRNode], use: String, else second: String = "") -> FHIRNode? {
        nodes.first { $0.string("use") == use } ?? nodes.first { $0.string("use") == second }
            ?? nodes.first { $0.string("use") != "old" } ?? nodes.first
    }

    /// An address; lines are joined, and of a ZIP code with four more digits the five count.
    mutating func address(_ node: FHIRNode?) -> Address {
        var address = PatientDraft().address
        guard let node else { return address }
        let line = node.list("line").compactMap(\.words).joined(separator: ", ")
        (address.houseNumber, address.street) = RecordParser.parts(of: line)
        address.city = text(node, "city")
        address.countyName = text(node, "district")
        address.state = text(node, "state")
        let zip = text(node, "postalCode").string
        address.postalCode = Text(zip.utf8.count == 10 && zip.dropFirst(5).first == "-" ? String(zip.prefix(5)) : zip)
        // FHIR has the county's name alone: its code is that of the place, when the place is in that county.
        if let place = Place(zip: address.postalCode.string), place.countyName == address.countyName {
            address.countyFIPS = place.countyFIPS
        }
        return address
    }

    /// The telephone number and the mail address.
    mutating func telecom(_ node: FHIRNode) -> (TelephoneNumber, Text) {
        let points = node.list("telecom")
        let email = points.first { $0.string("system") == "email" }?.string("value") ?? ""
        let phones = points.filter { $0.string("system") == "phone" || $0.string("system") == "sms" }
        for phone in phones {
            var digits = (phone["value"]?.words ?? "").utf8.filter { $0 &- UInt8(ascii: "0") < 10 }
            if digits.count == 11 && digits.first == UInt8(ascii: "1") { digits.removeFirst() }
            if digits.count == 10, digits.first != UInt8(ascii: "0"),
                let number = UInt64(String(decoding: digits, as: UTF8.self))
            {
                return (TelephoneNumber(digits: number), Text(email))
            }
        }
        if let phone = phones.first {
            findings.warn(
                FieldPath.join(phone.path, "value"), "This is no number of ten digits and is left out",
                phone.string("value").map { .text($0) }, rule: FHIRFindings.Rule.approximate)
        }
        return (TelephoneNumber(digits: 0), Text(email))
    }

    private mutating func socialSecurityNumber(_ node: FHIRNode) -> SocialSecurityNumber {
        let found = node.list("identifier").first {
            $0.string("system") == "http://hl7.org/fhir/sid/us-ssn" || FHIRConcepts.has("SS", $0["type"])
        }
        guard let found, let value = found.string("value") else { return SocialSecurityNumber(digits: 0) }
        let digits = value.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        if digits.count == 9, let number = UInt32(String(decoding: digits, as: UTF8.self)) {
            return SocialSecurityNumber(digits: number)
        }
        findings.warn(
            FieldPath.join(found.path, "value"), "This is no number of nine digits and is left out", .text(value),
            rule: FHIRFindings.Rule.approximate)
        return SocialSecurityNumber(digits: 0)
    }

    private mutating func readDeath(_ node: FHIRNode) {
        record.patient.deathTime = moment(node, "deceasedDateTime")
        if record.patient.deathTime == nil, node.value["deceasedBoolean"]?.bool == true {
            findings.warn(
                FieldPath.join(node.path, "deceasedBoolean"), "The time of death is not known: the death is left out",
                .boolean(true), rule: FHIRFindings.Rule.approximate)
        }
    }

    private mutating func contact(_ node: FHIRNode) -> ContactPerson? {
        let relationship = node.list("relationship").lazy.compactMap(Self.relationship).first
        guard let relationship else { return nil }
        let name = node["name"].flatMap { personName($0) } ?? PersonName(family: .empty, given: .empty)
        return ContactPerson(name: name, relationship: relationship, telephone: telecom(node).0)
    }

    private static func relationship(_ node: FHIRNode) -> ContactPerson.Relationship? {
        if let code = FHIRConcepts.code(node, as: ContactPerson.Relationship.self) { return code }
        let finer: [String: ContactPerson.Relationship] = [
            "HUSB": .spouse, "WIFE": .spouse, "DOMPART": .spouse, "SIGOTHR": .spouse, "NMTH": .mother, "NFTH": .father,
            "SON": .child, "DAU": .child, "NCHILD": .child, "SONC": .child, "DAUC": .child, "BRO": .sibling,
            "SIS": .sibling, "NSIB": .sibling, "FRND": .friend,
        ]
        return node.list("coding").lazy.compactMap { $0.string("code").flatMap { finer[$0] } }.first
    }

    /// What registration knows of the insurance.
    mutating func readCoverage(_ resource: FHIRResource) {
        guard record.patient.coverage == nil else { return }
        let node = resource.node
        if let status = node.string("status"), status == "cancelled" || status == "entered-in-error" { return }
        let plan = node.list("class").first { FHIRConcepts.has("plan", $0["type"]) }
        let type = concept(node, "type")
        let words = node["type"]?.string("text") ?? type?.display.string ?? ""
        record.patient.coverage = CoverageSummary(
            type: Text(words), plan: Text(plan?.string("name") ?? plan?.string("value") ?? ""))
    }
}
