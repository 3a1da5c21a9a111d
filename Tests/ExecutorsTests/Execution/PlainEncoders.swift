import Formats
import HealthSimCore
import PatientSim

/// Two small tables with header lines.
struct PlainTables: RecordEncoder {
    let format = Format.csv
    let files = [
        EncodedFile(name: "patients.csv", header: Array("mrn,birth\n".utf8), what: "patients"),
        EncodedFile(name: "encounters.csv", header: Array("id,mrn\n".utf8), what: "encounters"),
    ]

    func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        buffers[0].append(utf8: "\(record.patient.mrn),\(record.patient.person.birthDate)\n")
        rows[0] += 1
        for encounter in record.encounters {
            buffers[1].append(utf8: "\(encounter.id),\(encounter.mrn)\n")
            rows[1] += 1
        }
    }
}

/// A file whose rows have something between them and something around them.
struct PlainArray: RecordEncoder {
    let format = Format.json
    let files = [
        EncodedFile(
            name: "records.json", header: Array("[\n".utf8), separator: Array(",\n".utf8), footer: Array("\n]\n".utf8),
            what: "records")
    ]

    func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        buffers[0].append(",\n")
        buffers[0].append(utf8: "\"\(record.patient.mrn)\"")
        rows[0] += 1
    }
}

/// A line for each record, and a file that tells how many there are.
struct PlainLines: RecordEncoder {
    let format = Format.ndjson
    let files = [
        EncodedFile(name: "records.ndjson", what: "records"),
        EncodedFile(name: "count.txt", what: "count", isSummary: true),
    ]

    func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        buffers[0].append(utf8: "\"\(record.patient.mrn)\"\n")
        rows[0] += 1
    }

    func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8] {
        Array("\(rows[0]) on \(asOf)\n".utf8)
    }
}

/// Batches of eight households, each with its number and how many it has.
struct PlainBatches: RecordEncoder {
    let format = Format.x12Professional
    let files = [EncodedFile(name: "batches.txt", what: "batches")]
    let householdsPerBatch: UInt64 = 8

    func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        guard let first = households.first else { return }
        buffers[0].append(utf8: "batch \(first.index / householdsPerBatch): \(households.count)\n")
        rows[0] += 1
    }
}
