import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct FHIRObservationTests {
    private func observations(_ record: PatientRecord) throws -> [JSONValue] {
        try EncodedRecord(record, by: FHIREncoder()).lines("Observation.ndjson")
    }

    private func reading(_ ordinal: Int, _ loinc: String, _ value: Double?, at minute: Int) -> Observation {
        Observation(
            id: Text("OBS\(ordinal)"), mrn: "M1", encounterID: "E1", category: .vitalSigns,
            code: Concept(.loinc, loinc), value: value, decimals: 0, unit: "mm[Hg]",
            effective: SampleRecords.moment("2024-03-05T08:20:00-06:00").adding(minutes: minute))
    }

    private func pressures(_ readings: [Observation]) throws -> [JSONValue] {
        var record = SampleRecords.sparse()
        record.observations = readings
        return try observations(record)
    }

    @Test func `the two pressures of a moment are one panel`() throws {
        let panels = try observations(SampleRecords.diabetic()).filter { $0.at("component") != nil }
        try #require(panels.count == 1)
        let panel = panels[0]
        #expect(panel.text("id") == "OBS000000010004")
        #expect(panel.text("meta.profile[0]")?.hasSuffix("us-core-blood-pressure") == true)
        #expect(panel.text("code.coding[0].code") == "85354-9")
        #expect(panel.text("component[0].code.coding[0].code") == "8480-6")
        #expect(panel.at("component[0].valueQuantity.value") == 148)
        #expect(panel.text("component[0].valueQuantity.code") == "mm[Hg]")
        #expect(panel.text("component[1].code.coding[0].code") == "8462-4")
        #expect(panel.at("component[1].valueQuantity.value") == 86)
        #expect(panel.at("valueQuantity") == nil)
    }

    @Test func `readings pair by moment in whatever order they stand`() throws {
        let panels = try pressures([
            reading(1, "8462-4", 81, at: 5), reading(2, "8462-4", 80, at: 0), reading(3, "8480-6", 120, at: 0),
            reading(4, "8480-6", 121, at: 5), reading(5, "8480-6", 122, at: 5), reading(6, "8462-4", 82, at: 5),
        ])
        let pairs = panels.map {
            [$0.at("component[0].valueQuantity.value"), $0.at("component[1].valueQuantity.value")]
        }
        #expect(pairs == [[120, 80], [121, 81], [122, 82]])
    }

    @Test func `a pressure alone is a panel that says why the other is missing`() throws {
        let panels = try pressures([reading(1, "8480-6", 120, at: 0), reading(2, "8462-4", 80, at: 1)])
        try #require(panels.count == 2)
        #expect(panels[0].at("component[0].valueQuantity.value") == 120)
        #expect(panels[0].text("component[1].dataAbsentReason.coding[0].code") == "unknown")
        #expect(panels[1].at("component[1].valueQuantity.value") == 80)
        #expect(panels[1].text("component[0].dataAbsentReason.coding[0].code") == "unknown")
    }

    @Test func `readings of different encounters do not pair`() throws {
        var other = reading(2, "8462-4", 80, at: 0)
        other.encounterID = "E2"
        #expect(try pressures([reading(1, "8480-6", 120, at: 0), other]).count == 2)
    }

    @Test func `a panel without a value gives way to its readings`() throws {
        let readings = [
            reading(1, "85354-9", nil, at: 0), reading(2, "8480-6", 120, at: 0), reading(3, "8462-4", 80, at: 0),
        ]
        #expect(try pressures(readings).map { $0.text("id") } == ["OBS2"])
        #expect(try pressures([readings[0]]).map { $0.texts(under: "code").filter { $0 == "unknown" }.count } == [2])
    }

    @Test func `pulse oximetry has both codes`() throws {
        let oximetry = try #require(
            try observations(SampleRecords.diabetic()).first { $0.text("id") == "OBS000000010007" })
        #expect(oximetry.at("code.coding")?.texts(under: "code") == ["59408-5", "2708-6"])
        #expect(oximetry.text("meta.profile[0]")?.hasSuffix("us-core-pulse-oximetry") == true)
    }

    @Test func `a result has value, interpretation and range`() throws {
        let all = try observations(SampleRecords.diabetic())
        let a1c = try #require(all.first { $0.text("id") == "OBS000000010009" })
        #expect(a1c.text("meta.profile[0]")?.hasSuffix("us-core-observation-lab") == true)
        #expect(
            a1c.at("valueQuantity") == ["value": 8.1, "unit": "%", "system": "http://unitsofmeasure.org", "code": "%"])
        #expect(a1c.text("interpretation[0].coding[0].code") == "H")
        #expect(a1c.at("referenceRange[0].low.value")?.number?.description == "4.0")
        #expect(a1c.at("referenceRange[0].high.value")?.number?.description == "5.6")
        #expect(a1c.text("issued") == "2024-03-05T15:00:00-06:00")
        #expect(a1c.text("encounter.reference") == "Encounter/ENC000000010001")
        let filtration = try #require(all.first { $0.text("id") == "OBS000000010010" })
        #expect(filtration.at("referenceRange[0].high") == nil)
        let weight = try #require(all.first { $0.text("id") == "OBS000000010002" })
        #expect(weight.at("valueQuantity.value")?.number?.description == "81.0")
    }

    @Test func `a measurement without a value says so`() throws {
        let temperature = try #require(
            try observations(SampleRecords.diabetic()).first { $0.text("id") == "OBS000000010008" })
        #expect(temperature.at("valueQuantity") == nil)
        #expect(temperature.text("dataAbsentReason.coding[0].code") == "unknown")
    }
}
