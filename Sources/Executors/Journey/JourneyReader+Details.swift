import HealthSimCore
import MemberSim
import PatientSim

extension JourneyReader {
    /// What is done at an event.
    mutating func details(_ node: DocumentNode) -> JourneySpecification.Details {
        var details = JourneySpecification.Details()
        guard var object = node.object(&findings) else { return details }
        details.specialty = word(&object, "specialty", among: Specialty.all.map { $0.id.string })
        details.encounterType = encounterType(object.take("encounter_type"))
        readVisitType(&object, &details)
        details.diagnoses = codes(&object, "diagnoses", "diagnosis", "code", in: [.icd10cm], table: "diagnoses")
        details.panels = panels(&object, "panels", "tests", "orders", "panel", "test")
        details.procedures = codes(
            &object, "procedures", "procedure", "cpt_codes", "j_codes", "hcpcs", in: [.cpt, .hcpcs], table: "procedures"
        )
        readDrugs(&object, &details)
        details.vaccines = codes(&object, "vaccines", "vaccine", "cvx", in: [.cvx], table: "vaccines")
        details.model = word(&object, "model", among: nil)
        details.event = word(&object, "event", among: nil)
        details.episode = word(&object, "episode", among: nil)
        if let list = object.take("one_of")?.list(&findings) {
            details.choices = list.compactMap { choice($0, of: details.model) }
        }
        details.completion = object.take("completion_rate").flatMap { $0.share(&findings) } ?? 1
        details.reason = word(&object, "reason", among: LinkedEnrollment.Change.reasons.map(\.word))
        details.days = object.take("days", "gap_days").flatMap { $0.number(in: 0...3_650, &findings) }
        details.flags = texts(object.take("sets", "flags"))
        for name in ["purpose", "notes", "name", "description", "topic", "channel"] { _ = object.take(name) }
        keep(&object)
        stated = Self.statedMembers.compactMap { name in object.take(name).map { (name, $0) } }
        object.warnOfUnused(known: Self.detailMembers, &findings)
        return details
    }

    private static let detailMembers =
        [
            "specialty", "visit_type", "encounter_type", "diagnoses", "panels", "procedures", "medications", "vaccines",
            "model", "event", "episode", "one_of", "completion_rate", "reason", "dose", "days_supply", "refills",
            "sets",
        ] + statedMembers

    /// What is understood and follows from something else: it is told that it has no effect.
    private mutating func keep(_ object: inout DocumentObject) {
        for (name, why) in [
            ("refill", "drugs in use are renewed at visits before they run out"),
            ("provider", "who is seen follows from the specialty and the person's care team"),
        ] {
            guard let node = object.take(name) else { continue }
            findings.warning(.unused, node.path, "'\(name)' is kept and has no effect: \(why)", node.found)
        }
    }

    private mutating func encounterType(_ node: DocumentNode?) -> String {
        guard let node, let word = node.text(&findings) else { return "" }
        let known = [
            "office": "", "outpatient": "", "ambulatory": "", "clinic": "", "telehealth": "telehealth",
            "virtual": "telehealth", "video": "telehealth", "home": "home", "emergency": "emergency", "ed": "emergency",
            "inpatient": "inpatient",
        ]
        if let type = known[word.lowercased()] { return type }
        node.unknown("encounter type", among: known.keys.sorted(), &findings)
        return ""
    }

    /// The type of a visit: a code, or a word of the table of visit types.
    private mutating func readVisitType(
        _ object: inout DocumentObject, _ details: inout JourneySpecification.Details
    ) {
        guard let node = object.take("visit_type", "cpt"), let text = node.text(&findings) else { return }
        let wanted = JourneyTables.folded(text)
        if let row = JourneyTables.visitTypes.first(where: { $0.word == wanted }) {
            details.visitType = row.code
            if details.encounterType.isEmpty { details.encounterType = row.encounterType }
        } else if [CodeSystem.cpt, .hcpcs].contains(where: { Concept($0, text).isListed }) {
            details.visitType = text
        } else {
            let hint = NearestName.of(wanted, among: JourneyTables.visitTypes.map(\.word))
            findings.error(
                .word, node.path,
                "'\(text)' is not in the table of procedures" + (hint.map { "; did you mean '\($0)'?" } ?? ""),
                node.found)
        }
    }

    /// The drugs with their dose, how long a fill lasts and how often it is repeated.
    private mutating func readDrugs(_ object: inout DocumentObject, _ details: inout JourneySpecification.Details) {
        let dose = object.take("dose", "strength").flatMap { $0.text(&findings) } ?? ""
        for name in ["medications", "medication", "drug"] {
            guard let node = object.take(name) else { continue }
            for element in node.elements ?? [node] {
                var dose = dose
                var named = element
                if var members = element.value.members == nil ? nil : DocumentObject(element) {
                    guard let name = members.take("drug", "name", "medication", "id") else { continue }
                    named = name
                    dose = members.take("dose", "strength").flatMap { $0.text(&findings) } ?? dose
                    members.warnOfUnused(known: ["drug", "dose"], &findings)
                }
                guard let text = named.text(&findings) else { continue }
                if let id = JourneyTables.drug(named: text, dose: dose) {
                    details.medications.append(id)
                    warn(of: dose, instead: id, named.path)
                } else {
                    named.unknown(name, among: Medication.all.map { $0.id.string }, &findings)
                }
            }
        }
        details.daysSupply = object.take("days_supply").flatMap { $0.integer(in: 1...365, &findings) }
        details.refills = object.take("refills").flatMap { $0.integer(in: 0...12, &findings) }
        details.drug = object.take("from", "stop", "replaces").flatMap { $0.text(&findings) } ?? ""
        if let text = object.take("class", "drug_class")?.text(&findings), details.drug.isEmpty { details.drug = text }
        if let node = object.take("therapy"), let word = node.text(&findings) {
            details.therapy = JourneySpecification.Therapy(rawValue: word)
            if details.therapy == nil {
                node.unknown(
                    "change of therapy", among: JourneySpecification.Therapy.allCases.map(\.rawValue), &findings)
            }
        }
    }

    /// Tells that a drug is not there in the strength that is stated.
    private mutating func warn(of dose: String, instead id: String, _ path: String) {
        guard !dose.isEmpty, let taken = Medication.named(id), !JourneyTables.isStrength(dose, of: taken) else {
            return
        }
        var others: [String] = []
        for medication in Medication.all where medication.ingredient == taken.ingredient && !medication.isInpatient {
            let strength = "'\(medication.strength)'"
            if !others.contains(strength) { others.append(strength) }
        }
        findings.warning(
            .word, path,
            "No product of '\(taken.ingredient)' has \(dose): '\(taken.strength)' is taken; there are "
                + others.joined(separator: ", "))
    }

    /// One of several events, `{model?, event, share}`.
    private mutating func choice(_ node: DocumentNode, of model: String) -> JourneySpecification.Choice? {
        guard var object = node.object(&findings), let event = object.require("event", &findings)?.text(&findings)
        else { return nil }
        let own = word(&object, "model", among: nil)
        let share = object.take("share").flatMap { $0.share(&findings) } ?? 1
        object.warnOfUnused(known: ["model", "event", "share"], &findings)
        return JourneySpecification.Choice(model: own.isEmpty ? model : own, event: event, share: share)
    }

    // MARK: - Words

    private mutating func word(_ object: inout DocumentObject, _ name: String, among known: [String]?) -> String {
        guard let node = object.take(name), let text = node.text(&findings) else { return "" }
        if let known, !known.contains(text) {
            let other = JourneyTables.folded(text, separator: "-")
            if known.contains(other) { return other }
            node.unknown(name, among: known, &findings)
        }
        return text
    }

    /// Texts that stand in a list, or one alone.
    mutating func texts(_ node: DocumentNode?) -> [String] {
        guard let node else { return [] }
        return (node.elements ?? [node]).compactMap { $0.text(&findings) }
    }

    private mutating func panels(_ object: inout DocumentObject, _ names: String...) -> [String] {
        var ids: [String] = []
        for name in names {
            guard let node = object.take(name) else { continue }
            for element in node.elements ?? [node] {
                guard let text = element.text(&findings) else { continue }
                if let id = JourneyTables.panel(named: text) {
                    if !ids.contains(id) { ids.append(id) }
                } else {
                    element.unknown(name, among: LabPanel.all.map { $0.id.string }, &findings)
                }
            }
        }
        return ids
    }

    /// Codes of some systems that stand in a list, or one alone.
    private mutating func codes(
        _ object: inout DocumentObject, _ names: String..., in systems: [CodeSystem], table: String
    ) -> [String] {
        var texts: [String] = []
        for name in names {
            guard let node = object.take(name) else { continue }
            for element in node.elements ?? [node] {
                guard let text = element.text(&findings) else { continue }
                if !systems.contains(where: { Concept($0, text).isListed }) {
                    findings.error(
                        .word, element.path, "'\(text)' is not in the table of \(table)", element.found)
                }
                texts.append(text)
            }
        }
        return texts
    }
}
