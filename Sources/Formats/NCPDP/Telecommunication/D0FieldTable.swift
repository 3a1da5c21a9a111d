package import HealthSimCore

/// The fields of Telecommunication D.0: the reference table `ncpdp/fields`.
package struct D0FieldTable: Sendable {
    /// What a value is.
    package enum Kind: String, Sendable, CaseIterable {
        case text, number, date, money, quantity, rate, telephone
    }

    /// A field of a segment.
    package struct Field: Sendable {
        /// The segment, or `request` and `response` for the headers.
        package let segment: Text
        /// Two characters, such as `D2`.
        package let id: Text
        /// The number of the data dictionary, such as `402`.
        package let number: Text
        /// What it is called, such as `prescription number`.
        package let name: Text
        /// What its value is.
        package let kind: Kind
        /// The most characters it may have.
        package let length: Int
    }

    /// The fields of the reference table.
    package static let shared = D0FieldTable()

    /// Every field, by segment and id.
    package let fields: [Field]
    private let places: [Text: [Text: Int]]

    private init() {
        fields = ReferenceTable.named("ncpdp/fields").rows.map { row in
            Field(
                segment: row["segment"], id: row["id"], number: row["number"], name: row["name"],
                kind: Kind(rawValue: row["kind"].string) ?? .text, length: row.integer("length") ?? 0)
        }
        var places: [Text: [Text: Int]] = [:]
        for (place, field) in fields.enumerated() { places[field.segment, default: [:]][field.id] = place }
        self.places = places
    }

    /// The field of a segment; nil for one that the table does not have.
    package func field(_ id: Text, in segment: Text) -> Field? { places[segment]?[id].map { fields[$0] } }
}
