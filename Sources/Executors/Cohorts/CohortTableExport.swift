import HealthSimCore

/// The SQL that writes the tables of a kept cohort to files, as they stand in the database.
package struct CohortTableExport: Sendable {
    /// What DuckDB writes.
    package enum Kind: String, CaseIterable, Sendable {
        /// RFC 4180 with a header; moments in UTC.
        case csv
        /// Apache Parquet, compressed with Zstandard.
        case parquet
    }

    /// A file and how it is written.
    package struct File: Hashable, Sendable {
        /// The path below the folder: `parquet/patients.parquet`.
        package let path: String
        /// The statement that writes it under a path.
        fileprivate let selection: String
        fileprivate let options: String

        /// The statement that writes it in a folder, under another name until it is complete.
        package func sql(in folder: String, suffix: String) -> String {
            "COPY (\(selection)) TO \(SQLText.text("\(folder)/\(path)\(suffix)")) (\(options));\n"
        }
    }

    /// What is sent before the first file.
    package static let preparation = "SET TimeZone = 'UTC';\n"

    /// The files of a cohort.
    package static func files(of cohort: KeptCohort, in layout: StoreLayout, as kind: Kind) -> [File] {
        CohortChange.tables(of: cohort, in: layout).map { table in
            let names = CohortChange.columns(of: table, in: layout).map(SQLText.name).joined(separator: ", ")
            let options =
                switch kind {
                case .csv:
                    "FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', "
                        + "TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S+00:00'"
                case .parquet: "FORMAT parquet, COMPRESSION zstd"
                }
            return File(
                path: "\(kind.rawValue)/\(table).\(kind.rawValue)",
                selection: "SELECT \(names) FROM \(CohortCatalog.place(table)) WHERE "
                    + "\(SQLText.name(CohortTables.cohort)) = \(CohortChange.number(cohort))",
                options: options)
        }
    }
}
