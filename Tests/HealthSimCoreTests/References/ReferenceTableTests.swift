import HealthSimCore
import TestKit
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct ReferenceTableTests {
    static let tables = ReferenceStore.names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }

    /// Reads the file by a way of its own: characters, one by one.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var last: Character = "\n"
        for character in text {
            switch character {
            case "\"":
                if last == "\"", !isQuoted { rows[rows.count - 1][rows[rows.count - 1].count - 1].append("\"") }
                isQuoted.toggle()
                last = isQuoted && last == "\"" ? " " : "\""
                continue
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
            last = character
        }
        return rows.filter { $0 != [""] }
    }

    @Test(arguments: tables.filter { !$0.hasPrefix("codes/icd10cm") })
    func `a table is its file, cell by cell`(name: String) throws {
        let table = ReferenceTable.named(name)
        let data = try Data(contentsOf: URL(fileURLWithPath: Fixture.repository + "/references/\(name).csv"))
        let rows = Self.rows(of: String(decoding: data, as: UTF8.self))
        #expect(table.columns == rows.first)
        #expect(table.count == rows.count - 1)
        for (row, cells) in zip(table.rows, rows.dropFirst()) {
            for (column, cell) in cells.enumerated() where row[column].string != cell {
                Issue.record("\(name): '\(row[column])' instead of '\(cell)'")
            }
        }
    }

    @Test func `a cell with a comma is one cell`() throws {
        let table = ReferenceTable.named("codes/taxonomy")
        let row = try #require(table.rows.first { $0["id"] == "endocrinology" })
        #expect(row["name"] == "Endocrinology, Diabetes & Metabolism Physician")
    }

    @Test func `there is no table of an unknown name`() {
        #expect(ReferenceTable(name: "people/nobody") == nil)
    }
}
