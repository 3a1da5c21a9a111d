import HealthSimCore

// The loops of an 820. Source: X12 005010X218.
extension X12Writer {
    /// A transaction set for a payment.
    mutating func write(_ payment: X12PremiumPayment) {
        beginSet(.premiumPayment)
        let originator: Text =
            payment.sponsor.id.isEmpty ? "9000000000" : Text("1" + payment.sponsor.id.string)
        segment("BPR")
        element("I")
        element(payment.amount)
        element("C")
        element("ACH")
        element("CCP")
        element("01")
        element(X12Bank.providers)
        element("DA")
        element(originator, max: 35)
        element(originator, max: 10)
        skip()
        element("01")
        element(X12Bank.payers)
        element("DA")
        element(payment.payer.id.isEmpty ? "1" : payment.payer.id, max: 35)
        element(payment.month)
        end()
        segment("TRN")
        element("3")
        element(payment.id, max: 50)
        element(originator, max: 10)
        end()
        reference("38", payment.groupID)
        period(of: payment.month)
        party("PE", payment.payer)
        party("PR", payment.sponsor)
        for (place, entry) in payment.entries.enumerated() {
            segment("ENT")
            element(place + 1)
            element("2J")
            element("EI")
            element(entry.subscriberID)
            end()
            person("IL", entry.name, qualifier: "N", number: entry.subscriberID)
            segment("RMR")
            element("AZ")
            element(entry.coverageID, max: 50)
            skip()
            element(entry.amount)
            end()
            period(of: payment.month)
        }
        endSet()
    }

    /// DTM*582 of a month.
    private mutating func period(of month: CalendarDate) {
        segment("DTM")
        element("582")
        skip(3)
        element("RD8")
        element(from: month, through: month.endOfMonth)
        end()
    }

    private mutating func party(_ code: StaticString, _ entity: X12Entity) {
        segment("N1")
        element(code)
        element(entity.organization, max: 60)
        if !entity.id.isEmpty {
            element("FI")
            element(entity.id)
        }
        end()
    }
}
