import HealthSimCore
import MemberSim

// Loop 2300 of 837P: segments in the order of 005010X222A1.
extension X12ClaimWriter {
    mutating func professional(
        _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>, _ patient: X12Loan<Member>
    ) {
        x.segment("CLM")
        x.element(claim.id, max: 38)
        x.element(claim.charge)
        x.skip(2)
        x.composite()
        x.component(claim.placeOfService.isEmpty ? "11" : claim.placeOfService)
        x.component("B")
        x.component(claim.frequency.code)
        x.element("Y")
        x.element(claim.acceptsAssignment ? "A" : "C" as StaticString)
        x.element("Y")
        x.element("Y")
        if !claim.accident.isEmpty {
            x.skip()
            x.composite()
            x.component(claim.accident)
            if claim.accident == "AA" {
                x.skipComponents(2)
                x.component(patient.person.address.state)
            }
        }
        x.end()

        x.date(claim.accident.isEmpty ? "431" : "439", claim.accidentDate)
        if claim.isAtHospital { admission(of: claim, household) }
        attachment(claim)
        if claim.patientPaid != .zero { x.amount("F5", claim.patientPaid) }
        references(claim, patient)
        note(claim)
        if claim.isTransport { transport(claim) }
        diagnoses(claim)
        conditions(claim)

        practitioner("DN", claim.referringNPI, household)
        if claim.renderingNPI != claim.billingNPI { practitioner("82", claim.renderingNPI, household, taxonomy: "PE") }
        serviceFacility(claim.serviceFacilityNPI, household)
        if claim.isTransport { transportPlaces(claim, household, patient) }
        for other in claim.otherPayers { coordination(other, claim, household, patient) }
        let lines = claim.lines
        for index in lines.indices { lines.lend(index) { professionalLine(index, $0, claim, household) } }
    }

    /// The days of the stay in which the services were given: from its own claim when there is one.
    private mutating func admission(of claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>) {
        let stay = claim.admission ?? self.stay(of: claim, household)?.admission
        x.date("435", stay?.start.date ?? claim.start)
        x.date("096", stay?.discharge?.date)
    }

    private mutating func diagnoses(_ claim: X12Loan<Claim>) {
        x.segment("HI")
        let diagnoses = claim.diagnoses
        for index in 0..<min(12, diagnoses.count) {
            x.composite()
            x.component(index == 0 ? "ABK" : "ABF" as StaticString)
            x.component(withoutPoint: diagnoses[index].code.code)
        }
        x.end()
    }

    mutating func conditions(_ claim: X12Loan<Claim>) {
        codes(claim, .condition) { x, code in
            x.component("BG")
            x.component(code.code)
        }
    }

    /// HI segments of twelve codes each, at most two, in the order of the claim.
    mutating func codes(
        _ claim: X12Loan<Claim>, _ kind: BillingCode.Kind, _ body: (inout X12Writer, BillingCode) -> Void
    ) {
        var written = 0
        for code in claim.billingCodes where code.kind == kind && written < 24 {
            if written == 12 { x.end() }
            if written % 12 == 0 { x.segment("HI") }
            x.composite()
            body(&x, code)
            written += 1
        }
        if written > 0 { x.end() }
    }
}

// MARK: - Ambulance

extension X12ClaimWriter {
    /// CR1 and CRC: how far, and why nothing but an ambulance would do.
    private mutating func transport(_ claim: X12Loan<Claim>) {
        x.segment("CR1")
        x.skip(3)
        x.element("A")
        x.element("DH")
        x.element(claim.lines.first { $0.code.map { $0.code == "A0425" } ?? false }?.units ?? 1)
        x.end()
        x.segment("CRC")
        x.element("07")
        x.element("Y")
        x.element("04")
        x.element("06")
        x.element("09")
        x.end()
    }

    /// Where the ambulance took the patient up, and where to.
    private mutating func transportPlaces(
        _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>, _ patient: X12Loan<Member>
    ) {
        x.segment("NM1")
        x.element("PW")
        x.element("2")
        x.end()
        x.address(patient.person.address, isRequired: true)
        let npi = stay(of: claim, household)?.billingNPI ?? .empty
        guard let place = household.facilities.firstIndex(where: { $0.npi == npi }) else { return }
        x.organization("45", household.facilities[place].name, qualifier: "XX", number: .empty)
        x.address(household.facilities[place].address)
    }
}

extension X12Loan where Value == Claim {
    /// Whether services were given to an inpatient: DTP*435 is required then.
    var isAtHospital: Bool {
        let place = self.placeOfService
        return place == "21" || place == "51" || place == "61"
    }

    /// Whether it bills an ambulance.
    var isTransport: Bool {
        let place = self.placeOfService
        return place == "41" || place == "42"
    }
}

extension Claim.Frequency {
    /// CLM05-3.
    var code: StaticString {
        switch self {
        case .original: "1"
        case .interimFirst: "2"
        case .interimContinuing: "3"
        case .interimLast: "4"
        case .lateCharges: "5"
        case .replacement: "7"
        case .void: "8"
        }
    }
}
