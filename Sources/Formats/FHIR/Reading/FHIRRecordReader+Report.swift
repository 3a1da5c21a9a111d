import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads a report. When it was ordered is not known: it is taken as when the specimen was taken.
    mutating func report(_ resource: FHIRResource) -> DiagnosticReport? {
        let node = resource.node
        if let status = node.string("status"), status == "entered-in-error" || status == "cancelled" {
            findings.leaveOut(resource, "it is cancelled or was entered in error")
            return nil
        }
        guard let coding = node["code"] else {
            findings.missing("code", in: node, "a LOINC code, as 24323-8")
            return nil
        }
        guard let code = FHIRConcepts.concept(coding, preferring: [.loinc]) else {
            findings.leaveOut(resource, "it has no code")
            return nil
        }
        let issued = moment(node, "issued")
        guard let effective = span(node, "effective").start ?? issued else {
            findings.leaveOut(resource, "it has no time (effective, issued)")
            return nil
        }
        let procedures = FHIRConcepts.codings(coding).filter { $0.system == .cpt || $0.system == .hcpcs }
        let performers = node.list("performer")
        return DiagnosticReport(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource),
            category: node.list("category").lazy.compactMap(Self.department).first ?? .laboratory, code: code,
            procedure: procedures.first, ordered: effective, effective: effective,
            issued: issued ?? effective, results: entries(node, "result", in: resource),
            conclusion: text(node, "conclusion"), practitionerNPI: practitioner(performers, in: resource),
            performerNPI: facility(performers, in: resource))
    }

    /// The facility of the first reference that leads to one.
    private mutating func facility(_ list: [FHIRNode], in owner: FHIRResource) -> Text {
        for node in list {
            let npi = facility(node, in: owner)
            if !npi.isEmpty { return npi }
        }
        return .empty
    }

    private static func department(_ category: FHIRNode) -> DiagnosticReport.Category? {
        if let known = FHIRConcepts.code(category, as: DiagnosticReport.Category.self) { return known }
        for coding in category.list("coding") {
            switch coding.string("code") {
            case "LP29684-5", "RX", "CT", "NMR", "NRS", "RUS", "IMG", "XRC": return .radiology
            case "LP29708-2", "EC", "CG", "CTH", "VUS": return .cardiology
            case "LP7839-6", "SP", "CP", "CY", "MP": return .pathology
            case "PHR", "RC", "RT": return .pulmonary
            case "HM", "CH", "MB", "SR", "BLB", "GE", "IMM", "TX", "VR", "UR": return .laboratory
            default: continue
            }
        }
        return nil
    }

    /// Reads a text of a clinician; one that is elsewhere, or of another kind than plain text, is left out.
    mutating func note(_ resource: FHIRResource) -> ClinicalNote? {
        let node = resource.node
        if node.string("status") == "entered-in-error" {
            findings.leaveOut(resource, "it was entered in error")
            return nil
        }
        guard let kind = concept(node, "type", .loinc) else {
            findings.leaveOut(resource, "it does not say what it is (type)")
            return nil
        }
        let context = node["context"]
        guard let authored = moment(node, "date") ?? context?["period"].flatMap({ moment($0, "start") }) else {
            findings.leaveOut(resource, "it has no time (date)")
            return nil
        }
        let attachments = node.list("content").compactMap { $0["attachment"] }
        guard let attachment = attachments.first(where: Self.isPlainText), let data = attachment.string("data"),
            let bytes = Base64.decode(data), let text = String(validating: bytes, as: UTF8.self)
        else {
            findings.leaveOut(resource, "it has no plain text in it (content.attachment.data)")
            return nil
        }
        return ClinicalNote(
            id: identifier(of: resource), mrn: record.patient.mrn,
            encounterID: context?.list("encounter").first.map { entry($0, in: resource) } ?? .empty, kind: kind,
            authored: authored, practitionerNPI: practitioner(node.list("author"), in: resource), text: text)
    }

    private static func isPlainText(_ attachment: FHIRNode) -> Bool {
        attachment.string("contentType")?.hasPrefix("text/plain") == true && attachment["data"] != nil
    }
}
