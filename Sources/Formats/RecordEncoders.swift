/// The encoders of this version.
public enum RecordEncoders {
    /// The encoder of a format, or nothing when this version does not write it.
    ///
    /// - Parameter tables: the tables of `csv`; the other formats are always complete.
    public static func encoder(
        for format: Format, tables: [CSVTable] = CSVTable.allCases
    ) -> (any RecordEncoder)? {
        switch format {
        case .fhir: FHIREncoder()
        case .fhirBundle: FHIRBundleEncoder()
        case .csv: CSVEncoder(tables: tables)
        case .json: CanonicalJSONEncoder(.array)
        case .ndjson: CanonicalJSONEncoder(.lines)
        case .hl7v2, .mimic, .ccda, .x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment,
            .ncpdpTelecommunication, .ncpdpScript, .parquet, .omop:
            nil
        }
    }
}
