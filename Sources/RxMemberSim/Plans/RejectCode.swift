public import HealthSimCore

/// A reason why a transaction is rejected (511-FB): a row of the reference table `drugs/reject-codes`.
public struct RejectCode: Sendable {
    /// The code, 2 or 3 characters, such as `79`.
    @Frozen public var code: Text
    /// What it says, in our words.
    @Frozen public var name: Text
    /// What it is about: eligibility, pharmacy, prescriber, product, coverage, utilization, refill, dur, cob, format,
    /// pricing, reversal or system.
    @Frozen public var category: Text
    /// The field it is about, such as `407-D7`; empty for none.
    @Frozen public var field: Text

    /// Every code, in the order of the table.
    public static let all: [RejectCode] = ReferenceTable.named("drugs/reject-codes").rows.map { row in
        RejectCode(
            code: Frozen(row["code"]), name: Frozen(row["description"]), category: Frozen(row["category"]),
            field: Frozen(row["field"]))
    }

    private init(code: Frozen<Text>, name: Frozen<Text>, category: Frozen<Text>, field: Frozen<Text>) {
        _code = code
        _name = name
        _category = category
        _field = field
    }

    /// The row of a code; nothing for one that the table does not hold.
    public static func named(_ code: Text) -> RejectCode? { positions[code].map { all[$0] } }

    private static let positions: [Text: Int] = Dictionary(
        all.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
