import Formats
import HealthSimCore
import PatientSim

/// What a run would make: expected counts from a sample of its households, and one of its persons. Nothing is written.
public struct DryRun: Hashable, Sendable {
    /// How many of an entity a run would make.
    public struct Estimate: Hashable, Sendable {
        /// What is counted.
        public let entity: Entity
        /// The total: from about this to about that; the same twice when it is certain.
        public let total: ClosedRange<Double>
        /// The number for each patient, or for each member of a run without patients, likewise.
        public let perPerson: ClosedRange<Double>
    }

    /// The most households that are looked at.
    public static let sample: UInt64 = 200

    /// The identifier of the profile.
    public let profile: String
    /// How many households the run would make.
    public let households: UInt64
    /// How many were looked at.
    public let sampled: UInt64
    /// Whose averages these are: patients, or members where the run makes no patients.
    public let people: Entity
    /// The counts, those of people first; those of which there were none are left out.
    public let estimates: [Estimate]
    /// A person of the cohort in short, as JSON on one line; nil when nobody can be made.
    public let person: String?
    /// What the reader should know, one sentence each.
    public let warnings: [String]

    /// Looks at a source.
    public init(of source: any HouseholdSource, partition: Partition = .whole, remarks: [String] = []) {
        let range = partition.range(of: source.count)
        let count = range.upperBound - range.lowerBound
        sampled = min(count, Self.sample)
        households = count
        profile = source.id
        warnings = remarks + source.warnings
        var person: String?
        var rows: [[Double]] = []
        for step in 0..<sampled {
            // Spread over the range; every household when there are few.
            let offset = step.multipliedFullWidth(by: count)
            let index = range.lowerBound + sampled.dividingFullWidth((offset.high, offset.low)).quotient
            let household = source.household(at: index)
            if person == nil { person = household.records.first.map { Self.summary(of: $0, asOf: source.asOf) } }
            rows.append(Entity.allCases.map { Double($0.count(in: household)) })
        }
        self.person = person
        let isWhole = sampled == count
        let sums = Entity.allCases.indices.map { position in rows.reduce(0) { $0 + $1[position] } }
        let counted = Dictionary(uniqueKeysWithValues: zip(Entity.allCases, sums))
        people = counted[.patients] ?? 0 > 0 ? .patients : .members
        let persons = counted[people] ?? 0
        estimates = Entity.allCases.enumerated().compactMap { position, entity in
            let values = rows.map { $0[position] }
            guard sums[position] > 0, persons > 0 else { return nil }
            let sum = sums[position]
            let mean = sum / Double(rows.count)
            let margin = isWhole ? 0 : Self.margin(of: values, around: mean, among: count)
            let total = max(0, mean - margin) * Double(count)...(mean + margin) * Double(count)
            let each = persons / Double(rows.count)
            return Estimate(
                entity: entity, total: total, perPerson: max(0, mean - margin) / each...(mean + margin) / each)
        }
    }

    /// Two standard errors of a mean, of values out of a finite number.
    private static func margin(of values: [Double], around mean: Double, among all: UInt64) -> Double {
        let count = Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
        return 2 * (variance / count * (1 - count / Double(all))).squareRoot()
    }

    /// A person in short: `{ "mrn": "MRN00000001", "age": 74, "gender": "F", "conditions": ["E11.65"], "a1c": 7.8 }`.
    private static func summary(of record: PatientRecord, asOf: CalendarDate) -> String {
        let person = record.patient.person
        var text = "{ \"mrn\": \(quoted(record.patient.mrn.string)), \"age\": \(person.birthDate.years(until: asOf))"
        text += ", \"gender\": \(quoted(person.sex.rawValue)), \"conditions\": ["
        text += record.conditions.map { quoted($0.code.code.string) }.joined(separator: ", ") + "]"
        for (name, test) in [("a1c", "hba1c"), ("egfr", "egfr"), ("ldl", "ldl")] {
            let row = ReferenceTable.named("codes/lab-tests").rows.first { $0["id"].string == test }
            guard let code = row?["loinc"],
                let last = record.observations.last(where: { $0.code.system == .loinc && $0.code.code == code }),
                let value = last.value
            else { continue }
            text += ", \"\(name)\": \(Figures.trimmed(value, places: last.decimals))"
        }
        return text + " }"
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return writer.buffer.description
    }
}
