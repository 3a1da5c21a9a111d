import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

/// Bundles that were changed at random: they are read or refused, and nothing traps.
struct FHIRFuzzTests {
    private static let bundle: JSONValue? = try? JSONValue(
        parsing: [UInt8](FHIRBundleEncoder().encode(SampleRecords.fullChart())[0]))

    /// Values that are likely to matter.
    private static let telling: [JSONValue] = [
        nil, true, 0, -1, 1e300, 9_223_372_036_854_775_807, "", "#", "#x", "Patient/", "/", "urn:uuid:", "0000-00-00",
        "9999-12-31", "2024", "2024-02", "entered-in-error", [], [nil], [[]], [:], ["reference": "#"], ["value": 1e18],
        ["coding": [["code": ""]]], ["start": "9999-12-31T23:59:59+14:00"], "9999-12-31T23:59:59+14:00",
    ]

    /// Changes a value somewhere: replaced, removed, or exchanged for one from elsewhere.
    private func mutate(_ value: JSONValue, _ stream: inout RandomStream) -> JSONValue {
        switch value.content {
        case .object(var members) where !members.isEmpty && stream.chance(0.93):
            let index = stream.integer(below: members.count)
            if stream.chance(0.05) {
                members.remove(at: index)
            } else if stream.chance(0.04) {
                members[index].name = members[stream.integer(below: members.count)].name
            } else {
                members[index].value = mutate(members[index].value, &stream)
            }
            return JSONValue(.object(members))
        case .array(var elements) where !elements.isEmpty && stream.chance(0.95):
            let index = stream.integer(below: elements.count)
            if stream.chance(0.05) {
                elements.remove(at: index)
            } else if stream.chance(0.05) {
                elements.append(elements[index])
            } else {
                elements[index] = mutate(elements[index], &stream)
            }
            return JSONValue(.array(elements))
        default: return Self.telling[stream.integer(below: Self.telling.count)]
        }
    }

    @Test(arguments: 0..<8) func `a bundle that was changed is read or refused`(_ seed: UInt64) throws {
        let bundle = try #require(Self.bundle)
        let validator = PatientValidator()
        for index in 0..<60 {
            var stream = RandomStream(seed: seed, purpose: "fhir.fuzz", index: UInt64(index))
            var mutant = bundle
            for _ in 0...stream.integer(below: 12) { mutant = mutate(mutant, &stream) }
            var reader = FHIRBundleReader()
            reader.add(mutant)
            for reading in reader.finish() {
                let result = reading.validated(by: validator)
                #expect(reading.record != nil || !result.errors.isEmpty)
                guard let record = reading.record else { continue }
                // What was read can be written.
                #expect(!CanonicalJSON.bytes(of: record).isEmpty)
                #expect(FHIRBundleEncoder().encode(record)[0].count > 0)
            }
        }
    }
}
