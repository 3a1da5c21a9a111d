import HealthSimCore

/// The tables that journeys are read with, and the names that people use for what stands in others.
enum JourneyTables {
    /// A word for a kind of visit.
    struct VisitType: Sendable {
        let word: String
        let code: String
        let encounterType: String
    }

    /// What a rule does without saying how.
    struct Action: Sendable {
        let name: String
        let type: String
        let therapy: String
        let specialty: String
        let visitType: String
        let panels: [String]
        let medications: [String]
        let diagnoses: [String]
    }

    /// The rows of `journeys/visit-types`.
    static let visitTypes: [VisitType] = ReferenceTable.named("journeys/visit-types").rows.map { row in
        VisitType(
            word: row["visit_type"].string, code: row["code"].string, encounterType: row["encounter_type"].string)
    }

    /// The rows of `journeys/actions`.
    static let actions: [Action] = ReferenceTable.named("journeys/actions").rows.map { row in
        func list(_ column: String) -> [String] { row[column].string.split(separator: ";").map(String.init) }
        return Action(
            name: row["action"].string, type: row["type"].string, therapy: row["therapy"].string,
            specialty: row["specialty"].string, visitType: row["visit_type"].string, panels: list("panels"),
            medications: list("medications"), diagnoses: list("diagnoses"))
    }

    /// Where a stay may end.
    struct Disposition: Sendable {
        /// What people call it: its id, then the code and other names.
        let words: [String]
        /// FHIR discharge-disposition.
        let code: String
        /// The patient status of UB-04.
        let status: String
    }

    /// A place of service.
    struct Place: Sendable {
        let code: String
        let name: String
        /// The kind of place, such as `office`.
        let setting: String
        /// Whether a facility bills for its part there.
        let isFacility: Bool
    }

    /// The rows of `codes/discharge-dispositions`; a code names the first row whose status is the one of its claims.
    static let dispositions: [Disposition] = ReferenceTable.named("codes/discharge-dispositions").rows.map { row in
        let (id, code, status) = (row["id"].string, row["code"].string, row["ub04"].string)
        var words = [id, status]
        if StayCodes.status(of: Text(code)) == Text(status) { words.append(code) }
        words += otherNames.filter { $0.id == id }.map(\.name)
        return Disposition(words: words, code: code, status: status)
    }

    private static let otherNames: [(name: String, id: String)] = [
        ("rehab", "rehabilitation"), ("skilled-nursing-facility", "skilled-nursing"), ("ama", "against-advice"),
        ("other-hospital", "short-hospital"), ("psychiatric-hospital", "psychiatric"), ("hospice", "hospice-home"),
        ("death", "expired"), ("home-with-services", "home-health"), ("home-self-care", "home"),
    ]

    /// The rows of `codes/place-of-service`.
    static let places: [Place] = ReferenceTable.named("codes/place-of-service").rows.map { row in
        Place(
            code: row["code"].string, name: row["name"].string, setting: row["setting"].string,
            isFacility: row["rate"] == "facility")
    }

    /// A word in small letters with one kind of separator.
    static func folded(_ text: String, separator: Character = "_") -> String {
        String(text.lowercased().map { $0 == "-" || $0 == " " || $0 == "_" ? separator : $0 })
    }

    /// The id of the panel that a text names: its id, its name, or a quantity that it measures.
    static func panel(named text: String) -> String? {
        let id = folded(text, separator: "-")
        if let panel = LabPanel.all.first(where: { $0.id == Text(id) }) { return panel.id.string }
        let rows = ReferenceTable.named("codes/panels").rows
        if let row = rows.first(where: { $0["name"].string.lowercased() == text.lowercased() }) {
            return row["id"].string
        }
        let quantity = ProfileAttributes.measurement(named: text) ?? folded(text)
        let test = quantity == "a1c" ? "hba1c" : folded(quantity, separator: "-")
        return LabPanel.all.first { $0.tests == [test] }?.id.string
            ?? LabPanel.all.first { $0.tests.contains(test) }?.id.string
    }

    /// The id of the drug that a text names: its id, else its ingredient or brand, with a dose where there is one.
    static func drug(named text: String, dose: String) -> String? {
        if let known = Medication.named(text) { return known.id.string }
        let wanted = text.lowercased()
        let named = Medication.all.filter { medication in
            !medication.isInpatient
                && (medication.ingredient.string.lowercased() == wanted
                    || medication.brandName.string.lowercased() == wanted
                    || medication.drugClass.string == folded(text, separator: "-"))
        }
        return (named.first { isStrength(dose, of: $0) } ?? named.first)?.id.string
    }

    /// Whether a drug has a dose, written with a space or without: `10 mg`.
    static func isStrength(_ dose: String, of medication: Medication) -> Bool {
        func folded(_ text: String) -> String { text.lowercased().filter { $0 != " " } }
        return folded(medication.strength.string) == folded(dose)
    }
}
