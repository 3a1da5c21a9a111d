import HealthSimCore

/// Reads the rows of `references/codes/cpt-common`.
enum ServiceRateReader {
    /// The entries, in the order of the file; rows without a category that is known are left out.
    static func entries(of table: ReferenceTable) -> [ServiceRates] { table.rows.compactMap(entry) }

    private static func entry(_ row: ReferenceTable.Row) -> ServiceRates? {
        // Services of an office belong to the visit, whose category the clinician's specialty decides.
        let category = row["benefit"] == "office" ? .specialist : ServiceCategory(named: row["benefit"])
        guard let category, let system = CodeSystem(named: row["system"].string) else { return nil }
        let word = row["category"].string
        let value = { (column: String) in Int32(clamping: FixedPoint.value(row[column], places: 2) ?? 0) }
        let hasValues = value("work_rvu") + value("practice_rvu_nonfacility") > 0
        let several: ServiceRates.MultipleProcedures =
            switch row["multiple"].string {
            case "1", "2", "3": .surgery
            case "4": .imaging
            default: .none
            }
        let sex: Sex? =
            switch row["sex"].string {
            case "F": .female
            case "M": .male
            default: nil
            }
        let units = Int32(clamping: (row.integer("anesthesia_units") ?? 0) * 100)
        return ServiceRates(
            code: Concept(system, row["code"].string), category: category, service: service(word, hasValues: hasValues),
            work: units > 0 ? units : value("work_rvu"), officeExpense: value("practice_rvu_nonfacility"),
            facilityExpense: value("practice_rvu_facility"), malpractice: value("malpractice_rvu"),
            professionalPart: value("professional_rvu"), fee: FixedPoint.money(row["fee"]),
            facilityFee: FixedPoint.money(row["outpatient_fee"]), globalDays: Int16(row["global_days"].string) ?? -1,
            multipleProcedures: several, sex: sex, minimumAge: Int16(row["min_age"].string) ?? 0,
            maximumAge: Int16(row["max_age"].string) ?? .max, maximumUnits: Int32(row["max_units"].string) ?? 0,
            isVisit: visits.contains(word), isHospitalVisit: word == "hospital-visit")
    }

    private static let visits = [
        "office-visit", "emergency-visit", "hospital-visit", "nursing-visit", "home-visit", "preventive-visit",
        "telehealth", "observation",
    ]

    /// The rule of a contract that prices a category of the table.
    private static func service(_ category: String, hasValues: Bool) -> FeeSchedule.Service {
        switch category {
        case "anesthesia": .anesthesia
        case "laboratory", "screening-laboratory", "pathology": hasValues ? .professional : .laboratory
        case "vaccine": .vaccine
        case "drug", "blood": .drug
        case "equipment", "supply", "brace", "implant": .equipment
        case "ambulance": .ambulance
        case "dental": .dental
        default: .professional
        }
    }
}
