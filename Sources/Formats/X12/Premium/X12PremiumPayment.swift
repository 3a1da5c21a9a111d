public import HealthSimCore

/// The premiums of a sponsor to a payer for a month (820).
public struct X12PremiumPayment: Hashable, Sendable {
    /// What is paid for a subscriber.
    public struct Entry: Hashable, Sendable {
        /// The subscriber's number.
        public var subscriberID: Text
        /// The subscriber's name.
        public var name: PersonName
        /// The contract (RMR02): the number of the coverage.
        public var coverageID: Text
        /// What is paid.
        public var amount: Money
    }

    /// The number of the payment (TRN02).
    public var id: Text
    /// The payer's name and tax identifier.
    public var payer: X12Entity
    /// The sponsor's name and tax identifier.
    public var sponsor: X12Entity
    /// The group number; empty for individuals.
    public var groupID: Text
    /// The first day of the month, on which it is paid.
    public var month: CalendarDate
    /// What is paid: the sum of the entries.
    public var amount: Money
    /// The subscribers, in order.
    public var entries: [Entry]
    /// What is wrong, or does not add up; empty for what was not read.
    public var problems: [X12Problem] = []

    init(
        id: Text, payer: X12Entity, sponsor: X12Entity, groupID: Text, month: CalendarDate, entries: [Entry]
    ) {
        self.id = id
        self.payer = payer
        self.sponsor = sponsor
        self.groupID = groupID
        self.month = month
        self.entries = entries
        amount = entries.reduce(.zero) { $0 + $1.amount }
    }

    /// Reads the transaction set of an 820; another set gives a payment with a problem and nothing else.
    public init(_ set: X12TransactionSet) {
        self.init(id: .empty, payer: .none, sponsor: .none, groupID: .empty, month: .epoch, entries: [])
        problems = set.problems
        guard set.kind == .premiumPayment else {
            problems.append(X12Problem(unsupported: set, expected: .premiumPayment))
            return
        }
        for segment in set.segments { read(segment) }
        let sum = entries.reduce(Money.zero) { $0 + $1.amount }
        if sum != amount {
            problems.append(
                X12Problem(
                    .segment(.hasDataElementErrors), segment: "BPR", position: 2,
                    message: "BPR02 is \(amount), but the sum of RMR04 is \(sum)"))
        }
    }

    private mutating func read(_ segment: X12Segment) {
        switch segment.name {
        case "BPR":
            amount = money(segment, 2)
            if let day = segment.date(16) {
                month = day
            } else {
                problems.append(X12Problem(segment, 16, .invalidDate, "BPR16 is no day"))
            }
        case "TRN": id = segment.text(2)
        case "REF" where segment.isElement(1, "38") && entries.isEmpty: groupID = segment.text(2)
        case "N1":
            let party = X12Entity(organization: segment.text(2), id: segment.text(4))
            if segment.isElement(1, "PE") { payer = party } else { sponsor = party }
        case "ENT":
            entries.append(
                Entry(
                    subscriberID: segment.text(4), name: PersonName(family: .empty, given: .empty),
                    coverageID: .empty, amount: .zero))
        case "NM1":
            change {
                $0.name = PersonName(family: segment.text(3), given: segment.text(4), middle: segment.text(5))
            }
        case "RMR":
            let paid = money(segment, 4)
            change {
                $0.coverageID = segment.text(2)
                $0.amount = paid
            }
        default: break
        }
    }

    private mutating func money(_ segment: X12Segment, _ element: Int) -> Money {
        if let amount = segment.money(element) { return amount }
        problems.append(X12Problem(segment, element, .invalidCharacter, "element \(element) is no amount"))
        return .zero
    }

    private mutating func change(_ body: (inout Entry) -> Void) {
        guard !entries.isEmpty else { return }
        body(&entries[entries.count - 1])
    }
}
