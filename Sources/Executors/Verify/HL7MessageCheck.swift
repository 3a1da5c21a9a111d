import Formats
import HealthSimCore

/// Checks messages of HL7 v2; it remembers the patient of the last one.
struct HL7MessageCheck {
    let path: String
    let asOf: CalendarDate?
    private var last: (mrn: String, person: String)?
    private var control = ""

    init(path: String, asOf: CalendarDate?) {
        self.path = path
        self.asOf = asOf
    }

    private static let known: Set<String> = [
        "MSH", "EVN", "PID", "PD1", "NK1", "PV1", "PV2", "AL1", "DG1", "DRG", "PR1", "GT1", "IN1", "IN2", "ORC", "OBR",
        "OBX", "NTE", "RXA", "RXR", "RXE", "RXC", "TQ1", "SCH", "RGS", "AIS", "AIP", "AIL", "AIG", "TXA", "MRG", "SPM",
        "ROL",
    ]

    /// Checks a message.
    mutating func verify(_ message: HL7Message, number: UInt64, _ log: inout FindingLog) {
        let place = "message \(number)"
        func fail(_ rule: VerificationRule, _ field: String, _ text: String) {
            log.fail(rule, path, "\(place), \(field)", text)
        }
        for segment in message.segments where !Self.known.contains(segment.name) {
            fail(.form, segment.name, "A segment that no message has")
        }
        let id = message.text("MSH-10")
        if id.isEmpty || id == control { fail(.key, "MSH-10", "'\(id)' is missing or stands twice") }
        control = id
        if message.text("MSH-12") != "2.5.1" { fail(.form, "MSH-12", "Expected version 2.5.1") }
        if Timestamp(hl7: message.text("MSH-7")) == nil {
            fail(.value, "MSH-7", "'\(message.text("MSH-7"))' is no moment")
        }

        let mrn = message.text("PID-3.1")
        let person = ["PID-3", "PID-5", "PID-7", "PID-8", "PID-11"].map { message.text($0) }.joined(separator: "|")
        if !Identifiers.isMRN(mrn) { fail(.link, "PID-3", "'\(mrn)' is no record number") }
        if let last, last.mrn == mrn, last.person != person {
            fail(.identity, "PID", "Another person than in the message before: \(person) and \(last.person)")
        }
        last = (mrn, person)
        if Timestamp(hl7: message.text("PID-7")) == nil {
            fail(.value, "PID-7", "'\(message.text("PID-7"))' is no day")
        }

        let numbers = HouseholdNumber(persons: .max)
        for field in ["PV1-19", "PID-18", "SCH-1", "SCH-2"] {
            let visit = message.text(field + ".1")
            if !visit.isEmpty, numbers.of(Text(visit)) != numbers.of(Text(mrn)) {
                fail(.link, field, "Visit '\(visit)' is not of patient \(mrn)")
            }
        }
        for field in ["PV1-7.1", "PV1-8.1", "PD1-4.1", "ORC-12.1", "OBR-16.1"] {
            let npi = message.text(field)
            if !npi.isEmpty && !NPI.isValid(npi) {
                fail(.provider, field, "'\(npi)' is no NPI: its check digit is false")
            }
        }
        for (index, segment) in message.segments("DG1").enumerated() {
            let code = segment[3].split(separator: "^").first.map(String.init) ?? ""
            if !DiagnosisCodes.isKnown(Text(code)) {
                fail(.code, "DG1[\(index + 1)]-3", "'\(code)' is no code of ICD-10-CM")
            }
        }
        for (index, segment) in message.segments("OBX").enumerated() {
            let field = "OBX[\(index + 1)]"
            if segment[1] != String(index + 1) && Int(segment[1]) == nil {
                fail(.envelope, "\(field)-1", "Expected a number")
            }
            if segment[2] == "NM" && Double(segment[5]) == nil {
                fail(.value, "\(field)-5", "'\(segment[5])' is no number")
            }
            let parts = segment[3].split(separator: "^", omittingEmptySubsequences: false).map(String.init)
            if parts.count > 2, parts[2] == "LN", !CodeShape.fits(Concept(.loinc, parts[0])) {
                fail(.code, "\(field)-3", "'\(parts[0])' is no code of LOINC: its check digit is false")
            }
            if !segment[14].isEmpty, let moment = Timestamp(hl7: segment[14]), let asOf, moment.date > asOf {
                fail(.dates, "\(field)-14", "\(moment.date) is after the day of the run, \(asOf)")
            }
        }
    }
}

extension Timestamp {
    /// The moment of HL7 v2: `20240105`, `20240105103000-0600`.
    fileprivate init?(hl7 text: String) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "-" || $0 == "+" }
        guard let digits = parts.first, digits.allSatisfy(\.isNumber), [8, 12, 14].contains(digits.utf8.count),
            let number = Int(digits)
        else { return nil }
        let whole = digits.utf8.count == 8 ? number * 1_000_000 : digits.utf8.count == 12 ? number * 100 : number
        let (day, time) = (whole / 1_000_000, whole % 1_000_000)
        guard let date = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100),
            time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 60
        else { return nil }
        self.init(date: date, secondOfDay: time / 10_000 * 3_600 + time / 100 % 100 * 60 + time % 100)
    }
}
