import HealthSimCore
import RxMemberSim

/// A product that stands for a drug of the model in an answer.
struct D0Product {
    /// The code, 11 digits; empty where no table has one.
    let ndc: Text
    /// What it is called.
    let label: Text

    /// The first product of a drug by its id in `drugs/medications`, a generic before a brand; for an id that is not there
    /// the id itself.
    init(medicationID: Text) {
        guard let place = Self.places[medicationID] else {
            (ndc, label) = (.empty, medicationID)
            return
        }
        let products = DrugProductTable.shared.places(medication: place)
        guard products.count > 0 else {
            let medication = Medication.all[place]
            (ndc, label) = (.empty, Text("\(medication.ingredient) \(medication.strength)"))
            return
        }
        let product = DrugProductTable.shared.entries[products[0]]
        (ndc, label) = (product.ndc, product.label)
    }

    private static let places: [Text: Int] = Dictionary(
        Medication.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The drug of a code; empty when no table has it.
    static func medicationID(ndc: Text) -> Text { DrugProductTable.shared.product(ndc: ndc)?.medicationID ?? .empty }
}
