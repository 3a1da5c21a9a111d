import HealthSimCore
import Testing

@Suite struct ConceptMapTests {
    @Test(arguments: [
        ("E11.9", "44054006"), ("E11.42", "713706002"), ("E11.65", "368051000119109"), ("E11.3211", "312903003"),
        ("I10", "59621000"), ("I50.23", "443253003"), ("J45.901", "195967001"), ("N18.31", "700378005"),
        ("Z3A.39", "77386006"), ("A41.51", "91302008"),
    ])
    func `a diagnosis stands for the concept of its longest listed beginning`(code: String, concept: String) {
        #expect(ConceptMap.snomed(for: Concept(.icd10cm, code)) == Concept(.snomed, concept))
    }

    @Test func `a diagnosis of no listed family and a code of another system stand for none`() {
        #expect(ConceptMap.snomed(for: Concept(.icd10cm, "W19.XXXA")) == nil)
        #expect(ConceptMap.snomed(for: Concept(.icd10cm, "A00.0")) == nil)
        #expect(ConceptMap.snomed(for: Concept(.icd10cm, "Z99.89")) == nil)
        #expect(ConceptMap.snomed(for: Concept(.cpt, "99213")) == nil)
    }

    @Test func `every concept of the map has its wording`() {
        let table = ReferenceTable.named("codes/icd10-to-snomed")
        #expect(table.count > 250)
        for row in table.rows {
            #expect(Concept(.snomed, row["snomed"].string).isListed, "\(row["icd10"])")
        }
    }
}
