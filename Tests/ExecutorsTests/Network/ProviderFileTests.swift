@testable import Executors
import Formats
import HealthSimCore
import TestKit
import Testing

struct ProviderFileTests {
    /// A header with some of the official columns and one that nobody reads, in another order.
    static let header = [
        "NPI", "Entity Type Code", "Replacement NPI", "Provider Last Name (Legal Name)", "Provider First Name",
        "Provider Organization Name (Legal Business Name)", "Provider First Line Business Practice Location Address",
        "Provider Business Practice Location Address City Name",
        "Provider Business Practice Location Address State Name",
        "Provider Business Practice Location Address Postal Code", "NPI Deactivation Date", "NPI Reactivation Date",
        "Provider Sex Code", "Healthcare Provider Taxonomy Code_1", "Healthcare Provider Primary Taxonomy Switch_1",
        "Healthcare Provider Taxonomy Code_2", "Healthcare Provider Primary Taxonomy Switch_2",
    ]

    /// A line of the file with every field in quotation marks.
    static func line(
        _ npi: String, type: String = "1", name: String = "SMITH", organization: String = "",
        line: String = "9 MAIN ST",
        state: String = "TX", zip: String = "770021234", off: String = "", on: String = "", code: String = "207Q00000X",
        primary: String = "Y", second: String = "", secondary: String = ""
    ) -> String {
        let fields = [
            npi, type, "", name, "JO", organization, line, "HOUSTON", state, zip, off, on, "F", code, primary, second,
            secondary,
        ]
        return quoted(fields)
    }

    static func quoted(_ fields: [String]) -> String { fields.map { "\"\($0)\"" }.joined(separator: ",") }

    static func read(_ lines: [String], end: String = "\r\n", counties: [County]? = nil) throws -> ProviderFile {
        let folder = try TemporaryFolder()
        try folder.write(([quoted(header)] + lines).joined(separator: end) + end, to: "npidata.csv")
        return try ProviderFile(folder.path + "/npidata.csv", counties: counties)
    }

    /// Numbers whose check digits were worked out by hand for the example of the CMS: 1234567893.
    static let good = "1234567893"

    @Test(arguments: ["\n", "\r\n"])
    func `a file with the quirks of NPPES is read`(end: String) throws {
        let file = try Self.read(
            [
                Self.line(Self.good), Self.line("2000000002", type: "2", organization: "BAYOU \"\"BIG\"\" CLINIC, LLC"),
                Self.line("2000000010", state: "tx", zip: "77002-1234", code: "207rc0000x"),
                Self.line("2000000028", code: "171100000X", primary: "N", second: "207RN0300X", secondary: "Y"),
                Self.line("2000000036", off: "01/02/2010", on: "05/06/2011"),
            ], end: end)
        #expect(file.problems == [])
        #expect((file.counts.records, file.counts.usable, file.counts.deactivated) == (5, 5, 0))
        #expect(file.digest.count == 64)
    }

    @Test func `what cannot be used is counted without being a problem`() throws {
        let harris = try #require(County(fips: "48201"))
        let gone = Self.quoted(
            [Self.good] + [String](repeating: "", count: 9) + ["05/07/2012"] + [String](repeating: "", count: 6))
        let file = try Self.read(
            [
                gone, Self.line("2000000002", state: "NY", zip: "10001"), Self.line("2000000010", code: "171100000X"),
                Self.line("2000000028", state: "ON", zip: "12345"), "",
            ], counties: [harris])
        #expect(file.problems == [])
        #expect(file.counts.records == 4 && file.counts.usable == 0)
        #expect((file.counts.deactivated, file.counts.elsewhere, file.counts.otherRoles) == (1, 2, 1))
    }

    @Test func `every problem is named with its line`() throws {
        let file = try Self.read([
            Self.line("1234567890"), Self.line("123"), Self.line("2000000002", type: "3"),
            Self.line("2000000010", zip: "7700"), Self.line("2000000028", zip: "ABCDE"),
            Self.line("2000000036", code: "207Q"), Self.line("2000000044", name: ""), Self.line(Self.good),
            Self.line(Self.good, name: "JONES"), Self.line("2000000051", state: "NY"),
        ])
        #expect(
            file.problems.map(\.description) == [
                "line 2: '1234567890' is no NPI: its check digit would be 3",
                "line 3: '123' is no NPI: expected ten digits, the first 1 or 2",
                "line 4: the entity type of 2000000002 is '3': expected 1 for a person, 2 for an organization",
                "line 5: the postal code '7700' of 2000000010 is not one of the state 'TX'",
                "line 6: the postal code of 2000000028 is 'ABCDE': expected 5 or 9 digits",
                "line 7: the taxonomy code '207Q' of 2000000036 is none: expected nine characters and an X",
                "line 8: 2000000044 has no name",
                "line 10: the NPI 1234567893 is on line 9 already",
                "line 11: the postal code '770021234' of 2000000051 is not one of the state 'NY'",
            ])
        #expect(file.problemCount == 9 && file.counts.usable == 1)
    }

    @Test func `a file of another layout, and one that ends in a quotation, are refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/x.csv"
        try folder.write("NPI,Name\n1,2\n", to: "x.csv")
        #expect(throws: ProviderFileError.self) { try ProviderFile(path) }
        try folder.write("", to: "x.csv")
        #expect(throws: ProviderFileError.self) { try ProviderFile(path) }
        try folder.write(Self.quoted(Self.header) + "\n" + Self.line(Self.good) + "\n\"12,3\n4\n", to: "x.csv")
        #expect(throws: ProviderFileError.openQuote(path: path, line: 3)) { try ProviderFile(path) }
        #expect(throws: (any Error).self) { try ProviderFile(folder.path + "/missing.csv") }
    }

    /// A record may begin in one piece and end in another, wherever the pieces end.
    @Test(arguments: [1, 7, 64, 1_000])
    func `records are found wherever the pieces of a file end`(size: Int) {
        let lines = (0..<20).map { Self.line("20000\($0 + 10_000)", organization: "A\nB, \($0)") }
        let bytes = Array(([Self.quoted(Self.header)] + lines).joined(separator: "\n").utf8)
        var scanner = NPPESScanner()
        var found: [String] = []
        var numbers: [Int] = []
        func note(_ row: borrowing NPPESScanner.Row) {
            found.append(row.text(.npi) + row.text(.organization) + row.text(.postalCode))
            numbers.append(row.line)
            #expect(bytes[Int(row.offset)..<Int(row.offset) + row.length].starts(with: Array("\"20000".utf8)))
        }
        var start = 0
        while start < bytes.count {
            scanner.take(Array(bytes[start..<min(start + size, bytes.count)]), note)
            start += size
        }
        scanner.finish(note)
        #expect(found == (0..<20).map { "20000\($0 + 10_000)A\nB, \($0)770021234" })
        #expect(numbers == (0..<20).map { 2 + 2 * $0 })
    }

    @Test func `the roles of codes are those of the longest prefix`() throws {
        let roles = TaxonomyRoles.shared
        for (code, id) in [
            ("207RC0000X", "cardiology"), ("207RC9999X", "internal-medicine"), ("207QA0505X", "primary-care"),
            ("363LP2300X", "nurse-practitioner"), ("282NC0060X", "hospital"), ("3336C0004X", "pharmacy"),
            ("261QP2300X", "practice"), ("2086S0129X", "vascular-surgery"),
        ] { #expect(roles.role(of: code)?.id == id) }
        #expect(roles.role(of: "171100000X") == nil)
        for specialty in Specialty.all {
            // Each of our own codes leads back to its specialty.
            #expect(roles.role(of: specialty.concept.code.string)?.specialty == specialty, "\(specialty)")
        }
    }
}
