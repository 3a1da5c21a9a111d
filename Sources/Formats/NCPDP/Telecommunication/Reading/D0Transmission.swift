public import HealthSimCore

/// A transmission as it was read: its header, segments and fields, not yet their meaning.
public struct D0Transmission: Hashable, Sendable {
    /// Whether it asks or answers.
    public enum Direction: Hashable, Sendable {
        /// From a pharmacy: BIN (101-A1), processor control number (104-A4) and software (110-AK) stand in its header.
        case request(bin: Text, pcn: Text, software: Text)
        /// From a processor: 501-F1, `A` or `R`.
        case response(status: Text)
    }

    /// A field.
    public struct Field: Hashable, Sendable {
        /// Two characters, such as `D2`.
        public let id: Text
        /// The value as it is written.
        public let value: Text

        /// A field from its parts.
        public init(_ id: Text, _ value: Text) {
            self.id = id
            self.value = value
        }
    }

    /// A segment.
    public struct Segment: Hashable, Sendable {
        /// Two characters, such as `07`.
        public let id: Text
        /// The fields after `AM`, in their order.
        public let fields: [Field]

        /// A segment from its parts.
        public init(_ id: Text, _ fields: [Field]) {
            self.id = id
            self.fields = fields
        }

        /// The value of the first field with an identifier; empty when there is none.
        public subscript(_ id: Text) -> Text { fields.first { $0.id == id }?.value ?? .empty }
    }

    /// Its place in the input, from 1.
    public let number: Int
    /// The reference number of its record in a batch (880-K5); empty outside of one.
    public let reference: Text
    /// Whether it asks or answers, and what only one of the two has.
    public let direction: Direction
    /// 103-A3 as it is written.
    public let code: Text
    /// 109-A9.
    public let count: Int
    /// 201-B1.
    public let pharmacyNPI: Text
    /// 401-D1.
    public let date: CalendarDate
    /// The segments before the transactions.
    public let segments: [Segment]
    /// The segments of each transaction.
    public let transactions: [[Segment]]

    /// The first segment before the transactions with an identifier.
    public func segment(_ id: Text) -> Segment? { segments.first { $0.id == id } }

    /// Whether it is a request.
    public var isRequest: Bool {
        switch direction {
        case .request: true
        case .response: false
        }
    }
}

extension [D0Transmission.Segment] {
    /// The first segment with an identifier.
    subscript(_ id: Text) -> D0Transmission.Segment? { first { $0.id == id } }
}
