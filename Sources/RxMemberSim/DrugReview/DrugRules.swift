import HealthSimCore

/// Texts of alerts, as their fields hold them.
enum AlertText {
    /// Upper-case text of at most 30 characters (544-FY), of characters that the standard can send.
    static func message(_ text: String) -> Text { fitted(text, 30) }

    /// Upper-case text of at most 100 characters (570-NS).
    static func detail(_ text: String) -> Text { fitted(text, 100) }

    private static func fitted(_ text: String, _ count: Int) -> Text {
        if let short = ascii(text, count) { return short }
        let plain = text.uppercased().unicodeScalars.map { $0.isASCII && $0.value >= 32 ? Character($0) : " " }
        var cut = plain.prefix(count)
        while cut.last == " " { cut.removeLast() }
        return Text(String(cut)).immortal
    }

    /// The same for a text of ASCII alone, as nearly all are; nothing for another.
    private static func ascii(_ text: String, _ count: Int) -> Text? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if bytes.count == count { continue }
            let isSmall = byte &- UInt8(ascii: "a") < 26
            bytes.append(byte < 32 ? UInt8(ascii: " ") : isSmall ? byte - 32 : byte)
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return Text(String(decoding: bytes, as: UTF8.self)).immortal
    }
}

/// A rule about the one who takes a drug: a row of `drugs/age-sex-pregnancy`.
struct PersonRule: Sendable {
    /// What is looked at.
    enum Check: String, Sendable {
        case age, sex, pregnancy, lactation
    }

    let check: Check
    /// The ages in years at which it speaks against the drug.
    let ages: ClosedRange<Int>
    let sex: Sex?
    /// The trimester; 0 for any.
    let trimester: Int
    let significance: DURAlert.Significance
    @Frozen var id: Text
    @Frozen var message: Text
    @Frozen var detail: Text

    /// The rules of each drug of `Medication.all`.
    static let byMedication: FrozenArray<FrozenArray<PersonRule>> = rules(of: "drugs/age-sex-pregnancy") { row in
        PersonRule(row: row).map { ($0, MedicationIndex.places(kind: row["kind"], name: row["name"])) }
    }

    private init?(row: ReferenceTable.Row) {
        guard let check = Check(rawValue: row["check"].string),
            let significance = DURAlert.Significance(rawValue: row["significance"].string)
        else { return nil }
        self.check = check
        ages = (row.integer("age_from") ?? 0)...(row.integer("age_to") ?? 200)
        sex = Sex(rawValue: row["sex"].string)
        trimester = row.integer("trimester") ?? 0
        self.significance = significance
        _id = Frozen(row["id"])
        _message = Frozen(AlertText.message(row["message"].string))
        _detail = Frozen(AlertText.detail(row["message"].string))
    }
}

/// A rule about a disease: a row of `drugs/drug-disease`.
struct DiseaseRule: Sendable {
    let diagnoses: FrozenArray<CodePrefix>
    /// The eGFR below which it speaks against the drug; absent where it is about diagnoses.
    let belowRate: Double?
    let significance: DURAlert.Significance
    @Frozen var id: Text
    @Frozen var message: Text
    @Frozen var detail: Text

    /// The rules of each drug of `Medication.all`.
    static let byMedication: FrozenArray<FrozenArray<DiseaseRule>> = rules(of: "drugs/drug-disease") { row in
        DiseaseRule(row: row).map { ($0, MedicationIndex.places(kind: row["kind"], name: row["name"])) }
    }

    private init?(row: ReferenceTable.Row) {
        guard let significance = DURAlert.Significance(rawValue: row["significance"].string) else { return nil }
        diagnoses = FrozenArray(row.list("icd10").map { CodePrefix($0.dotted) })
        belowRate = row.double("egfr_below")
        self.significance = significance
        _id = Frozen(row["id"])
        _message = Frozen(AlertText.message(row["message"].string))
        _detail = Frozen(AlertText.detail(row["message"].string))
    }
}

/// A rule about an allergy: a row of `drugs/drug-allergy`.
struct AllergyRule: Sendable {
    /// The allergen, by place in `Allergen.all`.
    let allergen: Int
    let significance: DURAlert.Significance
    @Frozen var id: Text
    @Frozen var message: Text

    /// The rules of each drug of `Medication.all`.
    static let byMedication: FrozenArray<FrozenArray<AllergyRule>> = rules(of: "drugs/drug-allergy") { row in
        let places =
            row.list("ingredients").flatMap(MedicationIndex.places(ingredient:))
            + row.list("classes").flatMap(MedicationIndex.places(drugClass:))
        return AllergyRule(row: row).map { ($0, places) }
    }

    private init?(row: ReferenceTable.Row) {
        guard let place = Allergen.all.firstIndex(where: { $0.id == row["allergen"] }),
            let significance = DURAlert.Significance(rawValue: row["significance"].string)
        else { return nil }
        allergen = place
        self.significance = significance
        _id = Frozen(row["allergen"])
        let kind = row.isYes("cross") ? "CROSS-ALLERGY" : "ALLERGY"
        _message = Frozen(AlertText.message("\(kind) \(row["allergen"])"))
    }
}

/// The rules of a table by the drugs they are about, each drug's in the order of the table.
private func rules<Rule: Sendable>(
    of name: String, _ read: (ReferenceTable.Row) -> (Rule, [Int])?
) -> FrozenArray<FrozenArray<Rule>> {
    var rules = [[Rule]](repeating: [], count: Medication.all.count)
    for row in ReferenceTable.named(name).rows {
        guard let (rule, places) = read(row) else { continue }
        var last = -1
        for place in places.sorted() where place != last {
            rules[place].append(rule)
            last = place
        }
    }
    return FrozenArray(rules.map { FrozenArray($0) })
}
