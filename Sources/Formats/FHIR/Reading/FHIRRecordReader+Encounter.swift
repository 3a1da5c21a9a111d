import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads an encounter.
    mutating func encounter(_ resource: FHIRResource) -> Encounter? {
        let node = resource.node
        if node.string("status") == "entered-in-error" {
            findings.leaveOut(resource, "it was entered in error")
            return nil
        }
        let kind = encounterClass(node)
        let status: Encounter.Status? = choice(node, "status", others: ["unknown": .finished])
        if node["status"] == nil { findings.missing("status", in: node, "a status, as finished") }
        let period = node["period"]
        let start = period.flatMap { moment($0, "start") }
        let end = period.flatMap { moment($0, "end") }
        guard let begin = start ?? end else {
            if period?["start"] == nil { findings.leaveOut(resource, "it has no time (period.start)") }
            return nil
        }
        guard let kind, let status else { return nil }
        let types = node.list("type").compactMap { FHIRConcepts.concept($0, preferring: [.cpt, .hcpcs, .snomed]) }
        var encounter = Encounter(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterClass: kind, status: status,
            type: types.first { $0.system != .diagnosisGroup } ?? Concept(.unknown, ""), start: begin, end: end)
        encounter.specialty = specialty(node)
        encounter.practitionerNPI = practitioner(
            Self.participants(node), "individual", in: resource)
        encounter.facilityNPI = facility(node["serviceProvider"], in: resource)
        if encounter.facilityNPI.isEmpty, let place = node.list("location").first {
            encounter.facilityNPI = facility(place["location"], in: resource)
        }
        readReasons(of: &encounter, resource)
        let hospitalization = node["hospitalization"]
        encounter.dischargeDisposition = hospitalization.flatMap {
            concept($0, "dischargeDisposition", .dischargeDisposition)
        }
        encounter.admission = admission(of: encounter, resource, group: types.first { $0.system == .diagnosisGroup })
        return encounter
    }

    private mutating func encounterClass(_ node: FHIRNode) -> Encounter.Class? {
        guard let member = node["class"] else {
            findings.missing("class", in: node, "a code of v3-ActCode, as AMB")
            return nil
        }
        guard let code = member.string("code") ?? member.value.string else {
            findings.missing("code", in: member, "a code of v3-ActCode, as AMB")
            return nil
        }
        switch code.uppercased() {
        case "ACUTE", "NONAC", "SS", "PRENC", "INPATIENT": return .inpatient
        case "FLD": return .home
        case "OUTPATIENT", "AMBULATORY", "WELLNESS", "URGENTCARE": return .ambulatory
        case "EMERGENCY": return .emergency
        default: break
        }
        if let kind = Encounter.Class(rawValue: code.uppercased()) { return kind }
        findings.warn(
            member.path, "This class is not known: taken as AMB", .text(code), rule: FHIRFindings.Rule.approximate)
        return .ambulatory
    }

    /// Those who took part, whoever performed first.
    private static func participants(_ node: FHIRNode) -> [FHIRNode] {
        let all = node.list("participant")
        let wanted = ["PPRF", "ATND"]
        let first = all.first { participant in
            participant.list("type").contains { type in wanted.contains { FHIRConcepts.has($0, type) } }
        }
        guard let first else { return all }
        return [first] + all
    }

    private func specialty(_ node: FHIRNode) -> Concept? {
        guard let service = node["serviceType"] else { return nil }
        // A text alone is the service of a hospital.
        let concept = FHIRConcepts.concept(service, preferring: [.taxonomy])
        return concept?.code.isEmpty == true && Self.service(service) != nil ? nil : concept
    }

    /// Reads why the patient came and what was found.
    ///
    /// The diagnoses stand by their rank; places that no rank takes are filled from the reasons. The first reason is a
    /// diagnosis too when no other has the first place.
    private mutating func readReasons(of encounter: inout Encounter, _ resource: FHIRResource) {
        let reasons = resource.node.list("reasonCode").compactMap {
            FHIRConcepts.concept($0, preferring: [.icd10cm, .snomed])
        }
        encounter.reason = reasons.first ?? reasonOfReference(resource)
        var ranked: [(rank: Int, order: Int, code: Concept)] = []
        for (order, diagnosis) in resource.node.list("diagnosis").enumerated() {
            guard !FHIRConcepts.has("AD", diagnosis["use"]), let code = diagnosisCode(diagnosis, in: resource) else {
                continue
            }
            ranked.append((diagnosis.value["rank"]?.integer ?? Int.max, order, code))
        }
        ranked.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
        var rest = reasons.filter { $0.system == .icd10cm }[...]
        if ranked.first?.rank == 1, rest.first == encounter.reason { rest = rest.dropFirst() }
        for entry in ranked {
            while encounter.diagnoses.count + 1 < entry.rank, let reason = rest.first, entry.rank < Int.max {
                encounter.diagnoses.append(reason)
                rest = rest.dropFirst()
            }
            encounter.diagnoses.append(entry.code)
        }
        encounter.diagnoses += rest
    }

    private mutating func diagnosisCode(_ diagnosis: FHIRNode, in owner: FHIRResource) -> Concept? {
        if case .resource(let target) = references.resolve(diagnosis["condition"], in: owner) {
            return conditionCodes[key(of: target)]
        }
        return nil
    }

    private func reasonOfReference(_ resource: FHIRResource) -> Concept? {
        for reference in resource.node.list("reasonReference") {
            if case .resource(let target) = references.resolve(reference, in: resource) {
                if let code = conditionCodes[key(of: target)] { return code }
            }
        }
        return nil
    }

    private mutating func admission(
        of encounter: Encounter, _ resource: FHIRResource, group: Concept?
    ) -> Admission? {
        let node = resource.node
        let hospitalization = node["hospitalization"]
        let service = node["serviceType"].flatMap(Self.service)
        var admission = Admission(
            source: hospitalization.flatMap { concept($0, "admitSource", .admitSource) }, diagnosisGroup: group,
            service: service ?? .medicine, isReadmission: hospitalization?["reAdmission"] != nil)
        for diagnosis in node.list("diagnosis") where FHIRConcepts.has("AD", diagnosis["use"]) {
            admission.admittingDiagnosis = diagnosisCode(diagnosis, in: resource)
        }
        admission.locations = node.list("location").compactMap { locationStay($0, in: resource, of: encounter) }
        let isKnown =
            admission.source != nil || admission.isReadmission || group != nil || service != nil
            || admission.admittingDiagnosis != nil || !admission.locations.isEmpty
        let isStay = encounter.encounterClass == .inpatient || encounter.encounterClass == .observation
        return isKnown && (isStay || !admission.locations.isEmpty || group != nil) ? admission : nil
    }

    private static func service(_ type: FHIRNode) -> HospitalService? {
        HospitalServiceWords.service(type.string("text") ?? "")
    }
}
