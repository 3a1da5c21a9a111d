import HealthSimCore

/// A person for expressions: a few names, an HbA1c that rises by one a month, and conditions by time.
struct SamplePerson: ExpressionEnvironment {
    static let names: [(String, SymbolTable.Kind)] = [
        ("age", .number), ("gender", .text), ("severity", .text), ("a1c", .number), ("egfr", .number),
        ("smoker", .boolean), ("anything", .any), ("high", .number),
    ]

    static func symbols(flags: Bool = true) -> SymbolTable {
        var table = SymbolTable(unknownNamesAreFlags: flags)
        for (name, kind) in names { table.define(name, kind) }
        return table
    }

    var symbols: SymbolTable
    var conditions = ["E11.65", "N18.31"]
    var models = ["ckd"]
    var setFlags = ["tolerating_well"]
    var draw = true
    var anything = ExpressionValue.text("x")

    /// Days since the start of the history at which a moment lies; now is day 365, phase 0 begins on day 100.
    private func day(_ moment: ExpressionMoment) -> Int {
        let anchor =
            switch moment.anchor {
            case .now: 365
            case .after(let count, let unit): Int(count) * unit.days
            case .phase: 100
            }
        return anchor - Int(moment.daysBefore)
    }

    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
        switch Self.names[slot].0 {
        case "age": .number(67)
        case "gender": .text("F")
        case "severity": .text("uncontrolled")
        case "a1c": .number(Double(day(moment)) / 30)
        case "smoker": .boolean(true)
        case "anything": anything
        case "high": .number(1e300)
        default: .missing
        }
    }

    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
        let text = symbols.arguments(of: predicate)[argument]
        return switch predicate {
        case .condition: conditions.contains { $0.hasPrefix(text) }
        case .model: models.contains(text) && day(moment) >= 180
        case .medication: text == "metformin"
        case .medicationClass: text == "biguanide"
        }
    }

    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { setFlags.contains(symbols.flags[index]) }

    func random() -> Bool { draw }
}
