import HealthSimCore

/// A measure of care that claims show: whom it concerns, and who met it in a year.
///
/// In the manner of HEDIS; the sets of codes are shortened.
public enum QualityMeasure: String, CaseIterable, Codable, Sendable {
    /// A preventive visit in the year.
    case annualVisit = "annual-visit"
    /// Adults from 45 to 75: a colonoscopy or a stool test.
    case colorectalScreening = "colorectal-screening"
    /// Women from 50 to 74: a mammogram.
    case breastScreening = "breast-screening"
    /// Members with diabetes on a claim: a test of HbA1c.
    case glucoseControlTest = "a1c-test"
    /// Members without a visit to an emergency department.
    case noEmergency = "no-emergency"

    private static let screenings = ["45378", "45380", "45384", "45385", "G0121", "G0105", "82274", "81528", "G0328"]

    /// Whether the measure concerns a member in a year, by what was claimed.
    func concerns(_ member: Member, on day: CalendarDate, claims: [Claim]) -> Bool {
        let age = member.person.birthDate.years(until: day)
        switch self {
        case .annualVisit, .noEmergency: return true
        case .colorectalScreening: return (45...75).contains(age)
        case .breastScreening: return member.person.sex == .female && (50...74).contains(age)
        case .glucoseControlTest:
            return claims.contains { claim in
                claim.diagnoses.contains { $0.code.isWithin("E10") || $0.code.isWithin("E11") }
            }
        }
    }

    /// Whether a member met it, by what was claimed in the year.
    func isMet(by claims: [Claim]) -> Bool {
        func has(_ condition: (ClaimLine) -> Bool) -> Bool { claims.contains { $0.lines.contains(where: condition) } }
        switch self {
        case .annualVisit:
            return has { line in
                line.code.map {
                    $0.isWithin("9938") || $0.isWithin("9939") || $0.isWithin("G043") || $0.isWithin("G0402")
                }
                    ?? false
            }
        case .colorectalScreening: return has { $0.code.map { Self.screenings.contains($0.code.string) } ?? false }
        case .breastScreening: return has { $0.code.map { $0.isWithin("77067") || $0.isWithin("77066") } ?? false }
        case .glucoseControlTest: return has { $0.code.map { $0.isWithin("83036") } ?? false }
        case .noEmergency:
            return !claims.contains { $0.placeOfService == "23" } && !has { $0.revenueCode.hasPrefix("045") }
        }
    }
}
