import Formats
import HealthSimCore
import RxMemberSim

extension Verification {
    /// Reads the documents of C-CDA: well-formed, of the patient of their name, with codes and dates that can be.
    mutating func verifyDocuments() {
        for file in listing.files(of: "ccda") {
            var patients = IdentifierSum()
            verifyArchive(file) { work, name, content in
                var problems: [(VerificationRule, String)] = []
                let wanted = name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
                var mrn = Text.empty
                do {
                    try XMLCheck.check(content) { path, attributes in
                        let element = path[path.count - 1]
                        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
                        if path.count == 4 && path.suffix(2) == ["patientRole", "id"], let number = value("extension"),
                            number.hasPrefix("MRN")
                        {
                            mrn = Text(number)
                        }
                        // What has no number of its own in the chart has the patient's and a word: the document, the policy.
                        if element == "id", let number = value("extension"), number.hasPrefix("MRN"),
                            number.prefix(while: { $0 != "-" }) != wanted
                        {
                            problems.append((.link, "'\(number)' in \(element) is of another patient"))
                        }
                        if element == "id", value("root") == "2.16.840.1.113883.4.6", let npi = value("extension"),
                            !NPI.isValid(npi)
                        {
                            problems.append((.provider, "'\(npi)' is no NPI: its check digit is false"))
                        }
                        if value("codeSystem") == "2.16.840.1.113883.6.90", let code = value("code"),
                            !DiagnosisCodes.isKnown(Text(code))
                        {
                            problems.append((.code, "'\(code)' is no code of ICD-10-CM"))
                        }
                        if Self.isMoment(path),
                            let time = value("value"), Self.day(time) == nil
                        {
                            problems.append((.value, "'\(time)' is no moment (\(element))"))
                        }
                    }
                } catch {
                    problems.append((.form, "\(error)"))
                }
                for (rule, message) in problems { work.log.fail(rule, file.path, name, message) }
                if mrn.string != wanted { work.log.fail(.link, file.path, name, "It is of patient '\(mrn)'") }
                patients.add(mrn)
            }
            note("ccda", file.rows, "documents")
            note("ccda", Entity.patients.rawValue, patients)
        }
    }

    /// Reads the messages of SCRIPT: well-formed, of a known kind; prescriptions by their reader.
    mutating func verifyScript() {
        for file in listing.files(of: "ncpdp-script") {
            verifyArchive(file) { work, name, content in
                do throws(ScriptError) {
                    guard try ScriptReader.kind(content) == .newRx else { return }
                    let message = try ScriptReader.newRx(content)
                    for npi in [message.pharmacy.npi, message.prescriber.npi] where !NPI.isValid(npi.string) {
                        work.log.fail(.provider, file.path, name, "'\(npi)' is no NPI: its check digit is false")
                    }
                    if let code = message.prescription.indication?.code, !DiagnosisCodes.isKnown(code) {
                        work.log.fail(.code, file.path, name, "'\(code)' is no code of ICD-10-CM")
                    }
                    if let asOf = work.listing.asOf, message.prescription.written.date > asOf {
                        work.log.fail(.dates, file.path, name, "Written after the day of the run, \(asOf)")
                    }
                } catch {
                    work.log.fail(.form, file.path, name, error.description)
                }
            }
            note("ncpdp-script", file.rows, "messages")
        }
    }

    /// Whether the value of an element is a moment; the bounds of a range of results are none.
    private static func isMoment(_ path: [String]) -> Bool {
        let names = ["effectiveTime", "time", "birthTime"]
        guard let last = path.last, last == "low" || last == "high" else { return names.contains(path.last ?? "") }
        return names.contains(path.dropLast().last ?? "")
    }

    /// The day of an HL7 moment: `20240105`, `20240105103000-0600`; also `2024` and `202401`.
    private static func day(_ text: String) -> CalendarDate? {
        let digits = text.prefix { $0.isNumber }
        guard digits.utf8.count >= 4, digits.utf8.count <= 14, let year = Int(digits.prefix(4)) else { return nil }
        let rest = digits.dropFirst(4)
        let month = rest.isEmpty ? 1 : Int(rest.prefix(2)) ?? 0
        let day = rest.utf8.count < 4 ? 1 : Int(rest.dropFirst(2).prefix(2)) ?? 0
        return CalendarDate(year: year, month: month, day: day)
    }

    private mutating func verifyArchive(
        _ file: CohortListing.File, _ check: (inout Verification, String, [UInt8]) -> Void
    ) {
        guard hasContent(file), let input = open(file) else { return }
        var archive = TarReader(input)
        var count: UInt64 = 0
        do {
            while let (name, content) = try archive.next() {
                count += 1
                check(&self, name, content)
            }
        } catch {
            log.fail(.form, file.path, "", "\(error)")
        }
        compareRows(count, of: file, file.content)
    }
}
