/// The encoders of this version.
public enum RecordEncoders {
    /// The encoder of a format, or nothing when this version does not write it.
    public static func encoder(
        for format: Format, options: EncodingOptions = EncodingOptions()
    ) -> (any RecordEncoder)? {
        let profile = options.fhirProfile
        return switch format {
        case .fhir: FHIREncoder(profile: profile)
        case .fhirBundle: FHIRBundleEncoder(.collection, profile: profile)
        case .fhirTransaction: FHIRBundleEncoder(.transaction, profile: profile)
        case .fhirDocument: FHIRBundleEncoder(.document, profile: profile)
        case .csv:
            CSVEncoder(
                tables: options.contents.contains(.patients) ? options.tables : options.tables.filter(\.isDirectory),
                memberTables: options.contents.contains(.members) ? options.memberTables : [],
                rxTables: options.contents.contains(.prescriptions) ? options.rxTables : [])
        case .json: CanonicalJSONEncoder(.array, contents: options.contents)
        case .ndjson: CanonicalJSONEncoder(.lines, contents: options.contents)
        case .hl7v2: HL7v2Encoder()
        case .mimic: MIMICEncoder()
        case .ccda: CCDAEncoder()
        case .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment, .x12EligibilityInquiry,
            .x12EligibilityResponse, .x12StatusRequest, .x12StatusResponse, .x12ClaimAcknowledgment, .x12Review,
            .x12Premium, .x12Acknowledgment:
            X12CohortEncoder(format, options: options)
        case .ncpdpTelecommunication: D0CohortEncoder(options: options.d0)
        case .ncpdpScript: ScriptCohortEncoder(options: options.script)
        case .parquet, .omop: nil
        }
    }
}
