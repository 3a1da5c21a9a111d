/// Something that is measured: a laboratory test or a vital sign of the reference tables.
public struct MeasuredTest: Sendable {
    /// The id in the tables, such as `hba1c`.
    public let id: Text
    /// The LOINC concept.
    public let concept: Concept
    /// The unit, UCUM.
    public let unit: Text
    /// The decimal places a result is reported with.
    public let decimals: Int
    /// Whether it is a vital sign rather than a laboratory test.
    public let isVitalSign: Bool
    /// The reference range of women; a missing bound is open.
    public let femaleRange: ReferenceRange
    /// The reference range of men, and of those whose sex is not known.
    public let maleRange: ReferenceRange
    /// Values at or beyond these are critical.
    public let critical: ReferenceRange

    /// The reference range for a sex.
    public func range(for sex: Sex) -> ReferenceRange { sex == .female ? femaleRange : maleRange }

    /// Every test of the tables, vital signs first.
    public static let all: [MeasuredTest] = {
        let vitals = ReferenceTable.named("codes/vital-signs")
        let tests = ReferenceTable.named("codes/lab-tests")
        return vitals.rows.map { row in
            let range = ReferenceRange(low: row.double("low"), high: row.double("high"))
            return MeasuredTest(row: row, isVitalSign: true, female: range, male: range, critical: ReferenceRange())
        }
            + tests.rows.map { row in
                MeasuredTest(
                    row: row, isVitalSign: false,
                    female: ReferenceRange(low: row.double("low_f"), high: row.double("high_f")),
                    male: ReferenceRange(low: row.double("low_m"), high: row.double("high_m")),
                    critical: ReferenceRange(low: row.double("critical_low"), high: row.double("critical_high")))
            }
    }()

    private static let positions: [Text: Int] =
        Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The test with an id, or nothing.
    public static func named(_ id: String) -> MeasuredTest? { positions[Text(id)].map { all[$0] } }

    private init(
        row: ReferenceTable.Row, isVitalSign: Bool, female: ReferenceRange, male: ReferenceRange,
        critical: ReferenceRange
    ) {
        id = row["id"]
        concept = Concept(.loinc, row["loinc"].string)
        unit = row["ucum"]
        decimals = row.integer("decimals") ?? 0
        self.isVitalSign = isVitalSign
        femaleRange = female
        maleRange = male
        self.critical = critical
    }
}

/// The bounds that a result is compared with; a missing bound is open.
public struct ReferenceRange: Hashable, Sendable {
    /// The lowest value within the range.
    public var low: Double?
    /// The highest value within the range.
    public var high: Double?

    /// A range with the bounds given.
    public init(low: Double? = nil, high: Double? = nil) {
        self.low = low
        self.high = high
    }
}
