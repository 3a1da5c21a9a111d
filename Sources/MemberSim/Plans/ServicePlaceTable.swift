import HealthSimCore

/// What the place of service codes say of payment, from `references/codes/place-of-service`.
enum ServicePlaceTable {
    /// Whether the rate of a facility counts in a place, because a facility bills for its part.
    static func isFacility(_ place: Text) -> Bool { number(place).map { facilities[$0] } ?? false }

    /// The number of a code of two digits.
    static func number(_ place: Text) -> Int? {
        let packed = place.packed
        let (first, second) = (Int(packed >> 8) - 48, Int(packed & 0xFF) - 48)
        return place.utf8Count == 2 && 0...9 ~= first && 0...9 ~= second ? first * 10 + second : nil
    }

    private static let facilities: FrozenArray<Bool> = {
        var facilities = [Bool](repeating: false, count: 100)
        for row in ReferenceTable.named("codes/place-of-service").rows {
            if let number = number(row["code"]) { facilities[number] = row["rate"] == "facility" }
        }
        return FrozenArray(facilities)
    }()
}
