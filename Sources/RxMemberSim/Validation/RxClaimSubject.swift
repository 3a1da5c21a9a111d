import HealthSimCore

/// A transaction as the rules look at it, with the household it belongs to when that is known.
public struct RxClaimSubject: Sendable {
    /// The transaction.
    public let claim: PharmacyClaim
    /// What is known around it; it has no members when the claim stands alone.
    let context: RxHouseholdSubject
    /// The answer to it.
    let response: ClaimResponse?
    /// Whom it is for, and under what.
    let member: RxMember?
    let coverage: RxCoverage?
    /// What it is filled from and for.
    let prescription: Prescription?
    let fill: Fill?
    /// The product by its place in the table; nothing for a compound and for one that is not known.
    let product: Int?
    /// The manufacturer's programme that the card names, by place; nothing when it names none.
    let program: Int?

    /// A claim at a place of a household's list, or, with -1, one that stands alone.
    init(_ claim: PharmacyClaim, at place: Int, in context: RxHouseholdSubject) {
        self.claim = claim
        self.context = context
        response = place < 0 ? nil : context.answer(place)
        member = context.member(claim.memberID)
        coverage = context.coverage(of: claim.memberID, on: claim.serviceDate)
        prescription = context.prescription(claim.prescriptionID)
        fill = context.fills[claim.fillID].map { context.household.fills[$0] }
        product = claim.ndc == "0" ? nil : DrugProductTable.shared.place(ndc: claim.ndc)
        let isOwnCard = coverage.map { $0.bin == claim.bin && $0.pcn == claim.pcn } ?? true
        program =
            isOwnCard ? nil : ManufacturerProgram.place(bin: claim.bin, pcn: claim.pcn, group: claim.groupID)
    }

    /// Whether it asks for money.
    var isBilling: Bool { claim.transaction == .billing || claim.transaction == .rebill }

    /// Whether it is about a drug, not about a person alone.
    var isAboutDrug: Bool { claim.transaction != .eligibility }

    /// Whether the processor has seen what is wrong: the answer rejects the claim for one of these reasons.
    ///
    /// A claim that is rejected for a fault has the fault; that is no fault of the data.
    func isRejected(for codes: [Text]) -> Bool {
        guard let response, response.status == .rejected else { return false }
        return response.rejects.contains { codes.contains($0) }
    }

    /// Whether the product is of schedule II.
    var isScheduleTwo: Bool { knownProduct.map { DrugTraits.all[$0.medication].schedule == 2 } ?? false }

    /// Whether the law does not let the prescription of the product be filled any more on the date of service.
    var isExpired: Bool {
        guard let written = claim.written, let product = knownProduct else { return false }
        let schedule = DrugTraits.all[product.medication].schedule
        return claim.serviceDate > RxRules.lastDay(written: written, schedule: schedule)
    }

    /// The product in the table.
    var knownProduct: DrugProduct? { product.map { DrugProductTable.shared.entries[$0] } }
}
