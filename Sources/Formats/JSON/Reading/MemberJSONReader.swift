public import HealthSimCore
public import MemberSim

/// Reads canonical documents of MemberSim, as `CanonicalJSON` writes them and as people spell them.
///
/// All problems of a document are found together, each with its path (`claims[2].lines[0].charge`); what is not known is
/// a warning. `docs/mappings/canonical-json.md` has every field.
///
/// ```swift
/// var reader = MemberJSONReader()
/// let reading = try reader.claim(bytes)
/// if let claim = reading.value { … } else { print(reading.result.json(pretty: true)) }
/// ```
public struct MemberJSONReader {
    private var parser: RecordParser

    /// A reader, to be used for many documents: it keeps its memory.
    public init() { parser = RecordParser(JSONReader("")) }

    /// Reads a household.
    /// - Throws: `JSONError` when the text is not JSON. A household with errors is a result and throws nothing.
    public mutating func household(_ element: JSONElement) throws(JSONError) -> CanonicalReading<MemberHousehold> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.household() }
    }

    /// Reads a household from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func household(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<MemberHousehold> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.household() }
    }

    /// Reads a claim that stands alone.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func claim(_ element: JSONElement) throws(JSONError) -> CanonicalReading<Claim> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.claim() }
    }

    /// Reads a claim from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func claim(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<Claim> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.claim() }
    }

    /// Reads a value-based contract.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func contract(_ element: JSONElement) throws(JSONError) -> CanonicalReading<ValueBasedContract> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.contract() }
    }

    /// Reads a value-based contract from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func contract(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<ValueBasedContract> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.contract() }
    }

    /// Reads a decision from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func adjudication(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<Adjudication> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.adjudication() }
    }

    /// Reads accumulators from the bytes of one JSON array.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func accumulators(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<[Accumulator]> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in
            try parser.elements { parser throws(JSONError) in try parser.accumulator() }
        }
    }
}
