import HealthSimCore

// The loops of a 277CA. Source: X12 005010X214.
extension X12Writer {
    /// A transaction set.
    mutating func write(_ acknowledgment: X12ClaimAcknowledgment, _ interchange: X12Interchange) {
        let totals = X12ReceiptTotals(acknowledgment.receipts)
        beginSet(.claimAcknowledgment)
        beginning("0085", "08", acknowledgment.trace, interchange, date: acknowledgment.processed, type: "TH")
        hierarchy(1, parent: 0, "20", hasChildren: true)
        entity("PR", acknowledgment.payer, "PI")
        trace("1", acknowledgment.trace, hasTracer: false)
        date("050", acknowledgment.received)
        date("009", acknowledgment.processed)

        hierarchy(2, parent: 1, "21", hasChildren: true)
        entity("41", acknowledgment.submitter, "46")
        trace("2", acknowledgment.reference, hasTracer: false)
        received(totals, on: acknowledgment.processed)
        quantity("90", totals.accepted)
        quantity("AA", totals.rejected)
        amounts(totals)

        var (number, provider) = (2, 0)
        var rest = acknowledgment.receipts[...]
        while let first = rest.first {
            let ofProvider = rest.prefix { $0.provider == first.provider }
            let totals = X12ReceiptTotals(ofProvider)
            number += 1
            provider = number
            hierarchy(provider, parent: 2, "19", hasChildren: true)
            entity("85", first.provider)
            // The guide wants a number where there is none.
            trace("1", "0", hasTracer: false)
            received(totals, on: nil)
            quantity("QA", totals.accepted)
            quantity("QC", totals.rejected)
            amounts(totals)
            for receipt in ofProvider {
                number += 1
                hierarchy(number, parent: provider, "PT", hasChildren: nil)
                write(receipt)
            }
            rest = rest[ofProvider.endIndex...]
        }
        endSet()
    }

    /// STC of a file or a provider: it was received, whatever becomes of its claims.
    private mutating func received(_ totals: X12ReceiptTotals, on date: CalendarDate?) {
        segment("STC")
        composite()
        component("A1")
        component("19")
        component("PR")
        if let date { element(date) } else { skip() }
        element("WQ")
        element(totals.acceptedCharge + totals.rejectedCharge)
        end()
    }

    private mutating func quantity(_ qualifier: StaticString, _ count: Int) {
        guard count > 0 else { return }
        segment("QTY")
        element(qualifier)
        element(count)
        end()
    }

    private mutating func amounts(_ totals: X12ReceiptTotals) {
        if totals.accepted > 0 { amount("YU", totals.acceptedCharge) }
        if totals.rejected > 0 { amount("YY", totals.rejectedCharge) }
    }

    /// Loops 2100D and 2200D.
    private mutating func write(_ receipt: X12ClaimReceipt) {
        person("QC", receipt.patient, qualifier: "MI", number: receipt.subscriberID)
        trace("2", receipt.claimID, hasTracer: false)
        for status in receipt.statuses {
            segment("STC")
            self.status(status)
            element(receipt.isAccepted ? "WQ" : "U" as StaticString)
            element(receipt.charge)
            end()
        }
        reference("1K", receipt.controlNumber)
        reference("BLT", receipt.billType)
        dates("472", receipt.start, receipt.end)
        for line in receipt.lines { write(line) }
    }

    /// Loop 2220D.
    private mutating func write(_ line: X12ClaimReceipt.Line) {
        segment("SVC")
        composite()
        component(line.qualifier)
        component(line.code)
        for modifier in line.modifiers { component(modifier) }
        element(line.charge)
        skip()
        element(line.revenueCode)
        skip(2)
        element(line.units)
        end()
        for status in line.statuses {
            segment("STC")
            self.status(status)
            element("U")
            end()
        }
        reference("FJ", line.controlNumber)
        dates("472", line.start, line.end)
    }
}
