import Formats
import HealthSimCore
import TestKit
import Testing

struct DataDictionaryTests {
    /// `HEALTHSIM_RECORD=1 swift test --filter DataDictionaryTests` writes the page anew.
    @Test func `the page of the tables says what their declarations say`() throws {
        let introduction = """
            # The CSV tables

            The format `csv` (RFC 4180): UTF-8, a header line, lines end with CR LF. A value that is missing is an empty field. Dates are
            `2024-03-05`, times `2024-03-05T08:15:00-06:00` with the offset of the place. Identifiers, ZIP codes, FIPS codes and codes are text: let no
            reader take them for numbers. `--tables` writes some of the tables only.

            This page is written from the declarations of the tables, by their test.


            """
        let schemas =
            CSVTable.allCases.map(\.schema) + MemberTable.allCases.map(\.schema) + RxTable.allCases.map(\.schema)
            + ContractTable.allCases.map(\.schema)
        let tables = schemas.map(\.dictionary).joined(separator: "\n")
        #expect(try Golden.matches(Array((introduction + tables).utf8), "../../docs/user-guide/csv-tables.md"))
    }
}
