public import HealthSimCore

/// What a formulary says about a drug in a span of days: a row of one of the tables `drugs/formularies/…`.
public struct FormularyDrug: Sendable {
    /// The place of the drug in `Medication.all`.
    public let medication: Int
    /// The first day; absent where it has always held.
    public let start: CalendarDate?
    /// The last day; absent while it holds.
    public let end: CalendarDate?
    /// The tier, from 1.
    public let tier: Int
    /// The criteria of `drugs/pa-criteria` that have to be met first; empty for none.
    @Frozen public var criteriaID: Text
    /// The protocol of `drugs/step-therapy` that has to be followed first; empty for none.
    @Frozen public var protocolID: Text
    /// The most units in `quantityDays`; absent for no limit.
    public let quantityLimit: DrugQuantity?
    /// The days of the limit, from 1.
    public let quantityDays: Int
    /// The age in years from which it is covered; 0 for any.
    public let minimumAge: Int
    /// The age in years up to which it is covered; absent for any.
    public let maximumAge: Int?
    /// The only sex it is covered for; absent for any.
    public let sex: Sex?
    /// Whether specialty pharmacies alone may dispense it.
    public let isSpecialty: Bool
    /// Whether it may come by mail, and whether it must.
    public let mail: MailRule
    /// The most days of a fill; absent where the plan's limit holds.
    public let maximumDays: Int?
    /// The drugs that the plan would rather see, as places in `Medication.all`.
    public let alternatives: FrozenArray<Int>
    /// The places of the criteria and the protocol in their tables; -1 for none.
    let criteria: Int
    let steps: Int

    /// Whether a drug may come by mail.
    public enum MailRule: String, CaseIterable, Sendable {
        case allowed = "yes"
        case never = "no"
        case only
    }

    init?(row: ReferenceTable.Row) {
        guard let medication = MedicationIndex.place(row["medication"]), let tier = row.integer("tier") else {
            return nil
        }
        self.medication = medication
        start = row.date("from")
        end = row.date("to")
        self.tier = tier
        _criteriaID = Frozen(row["prior_authorization"])
        _protocolID = Frozen(row["step_therapy"])
        quantityLimit = DrugQuantity(row["quantity_limit"])
        quantityDays = max(1, row.integer("quantity_days") ?? 30)
        minimumAge = row.integer("min_age") ?? 0
        maximumAge = row.integer("max_age")
        sex = Sex(rawValue: row["sex"].string)
        isSpecialty = row.isYes("specialty")
        mail = MailRule(rawValue: row["mail"].string) ?? .allowed
        maximumDays = row.integer("max_days")
        alternatives = FrozenArray(row.list("preferred_alternatives").compactMap(MedicationIndex.place))
        criteria = AuthorizationCriteria.place(row["prior_authorization"]) ?? -1
        steps = StepTherapyProtocol.place(row["step_therapy"]) ?? -1
    }

    /// Whether it holds on a day.
    public func holds(on day: CalendarDate) -> Bool {
        start.map { day >= $0 } ?? true && end.map { day <= $0 } ?? true
    }
}
