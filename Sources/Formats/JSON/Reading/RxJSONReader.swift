public import HealthSimCore
public import RxMemberSim

/// Reads canonical documents of RxMemberSim, as `CanonicalJSON` writes them and as people spell them.
///
/// All problems of a document are found together, each with its path (`claims[2].pricing.ingredient_cost`); what is not
/// known is a warning. `docs/mappings/canonical-json.md` has every field.
///
/// ```swift
/// var reader = RxJSONReader()
/// let reading = try reader.claim(bytes)
/// if let claim = reading.value { … } else { print(reading.result.json(pretty: true)) }
/// ```
public struct RxJSONReader {
    private var parser: RecordParser

    /// A reader, to be used for many documents: it keeps its memory.
    public init() { parser = RecordParser(JSONReader("")) }

    /// Reads the household of a card.
    /// - Throws: `JSONError` when the text is not JSON. A household with errors is a result and throws nothing.
    public mutating func household(_ element: JSONElement) throws(JSONError) -> CanonicalReading<RxHousehold> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.rxHousehold() }
    }

    /// Reads the household of a card from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func household(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<RxHousehold> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.rxHousehold() }
    }

    /// Reads a transaction that stands alone.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func claim(_ element: JSONElement) throws(JSONError) -> CanonicalReading<PharmacyClaim> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.pharmacyClaim() }
    }

    /// Reads a transaction from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func claim(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<PharmacyClaim> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.pharmacyClaim() }
    }

    /// Reads a prescription that stands alone.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func prescription(_ element: JSONElement) throws(JSONError) -> CanonicalReading<Prescription> {
        element.restart(&parser.reader)
        return try parser.reading { parser throws(JSONError) in try parser.prescription() }
    }

    /// Reads a prescription from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func prescription(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<Prescription> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in try parser.prescription() }
    }

    /// Reads accumulators from the bytes of one JSON array.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func accumulators(_ bytes: [UInt8]) throws(JSONError) -> CanonicalReading<[RxAccumulator]> {
        parser.reader.restart(bytes)
        return try parser.reading { parser throws(JSONError) in
            try parser.elements { parser throws(JSONError) in try parser.rxAccumulator() }
        }
    }
}
