import HealthSimCore
import MemberSim

/// Answers inquiries from what a household's payer holds on their day.
struct X12EligibilityDesk {
    let payers: X12Payers
    let plans: PlanTable

    /// What the payer answers about a member.
    func answer(
        _ inquiry: X12EligibilityInquiry, about member: Member, of household: MemberHousehold
    ) -> X12EligibilityResponse {
        let day = inquiry.day
        guard let coverage = X12EligibilityInquiry.coverage(of: member.id, in: household, on: day),
            coverage.start <= day
        else {
            // Nobody has told the payer of the member yet.
            let isSubscriberKnown = household.coverages.contains {
                $0.memberID == member.subscriberID && $0.payerID == inquiry.payer.id && $0.start <= day
            }
            let isDependent = inquiry.insured.dependent != nil
            return X12EligibilityResponse(
                inquiry, rejection: isDependent && isSubscriberKnown ? .patientNotFound : .subscriberNotFound)
        }
        var response = X12EligibilityResponse(inquiry, planBegin: coverage.start, planEnd: coverage.end)
        let plan = plans.plan(coverage.planID, year: day.year)
        guard coverage.covers(day) else {
            var inactive = X12EligibilityBenefit("6", [X12ServiceType.plan])
            inactive.description = plan?.name ?? coverage.planID
            response.benefits = [inactive]
            return response
        }
        var active = X12EligibilityBenefit("1", [X12ServiceType.plan])
        active.description = plan?.name ?? coverage.planID
        guard let plan else {
            response.benefits = [active] + others(about: member, of: household, on: day)
            return response
        }
        active.insurance = X12ServiceType.insurance(of: plan)
        active.serviceTypes += types(of: plan) { $0.inNetwork.isCovered || $0.outOfNetwork.isCovered }
        response.benefits = [active]
        let excluded = types(of: plan) { !$0.inNetwork.isCovered && !$0.outOfNetwork.isCovered }
        if !excluded.isEmpty { response.benefits.append(X12EligibilityBenefit("I", excluded)) }
        response.benefits += limits(plan, coverage, member, household, day)
        for benefit in plan.benefits {
            response.benefits += shares(benefit, plan)
            response.benefits += visits(benefit, plan, member, household, day)
        }
        response.benefits += others(about: member, of: household, on: day)
        return response
    }

    private func types(of plan: Plan, where isListed: (Benefit) -> Bool) -> [Text] {
        plan.benefits.filter(isListed).compactMap { X12ServiceType.code(of: $0.category) }
    }

    /// Whether the year of a plan begins with the calendar's.
    private func yearCode(_ plan: Plan) -> Text { plan.yearStartMonth == 1 ? "23" : "22" }

    // MARK: - Deductible and out-of-pocket maximum

    private func limits(
        _ plan: Plan, _ coverage: Coverage, _ member: Member, _ household: MemberHousehold, _ day: CalendarDate
    ) -> [X12EligibilityBenefit] {
        let hasFamily = household.coverages.filter { $0.covers(day) && $0.planID == plan.id }.count > 1
        var found: [X12EligibilityBenefit] = []
        for (tier, network) in [
            (plan.inNetwork as Plan.Tier?, Accumulator.Network.inNetwork), (plan.outOfNetwork, .outOfNetwork),
        ] {
            guard let tier else { continue }
            let amounts: [(Text, Accumulator.Kind, Accumulator.Scope, Money?)] = [
                ("C", .deductible, .individual, plan.accumulation == .aggregate && hasFamily ? nil : tier.deductible),
                ("C", .deductible, .family, hasFamily && tier.familyDeductible != .zero ? tier.familyDeductible : nil),
                ("G", .outOfPocket, .individual, tier.outOfPocketMaximum),
                ("G", .outOfPocket, .family, hasFamily ? tier.familyOutOfPocketMaximum : nil),
            ]
            for (code, kind, scope, limit) in amounts {
                guard let limit else { continue }
                var total = X12EligibilityBenefit(code, [X12ServiceType.plan])
                total.level = scope == .individual ? "IND" : "FAM"
                total.period = yearCode(plan)
                total.amount = limit
                total.isInNetwork = network == .inNetwork
                found.append(total)
                guard limit != .zero else { continue }
                var rest = total
                rest.period = "29"
                let used = applied(kind, scope, network, plan, member, household, day)
                rest.amount = Money(cents: max(0, limit.cents - max(0, used.amount.cents)))
                found.append(rest)
            }
        }
        return found
    }

    /// What the decisions until a day have added to an accumulator of the plan year.
    private func applied(
        _ kind: Accumulator.Kind, _ scope: Accumulator.Scope, _ network: Accumulator.Network, _ plan: Plan,
        _ member: Member, _ household: MemberHousehold, _ day: CalendarDate, category: Text = .empty
    ) -> (amount: Money, count: Int) {
        let yearStart = plan.yearStart(of: day)
        var (amount, count) = (Money.zero, 0)
        for decision in household.adjudications where decision.decided <= day && decision.planID == plan.id {
            if scope == .individual, decision.memberID != member.id { continue }
            for entry in decision.accumulatorEntries {
                guard entry.kind == kind, entry.scope == scope, entry.network == network,
                    entry.yearStart == yearStart, entry.category == category
                else { continue }
                amount = amount + entry.amount
                count += entry.count
            }
        }
        return (amount, count)
    }

    // MARK: - Categories

    private func shares(_ benefit: Benefit, _ plan: Plan) -> [X12EligibilityBenefit] {
        guard let type = X12ServiceType.code(of: benefit.category) else { return [] }
        var found: [X12EligibilityBenefit] = []
        for (share, isInNetwork) in [(benefit.inNetwork, true), (benefit.outOfNetwork, false)] {
            guard share.isCovered else {
                let isOneSided = benefit.inNetwork.isCovered != benefit.outOfNetwork.isCovered
                if isOneSided, isInNetwork || plan.outOfNetwork != nil {
                    var excluded = X12EligibilityBenefit("I", [type])
                    excluded.isInNetwork = isInNetwork
                    found.append(excluded)
                }
                continue
            }
            var statement = X12EligibilityBenefit("B", [type])
            statement.level = "IND"
            statement.needsAuthorization = benefit.needsAuthorization
            statement.isInNetwork = isInNetwork
            if share.copay != .zero {
                var copay = statement
                copay.amount = share.copay
                copay.period = period(of: share.occasion)
                found.append(copay)
            }
            if share.coinsurance > 0 || share.copay == .zero {
                var coinsurance = statement
                coinsurance.code = "A"
                coinsurance.basisPoints = share.coinsurance
                found.append(coinsurance)
            }
        }
        return found
    }

    private func period(of occasion: Benefit.Occasion) -> Text {
        switch occasion {
        case .visit, .service: "27"
        case .day, .dayFrom21: "7"
        case .stay: "36"
        }
    }

    private func visits(
        _ benefit: Benefit, _ plan: Plan, _ member: Member, _ household: MemberHousehold, _ day: CalendarDate
    ) -> [X12EligibilityBenefit] {
        guard benefit.visitLimit > 0, let type = X12ServiceType.code(of: benefit.category) else { return [] }
        var limit = X12EligibilityBenefit("F", [type])
        limit.level = "IND"
        limit.period = yearCode(plan)
        limit.visits = benefit.visitLimit
        var rest = limit
        rest.period = "29"
        let used = [Accumulator.Network.inNetwork, .outOfNetwork].reduce(0) {
            $0 + applied(.visits, .individual, $1, plan, member, household, day, category: benefit.category.text).count
        }
        rest.visits = max(0, benefit.visitLimit - max(0, used))
        return [limit, rest]
    }

    // MARK: - Others

    /// The primary care provider and the other payers of the day.
    private func others(
        about member: Member, of household: MemberHousehold, on day: CalendarDate
    ) -> [X12EligibilityBenefit] {
        var found: [X12EligibilityBenefit] = []
        let primary = household.primaryCareAssignments.first { assignment in
            assignment.memberID == member.id && assignment.start <= day && (assignment.end.map { day <= $0 } ?? true)
        }
        if let primary {
            var statement = X12EligibilityBenefit("L")
            statement.partyCode = "P3"
            statement.party = X12Entity(provider: primary.practitionerNPI, in: household)
            found.append(statement)
        }
        for other in household.otherCoverages where other.memberID == member.id && other.covers(day) {
            var statement = X12EligibilityBenefit("R", [X12ServiceType.plan])
            statement.partyCode = other.order == .primary ? "PRP" : other.order == .secondary ? "SEP" : "TTP"
            statement.party = X12Entity(payers.payer(other.payerID))
            found.append(statement)
        }
        return found
    }
}
