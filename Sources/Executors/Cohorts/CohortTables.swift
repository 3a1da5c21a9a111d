import Formats
package import HealthSimCore

/// The tables that a saved cohort may have, by their declarations, and which of their columns hold ids.
package enum CohortTables {
    /// All of them: of clinical records, of members, of pharmacy benefits, of contracts.
    package static let all: [TableSchema] =
        CSVTable.allCases.map(\.schema) + MemberTable.allCases.map(\.schema) + RxTable.allCases.map(\.schema)
        + ContractTable.allCases.map(\.schema)

    /// The table with a name; nil when this version has none.
    package static func named(_ name: String) -> TableSchema? { all.first { $0.name == name } }

    /// The column that every table has in a database, before its own.
    package static let cohort = "cohort_id"

    /// Whether the cells of a column are ids that are made for the cohort, so that two cohorts may have the same.
    ///
    /// Ids of what is outside of cohorts (payers, plans, drugs, groups) are not, nor are numbers that join no rows
    /// (lots, tax numbers).
    package static func holdsIDs(_ column: ColumnSchema) -> Bool {
        guard column.type == .text, !shared.contains(column.name) else { return false }
        return column.name.hasSuffix("_id") || column.name.hasSuffix("npi") || more.contains(column.name)
    }

    /// Whether the cells of a column are several ids with semicolons between.
    package static func holdsListOfIDs(_ column: ColumnSchema) -> Bool {
        column.type == .text && column.name.hasSuffix("_ids")
    }

    /// Whether the cells of a column are numbers of providers: two cohorts of a place may have the same ones.
    package static func holdsProviders(_ column: ColumnSchema) -> Bool {
        column.type == .text && column.name.hasSuffix("npi")
    }

    /// The tables that list providers by their number.
    package static let directory = ["practitioners", "facilities"]

    /// Ids that mean the same in every cohort.
    private static let shared: Set<String> = [
        "payer_id", "plan_id", "rx_plan_id", "group_id", "tax_id", "network_id", "criteria_id", "other_medication_id",
    ]

    /// Ids whose names do not end as others do.
    private static let more: Set<String> = [
        "mrn", "ssn", "original_reference", "prescription_number", "authorization_number", "claim_control_number",
        "policy_number", "control_number", "reference",
    ]
}
