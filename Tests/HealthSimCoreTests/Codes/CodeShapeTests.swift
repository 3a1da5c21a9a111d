import Testing

@testable import HealthSimCore

struct CodeShapeTests {
    /// LOINC and SNOMED CT codes of the tables and of their owners' guides, others by their definition.
    @Test(
        arguments: [
            (.loinc, "4548-4", "4548-5"), (.loinc, "98979-8", "98979-9"), (.loinc, "8480-6", "84806"),
            (.snomed, "44054006", "44054007"), (.snomed, "709044004", "709044040"), (.snomed, "26643006", "2664300"),
            (.rxnorm, "861007", "861-007"), (.cvx, "140", "1"), (.cpt, "99214", "9921"), (.cpt, "0001F", "A0001"),
            (.hcpcs, "G0438", "0438G"), (.icd10pcs, "02703ZZ", "02703Z"), (.taxonomy, "207Q00000X", "207Q"),
            (.ndc, "00093-7214-10", "93"),
        ] as [(CodeSystem, String, String)])
    func `a code fits its system's form and a wrong one does not`(
        _ system: CodeSystem, _ right: String, _ wrong: String
    ) {
        #expect(CodeShape.fits(Concept(system, right)))
        #expect(!CodeShape.fits(Concept(system, wrong)))
    }

    @Test func `every code of the tables fits`() {
        for row in 0..<ConceptTable.shared.count {
            let concept = Concept(row: UInt32(row))
            guard !concept.code.isEmpty, concept.system != .icd10cm else { continue }
            #expect(CodeShape.fits(concept), "\(concept)")
        }
    }
}
