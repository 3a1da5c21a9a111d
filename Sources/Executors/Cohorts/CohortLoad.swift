import HealthSimCore

/// The SQL that puts the tables of a cohort folder into a database, in one transaction.
///
/// It is a list of steps: each is sent when the one before it is done, and the last is the commit. What ends before it,
/// for whatever reason, leaves the database as it was.
package struct CohortLoad: Sendable {
    /// Some statements with what they do, in words.
    package struct Step: Hashable, Sendable {
        /// Such as `observations`.
        package let what: String
        /// Statements with their semicolons.
        package let sql: String

        package init(what: String, sql: String) {
            self.what = what
            self.sql = sql
        }
    }

    /// The cohort as it will be kept.
    package let cohort: KeptCohort
    /// The tables with the paths of their files.
    let tables: [(schema: TableSchema, path: String)]

    /// A load of the CSV files of a folder.
    ///
    /// - Throws: `CohortStoreError` when the folder has not what a load needs; `FileFailure`.
    package init(
        _ manifest: StoredManifest, in folder: String, as name: CohortName, description: String, tags: [String]
    ) throws {
        let files = manifest.files.filter { $0.format == "csv" }
        guard !files.isEmpty else { throw CohortStoreError.noTables(folder: folder) }
        guard manifest.partition.isWhole else {
            throw CohortStoreError.part(folder: folder, part: manifest.partition.description)
        }
        var cohort = KeptCohort(manifest, name: name.description, description: description, tags: tags)
        var tables: [(TableSchema, String)] = []
        var counts: [KeptCohort.Count] = []
        for file in files {
            let path = folder + "/" + file.path
            guard let end = file.path.lastIndex(of: "/"), file.path.hasSuffix(".csv"),
                let schema = CohortTables.named(String(file.path[end...].dropFirst().dropLast(4)))
            else { throw CohortStoreError.otherTable(path: path) }
            guard try Disk().length(of: path) == file.bytes else { throw CohortStoreError.changed(path: path) }
            try Self.checkHeader(of: path, schema)
            tables.append((schema, path))
            counts.append(KeptCohort.Count(name: schema.name, count: file.rows))
        }
        cohort.tables = counts
        self.cohort = cohort
        self.tables = tables
    }

    /// Makes sure that the columns of a file are those of this version.
    private static func checkHeader(of path: String, _ schema: TableSchema) throws {
        var line: [UInt8] = []
        let input = try InputFile(path)
        while let piece = try input.next() {
            line += piece.prefix { $0 != 0x0D && $0 != 0x0A }
            if piece.contains(0x0A) { break }
        }
        var header = ByteBuffer()
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { header.append(",") }
            header.append(csv: column.name)
        }
        guard line == [UInt8](header) else { throw CohortStoreError.otherColumns(path: path) }
    }

    /// The steps.
    ///
    /// - Parameters:
    ///   - layout: of the database as it is.
    ///   - replaced: the cohort of the same name that gives way; nil when there is none, and none may be there.
    package func steps(into layout: StoreLayout, replacing replaced: KeptCohort?) throws -> [Step] {
        var preparation = "BEGIN TRANSACTION;\n" + CohortCatalog.creation
        for (schema, _) in tables {
            if let obstacle = layout.obstacle(to: schema) { throw CohortStoreError.obstacle(obstacle) }
            preparation += layout.preparation(of: schema)
        }
        // Before the old one is removed: its id is not given to another cohort.
        preparation += CohortCatalog.newID
        if let replaced { preparation += CohortChange.removal(of: replaced, in: layout) }
        preparation += CohortChange.requireNone(named: cohort.name)
        var steps = [Step(what: "preparation", sql: preparation)]
        for (table, count) in zip(tables, cohort.tables) {
            steps.append(Step(what: table.schema.name, sql: Self.copy(table.schema, from: table.path, count.count)))
        }
        steps.append(Step(what: "cohorts", sql: CohortChange.entry(cohort)))
        steps.append(Step(what: "commit", sql: "COMMIT;\n"))
        return steps
    }

    /// The statement that copies the rows of a file, and the one that counts them.
    ///
    /// Nothing is guessed: every column has the type of its declaration. An empty cell is NULL, but an empty text in a
    /// column that has no NULL.
    static func copy(_ schema: TableSchema, from path: String, _ rows: UInt64) -> String {
        let names = schema.columns.map { SQLText.name($0.name) }.joined(separator: ", ")
        let types = schema.columns.map { "\(SQLText.text($0.name)): \(SQLText.text($0.type.sql))" }
        let texts = schema.columns.filter { column in
            column.type == .text && (column.isRequired || schema.key.contains(column.name))
        }
        let place = CohortCatalog.place(schema.name)
        return """
            INSERT INTO \(place) (\(SQLText.name(CohortTables.cohort)), \(names))
            SELECT \(CohortCatalog.id), \(names) FROM read_csv(\(SQLText.text(path)), auto_detect = false, \
            header = true, delim = ',', quote = '"', escape = '"', nullstr = '', \
            force_not_null = \(SQLText.list(texts.map(\.name))), columns = {\(types.joined(separator: ", "))});

            """
                + CohortCatalog.require(
                    "(SELECT count(*) FROM \(place) WHERE \(SQLText.name(CohortTables.cohort)) = \(CohortCatalog.id)) = "
                        + "\(rows)",
                    orSay: "\(schema.name) has not \(rows) rows, as the manifest says")
    }
}
