import HealthSimCore

/// The number of a household, which stands in all identifiers of its persons and of what happens to them.
enum HouseholdNumber {
    /// Where the place of a person in the household begins.
    private static let places: UInt64 = 100_000_000_000

    /// The number in the identifier of a person: 3 of `MRN00000003` and of `MEM100000000003`.
    static func ofPerson(_ identifier: Text) -> UInt64? {
        digits(of: identifier).flatMap { UInt64($0) }.map { $0 % places }
    }

    /// The number in the identifier of anything: 3 of `CLM000000030012`, of `FILL00000003001` and of `MRN00000003`.
    static func of(_ identifier: Text) -> UInt64? {
        guard let digits = digits(of: identifier) else { return nil }
        if identifier.hasPrefix("MRN") || identifier.hasPrefix("MEM") || identifier.hasPrefix("RXM") {
            return UInt64(digits).map { $0 % places }
        }
        // More than fits behind the number: it stands there in full, after a dash or after eight digits.
        if let dash = digits.firstIndex(of: "-") { return UInt64(digits[..<dash]) }
        if digits.utf8.count > 12, digits.hasPrefix("0") { return UInt64(digits.prefix(8)) }
        let width: UInt64 = identifier.hasPrefix("FILL") ? 1_000 : 10_000
        return UInt64(digits).map { $0 / width % places }
    }

    private static func digits(of identifier: Text) -> Substring? {
        let digits = identifier.string.drop { $0.isLetter }
        return digits.utf8.count >= 8 ? digits : nil
    }
}
