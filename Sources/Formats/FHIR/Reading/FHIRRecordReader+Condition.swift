import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads a condition. Without an onset it begins when it was recorded, else with its encounter.
    mutating func condition(_ resource: FHIRResource) -> Condition? {
        let node = resource.node
        if FHIRConcepts.has("refuted", node["verificationStatus"])
            || FHIRConcepts.has("entered-in-error", node["verificationStatus"])
        {
            findings.leaveOut(resource, "it is refuted or was entered in error")
            return nil
        }
        guard let code = node["code"].flatMap({ FHIRConcepts.concept($0, preferring: [.icd10cm, .snomed]) }) else {
            findings.leaveOut(resource, "it has no code")
            return nil
        }
        let onset = onset(node)
        let recorded = day(node, "recordedDate")
        let encounterID = encounterID(resource)
        guard let begin = onset ?? recorded ?? begin(of: resource) else {
            findings.leaveOut(resource, "it has no date (onset, recordedDate)")
            return nil
        }
        var condition = Condition(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID, code: code,
            clinicalStatus: FHIRConcepts.code(node["clinicalStatus"], as: Condition.ClinicalStatus.self) ?? .active,
            onset: begin, abatement: abatement(node), recorded: recorded ?? begin,
            severity: Text(node["severity"].map { $0.string("text") ?? concept($0)?.display.string ?? "" } ?? ""))
        if code.system != .snomed, let coding = node["code"] {
            condition.snomed = FHIRConcepts.codings(coding).first { $0.system == .snomed }
        }
        if node.list("category").contains(where: { FHIRConcepts.has("encounter-diagnosis", $0) }) {
            condition.category = .encounterDiagnosis
        }
        return condition
    }

    private func concept(_ node: FHIRNode) -> Concept? { FHIRConcepts.concept(node, preferring: [.snomed]) }

    private mutating func onset(_ node: FHIRNode) -> CalendarDate? {
        if let start = span(node, "onset").start { return start.date }
        return age(node, "onsetAge")
    }

    private mutating func abatement(_ node: FHIRNode) -> CalendarDate? {
        let span = span(node, "abatement")
        return (span.end ?? span.start)?.date ?? age(node, "abatementAge")
    }

    /// The birthday on which the patient had an age in years.
    private mutating func age(_ node: FHIRNode, _ name: String) -> CalendarDate? {
        guard let member = node[name], let age = quantity(member), 0...130 ~= age.value else { return nil }
        let months = age.unit == "mo" ? Int(age.value) : age.unit == "a" || age.unit.isEmpty ? Int(age.value * 12) : nil
        guard let months else { return nil }
        let date = record.patient.person.birthDate.adding(months: months)
        findings.warn(
            member.path, "Only the age is known: \(date) is taken", rule: FHIRFindings.Rule.approximate)
        return date
    }

    /// When the encounter of a resource began, or when the resource was last changed.
    mutating func begin(of resource: FHIRResource) -> CalendarDate? {
        if case .resource(let encounter) = references.resolve(resource.node["encounter"], in: resource),
            let period = encounter.node["period"], let start = moment(period, "start")
        {
            return start.date
        }
        return resource.node["meta"].flatMap { day($0, "lastUpdated") }
    }
}
