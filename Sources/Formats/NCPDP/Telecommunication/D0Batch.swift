import HealthSimCore

/// The records of a batch around transmissions.
///
/// Header of 75 bytes: STX, `00`, type (880-K6), sender (24), batch number (7), day (8), time (4), file type (1), version
/// `12`, receiver (24), ETX. Each transmission: STX, `G1`, reference number (10), the transmission, ETX. Trailer of 56:
/// STX, `99`, batch number (7), records with header and trailer (10), message (35), ETX.
/// Source: NCPDP Batch Standard 1.2 as public companion guides describe it; see `docs/mappings/ncpdp.md` for what could be
/// verified.
struct D0Batch {
    /// The bytes of a header.
    static let headerLength = 75
    /// The bytes of a trailer.
    static let trailerLength = 56

    private let number: Int
    private var records = 0

    /// A batch by its number, from 1; after 9,999,999 the numbers begin anew.
    init(number: Int) { self.number = (number - 1) % 9_999_999 + 1 }

    /// Writes the header.
    mutating func begin(
        _ d0: inout D0Writer, _ direction: D0Encoder.Direction, on date: CalendarDate, _ options: D0Options
    ) {
        d0.out.append(D0Sign.startOfText)
        d0.out.append("00")
        d0.out.append(direction == .requests ? "T" : "R" as StaticString)
        d0.fixed(options.sender, width: 24)
        d0.out.append(magnitude: UInt64(number), digits: 7)
        d0.fixed(date)
        d0.out.append(magnitude: UInt64(options.minuteOfDay / 60 * 100 + options.minuteOfDay % 60), digits: 4)
        d0.out.append(options.usage == .test ? "T" : "P" as StaticString)
        d0.out.append("12")
        d0.fixed(options.receiver, width: 24)
        d0.out.append(D0Sign.endOfText)
        records = 1
    }

    /// Begins the record of a transmission.
    mutating func beginRecord(_ d0: inout D0Writer) {
        d0.out.append(D0Sign.startOfText)
        d0.out.append("G1")
        d0.out.append(magnitude: UInt64(records), digits: 10)
        records += 1
    }

    /// Ends it.
    func endRecord(_ d0: inout D0Writer) { d0.out.append(D0Sign.endOfText) }

    /// Writes the trailer.
    func end(_ d0: inout D0Writer) {
        d0.out.append(D0Sign.startOfText)
        d0.out.append("99")
        d0.out.append(magnitude: UInt64(number), digits: 7)
        d0.out.append(magnitude: UInt64(records + 1), digits: 10)
        d0.out.append(repeating: 0x20, count: 35)
        d0.out.append(D0Sign.endOfText)
    }
}
