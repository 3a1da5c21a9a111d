public import HealthSimCore

/// A package of a drug on the market: a row of the reference table `drugs/ndc-common`.
///
/// The codes are real; the prices are plausible figures of our own, not a publisher's.
public struct DrugProduct: Sendable {
    /// The National Drug Code, 11 digits.
    @Frozen public var ndc: Text
    /// The drug by its id in `drugs/medications`.
    @Frozen public var medicationID: Text
    /// The place of the drug in `Medication.all`.
    public let medication: Int
    /// What a claim calls it: name, strength and form, at most 60 characters.
    @Frozen public var label: Text
    /// Who sells it.
    @Frozen public var labeler: Text
    /// Whether it is a brand, not a generic.
    public let isBrand: Bool
    /// The brand; empty for a generic.
    @Frozen public var brandName: Text
    /// Units in a package.
    public let packageSize: DrugQuantity
    /// The unit of sizes, quantities and prices.
    public let unit: DrugUnit
    /// The average wholesale price of a unit.
    public let averageWholesale: UnitPrice
    /// What wholesalers pay for a unit.
    public let wholesaleAcquisition: UnitPrice
    /// What pharmacies pay for a unit on average.
    public let nationalAcquisition: UnitPrice
    /// The most that plans pay for a unit of a drug with several sources; absent for a single-source brand.
    public let maximumAllowable: UnitPrice?
    /// The DEA schedule, `II` to `V`; empty for what is not controlled.
    @Frozen public var schedule: Text
    /// The place in our own tree of classes, such as `27.25.10`.
    @Frozen public var classPath: Text
    /// Whether it is sold without a prescription too.
    public let isOverTheCounter: Bool
    /// Whether specialty pharmacies sell it.
    public let isSpecialty: Bool
    /// The day from which it is not sold any more; absent for what is on the market.
    public let discontinued: CalendarDate?

    /// The number of the code, for comparisons without its digits.
    public let number: UInt64

    init?(row: ReferenceTable.Row, medications: [Text: Int]) {
        guard let number = row["ndc"].wholeNumber, let medication = medications[row["medication"]] else {
            return nil
        }
        func price(_ column: String) -> UnitPrice { UnitPrice(row[column]) ?? UnitPrice(points: 0) }
        self.number = number
        self.medication = medication
        _ndc = Frozen(row["ndc"])
        _medicationID = Frozen(row["medication"])
        _label = Frozen(row["label"])
        _labeler = Frozen(row["labeler"])
        isBrand = row["brand"] == "yes"
        _brandName = Frozen(row["brand_name"])
        packageSize = DrugQuantity(row["package_size"]) ?? DrugQuantity(1)
        unit = DrugUnit(rawValue: row["unit"].string) ?? .each
        averageWholesale = price("awp")
        wholesaleAcquisition = price("wac")
        nationalAcquisition = price("nadac")
        maximumAllowable = UnitPrice(row["mac"])
        _schedule = Frozen(row["dea_schedule"])
        _classPath = Frozen(row["class_path"])
        isOverTheCounter = row["otc"] == "yes"
        isSpecialty = row["specialty"] == "yes"
        discontinued = row["status"] == "discontinued" ? row.date("status_date") : nil
    }
}
