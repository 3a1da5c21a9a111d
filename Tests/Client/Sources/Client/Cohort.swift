import Executors
import Formats
import HealthSimCore
import PatientSim

/// What could not be made from the specification.
struct InvalidSpecification: Error {
    var findings: [Finding]
}

/// From a specification to FHIR, in memory: the example of the README.
func encodePatient(_ expectations: inout Expectations) throws {
    let text = """
        { "id": "readme", "generation": { "count": 100, "seed": 42 },
          "demographics": { "age": { "min": 40, "max": 80 }, "gender": { "M": 0.5, "F": 0.5 }, "geography": "TX" },
          "clinical": { "primary_condition": { "code": "E11", "prevalence": 1.0 } } }
        """
    let reading = SpecificationReader().read(Array(text.utf8))
    guard let specification = reading.specification else { throw InvalidSpecification(findings: reading.findings) }
    let profile = try CompiledProfile(specification, merged: reading.merged)
    let record = profile.household(at: 41).records[0]  // any index, in any order
    print(record.patient.person.name.family, record.conditions.map(\.code.code))
    let bundle = FHIRBundleEncoder().encode(record)[0]  // a ByteBuffer: one collection Bundle, and a line feed

    let json = try JSONValue(parsing: [UInt8](bundle))
    expectations.expect(json["resourceType"]?.string == "Bundle", "no Bundle was written")
    expectations.expect(json["entry"]?.elements?.isEmpty == false, "the Bundle is empty")
    expectations.expect(profile.household(at: 41).records[0] == record, "the same household is another one")
    let men = (0..<100).count { profile.household(at: $0).records[0].patient.person.sex == .male }
    expectations.expect(men == 50, "\(men) of 100 are men, not 50")
    try encodeOtherwise(record, &expectations)
    print("Executors and Formats: \(men) men of 100; the Bundle of number 41 has \(bundle.count) bytes")
}

/// The same record as tables, and as canonical JSON that is read back.
func encodeOtherwise(_ record: PatientRecord, _ expectations: inout Expectations) throws {
    let encoder = CSVEncoder(tables: [.patients, .observations])
    let tables = encoder.encode(record)
    let names = encoder.files.map(\.name)
    expectations.expect(names == ["patients.csv", "observations.csv"], "the tables are \(names)")
    expectations.expect(tables.count == 2 && !tables[0].isEmpty, "a table is missing")

    let bytes = CanonicalJSON.bytes(of: record)
    var reader = CanonicalJSONReader()
    let reading = try reader.read(bytes)
    expectations.expect(reading.record?.observations == record.observations, "the record was not read back the same")
}

/// What a specification with mistakes gives: all of them, each with its path.
func readMistakes(_ expectations: inout Expectations) {
    let text = """
        { "id": "broken",
          "demographics": { "age": { "mean": 40, "std_dev": -1 }, "gender": { "M": 0.7, "F": 0.7 } } }
        """
    let reading = SpecificationReader().read(Array(text.utf8))
    let paths = Set(reading.errors.map(\.field))
    expectations.expect(reading.specification == nil, "a broken specification was accepted")
    for path in ["generation.count", "demographics.age.std_dev", "demographics.gender"] {
        expectations.expect(paths.contains(path), "no error at \(path), only at \(paths.sorted())")
    }
    print("Errors found together: \(reading.errors.count)")
}
