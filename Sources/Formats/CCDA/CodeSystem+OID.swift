import HealthSimCore

extension CodeSystem {
    /// The object identifier that CDA knows the system by; nil for one without.
    ///
    /// Source: HL7 OID registry, as HL7's C-CDA R2.1 examples use them.
    var oid: StaticString? {
        switch self {
        case .icd10cm: "2.16.840.1.113883.6.90"
        case .icd10pcs: "2.16.840.1.113883.6.4"
        case .snomed: "2.16.840.1.113883.6.96"
        case .loinc: "2.16.840.1.113883.6.1"
        case .rxnorm: "2.16.840.1.113883.6.88"
        case .ndc: "2.16.840.1.113883.6.69"
        case .cvx: "2.16.840.1.113883.12.292"
        case .cpt: "2.16.840.1.113883.6.12"
        case .hcpcs: "2.16.840.1.113883.6.285"
        case .cdt: "2.16.840.1.113883.6.13"
        case .taxonomy: "2.16.840.1.113883.6.101"
        case .race: "2.16.840.1.113883.6.238"
        case .maritalStatus: "2.16.840.1.113883.5.2"
        case .language, .dischargeDisposition, .admitSource, .diagnosisGroup, .unknown: nil
        }
    }
}
