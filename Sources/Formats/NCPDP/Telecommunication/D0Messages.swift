import HealthSimCore
import RxMemberSim

/// The texts of an answer (526-FQ) as they are written: at most nine of at most 40 characters, a longer one in parts.
struct D0Messages {
    /// What stands before the day from which a refill is paid.
    static let nextFill = "REFILL PAYABLE ON OR AFTER "

    private let texts: [Text]

    /// The messages of an answer; the day of the next fill has a text of its own.
    init(of response: ClaimResponse) {
        guard let day = response.nextFill else {
            texts = response.messages
            return
        }
        texts = response.messages.filter { Self.day(in: $0) == nil } + [Text(Self.nextFill + Self.digits(of: day))]
    }

    /// The day that a text of the next fill names; nil for any other text.
    static func day(in text: Text) -> CalendarDate? {
        let words = text.string
        guard words.hasPrefix(nextFill), words.utf8.count == nextFill.utf8.count + 8 else { return nil }
        return D0Value.date(Text(String(words.dropFirst(nextFill.utf8.count))))
    }

    private static func digits(of day: CalendarDate) -> String {
        let number = String(D0Writer.number(day))
        return String(repeating: "0", count: 8 - number.utf8.count) + number
    }

    /// Writes the count, and of each part its number, the text, and a sign when the next one goes on with it.
    func write(to d0: inout D0Writer) {
        guard !texts.isEmpty else { return }
        let parts = texts.flatMap(Self.parts).prefix(9)
        guard !parts.isEmpty else { return }
        d0.field("UF", parts.count, width: 2)
        for (place, part) in parts.enumerated() {
            d0.field("UH", place + 1, width: 2)
            d0.begin("FQ")
            d0.out.append(contentsOf: part.bytes)
            if part.goesOn { d0.field("UG", "+") }
        }
    }

    /// A text in parts of at most 40 characters; none ends with a space, which would be lost.
    private static func parts(of text: Text) -> [(bytes: [UInt8], goesOn: Bool)] {
        var rest = D0Writer.spelling(of: text)[...]
        var parts: [(bytes: [UInt8], goesOn: Bool)] = []
        while rest.count > 40 {
            var part = rest.prefix(40)
            while part.last == 0x20 { part.removeLast() }
            if part.isEmpty { part = rest.prefix(40) }
            rest = rest.dropFirst(part.count)
            parts.append((Array(part), true))
        }
        if !rest.isEmpty { parts.append((Array(rest), false)) }
        return parts
    }
}
