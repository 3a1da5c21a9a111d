import HealthSimCore

extension DryRun {
    /// The dry run as text: `- ~800-900 encounters (4-5 per patient avg)`.
    public var text: String {
        var lines = ["Dry run for profile '\(profile)':", "", "Would generate:"]
        for estimate in estimates {
            let total = Self.total(estimate.total)
            if estimate.entity == .patients {
                lines.append("- \(total) patients matching demographics")
            } else if estimate.entity == people {
                lines.append("- \(total) members")
            } else {
                let each = Self.each(estimate.perPerson)
                lines.append("- \(total) \(estimate.entity.rawValue) (\(each) per \(person(of: people)) avg)")
            }
        }
        if let person { lines += ["", "Sample patient:", person] }
        if !warnings.isEmpty { lines += ["", "Warnings:"] + warnings.map { "- " + $0 } }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The dry run as JSON.
    public var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("profile", profile)
        writer.field("dry_run", true)
        writer.field("households", households)
        writer.field("households_sampled", sampled)
        writer.key("expected")
        writer.beginArray()
        for estimate in estimates {
            writer.beginObject()
            writer.field("entity", estimate.entity.rawValue)
            writer.field("low", estimate.total.lowerBound, places: 0)
            writer.field("high", estimate.total.upperBound, places: 0)
            switch people {
            case .members:
                writer.field("per_member_low", estimate.perPerson.lowerBound, places: 2)
                writer.field("per_member_high", estimate.perPerson.upperBound, places: 2)
            default:
                writer.field("per_patient_low", estimate.perPerson.lowerBound, places: 2)
                writer.field("per_patient_high", estimate.perPerson.upperBound, places: 2)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.key("sample_patient")
        if let person { writer.raw(person) } else { writer.null() }
        writer.key("warnings")
        writer.list(warnings)
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }

    /// One of some people: `patient`.
    private func person(of people: Entity) -> String { people == .members ? "member" : "patient" }

    /// `842` when it is certain, else `~800-900`: outward to two figures.
    private static func total(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        if high - low < 0.5 { return Figures.grouped(Int128(low.rounded())) }
        var unit = 1.0
        while high / unit >= 100 { unit *= 10 }
        let from = Figures.grouped(Int128((low / unit).rounded(.down) * unit))
        let to = Figures.grouped(Int128((high / unit).rounded(.up) * unit))
        return from == to ? "~\(from)" : "~\(from)-\(to)"
    }

    /// `4.2`, or `4-5`.
    private static func each(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (Figures.trimmed(range.lowerBound, places: 1), Figures.trimmed(range.upperBound, places: 1))
        return low == high ? low : "\(low)-\(high)"
    }
}
