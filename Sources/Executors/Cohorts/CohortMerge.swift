import HealthSimCore

/// The SQL that joins two cohorts to a third.
///
/// Ids are functions of the number of a household, so two cohorts mostly have the same ones. An id that stands in
/// both is qualified in both by the cohort that it comes from, wherever it stands: `MRN00000007` of `texas`
/// becomes `texas:MRN00000007`. All other ids stay. A provider whom both list in the same words is one provider, and stays.
package struct CohortMerge: Sendable {
    private let first: KeptCohort
    private let second: KeptCohort
    private let layout: StoreLayout
    /// What stands before the ids of each, with the colon.
    private let qualifiers: [String]

    /// The ids that both have, while the transaction lasts.
    private static let shared = "healthsim_shared_ids"

    /// A join of two cohorts of a database.
    package init(_ first: KeptCohort, _ second: KeptCohort, in layout: StoreLayout) throws(CohortStoreError) {
        guard first.id != second.id else { throw .same(name: first.name) }
        self.first = first
        self.second = second
        self.layout = layout
        let names = [first, second].map { CohortName($0.name)?.qualifier ?? CohortChange.number($0) }
        let areSame = names[0] == names[1]
        qualifiers = zip(names, [first, second]).map { areSame ? "\($0)#\(CohortChange.number($1)):" : "\($0):" }
    }

    /// The cohort that comes of it; its tables are counted when they are there.
    package func cohort(named name: CohortName, description: String, tags: [String]) -> KeptCohort {
        var specification = JSONValue(.object([]))
        specification["merged"] = JSONValue(
            .array(
                [first, second].map { cohort in
                    var part = JSONValue(.object([]))
                    part["name"] = JSONValue(.string(cohort.name))
                    part["seed"] = cohort.seed.map { JSONValue(.number(JSONNumber($0))) } ?? JSONValue(.null)
                    part["specification"] = cohort.specification
                    return part
                }))
        // Providers of both may be one: the tables have their numbers.
        var counts = first.counts.filter { !CohortTables.directory.contains($0.name) }
        for count in second.counts where !CohortTables.directory.contains(count.name) {
            if let place = counts.firstIndex(where: { $0.name == count.name }) {
                counts[place] = .init(name: count.name, count: counts[place].count + count.count)
            } else {
                counts.append(count)
            }
        }
        return KeptCohort(
            name: name.description,
            description: description.isEmpty ? "\(first.name) and \(second.name)" : description,
            profile: first.profile == second.profile ? first.profile : "\(first.profile), \(second.profile)",
            version: first.version == second.version ? first.version : "\(first.version), \(second.version)",
            seed: first.seed == second.seed ? first.seed : nil, asOf: max(first.asOf, second.asOf),
            households: first.households + second.households, specification: specification, counts: counts,
            tables: [], files: [], tags: tags, parents: [first.name, second.name], manifest: "")
    }

    /// The steps that make it.
    package func steps(of cohort: KeptCohort, named name: CohortName) -> [CohortLoad.Step] {
        let begin = CohortChange.begin(CohortChange.requireSame([first, second]), name)
        var steps = [begin, CohortLoad.Step(what: "ids of both", sql: sharedIDs)]
        let tables = tables
        for table in tables {
            steps.append(.init(what: table, sql: copy(table, of: first, 0) + copy(table, of: second, 1)))
        }
        let counts = tables.map { table in
            "\(SQLText.text(table)), (SELECT count(*) FROM \(CohortCatalog.place(table)) "
                + "WHERE \(SQLText.name(CohortTables.cohort)) = \(CohortCatalog.id))"
        }
        let object = "json_object(\(counts.joined(separator: ", ")))"
        steps.append(.init(what: "cohorts", sql: CohortChange.entry(cohort, tables: object)))
        steps.append(.init(what: "commit", sql: "DROP TABLE temp.\(Self.shared);\nCOMMIT;\n"))
        return steps
    }

    /// The tables that one of them has, in the order of the declarations.
    private var tables: [String] {
        let own = CohortChange.tables(of: first, in: layout)
        return own + CohortChange.tables(of: second, in: layout).filter { !own.contains($0) }
    }

    // MARK: - Ids

    /// The statements that find the ids that both have.
    private var sharedIDs: String {
        var sql = "CREATE TEMP TABLE \(Self.shared) AS\n(\(ids(of: first)))\nINTERSECT\n(\(ids(of: second)));\n"
        // Facilities first: a practitioner whose facility is another one is another one as well.
        for table in CohortTables.directory.reversed() where tables.contains(table) {
            let names = CohortChange.columns(of: table, in: layout).map(SQLText.name).joined(separator: ", ")
            func rows(_ columns: String, _ cohort: KeptCohort) -> String {
                "SELECT \(columns) FROM \(CohortCatalog.place(table)) WHERE \(Self.own(cohort))"
            }
            let other = CohortTables.directory.first { $0 != table } ?? table
            sql += """
                INSERT INTO temp.\(Self.shared) SELECT "npi" FROM (\(rows(names, first)) EXCEPT \(rows(names, second))) \
                WHERE "npi" IN (\(rows("\"npi\"", second)));

                """
            guard tables.contains(other) else { continue }
            sql += """
                INSERT INTO temp.\(Self.shared) \(rows("\"npi\"", first)) AND "npi" IN \
                (SELECT "npi" FROM \(CohortCatalog.place(other)) WHERE \(Self.own(second)));

                """
            guard CohortChange.columns(of: table, in: layout).contains("facility_npi") else { continue }
            sql += """
                INSERT INTO temp.\(Self.shared) \(rows("\"npi\"", first)) AND "npi" IN (\(rows("\"npi\"", second))) \
                AND "facility_npi" IN (SELECT "id" FROM temp.\(Self.shared));

                """
        }
        return sql
    }

    /// The statement that gives the ids of a cohort, but those of providers.
    private func ids(of cohort: KeptCohort) -> String {
        let selections = CohortChange.tables(of: cohort, in: layout).compactMap { table -> String? in
            let columns = Self.idColumns(of: table).filter { !CohortTables.holdsProviders($0) }.map(\.name)
            let present = columns.filter { layout.columns(of: table)?.contains($0) == true }.map(SQLText.name)
            guard !present.isEmpty else { return nil }
            return "SELECT unnest([\(present.joined(separator: ", "))]) AS \"id\" FROM "
                + "\(CohortCatalog.place(table)) WHERE \(Self.own(cohort))"
        }
        let all = selections.isEmpty ? "SELECT NULL::VARCHAR AS \"id\"" : selections.joined(separator: "\nUNION ALL\n")
        return "SELECT DISTINCT \"id\" FROM (\(all)) WHERE \"id\" IS NOT NULL AND \"id\" <> ''"
    }

    private static func idColumns(of table: String) -> [ColumnSchema] {
        (CohortTables.named(table)?.columns ?? []).filter(CohortTables.holdsIDs)
    }

    private static func own(_ cohort: KeptCohort) -> String {
        "\(SQLText.name(CohortTables.cohort)) = \(CohortChange.number(cohort))"
    }

    // MARK: - Rows

    private func copy(_ table: String, of cohort: KeptCohort, _ place: Int) -> String {
        let schema = CohortTables.named(table)
        let columns = CohortChange.columns(of: table, in: layout)
        let values = columns.map { name -> String in
            guard let column = schema?.columns.first(where: { $0.name == name }) else { return SQLText.name(name) }
            if CohortTables.holdsIDs(column) { return qualified(SQLText.name(name), place) }
            if CohortTables.holdsListOfIDs(column) { return qualifiedList(SQLText.name(name), place) }
            return SQLText.name(name)
        }
        var condition = Self.own(cohort)
        if place == 1, CohortTables.directory.contains(table) {
            // Whom both list alike stands there already.
            condition += " AND (\"npi\" IN (SELECT \"id\" FROM temp.\(Self.shared)) OR \"npi\" NOT IN "
            condition += "(SELECT \"npi\" FROM \(CohortCatalog.place(table)) WHERE \(Self.own(first))))"
        }
        let names = columns.map(SQLText.name).joined(separator: ", ")
        return """
            INSERT INTO \(CohortCatalog.place(table)) (\(SQLText.name(CohortTables.cohort)), \(names))
            SELECT \(CohortCatalog.id), \(values.joined(separator: ", "))
            FROM \(CohortCatalog.place(table)) WHERE \(condition);

            """
    }

    private func qualified(_ value: String, _ place: Int) -> String {
        "CASE WHEN \(value) IN (SELECT \"id\" FROM temp.\(Self.shared)) "
            + "THEN \(SQLText.text(qualifiers[place])) || \(value) ELSE \(value) END"
    }

    private func qualifiedList(_ value: String, _ place: Int) -> String {
        let parts = "string_split(\(value), '; ')"
        return "(SELECT string_agg(\(qualified("part", place)), '; ' ORDER BY place) FROM "
            + "(SELECT unnest(\(parts)) AS part, generate_subscripts(\(parts), 1) AS place))"
    }
}
