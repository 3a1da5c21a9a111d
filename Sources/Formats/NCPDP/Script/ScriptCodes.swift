import HealthSimCore

/// The codes of SCRIPT for the model's words: the reference table `ncpdp/script-codes`.
struct ScriptCodes: Sendable {
    /// A code and what people call it.
    struct Code: Sendable, Hashable {
        let code: Text
        let label: Text
    }

    /// The codes of the reference table.
    static let shared = ScriptCodes()

    private let codes: [Text: [Text: Code]]

    private init() {
        var codes: [Text: [Text: Code]] = [:]
        for row in ReferenceTable.named("ncpdp/script-codes").rows {
            codes[row["list"], default: [:]][row["name"]] = Code(code: row["code"], label: row["label"])
        }
        self.codes = codes
    }

    /// The code of a word in a list; nil for a word that the list does not have.
    func code(_ list: Text, _ name: Text) -> Code? { codes[list]?[name] }

    /// The unit of a quantity: of what is counted the dose form, else millilitre or gram.
    func quantityUnit(_ unit: Text, form: Text) -> Code? {
        code("quantity-unit", unit == "EA" ? form : unit) ?? code("quantity-unit", .empty)
    }

    /// The word of a list that has a code; nil when none has.
    func name(_ list: Text, code: Text) -> Text? { codes[list]?.first { $0.value.code == code }?.key }
}
