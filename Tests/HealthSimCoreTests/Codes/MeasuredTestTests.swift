import HealthSimCore
import Testing

@Suite struct MeasuredTestTests {
    @Test(arguments: [
        ("hemoglobin", Sex.male, 10, false, 13.4, 19.8), ("hemoglobin", .female, 60, false, 9.4, 13.0),
        ("hemoglobin", .male, 3_000, false, 11.5, 15.5), ("hemoglobin", .female, 5_000, false, 12.0, 16.0),
        ("hemoglobin", .male, 5_000, false, 13.0, 16.0), ("hemoglobin", .female, 11_000, true, 10.5, 14.0),
        ("hemoglobin", .female, 11_000, false, 12.0, 15.5), ("hemoglobin", .male, 20_000, false, 13.5, 17.5),
        ("creatinine", .female, 11_000, true, 0.4, 0.8), ("bilirubin-total", .male, 3, false, 0, 12),
        ("psa", .male, 24_000, false, 0, 4.5), ("heart-rate", .female, 5, false, 100, 180),
        ("heart-rate", .female, 20_000, false, 60, 100), ("sodium", .male, 3, false, 136, 145),
    ])
    func `a range follows sex, age and pregnancy`(
        id: String, sex: Sex, days: Int, isPregnant: Bool, low: Double, high: Double
    ) throws {
        let test = try #require(MeasuredTest.named(id))
        let range = test.range(for: sex, ageInDays: days, isPregnant: isPregnant)
        #expect(range == ReferenceRange(low: low, high: high))
    }

    @Test func `an ordinal test has answers and no numbers`() {
        let ordinals = MeasuredTest.all.filter { $0.kind == .ordinal }
        #expect(ordinals.count >= 30)
        for test in ordinals {
            #expect(!test.answers.isEmpty && test.unit.isEmpty, "\(test.id)")
            for answer in test.answers { #expect(answer.isListed && answer.system == .snomed, "\(test.id)") }
            #expect(test.range(for: .male) == ReferenceRange(), "\(test.id)")
        }
        #expect(MeasuredTest.all.filter { $0.kind == .quantity }.allSatisfy { $0.answers.isEmpty })
        #expect(MeasuredTest.named("hiv-screen")?.answers.first?.code == "131194007")
    }

    @Test func `panels tell numbers from words`() throws {
        let urine = try #require(LabPanel.named("urinalysis"))
        #expect(urine.tests.contains("urine-ph") && urine.ordinals.contains("urine-nitrite"))
        let count = try #require(LabPanel.named("cbc-diff"))
        #expect(count.ordinals.isEmpty && count.tests.contains("eosinophils"))
        #expect(LabPanel.named("newborn-screen")?.procedure.system == .hcpcs)
        #expect(LabPanel.named("bmp")?.procedure.system == .cpt)
    }

    @Test func `categories are those of FHIR`() {
        let known: Set<Text> = [
            "laboratory", "vital-signs", "survey", "procedure", "imaging", "exam", "therapy",
        ]
        #expect(MeasuredTest.all.allSatisfy { known.contains($0.category) })
        #expect(MeasuredTest.named("phq9")?.category == "survey")
        #expect(MeasuredTest.named("cbc-diff") == nil)
    }
}
