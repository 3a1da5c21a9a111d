import Formats
import HealthSimCore

extension Verification {
    /// How many households are checked together.
    private static let blockSize: UInt64 = 64

    /// Reads the tables back, some households at a time, and checks what ties their rows.
    mutating func verifyTables() {
        var cursors: [(name: String, cursor: TableCursor)] = []
        var directory = ProviderDirectory()
        var rows: UInt64 = 0
        let schemas = Self.schemas
        for file in listing.files(of: "csv") {
            let name = file.content
            guard let input = open(file) else { continue }
            guard let schema = schemas.first(where: { $0.name == name }) else {
                rows += countRows(file, TableStream(input))
                continue
            }
            guard let cursor = TableCursor(file, input, schema, HouseholdNumber(persons: listing.households), &log)
            else { continue }
            if name == "practitioners" || name == "facilities" {
                rows += readDirectory(cursor, &directory)
            } else {
                cursors.append((name, cursor))
            }
        }
        var report = SyncReport()
        var sums = TableSums()
        while true {
            let numbers = cursors.indices.compactMap { cursors[$0].cursor.nextNumber(&log) }
            guard let first = numbers.min() else { break }
            let end = first - first % Self.blockSize + Self.blockSize
            var block = TableBlock()
            for index in cursors.indices {
                let taken = cursors[index].cursor.take(below: end, &log)
                block.add(cursors[index].name, TableBlock.Part(cursors[index].cursor, taken))
                sums.add(cursors[index].name, taken, cursors[index].cursor.columns)
            }
            block.indexKeys()
            var check = TableCheck(block: block, directory: directory, asOf: listing.asOf, log: log, sync: report)
            check.run()
            (log, report) = (check.log, check.sync)
        }
        for (_, cursor) in cursors {
            compareRows(cursor.count, of: cursor.file)
            rows += cursor.count
        }
        for (entity, sum) in sums.all where cursors.contains(where: { $0.name == TableSums.table(of: entity)?.name }) {
            compareCount(sum.count, of: entity, in: "csv")
            note("csv", entity.rawValue, sum)
        }
        for entry in sums.contents where entry.sum.count > 0 { note("csv", entry.kind, entry.sum) }
        note("csv", rows, "rows of \(listing.files(of: "csv").count) tables")
        if sync == nil && !report.isEmpty { sync = report }
    }

    private static let schemas =
        CSVTable.allCases.map(\.schema) + MemberTable.allCases.map(\.schema) + RxTable.allCases.map(\.schema)

    /// Reads a table that is tied to no other: its form and its number of rows.
    private mutating func countRows(_ file: CohortListing.File, _ stream: TableStream) -> UInt64 {
        var stream = stream
        var count: UInt64 = 0
        do {
            let columns = try stream.next()?.ends.count ?? 0
            while let row = try stream.next() {
                count += 1
                if row.ends.count != columns {
                    log.fail(
                        .form, file.path, "line \(row.line)", "It has \(row.ends.count) fields: expected \(columns)")
                }
            }
        } catch {
            log.fail(.form, file.path, "", "\(error)")
        }
        for problem in stream.takeProblems() { log.fail(.form, file.path, "line \(problem.line)", problem.message) }
        // A table that sums up the others is written at the end, and no row of it is counted.
        if file.rows > 0 { compareRows(count, of: file) }
        return count
    }

    /// Reads who stands in the directory.
    private mutating func readDirectory(_ cursor: TableCursor, _ directory: inout ProviderDirectory) -> UInt64 {
        var cursor = cursor
        var known = ProviderSet()
        let place = cursor.columns["npi"]
        for row in cursor.take(below: .max, &log) {
            let npi = row.text(place)
            if !NPI.isValid(npi.string) {
                log.fail(
                    .provider, cursor.file.path, "line \(row.line), npi", "'\(npi)' is no NPI: its check digit is false"
                )
            }
            if known.contains(npi) {
                log.fail(.key, cursor.file.path, "line \(row.line), npi", "A second row with the key \(npi)")
            }
            known.insert(npi)
        }
        compareRows(cursor.count, of: cursor.file)
        if cursor.file.content == "facilities" { directory.facilities = known } else { directory.practitioners = known }
        return cursor.count
    }
}
