import HealthSimCore
import Testing

@Suite struct ConceptTests {
    @Test func `a code of the tables is its row, with the table's wording`() {
        let concept = Concept(.loinc, "4548-4", display: "ignored")
        #expect(concept.isListed && concept.system == .loinc && concept.code == "4548-4")
        #expect(concept.display == Concept(.loinc, "4548-4").display)
        #expect(concept.display.string.contains("Hemoglobin A1c"))
        #expect(concept.description == "LOINC 4548-4")
    }

    @Test func `a code of no table carries its own text`() {
        let concept = Concept(.icd10cm, "Z00.0000", display: "Never heard of")
        #expect(!concept.isListed && concept.row == nil)
        #expect(concept.code == "Z00.0000" && concept.display == "Never heard of" && concept.system == .icd10cm)
        #expect(Concept(.icd10cm, "Z00.0000").display.isEmpty)
    }

    @Test func `concepts are equal by system and code`() {
        #expect(Concept(.icd10cm, "I10") == Concept(.icd10cm, "I10", display: "x"))
        #expect(Concept(.icd10cm, "I10") != Concept(.icd10cm, "E11.9"))
        let own = Concept(.cpt, "no-code", display: "one")
        let same = Concept(.cpt, "no-code", display: "two")
        #expect(own == same && own.hashValue == same.hashValue)
        #expect(own != Concept(.hcpcs, "no-code") && own != Concept(.icd10cm, "I10"))
        // The same letters are another concept in another system.
        #expect(Concept(.language, "en") != Concept(.maritalStatus, "en"))
    }

    @Test(arguments: [
        ("N18.31", "N18", true), ("N18.31", "N18.3", true), ("N18.31", "N18.32", false), ("I10", "I1", true),
        ("I10", "I10.9", false),
    ])
    func `a code lies within its prefixes`(code: String, prefix: String, isWithin: Bool) {
        #expect(Concept(.icd10cm, code).isWithin(prefix) == isWithin)
        #expect(Concept(.icd10cm, code).isWithin(Text(prefix)) == isWithin)
    }

    @Test(arguments: [
        (CodeSystem.icd10pcs, "5A1955Z", "Ventilation"), (.icd10pcs, "10D00Z1", "Extraction"),
        (.diagnosisGroup, "871", "Septicemia"), (.diagnosisGroup, "064", "Cerebral Infarction"),
        (.dischargeDisposition, "snf", "Skilled nursing facility"), (.dischargeDisposition, "home", "Home"),
        (.admitSource, "emd", "emergency"), (.icd10cm, "O24.410", "Gestational"), (.cpt, "59400", "Maternity"),
    ])
    func `a hospital's codes have their wording`(system: CodeSystem, code: String, part: String) {
        let concept = Concept(system, code)
        #expect(concept.isListed && concept.display.string.contains(part), "\(concept.display)")
    }

    @Test func `every row leads back to itself`() {
        let table = ConceptTable.shared
        #expect(table.count > 2_000)
        #expect(table.systems.count == table.count && table.displays.count == table.count)
        for row in 0..<table.count {
            let found = table.row(table.systems[row], table.codes[row].string)
            #expect(found == UInt32(row), "\(table.systems[row].shortName) \(table.codes[row])")
            #expect(!table.codes[row].isEmpty && !table.displays[row].isEmpty, "\(table.codes[row])")
            #expect(table.systems[row] != .unknown, "\(table.codes[row])")
        }
    }

    @Test func `a code system is found by its short name and its address`() {
        for system in CodeSystem.allCases where system != .unknown {
            #expect(CodeSystem(named: system.shortName.description) == system)
            #expect(CodeSystem(named: system.shortName.description.lowercased()) == system)
            #expect(CodeSystem(named: system.rawValue) == system)
        }
        #expect(CodeSystem(named: "ICD-9") == nil)
    }

    @Test func `every test, panel and drug of the tables stands on listed concepts`() {
        #expect(MeasuredTest.all.count > 200 && LabPanel.all.count > 80 && Medication.all.count > 360)
        for test in MeasuredTest.all {
            #expect(test.concept.isListed && test.concept.system == .loinc, "\(test.id)")
            #expect((0...4).contains(test.decimals), "\(test.id)")
            for range in [test.femaleRange, test.maleRange] {
                if let low = range.low, let high = range.high { #expect(low <= high, "\(test.id)") }
                if let low = range.low, let critical = test.critical.low { #expect(critical < low, "\(test.id)") }
                if let high = range.high, let critical = test.critical.high { #expect(critical > high, "\(test.id)") }
            }
            #expect(MeasuredTest.named(test.id.string)?.id == test.id)
        }
        // What groups other measurements or answers with a word has no unit.
        let bare = MeasuredTest.all.filter { $0.unit.isEmpty && $0.kind == .quantity }.map(\.id.string)
        #expect(Set(bare) == ["bp-panel", "smoking-status", "vital-signs-panel"])
        for panel in LabPanel.all {
            #expect(panel.concept.isListed && panel.procedure.isListed, "\(panel.id)")
            #expect(!panel.tests.isEmpty || !panel.ordinals.isEmpty, "\(panel.id)")
            for test in panel.tests + panel.ordinals {
                #expect(MeasuredTest.named(test) != nil, "\(panel.id): \(test)")
            }
        }
        for drug in Medication.all {
            #expect(drug.concept.isListed && !drug.indications.isEmpty && !drug.sig.isEmpty, "\(drug.id)")
            #expect(drug.quantity > 0 && drug.daysSupply > 0, "\(drug.id)")
            #expect(Medication.named(drug.id.string)?.id == drug.id)
        }
    }
}
