import HealthSimCore

/// What happened to a pharmacy's transaction, step by step, in sentences for people.
public struct PharmacyExplanation: Sendable {
    private let response: ClaimResponse
    private let claim: PharmacyClaim

    /// The explanation of an answer to a transaction.
    public init(_ response: ClaimResponse, of claim: PharmacyClaim) {
        self.response = response
        self.claim = claim
    }

    /// One sentence for each finding, in their order, one for each alert, and the result at the end.
    public var sentences: [String] {
        response.explanation.map(sentence) + response.alerts.map { Self.sentence($0) } + [result]
    }

    private func sentence(_ note: PharmacyNote) -> String {
        let amount = note.amount.map { "$\($0)" } ?? ""
        return switch note.outcome {
        case .passed: passed(note.step)
        case .rejected:
            "Rejected. \(RejectCode.named(note.reason)?.name.string ?? "Code \(note.reason)") (\(note.reason))."
        case .warned: warned(note)
        case .applied: applied(note, amount)
        }
    }

    private func passed(_ step: PharmacyNote.Step) -> String {
        switch step {
        case .format: "The claim has what it needs."
        case .eligibility: "The member was covered on \(claim.serviceDate)."
        case .routing: "Issuer, processor and group are those of the card."
        case .duplicate: "It was not paid before."
        case .pharmacy: "The pharmacy has a contract\(response.networkID == "PREFERRED" ? " and is preferred" : "")."
        case .prescriber: "The prescriber is known."
        case .product: "The product is on the market and its selection fits."
        case .coverage: "The benefit does not leave the drug out."
        case .formulary: "The formulary has it in tier \(response.tier)."
        case .priorAuthorization:
            response.authorizationID.isEmpty
                ? "No authorization is needed." : "The authorization \(response.authorizationID) allows it."
        case .stepTherapy: "No other drug has to be tried first."
        case .quantityLimit: "Quantity and days are within the limits."
        case .ageAndSex: "Age and sex are such that it is covered."
        case .refill: "It does not come too soon."
        case .drugReview: "Nothing speaks against the drug."
        case .coordination: "No other payer comes first."
        case .pricing, .costShare, .partD, .accumulators, .payment: "Nothing to do."
        }
    }

    private func warned(_ note: PharmacyNote) -> String {
        switch note.step {
        case .drugReview: "The drug review found something that does not stop the claim (\(note.reason))."
        case .refill: "It comes early, for a reason that the plan accepts."
        case .duplicate: "It was answered before by \(note.reason), and is answered again."
        default: "The rule is waived once, for a transition (\(note.reason))."
        }
    }

    private func applied(_ note: PharmacyNote, _ amount: String) -> String {
        switch note.step {
        case .pricing: "The plan recognises \(amount): \(Self.basis(note.reason))."
        case .costShare: costShare(amount)
        case .partD: "\(amount) fall into the \(Self.stage(note.reason))."
        case .accumulators:
            note.reason == "adjusted"
                ? "What the card pays is taken off the accumulators: \(amount)." : "\(amount) count towards the limits."
        case .coordination: "The programme \(note.reason) pays \(amount)."
        case .payment: response.status == .approved ? "The earlier answer is taken back." : "The plan pays \(amount)."
        default: "\(amount) is applied."
        }
    }

    /// How the price was found, in words.
    private static func basis(_ code: Text) -> String {
        switch ReimbursementBasis(rawValue: code.string) {
        case .averageWholesaleDiscounted: "the average wholesale price less the contract's discount"
        case .maximumAllowable, .reducedToMaximumAllowable: "the most for a drug of several sources"
        case .nationalAcquisition: "what pharmacies pay on average"
        case .usualAndCustomary, .lowerOfUsualAndCustomary: "what people without a plan pay, which is less"
        case .asSubmitted: "what the pharmacy asks for, which is less than the contract's price"
        case .otherPayerResponsibility: "what another payer left"
        case .coupon: "what a card covers"
        default: "the contract's price"
        }
    }

    /// A stage of Part D in words.
    private static func stage(_ code: Text) -> String {
        switch code.string {
        case "01": "deductible"
        case "02": "initial coverage"
        case "03": "coverage gap"
        default: "part above the out-of-pocket limit"
        }
    }

    private func costShare(_ amount: String) -> String {
        guard let price = response.pricing, price.patientPay > .zero else { return "The member pays nothing of it." }
        let named = [
            ("deductible", price.deductible), ("copay", price.copay), ("coinsurance", price.coinsurance),
            ("pharmacy that is not preferred", price.networkPenalty), ("choice of the brand", price.brandPenalty),
            ("coverage gap", price.coverageGap),
        ]
        let list = named.filter { $0.1 != .zero }.map { "\($0.0) $\($0.1)" }.joined(separator: ", ")
        return "The member pays \(amount): \(list)."
    }

    /// An alert of a drug review in a sentence.
    public static func sentence(_ alert: DURAlert) -> String {
        let other = alert.otherMedicationID.isEmpty ? "" : ", with \(alert.otherMedicationID)"
        let deed =
            switch alert.action {
            case .hardReject: "it cannot be overridden"
            case .softReject: alert.isOverridden ? "the pharmacist has answered it" : "the pharmacist has to answer it"
            case .message: "the pharmacist is told"
            case .log: "it is kept"
            }
        return "Alert \(alert.reason) \(alert.significance.rawValue)\(other): \(alert.message); \(deed)."
    }

    private var result: String {
        let id = response.id
        let rejects = response.rejects.map(\.string).joined(separator: ", ")
        return switch response.status {
        case .paid, .duplicate:
            "Result \(id): \(response.status == .paid ? "paid" : "paid before"), "
                + (response.pricing.map {
                    "allowed $\($0.allowed), the plan pays $\($0.totalPaid), the member $\($0.patientPay)."
                } ?? "nothing.")
        case .rejected: "Result \(id): rejected for \(rejects)."
        case .approved:
            "Result \(id): approved" + (response.formerID.isEmpty ? "." : ", \(response.formerID) is taken back.")
        case .captured, .duplicateOfCaptured: "Result \(id): captured."
        case .duplicateOfApproved: "Result \(id): approved before."
        case .deferred: "Result \(id): deferred."
        }
    }
}
