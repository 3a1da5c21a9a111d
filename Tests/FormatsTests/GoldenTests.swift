import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// The bytes of three hand-made records in every format, checked by eye and by outside software.
struct GoldenTests {
    /// A cohort of three; its directory of providers is written by the first.
    private static let cohort: [PatientRecord] = {
        var first = SampleRecords.diabetic(1)
        first.listedPractitioners = first.practitioners
        first.listedFacilities = first.facilities
        return [first, SampleRecords.diabetic(2), SampleRecords.sparse(3)]
    }()

    /// The formats whose files show a full chart too.
    private static let chartFormats: [Format] = [
        .csv, .json, .ndjson, .fhir, .fhirBundle, .fhirTransaction, .fhirDocument,
    ]

    /// The files of a format as a run writes them.
    private func files(_ encoder: any RecordEncoder) -> [(name: String, bytes: [UInt8])] {
        var buffers = [ByteBuffer](repeating: ByteBuffer(), count: encoder.files.count)
        var rows = [Int](repeating: 0, count: encoder.files.count)
        for record in Self.cohort + (Self.chartFormats.contains(encoder.format) ? [SampleRecords.fullChart(4)] : []) {
            encoder.encode(record, into: &buffers, rows: &rows)
        }
        return zip(encoder.files, buffers).map { file, buffer in
            if file.isSummary {
                let counts = rows.map { UInt64($0) }
                return (file.name, encoder.summary(file, rows: counts, asOf: SampleRecords.day("2025-01-15")))
            }
            return (file.name, file.header + [UInt8](buffer).dropFirst(file.separator.count) + file.footer)
        }
    }

    /// The dictionaries of MIMIC are large and the same for all, an archive cannot be read, and what payers hold is no
    /// clinical record: their own tests have them.
    @Test(
        arguments: Format.allCases.filter {
            $0.isAvailable && !$0.isOfMembers && !$0.isOfPharmacy && $0 != .mimic && $0 != .ccda
        })
    func `the files of a format are those that were checked`(_ format: Format) throws {
        let encoder = try #require(RecordEncoders.encoder(for: format))
        for file in files(encoder) {
            #expect(try Golden.matches(file.bytes, "\(folder(format))/\(file.name)"), "\(file.name)")
        }
    }

    /// The FHIR files stand as in the folder of a cohort, so that the outside checks can read them.
    private func folder(_ format: Format) -> String {
        switch format {
        case .fhir, .fhirBundle, .fhirTransaction, .fhirDocument: "fhir/cohort/\(format.rawValue)"
        default: format.rawValue == "ndjson" ? "json" : format.rawValue
        }
    }
}
