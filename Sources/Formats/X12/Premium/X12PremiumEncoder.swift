public import HealthSimCore
public import MemberSim

/// Writes the premiums of the months of a period (820), a transaction set for each payer, sponsor and month.
///
/// A month is paid for on its first day, for each contract that covers that day and has a premium; the bank data are
/// those of no bank. Source: X12 005010X218.
public struct X12PremiumEncoder: X12HouseholdEncoder {
    /// The period; every month whose first day lies in it is paid for.
    public let period: ClosedRange<CalendarDate>
    /// Who pays.
    public let sponsors: X12Sponsors
    /// Who sends, who is paid, and how the files are written.
    public let partners: X12Partners

    /// An encoder of the premiums of a period.
    public init(
        period: ClosedRange<CalendarDate>, sponsors: X12Sponsors = .synthetic, partners: X12Partners = X12Partners()
    ) {
        self.period = period
        self.sponsors = sponsors
        self.partners = partners
    }

    /// The payments of households, by month, payer and group.
    public func payments(of households: [MemberHousehold], batch: Int) -> [X12PremiumPayment] {
        var found: [X12PremiumPayment] = []
        var month = period.lowerBound.startOfMonth
        if month < period.lowerBound { month = month.adding(months: 1) }
        while month <= period.upperBound {
            found += payments(of: households, month: month, batch: batch)
            month = month.adding(months: 1)
        }
        return found
    }

    private func payments(
        of households: [MemberHousehold], month: CalendarDate, batch: Int
    ) -> [X12PremiumPayment] {
        var due: [(coverage: Coverage, name: PersonName)] = []
        for household in households {
            for coverage in household.coverages where coverage.premium > .zero && coverage.covers(month) {
                guard let person = household.member(coverage.memberID)?.person else { continue }
                due.append((coverage, person.name))
            }
        }
        let order = due.indices.sorted { left, right in
            let (a, b) = (due[left].coverage, due[right].coverage)
            return (a.payerID, a.groupID, left) < (b.payerID, b.groupID, right)
        }
        var payments: [X12PremiumPayment] = []
        var rest = order.map { due[$0] }[...]
        while let first = rest.first?.coverage {
            let group = rest.prefix { $0.coverage.payerID == first.payerID && $0.coverage.groupID == first.groupID }
            let payer = partners.payers.payer(first.payerID)
            let sponsor = sponsors.sponsor(first.groupID, of: payer)
            let (year, number, _) = month.civil
            payments.append(
                X12PremiumPayment(
                    id: Text("PRM\(year * 100 + number)-\(batch)-\(payments.count + 1)"),
                    payer: X12Entity(organization: payer.name, id: payer.taxIdentifier),
                    sponsor: X12Entity(organization: sponsor.name, id: sponsor.taxIdentifier),
                    groupID: first.groupID, month: month,
                    entries: group.map { item in
                        X12PremiumPayment.Entry(
                            subscriberID: item.coverage.memberID, name: item.name, coverageID: item.coverage.id,
                            amount: item.coverage.premium)
                    }))
            rest = rest[group.endIndex...]
        }
        return payments
    }

    /// Appends the interchange of a batch; nothing when no premium is due.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many payments were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let payments = payments(of: households, batch: batch)
        guard let latest = payments.last?.month else { return 0 }
        let interchange = partners.interchange(batch, on: latest)
        X12Writer.interchange(interchange, .premiumPayment, partners.options, into: &buffer) { x in
            for payment in payments { x.write(payment) }
        }
        return payments.count
    }
}
