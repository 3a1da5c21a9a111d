import HealthSimCore
import PatientSim

/// Reads the parts of a canonical record and collects what is wrong with them.
///
/// A method that reads a value gives nothing for `null` and for a value that it does not understand; the latter is
/// noted as a finding.
struct RecordParser {
    var reader: JSONReader
    private var findings: [Finding] = []
    /// Findings beyond those that are kept.
    private var furtherCount = 0
    private(set) var errorCount = 0
    private(set) var dropped: [PatientReading.DroppedEntry] = []

    /// What the input says of the lists of the record.
    var draft = PatientRecord(patient: PatientDraft.unknown)

    init(_ reader: JSONReader) { self.reader = reader }

    /// The rules of reading, as findings name them.
    enum Rule {
        static let missing = "READ-001"
        static let kind = "READ-002"
        static let value = "READ-003"
        static let unknown = "READ-004"
        static let assigned = "READ-005"
        static let further = "READ-006"
    }

    /// How many findings of one record are kept: a hostile text has no more memory than this.
    static let findingLimit = 1_000

    private mutating func add(_ finding: Finding) {
        if findings.count < Self.findingLimit { findings.append(finding) } else { furtherCount += 1 }
    }

    /// Notes an error at a field.
    mutating func fail(_ field: String, _ message: String, _ value: Finding.Value? = nil, rule: String) {
        add(Finding(.error, field: field, message: message, value: value, rule: rule))
        errorCount += 1
    }

    /// Notes a warning at a field.
    mutating func warn(_ field: String, _ message: String, _ value: Finding.Value? = nil, rule: String) {
        add(Finding(.warning, field: field, message: message, value: value, rule: rule))
    }

    /// Notes that a value is not what is asked for and skips it; what is not JSON is thrown on.
    mutating func note(_ error: JSONError) throws(JSONError) {
        guard error.kind == .mismatch else { throw error }
        let found = try JSONValue(reading: &reader)
        let value: Finding.Value? =
            switch found.content {
            case .string(let text): .text(text)
            case .number(let number): .number(number.description)
            case .bool(let value): .boolean(value)
            case .object, .array, .null: nil
            }
        fail(error.path, error.message, value, rule: Rule.kind)
    }

    /// Notes a field that is not known, with the known one that is spelt nearly so.
    mutating func unknown(_ key: JSONKey, among known: [String]) {
        let name = key.string
        let near = NearestName.of(name, among: known).map { ": did you mean '\($0)'?" } ?? ", and is not read"
        warn(reader.path, "This field is not known\(near)", rule: Rule.unknown)
    }

    /// Notes that a field which must be there is not.
    mutating func missing(_ field: String, in path: String, _ what: String) {
        fail(FieldPath.join(path, field), "Missing: expected \(what)", rule: Rule.missing)
    }

    /// Reads the whole text as a patient's record.
    mutating func record() throws(JSONError) -> PatientReading {
        draft = PatientRecord(patient: PatientDraft.unknown)
        let reading = try reading { parser throws(JSONError) in try parser.recordMembers() ? parser.draft : nil }
        return PatientReading(result: reading.result, readable: reading.readable, dropped: reading.dropped)
    }

    /// Reads the whole text as one value, which `body` reads.
    mutating func reading<Value>(
        _ body: (inout RecordParser) throws(JSONError) -> Value?
    ) throws(JSONError) -> CanonicalReading<Value> {
        findings = []
        errorCount = 0
        furtherCount = 0
        dropped = []
        let value = try body(&self)
        try reader.finish()
        if value == nil && errorCount == 0 { fail("", "Expected an object, found null", rule: Rule.kind) }
        if furtherCount > 0 {
            let severity: Severity = errorCount > 0 ? .error : .warning
            findings.append(
                Finding(
                    severity, field: "", message: "\(furtherCount) more findings are not listed", rule: Rule.further))
        }
        return CanonicalReading(result: ValidationResult(findings), readable: value, dropped: dropped)
    }

    /// Reads the entries of a list, `body` each; one that gives nothing is noted as dropped.
    mutating func list<Entry>(
        _ name: String, _ body: (inout RecordParser) throws(JSONError) -> Entry?
    ) throws(JSONError) -> [Entry] {
        var entries: [Entry] = []
        guard try beginArray() else { return entries }
        var index = 0
        while try reader.nextElement() {
            if let entry = try body(&self) {
                entries.append(entry)
            } else {
                dropped.append(PatientReading.DroppedEntry(list: name, index: index))
            }
            index += 1
        }
        return entries
    }

    /// Enters an object; false for `null` and for what is no object.
    mutating func beginObject() throws(JSONError) -> Bool {
        if try reader.null() { return false }
        do {
            try reader.beginObject()
            return true
        } catch {
            try note(error)
            return false
        }
    }

    /// Enters an array; false for `null` and for what is no array.
    mutating func beginArray() throws(JSONError) -> Bool {
        if try reader.null() { return false }
        do {
            try reader.beginArray()
            return true
        } catch {
            try note(error)
            return false
        }
    }
}
