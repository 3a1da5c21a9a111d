import HealthSimCore

/// Finds the number of a household, which stands in all identifiers of its persons and of what happens to them.
///
/// Persons of the profile have the numbers from 1 on; their relatives have numbers after those, so many for each household.
struct HouseholdNumber: Sendable {
    /// How many persons the whole cohort has without their relatives.
    let persons: UInt64

    /// Where the place of a person in a contract begins.
    private static let places: UInt64 = 100_000_000_000

    /// The number in the identifier of a person: 3 of `MRN00000003` and of `MEM100000000003`.
    func ofPerson(_ identifier: Text) -> UInt64? {
        Self.digits(of: identifier).flatMap { UInt64($0) }.map { household($0 % Self.places) }
    }

    /// The number in the identifier of anything: 3 of `CLM000000030012`, of `FILL00000003001` and of `MRN00000003`.
    func of(_ identifier: Text) -> UInt64? {
        if identifier.hasPrefix("MRN") || identifier.hasPrefix("MEM") || identifier.hasPrefix("RXM") {
            return ofPerson(identifier)
        }
        guard let digits = Self.digits(of: identifier) else { return nil }
        // More than fits behind the number: it stands there in full, after a dash or after eight digits.
        if let dash = digits.firstIndex(of: "-") { return UInt64(digits[..<dash]).map(household) }
        if digits.utf8.count > 12, digits.hasPrefix("0") { return UInt64(digits.prefix(8)).map(household) }
        let width: UInt64 = identifier.hasPrefix("FILL") ? 1_000 : 10_000
        return UInt64(digits).map { household($0 / width % Self.places) }
    }

    /// The household of the person with a number.
    private func household(_ number: UInt64) -> UInt64 {
        number > persons ? (number - 1 - persons) / CompiledFamily.capacity + 1 : number
    }

    private static func digits(of identifier: Text) -> Substring? {
        let digits = identifier.string.drop { $0.isLetter }
        return digits.utf8.count >= 8 ? digits : nil
    }
}
