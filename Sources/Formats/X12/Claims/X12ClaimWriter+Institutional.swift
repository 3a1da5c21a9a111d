import HealthSimCore
import MemberSim

// Loop 2300 of 837I: segments in the order of 005010X223A2.
extension X12ClaimWriter {
    mutating func institutional(
        _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>, _ patient: X12Loan<Member>
    ) {
        x.segment("CLM")
        x.element(claim.id, max: 38)
        x.element(claim.charge)
        x.skip(2)
        x.composite()
        x.component(claim.facilityType.isEmpty ? "13" : claim.facilityType)
        x.component("A")
        x.component(claim.frequency.code)
        x.skip()
        x.element(claim.acceptsAssignment ? "A" : "C" as StaticString)
        x.element("Y")
        x.element("Y")
        x.end()

        dates(claim)
        x.segment("CL1")
        // An outpatient's bill has a type as well; 9 is not known.
        x.element(claim.admission?.type ?? "9")
        x.element(claim.admission?.source ?? "1")
        x.element(claim.admission?.status ?? "01")
        x.end()
        attachment(claim)
        references(claim, patient)
        note(claim)

        diagnoses(claim)
        procedures(claim)
        occurrences(claim)
        values(claim)
        conditions(claim)

        practitioner("71", claim.renderingNPI, household, taxonomy: "AT")
        practitioner("72", claim.operatingNPI, household)
        serviceFacility(claim.serviceFacilityNPI, household)
        practitioner("DN", claim.referringNPI, household)
        for other in claim.otherPayers { coordination(other, claim, household, patient) }
        let lines = claim.lines
        for index in lines.indices { lines.lend(index) { institutionalLine(index, $0, claim, household) } }
    }

    private mutating func dates(_ claim: X12Loan<Claim>) {
        if let discharge = claim.admission?.discharge, claim.isInpatient {
            x.segment("DTP")
            x.element("096")
            x.element("TM")
            x.element(minuteOfDay: discharge.secondOfDay / 60)
            x.end()
        }
        x.segment("DTP")
        x.element("434")
        x.element("RD8")
        x.element(from: claim.start, through: claim.end)
        x.end()
        if let admission = claim.admission, claim.isInpatient {
            x.segment("DTP")
            x.element("435")
            x.element("DT")
            x.element(admission.start)
            x.end()
        }
    }

    // MARK: - Codes

    private mutating func diagnoses(_ claim: X12Loan<Claim>) {
        let saysPresence = claim.isInpatient
        if let principal = claim.diagnoses.first {
            x.segment("HI")
            diagnosis("ABK", principal, saysPresence)
            x.end()
        }
        if let admitting = claim.admission?.admittingDiagnosis, claim.isInpatient {
            x.segment("HI")
            x.composite()
            x.component("ABJ")
            x.component(withoutPoint: admitting.code)
            x.end()
        }
        diagnoses(claim, .reasonForVisit, "APR", most: 3, saysPresence: false)
        diagnoses(claim, .externalCause, "ABN", most: 12, saysPresence: saysPresence)
        if let group = claim.admission?.diagnosisGroup {
            x.segment("HI")
            x.composite()
            x.component("DR")
            x.component(group.code)
            x.end()
        }
        diagnoses(claim, .other, "ABF", most: 24, saysPresence: saysPresence)
    }

    private mutating func diagnoses(
        _ claim: X12Loan<Claim>, _ role: ClaimDiagnosis.Role, _ qualifier: StaticString, most: Int, saysPresence: Bool
    ) {
        var written = 0
        let diagnoses = claim.diagnoses
        for index in diagnoses.indices where index > 0 && written < most {
            guard diagnoses[index].role == role else { continue }
            if written == 12 { x.end() }
            if written % 12 == 0 { x.segment("HI") }
            diagnosis(qualifier, diagnoses[index], saysPresence)
            written += 1
        }
        if written > 0 { x.end() }
    }

    private mutating func diagnosis(_ qualifier: StaticString, _ diagnosis: ClaimDiagnosis, _ saysPresence: Bool) {
        x.composite()
        x.component(qualifier)
        x.component(withoutPoint: diagnosis.code.code)
        guard saysPresence, let presence = diagnosis.presentOnAdmission else { return }
        x.skipComponents(6)
        switch presence {
        case .yes: x.component("Y")
        case .no: x.component("N")
        case .unknown: x.component("U")
        case .undetermined: x.component("W")
        case .exempt: break
        }
    }

    private mutating func procedures(_ claim: X12Loan<Claim>) {
        for index in claim.procedures.indices.prefix(25) {
            // The principal one alone, then twelve to a segment.
            if index <= 1 || index == 13 {
                if index > 0 { x.end() }
                x.segment("HI")
            }
            x.composite()
            x.component(index == 0 ? "BBR" : "BBQ" as StaticString)
            x.component(withoutPoint: claim.procedures[index].code.code)
            x.component("D8")
            x.component(claim.procedures[index].date)
        }
        if !claim.procedures.isEmpty { x.end() }
    }

    private mutating func occurrences(_ claim: X12Loan<Claim>) {
        codes(claim, .occurrenceSpan) { x, code in
            x.component("BI")
            x.component(code.code)
            x.component("RD8")
            x.component(from: code.start ?? claim.start, through: code.end ?? code.start ?? claim.end)
        }
        codes(claim, .occurrence) { x, code in
            x.component("BH")
            x.component(code.code)
            x.component("D8")
            x.component(code.start ?? claim.start)
        }
    }

    /// Value codes; the covered days of a stay and what the patient has paid are among them, each once.
    private mutating func values(_ claim: X12Loan<Claim>) {
        var own: [BillingCode] = []
        if let days = claim.admission?.coveredDays, days > 0 {
            own.append(BillingCode(.value, "80", amount: Money(dollars: Int64(days))))
        }
        if claim.patientPaid != .zero { own.append(BillingCode(.value, "FC", amount: claim.patientPaid)) }
        var written = 0
        for code in own + claim.billingCodes where code.kind == .value && written < 24 {
            if written >= own.count, own.contains(where: { $0.code == code.code }) { continue }
            if written == 12 { x.end() }
            if written % 12 == 0 { x.segment("HI") }
            x.composite()
            x.component("BE")
            x.component(code.code)
            x.skipComponents(2)
            x.component(code.amount ?? .zero)
            written += 1
        }
        if written > 0 { x.end() }
    }
}
