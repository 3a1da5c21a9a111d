public import HealthSimCore

/// The products on the market, by code and by drug.
public struct DrugProductTable: Sendable {
    /// The products of the reference table.
    public static let shared = DrugProductTable()

    /// Every product, in the order of the table.
    public let entries: FrozenArray<DrugProduct>
    /// The places in `entries` by the number of the code, sorted.
    private let byNumber: FrozenArray<(number: UInt64, place: Int)>
    /// For each drug of `Medication.all` its products: generics first, then brands, each in the order of the table.
    private let byMedication: FrozenArray<FrozenArray<Int>>

    private init() {
        let medications = Dictionary(
            Medication.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let products = ReferenceTable.named("drugs/ndc-common").rows.compactMap {
            DrugProduct(row: $0, medications: medications)
        }
        entries = FrozenArray(products)
        byNumber = FrozenArray(
            products.enumerated().map { (number: $0.element.number, place: $0.offset) }
                .sorted { ($0.number, $0.place) < ($1.number, $1.place) })
        var places = [[Int]](repeating: [], count: Medication.all.count)
        for (place, product) in products.enumerated() where !product.isBrand {
            places[product.medication].append(place)
        }
        for (place, product) in products.enumerated() where product.isBrand { places[product.medication].append(place) }
        byMedication = FrozenArray(places.map { FrozenArray($0) })
    }

    /// The place of a code in `entries`; nil for a code that the table does not hold.
    public func place(ndc: Text) -> Int? {
        guard let number = ndc.wholeNumber else { return nil }
        var (low, high) = (0, byNumber.count)
        while low < high {
            let middle = (low + high) / 2
            if byNumber[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < byNumber.count && byNumber[low].number == number ? byNumber[low].place : nil
    }

    /// The product of a code; nil for a code that the table does not hold.
    public func product(ndc: Text) -> DrugProduct? { place(ndc: ndc).map { entries[$0] } }

    /// The products of a drug, by its place in `Medication.all`: generics first.
    public func places(medication: Int) -> FrozenArray<Int> { byMedication[medication] }
}
