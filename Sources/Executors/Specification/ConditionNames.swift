import HealthSimCore

/// The conditions that a profile may name by a word, from `codes/condition-names.csv`.
enum ConditionNames {
    private static let codes: [(name: String, code: String)] =
        ReferenceTable.named("codes/condition-names").rows.map { ($0["name"].string, $0["code"].string) }

    /// The code of a name such as `type_2_diabetes` or `Heart failure`.
    static func code(named name: String) -> String? {
        let wanted = folded(name)
        return codes.first { $0.name == wanted }?.code
    }

    /// The known name that a misspelt one probably means.
    static func nearest(to name: String) -> String? { NearestName.of(name, among: codes.map(\.name)) }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    }
}
