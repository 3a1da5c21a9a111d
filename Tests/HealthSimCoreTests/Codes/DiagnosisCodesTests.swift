import Testing

@testable import HealthSimCore

struct DiagnosisCodesTests {
    @Test(arguments: ["E11.9", "I10", "A00.0", "Z99.89", "S72.001A", "U07.1"])
    func `a billable code is billable`(_ code: String) {
        #expect(DiagnosisCodes.isBillable(Text(code)))
        #expect(DiagnosisCodes.isKnown(Text(code)))
        #expect(DiagnosisCodes.isWellFormed(Text(code)))
    }

    @Test(arguments: ["E11", "N18.3", "S72.001", "E11.99", "", "E", "ZZZ", "E11.9 "])
    func `categories and inventions are not billable`(_ code: String) {
        #expect(!DiagnosisCodes.isBillable(Text(code)))
    }

    @Test(arguments: ["e11.9", "E119", "11.9", "E1", "E11.", "E11.12345", "E11-9", "É11.9", "EE1.9"])
    func `what has another form is not a code`(_ code: String) { #expect(!DiagnosisCodes.isWellFormed(Text(code))) }

    @Test(arguments: [
        ("E11.99", "E11.9"), ("E119", "E11.9"), ("e11.9", "E11.9"), ("E11", "E11.9"), ("N18.3", "N18.30"),
        ("I10.0", "I10"), ("E78", "E78.9"), ("S72.001", "S72.001A"), ("J18.8.", "J18.8"),
    ])
    func `the nearest code is what was meant`(_ wrong: String, _ right: String) {
        #expect(DiagnosisCodes.nearest(to: Text(wrong)) == right)
    }

    @Test func `what is like no code has no nearest`() {
        #expect(DiagnosisCodes.nearest(to: "") == nil)
        #expect(DiagnosisCodes.nearest(to: "??") == nil)
        #expect(DiagnosisCodes.nearest(to: "000.0") == nil)
    }
}
