/// One of the CDC's files of counties while it is read.
struct CountyFile {
    /// The form of a file.
    private enum Form {
        /// A county a row; the columns of figures by their position among all figures.
        case wide(columns: [(figure: Int, column: Int)])
        /// A figure a row.
        case long(measure: Int, type: Int, value: Int)
    }

    /// More problems than these are counted, not kept.
    private static let most = 1_000

    let file: PopulationImport.File
    private let bytes: [UInt8]
    private let figures: [Int]
    private(set) var problems: [PopulationImport.Problem] = []
    private(set) var remarks: [String] = []
    /// The figures of each county by position.
    private(set) var values: [String: [Int: Double]] = [:]
    private(set) var population: [String: Int] = [:]
    private var header: [String] = []
    private var fipsColumn = 0
    private var populationColumn: Int?
    private var stateColumn: Int?
    private var form = Form.wide(columns: [])
    private var lines: [String: Int] = [:]
    private var unknown: [String] = []
    private var uncounted = 0

    /// A file of which some figures are wanted, by their position.
    init(_ file: PopulationImport.File, _ bytes: [UInt8], figures: [Int]) {
        self.file = file
        self.bytes = bytes
        self.figures = figures
    }

    /// Reads all of it.
    mutating func read() {
        var (reader, record) = (CSVReader(), CSVRecord())
        do throws(CSVError) {
            guard try reader.next(in: bytes.span, into: &record) else {
                report(line: 1, column: 1, "the file is empty")
                return
            }
            guard readHeader(record) else { return }
            while try reader.next(in: bytes.span, into: &record) { read(record) }
        } catch {
            report(line: error.line, column: error.column, error.message)
        }
        finish()
    }

    // MARK: - Header

    /// Finds the columns; false when they are not those of the file.
    private mutating func readHeader(_ record: CSVRecord) -> Bool {
        header = record.strings(in: bytes.span)
        let names = header.map { Self.plain($0) }
        func column(_ wanted: String...) -> Int? {
            wanted.lazy.compactMap { name in names.firstIndex(of: Self.plain(name)) }.first
        }
        guard let fips = file == .places ? column("CountyFIPS", "LocationID") : column("FIPS", "STCNTY") else {
            let wanted = file == .places ? "'CountyFIPS' (wide form) or 'LocationID' (long form)" : "'FIPS'"
            report(line: 1, column: 1, "the header has no column \(wanted)" + nearest("FIPS", "CountyFIPS"))
            return false
        }
        fipsColumn = fips
        populationColumn = file == .places ? column("TotalPopulation") : column("E_TOTPOP")
        stateColumn = file == .places ? column("StateAbbr") : column("ST_ABBR")
        if file == .places, let measure = column("MeasureId") {
            guard let type = column("DataValueTypeID", "Data_Value_Type"), let value = column("Data_Value") else {
                report(line: 1, column: 1, "the long form needs the columns 'DataValueTypeID' and 'Data_Value'")
                return false
            }
            form = .long(measure: measure, type: type, value: value)
            return true
        }
        let found = figures.compactMap { figure -> (figure: Int, column: Int)? in
            let name = PopulationFigure.all[figure].column + (file == .places ? "_CrudePrev" : "")
            return column(name).map { (figure, $0) }
        }
        guard !found.isEmpty else {
            let example = file == .places ? "DIABETES_CrudePrev" : "EP_AGE65"
            report(line: 1, column: 1, "the header has none of the figures, such as '\(example)'" + nearest(example))
            return false
        }
        if file == .svi {
            for wanted in ["EP_AGE17", "EP_AGE65"] where column(wanted) == nil {
                report(line: 1, column: 1, "the header has no column '\(wanted)'" + nearest(wanted))
            }
        }
        form = .wide(columns: found)
        let missing = figures.filter { figure in !found.contains { $0.figure == figure } }
        if !missing.isEmpty {
            remarks.append(
                "The \(title) has no \(missing.map { PopulationFigure.all[$0].column }.joined(separator: ", "))")
        }
        return true
    }

    private var title: String { file == .places ? "file of PLACES" : "file of the SVI" }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private func nearest(_ names: String...) -> String {
        names.lazy.compactMap { NearestName.of($0, among: header) }.first.map { "; did you mean '\($0)'?" } ?? ""
    }

    // MARK: - Rows

    private mutating func read(_ record: CSVRecord) {
        let text = cell(record, fipsColumn)
        let state = stateColumn.map { cell(record, $0) } ?? ""
        // The nation's row has no county.
        if state == "US" || (file == .places && (text == "59" || text == "00059")) { return }
        guard let fips = Self.fips(text) else {
            report(record, fipsColumn, "'\(text)' is no FIPS code of a county: expected five digits, such as 48201")
            return
        }
        guard Self.isKnown(fips) else {
            if !unknown.contains(fips) { unknown.append(fips) }
            return
        }
        switch form {
        case .wide(let columns):
            if let line = lines[fips] {
                report(record, fipsColumn, "the county \(fips) stands twice: the first time on line \(line)")
                return
            }
            lines[fips] = record.line
            readPopulation(record, of: fips)
            values[fips, default: [:]] = [:]
            for (figure, column) in columns {
                if let value = percentage(record, column) { values[fips]?[figure] = value }
            }
        case .long(let measure, let type, let value):
            let kind = Self.plain(cell(record, type))
            guard kind == "crdprv" || kind == "crudeprevalence" else { return }
            let name = cell(record, measure).uppercased()
            guard let figure = figures.first(where: { PopulationFigure.all[$0].column == name }) else { return }
            if population[fips] == nil { readPopulation(record, of: fips) }
            let key = "\(fips)/\(name)"
            if let line = lines[key] {
                report(
                    record, measure,
                    "the measure \(name) of county \(fips) stands twice: the first time on line \(line)")
                return
            }
            lines[key] = record.line
            if values[fips] == nil { values[fips] = [:] }
            if let value = percentage(record, value) { values[fips]?[figure] = value }
        }
    }

    private mutating func readPopulation(_ record: CSVRecord, of fips: String) {
        guard let column = populationColumn else { return }
        let text = cell(record, column)
        let digits = text.filter { $0 != "," }
        guard !digits.isEmpty, digits != "-999" else { return }
        guard let people = Int(digits) ?? Self.whole(digits), people >= 0 else {
            report(record, column, "'\(text)' is no number of people")
            return
        }
        population[fips] = people
    }

    private static func whole(_ text: String) -> Int? { Double(text).flatMap { Int(exactly: $0) } }

    /// A percentage; nil for one that is not published, or after reporting what is wrong.
    private mutating func percentage(_ record: CSVRecord, _ column: Int) -> Double? {
        let text = cell(record, column)
        if text.isEmpty || text == "-999" || text == "-999.0" { return nil }
        guard let value = Double(text), value.isFinite else {
            report(record, column, "'\(text)' is no percentage")
            return nil
        }
        guard (0...100).contains(value) else {
            report(record, column, "\(text) is no percentage: expected 0 to 100, or -999 where nothing is known")
            return nil
        }
        return value
    }

    private func cell(_ record: CSVRecord, _ column: Int) -> String {
        let text = record.string(column, in: bytes.span)
        guard text.first == " " || text.last == " " else { return text }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// A FIPS code of five digits; a lost leading zero, and a `.0` of a spreadsheet, are mended.
    private static func fips(_ text: String) -> String? {
        let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard (4...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits.utf8.count == 4 ? "0" + digits : digits
    }

    private static func isKnown(_ fips: String) -> Bool {
        PlaceTable.shared.countyName(fips: fips) != nil || ConnecticutRegions.shared.isFormerCounty(fips)
    }

    private mutating func finish() {
        if !unknown.isEmpty {
            let shown = unknown.prefix(10).joined(separator: ", ") + (unknown.count > 10 ? " …" : "")
            remarks.append("The \(title) has \(unknown.count) places that are no county today, left out: \(shown)")
        }
        if problems.isEmpty, values.isEmpty { report(line: 1, column: 1, "the file has no county") }
        if uncounted > 0 { remarks.append("The \(title) has \(uncounted) more problems") }
    }

    // MARK: - Problems

    private mutating func report(_ record: CSVRecord, _ column: Int, _ message: String) {
        let start = record.fields[column].range.lowerBound
        let before = bytes[..<start]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        // A mark in front of the file is no character of the first line.
        let characters = bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
        report(line: record.line, column: characters + 1, "\(message) (\(header[column]))")
    }

    private mutating func report(line: Int, column: Int, _ message: String) {
        guard problems.count < Self.most else {
            uncounted += 1
            return
        }
        problems.append(PopulationImport.Problem(file: file, line: line, column: column, message: message))
    }
}
