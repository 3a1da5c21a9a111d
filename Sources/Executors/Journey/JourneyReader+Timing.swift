import HealthSimCore

extension JourneyReader {
    /// When an event is due; its days count from the event `origin` when there is one, `offset` days after it.
    mutating func timing(
        _ object: inout DocumentObject, _ event: inout JourneySpecification.Event,
        default other: JourneySpecification.Timing, from origin: String? = nil, offset: Double = 0
    ) -> JourneySpecification.Timing {
        let timed = timingIfStated(&object, &event, of: event.id)
        if case .day(let day) = timed, let origin { return .after(event: origin, days: max(1, offset + day)) }
        if timed == nil, case .after = other { return other }
        return timed ?? other
    }

    /// The timing of an event, nothing when it has none.
    mutating func timingIfStated(
        _ object: inout DocumentObject, _ event: inout JourneySpecification.Event, of id: String
    ) -> JourneySpecification.Timing? {
        guard let node = object.take("timing"), var timing = node.object(&findings) else {
            return read(&object, of: id)
        }
        let timed = read(&timing, of: id)
        // Hours of the journey are a time of the day too.
        if case .day(let day) = timed, node.value["hour"] != nil {
            event.secondOfDay = Int(((day - day.rounded(.down)) * 1_440).rounded()) % 1_440 * 60
        }
        event.secondOfDay = timing.take("time").flatMap { self.time($0) } ?? event.secondOfDay
        if let days = timing.take("variance").flatMap({ $0.number(in: 0...365, &findings) }) { event.variance = days }
        if let share = timing.take("variance_pct").flatMap({ $0.number(in: 0...100, &findings) }) {
            event.relativeVariance = share / 100
        }
        timing.warnOfUnused(
            known: [
                "day", "week", "month", "hour", "age_months", "after", "before", "days", "hours", "time", "variance",
                "variance_pct",
            ], &findings)
        return timed
    }

    /// The second of the day of a text such as `08:00`.
    private mutating func time(_ node: DocumentNode) -> Int? {
        guard let text = node.text(&findings) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0..<24 ~= hour, 0..<60 ~= minute else {
            findings.error(
                .bounds, node.path, "'time' must be a time of day such as 08:00, found \(node.shown)", node.found)
            return nil
        }
        return hour * 3_600 + minute * 60
    }

    private mutating func read(_ object: inout DocumentObject, of id: String) -> JourneySpecification.Timing? {
        for (name, sign) in [("after", 1.0), ("before", -1.0)] {
            guard let node = object.take(name) else { continue }
            let others = self.others(node, of: id)
            let days = object.take("days", "day").flatMap { $0.number(in: 0...3_650, &findings) } ?? 0
            let weeks = object.take("weeks", "week").flatMap { $0.number(in: 0...520, &findings) } ?? 0
            let months = object.take("months", "month").flatMap { $0.number(in: 0...120, &findings) } ?? 0
            let hours = object.take("hours", "hour").flatMap { $0.number(in: 0...87_600, &findings) } ?? 0
            guard !others.isEmpty else { return nil }
            return .after(events: others, days: sign * (days + weeks * 7 + months * 30.4375 + hours / 24))
        }
        if let node = object.take("age_months"), let months = node.number(in: 0...1_440, &findings) {
            return .age(months: months)
        }
        for (name, days) in [("day", 1.0), ("week", 7), ("month", 30.4375), ("hour", 1.0 / 24)] {
            guard let node = object.take(name), let number = node.number(in: -87_600...87_600, &findings) else {
                continue
            }
            return .day(number * days)
        }
        return nil
    }

    /// The ids of other events that an event names, one or a list; unknown ones are told.
    mutating func others(_ node: DocumentNode, of id: String) -> [String] {
        var known: [String] = []
        for element in node.elements ?? [node] {
            guard let other = element.text(&findings) else { continue }
            guard knows(other) else {
                element.unknown("event", among: identifiers, &findings)
                continue
            }
            link(id, to: other, at: node.path)
            if !known.contains(other) { known.append(other) }
        }
        return known
    }

    /// The events without which an event does not happen.
    mutating func dependencies(_ node: DocumentNode?, of id: String) -> [String] {
        node.map { others($0, of: id) } ?? []
    }

    /// The days that are drawn for an event: `{days}`, `{days_min, days_max}`, hours likewise, `{days, std_dev,
    /// distribution: "normal"}`, `{days, distribution: "exponential"}`, or a number of days.
    mutating func delay(_ node: DocumentNode?) -> Distribution? {
        guard let node else { return nil }
        if node.value.double != nil { return node.number(in: 0...3_650, &findings).map { .fixed($0) } }
        guard var object = node.object(&findings) else { return nil }
        var values: [String: Double] = [:]
        for (unit, days) in [("days", 1.0), ("weeks", 7), ("hours", 1.0 / 24)] {
            for part in ["", "_min", "_max", "_std"] {
                guard let value = object.take(unit + part) else { continue }
                if let number = value.number(in: 0...87_600, &findings) { values[part] = number * days }
            }
        }
        for name in ["std_dev", "std"] {
            if let value = object.take(name)?.number(in: 0...3_650, &findings) { values["_std"] = value }
        }
        if let value = object.take("mean")?.number(in: 0...3_650, &findings) { values[""] = value }
        let word = object.take("distribution").flatMap { $0.text(&findings) }
        object.warnOfUnused(
            known: [
                "days", "days_min", "days_max", "hours", "hours_min", "hours_max", "distribution", "std_dev", "mean",
            ],
            &findings)
        let (low, high) = (values["_min"], values["_max"])
        if let low, let high, low > high {
            findings.error(.order, node.path, "'delay' runs backwards: its minimum lies above its maximum")
            return nil
        }
        let range = low.map { $0...max($0, high ?? 3_650) } ?? high.map { 0...$0 }
        let middle = values[""] ?? range.map { ($0.lowerBound + min($0.upperBound, 3_650)) / 2 }
        switch word ?? (low != nil && high != nil ? "uniform" : "fixed") {
        case "fixed": return .fixed(middle ?? 0)
        case "uniform":
            guard let range, low != nil || high != nil else { return .fixed(middle ?? 0) }
            return range.lowerBound == range.upperBound ? .fixed(range.lowerBound) : .uniform(range)
        case "normal":
            guard let middle else { return nil }
            let spread = values["_std"] ?? range.map { ($0.upperBound - $0.lowerBound) / 4 } ?? middle / 4
            let within = range ?? 0...max(middle * 4, 1)
            guard spread > 0, within.lowerBound < within.upperBound else { return .fixed(middle) }
            return .normal(mean: middle, deviation: spread, within: within)
        case "exponential":
            guard let middle, middle > 0 else { return .fixed(middle ?? 0) }
            return .exponential(mean: middle)
        case let other:
            DocumentNode(JSONValue(.string(other)), path: FieldPath.join(node.path, "distribution")).unknown(
                "distribution", among: ["fixed", "uniform", "normal", "exponential"], &findings)
            return nil
        }
    }
}
