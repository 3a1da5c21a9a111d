import HealthSimCore
import MemberSim
import PatientSim

/// Decides the line of business that a person is insured in: as stated, else by age.
struct LineOfBusinessDraw: Sendable {
    private let quantiles: StratifiedDraw

    /// The columns of the table of lines by age.
    private static let columns: [(line: Plan.LineOfBusiness, name: String)] = [
        (.employer, "employer"), (.exchange, "exchange"), (.medicare, "medicare"),
        (.medicareAdvantage, "medicare_advantage"), (.medicaid, "medicaid"),
    ]

    /// The lines by age: the columns of the table in its order.
    private static let shares = FrozenArray(
        ReferenceTable.named("claims/coverage-by-age").rows.map { row in
            (
                ages: (row.integer("age_from") ?? 0)...(row.integer("age_to") ?? 120),
                shares: FrozenArray(
                    columns.map { (line: $0.line, share: row.double($0.name) ?? 0) })
            )
        })

    /// Lines of the persons of a cohort.
    init(seed: UInt64, count: UInt64) {
        quantiles = StratifiedDraw(seed: seed, purpose: "sync.line", count: max(1, count))
    }

    /// The line of a person; nothing for those without insurance, or with one that has no plans here.
    ///
    /// - Parameters:
    ///   - age: in completed years.
    ///   - index: the place of the person in the cohort, from 0.
    func line(of coverage: CoverageSummary?, age: Int, index: UInt64) -> Plan.LineOfBusiness? {
        guard let coverage, !coverage.type.isEmpty || !coverage.plan.isEmpty else { return usual(age, index) }
        let type = coverage.type.string
        if LineOfBusinessWords.uninsured.contains(type) { return nil }
        // The plan decides, where it is one of the tables.
        return LinkedEnrollment.line(of: coverage.plan, usually: LineOfBusinessWords.line(of: type))
            ?? usual(age, index)
    }

    private func usual(_ age: Int, _ index: UInt64) -> Plan.LineOfBusiness? {
        guard let row = Self.shares.first(where: { $0.ages.contains(min(max(age, 0), 120)) }) else { return nil }
        var rest = quantiles.quantile(of: index % quantiles.count)
        for entry in row.shares {
            if rest < entry.share { return entry.line }
            rest -= entry.share
        }
        return nil
    }
}
