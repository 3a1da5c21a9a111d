public import HealthSimCore

/// What has to be so before a drug is paid for: a row of the reference table `drugs/pa-criteria`.
public struct AuthorizationCriteria: Sendable {
    /// A laboratory value that is asked for.
    public struct Laboratory: Sendable {
        /// The name of the test, such as `hba1c`.
        @Frozen public var name: Text
        /// Whether the value has to be at least, not at most, the limit.
        public let isAtLeast: Bool
        /// The limit.
        public let value: Double
    }

    /// The id, such as `pa-epoetin`.
    @Frozen public var id: Text
    /// What it is called.
    @Frozen public var name: Text
    /// The diagnoses, of which one is needed; none when any will do.
    let diagnoses: FrozenArray<CodePrefix>
    /// The age in years from which it is approved.
    public let minimumAge: Int
    /// The age in years up to which it is approved; absent for any.
    public let maximumAge: Int?
    /// The drugs of which one has to be tried, by place in `Medication.all`; -1 for others.
    private let trials: FrozenArray<Int32>
    /// The least days of that trial; 0 when none is needed.
    public let trialDays: Int
    /// The laboratory value; absent when none is needed.
    public let laboratory: Laboratory?
    /// The prescribers' specialties, of which one is needed, by id; none when any will do.
    public let prescribers: FrozenArray<Text>
    /// How long it holds.
    public let months: Int
    /// How long a decision takes.
    public let decisionHours: Int

    init(row: ReferenceTable.Row) {
        _id = Frozen(row["id"])
        _name = Frozen(row["name"])
        diagnoses = FrozenArray(row.list("diagnoses").map { CodePrefix($0.dotted) })
        minimumAge = row.integer("min_age") ?? 0
        maximumAge = row.integer("max_age")
        let (ingredients, classes) = (row.list("prior_ingredients"), row.list("prior_classes"))
        trials = StepTherapyProtocol.groups(ingredients: ingredients, classes: classes)
        trialDays = ingredients.isEmpty && classes.isEmpty ? 0 : max(1, row.integer("prior_days") ?? 1)
        laboratory = row.double("lab_value").map {
            Laboratory(name: Frozen(row["lab"]), isAtLeast: row["lab_comparison"] == ">=", value: $0)
        }
        prescribers = FrozenArray(row.list("prescribers"))
        months = row.integer("approve_months") ?? 12
        decisionHours = row.integer("decision_hours") ?? 72
    }

    /// Every set of criteria, in the order of the table.
    public static let all: FrozenArray<AuthorizationCriteria> = FrozenArray(
        ReferenceTable.named("drugs/pa-criteria").rows.map(AuthorizationCriteria.init))

    /// The criteria with an id; nothing when there are none.
    public static func named(_ id: Text) -> AuthorizationCriteria? { place(id).map { all[$0] } }

    static func place(_ id: Text) -> Int? { id.isEmpty ? nil : all.firstIndex { $0.id == id } }

    /// Whether a drug, by its place in `Medication.all`, is one to try before.
    func isTrial(medication: Int) -> Bool { trials[medication] >= 0 }
}

extension AuthorizationCriteria.Laboratory {
    init(name: Frozen<Text>, isAtLeast: Bool, value: Double) {
        _name = name
        self.isAtLeast = isAtLeast
        self.value = value
    }
}
