public import HealthSimCore
public import MemberSim

/// Writes the inquiries about the members of households on a day (270), or the answers of their payers (271).
///
/// A transaction set is for one payer and at most 99 patients, as the guide bids for files; in it stand the providers,
/// by NPI, and below them their patients in the order of the households. Source: X12 005010X279A1.
public struct X12EligibilityEncoder: X12HouseholdEncoder {
    /// The most patients of a transaction set.
    public static let mostPatients = 99

    /// The day that is asked about, which is also that of the files unless the options have one.
    public let day: CalendarDate
    /// Whether answers are written and not questions.
    public let writesAnswers: Bool
    /// What the plans give.
    public let plans: PlanTable
    /// Who asks, who is asked, and how the files are written.
    public let partners: X12Partners

    /// An encoder of questions or answers.
    public init(
        on day: CalendarDate, writesAnswers: Bool, plans: PlanTable = .shared, partners: X12Partners = X12Partners()
    ) {
        self.day = day
        self.writesAnswers = writesAnswers
        self.plans = plans
        self.partners = partners
    }

    /// What is asked about households and answered, in the order of the files.
    public func responses(about households: [MemberHousehold]) -> [X12EligibilityResponse] {
        let desk = X12EligibilityDesk(payers: partners.payers, plans: plans)
        var found: [X12EligibilityResponse] = []
        for household in households {
            for member in household.members {
                guard let inquiry = X12EligibilityInquiry(member, of: household, on: day, payers: partners.payers)
                else {
                    continue
                }
                found.append(
                    writesAnswers
                        ? desk.answer(inquiry, about: member, of: household) : X12EligibilityResponse(inquiry))
            }
        }
        let order = found.indices.sorted { left, right in
            let (a, b) = (found[left].inquiry, found[right].inquiry)
            return (a.payer.id, a.provider.id, left) < (b.payer.id, b.provider.id, right)
        }
        return order.map { found[$0] }
    }

    /// Appends the interchange of a batch; nothing when nobody is asked about.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many questions or answers were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let responses = responses(about: households)
        guard !responses.isEmpty else { return 0 }
        let kind: X12SetKind = writesAnswers ? .eligibilityResponse : .eligibilityInquiry
        let interchange = partners.interchange(batch, on: day, isAnswer: writesAnswers)
        X12Writer.interchange(interchange, kind, partners.options, into: &buffer) { x in
            var rest = responses[...]
            var number = 0
            while let first = rest.first {
                let set = rest.prefix { $0.inquiry.payer.id == first.inquiry.payer.id }.prefix(Self.mostPatients)
                number += 1
                x.beginSet(kind)
                x.beginning(
                    "0022", writesAnswers ? "11" : "13", Text("ELG\(batch)-\(number)"), interchange)
                x.write(eligibility: set, isAnswer: writesAnswers)
                x.endSet()
                rest = rest[set.endIndex...]
            }
        }
        return responses.count
    }
}
