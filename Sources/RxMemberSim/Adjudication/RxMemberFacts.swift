import HealthSimCore

/// What a processor knows of a member: who it is, what covers it, what it has filled, and what is known of its health.
struct RxMemberFacts: Sendable {
    /// A span of enrolment.
    struct Span: Sendable {
        /// The plan by place in the table; -1 for one that it does not hold.
        let plan: Int
        let start: CalendarDate
        let end: CalendarDate
        let isFamily: Bool
        let bin: Text
        let pcn: Text
        let groupID: Text
    }

    let id: Text
    let cardholderID: Text
    let personCode: Text
    let birthDate: CalendarDate
    let sex: Sex
    let deathDate: CalendarDate?
    let lowIncome: LowIncomeSubsidy
    var spans: [Span] = []
    var history = FillHistory()
    var health = HealthHistory()
    var acknowledgments: [Acknowledgment] = []

    init(_ member: RxMember) {
        id = member.id
        cardholderID = member.cardholderID
        personCode = member.personCode
        birthDate = member.person.birthDate
        sex = member.person.sex
        deathDate = member.deathDate
        lowIncome = member.lowIncome
    }

    /// The span that covers a day; nothing when none does.
    func span(on day: CalendarDate) -> Int? {
        spans.firstIndex { day >= $0.start && day <= $0.end }
    }
}
