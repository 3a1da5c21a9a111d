import HealthSimCore

extension PatientRules {
    /// That codes are codes, and the right ones.
    static let codes: [PatientRule] = [
        Rule(
            "CODE-001", .error, "An ICD-10-CM code has the form of one", source: "ICD-10-CM Official Guidelines, I.A.2"
        ) {
            subject, report in
            for place in diagnosisPlaces(of: subject.record) where !DiagnosisCodes.isWellFormed(place.code.code) {
                let code = place.code.code
                report(
                    place.path, "Expected \(CodeShape.example(of: .icd10cm))\(suggestion(for: code))", .init(code))
            }
        },
        Rule(
            "CODE-002", .error, "A diagnosis is a valid, billable ICD-10-CM code",
            source: "references/codes/icd10cm-codes"
        ) {
            subject, report in
            for place in diagnosisPlaces(of: subject.record) {
                let code = place.code.code
                guard DiagnosisCodes.isWellFormed(code) else { continue }
                if place.mayBeCategory ? DiagnosisCodes.isKnown(code) : DiagnosisCodes.isBillable(code) { continue }
                let isCategory = DiagnosisCodes.isKnown(code)
                let what = isCategory ? "This is a category: more characters are needed" : "ICD-10-CM has no such code"
                report(place.path, "\(what)\(suggestion(for: code))", .init(code))
            }
        },
        Rule(
            "CODE-003", .error, "A code has the form of its system, and its check digit",
            source: "the systems' own guides"
        ) {
            subject, report in
            for place in otherPlaces(of: subject.record) where !CodeShape.fits(place.code) {
                report(
                    place.path,
                    "Expected a code of \(place.code.system.shortName): \(CodeShape.example(of: place.code.system))",
                    .init(place.code.code))
            }
        },
        Rule("CODE-004", .error, "An NPI has ten digits and the right check digit", source: "45 CFR 162.406") {
            subject, report in
            func check(_ path: String, _ npi: Text) {
                guard !npi.isEmpty, !NPI.isValid(npi.string) else { return }
                report(path, "Expected an NPI: ten digits of which the last is a check digit", .init(npi))
            }
            for entry in subject.entries { check(entry.path("practitioner_npi"), entry.practitionerNPI) }
            for (index, encounter) in subject.record.encounters.enumerated() {
                check("encounters[\(index)].facility_npi", encounter.facilityNPI)
            }
            for (index, practitioner) in subject.record.practitioners.enumerated() {
                check("practitioners[\(index)].npi", practitioner.npi)
            }
            for (index, facility) in subject.record.facilities.enumerated() {
                check("facilities[\(index)].npi", facility.npi)
            }
        },
        Rule(
            "CODE-005", .error, "What is coded is coded in the system of its kind", source: "US Core, bindings of code"
        ) {
            subject, report in
            for entry in subject.entries {
                guard let code = entry.code, !code.code.isEmpty, let systems = systems[entry.list] else { continue }
                guard !systems.contains(code.system) else { continue }
                let expected = systems.map { "\($0.shortName)" }.joined(separator: ", ")
                report(
                    entry.path("code"),
                    "Expected a code of \(expected), found one of \(code.system == .unknown ? "no known system" : "\(code.system.shortName)")",
                    .init(code.code))
            }
        },
    ]

    /// The systems that the entries of a list are coded in.
    private static let systems: [String: [CodeSystem]] = [
        "conditions": [.icd10cm, .snomed], "observations": [.loinc], "medications": [.rxnorm, .ndc],
        "procedures": [.cpt, .hcpcs, .icd10pcs, .snomed], "immunizations": [.cvx],
    ]

    /// A place where a code stands.
    private struct Place {
        let path: String
        let code: Concept
        /// Whether a category will do.
        let mayBeCategory: Bool
    }

    /// The places of ICD-10-CM codes that are not empty.
    private static func diagnosisPlaces(of record: PatientRecord) -> [Place] {
        var places: [Place] = []
        func add(_ path: String, _ code: Concept?, mayBeCategory: Bool) {
            guard let code, code.system == .icd10cm, !code.code.isEmpty else { return }
            places.append(Place(path: path, code: code, mayBeCategory: mayBeCategory))
        }
        for (index, encounter) in record.encounters.enumerated() {
            add("encounters[\(index)].reason", encounter.reason, mayBeCategory: true)
            for (place, diagnosis) in encounter.diagnoses.enumerated() {
                add("encounters[\(index)].diagnoses[\(place)]", diagnosis, mayBeCategory: false)
            }
        }
        for (index, condition) in record.conditions.enumerated() {
            add("conditions[\(index)].code", condition.code, mayBeCategory: false)
        }
        for (index, order) in record.medicationOrders.enumerated() {
            add("medications[\(index)].indication", order.indication, mayBeCategory: true)
        }
        for (index, procedure) in record.procedures.enumerated() {
            add("procedures[\(index)].reason", procedure.reason, mayBeCategory: true)
        }
        return places
    }

    /// The places of codes of other systems that are not empty.
    private static func otherPlaces(of record: PatientRecord) -> [Place] {
        var places: [Place] = []
        func add(_ path: String, _ code: Concept?) {
            guard let code, code.system != .icd10cm, !code.code.isEmpty else { return }
            places.append(Place(path: path, code: code, mayBeCategory: false))
        }
        for entry in RecordEntry.all(of: record) { add(entry.path("code"), entry.code) }
        for (index, encounter) in record.encounters.enumerated() {
            add("encounters[\(index)].type", encounter.type)
            add("encounters[\(index)].specialty", encounter.specialty)
        }
        for (index, condition) in record.conditions.enumerated() {
            add("conditions[\(index)].snomed", condition.snomed)
        }
        for (index, order) in record.medicationOrders.enumerated() { add("medications[\(index)].route", order.route) }
        return places
    }

    private static func suggestion(for code: Text) -> String {
        DiagnosisCodes.nearest(to: code).map { ": should it be '\($0)'?" } ?? ""
    }
}
