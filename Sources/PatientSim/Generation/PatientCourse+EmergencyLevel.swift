import HealthSimCore

extension PatientCourse {
    /// The code of a visit to the emergency department by its gravity: what the event usually is, one level more or less
    /// by what is looked for, how long it takes, how old the patient is, and whether it ends in a bed.
    ///
    /// Source: AMA and CMS, emergency visits by the difficulty of decisions since 2023; the shares come out near those of
    /// Medicare and commercial claims (a third each of 99283 and 99284, a fifth of 99285).
    func emergencyVisit(
        _ usual: Concept, for rule: CareModel.AcuteRule, hours: Double, isStay: Bool
    ) -> Concept {
        guard let level = EmergencyVisits.levels.firstIndex(of: usual) else { return usual }
        var gravity = Double(level) + 0.35 + (hours - 3.6) * 0.2
        switch rule.panels.count {
        case 0: gravity -= 0.3
        case 1: gravity -= 0.1
        case 2: gravity += 0.15
        default: gravity += 0.35
        }
        if state.numbers[CareModelLibrary.Slot.age] >= 75 { gravity += 0.15 }
        if isStay { gravity += 0.9 }
        return EmergencyVisits.levels[min(4, max(0, Int(gravity.rounded())))]
    }
}

/// The codes of visits to an emergency department, the simplest first.
enum EmergencyVisits {
    static let levels = (99_281...99_285).map { Concept(.cpt, String($0)) }
}
