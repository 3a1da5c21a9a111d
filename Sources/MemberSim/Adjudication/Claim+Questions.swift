import HealthSimCore

extension Claim {
    /// Whether a line is of an emergency.
    var hasEmergencyLine: Bool {
        for place in lines.indices where lines[place].isEmergency { return true }
        return false
    }

    /// Whether the code of a diagnosis begins as one of some beginnings.
    func hasDiagnosis(_ wanted: FrozenArray<CodePrefix>) -> Bool {
        for place in diagnoses.indices where wanted.cover(diagnoses[place].code) { return true }
        return false
    }

    /// Whether the claim takes the place of one before it, or takes it back.
    var isCorrection: Bool {
        switch frequency {
        case .replacement, .void: true
        case .original, .interimFirst, .interimContinuing, .interimLast, .lateCharges: false
        }
    }
}
