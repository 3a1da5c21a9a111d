import HealthSimCore

/// What a code at some place of a record is for, and so which systems may stand there.
enum CodeUse: Sendable {
    case diagnosis, officialDiagnosis, reason, mapping, observation, drug, procedure, vaccine, substance, specialty
    case diagnosisGroup, admitSource, disposition, report, note, measure, anything

    /// The systems that may stand there; empty when any may.
    var systems: [CodeSystem] {
        switch self {
        case .diagnosis: [.icd10cm, .snomed]
        case .officialDiagnosis: [.icd10cm]
        case .mapping: [.snomed]
        case .observation, .note, .measure: [.loinc]
        case .drug: [.rxnorm, .ndc]
        case .procedure: [.cpt, .hcpcs, .icd10pcs, .snomed]
        case .vaccine: [.cvx]
        case .specialty: [.taxonomy]
        case .diagnosisGroup: [.diagnosisGroup]
        case .admitSource: [.admitSource]
        case .disposition: [.dischargeDisposition]
        case .report: [.loinc, .cpt, .hcpcs, .snomed]
        case .reason, .substance, .anything: []
        }
    }

    /// Whether a code of a system may stand there.
    func accepts(_ system: CodeSystem) -> Bool {
        switch self {
        case .observation, .note, .measure: system == .loinc
        case .drug: system == .rxnorm || system == .ndc
        case .diagnosis: system == .icd10cm || system == .snomed
        case .reason, .substance, .anything: true
        default: systems.contains(system)
        }
    }

    /// Whether a category of ICD-10-CM will do, since nothing is billed by it.
    var mayBeCategory: Bool { self != .diagnosis && self != .officialDiagnosis }
}

/// Where a code stands; its path is made only when it is asked for.
struct CodedPlace: Sendable {
    let list: StaticString
    let index: Int
    let field: StaticString
    /// The place in the list that `field` is; -1 when it is none.
    var element = -1
    /// The field of that element.
    var inner: StaticString = ""

    /// The path in canonical JSON.
    var path: String {
        var path = index < 0 ? "\(list).\(field)" : "\(list)[\(index)].\(field)"
        if element >= 0 { path += "[\(element)]" }
        if inner.utf8CodeUnitCount > 0 { path += ".\(inner)" }
        return path
    }
}

extension PatientRules {
    /// Calls `body` with every code of a record that is not empty: the code, what it is for, and its place.
    static func forEachCode(
        in record: PatientRecord, _ body: (_ code: Concept, _ use: CodeUse, _ place: CodedPlace) -> Void
    ) {
        func visit(_ code: Concept?, _ use: CodeUse, _ place: CodedPlace) {
            if let code, !code.code.isEmpty { body(code, use, place) }
        }
        visit(
            record.patient.causeOfDeath, .officialDiagnosis,
            CodedPlace(list: "patient", index: -1, field: "cause_of_death"))
        for index in record.encounters.indices { visitCodes(ofEncounter: index, record.encounters, visit) }
        let conditions = record.conditions
        for index in conditions.indices {
            visit(conditions[index].code, .diagnosis, CodedPlace(list: "conditions", index: index, field: "code"))
            visit(conditions[index].snomed, .mapping, CodedPlace(list: "conditions", index: index, field: "snomed"))
        }
        for index in record.observations.indices {
            visit(
                record.observations[index].code, .observation,
                CodedPlace(list: "observations", index: index, field: "code"))
            visit(
                record.observations[index].valueConcept, .anything,
                CodedPlace(list: "observations", index: index, field: "value_concept"))
        }
        let medicationOrders = record.medicationOrders
        for index in medicationOrders.indices {
            visit(medicationOrders[index].drug, .drug, CodedPlace(list: "medications", index: index, field: "code"))
            visit(
                medicationOrders[index].route, .anything, CodedPlace(list: "medications", index: index, field: "route"))
            visit(
                medicationOrders[index].indication, .reason,
                CodedPlace(list: "medications", index: index, field: "indication"))
        }
        let procedures = record.procedures
        for index in procedures.indices {
            visit(procedures[index].code, .procedure, CodedPlace(list: "procedures", index: index, field: "code"))
            visit(procedures[index].reason, .reason, CodedPlace(list: "procedures", index: index, field: "reason"))
        }
        let immunizations = record.immunizations
        for index in immunizations.indices {
            visit(
                immunizations[index].vaccine, .vaccine, CodedPlace(list: "immunizations", index: index, field: "code"))
            visit(immunizations[index].site, .anything, CodedPlace(list: "immunizations", index: index, field: "site"))
            visit(
                immunizations[index].route, .anything, CodedPlace(list: "immunizations", index: index, field: "route"))
        }
        let allergies = record.allergies
        for index in allergies.indices {
            visit(allergies[index].substance, .substance, CodedPlace(list: "allergies", index: index, field: "code"))
            visit(
                allergies[index].manifestation, .anything,
                CodedPlace(list: "allergies", index: index, field: "manifestation"))
        }
        visitChartCodes(of: record, visit)
        let practitioners = record.practitioners
        for index in practitioners.indices {
            visit(
                practitioners[index].specialty, .specialty,
                CodedPlace(list: "practitioners", index: index, field: "specialty"))
        }
        let facilities = record.facilities
        for index in facilities.indices {
            visit(
                facilities[index].taxonomy, .specialty, CodedPlace(list: "facilities", index: index, field: "taxonomy"))
        }
    }

    private typealias Visit = (_ code: Concept?, _ use: CodeUse, _ place: CodedPlace) -> Void

    private static func visitCodes(ofEncounter index: Int, _ encounters: [Encounter], _ visit: Visit) {
        visit(encounters[index].type, .anything, CodedPlace(list: "encounters", index: index, field: "type"))
        visit(encounters[index].reason, .reason, CodedPlace(list: "encounters", index: index, field: "reason"))
        for (place, diagnosis) in encounters[index].diagnoses.enumerated() {
            visit(
                diagnosis, .diagnosis, CodedPlace(list: "encounters", index: index, field: "diagnoses", element: place))
        }
        visit(encounters[index].specialty, .specialty, CodedPlace(list: "encounters", index: index, field: "specialty"))
        visit(
            encounters[index].dischargeDisposition, .disposition,
            CodedPlace(list: "encounters", index: index, field: "discharge_disposition"))
        guard let admission = encounters[index].admission else { return }
        visit(admission.source, .admitSource, CodedPlace(list: "encounters", index: index, field: "admission.source"))
        visit(
            admission.admittingDiagnosis, .diagnosis,
            CodedPlace(list: "encounters", index: index, field: "admission.admitting_diagnosis"))
        visit(
            admission.diagnosisGroup, .diagnosisGroup,
            CodedPlace(list: "encounters", index: index, field: "admission.diagnosis_group"))
    }

    private static func visitChartCodes(of record: PatientRecord, _ visit: Visit) {
        let reports = record.reports
        for index in reports.indices {
            visit(reports[index].code, .report, CodedPlace(list: "reports", index: index, field: "code"))
            visit(reports[index].procedure, .procedure, CodedPlace(list: "reports", index: index, field: "procedure"))
            visit(reports[index].reason, .reason, CodedPlace(list: "reports", index: index, field: "reason"))
        }
        let administrations = record.administrations
        for index in administrations.indices {
            visit(administrations[index].drug, .drug, CodedPlace(list: "administrations", index: index, field: "code"))
            visit(
                administrations[index].route, .anything,
                CodedPlace(list: "administrations", index: index, field: "route"))
        }
        let goals = record.goals
        for index in goals.indices {
            visit(goals[index].measure, .measure, CodedPlace(list: "goals", index: index, field: "measure"))
        }
        let careTeams = record.careTeams
        for index in careTeams.indices {
            for (place, member) in careTeams[index].members.enumerated() {
                visit(
                    member.role, .specialty,
                    CodedPlace(list: "care_teams", index: index, field: "members", element: place, inner: "role"))
            }
        }
        let notes = record.notes
        for index in notes.indices {
            visit(notes[index].kind, .note, CodedPlace(list: "notes", index: index, field: "code"))
        }
    }
}
