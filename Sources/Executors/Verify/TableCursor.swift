import HealthSimCore

/// The rows of a table, household by household.
struct TableCursor {
    /// The file.
    let file: CohortListing.File
    /// What the table should have.
    let schema: TableSchema
    /// The columns that it has, by their name.
    let columns: [String: Int]
    private var stream: TableStream
    private let types: [(index: Int, column: ColumnSchema)]
    private let owners: [Int]
    private let numbers: HouseholdNumber
    /// Up to two rows that were read and not yet given.
    private var waiting: [TableRow] = []
    /// How many rows were read.
    private(set) var count: UInt64 = 0

    /// The columns that tell the household, the surest first.
    private static let ownerColumns = [
        "mrn", "member_id", "rx_member_id", "claim_id", "adjudication_id", "remittance_id", "response_id",
        "claim_control_number",
    ]

    /// Opens a table; nil, and findings, when it has no header.
    init?(
        _ file: CohortListing.File, _ input: InputFile, _ schema: TableSchema, _ numbers: HouseholdNumber,
        _ log: inout FindingLog
    ) {
        self.file = file
        self.numbers = numbers
        self.schema = schema
        stream = TableStream(input)
        let header: TableRow?
        do {
            header = try stream.next()
        } catch {
            log.fail(.form, file.path, "", "\(error)")
            return nil
        }
        guard let header else {
            log.fail(.columns, file.path, "line 1", "The header is missing")
            return nil
        }
        let names = header.ends.indices.map { header.text($0).string }
        if names != schema.columns.map(\.name) {
            let missing = schema.columns.map(\.name).filter { !names.contains($0) }
            let extra = names.filter { name in !schema.columns.contains { $0.name == name } }
            log.fail(
                .columns, file.path, "line 1",
                "Other columns than the table has: missing \(missing), not known \(extra)")
        }
        columns = Dictionary(
            names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let indices = columns
        types = schema.columns.compactMap { column in indices[column.name].map { ($0, column) } }
        // The card of a pharmacy benefit names its own person first.
        owners = Self.ownerColumns.compactMap { indices[$0] }
    }

    /// Takes the rows of the households below a number.
    ///
    /// A row between two of them belongs to them as well: its identifier was changed, and that is found later.
    mutating func take(below end: UInt64, _ log: inout FindingLog) -> [TableRow] {
        var taken: [TableRow] = []
        while true {
            fill(&log)
            guard let first = waiting.first else { return taken }
            let isStray = waiting.count > 1 && waiting[1].number < end && waiting[1].number > 0
            guard first.number < end || isStray else { return taken }
            taken.append(waiting.removeFirst())
        }
    }

    /// The number of the next household; nil at the end.
    mutating func nextNumber(_ log: inout FindingLog) -> UInt64? {
        fill(&log)
        return waiting.map(\.number).filter { $0 > 0 }.min() ?? waiting.first?.number
    }

    private mutating func fill(_ log: inout FindingLog) {
        while waiting.count < 2 {
            do {
                guard var row = try stream.next() else { break }
                count += 1
                for problem in stream.takeProblems() {
                    log.fail(.form, file.path, "line \(problem.line)", problem.message)
                }
                guard row.ends.count == columns.count else {
                    log.fail(
                        .form, file.path, "line \(row.line)",
                        "It has \(row.ends.count) fields: expected \(columns.count)")
                    continue
                }
                check(row, &log)
                row.number = number(of: row)
                waiting.append(row)
            } catch {
                log.fail(.form, file.path, "", "\(error)")
                break
            }
        }
        for problem in stream.takeProblems() { log.fail(.form, file.path, "line \(problem.line)", problem.message) }
    }

    /// The number of the household that a row belongs to; 0 when no identifier in it tells.
    private func number(of row: TableRow) -> UInt64 {
        for owner in owners {
            if let number = numbers.of(row.text(owner)) { return number }
        }
        return 0
    }

    /// Checks that each value is of its type, and there when it must be.
    private func check(_ row: TableRow, _ log: inout FindingLog) {
        for (index, column) in types {
            let field = row.field(index)
            if field.isEmpty {
                if column.isRequired || schema.key == [column.name] {
                    log.fail(.value, file.path, "line \(row.line), \(column.name)", "A value is missing")
                }
            } else if !column.type.accepts(field) {
                let value = String(decoding: field, as: UTF8.self)
                log.fail(.value, file.path, "line \(row.line), \(column.name)", "'\(value)' is no \(column.type)")
            }
        }
    }
}

extension ColumnType {
    /// Whether bytes are a value of the type as tables write it.
    fileprivate func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .text: String(validating: bytes, as: UTF8.self) != nil
        case .integer: Int64(String(decoding: bytes, as: UTF8.self)) != nil
        case .decimal(let places): Self.isDecimal(bytes, places: places)
        case .date: bytes.count == 10 && CalendarDate(iso: String(decoding: bytes, as: UTF8.self)) != nil
        case .timestamp: bytes.count == 25 && Timestamp(utf8: bytes) != nil
        case .boolean: bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8)
        case .money: Self.isDecimal(bytes, places: 2) && bytes.count > 3 && Money(utf8: bytes) != nil
        }
    }

    private static func isDecimal(_ bytes: ArraySlice<UInt8>, places: Int) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.count == 1 || parts[1].count <= places else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
