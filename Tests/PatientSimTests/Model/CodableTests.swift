import HealthSimCore
import PatientSim
import TestKit
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The models as programs read and write them with the coders of Foundation.
struct CodableTests {
    private func copy<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `a record that was encoded is decoded the same`(_ kind: SampleRecords.Kind) throws {
        var record = kind.record
        record.listedPractitioners = record.practitioners
        record.listedFacilities = record.facilities
        let found = try copy(record)
        #expect(found == record)
        // Concepts are equal by code: what they are called is to stay, too.
        #expect(found.reports.map(\.code.display) == record.reports.map(\.code.display))
        #expect(found.encounters.map(\.start.offsetMinutes) == record.encounters.map(\.start.offsetMinutes))
    }

    @Test func `records that the engine made are decoded the same`() throws {
        for record in Patients.diabetics(5) { #expect(try copy(record) == record) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let json: String
        let concept: Concept
        var testDescription: String { json }
    }

    @Test(arguments: [
        Case(
            json: #"{"code":"4548-4","system":"http:\/\/loinc.org"}"#, concept: Concept(.loinc, "4548-4")),
        Case(json: #"{"code":"X1","display":"Odd"}"#, concept: Concept(.unknown, "X1", display: "Odd")),
        Case(json: #"{"code":""}"#, concept: Concept(.unknown, "")),
    ])
    func `a concept is its system, its code and its display`(_ example: Case) throws {
        let concept = try JSONDecoder().decode(Concept.self, from: Data(example.json.utf8))
        #expect(concept == example.concept)
        #expect(concept.display == example.concept.display)
        #expect(try copy(concept) == example.concept)
    }

    @Test func `numbers of persons are texts with hyphens`() throws {
        let encoder = JSONEncoder()
        #expect(try encoder.encode([TelephoneNumber(digits: 7_135_550_142)]) == Data(#"["713-555-0142"]"#.utf8))
        #expect(try encoder.encode([SocialSecurityNumber(digits: 900_012_345)]) == Data(#"["900-01-2345"]"#.utf8))
        #expect(try copy([SocialSecurityNumber(digits: 0)]) == [SocialSecurityNumber(digits: 0)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TelephoneNumber].self, from: Data(#"["call me"]"#.utf8))
        }
    }

    @Test func `a list that is missing is told by its name`() throws {
        let data = try JSONEncoder().encode(SampleRecords.sparse())
        let text = String(decoding: data, as: UTF8.self)
        let damaged = text.split(separator: #""notes":[]"#, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(damaged.count == 2)
        let without = damaged.joined(separator: #""n":[]"#)
        #expect {
            try JSONDecoder().decode(PatientRecord.self, from: Data(without.utf8))
        } throws: { error in
            guard case .keyNotFound(let key, _)? = error as? DecodingError else { return false }
            return key.stringValue == "notes"
        }
    }
}
