import HealthSimCore

// Manufacturers' programmes.

extension DispensingRun {
    /// Bills a manufacturer's card for what the plan leaves to the patient of the claim that was sent last.
    ///
    /// - Parameter answer: the position of the answer to the claim.
    /// - Returns: what the card pays.
    mutating func assist(_ answer: Int, fillID: Text, at time: Timestamp) -> Money {
        guard !household.programs.isEmpty, let claim = household.claims.last,
            let pricing = state.responses[answer].pricing, let product = DrugProductTable.shared.place(ndc: claim.ndc)
        else { return .zero }
        let medication = DrugProductTable.shared.entries[product].medication
        for enrollment in household.programs
        where enrollment.memberID == claim.memberID && enrollment.start <= time.date && time.date <= enrollment.end {
            guard let program = ManufacturerProgram.named(enrollment.programID), program.kind == .copayCard,
                program.covers(medication: medication), pricing.patientPay > program.memberPays
            else { continue }
            var card = claim
            card.id = RxIdentifiers.claim(household: number, household.claims.count + 1)
            card.fillID = fillID
            card.submitted = time
            (card.bin, card.pcn, card.groupID) = (program.bin, program.pcn, program.group)
            // Other coverage code 8: the claim is for the patient's part alone.
            card.otherCoverage = "08"
            card.otherPayers = [
                OtherPayerPayment(
                    coverageType: "01", bin: claim.bin, decided: claim.serviceDate,
                    paid: [QualifiedAmount("07", pricing.totalPaid)],
                    patientResponsibility: [QualifiedAmount("06", pricing.patientPay)])
            ]
            let answer = send(card)
            return state.responses[answer].status == .paid ? state.responses[answer].pricing?.totalPaid ?? .zero : .zero
        }
        return .zero
    }

    /// The programme of a manufacturer that gives a member the drug of a therapy; nothing for most.
    func patientAssistance(_ therapy: Int, on day: CalendarDate) -> ManufacturerProgram? {
        guard !household.programs.isEmpty else { return nil }
        let id = household.members[therapies[therapy].member].id
        for enrollment in household.programs
        where enrollment.memberID == id && enrollment.start <= day && day <= enrollment.end {
            if let program = ManufacturerProgram.named(enrollment.programID), program.kind == .patientAssistance,
                program.covers(medication: therapies[therapy].medication)
            {
                return program
            }
        }
        return nil
    }

    /// Bills a manufacturer's programme for the whole price.
    mutating func assistWholly(
        _ therapy: Int, _ choice: ProductChoice, _ card: RxCoverage, _ program: ManufacturerProgram,
        at time: Timestamp
    ) {
        var claim = claim(therapy, choice, card, at: time)
        (claim.bin, claim.pcn, claim.groupID) = (program.bin, program.pcn, program.group)
        therapies[therapy].attempts += 1
        let answer = send(claim)
        if state.responses[answer].status == .paid {
            dispense(therapy, choice, at: time, answer: answer)
        } else {
            goOn(therapy, after: state.responses[answer], at: time)
        }
    }
}
