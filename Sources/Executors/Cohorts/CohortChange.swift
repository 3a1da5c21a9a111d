import HealthSimCore

/// The SQL that changes what is kept: tags, copies, removal. Each change is one transaction.
package enum CohortChange {
    /// The statement that fails when there is a cohort of a name.
    static func requireNone(named name: String) -> String {
        CohortCatalog.require(
            "NOT EXISTS (SELECT 1 FROM \(CohortCatalog.cohorts) WHERE \"name\" = \(SQLText.text(name)))",
            orSay: "there is a cohort of this name already")
    }

    /// The statement that fails when a cohort is not what was read of it.
    private static func requireSame(_ cohort: KeptCohort) -> String {
        CohortCatalog.require(
            "EXISTS (SELECT 1 FROM \(CohortCatalog.cohorts) WHERE \"id\" = \(number(cohort)) "
                + "AND \"name\" = \(SQLText.text(cohort.name)))",
            orSay: "the cohort was changed meanwhile")
    }

    /// The id of a cohort in SQL.
    static func number(_ cohort: KeptCohort) -> String { cohort.id.map(String.init) ?? "NULL" }

    /// The statements that remove a cohort, without the transaction around them.
    static func removal(of cohort: KeptCohort, in layout: StoreLayout) -> String {
        var sql = requireSame(cohort)
        for table in tables(of: cohort, in: layout) {
            sql += "DELETE FROM \(CohortCatalog.place(table)) "
            sql += "WHERE \(SQLText.name(CohortTables.cohort)) = \(number(cohort));\n"
        }
        return sql + "DELETE FROM \(CohortCatalog.cohorts) WHERE \"id\" = \(number(cohort));\n"
    }

    /// The tables that a cohort has in a database.
    static func tables(of cohort: KeptCohort, in layout: StoreLayout) -> [String] {
        cohort.tables.map(\.name).filter { layout.columns(of: $0)?.contains(CohortTables.cohort) == true }
    }

    /// The statements that remove a cohort.
    package static func delete(_ cohort: KeptCohort, in layout: StoreLayout) -> String {
        "BEGIN TRANSACTION;\n" + removal(of: cohort, in: layout) + "COMMIT;\nCHECKPOINT;\n"
    }

    /// The statements that set the tags of a cohort.
    package static func tag(_ cohort: KeptCohort, _ tags: [String]) -> String {
        "BEGIN TRANSACTION;\n" + requireSame(cohort)
            + "UPDATE \(CohortCatalog.cohorts) SET \"tags\" = \(SQLText.list(tags)) WHERE \"id\" = \(number(cohort));\n"
            + "COMMIT;\n"
    }

    /// The statement that enters a cohort into the table of cohorts, under the id of the variable.
    static func entry(_ cohort: KeptCohort, tables: String? = nil) -> String {
        let values = [
            CohortCatalog.id, SQLText.text(cohort.name), SQLText.text(cohort.description),
            SQLText.text(cohort.profile), SQLText.text(cohort.version), cohort.seed.map(String.init) ?? "NULL",
            "DATE \(SQLText.text(cohort.asOf.description))", String(cohort.households),
            SQLText.text(String(decoding: cohort.specification.rendered(), as: UTF8.self)) + "::JSON",
            SQLText.text(KeptCohort.json(of: cohort.counts)) + "::JSON",
            tables ?? SQLText.text(KeptCohort.json(of: cohort.tables)) + "::JSON",
            SQLText.text(KeptCohort.json(of: cohort.files)) + "::JSON", SQLText.list(cohort.tags),
            SQLText.list(cohort.parents), SQLText.text(cohort.manifest), "now()",
        ]
        return "INSERT INTO \(CohortCatalog.cohorts) VALUES (\n    \(values.joined(separator: ",\n    ")));\n"
    }

    /// The steps that copy a cohort under another name.
    package static func clone(
        _ cohort: KeptCohort, as name: CohortName, in layout: StoreLayout
    ) -> [CohortLoad.Step] {
        var copy = cohort
        copy.name = name.description
        copy.parents = [cohort.name]
        var steps = [begin(requireSame(cohort), name)]
        for table in tables(of: cohort, in: layout) {
            let names = columns(of: table, in: layout).map(SQLText.name).joined(separator: ", ")
            let place = CohortCatalog.place(table)
            let id = SQLText.name(CohortTables.cohort)
            steps.append(
                .init(
                    what: table,
                    sql: "INSERT INTO \(place) (\(id), \(names)) SELECT \(CohortCatalog.id), \(names) FROM \(place) "
                        + "WHERE \(id) = \(number(cohort));\n"))
        }
        steps.append(.init(what: "cohorts", sql: entry(copy)))
        steps.append(.init(what: "commit", sql: "COMMIT;\n"))
        return steps
    }

    /// The beginning of a transaction that makes a cohort of a name out of others.
    static func begin(_ requirements: String, _ name: CohortName) -> CohortLoad.Step {
        .init(
            what: "preparation",
            sql: "BEGIN TRANSACTION;\n" + requirements + requireNone(named: name.description) + CohortCatalog.newID)
    }

    /// The requirement that cohorts are still what was read of them.
    static func requireSame(_ cohorts: [KeptCohort]) -> String { cohorts.map { requireSame($0) }.joined() }

    /// The columns of a table without that of the cohort.
    static func columns(of table: String, in layout: StoreLayout) -> [String] {
        (layout.columns(of: table) ?? []).filter { $0 != CohortTables.cohort }
    }
}
