import HealthSimCore
import MemberSim

extension JourneyReader {
    /// What is done at an event.
    mutating func details(_ node: DocumentNode) -> JourneySpecification.Details {
        var details = JourneySpecification.Details()
        guard var object = node.object(&findings) else { return details }
        details.specialty = word(&object, "specialty", among: Specialty.all.map { $0.id.string })
        details.visitType = words(&object, "visit_type", "cpt", in: [.cpt, .hcpcs], table: "procedures").first ?? ""
        details.diagnoses = words(&object, "diagnoses", "diagnosis", in: [.icd10cm], table: "diagnoses")
        details.panels = words(&object, "panels", "tests", "orders", among: LabPanel.all.map { $0.id.string })
        details.procedures = words(&object, "procedures", "cpt_codes", in: [.cpt, .hcpcs], table: "procedures")
        details.medications = words(
            &object, "medications", "medication", among: Medication.all.map { $0.id.string })
        details.vaccines = words(&object, "vaccines", "vaccine", in: [.cvx], table: "vaccines")
        details.model = word(&object, "model", among: nil)
        details.event = word(&object, "event", among: nil)
        details.episode = word(&object, "episode", among: nil)
        if let list = object.take("one_of")?.list(&findings) {
            details.choices = list.compactMap { choice($0, of: details.model) }
        }
        details.completion = object.take("completion_rate").flatMap { $0.share(&findings) } ?? 1
        details.reason = word(
            &object, "reason", among: LinkedEnrollment.Change.reasons.map(\.word))
        _ = object.take("purpose")
        object.warnOfUnused(
            known: [
                "specialty", "visit_type", "diagnoses", "panels", "procedures", "medications", "vaccines", "model",
                "event", "episode", "one_of", "completion_rate", "reason",
            ], &findings)
        return details
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

    private mutating func word(_ object: inout DocumentObject, _ name: String, among known: [String]?) -> String {
        guard let node = object.take(name), let text = node.text(&findings) else { return "" }
        if let known, !known.contains(text) { node.unknown(name, among: known, &findings) }
        return text
    }

    /// Texts that stand in a list, or one alone.
    private mutating func words(
        _ object: inout DocumentObject, _ names: String..., among known: [String]
    ) -> [String] {
        var texts: [String] = []
        for name in names {
            guard let node = object.take(name) else { continue }
            for element in node.elements ?? [node] {
                guard let text = element.text(&findings) else { continue }
                if !known.contains(text) { element.unknown(name, among: known, &findings) }
                texts.append(text)
            }
        }
        return texts
    }

    /// Codes of some systems that stand in a list, or one alone.
    private mutating func words(
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
