import HealthSimCore

/// A place in the narrative that entries refer to: `problem3`, or `problem3-name` for a cell of its row.
struct CCDAPlace: Sendable {
    /// The section in one word.
    let section: StaticString
    /// The number of the row, from 1.
    let row: Int
    /// The cell; empty for the row.
    var cell: StaticString = ""

    /// A cell of the row.
    func cell(_ name: StaticString) -> CCDAPlace { CCDAPlace(section: section, row: row, cell: name) }

    /// Appends the identifier.
    func append(to out: inout ByteBuffer) {
        out.append(section)
        out.append(integer: row)
        if cell.utf8CodeUnitCount > 0 {
            out.append("-")
            out.append(cell)
        }
    }
}

extension CCDAWriter {
    /// Writes a reference to a place in the narrative.
    mutating func reference(_ place: CCDAPlace) {
        element("reference") { w in
            w.attribute("value") { out in
                out.append("#")
                place.append(to: &out)
            }
        }
    }

    /// Writes where the narrative says what an entry says.
    mutating func narrated(_ place: CCDAPlace) { element("text") { $0.reference(place) } }
}
