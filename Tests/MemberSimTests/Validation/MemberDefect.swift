import HealthSimCore
import MemberSim
import TestKit
import Testing

/// A sample household with one thing wrong, and the rule that must say so.
struct MemberDefect: Sendable, CustomTestStringConvertible {
    let rule: String
    let field: String
    let base: SampleHouseholds.Kind
    let make: @Sendable (inout MemberHousehold) -> Void

    init(
        _ rule: String, _ field: String, of base: SampleHouseholds.Kind = .submitted,
        _ make: @escaping @Sendable (inout MemberHousehold) -> Void
    ) {
        self.rule = rule
        self.field = field
        self.base = base
        self.make = make
    }

    var testDescription: String { "\(rule) \(field)" }

    /// The sample with the defect.
    var household: MemberHousehold {
        var household = base.household
        make(&household)
        return household
    }

    static let all =
        members + coverages + events + requests + providers + structure + forms + amounts + dates + stays + links
        + codes + edits + decisions + balances + reasons + series + history + accumulators + payments

    static func day(_ text: String) -> CalendarDate { SampleHouseholds.day(text) }

    static func money(_ text: String) -> Money { SampleHouseholds.money(text) }

    static func diagnosis(
        _ code: String, _ role: ClaimDiagnosis.Role = .other, _ present: ClaimDiagnosis.PresentOnAdmission? = nil
    ) -> ClaimDiagnosis {
        ClaimDiagnosis(Concept(.icd10cm, code), role: role, presentOnAdmission: present)
    }
}
