import HealthSimCore

/// What tables of MIMIC name each other by.
///
/// Numbers are held as a bitmap, codes of dictionaries as texts: memory grows with the numbers by a bit or two each.
struct MIMICKeys {
    /// The tables that have each key once.
    static let sources = [
        ("patients", "subject_id"), ("admissions", "hadm_id"), ("icustays", "stay_id"), ("provider", "provider_id"),
    ]

    private var numbers: [String: ProviderSet] = [:]

    /// Adds a key; whether it is new.
    mutating func insert(_ value: Text, as column: String) -> Bool {
        guard let number = value.wholeNumber, number <= 0xFFFF_FFFF else { return true }
        let before = numbers[column]?.count ?? 0
        numbers[column, default: ProviderSet()].insert(UInt32(number))
        return numbers[column]?.count != before
    }

    /// Whether a key is there.
    func contains(_ value: Text, as column: String) -> Bool {
        guard let number = value.wholeNumber, number <= 0xFFFF_FFFF else { return false }
        return numbers[column]?.contains(UInt32(number)) ?? false
    }
}
