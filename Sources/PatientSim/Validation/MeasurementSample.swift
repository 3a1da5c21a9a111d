import HealthSimCore

/// The measurements of one moment and encounter that rules compare with each other.
struct MeasurementSample: Sendable {
    /// The moment of the measurements.
    let moment: Timestamp
    /// The places of the observations by kind; -1 where there is none.
    private var places = [Int32](repeating: -1, count: MeasuredKind.allCases.count)

    /// The place of the observation of a kind, or nothing.
    func place(of kind: MeasuredKind) -> Int? {
        let place = places[kind.rawValue]
        return place < 0 ? nil : Int(place)
    }

    private struct Key: Hashable {
        let seconds: Int64
        let encounter: Text

        // At one moment there is hardly ever more than one encounter.
        func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
    }

    /// The samples of one key, and how often each kind has come.
    private struct Group {
        var samples: [Int] = []
        var counts = [Int](repeating: 0, count: MeasuredKind.allCases.count)
    }

    /// The samples of a record; what is measured twice at one moment makes two, in the order of the record.
    static func all(of record: PatientRecord) -> [MeasurementSample] {
        var samples: [MeasurementSample] = []
        var groups: [Group] = []
        var places: [Key: Int] = [:]
        var last: (key: Key, group: Int)?
        for index in record.observations.indices {
            guard record.observations[index].value != nil,
                let kind = MeasuredKind.of(record.observations[index].code)
            else { continue }
            let moment = record.observations[index].effective
            let key = Key(seconds: moment.secondsSinceEpoch, encounter: record.observations[index].encounterID)
            let group: Int
            if let last, last.key == key {
                group = last.group
            } else {
                group = places[key] ?? groups.count
                if group == groups.count {
                    groups.append(Group())
                    places[key] = group
                }
                last = (key, group)
            }
            let ordinal = groups[group].counts[kind.rawValue]
            groups[group].counts[kind.rawValue] += 1
            if ordinal == groups[group].samples.count {
                groups[group].samples.append(samples.count)
                samples.append(MeasurementSample(moment: moment))
            }
            samples[groups[group].samples[ordinal]].places[kind.rawValue] = Int32(truncatingIfNeeded: index)
        }
        return samples
    }

    private init(moment: Timestamp) { self.moment = moment }
}
