import HealthSimCore

/// A value for each beginning of codes, as tables of codes have it: the longest beginning that fits a code decides.
struct PrefixTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let prefix: Text
        let value: Value
    }

    /// By length, the longest first.
    private let entries: FrozenArray<Entry>

    /// The table of pairs, in any order.
    init(_ pairs: [(prefix: Text, value: Value)]) {
        entries = FrozenArray(
            pairs.map { Entry(prefix: $0.prefix, value: $0.value) }
                .sorted { $0.prefix.utf8Count > $1.prefix.utf8Count })
    }

    /// The value of the longest beginning that fits, or nothing.
    ///
    /// - Complexity: O(n); what asks for many codes keeps the answers by the concept's row.
    func value(for code: Text) -> Value? {
        for entry in entries where code.hasPrefix(entry.prefix) { return entry.value }
        return nil
    }
}
