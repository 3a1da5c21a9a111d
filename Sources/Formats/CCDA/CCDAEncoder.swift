public import HealthSimCore
public import PatientSim

/// Encodes records as C-CDA R2.1 Continuity of Care Documents, one for each patient, in a tar archive.
///
/// A tar archive is the one file of many documents that can be written record by record and whose parts can be joined.
/// Its folders hold up to a thousand documents each: `MRN00000xxx/MRN00000001.xml`.
public struct CCDAEncoder: RecordEncoder {
    public let format = Format.ccda

    public let files = [
        EncodedFile(name: "documents.tar", footer: TarArchive.footer, what: "documents")
    ]

    /// An encoder.
    public init() {}

    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let document = document(record)
        TarArchive.append(document, named: Self.path(of: record), at: record.lastMoment, to: &buffers[0])
        rows[0] += 1
    }

    /// The document of a record.
    public func document(_ record: PatientRecord) -> ByteBuffer {
        var writer = CCDAWriter(record)
        writer.writeDocument()
        return writer.out
    }

    /// The name of a record's document, such as `MRN00000001.xml`: the medical record number, in which whatever is no
    /// letter, digit, hyphen or dot is its number in hexadecimal between underscores.
    public static func fileName(of record: PatientRecord) -> String { name(record.patient.mrn) + ".xml" }

    /// The path of a record's document in a set of them, such as `MRN00000xxx/MRN00000001.xml`.
    public static func path(of record: PatientRecord) -> String {
        let name = name(record.patient.mrn)
        let folder = name.utf8.count > 3 && name.utf8.suffix(3).allSatisfy { 48...57 ~= $0 } ? name.dropLast(3) : ""
        return "\(folder)xxx/\(name).xml"
    }

    private static func name(_ mrn: Text) -> String {
        var name = ""
        for byte in mrn.string.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where !name.isEmpty: name.append(".")
            default: name += "_\(String(byte, radix: 16))_"
            }
        }
        // Twice this with the folder fits into the header of the archive.
        guard name.utf8.count > 40 || name.isEmpty else { return name }
        let hash = mrn.string.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return "\(name.prefix(20))_\(String(hash, radix: 16))"
    }
}
