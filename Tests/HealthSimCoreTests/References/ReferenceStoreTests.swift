import Foundation
import HealthSimCore
import TestKit
import Testing

@Suite struct ReferenceStoreTests {
    /// The columns that tell the rows of a table apart; in a table that is not named here, no two rows are the same.
    private static let keys: [String: [String]] = [
        "codes/admit-sources": ["id"], "codes/allergens": ["id"], "codes/ccda-codes": ["set", "from"],
        "codes/coding-rules": ["rule", "part", "code"],
        "codes/combination-rules": ["order"], "codes/condition-names": ["name"], "codes/cvx": ["code"],
        "codes/discharge-dispositions": ["id"], "codes/drg": ["code"], "codes/excludes1": ["code", "first", "last"],
        "codes/hl7v2-tables": ["table", "system", "from"], "codes/icd10-common": ["code"],
        "codes/icd10-to-snomed": ["icd10"], "codes/icd10cm-categories": ["code"], "codes/icd10cm-codes": ["code"],
        "codes/icd10pcs": ["code"], "codes/lab-ranges": ["test", "sex", "state", "min_age_days"],
        "codes/lab-tests": ["id"], "codes/manifestations": ["code"], "codes/panels": ["id"],
        "codes/place-of-service": ["code"], "codes/plausible-values": ["loinc", "unit"],
        "codes/procedures": ["system", "code"], "codes/snomed": ["code"], "codes/taxonomy": ["id"],
        "codes/vaccine-limits": ["cvx"], "codes/value-sets": ["set", "code"], "codes/vital-signs": ["id"],
        "drugs/medications": ["id"], "people/age-sex": ["state", "sex", "age_from"],
        "people/body-size": ["sex", "age_from"], "people/family-names": ["name"],
        "people/given-names": ["name", "sex", "decade"], "people/languages": ["name_group", "code"],
        "people/marital-status": ["sex", "age_from", "code"], "people/race-ethnicity": ["id"],
        "places/counties": ["fips"], "places/states": ["fips"], "places/street-names": ["name"],
        "places/zips": ["zip"],
    ]

    @Test func `every data file of the repository is embedded, byte for byte`() throws {
        let root = Fixture.repository + "/references"
        let files = try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.sorted()
        #expect(ReferenceStore.names == files && files.count > 30)
        for name in files {
            let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
            #expect(ReferenceStore.content(of: name) == Array(data), "\(name)")
        }
    }

    @Test func `every embedded file can be read`() throws {
        for name in ReferenceStore.names {
            let content = ReferenceStore.content(of: name)
            if name.hasSuffix(".csv") {
                // The reader refuses stray quotes and ragged rows.
                let rows = try CSVReader.rows(content)
                let table = ReferenceTable.named(String(name.dropLast(4)))
                #expect(table.count == rows.count - 1 && table.columns == rows.first, "\(name)")
                #expect(Set(table.columns).count == table.columns.count, "\(name)")
            } else {
                let document = try JSONValue(parsing: content)
                #expect(document.members != nil, "\(name)")
            }
        }
    }

    @Test func `no table says the same thing twice`() {
        let tables = ReferenceStore.names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
        #expect(Set(tables).isSuperset(of: Self.keys.keys))
        for name in tables {
            let table = ReferenceTable.named(name)
            let columns = (Self.keys[name] ?? table.columns).map { table.column($0) }
            var seen: Set<[Text]> = []
            for row in table.rows {
                let key = columns.map { row[$0] }
                #expect(seen.insert(key).inserted, "\(name): \(key)")
                // Later parts of a key may be empty: a range for both sexes.
                #expect(key.first?.isEmpty == false, "\(name): a row without a key")
            }
        }
    }

    /// The directory is read from the environment once, so it is set in a process of its own.
    @Test func `a directory replaces tables by name, and the others stay`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try FileManager.default.createDirectory(
                atPath: folder.path + "/codes", withIntermediateDirectories: true)
            let cvx = URL(fileURLWithPath: Fixture.repository + "/references/codes/cvx.csv")
            let header = String(decoding: try Data(contentsOf: cvx).prefix { $0 != 0x0A }, as: UTF8.self)
            let blanks = String(repeating: ",", count: header.count { $0 == "," } - 1)
            try folder.write("\(header)\n999,\"Own, and only\"\(blanks)\n", to: "codes/cvx.csv")
            let status = unsafe setenv("HEALTHSIM_REFERENCES", folder.path, 1)
            try #require(status == 0)
            let table = ReferenceTable.named("codes/cvx")
            try #require(table.rows.map { $0["name"].string } == ["Own, and only"])
            try #require(Concept(.cvx, "999").isListed && !Concept(.cvx, "140").isListed)
            try #require(ReferenceTable.named("codes/snomed").count > 5)
            try #require(ReferenceStore.isReplaced && ReferenceStore.problem == nil)
            for (text, problem) in [
                ("\(header)\n", "has no rows"), ("code,title\n1,a\n", "has no column 'name'"),
                ("code,name\n1,a,b\n", "line 2"),
            ] {
                try folder.write(text, to: "codes/cvx.csv")
                try #require(ReferenceStore.problem?.contains(problem) == true, "\(ReferenceStore.problem ?? "")")
            }
        }
    }

    @Test func `a directory that is not there is a problem`() async {
        await #expect(processExitsWith: .success) {
            let status = unsafe setenv("HEALTHSIM_REFERENCES", "/nowhere/at/all", 1)
            try #require(status == 0)
            try #require(ReferenceStore.problem?.contains("/nowhere/at/all") == true)
        }
    }

    @Test func `without a directory the embedded table counts`() {
        #expect(Concept(.cvx, "140").isListed && !Concept(.cvx, "999").isListed)
        #expect(!ReferenceStore.isReplaced && ReferenceStore.problem == nil)
    }

    @Test func `a file that is not there has no content`() {
        #expect(ReferenceStore.content(of: "people/nobody.csv").isEmpty)
    }
}
