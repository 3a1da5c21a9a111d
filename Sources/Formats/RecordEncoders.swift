/// The encoders of this version.
public enum RecordEncoders {
    /// The encoder of a format, or nothing when this version does not write it.
    ///
    /// - Parameters:
    ///   - tables: the tables of `csv`; the other formats are always complete.
    ///   - fhirProfile: which profiles the formats of FHIR are made for.
    public static func encoder(
        for format: Format, tables: [CSVTable] = CSVTable.allCases, fhirProfile: FHIRProfile = .usCore
    ) -> (any RecordEncoder)? {
        switch format {
        case .fhir: FHIREncoder(profile: fhirProfile)
        case .fhirBundle: FHIRBundleEncoder(.collection, profile: fhirProfile)
        case .fhirTransaction: FHIRBundleEncoder(.transaction, profile: fhirProfile)
        case .fhirDocument: FHIRBundleEncoder(.document, profile: fhirProfile)
        case .csv: CSVEncoder(tables: tables)
        case .json: CanonicalJSONEncoder(.array)
        case .ndjson: CanonicalJSONEncoder(.lines)
        case .hl7v2: HL7v2Encoder()
        case .mimic: MIMICEncoder()
        case .ccda: CCDAEncoder()
        case .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment, .ncpdpTelecommunication,
            .ncpdpScript, .parquet, .omop:
            nil
        }
    }
}
