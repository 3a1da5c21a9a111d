import HealthSimCore
import Testing

@testable import PatientSim

@Suite struct DiagnosisCoderTests {
    /// What a patient has, and what the guidelines make of it.
    struct Example: CustomTestStringConvertible, Sendable {
        var has: [String]
        var coded: [String]
        var testDescription: String { has.joined(separator: " + ") }
    }

    @Test(arguments: [
        Example(has: ["I10"], coded: ["I10"]),
        Example(has: ["I10", "N18.31"], coded: ["I12.9", "N18.31"]),
        Example(has: ["N18.5", "I10"], coded: ["I12.0", "N18.5"]),
        Example(has: ["I10", "N18.6"], coded: ["I12.0", "N18.6"]),
        Example(has: ["I50.22", "I10"], coded: ["I11.0", "I50.22"]),
        Example(has: ["I10", "N18.4", "I50.32"], coded: ["I13.0", "N18.4", "I50.32"]),
        Example(has: ["I10", "N18.5", "I50.32"], coded: ["I13.2", "N18.5", "I50.32"]),
        Example(has: ["E11.9", "N18.32"], coded: ["E11.22", "N18.32"]),
        Example(has: ["E11.65", "N18.32"], coded: ["E11.22", "E11.65", "N18.32"]),
        Example(has: ["N18.2", "E11.9", "I10"], coded: ["I12.9", "E11.22", "N18.2"]),
        Example(has: ["E11.9", "E11.42"], coded: ["E11.42"]),
        Example(has: ["E11.9", "I10"], coded: ["E11.9", "I10"]),
        Example(has: ["N18.31"], coded: ["N18.31"]),
    ])
    func `combinations follow the guidelines`(example: Example) {
        let entries = example.has.map { DiagnosisCoder.Entry(code: Concept(.icd10cm, $0), model: 0) }
        let coded = DiagnosisCoder.shared.combine(entries).map(\.code.code.string)
        #expect(Set(coded) == Set(example.coded))
        for (first, then) in [("I11.0", "I50"), ("I13", "I50"), ("I12", "N18"), ("I13", "N18"), ("E11.22", "N18")] {
            guard let a = coded.firstIndex(where: { $0.hasPrefix(first) }),
                let b = coded.firstIndex(where: { $0.hasPrefix(then) })
            else { continue }
            #expect(a < b, "\(first) is listed before \(then)")
        }
    }

    @Test func `combining twice changes nothing`() {
        let entries = ["I50.23", "I10", "E11.9", "N18.4"].map {
            DiagnosisCoder.Entry(code: Concept(.icd10cm, $0), model: 0)
        }
        let once = DiagnosisCoder.shared.combine(entries)
        #expect(DiagnosisCoder.shared.combine(once) == once)
    }

    @Test func `every code of the rules is in the tables`() {
        for row in ReferenceTable.named("codes/combination-rules").rows where row["action"] != "sequence" {
            let code = row["code"].string
            #expect(code.isEmpty || Concept(.icd10cm, code).isListed, "\(code)")
        }
    }
}
