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
        Example(has: ["E10.9", "N18.4"], coded: ["E10.22", "N18.4"]),
        Example(has: ["E11.9", "G62.9"], coded: ["E11.42"]),
        Example(has: ["L97.511", "E11.65"], coded: ["E11.621", "E11.65", "L97.511"]),
        Example(has: ["E11.9", "R73.03"], coded: ["E11.9"]),
        Example(has: ["J18.9", "J44.9"], coded: ["J44.0", "J18.9"]),
        Example(has: ["J44.1", "J15.9", "R05.9"], coded: ["J44.0", "J44.1", "J15.9"]),
        Example(has: ["I25.10", "I20.0"], coded: ["I25.110"]),
        Example(has: ["R65.21", "J18.9", "A41.9", "N17.9"], coded: ["A41.9", "R65.21", "J18.9", "N17.9"]),
        Example(has: ["R65.20", "N39.0"], coded: ["A41.9", "R65.20", "N39.0"]),
        Example(has: ["Z68.35", "E66.811"], coded: ["E66.811", "Z68.35"]),
        Example(has: ["Z68.23", "Z00.00"], coded: ["Z00.00"]),
        Example(has: ["I10", "O10.913", "O14.13"], coded: ["O11.3"]),
        Example(has: ["O80"], coded: ["O80", "Z37.0"]),
        Example(has: ["E03.9", "O24.410", "Z34.03"], coded: ["O24.410", "E03.9"]),
        Example(has: ["O80", "O70.0", "Z37.0"], coded: ["O70.0", "Z37.0"]),
        Example(has: ["C50.911", "Z51.11"], coded: ["Z51.11", "C50.911"]),
        Example(has: ["W19.XXXA", "S72.001A"], coded: ["S72.001A", "W19.XXXA"]),
        Example(has: ["F32.9", "F33.1"], coded: ["F33.1"]),
        Example(has: ["P59.9", "Z38.00"], coded: ["Z38.00", "P59.9"]),
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

    @Test(arguments: [
        (["J18.9", "A41.9", "R65.20"], ["A41.9", "R65.20", "J18.9"]),
        (["F02.80", "G30.9"], ["G30.9", "F02.80"]), (["C50.911", "Z51.11", "Z17.0"], ["Z51.11", "C50.911", "Z17.0"]),
        (["W19.XXXA", "S72.001A"], ["S72.001A", "W19.XXXA"]), (["P59.9", "Z38.00"], ["Z38.00", "P59.9"]),
        (["E03.9", "O24.410", "Z3A.30"], ["O24.410", "E03.9", "Z3A.30"]), (["Z37.0", "O82"], ["O82", "Z37.0"]),
        (["E11.9", "Z79.4"], ["E11.9", "Z79.4"]), (["D63.1", "N18.4"], ["N18.4", "D63.1"]),
    ])
    func `codes stand in the order of the guidelines`(has: [String], coded: [String]) {
        let entries = has.map { DiagnosisCoder.Entry(code: Concept(.icd10cm, $0), model: 0) }
        #expect(DiagnosisCoder.shared.combine(entries).map(\.code.code.string) == coded)
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
