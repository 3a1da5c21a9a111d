import HealthSimCore

/// A product that stands for a drug of the model in an answer.
struct D0Product {
    /// The code, 11 digits; empty where no table has one.
    let ndc: Text
    /// What it is called.
    let label: Text

    /// The first product of a drug by its id in `drugs/medications`; for an id that is not there the id itself.
    init(medicationID: Text) {
        guard let medication = Medication.named(medicationID.string) else {
            (ndc, label) = (.empty, medicationID)
            return
        }
        ndc = medication.nationalDrugCodes.first.map { Text($0) } ?? .empty
        label = Text("\(medication.ingredient) \(medication.strength)")
    }

    /// The drug of a code; empty when no table has it.
    static func medicationID(ndc: Text) -> Text {
        let code = ndc.string
        return Medication.all.first { $0.nationalDrugCodes.first == code }?.id ?? .empty
    }
}
