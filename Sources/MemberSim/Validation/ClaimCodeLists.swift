import HealthSimCore

/// The code lists of claims, each read once.
enum ClaimCodeLists {
    static let placesOfService = codes("codes/place-of-service")
    /// Three characters, `011`.
    static let billTypes = codes("codes/bill-types")
    static let revenueCodes = codes("codes/revenue-codes")
    static let modifiers = codes("codes/modifiers")
    static let admissionTypes = codes("codes/admit-types")
    static let pointsOfOrigin = codes("codes/points-of-origin")
    static let dischargeStatuses = codes("codes/discharge-status")
    static let adjustmentReasons = codes("codes/carc")
    static let remarks = codes("codes/rarc")
    /// Reasons of adjustments of the provider.
    static let providerAdjustments = codes("codes/payment-codes", of: "adjustment")
    static let occurrences = codes("codes/occurrence-value-condition-codes", of: "occurrence")
    static let occurrenceSpans = codes("codes/occurrence-value-condition-codes", of: "occurrence-span")
    static let values = codes("codes/occurrence-value-condition-codes", of: "value")
    static let conditions = codes("codes/occurrence-value-condition-codes", of: "condition")
    /// Reasons that need a remark code beside them.
    static let reasonsWithRemark = codes("codes/carc") { $0["remark"] == "yes" }
    /// Revenue codes of rooms, whose units are days.
    static let rooms = codes("codes/revenue-codes") { $0["kind"] == "accommodation" }
    /// Revenue codes that stand beside a code of the service on outpatient claims.
    static let codedRevenue = codes("codes/revenue-codes") { $0["hcpcs"] == "yes" }

    /// The groups that a reason may stand in, when not all.
    static let groups: [Text: [Text]] = {
        var groups: [Text: [Text]] = [:]
        for row in ReferenceTable.named("codes/carc").rows {
            let allowed = row["only_groups"].isEmpty && row["kind"] == "share" ? row["group"] : row["only_groups"]
            if !allowed.isEmpty {
                groups[row["code"]] = allowed.list
            }
        }
        return groups
    }()

    /// How many days after the service a plan takes claims, by its id.
    static let filingDays: [Text: Int] = {
        var days: [Text: Int] = [:]
        for row in ReferenceTable.named("plans/benefit-designs").rows {
            if let limit = row.integer("filing_days") { days[row["id"]] = limit }
        }
        return days
    }()

    static let plans = Set(ReferenceTable.named("plans/benefit-designs").rows.map { $0["id"] })
    static let payers = Set(ReferenceTable.named("plans/payers").rows.map { $0["payer_id"] })

    private static func codes(_ table: String, of set: Text) -> Set<Text> { codes(table) { $0["set"] == set } }

    private static func codes(
        _ table: String, where holds: (ReferenceTable.Row) -> Bool = { _ in true }
    ) -> Set<Text> {
        Set(ReferenceTable.named(table).rows.filter(holds).map { $0["code"] })
    }
}
