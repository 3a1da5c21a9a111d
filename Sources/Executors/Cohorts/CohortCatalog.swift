import HealthSimCore

/// The SQL of the table `cohorts` and of what tells of the tables beside it.
package enum CohortCatalog {
    /// The schema that everything is in.
    package static let schema = "main"

    /// A table with its schema.
    static func place(_ table: String) -> String { SQLText.name(schema) + "." + SQLText.name(table) }

    /// The table of cohorts with its schema.
    static let cohorts = place("cohorts")

    /// The statement that creates the table of cohorts where there is none.
    ///
    /// `saved_at` is the only clock: it does not go with what a cohort is, but with when it was put here.
    static let creation = """
        CREATE TABLE IF NOT EXISTS \(cohorts) (
            "id" BIGINT NOT NULL,
            "name" VARCHAR NOT NULL,
            "description" VARCHAR NOT NULL,
            "profile" VARCHAR NOT NULL,
            "version" VARCHAR NOT NULL,
            "seed" UBIGINT,
            "as_of" DATE NOT NULL,
            "households" UBIGINT NOT NULL,
            "specification" JSON NOT NULL,
            "counts" JSON NOT NULL,
            "tables" JSON NOT NULL,
            "files" JSON NOT NULL,
            "tags" VARCHAR[] NOT NULL,
            "parents" VARCHAR[] NOT NULL,
            "manifest" VARCHAR NOT NULL,
            "saved_at" TIMESTAMPTZ NOT NULL
        );

        """

    /// The statement that creates a table of rows of all cohorts where there is none.
    ///
    /// Keys of cohorts are unique by how they are made; an index over hundreds of millions of rows would cost more
    /// memory than loading them.
    static func creation(of table: TableSchema) -> String {
        let columns = table.columns.map { column in
            let required = column.isRequired || table.key.contains(column.name)
            return "    \(SQLText.name(column.name)) \(column.type.sql)\(required ? " NOT NULL" : "")"
        }
        let all = ["    \(SQLText.name(CohortTables.cohort)) BIGINT NOT NULL"] + columns
        return "CREATE TABLE IF NOT EXISTS \(place(table.name)) (\n\(all.joined(separator: ",\n"))\n);\n"
    }

    /// The statement that gives every cohort as a line of JSON, in the order of their ids.
    ///
    /// The specification is a string in it, so that its digits stay as they are.
    package static let list = """
        SELECT to_json(struct_pack("id" := "id", "name" := "name", "description" := "description", \
        "profile" := "profile", "version" := "version", "seed" := "seed", "as_of" := "as_of", \
        "households" := "households", "specification" := CAST("specification" AS VARCHAR), \
        "counts" := "counts", "tables" := "tables", "files" := "files", "tags" := "tags", "parents" := "parents", \
        "manifest" := "manifest", "saved_at" := epoch_us("saved_at"))) FROM \(cohorts) ORDER BY "id";

        """

    /// The statement that gives the columns of the tables of the schema, a line of JSON each.
    package static let columns = """
        SELECT to_json(struct_pack("table" := table_name, "column" := column_name)) FROM duckdb_columns() \
        WHERE database_name = current_database() AND schema_name = '\(schema)' ORDER BY table_name, column_index;

        """

    /// The statement that fails, and the transaction with it, unless a condition holds.
    static func require(_ condition: String, orSay message: String) -> String {
        "SELECT CASE WHEN NOT (\(condition)) THEN error(\(SQLText.text(message))) END;\n"
    }

    /// The statement that sets the variable of the session to an id that no cohort has.
    static let newID = """
        SET VARIABLE cohort_id = (SELECT coalesce(max("id"), 0) + 1 FROM \(cohorts));

        """

    /// The value of that variable.
    static let id = "getvariable('cohort_id')"
}
