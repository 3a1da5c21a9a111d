import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

// Formats: records in, bytes out, and back. No files.

/// A patient as one FHIR R4 Bundle.
public func bundle(of record: PatientRecord) -> [UInt8] { [UInt8](FHIRBundleEncoder().encode(record)[0]) }

/// A patient as two tables: their names and their bytes.
public func tables(of record: PatientRecord) -> [(name: String, bytes: [UInt8])] {
    let encoder = CSVEncoder(tables: [.patients, .observations])
    return zip(encoder.files, encoder.encode(record)).map { ($0.name, $0.header + [UInt8]($1)) }
}

/// A patient as canonical JSON, read back.
public func roundTrip(_ record: PatientRecord) throws -> PatientRecord? {
    var reader = CanonicalJSONReader()
    return try reader.read(CanonicalJSON.bytes(of: record)).record
}

/// The professional claims of households as an X12 837P interchange, and the payments for them as an 835.
public func interchanges(of households: [MemberHousehold]) -> (claims: [UInt8], payments: [UInt8]) {
    var (claims, payments) = (ByteBuffer(), ByteBuffer())
    X12ClaimEncoder(.professional).encode(households, batch: 1, into: &claims)
    X12RemittanceEncoder().encode(households, batch: 1, into: &payments)
    return ([UInt8](claims), [UInt8](payments))
}

/// The claims of an 837, read back.
public func claims(of interchange: [UInt8]) throws -> [Claim] {
    try X12ClaimReader.households(in: interchange).households.flatMap(\.claims)
}

/// The claims of a cardholder as transmissions of NCPDP Telecommunication D.0, and the answers to them.
public func transmissions(of household: RxHousehold) -> (requests: [[UInt8]], responses: [[UInt8]]) {
    (D0Encoder(.requests).transmissions(household), D0Encoder(.responses).transmissions(household))
}
