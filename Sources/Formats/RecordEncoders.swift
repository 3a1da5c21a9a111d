/// The encoders of this version.
public enum RecordEncoders {
    /// The encoder of a format, or nothing when this version does not write it.
    public static func encoder(for format: Format) -> (any RecordEncoder)? {
        switch format {
        case .fhir: FHIREncoder()
        case .fhirBundle: FHIRBundleEncoder()
        case .csv, .json, .ndjson, .hl7v2, .mimic, .ccda, .x12Professional, .x12Institutional, .x12Remittance,
            .x12Enrollment, .ncpdpTelecommunication, .ncpdpScript, .parquet, .omop:
            nil
        }
    }
}
