import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// What was written as FHIR reads back the same.
struct FHIRRoundTripTests {
    private func records(_ bytes: [UInt8]) throws -> [PatientRecord] {
        var input = RecordInput(bytes)
        var records: [PatientRecord] = []
        while let item = try input.next() {
            #expect(item.reading.result.findings.isEmpty, "\(item.reading.result.findings)")
            records.append(try #require(item.reading.record))
        }
        return records
    }

    /// Two records as lists of lines, so that a difference is seen.
    private func expectEqual(_ found: PatientRecord, _ wanted: PatientRecord) {
        let (a, b) = (lines(found), lines(wanted))
        if let place = zip(a, b).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
            let around = max(0, place - 6)..<place + 3
            #expect(a[around.clamped(to: a.indices)] == b[around.clamped(to: b.indices)])
        }
        #expect(a.count == b.count)
        #expect(found == wanted)
    }

    private func lines(_ record: PatientRecord) -> [Substring] {
        String(decoding: CanonicalJSON.bytes(of: record, pretty: true), as: UTF8.self).split(separator: "\n")
    }

    @Test(arguments: SampleRecords.Kind.allCases, FHIRBundleEncoder.Kind.allCases)
    func `a record comes back from every kind of Bundle`(
        _ kind: SampleRecords.Kind, _ bundle: FHIRBundleEncoder.Kind
    ) throws {
        let bytes = [UInt8](FHIRBundleEncoder(bundle).encode(FHIRRoundTrip.prepared(kind.record))[0])
        let found = try #require(try records(bytes).first)
        expectEqual(found, FHIRRoundTrip.expected(of: FHIRRoundTrip.prepared(kind.record)))
    }

    @Test func `Bundles in lines and in an array come back one by one`() throws {
        let originals = [SampleRecords.fullChart(1), SampleRecords.sparse(2), SampleRecords.diabetic(3)].map(
            FHIRRoundTrip.prepared)
        let bundles = originals.map { String(decoding: [UInt8](FHIRBundleEncoder().encode($0)[0]), as: UTF8.self) }
        let wanted = originals.map(FHIRRoundTrip.expected)
        #expect(try records(Array(bundles.joined().utf8)) == wanted)
        #expect(try records(Array("[\(bundles.joined(separator: ","))]".utf8)) == wanted)
    }

    @Test(arguments: [false, true]) func `the files of Bulk Data come back in any order`(isReversed: Bool) throws {
        var originals = [SampleRecords.fullChart(1), SampleRecords.sparse(2), SampleRecords.diabetic(3)].map(
            FHIRRoundTrip.prepared)
        originals[0].listedPractitioners = originals[0].practitioners
        originals[0].listedFacilities = originals[0].facilities
        let encoder = FHIREncoder()
        var buffers = [ByteBuffer](repeating: ByteBuffer(), count: encoder.files.count)
        var rows = [Int](repeating: 0, count: encoder.files.count)
        for record in originals { encoder.encode(record, into: &buffers, rows: &rows) }
        let files = isReversed ? buffers.reversed() : buffers
        let found = try records(files.flatMap { [UInt8]($0) })
        for (record, original) in zip(found, originals) {
            // Of the providers those come back that the record refers to, in the order of its references.
            var record = record
            record.practitioners.sort { $0.npi < $1.npi }
            record.facilities.sort { $0.npi < $1.npi }
            expectEqual(record, FHIRRoundTrip.expected(of: original))
        }
        #expect(found.count == 3)
    }
}
