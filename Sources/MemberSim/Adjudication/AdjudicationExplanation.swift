import HealthSimCore

/// What happened to a claim, step by step, in sentences for people.
public struct AdjudicationExplanation: Sendable {
    private let adjudication: Adjudication
    private let claim: Claim

    /// The explanation of a decision on a claim.
    public init(_ adjudication: Adjudication, of claim: Claim) {
        self.adjudication = adjudication
        self.claim = claim
    }

    /// One sentence for each finding, in their order, and the result at the end.
    public var sentences: [String] { adjudication.explanation.map(sentence) + [result] }

    private func sentence(_ note: AdjudicationNote) -> String {
        let place = note.line == 0 ? "" : "Line \(note.line): "
        let amount = note.amount.map { "$\($0)" } ?? ""
        let text =
            switch note.outcome {
            case .passed: passed(note.step)
            case .denied: denied(note)
            case .pended:
                note.step == .authorization
                    ? "The authorization is not decided yet, so the claim waits (133)."
                    : "The charge of \(amount) is looked at by people before it is paid (133)."
            case .reduced: reduced(note, amount)
            case .applied: applied(note, amount)
            }
        return place + text
    }

    private func denied(_ note: AdjudicationNote) -> String {
        let cause = DenialCause.sentence(step: note.step, reason: note.reason)?.string ?? "It is denied"
        return "Denied. \(cause) (\(note.reason))."
    }

    private func passed(_ step: AdjudicationNote.Step) -> String {
        switch step {
        case .intake: "The claim has what it needs."
        case .eligibility: "The patient was covered by \(adjudication.planID) on \(claim.start)."
        case .timelyFiling:
            "It came \(claim.end.days(until: claim.received)) days after the last service, within the limit."
        case .duplicate: "None of it was decided before."
        case .coordination: "No other payer comes first."
        case .provider:
            adjudication.isInNetwork ? "The provider is in the network." : "The provider is not in the network."
        case .referral: "No referral is missing."
        case .authorization: "No authorization is missing."
        case .coverage: "The services were checked against what the plan covers."
        case .codeEdits: "The codes were checked against each other."
        case .necessity: "The diagnoses were checked against the services."
        case .pricing, .costShare, .limits, .sequestration, .interest, .payment: "Nothing to do."
        }
    }

    private func reduced(_ note: AdjudicationNote, _ amount: String) -> String {
        switch (note.step, note.reason.string) {
        case (.codeEdits, "59"): "A dearer procedure was done on the same day, so \(amount) is taken off this one (59)."
        case (.codeEdits, _): "\(amount) is for units beyond the most of a day and is not paid (\(note.reason))."
        case (.limits, _): "\(amount) is beyond the most the plan pays for this in a year (\(note.reason))."
        case (.sequestration, _): "\(amount) is held back by law from what Medicare pays (\(note.reason))."
        case (.pricing, _):
            "The patient was sent on to other care, so the stay is paid by the day: \(amount) (\(note.reason))."
        default: "\(amount) is taken off (\(note.reason))."
        }
    }

    private func applied(_ note: AdjudicationNote, _ amount: String) -> String {
        switch (note.step, note.reason.string) {
        case (.coordination, _) where note.line == 0 && adjudication.order != .primary && note.reason == "23":
            "Another payer came first; with what it paid and took off, \(amount) is accounted for (23)."
        case (.coordination, _): "The payers before leave the rest; their effect is \(amount) (23)."
        case (.pricing, "70"): "The stay was so costly that \(amount) is added as an outlier (70)."
        case (.pricing, _): pricing(note, amount)
        case (.costShare, _): costShare(note, amount)
        case (.limits, _): "The out-of-pocket maximum is reached: \(amount) less is the patient's."
        case (.interest, _): "The payment is late: \(amount) of interest is added."
        case (.payment, _):
            adjudication.status == .reversed ? "The earlier decision is taken back." : "The plan pays \(amount)."
        default: "\(amount) is applied."
        }
    }

    private func pricing(_ note: AdjudicationNote, _ amount: String) -> String {
        let charge = line(note.line)?.charge ?? adjudication.charge
        if adjudication.groupWeight > 0 && note.line == 0 {
            let weight = FixedPoint.text(adjudication.groupWeight, places: 4)
            return "The MS-DRG has the weight \(weight): of $\(charge) the plan allows \(amount)."
        }
        return "Of $\(charge) the plan allows \(amount)."
    }

    private func costShare(_ note: AdjudicationNote, _ amount: String) -> String {
        let parts = line(note.line).map { ($0.deductible, $0.copay, $0.coinsurance) }
        let (deductible, copay, coinsurance) =
            parts ?? (adjudication.deductible, adjudication.copay, adjudication.coinsurance)
        if deductible + copay + coinsurance == .zero { return "The patient pays nothing of it." }
        let named = [("deductible", deductible), ("copay", copay), ("coinsurance", coinsurance)]
        let list = named.filter { $0.1 != .zero }.map { "\($0.0) $\($0.1)" }.joined(separator: ", ")
        return "The patient pays \(list)."
    }

    private func line(_ number: Int) -> LineAdjudication? { adjudication.lines.first { $0.line == number } }

    private var result: String {
        let id = adjudication.id
        return switch adjudication.status {
        case .paid:
            "Result \(id): charged $\(adjudication.charge), paid $\(adjudication.paid), the patient owes "
                + "$\(adjudication.patientResponsibility)."
        case .denied:
            "Result \(id): nothing is paid of $\(adjudication.charge); the patient owes "
                + "$\(adjudication.patientResponsibility)."
        case .pended: "Result \(id): $\(adjudication.charge) wait for a decision."
        case .reversed: "Result \(id): $\(-adjudication.paid) of the decision \(adjudication.formerID) are taken back."
        }
    }
}
