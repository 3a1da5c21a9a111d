public import HealthSimCore
public import MemberSim

/// Reads what payers hold from canonical JSON, one document after another: households, claims that stand alone or
/// value-based contracts; one, an array, or NDJSON.
///
/// ```swift
/// var input = MemberInput { try file.read(upToCount: 1 << 16) }
/// while let item = try input.next() {
///     switch item.document {
///     case .household(let reading): …
///     case .claim(let reading): …
///     case .contract(let reading): …
///     }
/// }
/// ```
public struct MemberInput {
    /// What one value of an input is, and what came of reading it.
    public enum Document: Sendable {
        /// A household: it has members, or lists of what belongs to them.
        case household(CanonicalReading<MemberHousehold>)
        /// A claim that stands alone: it has lines, or says which claim it is.
        case claim(CanonicalReading<Claim>)
        /// A value-based contract: it has a practice, or members who are attributed.
        case contract(CanonicalReading<ValueBasedContract>)
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

    private var stream: JSONElementStream
    private var reader = MemberJSONReader()

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
            case .claim: .claim(try reader.claim(element))
            case .contract: .contract(try reader.contract(element))
            case .household: .household(try reader.household(element))
            }
        return Item(document: document, index: element.index, position: element.position)
    }

    private enum Kind {
        case household, claim, contract
    }

    /// What a value is: by the first of the names that only one of the kinds has.
    private static func kind(of element: JSONElement) throws(JSONError) -> Kind {
        var reader = element.reader()
        guard try reader.kind() == .object else { return .household }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "practice_npi", "attributed_member_ids", "member_months", "benchmark": return .contract
            case "claim_id", "lines", "service_lines", "billing_npi", "diagnoses": return .claim
            case "members", "coverages", "claims", "adjudications", "remittances": return .household
            case "kind":
                // Claims and contracts have one; the words differ.
                let word = try reader.kind() == .string ? try reader.string() : ""
                return ValueBasedContract.Kind(rawValue: word) == nil ? .claim : .contract
            default: try reader.skipValue()
            }
        }
        return .household
    }
}
