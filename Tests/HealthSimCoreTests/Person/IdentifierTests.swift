import HealthSimCore
import Testing

struct IdentifierTests {
    @Test(
        arguments: [
            (1, "MRN00000001"), (42, "MRN00000042"), (99_999_999, "MRN99999999"), (100_000_000, "MRN100000000"),
            (UInt64.max, "MRN18446744073709551615"),
        ] as [(UInt64, String)])
    func `a medical record number has at least eight digits`(number: UInt64, text: String) {
        #expect(Identifiers.mrn(number).string == text)
        #expect(Identifiers.isMRN(text))
        #expect(Identifiers.memberID(number).string == "MEM" + text.dropFirst(3))
        #expect(Identifiers.isMemberID("MEM" + text.dropFirst(3)))
    }

    @Test(arguments: ["", "MRN", "MRN0000001", "MRN000000010", "MRN0000000x", "mrn00000001", "MEM00000001"])
    func `other texts are no medical record numbers`(text: String) {
        #expect(!Identifiers.isMRN(text))
    }

    /// 1234567893 is the example of the CMS document on the check digit.
    @Test func `the check digit of provider identifiers is the Luhn digit over 80840`() {
        #expect(NPI.isValid("1234567893"))
        for wrong in 0...9 where wrong != 3 { #expect(!NPI.isValid("123456789\(wrong)")) }
        for text in ["", "123456789", "12345678930", "3234567893", "0234567893", "123456789x", "１２３４５６７８９３"] {
            #expect(!NPI.isValid(text), "\(text)")
            #expect(NPI.number(of: Text(text)) == nil, "\(text)")
        }
        #expect(NPI.isValid("1234567893") && !NPI.isSynthetic("1234567893"))
    }

    /// A Luhn digit written the long way, as the formula is told: from the right, double every other digit.
    @Test func `made provider identifiers begin with 2 and pass an independent Luhn check`() {
        var stream = RandomStream(seed: 7, purpose: "test.npi", index: 0)
        for number in [0, 99_999_999] + (0..<5_000).map({ _ in stream.integer(below: UInt64(100_000_000)) }) {
            let npi = NPI.text(number).string
            #expect(NPI.number(of: Text(npi)) == number)
            let digits = ("80840" + npi).compactMap(\.wholeNumberValue)
            let sum = digits.reversed().enumerated().reduce(0) { sum, next in
                let value = next.offset.isMultiple(of: 2) ? next.element : next.element * 2
                return sum + value / 10 + value % 10
            }
            if !(sum % 10 == 0 && npi.utf8.count == 10 && npi.first == "2" && NPI.isSynthetic(npi)) {
                Issue.record("\(number): \(npi)")
            }
        }
    }

    /// 1 + 3 + 5 = 9, 2 × (2 + 4 + 6) = 24, together 33: the check digit is 3.
    @Test func `registration numbers of the DEA have their check digit`() {
        #expect(DEANumber.text(123_456, initial: UInt8(ascii: "S")).string == "ZS1234563")
        #expect(DEANumber.text(0, initial: 0xC3).string == "Z90000000")
        #expect(DEANumber.isValid("F91234563") && !DEANumber.isSynthetic("F91234563"))
        #expect(DEANumber.isSynthetic("ZS1234563"))
        for text in ["ZS1234564", "Z51234563", "ZS123456", "zs1234563", "ZS12345633", ""] {
            #expect(!DEANumber.isValid(text), "\(text)")
        }
    }

    @Test func `tax identifiers have prefixes that are not assigned, and no two are the same`() {
        var seen: Set<Text> = []
        for position in stride(from: UInt64(0), to: TaxIdentifier.capacity, by: 997) {
            let text = TaxIdentifier.text(position)
            if !(TaxIdentifier.isSynthetic(text.string) && seen.insert(text).inserted) { Issue.record("\(text)") }
        }
        #expect(TaxIdentifier.text(0).string == "960010000")
        #expect(TaxIdentifier.text(TaxIdentifier.capacity - 1).string == "979899999")
        #expect(TaxIdentifier.isSynthetic("96-0661234") && TaxIdentifier.isSynthetic("960661234"))
        #expect(TaxIdentifier.isValid("12-3456789") && !TaxIdentifier.isSynthetic("12-3456789"))
        for text in ["123-45-6789", "12345678", "1234567890", "12-34567x9", "97-7000000x"] {
            #expect(!TaxIdentifier.isValid(text), "\(text)")
        }
        #expect(!TaxIdentifier.isSynthetic("97-0701234"), "70 is an ITIN group")
    }

    @Test func `security numbers are read with and without hyphens`() {
        #expect(SocialSecurityNumber("912-34-5678")?.digits == 912_345_678)
        #expect(SocialSecurityNumber("912345678")?.formatted == "912-34-5678")
        for text in ["912-345678", "91234567", "9123456789", "912 34 5678", "912-34-567x", "９12345678", ""] {
            #expect(SocialSecurityNumber(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("900-01-0001", true), ("999-89-9999", true), ("950-49-1234", true), ("950-66-1234", true),
        ("950-50-1234", false), ("950-65-1234", false), ("950-70-1234", false), ("950-88-1234", false),
        ("950-90-1234", false), ("950-93-1234", false), ("950-94-1234", false), ("950-99-1234", false),
        ("950-00-1234", false), ("950-01-0000", false), ("899-01-0001", false), ("123-45-6789", false),
    ])
    func `a security number is synthetic when it cannot have been issued`(text: String, isSynthetic: Bool) throws {
        #expect(try #require(SocialSecurityNumber(text)).isSynthetic == isSynthetic)
    }

    @Test func `the whole space of security numbers is used, and only that`() {
        let numbers = SocialSecurityNumber.Sequence(seed: 3)
        var seen = Set<UInt32>()
        for index in 0..<UInt64(200_000) {
            let number = numbers[index]
            if !(number.isSynthetic && seen.insert(number.digits).inserted) { Issue.record("\(number.formatted)") }
        }
        #expect(numbers[SocialSecurityNumber.capacity + 5] == numbers[5])
        #expect(numbers[SocialSecurityNumber.capacity - 1].isSynthetic)
    }
}
