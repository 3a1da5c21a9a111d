import HealthSimCore
import MemberSim

// The loops of an 835. Source: X12 005010X221A1.
extension X12Writer {
    /// A transaction set for a payment.
    mutating func write(
        _ remittance: Remittance, payer: Payer, of household: MemberHousehold, _ lookup: X12RemittanceLookup
    ) {
        beginSet(.remittance)
        let originator = payer.taxIdentifier.isEmpty ? Text("9000000000") : Text("1" + payer.taxIdentifier.string)
        payment(remittance, originator: originator)
        segment("TRN")
        element("1")
        element(remittance.id, max: 50)
        element(originator, max: 10)
        end()
        reference("EV", remittance.payeeNPI)
        day("405", remittance.date)
        self.payer(payer)
        payee(remittance.payeeNPI, in: household)
        let decisions = remittance.adjudicationIDs.compactMap { lookup.decision($0, in: household) }
        if !decisions.isEmpty {
            segment("LX")
            element(1)
            end()
        }
        for (decision, claim) in decisions { write(decision, claim: claim, payer: payer, in: household) }
        adjustments(of: remittance)
        endSet()
    }

    /// BPR.
    private mutating func payment(_ remittance: Remittance, originator: Text) {
        segment("BPR")
        element(remittance.method == .none ? "H" : "I")
        element(remittance.amount)
        element("C")
        switch remittance.method {
        case .electronic:
            element("ACH")
            element("CCP")
            element("01")
            element(X12Bank.payers)
            element("DA")
            element(remittance.payerID, max: 35)
            element(originator, max: 10)
            skip(1)
            element("01")
            element(X12Bank.providers)
            element("DA")
            element(remittance.payeeNPI, max: 35)
        case .check:
            element("CHK")
            skip(11)
        case .none:
            element("NON")
            skip(11)
        }
        element(remittance.date)
        end()
    }

    /// Loop 1000A.
    private mutating func payer(_ payer: Payer) {
        segment("N1")
        element("PR")
        element(payer.name, max: 60)
        end()
        address(payer.address, isRequired: true)
        reference("2U", payer.id)
        if payer.telephone.digits > 0 {
            contact("CX", "CUSTOMER SERVICE", payer.telephone)
            contact("BL", "EDI SUPPORT", payer.telephone)
        } else {
            segment("PER")
            element("BL")
            element("EDI SUPPORT")
            end()
        }
    }

    private mutating func contact(_ function: StaticString, _ name: StaticString, _ telephone: TelephoneNumber) {
        segment("PER")
        element(function)
        element(name)
        element("TE")
        element(telephone)
        end()
    }

    /// Loop 1000B.
    private mutating func payee(_ npi: Text, in household: MemberHousehold) {
        let facility = household.facilities.first { $0.npi == npi }
        let clinician = household.practitioners.first { $0.npi == npi }
        segment("N1")
        element("PE")
        if let facility {
            element(facility.name, max: 60)
        } else if let clinician {
            element(Text("\(clinician.name.family) \(clinician.name.given)"), max: 60)
        } else {
            element(npi, max: 60)
        }
        element("XX")
        element(npi)
        end()
        if let address = facility?.address ?? clinician?.address { self.address(address) }
        if let facility { reference("TJ", facility.taxIdentifier) }
    }

    /// DTM of a day.
    mutating func day(_ qualifier: StaticString, _ date: CalendarDate) {
        segment("DTM")
        element(qualifier)
        element(date)
        end()
    }

    /// PLB: up to six adjustments a segment.
    private mutating func adjustments(of remittance: Remittance) {
        var rest = remittance.providerAdjustments[...]
        while !rest.isEmpty {
            segment("PLB")
            element(remittance.payeeNPI)
            nextElement()
            open()
            put(integer: remittance.date.civil.year, width: 4)
            put("1231")
            for adjustment in rest.prefix(6) {
                composite()
                component(adjustment.reason, max: 2)
                component(adjustment.reference, max: 50)
                element(adjustment.amount)
            }
            end()
            rest = rest.dropFirst(6)
        }
    }
}
