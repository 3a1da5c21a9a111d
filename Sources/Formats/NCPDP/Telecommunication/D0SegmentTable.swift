package import HealthSimCore

/// The segments of Telecommunication D.0: the reference table `ncpdp/segments`.
package struct D0SegmentTable: Sendable {
    /// A segment.
    package struct Segment: Sendable {
        /// Two characters, such as `07`.
        package let id: Text
        /// What it is called, such as `claim`.
        package let name: Text
        /// Whether pharmacies send it.
        package let isOfRequest: Bool
        /// Whether it belongs to a transaction, not to the whole transmission.
        package let isOfTransaction: Bool
        /// The fields that must be there.
        package let mandatory: [Text]
    }

    /// The segments of the reference table.
    package static let shared = D0SegmentTable()

    /// Every segment, by its id.
    package let segments: [Segment]

    private init() {
        segments = ReferenceTable.named("ncpdp/segments").rows.map { row in
            Segment(
                id: row["id"], name: row["name"], isOfRequest: row["direction"] == "request",
                isOfTransaction: row["level"] == "transaction",
                mandatory: row["mandatory"].list)
        }
    }

    /// The segment with an id; nil for one that the table does not have.
    package func segment(_ id: Text) -> Segment? { segments.first { $0.id == id } }
}
