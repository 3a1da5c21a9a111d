import HealthSimCore

extension MembershipGenerator {
    /// The household of a history: its book, who looks after its members, and who else pays for them.
    func household(_ history: EnrollmentHistory) -> MemberHousehold {
        let ledger = history.ledger
        var household = MemberHousehold(subscriberID: ledger.subscriberID, members: ledger.members)
        household.coverages = ledger.sortedCoverages
        household.enrollmentEvents = ledger.sortedEvents
        household.otherCoverages = otherCoverages(history)
        for other in household.otherCoverages where PlanCatalog.shared.isMedicare(other.payerID) {
            guard let position = household.members.firstIndex(where: { $0.id == other.memberID }) else { continue }
            if household.members[position].medicareID.isEmpty {
                household.members[position].medicareID = other.policyNumber
            }
        }
        assignPrimaryCare(&household, history)
        return household
    }

    // MARK: - Primary care

    private static let carePurpose: RandomStream.Purpose = "membership.primary-care"

    /// Gives each member whose plan asks for it a primary care provider, as long as such plans cover the member.
    private func assignPrimaryCare(_ household: inout MemberHousehold, _ history: EnrollmentHistory) {
        let catalog = PlanCatalog.shared
        let rank = rank.rank(of: history.family.index)
        for (position, member) in household.members.enumerated() {
            let changes = history.primaryCareChanges.filter { $0.position == position }.map(\.date)
            for span in careSpans(of: member, household.coverages, catalog) {
                var start = span.start
                var turn: UInt64 = 0
                for day in changes.filter({ span.contains($0) && $0 > span.start }) + [nil] {
                    let clinician = clinician(for: member, rank: rank, turn: turn, on: start)
                    var stream = RandomStream(
                        seed: seed, purpose: Self.carePurpose.part(turn),
                        index: history.family.index * FamilyBuilder.capacity + UInt64(position))
                    household.primaryCareAssignments.append(
                        PrimaryCareAssignment(
                            memberID: member.id, practitionerNPI: clinician.npi, start: start,
                            end: day.map { $0.adding(days: -1) } ?? span.end,
                            isAssignedByPayer: turn == 0 && stream.chance(0.25)))
                    household.add(clinician, at: network.facility(of: clinician))
                    start = day ?? start
                    turn += 1
                }
            }
        }
    }

    /// The stretches of days in which a member is in plans that ask for primary care.
    private func careSpans(of member: Member, _ coverages: [Coverage], _ catalog: PlanCatalog) -> [DateSpan] {
        var spans: [DateSpan] = []
        for coverage in coverages where coverage.memberID == member.id && catalog.requiresPrimaryCare(coverage.planID) {
            if let last = spans.last, let end = last.end, end.adding(days: 1) == coverage.start {
                spans.removeLast()
                if let joined = DateSpan(start: last.start, end: coverage.end) { spans.append(joined) }
            } else if let span = DateSpan(start: coverage.start, end: coverage.end) {
                spans.append(span)
            }
        }
        return spans
    }

    /// The clinician of a member: a pediatrician for most children, else that of the household; later ones are those of
    /// households near by.
    private func clinician(for member: Member, rank: UInt64, turn: UInt64, on day: CalendarDate) -> Practitioner {
        let near = rank + turn < network.count ? rank + turn : rank - min(turn, rank)
        if member.person.birthDate.years(until: day) < 16, let pediatrics = Specialty(id: "pediatrics"),
            let clinician = network.specialist(pediatrics, rank: near)
        {
            return clinician
        }
        return network.primaryCare(rank: near)
    }

    // MARK: - Other payers

    private static let otherPurpose: RandomStream.Purpose = "membership.other-coverage"
    private static let policyPurpose: RandomStream.Purpose = "membership.other-policy"

    /// Who else pays: Medicare for those who stay employed, Medicaid for the poor in Medicare, the other parent's plan.
    private func otherCoverages(_ history: EnrollmentHistory) -> [OtherCoverage] {
        let (members, line) = (history.members, history.ledger.offer.line)
        let catalog = PlanCatalog.shared
        var others: [OtherCoverage] = []
        let isLarge = CoordinationRule.employerComesFirst(
            employees: EmployerGroup.numbered(history.ledger.groupID)?.employees ?? 0)
        for (position, since) in history.workingAged {
            guard let medicare = catalog.payer(of: .medicare) else { continue }
            others.append(
                OtherCoverage(
                    memberID: members[position].id, payerID: medicare,
                    policyNumber: members[position].medicareID, relationship: .subscriber,
                    order: isLarge ? .secondary : .primary, medicareSecondaryType: isLarge ? "12" : .empty,
                    start: since))
        }
        var stream = RandomStream(seed: seed, purpose: Self.otherPurpose, index: history.family.index)
        let subscriber = members[0]
        switch line {
        case .medicare, .medicareAdvantage:
            guard stream.chance(options.otherCoverageShare ?? MembershipTable.shared.rate(.dual, line: line)),
                let state = catalog.payer(of: .medicaid, isOfState: true),
                let start = history.ledger.coverages.first?.start
            else { break }
            others.append(
                OtherCoverage(
                    memberID: subscriber.id, payerID: state, policyNumber: policy("MCD", history.family.index),
                    relationship: .subscriber, order: .secondary, start: start))
        case .medicaid:
            // Nearly all who are 65 have Medicare, which comes first.
            guard let medicare = catalog.payer(of: .medicare), let first = history.ledger.coverages.first?.start else {
                break
            }
            let of65 = subscriber.person.birthDate.birthday(turning: 65).startOfMonth
            guard of65 <= asOf else { break }
            others.append(
                OtherCoverage(
                    memberID: subscriber.id, payerID: medicare,
                    policyNumber: MedicareNumber.text(history.family.index * FamilyBuilder.capacity + 1),
                    relationship: .subscriber, order: .primary, start: max(of65, first)))
        case .employer:
            guard let spouse = members.first(where: { $0.relationship == .spouse }),
                stream.chance(options.otherCoverageShare ?? MembershipTable.shared.rate(.otherParent, line: line)),
                let payer = catalog.payer(of: .employer, but: history.ledger.offer.payerID)
            else { break }
            others += otherParent(spouse, payer, history)
        case .exchange, .dental: break
        }
        return others
    }

    /// The plan of a spouse who is employed too: first for the spouse, and for children whose birthday rule says so.
    private func otherParent(_ spouse: Member, _ payer: Text, _ history: EnrollmentHistory) -> [OtherCoverage] {
        let members = history.members
        let policy = policy("EXT", history.family.index)
        return history.ledger.sortedCoverages.reduce(into: [OtherCoverage]()) { others, coverage in
            guard let member = members.first(where: { $0.id == coverage.memberID }),
                member.id == spouse.id || member.relationship.isChild,
                !others.contains(where: { $0.memberID == member.id })
            else { return }
            let comesFirst =
                member.id == spouse.id
                || CoordinationRule.comesFirst(spouse.person.birthDate, before: members[0].person.birthDate)
            others.append(
                OtherCoverage(
                    memberID: member.id, payerID: payer, policyNumber: policy,
                    relationship: member.id == spouse.id ? .subscriber : .child,
                    order: comesFirst ? .primary : .secondary, start: coverage.start))
        }
    }

    /// A number at another payer.
    private func policy(_ prefix: StaticString, _ index: UInt64) -> Text {
        var stream = RandomStream(seed: seed, purpose: Self.policyPurpose, index: index)
        return Identifiers.text(prefix, 100_000_000 + stream.integer(below: 900_000_000 as UInt64), digits: 9)
    }
}

extension MemberHousehold {
    /// Adds a clinician and the place of the clinician to the directory, when they are not in it.
    mutating func add(_ practitioner: Practitioner, at facility: Facility) {
        if !practitioners.contains(where: { $0.npi == practitioner.npi }) { practitioners.append(practitioner) }
        add(facility)
    }

    /// Adds a facility to the directory, when it is not in it.
    mutating func add(_ facility: Facility) {
        if !facilities.contains(where: { $0.npi == facility.npi }) { facilities.append(facility) }
    }
}
