import HealthSimCore

extension JourneyReader {
    private static let starts: [(word: String, start: JourneySpecification.Start)] = [
        ("as_of", .endOfHistory), ("history_start", .startOfHistory), ("birth_date", .birth),
        ("diagnosis_date", .diagnosis), ("plan_year", .planYear), ("any_day", .ownDay),
        ("enrollment_date", .enrollment), ("effective_date", .enrollment), ("referral_date", .ownDay),
        ("surgical_consult_date", .ownDay), ("index_date", .ownDay), ("cycle_day_1", .ownDay),
        ("surgery_date", .recorded(.surgery)), ("admission_date", .recorded(.admission)),
        ("discharge_date", .recorded(.discharge)),
    ]

    /// Which date of the person is day 0. A stay or an operation that is the journey's own makes its date itself.
    mutating func setStart(_ node: DocumentNode, of journey: inout JourneySpecification) {
        guard let word = node.text(&findings) else { return }
        guard let start = Self.starts.first(where: { $0.word == JourneyTables.folded(word) })?.start else {
            node.unknown("start trigger", among: Self.starts.map(\.word), &findings)
            return
        }
        journey.trigger = word
        journey.start = start
        let hasOwn = journey.phases.contains { phase in
            phase.events.contains { $0.kind == .admission || $0.kind == .emergency || $0.kind == .episode }
        }
        if hasOwn, case .recorded = start { journey.start = .ownDay }
    }

    /// A length of time: a text such as `12 months`, or `{value, unit}`.
    mutating func days(_ node: DocumentNode?) -> DurationSpecification? {
        guard let node else { return nil }
        if let object = node.value.members, let value = node.value["value"]?.integer,
            let unit = node.value["unit"]?.string, object.count == 2
        {
            return duration(at: node) { () throws(DurationError) in
                try DurationSpecification(value: value, unit: unit)
            }
        }
        guard let text = node.text(&findings) else { return nil }
        return duration(at: node) { () throws(DurationError) in try DurationSpecification(text) }
    }

    private mutating func duration(
        at node: DocumentNode, _ read: () throws(DurationError) -> DurationSpecification
    ) -> DurationSpecification? {
        do throws(DurationError) {
            return try read()
        } catch {
            findings.error(.word, node.path, "\(error)", node.found)
            return nil
        }
    }
}

extension DurationSpecification {
    /// The typical length in days.
    var approximateDays: Double { duration(at: 0.5).approximateDays }
}
