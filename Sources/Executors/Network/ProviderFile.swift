import Formats
public import HealthSimCore

/// Why a file of providers cannot be used at all.
public enum ProviderFileError: Error, Hashable, Sendable {
    /// Columns of the layout that the header has not.
    case missingColumns(path: String, names: [String])
    /// A quotation mark that is never closed, on a line.
    case openQuote(path: String, line: Int)
    /// The file is another one than the specification says, by digest.
    case otherFile(path: String, stated: String, found: String)
    /// The file changed while it was read.
    case changed(path: String)
}

extension ProviderFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingColumns(let path, let names):
            "'\(path)' is not in the layout of NPPES: its header has no column "
                + names.map { "'\($0)'" }.joined(separator: ", ")
        case .openQuote(let path, let line): "'\(path)', line \(line): a quotation mark is not closed"
        case .otherFile(let path, let stated, let found):
            "'\(path)' is another file than the specification names: its SHA-256 is \(found), not \(stated)"
        case .changed(let path): "'\(path)' changed while it was read"
        }
    }
}

/// The providers of a file in the layout of NPPES: who is in some counties, and what is wrong with the file.
///
/// The file is read as a stream, and of a provider only where to find it is kept; what it says is read again for those who
/// are chosen. So a file of many gigabytes needs some 100 bytes a provider of the counties.
public struct ProviderFile: Sendable {
    /// Something wrong with a record, which is then not used.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The line of the file, from 1.
        public let line: Int
        /// What is wrong, and what would be right.
        public let message: String
        /// The line and what is wrong.
        public var description: String { "line \(line): \(message)" }
    }

    /// How many records there are of each fate.
    public struct Counts: Hashable, Sendable {
        /// All records.
        public var records = 0
        /// Those in the counties with a role.
        public var usable = 0
        /// Those whose number was taken back.
        public var deactivated = 0
        /// Those elsewhere.
        public var elsewhere = 0
        /// Those whose taxonomy codes have no role here.
        public var otherRoles = 0
    }

    /// Where a provider stands.
    struct Row: Sendable {
        var npi: UInt64
        var offset: UInt64
        var address: UInt64
        var line: UInt32
        var county: UInt16
        var place: UInt16
        var role: UInt8
        var isOrganization: Bool
    }

    /// The path as it was given.
    public let path: String
    /// The SHA-256 digest of the bytes, in hexadecimal.
    public private(set) var digest = ""
    /// The records.
    public private(set) var counts = Counts()
    /// The first problems, in the order of the lines.
    public private(set) var problems: [Problem] = []
    /// How many problems there are.
    public private(set) var problemCount = 0
    /// The providers by identifier, each once.
    private(set) var rows: [Row] = []

    /// The most problems that are kept as texts.
    public static let namedProblems = 10_000

    /// Reads a file.
    ///
    /// - Parameter counties: where providers are wanted; nil for everywhere.
    /// - Throws: `ProviderFileError`; `FileFailure` when the file cannot be read.
    public init(_ path: String, counties: [County]? = nil) throws {
        self.path = path
        let wanted = counties.map { Set($0.map(\.position)) }
        let file = try InputFile(path)
        var scanner = NPPESScanner()
        var hash = SHA256()
        while let piece = try file.next() {
            hash.update(piece)
            scanner.take(piece) { read($0, wanted) }
        }
        scanner.finish { read($0, wanted) }
        guard scanner.missing.isEmpty else {
            throw ProviderFileError.missingColumns(path: path, names: scanner.missing)
        }
        if let line = scanner.openLine { throw ProviderFileError.openQuote(path: path, line: line) }
        digest = hash.digest.description
        dropRepeated()
    }

    private mutating func note(_ line: Int, _ message: String) {
        problemCount += 1
        if problems.count < Self.namedProblems { problems.append(Problem(line: line, message: message)) }
    }

    private mutating func dropRepeated() {
        rows.sort { $0.npi != $1.npi ? $0.npi < $1.npi : $0.line < $1.line }
        var kept: [Row] = []
        kept.reserveCapacity(rows.count)
        for row in rows {
            if let last = kept.last, last.npi == row.npi {
                note(Int(row.line), "the NPI \(row.npi) is on line \(last.line) already")
            } else {
                kept.append(row)
            }
        }
        rows = kept
        counts.usable = kept.count
        problems.sort { $0.line < $1.line }
    }
}

// MARK: - Records

extension ProviderFile {
    private mutating func read(_ row: borrowing NPPESScanner.Row, _ wanted: Set<Int>?) {
        counts.records += 1
        let npi = row.text(.npi)
        guard NPI.isValid(npi), let number = UInt64(npi) else {
            return note(row.line, Self.wrongIdentifier(npi))
        }
        if !row.text(.deactivation).isEmpty, row.text(.reactivation).isEmpty {
            counts.deactivated += 1
            return
        }
        let type = row.text(.entityType)
        guard type == "1" || type == "2" else {
            return note(
                row.line, "the entity type of \(npi) is '\(type)': expected 1 for a person, 2 for an organization")
        }
        guard let place = place(of: row, npi) else { return }
        if let wanted, !wanted.contains(place.county.position) {
            counts.elsewhere += 1
            return
        }
        guard let role = role(of: row, npi, isOrganization: type == "2") else { return }
        let name = row.text(type == "2" ? .organization : .lastName)
        guard !name.isEmpty else { return note(row.line, "\(npi) has no name") }
        rows.append(
            Row(
                npi: number, offset: row.offset, address: Self.key(of: row.text(.line), place),
                line: UInt32(clamping: row.line), county: UInt16(place.county.position), place: place.row,
                role: UInt8(role.number), isOrganization: type == "2"))
    }

    private static func wrongIdentifier(_ text: String) -> String {
        let isNumber = text.utf8.count == 10 && UInt64(text) != nil
        guard isNumber, let first = text.first, first == "1" || first == "2", let body = UInt64(text.prefix(9)) else {
            return "'\(text)' is no NPI: expected ten digits, the first 1 or 2"
        }
        return "'\(text)' is no NPI: its check digit would be \(NPI.checkDigit(of: body))"
    }

    /// The place of practice by its ZIP code; nil when it is none of ours, or wrong.
    private mutating func place(of row: borrowing NPPESScanner.Row, _ npi: String) -> Place? {
        let zip = row.text(.postalCode)
        let country = row.text(.country).uppercased()
        guard country.isEmpty || country == "US" else {
            counts.elsewhere += 1
            return nil
        }
        var digits = zip.filter { $0 != "-" && $0 != " " }
        // Spreadsheets take the first zero of New England's codes.
        if digits.utf8.count == 4 || digits.utf8.count == 8 { digits = "0" + digits }
        guard digits.utf8.count == 5 || digits.utf8.count == 9, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else {
            note(row.line, "the postal code of \(npi) is '\(zip)': expected 5 or 9 digits")
            return nil
        }
        let state = row.text(.state).uppercased()
        guard let place = Place(nearestTo: String(digits.prefix(5)), state: state) else {
            if state.isEmpty || PlaceTable.shared.state(named: state) != nil {
                note(row.line, "the postal code '\(zip)' of \(npi) is not one of the state '\(state)'")
            } else {
                counts.elsewhere += 1
            }
            return nil
        }
        return place
    }

    /// The role by the primary taxonomy code, else by the first that has one.
    private mutating func role(
        of row: borrowing NPPESScanner.Row, _ npi: String, isOrganization: Bool
    ) -> ProviderRole? {
        var (first, primary): (ProviderRole?, ProviderRole?) = (nil, nil)
        var isWrong = false
        for place in 0..<NPPESColumn.taxonomies {
            let code = row.text(.taxonomy(place)).uppercased()
            guard !code.isEmpty else { continue }
            guard TaxonomyRoles.isCode(code) else {
                isWrong = true
                note(row.line, "the taxonomy code '\(code)' of \(npi) is none: expected nine characters and an X")
                continue
            }
            guard let role = TaxonomyRoles.shared.role(of: code) else { continue }
            // A person is no facility; an organization of clinicians is a practice.
            guard role.kind == nil || isOrganization else { continue }
            let fitting = isOrganization && role.kind == nil ? ProviderRole(.practice) : role
            if first == nil { first = fitting }
            if primary == nil, row.text(.primarySwitch(place)).uppercased() == "Y" { primary = fitting }
        }
        if let role = primary ?? first { return role }
        if !isWrong { counts.otherRoles += 1 }
        return nil
    }

    /// A number that stands for an address: letters and digits of the line, and the place.
    private static func key(of line: String, _ place: Place) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in line.uppercased().utf8 where byte != 0x20 && byte != 0x2E && byte != 0x2C {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return (hash ^ UInt64(place.row)) &* 0x0000_0100_0000_01B3
    }
}
