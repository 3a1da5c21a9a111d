import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct CSVEncoderTests {
    /// The rows of a table by the names of their columns, read by the CSV reader from the header and the content.
    private func rows(
        _ table: String, of record: PatientRecord, by encoder: CSVEncoder = CSVEncoder()
    ) throws -> [[String: String]] {
        let index = try #require(encoder.files.firstIndex { $0.name == "\(table).csv" })
        let output = EncodedRecord(record, by: encoder)
        let bytes = encoder.files[index].header + Array(try output.text("\(table).csv").utf8)
        let all = try CSVReader.rows(bytes)
        let header = try #require(all.first)
        #expect(output.rows[index] == all.count - 1)
        return try all.dropFirst().map { cells in
            try #require(cells.count == header.count)
            return Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }

    @Test func `there is a file with a header for each table`() {
        let files = CSVEncoder().files
        #expect(
            files.map(\.name) == [
                "patients.csv", "encounters.csv", "encounter_diagnoses.csv", "locations.csv", "conditions.csv",
                "observations.csv", "medication_orders.csv", "procedures.csv", "immunizations.csv", "allergies.csv",
                "reports.csv", "administrations.csv", "care_plans.csv", "goals.csv", "care_team_members.csv",
                "notes.csv", "practitioners.csv", "facilities.csv",
            ])
        for file in files {
            let header = String(decoding: file.header, as: UTF8.self)
            #expect(header.hasSuffix("\r\n"))
            #expect(!header.hasPrefix("\u{FEFF}"))
            #expect(file.separator.isEmpty && file.footer.isEmpty)
        }
    }

    @Test func `every table holds what the record has`() throws {
        var record = SampleRecords.fullChart()
        record.listedPractitioners = record.practitioners
        record.listedFacilities = [record.facilities[0]]
        let counts = try CSVTable.allCases.map { try rows($0.rawValue, of: record).count }
        #expect(counts == [1, 3, 5, 3, 4, 14, 3, 1, 2, 2, 3, 3, 2, 3, 2, 2, 2, 1])
        #expect(try rows("practitioners", of: SampleRecords.diabetic()).isEmpty)
    }

    @Test func `a patient's row has names with quotes and commas, numbers and codes`() throws {
        let patient = try #require(try rows("patients", of: SampleRecords.diabetic()).first)
        #expect(patient["mrn"] == "MRN00000001")
        #expect(patient["ssn"] == "912-34-0001")
        #expect(patient["given_name"] == "Ana \"Nita\"")
        #expect(patient["family_name"] == "O'Brien-Núñez")
        #expect(patient["birth_date"] == "1951-07-04")
        #expect(patient["gender"] == "F")
        #expect(patient["race_code"] == "2131-1")
        #expect(patient["ethnicity"] == "Hispanic or Latino")
        #expect(patient["address_line"] == "1204 Oak Ave, Apt \\ 2")
        #expect(patient["county_fips"] == "48201")
        #expect(patient["phone"] == "713-555-0142")
        #expect(patient["deceased_time"] == "")
        #expect(patient["coverage_plan"] == "Medicare Advantage")
    }

    @Test func `a patient of whom little is known has empty cells`() throws {
        let patient = try #require(try rows("patients", of: SampleRecords.sparse()).first)
        let known = patient.filter { !$0.value.isEmpty }.map(\.key).sorted()
        #expect(known == ["birth_date", "family_name", "gender", "mrn"])
    }

    @Test func `the rows of care link to each other`() throws {
        let record = SampleRecords.diabetic()
        let encounters = try rows("encounters", of: record)
        #expect(encounters.map { $0["class"] } == ["AMB", "IMP", "VR"])
        #expect(encounters[1]["discharge_disposition"] == "home")
        #expect(encounters[2]["discharge_time"] == "")
        let diagnoses = try rows("encounter_diagnoses", of: record)
        #expect(diagnoses.map { $0["sequence"] } == ["1", "2", "1", "2", "3"])
        #expect(diagnoses[3]["code"] == "E11.22")
        let observation = try rows("observations", of: record)[10]
        #expect(observation["value"] == "1.10")
        #expect(observation["reference_low"] == "0.50")
        #expect(observation["interpretation"] == "N")
        #expect(observation["encounter_id"] == "ENC000000010001")
        let orders = try rows("medication_orders", of: record)
        #expect(orders.map { $0["quantity"] } == ["180", "0.8"])
        #expect(orders[0]["indication_code"] == "E11.22")
        #expect(orders[1]["end_date"] == "2024-07-26")
        #expect(try rows("procedures", of: record)[0]["code_system"] == "CPT")
        #expect(try rows("allergies", of: record)[0]["reaction"] == "Hives, swelling")
    }

    @Test func `the tables of the chart hold what their lists hold`() throws {
        let record = SampleRecords.fullChart()
        let stay = try rows("encounters", of: record)[1]
        #expect(stay["admit_source"] == "emd")
        #expect(stay["drg_code"] == "871")
        #expect(stay["service"] == "MED")
        #expect(stay["is_readmission"] == "true")
        #expect(try rows("encounters", of: record)[0]["is_readmission"] == "")
        #expect(try rows("locations", of: record).map { $0["unit"] } == ["ED", "ICU", "WARD"])
        let observations = try rows("observations", of: record)
        #expect(observations[12]["value_code"] == "8517006")
        #expect(observations[13]["report_id"] == "RPT000000010002")
        let report = try rows("reports", of: record)[2]
        #expect(report["conclusion"] == "Right lower lobe opacity.\nNo effusion \"seen\".")
        #expect(report["code_system"] == "CPT")
        #expect(try rows("reports", of: record).map { $0["result_count"] } == ["3", "1", "0"])
        let order = try rows("medication_orders", of: record)[2]
        #expect(
            [order["setting"], order["dose"], order["dose_unit"], order["hours_between_doses"]] == [
                "inpatient", "2", "g", "24",
            ])
        #expect(try rows("administrations", of: record).map { $0["status"] } == ["completed", "completed", "not-done"])
        let plan = try rows("care_plans", of: record)[0]
        #expect(plan["condition_ids"] == "CON000000010001; CON000000010003")
        #expect(plan["activities"] == "HbA1c every 3 months; Diet; walking, daily")
        let goal = try rows("goals", of: record)[1]
        #expect([goal["low"], goal["high"], goal["measure_code"]] == ["110", "130", "8480-6"])
        #expect(try rows("care_team_members", of: record).map { $0["sequence"] } == ["1", "2"])
        #expect(try rows("notes", of: record)[0]["text"] == record.notes[0].text)
        #expect(try rows("immunizations", of: record).map { $0["is_primary_source"] } == ["true", "false"])
        #expect(try rows("allergies", of: record).map { $0["category"] } == ["medication", "food"])
        #expect(try rows("patients", of: record)[0]["contact_relationship"] == "CHILD")
    }

    @Test func `a run can ask for some tables`() throws {
        let encoder = CSVEncoder(tables: [.conditions, .patients, .conditions])
        #expect(encoder.tables == CSVTable.demographicsAndConditions)
        #expect(encoder.files.map(\.what) == ["patients", "conditions"])
        #expect(try rows("conditions", of: SampleRecords.diabetic(), by: encoder).count == 4)
    }

    @Test func `the data dictionary describes the tables as they are`() throws {
        var page = """
            # The CSV tables

            The format `csv`: one file for each table, RFC 4180 (a header, lines that end in CR LF, quotation marks where needed), UTF-8 without a
            byte order mark. A missing value is an empty cell. Moments carry the offset of the place. Written from the declaration of the tables
            by their test.


            """
        page += CSVTable.allCases.map(\.schema.dictionary).joined(separator: "\n")
        #expect(try Golden.matches(Array(page.utf8), "../../docs/mappings/csv.md"))
    }
}
