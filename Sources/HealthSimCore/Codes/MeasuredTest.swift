/// Something that is measured: a laboratory test or a vital sign of the reference tables.
public struct MeasuredTest: Sendable {
    /// How a result is given.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// A number with a unit.
        case quantity
        /// One of `answers`.
        case ordinal
    }

    /// The id in the tables, such as `hba1c`.
    @Frozen public var id: Text
    /// The LOINC concept.
    @Frozen public var concept: Concept
    /// Our own short name.
    @Frozen public var name: Text
    /// The unit, UCUM; empty for an ordinal test.
    @Frozen public var unit: Text
    /// The decimal places a result is reported with.
    public let decimals: Int
    /// Whether it is a vital sign rather than a laboratory test.
    public let isVitalSign: Bool
    /// The FHIR observation category, such as `laboratory`, `vital-signs`, `survey` or `exam`.
    @Frozen public var category: Text
    /// How a result is given.
    public let kind: Kind
    /// The answers an ordinal test can have, SNOMED CT, the usual one first; none for a quantity.
    public let answers: FrozenArray<Concept>
    /// The panel it belongs to first, or empty.
    @Frozen public var panel: Text
    /// The CPT or HCPCS code it is billed with, alone or in its panel, or empty.
    @Frozen public var procedureCode: Text
    /// The reference range of grown women; a missing bound is open.
    public let femaleRange: ReferenceRange
    /// The reference range of grown men, and of those whose sex is not known.
    public let maleRange: ReferenceRange
    /// Values at or beyond these are critical.
    public let critical: ReferenceRange
    /// The ranges of children, of pregnancy and of old age.
    private let byAge: FrozenArray<AgeRange>

    /// The reference range of adults of a sex.
    public func range(for sex: Sex) -> ReferenceRange { sex == .female ? femaleRange : maleRange }

    /// The reference range at an age in days, and in pregnancy where that has its own.
    ///
    /// Source: the table `codes/lab-ranges`; where it says nothing, the range of adults.
    public func range(for sex: Sex, ageInDays: Int, isPregnant: Bool = false) -> ReferenceRange {
        if byAge.isEmpty { return range(for: sex) }
        if isPregnant, let found = byAge.first(where: { $0.holds(for: sex, ageInDays: ageInDays, isPregnant: true) }) {
            return found.range
        }
        let found = byAge.first(where: { $0.holds(for: sex, ageInDays: ageInDays, isPregnant: false) })
        return found?.range ?? range(for: sex)
    }

    /// Every test of the tables, vital signs first.
    public static let all: [MeasuredTest] = {
        let vitals = ReferenceTable.named("codes/vital-signs")
        let tests = ReferenceTable.named("codes/lab-tests")
        return vitals.rows.map { row in
            let range = ReferenceRange(low: row.double("low"), high: row.double("high"))
            return MeasuredTest(vitalSign: row, range: range)
        } + tests.rows.map(MeasuredTest.init(laboratory:))
    }()

    private static let positions: [Text: Int] =
        Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The test with an id, or nothing.
    public static func named(_ id: String) -> MeasuredTest? { positions[Text(id)].map { all[$0] } }

    private init(vitalSign row: ReferenceTable.Row, range: ReferenceRange) {
        _id = Frozen(row["id"])
        _concept = Frozen(Concept(.loinc, row["loinc"]))
        _name = Frozen(row["name"])
        _unit = Frozen(row["ucum"])
        decimals = row.integer("decimals") ?? 0
        isVitalSign = true
        _category = Frozen("vital-signs")
        kind = .quantity
        answers = FrozenArray()
        _panel = Frozen("")
        _procedureCode = Frozen("")
        femaleRange = range
        maleRange = range
        critical = ReferenceRange()
        byAge = FrozenArray(AgeRange.all[row["id"]] ?? [])
    }

    private init(laboratory row: ReferenceTable.Row) {
        _id = Frozen(row["id"])
        _concept = Frozen(Concept(.loinc, row["loinc"]))
        _name = Frozen(row["name"])
        _unit = Frozen(row["ucum"])
        decimals = row.integer("decimals") ?? 0
        isVitalSign = false
        _category = Frozen(row["category"])
        kind = Kind(rawValue: row["kind"].string) ?? .quantity
        answers = FrozenArray(row["answers"].list.map { Concept(.snomed, $0) })
        _panel = Frozen(row["panel"])
        _procedureCode = Frozen(row["cpt"])
        femaleRange = ReferenceRange(low: row.double("low_f"), high: row.double("high_f"))
        maleRange = ReferenceRange(low: row.double("low_m"), high: row.double("high_m"))
        critical = ReferenceRange(low: row.double("critical_low"), high: row.double("critical_high"))
        byAge = FrozenArray(AgeRange.all[row["id"]] ?? [])
    }
}
