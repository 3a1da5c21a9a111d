package import HealthSimCore

/// How many units of a code are given at a time, where it is not one: doses of drugs, quarter hours of therapy.
///
/// `references/claims/usual-units.csv`: the first row of a code whose reasons fit decides.
package enum UsualUnits {
    private struct Entry: Sendable {
        let reasons: FrozenArray<Text>
        let units: Int
    }

    private static let table: [Concept: FrozenArray<Entry>] = {
        var lists: [Concept: [Entry]] = [:]
        for row in ReferenceTable.named("claims/usual-units").rows {
            guard let units = row.integer("units"), units > 0 else { continue }
            let code = row["code"].string
            let isHealthcareCode = code.utf8.first.map { $0 >= 65 } ?? false
            let reasons = row["reasons"].list
            lists[Concept(isHealthcareCode ? .hcpcs : .cpt, code), default: []].append(
                Entry(reasons: FrozenArray(reasons), units: units))
        }
        return lists.mapValues { FrozenArray($0) }
    }()

    /// The units of a code; nothing when the table has none for it.
    ///
    /// - Parameter reason: what it is given for, ICD-10-CM.
    package static func of(_ code: Concept, for reason: Concept?) -> Int? {
        guard let entries = table[code] else { return nil }
        for entry in entries {
            let isFitting = entry.reasons.isEmpty || entry.reasons.contains { reason?.isWithin($0) ?? false }
            if isFitting { return entry.units }
        }
        return nil
    }
}
