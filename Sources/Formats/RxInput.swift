public import HealthSimCore
public import RxMemberSim

/// The documents of a pharmacy benefit in an input: one value, an array of them, or NDJSON, read one by one.
///
/// ```swift
/// var input = RxInput { try file.read(upToCount: 1 << 16) }
/// while let item = try input.next() {
///     switch item.document {
///     case .household(let reading): …
///     case .claim(let reading): …
///     case .prescription(let reading): …
///     }
/// }
/// ```
public struct RxInput {
    /// What one value of an input is, and what came of reading it.
    public enum Document: Sendable {
        /// A household: it has members, or lists of what belongs to them.
        case household(CanonicalReading<RxHousehold>)
        /// A transaction that stands alone: it says what it asks for.
        case claim(CanonicalReading<PharmacyClaim>)
        /// A prescription that stands alone: it has an instruction or refills.
        case prescription(CanonicalReading<Prescription>)
    }

    /// A value of an input.
    public struct Item: Sendable {
        /// What it is.
        public let document: Document
        /// Its place in the input, from 0.
        public let index: Int
        /// Where it begins.
        public let position: JSONPosition
    }

    private enum Kind {
        case household, claim, prescription
    }

    private var stream: JSONElementStream
    private var reader = RxJSONReader()

    /// The documents of the bytes that `read` gives in pieces of any size, and nil at their end.
    public init(read: @escaping () throws -> [UInt8]?) { stream = JSONElementStream(read: read) }

    /// The documents of bytes in memory.
    public init(_ bytes: [UInt8]) { stream = JSONElementStream(bytes) }

    /// The next document, or nil at the end of the input.
    /// - Throws: `JSONError` when the input is not JSON, and what `read` throws. A document with errors is no error.
    public mutating func next() throws -> Item? {
        guard let element = try stream.next() else { return nil }
        let document: Document =
            switch try Self.kind(of: element) {
            case .household: .household(try reader.household(element))
            case .claim: .claim(try reader.claim(element))
            case .prescription: .prescription(try reader.prescription(element))
            }
        return Item(document: document, index: element.index, position: element.position)
    }

    /// What a value is: the first name that only one kind has decides.
    private static func kind(of element: JSONElement) throws(JSONError) -> Kind {
        var reader = element.reader()
        guard try reader.kind() == .object else { return .household }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "claim_id", "transaction", "transaction_code", "service_date", "pricing", "bin": return .claim
            case "sig", "medication_id", "written_time", "expires_date", "drug": return .prescription
            case "members", "coverages", "claims", "prescriptions", "fills", "responses": return .household
            default: try reader.skipValue()
            }
        }
        return .household
    }
}
