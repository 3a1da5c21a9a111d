import HealthSimCore
import MemberSim

// Loop 2400 and what is below it.
extension X12ClaimWriter {
    mutating func professionalLine(
        _ index: Int, _ line: X12Loan<ClaimLine>, _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>
    ) {
        number(index)
        x.segment("SV1")
        service(line)
        x.element(line.charge)
        x.element(line.unit == .minutes ? "MJ" : "UN" as StaticString)
        x.element(line.units)
        x.element(line.placeOfService == claim.placeOfService ? .empty : line.placeOfService)
        x.skip()
        x.composite()
        if line.diagnosisPointers.isEmpty { x.component(1) }
        for pointer in line.diagnosisPointers.prefix(4) { x.component(pointer) }
        if line.isEmergency {
            x.skip()
            x.element("Y")
        }
        x.end()
        x.dates("472", line.start, line.end)
        x.reference("6R", line.controlNumber)
        drug(line)
        if line.renderingNPI != claim.renderingNPI {
            practitioner("82", line.renderingNPI, household, taxonomy: "PE")
        }
        for other in claim.otherPayers { decision(of: other, on: line) }
    }

    mutating func institutionalLine(
        _ index: Int, _ line: X12Loan<ClaimLine>, _ claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>
    ) {
        number(index)
        x.segment("SV2")
        x.element(line.revenueCode)
        service(line)
        x.element(line.charge)
        x.element(line.unit == .days ? "DA" : "UN" as StaticString)
        x.element(line.units)
        x.end()
        x.dates("472", line.start, line.end)
        x.reference("6R", line.controlNumber)
        drug(line)
        if line.renderingNPI != claim.renderingNPI { practitioner("82", line.renderingNPI, household) }
        for other in claim.otherPayers { decision(of: other, on: line) }
    }

    private mutating func number(_ index: Int) {
        x.segment("LX")
        x.element(index + 1)
        x.end()
    }

    /// The procedure and its modifiers as a composite; empty when the line has a revenue code alone.
    private mutating func service(_ line: X12Loan<ClaimLine>) {
        x.composite()
        guard let code = line.code else { return }
        x.component("HC")
        x.component(code.code)
        for modifier in line.modifiers.prefix(4) { x.component(modifier) }
    }

    /// Loop 2410.
    private mutating func drug(_ line: X12Loan<ClaimLine>) {
        guard let drug = line.drug else { return }
        x.segment("LIN")
        x.skip()
        x.element("N4")
        x.element(drug.ndc)
        x.end()
        x.segment("CTP")
        x.skip(3)
        let thousandths = (drug.quantity * 1_000).rounded()
        x.element(scaled: 0...1e12 ~= thousandths ? Int64(thousandths) : 0, places: 3)
        x.composite()
        x.component(drug.unit)
        x.end()
    }

    /// Loop 2430: what another payer has decided about the line.
    private mutating func decision(of other: OtherPayerDecision, on line: X12Loan<ClaimLine>) {
        guard let decision = other.lines.first(where: { $0.line == line.number }) else { return }
        x.segment("SVD")
        x.element(other.payerID)
        x.element(decision.paid)
        service(line)
        x.element(isProfessional ? .empty : line.revenueCode)
        x.element(line.units)
        x.end()
        adjustments(decision.adjustments)
        x.date("573", other.decided)
    }
}
