public import HealthSimCore
public import PatientSim

/// Writes the tables of MIMIC-IV, a CSV file for each, that the public table definitions load.
///
/// The folders `hosp` and `icu` hold the modules; names, columns and their order are those of MIMIC-IV 2.2 and 3.1.
/// Dates are moved into the years 2110 to about 2210, by the same number of days for all of a patient.
/// Source: MIT-LCP/mimic-code, mimic-iv/buildmimic/postgres. `docs/mappings/mimic.md` has the whole mapping.
public struct MIMICEncoder: RecordEncoder {
    /// `mimic`.
    public let format = Format.mimic

    /// `hosp/patients.csv` and so on. The dictionaries are what begins their files: they have no rows of records.
    public let files = MIMICTable.allCases.map { table in
        var header = ByteBuffer()
        header.append(table.columns)
        header.append("\n")
        return EncodedFile(
            name: "\(table.path).csv", header: [UInt8](header) + MIMICDictionary.rows(table), what: table.name)
    }

    /// An encoder.
    public init() {}

    /// Appends the rows of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = MIMICRecordWriter(record)
        for table in MIMICTable.allCases {
            rows[table.rawValue] += writer.write(table, to: &buffers[table.rawValue])
        }
    }
}
