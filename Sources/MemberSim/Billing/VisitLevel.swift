import HealthSimCore

/// The level of an office visit by what was decided in it: number and gravity of the diagnoses, and the time.
///
/// Source: AMA and CMS, evaluation and management guidelines in force since 2021, in short: one minor problem is level
/// 2,
/// one stable or uncomplicated one 3, two of them or one that progresses 4, a threat to life 5; or the total time.
enum VisitLevel {
    /// The level from 2 to 5.
    ///
    /// - Parameters:
    ///   - coded: the level the clinician chose; absent where none was.
    ///   - orders: how many tests and treatments came of the visit.
    ///   - minutes: the time with the patient.
    ///   - caution: a number from 0 to 1 by which the biller keeps to what the clinician chose.
    static func level(
        diagnoses: [Concept], coded: Int?, orders: Int, minutes: Int, isNew: Bool, caution: Double
    ) -> Int {
        var (gravest, several) = (1, 0)
        for diagnosis in diagnoses {
            let gravity = Int(DiagnosisTraits.of(diagnosis).gravity)
            gravest = max(gravest, gravity)
            if gravity >= 2 { several += 1 }
        }
        let decided: Int
        switch gravest {
        case 4: decided = several >= 3 || orders >= 3 && several >= 2 ? 5 : 4
        case 3: decided = several >= 5 && orders >= 3 ? 5 : 4
        case 2: decided = several >= 2 ? 4 : 3
        default: decided = orders >= 1 || diagnoses.count > 1 ? 3 : 2
        }
        let timed = level(minutes: minutes, isNew: isNew)
        guard let coded else { return max(decided, min(timed, decided + 1)) }
        // A clinician's choice stands unless what was done is plainly more or less.
        if decided > coded, timed >= coded { return caution < 0.45 ? min(coded + 1, 5) : coded }
        if decided < coded, timed <= coded { return caution < 0.3 ? max(coded - 1, 2) : coded }
        return min(max(coded, 2), 5)
    }

    /// The level of a total time: 10, 20, 30 and 40 minutes of a known patient; 15, 30, 45 and 60 of a new one.
    private static func level(minutes: Int, isNew: Bool) -> Int {
        let step = isNew ? 15 : 10
        return min(5, max(2, 1 + minutes / step))
    }
}
