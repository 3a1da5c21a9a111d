public import HealthSimCore

/// A patient's record as the rules look at it: with what many of them need, worked out once.
public struct PatientSubject: Sendable {
    /// The record.
    public let record: PatientRecord
    /// The day after which nothing can have happened yet.
    public let asOf: CalendarDate?
    /// The entries of the record's lists, one after another.
    let entries: [RecordEntry]
    /// For each entry the place of its encounter; nothing when it names none or one that is not there.
    let encounterOfEntry: [Int?]
    /// The places of the encounters by their identifiers; of two with the same, the first.
    let encounters: IdentifierPlaces
    /// The places of the orders by their identifiers; empty when nothing refers to orders.
    let orders: IdentifierPlaces
    /// For each report the places of its results; nothing for one that is not there.
    let results: [[Int?]]
    /// The measurements that belong together.
    let samples: [MeasurementSample]
    /// The diagnoses of the patient: the conditions and what encounters found.
    let diagnoses: Set<Concept>

    /// For each encounter the day it began, and the day it ended when it did not end before it began.
    let days: [(first: CalendarDate, last: CalendarDate?)]
    /// For each observation how its unit stands to the usual one.
    let units: [UnitState]
    /// The codes that have not the form of their system, that it does not have, or that stand in the wrong place.
    let suspectCodes: [SuspectCode]
    /// The different codes of all encounters' diagnoses, as far as `diagnosisCodes` has them.
    let differentCodes: [Text]
    /// What the guidelines say of those codes together.
    let combinations: [CodingRules.Combination]
    /// The codes of each encounter's diagnoses; empty when one of them is no billable ICD-10-CM code.
    let diagnosisCodes: [[Text]]

    init(_ record: PatientRecord, asOf: CalendarDate?) {
        self.record = record
        self.asOf = asOf
        let entries = RecordEntry.all(of: record)
        let encounters = IdentifierPlaces(record.encounters.indices.map { record.encounters[$0].id })
        self.entries = entries
        self.encounters = encounters
        encounterOfEntry = Self.encounters(of: entries, in: encounters)
        orders = IdentifierPlaces(
            record.administrations.isEmpty
                ? [] : record.medicationOrders.indices.map { record.medicationOrders[$0].id })
        results = Self.results(of: record)
        samples = MeasurementSample.all(of: record)
        // By position: a loop over the entries would copy each with its texts.
        let visits = record.encounters
        var diagnoses = Set(record.conditions.indices.map { record.conditions[$0].code })
        for index in visits.indices { diagnoses.formUnion(visits[index].diagnoses) }
        self.diagnoses = diagnoses
        days = visits.indices.map { index in
            let start = visits[index].start
            return (start.date, visits[index].end.flatMap { $0 < start ? nil : $0.date })
        }
        units = record.observations.indices.map { index in
            guard let bounds = PlausibleValues.of(record.observations[index].code) else { return .unknown }
            return bounds.unit == record.observations[index].unit ? .usual : .other
        }
        var suspects: [SuspectCode] = []
        PatientRules.forEachCode(in: record) { concept, use, place in
            let state = ConceptFlags.state(of: concept)
            if state == .usable && use.accepts(concept.system) { return }
            suspects.append(SuspectCode(concept: concept, state: state, use: use, place: place))
        }
        suspectCodes = suspects
        diagnosisCodes = visits.indices.map { index in
            let isCoded = visits[index].diagnoses.allSatisfy {
                $0.system == .icd10cm && ConceptFlags.state(of: $0) == .usable
            }
            return isCoded ? visits[index].diagnoses.map(\.code) : []
        }
        differentCodes = Self.different(diagnosisCodes)
        combinations = CodingRules.combinations(among: differentCodes)
    }

    /// The different ones of some codes, in the order in which they come.
    private static func different(_ codes: [[Text]]) -> [Text] {
        let all = codes.flatMap { $0 }
        let places = IdentifierPlaces(all)
        return all.indices.filter { places[all[$0]] == $0 }.map { all[$0] }
    }

    /// Whether the patient has a diagnosis that a code stands for: the same, a more precise one, or the one that it makes more precise.
    func hasDiagnosis(_ code: Concept) -> Bool {
        if diagnoses.contains(code) { return true }
        let prefix = code.code
        return diagnoses.contains { $0.isWithin(prefix) || code.isWithin($0.code) }
    }

    /// The encounter with an identifier, when it is there.
    func encounter(_ id: Text) -> Encounter? { encounters[id].map { record.encounters[$0] } }

    /// The value of a kind in a sample.
    func value(_ kind: MeasuredKind, _ sample: MeasurementSample) -> Double? {
        sample.place(of: kind).flatMap { record.observations[$0].value }
    }

    /// The value of a kind in a sample when it is in the usual unit and possible, so that it can be compared with others.
    func soundValue(_ kind: MeasuredKind, _ sample: MeasurementSample) -> Double? {
        guard let place = sample.place(of: kind), let value = record.observations[place].value, value.isFinite else {
            return nil
        }
        switch units[place] {
        case .unknown: return value
        case .other: return nil
        case .usual: break
        }
        guard let bounds = PlausibleValues.of(record.observations[place].code) else { return value }
        return bounds.range.contains(value) ? value : nil
    }

    /// The places of the results of every report. They mostly follow each other, so that few are looked up.
    private static func results(of record: PatientRecord) -> [[Int?]] {
        var places: IdentifierPlaces?
        var next = 0
        return record.reports.indices.map { report in
            record.reports[report].results.map { id in
                if next < record.observations.count, record.observations[next].id == id {
                    next += 1
                    return next - 1
                }
                let all = places ?? IdentifierPlaces(record.observations.indices.map { record.observations[$0].id })
                places = all
                let place = all[id]
                if let place { next = place + 1 }
                return place
            }
        }
    }

    private static func encounters(of entries: [RecordEntry], in encounters: IdentifierPlaces) -> [Int?] {
        var last: (id: Text, place: Int?) = (.empty, nil)
        return entries.indices.map { index in
            let id = entries[index].encounterID
            if id.isEmpty { return nil }
            if id != last.id { last = (id, encounters[id]) }
            return last.place
        }
    }
}

/// How a unit stands to the usual one of what was measured.
enum UnitState: Sendable {
    /// The tables do not say what is usual.
    case unknown
    /// It is the usual one.
    case usual
    /// It is another one.
    case other
}

/// A code that a rule will speak of.
struct SuspectCode: Sendable {
    let concept: Concept
    let state: ConceptFlags.State
    let use: CodeUse
    let place: CodedPlace
}
