/// A format that a run can write, by its name on the command line and in specifications.
public enum Format: String, CaseIterable, Codable, Sendable {
    case fhir
    case fhirBundle = "fhir-bundle"
    case fhirTransaction = "fhir-transaction"
    case fhirDocument = "fhir-document"
    case csv
    case json
    case ndjson
    case hl7v2
    case mimic
    case ccda
    case x12Professional = "x12-837p"
    case x12Institutional = "x12-837i"
    case x12Remittance = "x12-835"
    case x12Enrollment = "x12-834"
    case x12EligibilityInquiry = "x12-270"
    case x12EligibilityResponse = "x12-271"
    case x12StatusRequest = "x12-276"
    case x12StatusResponse = "x12-277"
    case x12ClaimAcknowledgment = "x12-277ca"
    case x12Review = "x12-278"
    case x12Premium = "x12-820"
    case x12Acknowledgment = "x12-999"
    case ncpdpTelecommunication = "ncpdp-d0"
    case ncpdpScript = "ncpdp-script"
    case parquet
    case omop

    /// Whether this version writes the format; the others are names kept for later versions.
    public var isAvailable: Bool {
        switch self {
        case .fhir, .fhirBundle, .fhirTransaction, .fhirDocument, .csv, .json, .ndjson, .hl7v2, .mimic, .ccda,
            .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment, .x12EligibilityInquiry,
            .x12EligibilityResponse, .x12StatusRequest, .x12StatusResponse, .x12ClaimAcknowledgment, .x12Review,
            .x12Premium, .x12Acknowledgment, .ncpdpTelecommunication, .ncpdpScript:
            true
        case .parquet, .omop: false
        }
    }

    /// Whether it is made of what payers hold, and so needs the product `membersim`.
    public var isOfMembers: Bool {
        switch self {
        case .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment, .x12EligibilityInquiry,
            .x12EligibilityResponse, .x12StatusRequest, .x12StatusResponse, .x12ClaimAcknowledgment, .x12Review,
            .x12Premium, .x12Acknowledgment:
            true
        case .fhir, .fhirBundle, .fhirTransaction, .fhirDocument, .csv, .json, .ndjson, .hl7v2, .mimic, .ccda,
            .ncpdpTelecommunication, .ncpdpScript, .parquet, .omop:
            false
        }
    }

    /// Whether it is made of what pharmacy benefits hold, and so needs the product `rxmembersim`.
    public var isOfPharmacy: Bool { self == .ncpdpTelecommunication || self == .ncpdpScript }

    /// Whether it is made of clinical records alone, and so needs the product `patientsim`.
    public var isOfPatients: Bool {
        switch self {
        case .fhir, .fhirBundle, .fhirTransaction, .fhirDocument, .hl7v2, .mimic, .ccda, .omop: true
        case .csv, .json, .ndjson, .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment,
            .x12EligibilityInquiry, .x12EligibilityResponse, .x12StatusRequest, .x12StatusResponse,
            .x12ClaimAcknowledgment, .x12Review, .x12Premium, .x12Acknowledgment, .ncpdpTelecommunication, .ncpdpScript,
            .parquet:
            false
        }
    }

    /// One line for people.
    public var summary: String {
        switch self {
        case .fhir: "FHIR R4 Bulk Data: NDJSON, one file for each resource type"
        case .fhirBundle: "FHIR R4: one collection Bundle for each patient"
        case .fhirTransaction: "FHIR R4: one transaction Bundle for each patient, to be stored by a server"
        case .fhirDocument: "FHIR R4: one document Bundle for each patient, a summary with its sections"
        case .csv: "CSV (RFC 4180), one file for each table"
        case .json: "canonical records, one JSON array"
        case .ndjson: "canonical records, one JSON object a line"
        case .hl7v2: "HL7 2.5.1 messages: ADT, ORU, OML, RDE, VXU, MDM, SIU in order of time"
        case .mimic: "MIMIC-IV tables: CSV of the modules hosp and icu for the public table definitions"
        case .ccda: "C-CDA R2.1: a Continuity of Care Document for each patient, in a tar archive"
        case .x12Professional: "X12 837 professional claims"
        case .x12Institutional: "X12 837 institutional claims"
        case .x12Remittance: "X12 835 remittances"
        case .x12Enrollment: "X12 834 enrolment"
        case .x12EligibilityInquiry: "X12 270: what a member's plan covers, asked by the provider"
        case .x12EligibilityResponse: "X12 271: what a member's plan covers, answered by the payer"
        case .x12StatusRequest: "X12 276: how far a claim is, asked by the provider"
        case .x12StatusResponse: "X12 277: how far a claim is, answered by the payer"
        case .x12ClaimAcknowledgment: "X12 277CA: which claims of the 837 files the payer takes in"
        case .x12Review: "X12 278: requests for authorizations and referrals, and the answers"
        case .x12Premium: "X12 820 premium payments"
        case .x12Acknowledgment: "X12 999: which transaction sets of the 837 files could be read"
        case .ncpdpTelecommunication: "NCPDP Telecommunication D.0: pharmacy claims and their answers"
        case .ncpdpScript: "NCPDP SCRIPT 2017071: prescriptions and what came of them, in a tar archive"
        case .parquet: "Apache Parquet tables"
        case .omop: "OMOP common data model tables"
        }
    }

    /// The formats a specification's word stands for: the name itself, or a synonym such as `fhir_r4`.
    ///
    /// - Returns: an empty list when the word is not known.
    public static func named(_ word: String) -> [Format] {
        let name = String(word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
        if let format = Format(rawValue: name) ?? Format(rawValue: "x12-\(name)") { return [format] }
        switch name {
        case "fhir-r4", "fhir-ndjson", "fhir-bulk": return [.fhir]
        case "fhir-r4-bundle", "fhir-json", "bundle": return [.fhirBundle]
        case "fhir-r4-transaction", "transaction": return [.fhirTransaction]
        case "fhir-r4-document": return [.fhirDocument]
        case "hl7v2-adt", "hl7v2-oru", "hl7", "hl7-v2": return [.hl7v2]
        case "mimic-iv", "mimic-iii": return [.mimic]
        case "c-cda", "cda": return [.ccda]
        case "x12-837": return [.x12Professional, .x12Institutional]
        case "ncpdp", "ncpdp-d-0", "ncpdp-b1b2", "d0": return [.ncpdpTelecommunication]
        case "script", "ncpdp-script-newrx": return [.ncpdpScript]
        case "claims-csv", "patients-csv", "members-csv", "csv-tables": return [.csv]
        case "json-lines", "jsonl": return [.ndjson]
        case "omop-cdm": return [.omop]
        default: return []
        }
    }
}
