import HealthSimCore
import MemberSim

// HI: diagnoses, procedures, and occurrence, value and condition codes.
extension X12ClaimParser {
    mutating func codes(_ segment: X12Segment) {
        guard place == .claim, claim != nil else {
            return problem(.segment(.unexpected), segment, "HI cannot stand in loop \(place.rawValue)")
        }
        for number in 1...max(1, min(12, segment.elementCount)) where !segment.isEmpty(number) {
            let code = segment.text(2, of: number).string
            guard !code.isEmpty else {
                element(segment, number, component: 2, .missingRequired, "component 2 of HI is the code")
                continue
            }
            read(segment, number, code)
        }
        if segment.isEmpty(1) { element(segment, 1, .missingRequired, "HI has at least one code") }
    }

    private mutating func read(_ segment: X12Segment, _ number: Int, _ code: String) {
        switch segment.text(1, of: number).string {
        case "ABK":
            hasDiagnoses = true
            diagnosis(segment, number, code, .principal)
        case "ABF": diagnosis(segment, number, code, .other)
        case "APR": diagnosis(segment, number, code, .reasonForVisit)
        case "ABN": diagnosis(segment, number, code, .externalCause)
        case "ABJ": claim?.admission?.admittingDiagnosis = Self.diagnosis(code)
        case "DR": claim?.admission?.diagnosisGroup = Concept(.diagnosisGroup, code)
        case "BBR", "BBQ":
            let date = X12Segment.date(segment.component(4, of: number))
            if date == nil { element(segment, number, component: 4, .invalidDate, "a procedure needs its day") }
            claim?.procedures.append(ClaimProcedure(Concept(.icd10pcs, code), date: date ?? result.date))
        case "BI", "BH", "BE", "BG": billingCode(segment, number, Text(code))
        default:
            element(segment, number, component: 1, .invalidCode, "HI has no list with this qualifier in ICD-10 claims")
        }
    }

    private mutating func diagnosis(
        _ segment: X12Segment, _ number: Int, _ code: String, _ role: ClaimDiagnosis.Role
    ) {
        var presence: ClaimDiagnosis.PresentOnAdmission?
        if claim?.isInpatient == true, role != .reasonForVisit {
            presence = ClaimDiagnosis.PresentOnAdmission(rawValue: segment.text(9, of: number).string)
            if presence == nil {
                element(segment, number, component: 9, .invalidCode, "present on admission is Y, N, U, W or empty")
            }
        }
        claim?.diagnoses.append(ClaimDiagnosis(Self.diagnosis(code), role: role, presentOnAdmission: presence))
    }

    /// ICD-10-CM without its point: it stands after the third character.
    static func diagnosis(_ code: String) -> Concept {
        Concept(.icd10cm, code.utf8.count > 3 ? "\(code.prefix(3)).\(code.dropFirst(3))" : code)
    }

    private mutating func billingCode(_ segment: X12Segment, _ number: Int, _ code: Text) {
        let value = segment.component(4, of: number)
        switch segment.text(1, of: number).string {
        case "BI":
            let days = X12Segment(Array(value), delimiters: segment.delimiters)
            let parts = days.bytes.split(separator: UInt8(ascii: "-")).map { X12Segment.date($0) }
            guard parts.count == 2, let first = parts[0], let last = parts[1] else {
                return element(segment, number, component: 4, .invalidDate, "an occurrence span needs two days")
            }
            claim?.billingCodes.append(BillingCode(.occurrenceSpan, code, start: first, end: last))
        case "BH":
            guard let date = X12Segment.date(value) else {
                return element(segment, number, component: 4, .invalidDate, "an occurrence needs its day")
            }
            claim?.billingCodes.append(BillingCode(.occurrence, code, start: date))
        case "BE":
            guard let amount = X12Segment.money(segment.component(5, of: number)) else {
                return element(segment, number, component: 5, .invalidCharacter, "a value code needs an amount")
            }
            if code == "80", claim?.admission != nil {
                claim?.admission?.coveredDays = Int(amount.cents / 100)
            } else if code == "FC" {
                claim?.patientPaid = amount
            } else {
                claim?.billingCodes.append(BillingCode(.value, code, amount: amount))
            }
        default: claim?.billingCodes.append(BillingCode(.condition, code))
        }
    }
}
