import Formats
import HealthSimCore
import MemberSim
import PatientSim

/// What realism looks at in what a payer holds about a person: a year of enrolment, claims and decisions.
struct RealismMembership {
    /// Where care is paid.
    enum Part: String, CaseIterable {
        case inpatient, outpatient, professional
    }

    /// Who pays in the end, in the words of `plans/plan-types`.
    let line: Plan.LineOfBusiness
    /// Completed years on the day of the survey.
    let age: Int
    /// Months of enrolment in the last year.
    let months: Double
    /// What was allowed in the last year, by part, in dollars.
    private(set) var allowed: [Part: Double] = [:]
    /// What of it the person owes, in dollars: deductible, copays and coinsurance. What a plan does not allow at all is in
    /// neither, as in the reports that this is compared with.
    private(set) var owed = 0.0
    /// How many claims were decided for the first time.
    private(set) var firstDecisions = 0
    /// The reasons of those that were denied, a list for each.
    private(set) var denials: [[Text]] = []
    /// Whether there is any claim.
    private(set) var hasClaim = false

    /// The person of the household's first record; nil when nobody insures them.
    init?(_ household: Household, asOf: CalendarDate) {
        guard let membership = household.membership, let record = household.records.first,
            let member = membership.members.first(where: { $0.mrn == record.patient.mrn })
        else { return nil }
        self.init(member, in: membership, asOf: asOf)
    }

    /// A member of a household; nil for one who was never enrolled.
    init?(_ member: Member, in membership: MemberHousehold, asOf: CalendarDate) {
        guard
            let last = membership.coverages.last(where: { $0.memberID == member.id }),
            let line = PlanTable.shared.plan(last.planID)?.lineOfBusiness
        else { return nil }
        self.line = line
        age = max(0, member.person.birthDate.years(until: asOf))
        let first = asOf.adding(days: -364)
        months = membership.coverages.reduce(0) { months, span in
            guard span.memberID == member.id else { return months }
            let days = max(span.start, first).days(until: min(span.end ?? asOf, asOf)) + 1
            return months + Double(max(0, days)) * 12 / 365
        }
        let claims = Dictionary(
            membership.claims.filter { $0.memberID == member.id && $0.start >= first }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        hasClaim = !claims.isEmpty
        for decision in membership.adjudications {
            guard let claim = claims[decision.claimID] else { continue }
            allowed[Self.part(of: claim), default: 0] += Self.dollars(decision.allowed)
            owed += Self.dollars(decision.deductible + decision.copay + decision.coinsurance)
            guard decision.formerID.isEmpty, decision.status != .reversed else { continue }
            firstDecisions += 1
            if decision.status == .denied {
                let adjustments = decision.lines.reduce(decision.adjustments) { $0 + $1.adjustments }
                denials.append(adjustments.map(\.reason))
            }
        }
    }

    /// All that was allowed.
    var total: Double { Part.allCases.reduce(0) { $0 + (allowed[$1] ?? 0) } }

    private static func part(of claim: Claim) -> Part {
        claim.kind != .institutional ? .professional : claim.isInpatient ? .inpatient : .outpatient
    }

    private static func dollars(_ amount: Money) -> Double { Double(amount.cents) / 100 }
}

extension RealismTarget {
    /// What one membership adds to the figure; nothing for figures of clinical records.
    func count(_ membership: RealismMembership) -> RealismTally {
        guard group.ages.contains(membership.age), subjects.contains(membership.line.rawValue) else {
            return RealismTally()
        }
        let part = comparedWith.first.flatMap { RealismMembership.Part(rawValue: $0) }
        switch kind {
        case .perMemberMonth: return RealismTally(part: membership.total, whole: membership.months)
        case .spendingShare:
            return RealismTally(part: part.flatMap { membership.allowed[$0] } ?? 0, whole: membership.total)
        case .patientShare: return RealismTally(part: membership.owed, whole: membership.total)
        case .denied:
            return RealismTally(part: Double(membership.denials.count), whole: Double(membership.firstDecisions))
        case .denialReason:
            let hits = membership.denials.count { reasons in reasons.contains { comparedWith.contains($0.string) } }
            return RealismTally(part: Double(hits), whole: Double(membership.denials.count))
        case .claimants: return RealismTally(part: membership.hasClaim ? 1 : 0, whole: 1)
        case .concentration: return RealismTally(whole: 1, amounts: [membership.total])
        case .prevalence, .measured, .rate, .death, .readmission, .stay, .mean, .odds, .drug, .upToDate, .complication,
            .admitted, .fillRate, .fillShare, .drugSpendingShare, .tierPay, .rejected, .rejectReason, .reversed,
            .alerted, .electronic, .adherent:
            return RealismTally()
        }
    }
}

extension RealismTarget {
    /// Which population a figure of what payers hold is of.
    enum Population {
        /// The patients of the clinical population and their claims.
        case patients
        /// The households of MemberSim alone.
        case members
    }

    /// Whether it is a figure of what payers hold about a population.
    func isOf(_ population: Population) -> Bool {
        kind.isOfMembers && group.isOfMembersAlone == (population == .members)
    }
}
