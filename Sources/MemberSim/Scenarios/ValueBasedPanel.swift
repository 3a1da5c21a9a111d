public import HealthSimCore

/// Gathers the members of value-based contracts, household by household, and settles them for a year.
///
/// A member belongs to the practice that saw the member most often in the year for primary care; among equals to the one
/// that did so last; without a visit to the practice of the assigned primary care provider. Panels of parts of a cohort
/// can be merged in any order.
public struct ValueBasedPanel: Sendable {
    /// What one practice has done for the members of one payer.
    private struct Practice: Sendable {
        let payerID: Text
        let npi: Text
        var memberIDs: [Text] = []
        var memberMonths = 0
        var spent = Money.zero
        /// Whom each gate concerns, and who met it.
        var eligible: [Int]
        var met: [Int]
    }

    /// What the contracts agree on.
    public let terms: ValueBasedTerms
    /// The first day of the year.
    public let start: CalendarDate
    /// The last day of the year.
    public let end: CalendarDate
    private var practices: [Practice] = []

    /// A panel without members for a calendar year.
    public init(_ terms: ValueBasedTerms, year: Int) {
        self.terms = terms
        start = CalendarDate(year: year, month: 1, day: 1) ?? .epoch
        end = CalendarDate(year: year, month: 12, day: 31) ?? .epoch
    }

    // MARK: - Attribution

    /// Adds the members of a household; those who were not covered in the year or have no practice are left out.
    public mutating func add(_ household: MemberHousehold) {
        for member in household.members {
            let months = months(of: member, household)
            guard months > 0, let payer = payer(of: member, household),
                let npi = Self.practice(of: member, household, in: start...end)
            else { continue }
            let claims = household.claims.filter { claim in
                claim.memberID == member.id && claim.start >= start && claim.start <= end && claim.frequency != .void
            }
            let index = place(payer, npi)
            practices[index].memberIDs.append(member.id)
            practices[index].memberMonths += months
            for decision in household.adjudications {
                guard decision.memberID == member.id, let claim = household.claim(decision.claimID),
                    claim.start >= start, claim.start <= end
                else { continue }
                practices[index].spent += decision.allowed
            }
            for (gate, agreed) in terms.gates.enumerated()
            where agreed.measure.concerns(member, on: end, claims: claims) {
                practices[index].eligible[gate] += 1
                if agreed.measure.isMet(by: claims) { practices[index].met[gate] += 1 }
            }
        }
    }

    private mutating func place(_ payer: Text, _ npi: Text) -> Int {
        if let known = practices.firstIndex(where: { $0.npi == npi && $0.payerID == payer }) { return known }
        let none = [Int](repeating: 0, count: terms.gates.count)
        practices.append(Practice(payerID: payer, npi: npi, eligible: none, met: none))
        return practices.count - 1
    }

    /// The months of the year on whose first day a member is covered.
    private func months(of member: Member, _ household: MemberHousehold) -> Int {
        (0..<12).count { month in
            let day = start.adding(months: month)
            return household.coverages.contains { $0.memberID == member.id && $0.covers(day) }
        }
    }

    private func payer(of member: Member, _ household: MemberHousehold) -> Text? {
        household.coverages.last {
            $0.memberID == member.id && $0.start <= end && ($0.end.map { $0 >= start } ?? true)
        }?
        .payerID
    }

    /// The practice of a member by the plurality of visits to primary care in a span of days.
    public static func practice(
        of member: Member, _ household: MemberHousehold, in days: ClosedRange<CalendarDate>
    ) -> Text? {
        var visits: [(npi: Text, count: Int, last: CalendarDate)] = []
        for claim in household.claims {
            guard claim.memberID == member.id, claim.kind == .professional, days.contains(claim.start),
                claim.frequency == .original, isPrimaryCare(claim, household)
            else { continue }
            if let known = visits.firstIndex(where: { $0.npi == claim.billingNPI }) {
                visits[known].count += 1
                visits[known].last = max(visits[known].last, claim.start)
            } else {
                visits.append((claim.billingNPI, 1, claim.start))
            }
        }
        if let most = visits.max(by: { ($0.count, $0.last, $1.npi) < ($1.count, $1.last, $0.npi) }) { return most.npi }
        let assigned = household.primaryCareAssignments.last {
            $0.memberID == member.id && $0.start <= days.upperBound && ($0.end.map { $0 >= days.lowerBound } ?? true)
        }
        return assigned.flatMap { one in
            household.practitioners.first { $0.npi == one.practitionerNPI }?.facilityNPI
        }
    }

    private static let specialties: [Concept] = ["207Q00000X", "207R00000X", "208D00000X", "208000000X", "363LF0000X"]
        .map { Concept(.taxonomy, $0) }

    /// Whether a claim is of a visit to primary care, in an office or by video.
    private static func isPrimaryCare(_ claim: Claim, _ household: MemberHousehold) -> Bool {
        guard let clinician = household.practitioners.first(where: { $0.npi == claim.renderingNPI }),
            specialties.contains(clinician.specialty)
        else { return false }
        return claim.lines.contains { line in
            guard let code = line.code else { return false }
            return code.isWithin("992") || code.isWithin("9938") || code.isWithin("9939") || code.isWithin("G043")
        }
    }

    // MARK: - Settlement

    /// The members and results of another panel of the same terms and year, added to these.
    public mutating func merge(_ other: ValueBasedPanel) {
        for practice in other.practices {
            let index = place(practice.payerID, practice.npi)
            practices[index].memberIDs += practice.memberIDs
            practices[index].memberMonths += practice.memberMonths
            practices[index].spent += practice.spent
            for gate in terms.gates.indices {
                practices[index].eligible[gate] += practice.eligible[gate]
                practices[index].met[gate] += practice.met[gate]
            }
        }
    }

    /// The contracts, settled: one for each payer and practice, in the order of their NPI and payer.
    public func contracts() -> [ValueBasedContract] {
        practices.sorted { ($0.npi, $0.payerID) < ($1.npi, $1.payerID) }.map { practice in
            var contract = ValueBasedContract(
                id: Text("VBC-\(practice.payerID)-\(practice.npi)-\(start.year)"), payerID: practice.payerID,
                practiceNPI: practice.npi, kind: terms.kind, start: start, end: end,
                attributedMemberIDs: practice.memberIDs.sorted(), memberMonths: practice.memberMonths,
                capitationRate: terms.kind == .capitation ? terms.rate : .zero,
                withheldBasisPoints: terms.withheldBasisPoints,
                bonusRate: terms.kind == .payForPerformance ? terms.rate : .zero,
                benchmark: terms.benchmark * practice.memberMonths, spent: practice.spent,
                sharingBasisPoints: terms.sharingBasisPoints, minimumBasisPoints: terms.minimumBasisPoints,
                capBasisPoints: terms.capBasisPoints,
                gates: terms.gates.enumerated().map { place, gate in
                    ValueBasedContract.QualityGate(
                        measure: Text(gate.measure.rawValue), eligible: practice.eligible[place],
                        met: practice.met[place], thresholdBasisPoints: gate.thresholdBasisPoints)
                })
            contract.settlement = contract.owed
            return contract
        }
    }
}

extension MemberScenario {
    /// Whether it has value-based contracts.
    package var hasContracts: Bool { script.contract != nil }

    /// The contracts of the scenario over all its households, settled for the year of the story; none when it has no terms.
    ///
    /// - Parameter range: the households, by default all.
    /// - Complexity: makes each of these households.
    public func contracts(of range: Range<UInt64>? = nil) -> [ValueBasedContract] {
        guard let terms = script.contract else { return [] }
        var panel = ValueBasedPanel(terms, year: start.year)
        for index in range ?? 0..<count { panel.add(household(at: index)) }
        return panel.contracts()
    }
}
