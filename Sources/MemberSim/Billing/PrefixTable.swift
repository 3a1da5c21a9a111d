import HealthSimCore

/// A value for each beginning of codes, as tables of codes have it: the longest beginning that fits a code decides.
struct PrefixTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let prefix: CodePrefix
        let value: Value
    }

    /// By length, the longest first.
    private let entries: FrozenArray<Entry>

    /// The table of pairs, in any order.
    init(_ pairs: [(prefix: Text, value: Value)]) {
        entries = FrozenArray(
            pairs.sorted { $0.prefix.utf8Count > $1.prefix.utf8Count }
                .map { Entry(prefix: CodePrefix($0.prefix), value: $0.value) })
    }

    /// The value of the longest beginning that fits, or nothing.
    ///
    /// - Complexity: O(n); what asks for many codes keeps the answers by the concept's row.
    func value(for code: Text) -> Value? {
        let bytes = code.leadingBytes
        for place in entries.indices where entries[place].prefix.covers(code, leadingBytes: bytes) {
            return entries[place].value
        }
        return nil
    }
}
