import HealthSimCore

/// Takes a transmission apart: header, segments, fields.
struct D0TransmissionParser {
    private let number: Int
    private var problems: [D0Problem] = []

    /// The transmission of bytes without what stands around them.
    static func parse(_ bytes: ArraySlice<UInt8>, number: Int, reference: Text) -> D0Reader.Item {
        var parser = D0TransmissionParser(number: number)
        let transmission = parser.transmission(Array(bytes), reference)
        return D0Reader.Item(transmission: transmission, problems: parser.problems)
    }

    private init(number: Int) { self.number = number }

    private mutating func report(_ kind: D0Problem.Kind, _ segment: String = "", _ field: String = "", _ words: String)
    {
        problems.append(D0Problem(kind, transmission: number, segment: segment, field: field, message: words))
    }

    private mutating func transmission(_ bytes: [UInt8], _ reference: Text) -> D0Transmission? {
        func field(_ start: Int, _ count: Int) -> Text {
            var part = bytes[start..<(start + count)]
            while part.last == 0x20 { part.removeLast() }
            return Text(String(decoding: part, as: UTF8.self))
        }
        let isResponse = bytes.starts(with: "D0".utf8)
        let length = isResponse ? 31 : 56
        guard bytes.count >= length, isResponse || field(6, 2) == "D0" else {
            report(
                .header, "", "",
                "there is no header of version D0: expected 56 bytes with 'D0' after the BIN, or 31 that begin with it")
            return nil
        }
        guard bytes[..<length].allSatisfy({ 0x20...0x7E ~= $0 }) else {
            report(.header, "", "", "the header is shorter than \(length) bytes, or has characters that are no ASCII")
            return nil
        }
        let start = isResponse ? 2 : 8
        let countAt = isResponse ? 4 : 20
        let provider = isResponse ? 8 : 23
        let dateAt = isResponse ? 23 : 38
        guard let date = D0Value.date(field(dateAt, 8)) else {
            report(.header, "", "D1", "the date of service is '\(field(dateAt, 8))': expected CCYYMMDD")
            return nil
        }
        guard let parts = parts(bytes[length...]) else { return nil }
        let count = D0Value.number(field(countAt, 1)) ?? 0
        let transmission = D0Transmission(
            number: number, reference: reference,
            direction: isResponse
                ? .response(status: field(5, 1))
                : .request(bin: field(0, 6), pcn: field(10, 10), software: field(46, 10)),
            code: field(start, 2), count: count, pharmacyNPI: field(provider, 15), date: date,
            segments: parts.first ?? [], transactions: Array(parts.dropFirst()))
        check(transmission)
        return transmission
    }

    /// The segments before the first group separator, and those after each; nil when the separators cannot be followed.
    private mutating func parts(_ bytes: ArraySlice<UInt8>) -> [[D0Transmission.Segment]]? {
        var parts: [[D0Transmission.Segment]] = []
        for part in bytes.split(separator: D0Sign.group, omittingEmptySubsequences: false) {
            var pieces = part.split(separator: D0Sign.segment, omittingEmptySubsequences: false)
            guard pieces.removeFirst().isEmpty, parts.isEmpty || !pieces.isEmpty else {
                report(.separator, "", "", "a segment does not begin with its separator (1E), or a group has none")
                return nil
            }
            var segments: [D0Transmission.Segment] = []
            for piece in pieces {
                guard let segment = segment(piece) else { return nil }
                segments.append(segment)
            }
            parts.append(segments)
        }
        return parts
    }

    private mutating func segment(_ bytes: ArraySlice<UInt8>) -> D0Transmission.Segment? {
        var pieces = bytes.split(separator: D0Sign.field, omittingEmptySubsequences: false)
        guard pieces.count > 1, pieces.removeFirst().isEmpty else {
            report(.separator, "", "", "a segment has no field: expected a separator (1C) and AM first")
            return nil
        }
        let first = pieces.removeFirst()
        guard first.count == 4, first.starts(with: "AM".utf8), first.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            report(.identifier, "", "AM", "a segment begins with no AM and two characters")
            return nil
        }
        let id = String(decoding: first.dropFirst(2), as: UTF8.self)
        var fields: [D0Transmission.Field] = []
        for piece in pieces {
            guard piece.count >= 2, piece.prefix(2).allSatisfy({ 0x21...0x7E ~= $0 }) else {
                report(.identifier, id, "", "a field has no identifier of two characters")
                return nil
            }
            let field = String(decoding: piece.prefix(2), as: UTF8.self)
            guard piece.allSatisfy({ 0x20...0x7E ~= $0 }) else {
                report(.character, id, field, "the value has characters that are no printable ASCII")
                continue
            }
            fields.append(D0Transmission.Field(Text(field), Text(String(decoding: piece.dropFirst(2), as: UTF8.self))))
        }
        return D0Transmission.Segment(Text(id), fields)
    }

    /// Counts, places of segments, and fields that must be there.
    private mutating func check(_ transmission: D0Transmission) {
        let groups = transmission.transactions.count
        let hasNone = transmission.isRequest && transmission.code == "E1" && groups == 0
        if transmission.count != (hasNone ? 1 : groups) {
            report(.count, "", "A9", "the header counts \(transmission.count) transactions, but there are \(groups)")
        }
        let table = D0SegmentTable.shared
        for (isTransaction, segments) in [(false, transmission.segments)]
            + transmission.transactions.map({ (true, $0) })
        {
            for segment in segments {
                guard let known = table.segment(segment.id) else {
                    report(.misplaced, segment.id.string, "", "no such segment is known")
                    continue
                }
                if known.isOfTransaction != isTransaction || known.isOfRequest != transmission.isRequest {
                    report(.misplaced, segment.id.string, "", "the \(known.name) segment has no place there")
                }
                for id in known.mandatory where segment[id].isEmpty {
                    report(.missing, segment.id.string, id.string, "the \(known.name) segment needs this field")
                }
            }
        }
    }
}
