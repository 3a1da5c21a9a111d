import HealthSimCore

/// The SQL that answers a question about kept cohorts, and can change nothing.
///
/// The database is attached read-only beside an empty one, in which each table is a view of the cohort's rows. Then
/// files are out of reach for the rest of the session, and the question must be a single SELECT (or DESCRIBE, SUMMARIZE, SHOW):
/// DuckDB itself makes sure of that where `query()` reads it.
package enum CohortQuery {
    /// What is asked.
    package struct Question: Hashable, Sendable {
        /// A single SELECT.
        let text: String
        /// Whether the answer is an object of JSON a line.
        let asJSON: Bool

        package init(_ text: String, asJSON: Bool = false) {
            self.text = text
            self.asJSON = asJSON
        }
    }

    /// The name under which the database is attached.
    static let database = "healthsim_store"

    /// The statements for a question about one cohort.
    package static func about(
        _ cohort: KeptCohort, in layout: StoreLayout, database path: String, question: Question
    ) -> String {
        let id = CohortChange.number(cohort)
        var sql = attach(path)
        for table in CohortChange.tables(of: cohort, in: layout) {
            let names = CohortChange.columns(of: table, in: layout).map(SQLText.name).joined(separator: ", ")
            sql += "CREATE VIEW \(SQLText.name(table)) AS SELECT \(names) FROM \(place(table)) "
            sql += "WHERE \(SQLText.name(CohortTables.cohort)) = \(id);\n"
        }
        sql += "CREATE VIEW \"cohorts\" AS SELECT * FROM \(place("cohorts")) WHERE \"id\" = \(id);\n"
        return sql + ask(question)
    }

    /// The statements for a question about all cohorts: the tables have the column `cohort_id`.
    package static func aboutAll(in layout: StoreLayout, database path: String, question: Question) -> String {
        var sql = attach(path)
        for table in CohortTables.all.map(\.name) + ["cohorts"] where layout.columns(of: table) != nil {
            sql += "CREATE VIEW \(SQLText.name(table)) AS SELECT * FROM \(place(table));\n"
        }
        return sql + ask(question)
    }

    private static func place(_ table: String) -> String { "\(database).\(CohortCatalog.place(table))" }

    private static func attach(_ path: String) -> String {
        "SET TimeZone = 'UTC';\nATTACH \(SQLText.text(path)) AS \(database) (READ_ONLY);\n"
    }

    private static func ask(_ question: Question) -> String {
        let rows = question.asJSON ? "SELECT to_json(row) FROM" : "FROM"
        return "SET enable_external_access = false;\nSET lock_configuration = true;\n"
            + "\(rows) query(\(SQLText.text(question.text))) AS row;\n"
    }
}
