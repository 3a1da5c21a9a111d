import HealthSimCore

/// What billing must know of anesthesia.
struct AnesthesiaTraits: Hashable, Sendable {
    /// The usual minutes.
    var minutes: Int

    private static let table: [Concept: AnesthesiaTraits] = Dictionary(
        ReferenceTable.named("claims/anesthesia-minutes").rows.map {
            (
                Concept(.cpt, $0["code"]),
                AnesthesiaTraits(minutes: $0.integer("minutes") ?? 60)
            )
        }, uniquingKeysWith: { first, _ in first })

    /// The traits of an anesthesia code.
    static func of(_ code: Concept) -> AnesthesiaTraits {
        table[code] ?? AnesthesiaTraits(minutes: 60)
    }

    private static let operations: [(from: Text, to: Text, code: Concept)] =
        ReferenceTable.named("claims/anesthesia-by-operation").rows.map {
            (from: $0["from"], to: $0["to"], code: Concept(.cpt, $0["anesthesia_code"]))
        }

    /// The anesthesia that an operation usually needs; nothing for one that needs none of its own.
    static func usual(for operation: Concept) -> Concept? {
        let code = operation.code
        return operations.last { $0.from <= code && code <= $0.to }?.code
    }
}
