import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// The drugs that the tables have, by their concept: an ingredient may be listed in several forms.
    private static let listed = Dictionary(grouping: Medication.all, by: \.concept)

    /// The therapeutic class of a drug, for which FHIR has no place: that of its form, else of its route, else the first.
    private static func drugClass(of order: MedicationOrder) -> Text {
        let drugs = listed[order.drug] ?? []
        let best =
            drugs.first { $0.form == order.doseForm } ?? drugs.first { $0.route != nil && $0.route == order.route }
        return (best ?? drugs.first)?.drugClass ?? .empty
    }

    /// Reads an order of a medicine.
    mutating func medicationOrder(_ resource: FHIRResource) -> MedicationOrder? {
        let node = resource.node
        if node.value["doNotPerform"]?.bool == true {
            findings.leaveOut(resource, "it asks not to give the drug")
            return nil
        }
        let status: MedicationOrder.Status? = choice(node, "status")
        if node["status"] == nil { findings.missing("status", in: node, "a status, as active") }
        guard let drug = drug(resource) else {
            findings.leaveOut(resource, "it names no drug")
            return nil
        }
        guard let authored = moment(node, "authoredOn") ?? begin(of: resource).map({ Timestamp(date: $0) }) else {
            findings.leaveOut(resource, "it has no date (authoredOn)")
            return nil
        }
        guard let status else { return nil }
        let dosage = node.list("dosageInstruction").first
        let supply = node["dispenseRequest"]
        let quantity = quantity(supply?["quantity"])
        var order = MedicationOrder(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource), status: status,
            drug: drug, drugClass: .empty, authored: authored,
            end: supply?["validityPeriod"].flatMap { day($0, "end") },
            sig: dosage.map { text($0, "text") } ?? .empty,
            route: dosage.flatMap { concept($0, "route", .snomed) }, quantity: quantity?.value ?? 0,
            doseForm: Text(supply?["quantity"]?.string("unit") ?? ""),
            daysSupply: days(supply?["expectedSupplyDuration"]),
            refills: supply.flatMap { count($0, "numberOfRepeatsAllowed") } ?? 0, indication: reason(resource),
            practitionerNPI: practitioner(node["requester"], in: resource))
        for category in node.list("category") {
            if let setting = FHIRConcepts.code(category, as: MedicationOrder.Setting.self) { order.setting = setting }
        }
        if let dosage { readDose(dosage, into: &order) }
        order.drugClass = Self.drugClass(of: order)
        return order
    }

    /// The drug of a resource: its concept, or that of the Medication it refers to.
    private mutating func drug(_ resource: FHIRResource) -> Concept? {
        if let concept = concept(resource.node, "medicationCodeableConcept", .rxnorm, .ndc, .cvx) { return concept }
        guard let reference = resource.node["medicationReference"] else { return nil }
        switch references.resolve(reference, in: resource) {
        case .resource(let medication): return concept(medication.node, "code", .rxnorm, .ndc, .cvx)
        case .missing, .identifier, .nothing:
            return reference.string("display").map { Concept(.unknown, "", display: $0) }
        }
    }

    private mutating func readDose(_ dosage: FHIRNode, into order: inout MedicationOrder) {
        if let dose = quantity(dosage.list("doseAndRate").first?["doseQuantity"]) {
            order.dose = dose.value
            order.doseUnit = dose.unit
        }
        guard let timing = dosage["timing"]?["repeat"], let period = number(timing, "period"), period > 0,
            let hours = Self.hours(timing.string("periodUnit"))
        else { return }
        let frequency = Double(max(1, count(timing, "frequency") ?? 1))
        order.hoursBetweenDoses = period * hours / frequency
    }

    private static func hours(_ unit: String?) -> Double? {
        switch unit {
        case "min": 1.0 / 60
        case "h": 1
        case "d": 24
        case "wk": 168
        default: nil
        }
    }

    /// A duration in whole days; 0 when it is not known.
    private mutating func days(_ node: FHIRNode?) -> Int {
        guard let duration = quantity(node), 0...100_000 ~= duration.value else { return 0 }
        switch duration.unit.string {
        case "wk", "week", "weeks": return Int(duration.value * 7)
        case "mo", "month", "months": return Int(duration.value * 30)
        case "a", "year", "years": return Int(duration.value * 365)
        default: return Int(duration.value)
        }
    }

    /// Reads a dose that was given.
    mutating func administration(_ resource: FHIRResource) -> MedicationAdministration? {
        let node = resource.node
        if let status = node.string("status"), status == "entered-in-error" || status == "unknown" {
            findings.leaveOut(resource, "its status is '\(status)'")
            return nil
        }
        let others: [String: MedicationAdministration.Status] = [
            "in-progress": .completed, "on-hold": .completed, "stopped": .completed,
        ]
        let status: MedicationAdministration.Status? = choice(node, "status", others: others)
        if node["status"] == nil { findings.missing("status", in: node, "a status, as completed") }
        guard let drug = drug(resource) else {
            findings.leaveOut(resource, "it names no drug")
            return nil
        }
        let span = span(node, "effective")
        guard let start = span.start else {
            findings.missing("effectiveDateTime", in: node, "when the drug was given")
            return nil
        }
        guard let status else { return nil }
        let dosage = node["dosage"]
        let dose = quantity(dosage?["dose"])
        return MedicationAdministration(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: entry(node["context"], in: resource),
            orderID: entry(node["request"], in: resource), status: status, drug: drug, start: start, end: span.end,
            dose: dose?.value ?? 0, unit: dose?.unit ?? .empty,
            route: dosage.flatMap { concept($0, "route", .snomed) },
            practitionerNPI: practitioner(node.list("performer"), "actor", in: resource))
    }
}
