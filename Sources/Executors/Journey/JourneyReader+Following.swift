import HealthSimCore
import PatientSim

extension JourneyReader {
    /// What follows a decision by a word: a branch of that name, an action, else an encounter whose type the word is.
    mutating func follow(
        word node: DocumentNode, of decision: JourneySpecification.Event, after id: String, branches: DocumentNode?,
        details: DocumentNode? = nil
    ) -> [JourneySpecification.Event] {
        guard let word = node.text(&findings) else { return [] }
        if branches?.value[word] != nil { return follow(branch: node, of: decision, after: id, branches: branches) }
        let name = JourneyTables.folded(word)
        if let action = JourneyTables.actions.first(where: { $0.name == name }) {
            return self.event(of: action, at: node, after: id, details: details).map { [$0] } ?? []
        }
        guard JourneyEventType.named(word) != nil else {
            node.unknown("action", among: JourneyTables.actions.map(\.name), &findings)
            return []
        }
        var event = JSONValue(.object([]))
        event["type"] = JSONValue(.string(word))
        event["id"] = JSONValue(.string("\(id): \(word)"))
        if let details { event["details"] = details.value }
        return self.event(DocumentNode(event, path: node.path), default: .after(event: id, days: 1), from: id).map {
            [$0]
        }
            ?? []
    }

    /// The event that an action is, with what the rule says about it.
    private mutating func event(
        of action: JourneyTables.Action, at node: DocumentNode, after id: String, details: DocumentNode?
    ) -> JourneySpecification.Event? {
        let type = JourneyEventType.named(action.type)
        var event = JourneySpecification.Event(
            id: "\(id): \(action.name)", kind: type?.kind ?? .encounter, timing: .after(event: id, days: 1),
            path: node.path)
        event.word = action.name
        event.product = type?.product
        event.details = details.map { self.details($0) } ?? JourneySpecification.Details()
        let isNamed = !event.details.medications.isEmpty || event.details.therapy != nil
        if !isNamed {
            event.details.medications = action.medications
            event.details.therapy = JourneySpecification.Therapy(rawValue: action.therapy)
        }
        if isNamed, event.details.therapy == nil, event.kind == .therapyStop {
            event.details.therapy = .stop
            event.details.drug = event.details.medications.first ?? event.details.drug
            event.details.medications = []
        }
        if event.details.visitType.isEmpty { event.details.visitType = action.visitType }
        if event.details.diagnoses.isEmpty { event.details.diagnoses = action.diagnoses }
        if event.details.specialty.isEmpty {
            event.details.specialty = action.specialty == "@condition" ? specialtyOfCondition : action.specialty
            if action.specialty == "@condition", event.details.specialty.isEmpty {
                findings.error(
                    .missing, node.path,
                    "'\(action.name)' needs 'specialty' in its details: the profile's condition leads to none")
            }
        }
        if event.details.panels.isEmpty {
            event.details.panels = action.panels == ["@condition"] ? panelsOfCondition : action.panels
        }
        if event.kind == .admission || event.kind == .emergency, event.details.event.isEmpty {
            guard let usual = usualEvent(isStay: event.kind == .admission) else {
                findings.error(
                    .missing, node.path,
                    "'\(action.name)' needs 'model' and 'event' in its details: the profile's condition has none")
                return nil
            }
            event.details.model = usual.model
            event.details.event = usual.event
        }
        if let type { event.kind = type.kind(of: event.details, dependsOn: nil) }
        settleStated(of: &event)
        kinds[event.id] = event.kind
        return event
    }

    // MARK: - The profile's condition

    private var model: CareModel? {
        guard let condition else { return nil }
        let code = Concept(.icd10cm, condition)
        return CareModelLibrary.shared.models.first { $0.covers(code) }
    }

    private var specialtyOfCondition: String {
        let library = CareModelLibrary.shared
        let others = model.map { model in model.visits.map(\.specialty).filter { $0 != library.primaryCare } } ?? []
        return others.first.map { library.specialties[$0].id.string } ?? ""
    }

    private var panelsOfCondition: [String] {
        let library = CareModelLibrary.shared
        return model.map { model in model.monitoring.map { library.panels[$0.panel].panel.id.string } } ?? []
    }

    /// The event by which the condition leads to hospital.
    private func usualEvent(isStay: Bool) -> (model: String, event: String)? {
        guard let model else { return nil }
        let inpatient = model.acute.first { $0.setting == .inpatient }
        let emergency = model.acute.first { $0.setting == .emergency }
        let rule = isStay ? inpatient ?? emergency : emergency ?? inpatient
        return rule.map { (model.id.string, $0.id.string) }
    }

    // MARK: - Branches

    /// The events of a named branch, or those of its phases one after the other.
    mutating func follow(
        branch node: DocumentNode, of decision: JourneySpecification.Event, after id: String, branches: DocumentNode?
    ) -> [JourneySpecification.Event] {
        guard let key = node.text(&findings) else { return [] }
        let names = branches?.value.members?.map(\.name) ?? []
        guard let branches, let branch = branches.value[key], names.contains(key) else {
            node.unknown("branch", among: names, &findings)
            return []
        }
        var used = DocumentNode(branch, path: FieldPath.join(branches.path, key))
        if branchesUsed.contains(key) {
            used = DocumentNode(renamed(branch, by: " (\(id))"), path: used.path)
            collectIdentifiers(used.value, at: used.path)
        }
        branchesUsed.append(key)
        guard var object = used.object(&findings) else { return [] }
        _ = object.take("name")
        _ = object.take("description")
        var events: [JourneySpecification.Event] = []
        for event in object.take("events")?.list(&findings) ?? [] {
            if let event = self.event(event, default: .after(event: id, days: 1), from: id) { events.append(event) }
        }
        var offset = 1.0
        for phase in object.take("phases")?.list(&findings) ?? [] {
            let (read, length) = self.phase(ofBranch: phase, after: id, offset: offset)
            events += read
            offset += length
        }
        let isTerminal = object.take("terminal").flatMap { $0.flag(&findings) } ?? false
        if isTerminal { note(phase: key, rule: id, from: offset, length: 0, isTerminal: true) }
        object.warnOfUnused(known: ["name", "description", "events", "phases", "terminal"], &findings)
        return events
    }

    private mutating func phase(
        ofBranch node: DocumentNode, after id: String, offset: Double
    ) -> (events: [JourneySpecification.Event], length: Double) {
        guard var object = node.object(&findings) else { return ([], 0) }
        let name = text(object.take("name"))
        _ = object.take("description")
        let length = days(object.take("duration"))?.approximateDays ?? 0
        let isTerminal = object.take("terminal").flatMap { $0.flag(&findings) } ?? false
        var events: [JourneySpecification.Event] = []
        for event in object.take("events")?.list(&findings) ?? [] {
            let default_ = JourneySpecification.Timing.after(event: id, days: offset)
            if let event = self.event(event, default: default_, from: id, offset: offset) { events.append(event) }
        }
        note(phase: name, rule: id, from: offset, length: length, isTerminal: isTerminal)
        object.warnOfUnused(known: ["name", "description", "duration", "events", "terminal"], &findings)
        return (events, length)
    }

    /// A branch whose events have ids of their own, for a second rule that leads to it.
    private func renamed(_ branch: JSONValue, by suffix: String) -> JSONValue {
        let own = JourneyIdentifiers.all(in: branch)
        func changed(_ value: JSONValue, _ name: String) -> JSONValue {
            if let text = value.string, ["id", "event_id", "after", "before", "depends_on"].contains(name),
                own.contains(text)
            {
                return JSONValue(.string(text + suffix), position: value.position)
            }
            if let elements = value.elements {
                return JSONValue(.array(elements.map { changed($0, name) }), position: value.position)
            }
            guard let members = value.members else { return value }
            return JSONValue(
                .object(members.map { JSONMember(name: $0.name, value: changed($0.value, $0.name)) }),
                position: value.position)
        }
        return changed(branch, "")
    }
}
