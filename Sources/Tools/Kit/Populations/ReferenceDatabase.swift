import HealthSimCore

/// A DuckDB file as reference populations: tables of a reference set, or the CDC's own.
struct ReferenceDatabase {
    private let path: String
    private let program: ReferenceQuery
    /// The tables and views of the file, as they are named in a statement.
    private let tables: [(name: String, quoted: String)]

    /// Opens a file, which is not changed.
    init(_ path: String, _ console: Console) throws {
        self.path = path
        program = try ReferenceQuery(console)
        let names = try program.csv(
            "SELECT table_name, '\"' || replace(table_schema, '\"', '\"\"') || '\".\"' "
                + "|| replace(table_name, '\"', '\"\"') || '\"' FROM information_schema.tables ORDER BY 1", of: path)
        tables = try CSVReader.rows(names).dropFirst().compactMap { row in
            row.count == 2 ? (row[0].lowercased(), row[1]) : nil
        }
    }

    /// The reference populations of the file.
    func populations() throws -> PopulationTables {
        if let counties = tables.first(where: { $0.name == "counties" }) {
            var places = try own(counties, digits: 5)
            if let states = tables.first(where: { $0.name == "states" }) {
                places += try own(states, digits: 2)
            } else {
                places = PopulationTables(counties: places, source: "").places
            }
            return PopulationTables(places, source: "'\(path)'")
        }
        let (places, svi) = (table(naming: "places"), table(naming: "svi"))
        guard places != nil || svi != nil else {
            let found = tables.isEmpty ? "no table" : tables.map(\.name).joined(separator: ", ")
            throw ReferenceSet.Failure(
                path: path,
                problems: [
                    "which has \(found): expected 'counties' and 'states' of a reference set, or tables of the CDC's "
                        + "files whose names have 'places' and 'svi' in them"
                ])
        }
        var work = PopulationImport()
        if let places { work.add(places: try csv(of: places.quoted), release: "CDC PLACES (\(places.name))") }
        if let svi { work.add(svi: try csv(of: svi.quoted), release: "CDC/ATSDR SVI (\(svi.name))") }
        guard work.problems.isEmpty else {
            throw ReferenceSet.Failure(
                path: path,
                problems: work.problems.map { problem in
                    let table = problem.file == .places ? places?.name : svi?.name
                    return "table '\(table ?? "")', row \(problem.line - 1): \(problem.message)"
                })
        }
        return work.tables(source: "'\(path)'")
    }

    /// The table whose name has a word in it; one of counties before others.
    private func table(naming word: String) -> (name: String, quoted: String)? {
        let named = tables.filter { $0.name.contains(word) }
        return named.first { $0.name.contains("county") || $0.name.contains("counties") } ?? named.first
    }

    /// The places of a table of a reference set; FIPS codes that became numbers have their zeros put back.
    private func own(_ table: (name: String, quoted: String), digits: Int) throws -> [PlacePopulation] {
        let code = "lpad(CAST(fips AS VARCHAR), \(digits), '0')"
        let bytes = try csv(of: "(SELECT * REPLACE (\(code) AS fips) FROM \(table.quoted))")
        do throws(PopulationTables.Problems) {
            return try PopulationTables.places(csv: bytes)
        } catch {
            throw ReferenceSet.Failure(
                path: path,
                problems: error.problems.map { "table '\(table.name)', row \($0.line - 1): \($0.message)" })
        }
    }

    /// The rows of a table as CSV.
    private func csv(of source: String) throws -> [UInt8] {
        try program.csv("SELECT * FROM \(source)", of: path)
    }
}
