/// A code system that HealthSim uses, with the URI that FHIR knows it by.
///
/// Source: HL7 FHIR R4 (4.0.1), "Using Codes in resources", and the owners' own pages.
public enum CodeSystem: String, CaseIterable, Codable, Sendable {
    case icd10cm = "http://hl7.org/fhir/sid/icd-10-cm"
    case icd10pcs = "http://www.cms.gov/Medicare/Coding/ICD10"
    case snomed = "http://snomed.info/sct"
    case loinc = "http://loinc.org"
    case rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm"
    case ndc = "http://hl7.org/fhir/sid/ndc"
    case cvx = "http://hl7.org/fhir/sid/cvx"
    case cpt = "http://www.ama-assn.org/go/cpt"
    case hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
    /// Current Dental Terminology, of the American Dental Association.
    case cdt = "http://www.ada.org/cdt"
    case taxonomy = "http://nucc.org/provider-taxonomy"
    case race = "urn:oid:2.16.840.1.113883.6.238"
    case language = "urn:ietf:bcp:47"
    case maritalStatus = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
    case dischargeDisposition = "http://terminology.hl7.org/CodeSystem/discharge-disposition"
    /// Where a patient was admitted from.
    case admitSource = "http://terminology.hl7.org/CodeSystem/admit-source"
    /// Medicare severity diagnosis-related groups, CMS.
    case diagnosisGroup =
        "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software"
    /// A code whose system is not known; FHIR writes its text only.
    case unknown = ""

    /// The short name that canonical records use, such as `ICD-10-CM`.
    public var shortName: StaticString {
        switch self {
        case .icd10cm: "ICD-10-CM"
        case .icd10pcs: "ICD-10-PCS"
        case .snomed: "SNOMED-CT"
        case .loinc: "LOINC"
        case .rxnorm: "RxNorm"
        case .ndc: "NDC"
        case .cvx: "CVX"
        case .cpt: "CPT"
        case .hcpcs: "HCPCS"
        case .cdt: "CDT"
        case .taxonomy: "NUCC"
        case .race: "CDCREC"
        case .language: "BCP-47"
        case .maritalStatus: "MaritalStatus"
        case .dischargeDisposition: "DischargeDisposition"
        case .admitSource: "AdmitSource"
        case .diagnosisGroup: "MS-DRG"
        case .unknown: ""
        }
    }

    /// The system with a short name or URI, written in any case.
    public init?(named name: String) {
        guard let system = Self.byName[name] ?? Self.byName[name.lowercased()] else { return nil }
        self = system
    }

    /// The systems by short name and URI, as they are written and in lower case; the first of several with one name.
    private static let byName: [String: CodeSystem] = {
        var systems: [String: CodeSystem] = [:]
        for system in allCases {
            for name in [system.shortName.description, system.rawValue] {
                for form in [name, name.lowercased()] where systems[form] == nil { systems[form] = system }
            }
        }
        return systems
    }()
}
