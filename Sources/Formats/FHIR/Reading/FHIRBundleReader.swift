public import HealthSimCore
import PatientSim

/// Reads FHIR R4 back to canonical records: Bundles of any type, and resources that stand beside each other.
///
/// What belongs to a patient is found by its reference (`subject`, `patient`, `beneficiary`), in any of the forms that FHIR
/// has: `urn:uuid:…`, relative, absolute, `#contained`, by identifier. A Bundle that holds its patients is read for
/// itself; everything else is put together when all was added. `docs/mappings/fhir-import.md` has the whole mapping.
///
/// ```swift
/// var reader = FHIRBundleReader()
/// reader.add(try JSONValue(parsing: bytes))
/// for reading in reader.finish() { … }
/// ```
public struct FHIRBundleReader {
    private var references = FHIRReferences()
    private var findings = FHIRFindings()
    private var unknownTypes = UnreadTypes()

    /// A reader without anything.
    public init() {}

    /// Whether a value is a resource of FHIR.
    public static func isResource(_ value: JSONValue) -> Bool { value["resourceType"] != nil }

    /// Whether a Bundle holds a patient, so that it can be read for itself.
    public static func isComplete(_ bundle: JSONValue) -> Bool {
        guard bundle["resourceType"]?.string == "Bundle" else { return false }
        return bundle["entry"]?.elements?.contains { $0["resource"]?["resourceType"]?.string == "Patient" } == true
    }

    /// Adds a Bundle or another resource.
    /// - Parameter path: where it stands in the input, for findings.
    public mutating func add(_ value: JSONValue, path: String = "") {
        add(FHIRNode(value: value, path: path), fullURL: "", depth: 0)
    }

    private mutating func add(_ node: FHIRNode, fullURL: String, depth: Int) {
        guard node.value.members != nil, let type = node.string("resourceType") else {
            let found = FHIRFindings.shown(node.value)
            findings.fail(node.path, "Expected a resource with its resourceType", found, rule: FHIRFindings.Rule.kind)
            return
        }
        // A Bundle may be the answer to a request of another.
        guard type == "Bundle", depth < 4 else {
            if UnreadTypes.isRead(type) {
                references.add(FHIRResource(type: type, node: node, fullURL: fullURL))
            } else {
                unknownTypes.note(type, node.path)
            }
            return
        }
        for entry in node.list("entry") {
            guard let resource = entry["resource"] else { continue }
            // The answer to a search may tell of what went wrong.
            add(resource, fullURL: entry.string("fullUrl") ?? "", depth: depth + 1)
        }
    }

    /// The records of all that was added, in the order of their patients, each with what was found in it. What concerns no
    /// patient is found in the first.
    ///
    /// There is always a reading: without any patient it has no record and says so.
    public mutating func finish() -> [PatientReading] {
        references.prepare()
        let patients = references.resources.filter { $0.type == "Patient" }
        for finding in unknownTypes.findings { findings.warn(finding.path, finding.message, rule: finding.rule) }
        let groups = group(patients)
        guard !patients.isEmpty else {
            findings.fail("", "Missing: expected a Patient", rule: FHIRFindings.Rule.missing)
            return [PatientReading(result: findings.result, readable: nil, dropped: [])]
        }
        let ownFindings = findings
        return patients.indices.map { index in
            var reader = FHIRRecordReader(references)
            if index == 0 { reader.findings = ownFindings }
            return reader.read(patients[index], owned: groups[index], isAlone: patients.count == 1)
        }
    }

    /// The resources of each patient.
    private mutating func group(_ patients: [FHIRResource]) -> [[FHIRResource]] {
        var groups = [[FHIRResource]](repeating: [], count: patients.count)
        let places = Dictionary(
            patients.enumerated().map { ($0.element.node.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for resource in references.resources where UnreadTypes.belongsToPatient(resource.type) {
            let reference = ["subject", "patient", "beneficiary"].lazy.compactMap { resource.node[$0] }.first
            var place: Int?
            if case .resource(let target) = references.resolve(reference, in: resource) {
                place = places[target.node.path]
            } else if reference == nil && patients.count == 1 {
                place = 0
            }
            if let place {
                groups[place].append(resource)
            } else if !patients.isEmpty {
                findings.leaveOut(resource, "its patient is not in the input")
            }
        }
        return groups
    }
}
