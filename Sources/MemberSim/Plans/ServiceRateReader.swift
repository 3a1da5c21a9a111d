import HealthSimCore

/// Reads the rows of `references/codes/cpt-common`.
enum ServiceRateReader {
    /// The entries, in the order of the file; rows without a category that is known are left out.
    static func entries(of table: ReferenceTable) -> [ServiceRates] { table.rows.compactMap(entry) }

    private static func entry(_ row: ReferenceTable.Row) -> ServiceRates? {
        guard let category = ServiceCategory(named: row["category"]),
            let system = CodeSystem(named: row["system"].string),
            let service = FeeSchedule.Service(rawValue: row["service"].string)
        else { return nil }
        let value = { (column: String) in Int32(clamping: FixedPoint.value(row[column], places: 2) ?? 0) }
        let several: ServiceRates.MultipleProcedures =
            switch row["multiple_procedure"].string {
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
        return ServiceRates(
            code: Concept(system, row["code"].string), category: category, service: service, work: value("work_rvu"),
            officeExpense: value("pe_nonfacility_rvu"), facilityExpense: value("pe_facility_rvu"),
            malpractice: value("mp_rvu"), professionalPart: value("professional_rvu"),
            fee: FixedPoint.money(row["fee"]), facilityFee: FixedPoint.money(row["facility_fee"]),
            globalDays: Int16(row["global_days"].string) ?? -1, multipleProcedures: several, sex: sex,
            minimumAge: Int16(row["min_age"].string) ?? 0, maximumAge: Int16(row["max_age"].string) ?? .max,
            maximumUnits: Int32(row["max_units"].string) ?? 0, isVisit: row["kind"] == "visit")
    }
}
