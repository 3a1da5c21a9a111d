import HealthSimCore

/// The codes that rules compare with, from the reference tables.
enum RxCodeLists {
    static let reasons = durCodes("reason")
    static let services = durCodes("service")
    static let results = durCodes("result")
    /// Levels of effort. Source: NCPDP Telecommunication D.0, 474-8E.
    static let efforts: Set<Text> = ["00", "11", "12", "13", "14", "15"]
    /// What is known of other coverage. Source: NCPDP Telecommunication D.0, 308-C8.
    static let otherCoverage: Set<Text> = ["00", "01", "02", "03", "04", "08"]
    /// Kinds of other amounts. Source: NCPDP Telecommunication D.0, 479-H8 and 564-J3.
    static let otherAmounts: Set<Text> = ["01", "02", "03", "04", "05", "06", "09", "10", "11", "99"]
    /// What other payers pay for. Source: NCPDP Telecommunication D.0, 342-HC.
    static let paidAmounts: Set<Text> = ["01", "02", "03", "04", "05", "06", "07", "09", "10"]
    /// What other payers leave to the patient. Source: NCPDP Telecommunication D.0, 351-NP.
    static let patientAmounts: Set<Text> = [
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13",
    ]
    /// Services of pharmacies (147-U7), two digits.
    static let serviceTypes: Set<Text> = Set(
        ReferenceTable.named("drugs/pharmacy-types").rows.map { Text("0\($0["service_type"])") } + ["99"])
    static let allergens = Set(ReferenceTable.named("codes/allergens").rows.map { $0["id"] })

    /// Drugs that are not for a sex, by place in `Medication.all`: those of a grave reason.
    static let notForMen = excluded("M")
    static let notForWomen = excluded("F")

    /// The most of an ingredient in a day for adults, by its number in `DrugTraits`, for drugs that are swallowed.
    static let maximumDaily: [Int: (amount: Double, unit: Text)] = {
        var limits: [Int: (amount: Double, unit: Text)] = [:]
        for row in ReferenceTable.named("drugs/dose-limits").rows where row["per_kg"] != "yes" {
            guard let number = DrugTraits.ingredient(named: row["ingredient"]), let most = row.double("max_daily"),
                row["route"].isEmpty || row["route"] == "oral"
            else { continue }
            if limits[number].map({ $0.amount < most }) ?? true { limits[number] = (most, row["unit"]) }
        }
        return limits
    }()

    private static func durCodes(_ kind: Text) -> Set<Text> {
        Set(ReferenceTable.named("drugs/dur-codes").rows.filter { $0["kind"] == kind }.map { $0["code"] })
    }

    private static func excluded(_ sex: Text) -> Set<Int> {
        var places: Set<Int> = []
        for row in ReferenceTable.named("drugs/age-sex-pregnancy").rows
        where row["check"] == "sex" && row["sex"] == sex && row["significance"] != "3" {
            places.formUnion(MedicationIndex.places(kind: row["kind"], name: row["name"]))
        }
        return places
    }
}
