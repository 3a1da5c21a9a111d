import HealthSimCore

/// Where drugs stand in `Medication.all`.
enum DrugPlaces {
    private static let places: Frozen<[Text: Int]> = Frozen(
        Dictionary(
            Medication.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }))

    /// The place of the drug with an id; nil for one that the table does not hold.
    static func place(_ id: Text) -> Int? { places.value[id] }
}
