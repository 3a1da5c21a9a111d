package import HealthSimCore

extension BillableService.Kind {
    /// What kind of service a CPT or HCPCS code is; a procedure for what the tables do not know, and for ICD-10-PCS.
    package init(of code: Concept) {
        guard code.system == .cpt || code.system == .hcpcs else {
            self = .procedure
            return
        }
        switch ServiceTraits.of(code).kind {
        case .laboratory: self = .laboratory
        case .imaging: self = .imaging
        case .anesthesia: self = .anesthesia
        case .drug: self = .drug
        case .vaccine: self = .vaccine
        case .supply: self = .equipment
        case .service: self = ServiceTraits.of(code).modifier.isEmpty ? .procedure : .therapy
        case .other, .surgery, .visit, .transport: self = .procedure
        }
    }
}

/// Drugs that clinicians give, by the HCPCS code they are billed with.
package enum AdministeredDrug {
    private struct Entry: Sendable {
        let code: Concept
        /// What one unit of the code is, in `unit`.
        let amount: Double
        let unit: Text
        let limit: Int
    }

    private struct Tables: Sendable {
        var byMedication: [Text: Entry] = [:]
        var byCode: [Concept: (entry: Entry, medication: Text)] = [:]
    }

    private static let tables: Tables = {
        var tables = Tables()
        for row in ReferenceTable.named("codes/cpt-common").rows where !row["drugs"].isEmpty {
            let words = row["unit"].string.split(separator: " ")
            guard let amount = words.first.flatMap({ Double($0) }), amount > 0 else { continue }
            let entry = Entry(
                code: Concept(row["system"] == "CPT" ? .cpt : .hcpcs, row["code"].string), amount: amount,
                unit: words.count > 1 ? Text(String(words[1])) : "mg", limit: row.integer("max_units") ?? 0)
            for name in row["drugs"].list {
                if tables.byMedication[name] == nil { tables.byMedication[name] = entry }
                if tables.byCode[entry.code] == nil { tables.byCode[entry.code] = (entry, name) }
            }
        }
        return tables
    }()

    /// The code of a medication and the units that a dose is; nothing when it has no code of its own.
    package static func code(of medication: Medication, dose: Double, unit: Text) -> (code: Concept, units: Int)? {
        guard let entry = tables.byMedication[medication.id] else { return nil }
        return (entry.code, units(dose, unit, entry))
    }

    /// The units of a usual dose of a code, and the drug with its package; one unit and nothing when it is not known.
    ///
    /// - Parameter reason: what it is given for, ICD-10-CM, where doses differ by it.
    package static func usualDose(of code: Concept, for reason: Concept? = nil) -> (units: Int, drug: LineDrug?) {
        let usual = UsualUnits.of(code, for: reason)
        guard let found = tables.byCode[code], let medication = Medication.named(found.medication.string) else {
            return (usual ?? 1, nil)
        }
        if let usual { return (usual, drug(medication)) }
        let dose = medication.dose
        return (units(dose.amount, dose.unit, found.entry), drug(medication))
    }

    /// A package of a medication as a claim names it; nothing when no package is known.
    package static func drug(_ medication: Medication) -> LineDrug? {
        medication.packages.first.map { LineDrug(ndc: $0, quantity: 1, unit: "UN") }
    }

    private static func units(_ dose: Double, _ unit: Text, _ entry: Entry) -> Int {
        guard dose > 0, let factor = factor(from: unit, to: entry.unit) else { return 1 }
        let units = Int((dose * factor / entry.amount).rounded(.up))
        return max(1, entry.limit > 0 ? min(units, entry.limit) : units)
    }

    /// By what a number of one unit becomes one of another.
    private static func factor(from: Text, to: Text) -> Double? {
        if from == to { return 1 }
        switch (from.string, to.string.lowercased()) {
        case ("g", "mg"), ("mg", "mcg"): return 1_000
        case ("mg", "g"), ("ug", "mg"): return 0.001
        case ("ug", "mcg"), ("[iU]", "units"), ("[iU]", "unit"), ("[iU]", "iu"), ("mL", "ml"), ("mg", "mg"): return 1
        default: return nil
        }
    }
}
