import HealthSimCore

extension RealismSurvey {
    /// The survey as a page in Markdown.
    public var markdown: String {
        var page = """
            # Realism

            What a population of \(Figures.grouped(count)) people looks like beside published figures: all ages, all of the United
            States, nothing stated in the specification, one year of history, seed \(seed). The page is written by

                healthsim realism --count \(count) --seed \(seed) --out docs/realism.md

            and anyone can write it again. \(rows.count { $0.isMet }) of \(rows.count) figures are as near to the published one as
            the column *allowed* says; the others are marked ✗, and are the work that is left. *Rests on* is the number of persons,
            stays or person-years that ours is computed from: a small one brings an error of sampling with it.

            """
        var section = ""
        for row in rows {
            if row.target.section != section {
                section = row.target.section
                page += "\n## \(section)\n\n| figure | ours | published | allowed | | rests on | source |\n"
                page += "|---|---|---|---|---|---|---|\n"
            }
            page += line(row)
        }
        return page
    }

    private func line(_ row: Row) -> String {
        let target = row.target
        let allowed = max(target.relative * target.published, target.absolute)
        return "| \(target.label) | \(target.figure(row.value)) | \(target.figure(target.published)) "
            + "| ± \(target.figure(allowed)) | \(row.isMet ? "✓" : "✗") | \(Figures.grouped(UInt64(row.base.rounded()))) "
            + "| \(target.source) |\n"
    }
}

extension RealismTarget {
    /// A number of this figure as people read it: a share in percent.
    func figure(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        switch kind {
        case .prevalence, .measured, .death, .readmission, .drug, .upToDate, .complication, .admitted, .spendingShare,
            .patientShare, .denied, .denialReason, .claimants, .concentration, .fillShare, .drugSpendingShare,
            .rejected, .rejectReason, .reversed, .alerted, .electronic, .adherent:
            return "\(Self.rounded(value * 100, places: 1)) %"
        case .perMemberMonth: return "$\(Self.rounded(value, places: 0))"
        case .tierPay: return "$\(Self.rounded(value, places: 2))"
        case .rate: return Self.rounded(value, places: 3)
        case .stay, .mean, .odds, .fillRate: return Self.rounded(value, places: 2)
        }
    }

    private static func rounded(_ value: Double, places: Int) -> String {
        var buffer = ByteBuffer()
        buffer.append(decimal: value, places: places)
        return buffer.description
    }
}
