import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct FHIRBundleEncoderTests {
    private func bundle(_ record: PatientRecord) throws -> JSONValue {
        let output = EncodedRecord(record, by: FHIRBundleEncoder())
        #expect(output.rows == [1])
        let lines = try output.lines("Bundle.ndjson")
        #expect(lines.count == 1)
        return try #require(lines.first)
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `a bundle holds all that it refers to, each once`(_ kind: SampleRecords.Kind) throws {
        let bundle = try bundle(kind.record)
        #expect(bundle.text("resourceType") == "Bundle")
        #expect(bundle.text("type") == "collection")
        let entries = try #require(bundle.at("entry")?.elements)
        let names = entries.compactMap { $0.text("fullUrl") }
        #expect(names.count == entries.count)
        #expect(Set(names).count == names.count)
        let shape = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(names.allSatisfy { $0.wholeMatch(of: shape) != nil })
        for reference in bundle.texts(under: "reference") { #expect(names.contains(reference)) }
        #expect(!bundle.hasEmptyValue)
    }

    @Test func `every entry of the record is in its bundle`() throws {
        let entries = try #require(try bundle(SampleRecords.diabetic()).at("entry")?.elements)
        let types = entries.compactMap { $0.text("resource.resourceType") }
        func count(_ type: String) -> Int { types.count { $0 == type } }
        #expect(types.first == "Patient")
        #expect(count("Practitioner") == 2 && count("PractitionerRole") == 2)
        #expect(count("Organization") == 2)
        #expect(count("Location") == 2)
        #expect(count("Encounter") == 3)
        #expect(count("Condition") == 4)
        #expect(count("Observation") == 11)
        #expect(count("MedicationRequest") == 2)
        #expect(count("Procedure") == 1)
        #expect(count("Immunization") == 1)
        #expect(count("AllergyIntolerance") == 1)
    }

    @Test func `a resource has the same name in every bundle, and patients differ`() throws {
        let first = try bundle(SampleRecords.diabetic(1)).at("entry")?.elements?.compactMap { $0.text("fullUrl") }
        let again = try bundle(SampleRecords.diabetic(1)).at("entry")?.elements?.compactMap { $0.text("fullUrl") }
        let other = try bundle(SampleRecords.diabetic(2)).at("entry")?.elements?.compactMap { $0.text("fullUrl") }
        #expect(first == again)
        // Both see the same two clinicians and two places, each of which is two resources.
        #expect(Set(first ?? []).intersection(other ?? []).count == 2 * 2 + 2 * 2)
        // Computed by another implementation of MurmurHash3, for "Patient/MRN00000001".
        #expect(first?.first == "urn:uuid:058f6dfe-6f0f-8b15-ae07-3975a0efd422")
    }
}
