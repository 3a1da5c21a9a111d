/// The forms of codes, and their check digits where they have one.
package enum CodeShape {
    /// Whether a code has the form of its system; a system without a form of its own takes anything.
    package static func fits(_ concept: Concept) -> Bool {
        let code = Array(concept.code.string.utf8)
        switch concept.system {
        case .icd10cm: return DiagnosisCodes.isWellFormed(concept.code)
        case .icd10pcs: return isProcedure(code)
        case .snomed: return isSNOMED(code)
        case .loinc: return isLOINC(code)
        case .rxnorm: return (1...8).contains(code.count) && code.allSatisfy(\.isDecimal)
        case .ndc: return isNDC(code)
        case .cvx: return (2...3).contains(code.count) && code.allSatisfy(\.isDecimal)
        case .cpt: return code.count == 5 && code.prefix(4).allSatisfy(\.isDecimal) && isCapitalOrDecimal(code[4])
        case .hcpcs: return code.count == 5 && code[0].isCapital && code.dropFirst().allSatisfy(\.isDecimal)
        case .cdt: return code.count == 5 && code[0] == UInt8(ascii: "D") && code.dropFirst().allSatisfy(\.isDecimal)
        case .taxonomy: return code.count == 10 && code.allSatisfy(isCapitalOrDecimal)
        case .diagnosisGroup:
            return code.count == 3 && code.allSatisfy(\.isDecimal) && code != Array("000".utf8)
        case .race, .language, .maritalStatus, .dischargeDisposition, .admitSource, .unknown: return true
        }
    }

    /// What a code of a system looks like, for messages.
    package static func example(of system: CodeSystem) -> String {
        switch system {
        case .icd10cm: "a letter, a digit, and more: E11.9"
        case .icd10pcs: "seven digits and letters but I and O: 02703ZZ"
        case .snomed: "6 to 18 digits with a check digit: 44054006"
        case .loinc: "digits, a hyphen and the check digit: 4548-4"
        case .rxnorm: "up to eight digits: 861007"
        case .ndc: "ten or eleven digits: 00093-7214-10"
        case .cvx: "two or three digits: 140"
        case .cpt: "five digits, or four and a letter: 99214"
        case .hcpcs: "a letter and four digits: G0438"
        case .cdt: "a D and four digits: D0120"
        case .taxonomy: "ten letters and digits: 207Q00000X"
        case .diagnosisGroup: "three digits: 291"
        case .race, .language, .maritalStatus, .dischargeDisposition, .admitSource, .unknown: "any text"
        }
    }

    /// Seven characters, each a digit or a letter but I and O, the first a section.
    ///
    /// Source: ICD-10-PCS Official Guidelines, A1 and A2; sections of the tables: 0 to 9, B, C, D, F, G, H, X.
    private static func isProcedure(_ code: [UInt8]) -> Bool {
        guard code.count == 7, "0123456789BCDFGHX".utf8.contains(code[0]) else { return false }
        return code.allSatisfy { isCapitalOrDecimal($0) && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O") }
    }

    /// Ten or eleven digits, alone or in three parts: labeler of 4 or 5, product of 3 or 4, package of 1 or 2.
    ///
    /// Source: 21 CFR 207.33; HIPAA's form of eleven digits, 5-4-2.
    private static func isNDC(_ code: [UInt8]) -> Bool {
        let parts = code.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.allSatisfy(\.isDecimal) }) else { return false }
        guard parts.count == 3 else { return parts.count == 1 && (10...11).contains(code.count) }
        let lengths = parts.map(\.count)
        return [[4, 4, 2], [5, 3, 2], [5, 4, 1], [5, 4, 2]].contains(lengths)
    }

    private static func isCapitalOrDecimal(_ byte: UInt8) -> Bool { byte.isCapital || byte.isDecimal }

    /// Digits, a hyphen and the check digit of Luhn's formula. Source: LOINC Users' Guide, "LOINC code format".
    private static func isLOINC(_ code: [UInt8]) -> Bool {
        guard (3...8).contains(code.count), code[code.count - 2] == UInt8(ascii: "-"), let last = code.last,
            last.isDecimal
        else { return false }
        var sum = 0
        for (place, byte) in code.dropLast(2).reversed().enumerated() {
            guard byte.isDecimal else { return false }
            let digit = Int(byte &- UInt8(ascii: "0")) * (place % 2 == 0 ? 2 : 1)
            sum += digit > 9 ? digit - 9 : digit
        }
        return (10 - sum % 10) % 10 == Int(last &- UInt8(ascii: "0"))
    }

    /// 6 to 18 digits, the last the check digit of Verhoeff's formula. Source: SNOMED CT Release File Specification, SCTID.
    private static func isSNOMED(_ code: [UInt8]) -> Bool {
        guard (6...18).contains(code.count), code[0] != UInt8(ascii: "0"), code.allSatisfy(\.isDecimal) else {
            return false
        }
        var check = 0
        for (place, byte) in code.reversed().enumerated() {
            check = dihedral(check, permuted(Int(byte &- UInt8(ascii: "0")), times: place % 8))
        }
        return check == 0
    }

    /// The product of two elements of the dihedral group of order ten: rotations 0 to 4, reflections 5 to 9.
    private static func dihedral(_ a: Int, _ b: Int) -> Int {
        switch (a < 5, b < 5) {
        case (true, true): (a + b) % 5
        case (true, false): 5 + (a + b) % 5
        case (false, true): 5 + (a - b) % 5
        case (false, false): (a - b + 5) % 5
        }
    }

    /// A digit after Verhoeff's permutation (1 5 8 9 4 2 7 0)(3 6) has been applied some times.
    private static func permuted(_ digit: Int, times: Int) -> Int {
        let next = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        var result = digit
        for _ in 0..<times { result = next[result] }
        return result
    }
}
