public import HealthSimCore

/// What a stay of an MS-DRG weighs, by the row of its concept; from `references/codes/drg-weights`.
public struct DiagnosisGroupTable: Sendable {
    /// The table of this run.
    public static let shared = DiagnosisGroupTable()

    /// What is known of one group.
    public struct Group: Sendable {
        /// The group.
        public let code: Concept
        /// The relative weight, in ten-thousandths.
        public let weight: Int
        /// The geometric mean of the stay, in tenths of a day.
        public let meanStayInTenths: Int
        /// Whether a discharge to other care is paid as a transfer.
        public let isPostAcuteTransfer: Bool
        /// What kind of stay it is.
        public let category: ServiceCategory
    }

    private let groups: FrozenArray<Group>
    private let places: FrozenArray<Int16>

    private init() {
        let table = ReferenceTable.named("codes/drg-weights")
        let groups = table.rows.compactMap(DiagnosisGroupTable.group)
        var places = [Int16](repeating: -1, count: ConceptTable.shared.count)
        for (place, group) in groups.enumerated() {
            if let row = group.code.row { places[Int(row)] = Int16(place) }
        }
        self.groups = FrozenArray(groups)
        self.places = FrozenArray(places)
    }

    private static func group(_ row: ReferenceTable.Row) -> Group? {
        guard let weight = FixedPoint.value(row["weight"], places: 4), weight > 0 else { return nil }
        let code = row["code"]
        return Group(
            code: Concept(.diagnosisGroup, code.string), weight: weight,
            meanStayInTenths: FixedPoint.value(row["geometric_stay"], places: 1) ?? 0,
            isPostAcuteTransfer: row["post_acute"] == "yes", category: category(of: Int(code.string) ?? 0))
    }

    /// The kind of stay by the number of the group.
    ///
    /// Source: CMS, MS-DRG definitions: 768 to 833 are MDC 14, 789 to 795 MDC 15, 876 to 887 MDC 19, 894 to 897 MDC 20.
    private static func category(of number: Int) -> ServiceCategory {
        switch number {
        case 768...833: .maternity
        case 876...887, 894...897: .inpatientBehavioral
        default: .inpatient
        }
    }

    /// What is known of a group; nothing when the tables do not have it.
    public subscript(code: Concept) -> Group? {
        guard let row = code.row, places[Int(row)] >= 0 else { return nil }
        return groups[Int(places[Int(row)])]
    }
}
