import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct MIMICEncoderTests {
    private static let encoder = MIMICEncoder()

    /// The rows of a table by the names of their columns, read by the CSV reader from the header and the content.
    private func rows(_ table: String, of record: PatientRecord) throws -> [[String: String]] {
        let index = try #require(Self.encoder.files.firstIndex { $0.what == table })
        let output = EncodedRecord(record, by: Self.encoder)
        let header = Self.encoder.files[index].header
        let bytes = header + Array(try output.text(Self.encoder.files[index].name).utf8)
        let all = try CSVReader.rows(bytes)
        let names = try #require(all.first)
        let found = try all.dropFirst().map { cells in
            try #require(cells.count == names.count, "\(table) \(cells)")
            return Dictionary(uniqueKeysWithValues: zip(names, cells))
        }
        #expect(output.rows[index] == (table.hasPrefix("d_") ? 0 : found.count))
        return found
    }

    /// The day of a time.
    private func day(_ time: String?) -> CalendarDate? { time.flatMap { CalendarDate(iso: String($0.prefix(10))) } }

    private func cells(_ row: [String: String], _ names: String...) -> [String] { names.map { row[$0] ?? "?" } }

    /// The chart with a lung that is ventilated, a vasopressor, measurements and cultures in intensive care.
    private static let intensive: PatientRecord = {
        var record = SampleRecords.fullChart()
        record.listedPractitioners = record.practitioners
        let stay = record.encounters[1].id
        func moment(_ text: String) -> Timestamp { SampleRecords.moment("2024-07-11T\(text)-05:00") }
        func reading(_ number: Int, _ loinc: String, _ value: Double, _ unit: Text, _ time: String) -> Observation {
            Observation(
                id: Text("OBS00000001\(number)"), mrn: record.patient.mrn, encounterID: stay, category: .vitalSigns,
                code: Concept(.loinc, loinc), value: value, decimals: loinc == "8310-5" ? 1 : 0, unit: unit,
                effective: moment(time))
        }
        record.observations += [
            reading(7001, "8867-4", 118, "/min", "02:00:00"), reading(7002, "8480-6", 84, "mm[Hg]", "02:00:00"),
            reading(7003, "8310-5", 38.9, "Cel", "02:00:00"), reading(7004, "8867-4", 121, "/min", "01:00:00"),
            reading(7005, "9187-6", 40, "mL", "03:00:00"),
        ]
        var culture = Observation(
            id: "OBS000000017006", mrn: record.patient.mrn, encounterID: stay, category: .laboratory,
            code: Concept(.loinc, "600-7"), value: nil, decimals: 0, unit: "", effective: moment("00:10:00"),
            issued: moment("23:00:00"))
        culture.valueConcept = Concept(.snomed, "3092008")
        record.observations.append(culture)
        var ventilation = Procedure(
            id: "PRC000000010009", mrn: record.patient.mrn, encounterID: stay, code: Concept(.icd10pcs, "5A1945Z"),
            performed: moment("02:30:00"), practitionerNPI: "2000000010")
        ventilation.end = moment("14:30:00")
        record.procedures.append(ventilation)
        record.procedures.append(
            Procedure(
                id: "PRC000000010010", mrn: record.patient.mrn, encounterID: stay, code: Concept(.cpt, "36556"),
                performed: moment("02:10:00"), practitionerNPI: "2000000010"))
        record.administrations.append(
            MedicationAdministration(
                id: "ADM000000010009", mrn: record.patient.mrn, encounterID: stay, orderID: "MED000000010099",
                drug: Concept(.rxnorm, "242969"), start: moment("02:00:00"), end: moment("04:00:00"), dose: 0.5,
                unit: "mg", route: Concept(.snomed, "47625008"), practitionerNPI: "2000000010"))
        return record
    }()

    @Test func `every row has the columns of its table, and every dictionary has rows`() throws {
        #expect(Self.encoder.files.count == 31)
        for file in Self.encoder.files {
            let isDictionary = file.what.hasPrefix("d_")
            let found = try rows(file.what, of: Self.intensive)
            #expect(isDictionary ? found.count > 50 : found.count < 50, "\(file.name) \(found.count)")
            #expect(file.separator.isEmpty && file.footer.isEmpty && !file.isSummary)
            let hasRows = isDictionary || file.what == "patients"
            #expect(try rows(file.what, of: SampleRecords.sparse()).isEmpty != hasRows)
        }
    }

    @Test func `a stay is an admission with its units, service, group and diagnoses`() throws {
        let record = Self.intensive
        let patient = try #require(try rows("patients", of: record).first)
        #expect(cells(patient, "subject_id", "gender", "anchor_age") == ["10000001", "F", "73"])
        #expect(patient["anchor_year_group"] == "2023 - 2025")
        let admissions = try rows("admissions", of: record)
        #expect(admissions.count == 1)
        let admission = try #require(admissions.first)
        #expect(
            cells(admission, "hadm_id", "admission_type", "admission_location", "discharge_location", "insurance")
                == ["20000100", "EW EMER.", "EMERGENCY ROOM", "HOME", "Medicare"])
        #expect(
            cells(admission, "marital_status", "race", "hospital_expire_flag", "deathtime") == [
                "WIDOWED", "HISPANIC OR LATINO", "0", "",
            ])
        #expect(admission["edregtime"] == admission["admittime"])
        let transfers = try rows("transfers", of: record)
        #expect(transfers.map { $0["eventtype"] } == ["ED", "admit", "transfer", "discharge"])
        #expect(transfers.map { $0["transfer_id"] } == ["30001000", "30001001", "30001002", "30001003"])
        #expect(transfers[1]["careunit"] == "Medical Intensive Care Unit (MICU)")
        #expect(transfers[3]["intime"] == admission["dischtime"])
        #expect(try rows("services", of: record).map { $0["curr_service"] } == ["MED"])
        let group = try #require(try rows("drgcodes", of: record).first)
        #expect(cells(group, "drg_type", "drg_code") == ["HCFA", "871"])
        let diagnoses = try rows("diagnoses_icd", of: record)
        #expect(diagnoses.map { $0["icd_code"] } == ["A419", "E1122", "M170"])
        #expect(diagnoses.map { $0["seq_num"] } == ["1", "2", "3"])
        #expect(try rows("provider", of: record).map { $0["provider_id"] } == ["2000000002", "2000000010"])
    }

    @Test func `labs of a stay refer to it, those of a visit to no admission`() throws {
        let labs = try rows("labevents", of: Self.intensive)
        #expect(labs.map { $0["itemid"] } == ["50852", "59047", "50912", "50813"])
        #expect(labs.map { $0["hadm_id"] } == ["", "", "", "20000100"])
        #expect(labs.map { $0["specimen_id"] } == ["16384", "16384", "16384", "16387"])
        #expect(
            cells(labs[2], "value", "valuenum", "valueuom", "ref_range_lower", "ref_range_upper", "flag", "priority")
                == ["1.10", "1.10", "mg/dL", "0.5", "1.1", "", "ROUTINE"])
        #expect(
            cells(labs[3], "value", "valueuom", "flag", "priority", "order_provider_id") == [
                "4.2", "mmol/L", "abnormal", "STAT", "2000000010",
            ])
        let culture = try #require(try rows("microbiologyevents", of: Self.intensive).first)
        #expect(cells(culture, "spec_type_desc", "org_itemid", "comments") == ["BLOOD CULTURE", "80023", ""])
        let known = Set(try rows("d_labitems", of: Self.intensive).map { $0["itemid"] })
        #expect(labs.allSatisfy { known.contains($0["itemid"]) })
    }

    @Test func `a test that no table knows is named in the comments`() throws {
        var record = SampleRecords.fullChart()
        record.observations[13].code = Concept(.loinc, "99999-0", display: "A new test")
        let lab = try #require(try rows("labevents", of: record).last)
        #expect(cells(lab, "itemid", "comments") == ["59000", "LOINC 99999-0"])
    }

    @Test func `doses follow orders`() throws {
        let prescriptions = try rows("prescriptions", of: Self.intensive)
        #expect(prescriptions.map { $0["poe_id"] } == ["10000001-1", "10000001-2"])
        #expect(
            cells(prescriptions[1], "drug", "dose_val_rx", "dose_unit_rx", "doses_per_24_hrs", "route", "drug_type")
                == ["ceftriaxone", "2", "g", "1", "IV", "MAIN"])
        let doses = try rows("emar", of: Self.intensive)
        #expect(doses.map { $0["event_txt"] } == ["Administered", "Administered", "Not Given", "Administered"])
        #expect(doses.map { $0["poe_id"] } == ["10000001-2", "10000001-2", "10000001-2", "10000001-0"])
        #expect(doses.map { $0["pharmacy_id"] } == ["40001001", "40001001", "40001001", ""])
        let details = try rows("emar_detail", of: Self.intensive)
        #expect(details.map { $0["dose_given"] } == ["2", "2", "", "0.5"])
        #expect(
            try rows("poe", of: Self.intensive).map { $0["order_type"] } == [
                "Medications", "Medications", "Lab", "Radiology",
            ])
        #expect(try rows("pharmacy", of: Self.intensive).map { $0["proc_type"] } == ["Discharge Med", "IV Piggyback"])
    }

    @Test func `intensive care has its stay, and only what happened in it`() throws {
        let stay = try #require(try rows("icustays", of: Self.intensive).first)
        #expect(cells(stay, "stay_id", "los") == ["30000100", "1.5556"])
        let chart = try rows("chartevents", of: Self.intensive)
        #expect(chart.map { $0["itemid"] } == ["220045", "220179", "223762"])
        #expect(chart.map { $0["value"] } == ["118", "84", "38.9"])
        #expect(chart.map { $0["valueuom"] } == ["bpm", "mmHg", "°C"])
        #expect(try rows("outputevents", of: Self.intensive).map { $0["value"] } == ["40"])
        let input = try rows("inputevents", of: Self.intensive)
        #expect(input.map { $0["itemid"] } == ["225855", "221906"])
        #expect(
            cells(input[1], "amount", "amountuom", "rate", "rateuom", "ordercategoryname", "patientweight") == [
                "0.5", "mg", "0.2500", "mg/hour", "01-Drips", "81",
            ])
        let procedures = try rows("procedureevents", of: Self.intensive)
        #expect(procedures.map { $0["itemid"] } == ["225792", "224263"])
        #expect(procedures.map { $0["value"] } == ["720", "1"])
        #expect(try rows("procedures_icd", of: Self.intensive).map { $0["icd_code"] } == ["5A1945Z"])
        #expect(try rows("hcpcsevents", of: Self.intensive).map { $0["hcpcs_cd"] } == ["36556"])
        #expect(try rows("caregiver", of: Self.intensive).map { $0["caregiver_id"] } == ["0", "1"])
    }

    @Test func `measurements of visits are in omr, in the units of MIMIC`() throws {
        let found = try rows("omr", of: Self.intensive)
        #expect(
            found.map { $0["result_name"] } == [
                "Height (Inches)", "Weight (Lbs)", "BMI (kg/m2)", "Blood Pressure", "eGFR",
            ])
        #expect(found.map { $0["result_value"] } == ["64.0", "178.6", "30.7", "148/86", "52"])
    }

    @Test func `a death in hospital is told in the admission`() throws {
        var record = SampleRecords.fullChart()
        record.patient.deathTime = SampleRecords.moment("2024-07-14T11:30:00-05:00")
        record.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "exp")
        let admission = try #require(try rows("admissions", of: record).first)
        #expect(cells(admission, "discharge_location", "hospital_expire_flag") == ["DIED", "1"])
        #expect(admission["deathtime"] == admission["dischtime"])
        let patient = try #require(try rows("patients", of: record).first)
        #expect(patient["dod"] == admission["dischtime"].map { String($0.prefix(10)) })
        record.patient.deathTime = SampleRecords.moment("2026-07-14T11:30:00-05:00")
        record.encounters[1].dischargeDisposition = nil
        #expect(try rows("patients", of: record).first?["dod"] == "")
    }

    @Test func `dates move by whole weeks into the years of MIMIC, intervals stay`() throws {
        let stay = SampleRecords.fullChart().encounters[1]
        for number in [1, 2, 77, 123_456] {
            let admission = try #require(try rows("admissions", of: SampleRecords.fullChart(number)).first)
            let date = try #require(day(admission["admittime"]))
            let last = try #require(day(admission["dischtime"]))
            #expect(stay.start.date.days(until: date) % 7 == 0)
            #expect(date.days(until: last) == 4)
            #expect(2109...2190 ~= date.year)
            #expect(abs(date.dayOfYear - stay.start.date.dayOfYear) < 8)
            #expect(admission["admittime"]?.hasSuffix(" 22:05:00") == true)
        }
    }

    @Test func `no change of the clock falls into an admission`() throws {
        var record = SampleRecords.fullChart()
        record.encounters[1].end = SampleRecords.moment("2024-07-14T10:30:00-06:00")
        let admission = try #require(try rows("admissions", of: record).first)
        #expect(admission["dischtime"]?.hasSuffix(" 11:30:00") == true)
    }

    @Test(arguments: [
        ("MRN00000001", "10000001"), ("MRN00123456", "10123456"), ("0042", "10000042"), ("A-17", "10000017"),
    ])
    func `the digits of a record number make the subject`(mrn: String, subject: String) throws {
        var record = SampleRecords.sparse()
        record.patient.mrn = Text(mrn)
        #expect(try rows("patients", of: record).first?["subject_id"] == subject)
    }

    @Test func `a record number without digits makes a subject too`() throws {
        var record = SampleRecords.sparse()
        record.patient.mrn = "ABCDEF"
        let subject = try #require(try rows("patients", of: record).first?["subject_id"].flatMap { Int($0) })
        #expect(10_000_001...20_000_000 ~= subject)
    }

    @Test func `identifiers of many patients are unique and fit 32 bits`() throws {
        var seen: [String: Set<String>] = [:]
        for number in [1, 2, 9, 10, 99, 100, 6_553, 65_535, 65_536, 99_999, 100_000, 100_001, 999_999] {
            for (table, key) in [
                ("admissions", "hadm_id"), ("transfers", "transfer_id"), ("labevents", "labevent_id"),
                ("icustays", "stay_id"), ("pharmacy", "pharmacy_id"), ("inputevents", "orderid"),
                ("patients", "subject_id"),
            ] {
                for row in try rows(table, of: SampleRecords.fullChart(number)) {
                    let id = try #require(row[key])
                    #expect(seen[table, default: []].insert(id).inserted, "\(table) \(id)")
                    #expect(Int32(id) != nil, "\(table) \(id)")
                }
            }
        }
    }

    @Test func `records encoded together are those encoded alone, one after the other`() {
        let records = (1...5).map { SampleRecords.fullChart($0) } + [SampleRecords.sparse(6)]
        var together = [ByteBuffer](repeating: ByteBuffer(), count: Self.encoder.files.count)
        var rows = [Int](repeating: 0, count: together.count)
        for record in records { Self.encoder.encode(record, into: &together, rows: &rows) }
        var parts = [ByteBuffer](repeating: ByteBuffer(), count: together.count)
        for record in records {
            for (index, part) in MIMICEncoder().encode(record).enumerated() { parts[index].append(contentsOf: part) }
        }
        #expect(together == parts)
        #expect(Self.encoder.files == MIMICEncoder().files)
    }

    @Test func `the tables of a chart are those that were checked`() throws {
        let output = EncodedRecord(Self.intensive, by: Self.encoder)
        for file in Self.encoder.files where !file.what.hasPrefix("d_") {
            let bytes = file.header + Array(try output.text(file.name).utf8)
            #expect(try Golden.matches(bytes, "mimic/\(file.name)"), "\(file.name)")
        }
    }
}
