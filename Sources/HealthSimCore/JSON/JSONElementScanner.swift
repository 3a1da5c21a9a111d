/// Finds the end of a JSON value in bytes that come piece by piece.
///
/// It looks only at what is needed to find the end: brackets, by kind, and strings. It stops at bytes that
/// stand nowhere in JSON outside of strings, so that garbage is noticed early.
struct JSONElementScanner {
    /// What a look at some more bytes has found.
    enum Outcome {
        /// The value goes on after the bytes.
        case unfinished
        /// The value ends before this byte.
        case end(Int)
        /// The bytes up to and with this one are not JSON.
        case bad(Int)
    }

    /// The next byte to be looked at.
    private(set) var place: Int

    /// The brackets that are open, from the outside in: whether each is an object's.
    private var kinds: [Bool] = []
    private var isInString = false
    private var isScalar = false

    /// A scanner for a value that begins at a byte.
    init(at start: Int) { place = start }

    /// Moves the scanner with its bytes.
    mutating func move(by distance: Int) { place -= distance }

    /// Looks at the bytes up to `end` that it has not yet seen.
    mutating func scan(_ bytes: UnsafeRawPointer, until end: Int) -> Outcome {
        // Every byte and word that is read lies before `end`.
        while place < end {
            if isInString {
                guard unsafe skipString(bytes, until: end) else { return .unfinished }
                if unsafe bytes.load(fromByteOffset: place, as: UInt8.self) != UInt8(ascii: "\"") { return .bad(place) }
                place &+= 1
                isInString = false
                if kinds.isEmpty { return .end(place) }
                continue
            }
            let byte = unsafe bytes.load(fromByteOffset: place, as: UInt8.self)
            switch byte {
            case UInt8(ascii: "\""):
                if isScalar { return .end(place) }
                isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if isScalar { return .end(place) }
                if kinds.count == JSONReader.maximumDepth { return .bad(place) }
                kinds.append(byte == UInt8(ascii: "{"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if isScalar { return .end(place) }
                guard let kind = kinds.popLast(), kind == (byte == UInt8(ascii: "}")) else { return .bad(place) }
                if kinds.isEmpty {
                    place &+= 1
                    return .end(place)
                }
            case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"):
                if isScalar { return .end(place) }
                if kinds.isEmpty { return .bad(place) }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
                UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if kinds.isEmpty { isScalar = true }
            default:
                return .bad(place)
            }
            place &+= 1
        }
        return .unfinished
    }

    /// Whether the end of the input ends the value too.
    var endsWithInput: Bool { isScalar }

    /// Moves to the end of a string, or to a byte that may not stand in one.
    /// - Returns: whether there is one before `end`.
    private mutating func skipString(_ bytes: UnsafeRawPointer, until end: Int) -> Bool {
        var at = place
        while true {
            if at &+ 8 <= end {
                let stops = unsafe WordScan.escapes(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                if stops == 0 {
                    at &+= 8
                    continue
                }
                at &+= stops.trailingZeroBitCount &>> 3
            }
            if at >= end { break }
            let byte = unsafe bytes.load(fromByteOffset: at, as: UInt8.self)
            if byte == UInt8(ascii: "\\") {
                // The byte after it is no end, whatever it is; when it is not here yet, look again later.
                if at &+ 1 >= end { break }
                at &+= 2
            } else if byte < 0x20 || byte == UInt8(ascii: "\"") {
                place = at
                return true
            } else {
                at &+= 1
            }
        }
        place = min(at, end)
        return false
    }
}
