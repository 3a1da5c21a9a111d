import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// Bundles of type transaction and document.
struct FHIRTransactionTests {
    private func bundle(_ kind: FHIRBundleEncoder.Kind, _ record: PatientRecord) throws -> JSONValue {
        let output = EncodedRecord(record, by: FHIRBundleEncoder(kind))
        return try #require(try output.lines("Bundle.ndjson").first)
    }

    private static let shared: Set = ["Practitioner", "PractitionerRole", "Organization", "Location"]

    @Test(arguments: SampleRecords.Kind.allCases)
    func `storing a bundle twice changes nothing`(_ kind: SampleRecords.Kind) throws {
        let bundle = try bundle(.transaction, kind.record)
        #expect(bundle.text("type") == "transaction" && !bundle.hasEmptyValue)
        let entries = try #require(bundle.at("entry")?.elements)
        for entry in entries {
            let type = try #require(entry.text("resource.resourceType"))
            let id = try #require(entry.text("resource.id"))
            if Self.shared.contains(type) {
                #expect(entry.text("request.method") == "POST" && entry.text("request.url") == type)
                let system = try #require(entry.text("resource.identifier[0].system"))
                let value = try #require(entry.text("resource.identifier[0].value"))
                #expect(entry.text("request.ifNoneExist") == "identifier=\(system)|\(value)")
            } else {
                #expect(entry.text("request.method") == "PUT" && entry.text("request.url") == "\(type)/\(id)")
                #expect(entry.at("request.ifNoneExist") == nil)
            }
        }
        // Else the server would take them for the same resource.
        let conditions = entries.compactMap { entry in
            entry.text("request.ifNoneExist").map { "\(entry.text("request.url") ?? "")?\($0)" }
        }
        #expect(Set(conditions).count == conditions.count)
    }

    @Test(arguments: FHIRBundleEncoder.Kind.allCases, SampleRecords.Kind.allCases)
    func `a bundle holds all that it refers to`(
        _ kind: FHIRBundleEncoder.Kind, _ record: SampleRecords.Kind
    ) throws {
        let bundle = try bundle(kind, record.record)
        let names = try #require(bundle.at("entry")?.elements).compactMap { $0.text("fullUrl") }
        #expect(Set(names).count == names.count)
        for reference in bundle.texts(under: "reference") { #expect(names.contains(reference)) }
    }

    @Test func `a value that a query must not have is escaped`() throws {
        var record = SampleRecords.diabetic()
        record.practitioners[0].npi = "a&b=c é"
        let entry = try #require(
            try bundle(.transaction, record).at("entry")?.elements?.first {
                $0.text("resource.resourceType") == "Practitioner"
            })
        #expect(
            entry.text("request.ifNoneExist") == "identifier=http://hl7.org/fhir/sid/us-npi|a%26b%3Dc%20%C3%A9")
    }

    @Test func `a document begins with its composition`() throws {
        let bundle = try bundle(.document, SampleRecords.fullChart())
        #expect(bundle.text("type") == "document")
        #expect(bundle.text("identifier.value") == "MRN00000001")
        #expect(bundle.text("timestamp") == "2024-12-02T04:10:00-06:00")
        let head = try #require(bundle.at("entry[0].resource"))
        #expect(head.text("resourceType") == "Composition" && head.text("type.coding[0].code") == "34133-9")
        let sections = try #require(head.at("section")?.elements)
        #expect(
            sections.map { $0.text("title") } == [
                "Allergies", "Medications", "Problems", "Procedures", "Results", "Immunizations", "Encounters", "Plan",
                "Notes", "Payers",
            ])
        #expect(sections[0].at("entry")?.elements?.count == 2)
        let sparse = try self.bundle(.document, SampleRecords.sparse())
        #expect(sparse.at("entry[0].resource.section")?.elements?.count == 1)
        #expect(!sparse.hasEmptyValue)
    }
}
