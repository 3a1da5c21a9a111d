public import HealthSimCore

/// Which of two plans pays first.
///
/// Source: NAIC, Coordination of Benefits Model Regulation (MO-120), section 6.
public enum CoordinationRule {
    /// Whether the plan of the parent who was born on one day pays for a child before that of the parent who was born
    /// on another: the parent whose birthday comes earlier in the year, whatever the year of birth.
    ///
    /// With one birthday for both it is the plan that has covered a parent longer, which is taken to be the other's.
    public static func comesFirst(_ birthDate: CalendarDate, before other: CalendarDate) -> Bool {
        (birthDate.month, birthDate.day) < (other.month, other.day)
    }

    /// Whether the plan of an employer pays before Medicare for somebody who is employed at 65 or more, or is the spouse
    /// of one who is: when the employer has 20 people or more (42 CFR 411.170).
    public static func employerComesFirst(employees: Int) -> Bool { employees >= 20 }
}
