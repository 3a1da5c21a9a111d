extension Damage {
    /// All of them.
    static let all: [Damage] = tables + records + resources + transactions + messages

    private static func cent(_ text: String) -> String { digit(text) }

    private static let tables: [Damage] = [
        cell("patients", "ssn", ["SYNC-001"], "another digit") { digit($0) },
        cell("patients", "birth_date", ["SYNC-001"], "a year on") { years($0, 1) },
        cell("members", "family_name", ["SYNC-001"], "another name") { $0 + "x" },
        cell("rx_members", "postal_code", ["SYNC-001"], "another digit") { digit($0) },
        cell("members", "mrn", ["LINK-001"], "nobody's") { digit($0, fromEnd: 7) },
        delete("encounters", ["LINK-001"]),
        exchange("encounters", "mrn", ["LINK-001"]),
        exchange("observations", "encounter_id", ["LINK-001"]),
        cell("observations", "effective_time", ["SYNC-005"], "two years before") { years($0, -2) },
        cell("observations", "value", ["FORM-003"], "no number") { _ in "much" },
        cell("conditions", "onset_date", ["SYNC-005"], "in the future") { years($0, 60) },
        cell("conditions", "code", ["CODE-001"], "a code that is none") { _ in "E99.99" },
        cell("claim_diagnoses", "code", ["SYNC-003"], "what nobody has") { _ in "A00.0" },
        cell("encounters", "practitioner_npi", ["SYNC-004"], "another digit") { digit($0) },
        cell("claims", "billing_npi", ["SYNC-004"], "nobody of the directory") { _ in "1234567893" },
        cell("claims", "charge", ["SYNC-006"], "a cent more") { cent($0) },
        cell("claim_lines", "charge", ["SYNC-006"], "a cent more") { cent($0) },
        cell("adjudications", "paid", ["SYNC-006"], "a cent more") { cent($0) },
        cell("remittances", "amount", ["SYNC-006"], "a cent more") { cent($0) },
        cell("pharmacy_responses", "total_paid", ["SYNC-006"], "a cent more") { cent($0) },
        cell("part_d_events", "plan_paid", ["SYNC-006"], "a cent more") { cent($0) },
        delete("adjustments", ["SYNC-006"]),
        cell("claims", "start_date", ["SYNC-005"], "a year before") { years($0, -1) },
        exchange("claims", "encounter_id", ["SYNC-002", "SYNC-005"]),
        delete("claims", ["LINK-001"]),
        delete("adjudications", ["SYNC-002"]),
        delete("claim_lines", ["SYNC-006"]),
        delete("coverages", ["LINK-001"]),
        delete("enrollment_events", ["SYNC-002"]),
        cell("fills", "quantity", ["LINK-001"], "another quantity") { digit($0) },
        cell("fills", "days_supply", ["LINK-001"], "more days") { digit($0) },
        delete("fills", ["FILE-004"]),
        deleteFirst("fills", ofMany: "prescription_id", ["SYNC-002"]),
        delete("fills", ["LINK-001"], where: "claim_id"),
        delete("pharmacy_claims", ["LINK-001"]),
        delete("pharmacy_responses", ["SYNC-002"]),
        cell("fills", "filled_date", ["SYNC-005"], "before it was written") { years($0, -3) },
        cell("reports", "result_count", ["LINK-001"], "one more") { digit($0) },
        cell("patients", "birth_date", ["FORM-003"], "a day that is none") { $0.prefix(4) + "-02-30" },
        double("conditions", ["KEY-001"]),
        text("a column renamed", "csv/claims.csv", "encounter_id", "encounter", ["FORM-002"]),
        Damage("the end cut off", "csv/encounters.csv", ["FORM-001"]) { String($0.dropLast(30)) },
        cell("claims", "charge", ["SYNC-007"], "other than in the 837", formats: ["csv", "x12-837p", "x12-837i"]) {
            cent($0)
        },
    ]

    private static let records: [Damage] = [
        text("a brace gone", "ndjson/records.ndjson", "{", "", ["FORM-001"]),
        between("another digit of the SSN", "ndjson/households.ndjson", #""ssn":""#, "\"", ["SYNC-001"]) { digit($0) },
        between("another name", "ndjson/prescriptions.ndjson", #""family":""#, "\"", ["SYNC-001"]) { $0 + "x" },
        between("a claim's charge", "ndjson/households.ndjson", #""charge":"#, ",", []) { cent($0) },
        Damage("a household deleted", "ndjson/households.ndjson", ["FILE-004"]) { content in
            content.firstIndex(of: "\n").map { String(content[content.index(after: $0)...]) }
        },
        between("another encounter", "ndjson/households.ndjson", #""encounter_id":""#, "\"", ["LINK-001", "SYNC-002"]) {
            digit($0)
        },
        between(
            "another prescription", "ndjson/prescriptions.ndjson", #""order_id":""#, "\"", ["LINK-001", "SYNC-002"]
        ) {
            digit($0, fromEnd: 1)
        },
        between("an NPI's digit", "ndjson/records.ndjson", #""practitioner_npi":""#, "\"", []) { digit($0) },
    ]

    private static let resources: [Damage] = [
        between("another id", "fhir/Encounter.ndjson", #""id":""#, "\"", ["LINK-001"]) { digit($0) },
        Damage("a resource deleted", "fhir/Encounter.ndjson", ["FILE-004"]) { content in
            content.firstIndex(of: "\n").map { String(content[content.index(after: $0)...]) }
        },
        text("another type", "fhir/Condition.ndjson", "Condition", "Observation", ["FORM-001"]),
        between("nobody's", "fhir/Observation.ndjson", #""reference":"Patient/"#, "\"", ["LINK-001"]) {
            digit($0, fromEnd: 5)
        },
        between(
            "another encounter than in the records", "fhir/Procedure.ndjson", #""id":""#, "\"", ["SYNC-007"],
            formats: ["fhir", "ndjson"]
        ) { digit($0, fromEnd: 2) },
        text("no JSON", "fhir-bundle/Bundle.ndjson", "\":", "\"", ["FORM-001"]),
        between("an entry's address", "fhir-bundle/Bundle.ndjson", #""fullUrl":""#, "\"", []) { $0 + "x" },
    ]

    private static let transactions: [Damage] = [
        Damage("a claim's charge", "x12-837p/837p.x12", ["SYNC-006", "FORM-004"]) { content in
            guard let start = content.firstRange(of: "CLM*")?.upperBound,
                let star = content[start...].firstIndex(of: "*"),
                let end = content[content.index(after: star)...].firstIndex(of: "*")
            else { return nil }
            let from = content.index(after: star)
            return String(content[..<from]) + digit(String(content[from..<end])) + String(content[end...])
        },
        between("the count of segments", "x12-837p/837p.x12", "~\nSE*", "*", ["FORM-004"]) { digit($0) },
        between("the count of sets", "x12-835/835.x12", "~\nGE*", "*", ["FORM-004"]) { digit($0) },
        between("an NPI's digit", "x12-837p/837p.x12", "*XX*", "~", ["SYNC-004", "FORM-004"]) { digit($0) },
        between(
            "a claim that is in no 837", "x12-835/835.x12", "~\nCLP*CLM", "*", ["LINK-001"],
            formats: ["x12-835", "x12-837p", "x12-837i"]
        ) { digit($0, fromEnd: 6) },
        between("what is paid", "x12-835/835.x12", "~\nBPR*", "~", ["SYNC-006", "FORM-004"]) { content in
            var parts = content.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            parts[1] += "1"
            return parts.joined(separator: "*")
        },
        between("a member's segment gone", "x12-834/834-full.x12", "~\n", "~\nST", []) { $0 + "~\nXX*1" },
        between("the amount due", "ncpdp-d0/requests.ncpdp", "\u{1C}DU", "\u{1C}", ["SYNC-006", "FORM-004"]) { amount in
            // The last character has the sign; a dollar more stands before it.
            digit(amount)
        },
        Damage("a request deleted", "ncpdp-d0/requests.ncpdp", ["FILE-004"]) { content in
            content.firstIndex(of: "\n").map { String(content[content.index(after: $0)...]) }
        },
        between("another prescription", "ncpdp-d0/responses.ncpdp", "\u{1C}D2", "\u{1C}", ["SYNC-002"]) { digit($0) },
        text("a tag that is not closed", "ncpdp-script/messages.tar", "</Body>", "<xBody>", ["FORM-001"]),
        text("the head of an archive", "ncpdp-script/messages.tar", "ustar", "usual", ["FORM-001"]),
    ]

    private static let messages: [Damage] = [
        between("another birth date", "hl7v2/messages.hl7", "^L||19", "|", ["SYNC-001"]) { digit($0) },
        between("another patient's visit", "hl7v2/messages.hl7", "|ENC", "^", ["LINK-001"]) { digit($0, fromEnd: 4) },
        between("another patient's stay", "hl7v2/messages.hl7", "\rPV1|", "^^^HEALTHSIM^VN", ["LINK-001"]) {
            digit($0, fromEnd: 4)
        },
        text("another version", "hl7v2/messages.hl7", "|2.5.1|", "|2.4|", ["FORM-001"]),
        between("a value that is no number", "hl7v2/messages.hl7", "OBX|1|NM|", "\r", ["FORM-003"]) {
            content in
            var parts = content.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            parts[2] = "high"
            return parts.joined(separator: "|")
        },
        Damage("a message deleted", "hl7v2/messages.hl7", ["FILE-004"]) { content in
            content.dropFirst().firstRange(of: "\rMSH|").map { String(content[content.index(after: $0.lowerBound)...]) }
        },
        Damage("a row deleted", "mimic/hosp/patients.csv", ["LINK-001"]) { content in
            var lines = content.split(separator: "\n", omittingEmptySubsequences: false)
            lines.remove(at: 1)
            return lines.joined(separator: "\n")
        },
        text("a tag that is not closed", "ccda/documents.tar", "</component>", "<xcomponent>", ["FORM-001"]),
        text("another patient", "ccda/documents.tar", #"extension="MRN0000"#, #"extension="MRN1000"#, ["LINK-001"]),
        text(
            "another patient than that of the document", "ccda/documents.tar", #"extension="MRN00000001"/>"#,
            #"extension="MRN00000002"/>"#, ["LINK-001"]),
    ]
}
