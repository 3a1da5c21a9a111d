import HealthSimCore

/// The value sets that rules look codes up in.
///
/// Source: the table `codes/value-sets`.
enum ValueSets {
    /// A value set of the table.
    enum Name: String, Sendable {
        case admitSource = "admit-source"
        case dischargeDisposition = "discharge-disposition"
        case ethnicity
        case maritalStatus = "marital-status"
        case race
    }

    private struct Member: Hashable {
        let set: Text
        let code: Text
    }

    private static let members = Set(
        ReferenceTable.named("codes/value-sets").rows.map { Member(set: $0["set"], code: $0["code"]) })

    /// Whether a value set has a code.
    static func contains(_ code: Text, in name: Name) -> Bool {
        members.contains(Member(set: Text(name.rawValue), code: code))
    }

    /// The codes of a value set, for messages.
    static func codes(of name: Name) -> String {
        ReferenceTable.named("codes/value-sets").rows
            .filter { $0["set"] == name.rawValue }.map(\.["code"].string).joined(separator: ", ")
    }
}
