/// Whether a drug may be given in pregnancy: for plausible data only, not clinical advice.
public enum PregnancyAdvice: String, Codable, Hashable, Sendable, CaseIterable {
    /// It harms and must not be given.
    case contraindicated
    /// It is given only when nothing else will do.
    case avoided = "avoid"
    /// It may be given.
    case allowed = "ok"
}
