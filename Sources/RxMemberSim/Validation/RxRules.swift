import HealthSimCore

/// The rules for what a pharmacy benefit holds, by what they are about.
enum RxRules {
    /// A rule for a household as a whole.
    typealias HouseholdRule = Rule<RxHouseholdSubject>
    /// A rule for one prescription.
    typealias PrescriptionRule = Rule<PrescriptionSubject>
    /// A rule for one fill.
    typealias FillRule = Rule<FillSubject>
    /// A rule for one transaction.
    typealias ClaimRule = Rule<RxClaimSubject>
    /// A rule for one answer.
    typealias ResponseRule = Rule<ResponseSubject>

    /// The exact sum of amounts; what does not fit is the largest amount that does, so that nothing traps.
    static func sum(_ amounts: some Sequence<Money>) -> Money {
        var cents = Int128(0)
        for amount in amounts { cents += Int128(amount.cents) }
        return Money(cents: Int64(clamping: cents))
    }

    /// An amount with the opposite sign; nothing traps.
    static func negated(_ amount: Money) -> Money { Money(cents: Int64(clamping: -Int128(amount.cents))) }

    /// Reports the identifiers that come a second time, and those that are empty.
    static func checkIdentifiers<Entry>(
        _ entries: [Entry], _ list: String, _ field: String, _ id: (Entry) -> Text, _ report: inout FindingReport
    ) {
        guard !entries.isEmpty else { return }
        var seen: Set<Text> = []
        seen.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            let id = id(entry)
            if id.isEmpty {
                report("\(list)[\(index)].\(field)", "Missing: every entry has an identifier")
            } else if !seen.insert(id).inserted {
                report("\(list)[\(index)].\(field)", "Another entry has this identifier already", .init(id))
            }
        }
    }

    /// Whether a text has only digits, and a number of them within a range.
    static func isDigits(_ text: Text, _ count: ClosedRange<Int>) -> Bool {
        unsafe text.withUTF8 { bytes in
            guard count.contains(bytes.count) else { return false }
            for index in bytes.indices where unsafe !bytes[index].isDecimal { return false }
            return true
        }
    }
}
