import HealthSimCore
import RxMemberSim

/// Shows transmissions to people: each field on a line with its number, its name and what it means.
///
/// ```
/// AM23 response pricing
///   505-F5 patient pay amount            33E         3.35
/// ```
public enum D0Pretty {
    /// The lines of a transmission.
    public static func text(_ transmission: D0Transmission) -> String {
        var lines = header(transmission)
        for segment in transmission.segments { lines += self.lines(segment) }
        for (place, segments) in transmission.transactions.enumerated() {
            lines.append("transaction \(place + 1)")
            for segment in segments { lines += self.lines(segment) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func header(_ transmission: D0Transmission) -> [String] {
        var lines = [transmission.isRequest ? "request \(transmission.code)" : "response \(transmission.code)"]
        let own: [(Text, Text)] =
            switch transmission.direction {
            case .request(let bin, let pcn, let software): [("A1", bin), ("A4", pcn), ("AK", software)]
            case .response(let status): [("F1", status)]
            }
        let day = Text(String(D0Writer.number(transmission.date)))
        let common: [(Text, Text)] = [
            ("A2", "D0"), ("A3", transmission.code), ("A9", Text(String(transmission.count))),
            ("B1", transmission.pharmacyNPI), ("D1", day),
        ]
        for (id, value) in own + common where !value.isEmpty {
            lines.append(line(id, value, in: transmission.isRequest ? "request" : "response"))
        }
        return lines
    }

    private static func lines(_ segment: D0Transmission.Segment) -> [String] {
        let name = D0SegmentTable.shared.segment(segment.id)?.name ?? "unknown segment"
        return ["AM\(segment.id) \(name)"] + segment.fields.map { line($0.id, $0.value, in: segment.id) }
    }

    private static func line(_ id: Text, _ value: Text, in segment: Text) -> String {
        let field = D0FieldTable.shared.field(id, in: segment)
        let number = field.map { "\($0.number)-\(id)" } ?? "    \(id)"
        let shown = meaning(value, field?.kind ?? .text)
        let line = "  \(pad(number, 7))\(pad(field?.name.string ?? "unknown field", 46))\(value)"
        return shown.isEmpty ? line : pad(line, 76) + " " + shown
    }

    /// What a value of a kind says in plain digits; empty when it says so itself.
    private static func meaning(_ value: Text, _ kind: D0FieldTable.Kind) -> String {
        switch kind {
        case .text, .number, .telephone: ""
        case .money: D0Value.amount(value)?.description ?? "no amount"
        case .quantity: D0Value.quantity(value)?.description ?? "no quantity"
        case .date: D0Value.date(value)?.description ?? "no day"
        case .rate:
            D0Overpunch.number(value.string.utf8).map { "\(Double($0) / 10_000) %" } ?? "no rate"
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.utf8.count))
    }
}
