import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads a care plan.
    mutating func carePlan(_ resource: FHIRResource) -> CarePlan? {
        let node = resource.node
        if let status = node.string("status"), status == "entered-in-error" || status == "revoked" {
            findings.leaveOut(resource, "its status is '\(status)'")
            return nil
        }
        let period = node["period"]
        guard let start = period.flatMap({ day($0, "start") }) ?? day(node, "created") ?? begin(of: resource) else {
            findings.leaveOut(resource, "it has no date (period.start, created)")
            return nil
        }
        let categories = node.list("category").compactMap { FHIRConcepts.concept($0, preferring: [.snomed])?.display }
        let title = node.string("title") ?? node.string("description") ?? categories.last?.string ?? ""
        return CarePlan(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource),
            title: Text(title), start: start, end: period.flatMap { day($0, "end") },
            conditionIDs: entries(node, "addresses", in: resource), goalIDs: entries(node, "goal", in: resource),
            activities: node.list("activity").compactMap(Self.activity),
            practitionerNPI: practitioner(node.list("author") + node.list("contributor"), in: resource))
    }

    private static func activity(_ node: FHIRNode) -> Text? {
        let detail = node["detail"]
        let words =
            detail?.string("description")
            ?? detail?["code"].flatMap { FHIRConcepts.concept($0, preferring: [.snomed])?.wording.string }
            ?? node["reference"]?.string("display")
        return words.flatMap { $0.isEmpty ? nil : Text($0) }
    }

    /// Reads a goal.
    mutating func goal(_ resource: FHIRResource) -> Goal? {
        let node = resource.node
        if let status = node.string("lifecycleStatus"), ["entered-in-error", "rejected", "cancelled"].contains(status) {
            findings.leaveOut(resource, "its status is '\(status)'")
            return nil
        }
        guard let start = day(node, "startDate") ?? day(node, "statusDate") ?? begin(of: resource) else {
            findings.leaveOut(resource, "it has no date (startDate)")
            return nil
        }
        let description = node["description"]
        let words = description?.string("text") ?? description.flatMap { concept($0) }?.wording.string ?? ""
        var goal = Goal(
            id: identifier(of: resource), mrn: record.patient.mrn,
            conditionID: node.list("addresses").first.map { entry($0, in: resource) } ?? .empty, text: Text(words),
            start: start, achievement: Self.achievement(node["achievementStatus"]))
        if let target = node.list("target").first { readTarget(target, into: &goal) }
        return goal
    }

    private func concept(_ node: FHIRNode) -> Concept? { FHIRConcepts.concept(node, preferring: [.snomed]) }

    private static func achievement(_ node: FHIRNode?) -> Goal.Achievement {
        if let known = FHIRConcepts.code(node, as: Goal.Achievement.self) { return known }
        if FHIRConcepts.has("sustaining", node) { return .achieved }
        return FHIRConcepts.has("not-attainable", node) ? .notAchieved : .inProgress
    }

    private mutating func readTarget(_ target: FHIRNode, into goal: inout Goal) {
        goal.measure = concept(target, "measure", .loinc, .snomed)
        goal.due = day(target, "dueDate")
        if let range = target["detailRange"] {
            let (low, high) = (quantity(range["low"]), quantity(range["high"]))
            (goal.low, goal.high) = (low?.value, high?.value)
            goal.unit = low?.unit ?? high?.unit ?? .empty
        } else if let amount = target["detailQuantity"], let quantity = quantity(amount) {
            goal.unit = quantity.unit
            switch amount.string("comparator") {
            case "<", "<=": goal.high = quantity.value
            case ">", ">=": goal.low = quantity.value
            default: (goal.low, goal.high) = (quantity.value, quantity.value)
            }
        }
    }

    /// Reads a care team; members who are no practitioners are left out.
    mutating func careTeam(_ resource: FHIRResource) -> CareTeam? {
        let node = resource.node
        if node.string("status") == "entered-in-error" {
            findings.leaveOut(resource, "it was entered in error")
            return nil
        }
        guard let start = node["period"].flatMap({ day($0, "start") }) ?? begin(of: resource) else {
            findings.leaveOut(resource, "it has no date (period.start)")
            return nil
        }
        var members: [CareTeam.Member] = []
        for participant in node.list("participant") {
            let npi = practitioner(participant["member"], in: resource)
            guard !npi.isEmpty else { continue }
            let role = participant.list("role").first.flatMap {
                FHIRConcepts.concept($0, preferring: [.taxonomy, .snomed])
            }
            members.append(CareTeam.Member(npi: npi, role: role ?? Concept(.unknown, "")))
        }
        return CareTeam(id: identifier(of: resource), mrn: record.patient.mrn, start: start, members: members)
    }
}
